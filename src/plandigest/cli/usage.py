"""What was called wrongly, in the reader's language and in plandigest's own words.

Typer's errors come from a library that it carries with it under changing names, and
quote the one that checks values. So they are told apart by the names of their classes.
"""

from __future__ import annotations

import re
from typing import Any

import typer

from plandigest.errors import ErrorCode, PlandigestError
from plandigest.sentences import nearest

UsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""What Typer raises where a command is called wrongly."""

_CHOICE = re.compile(r"'(?P<value>.*)' is not one of (?P<choices>.*)", re.DOTALL)
_QUOTED = re.compile(r"'([^']*)'")
_PATH = re.compile(r"[/\\]|\.\w{2,5}$")
"""What a path has and no command."""


def explained(error: Any) -> PlandigestError:
    """The same error in our words.

    Args:
        error: Typer's, whose class has no public name.
    """
    kind = type(error).__name__
    command = error.ctx.info_name if error.ctx else "plandigest"
    if kind == "NoSuchOption":
        known = [name for each in error.ctx.command.get_params(error.ctx) for name in each.opts]
        near = nearest(error.option_name, known)
        return PlandigestError(ErrorCode.OPTION_UNKNOWN, command, error.option_name, near)
    if kind == "MissingParameter":
        return PlandigestError(ErrorCode.ARGUMENT_MISSING, command, _called(error.param))
    if kind == "BadParameter":
        return _bad_value(error)
    if kind == "BadOptionUsage":
        takes_none = "does not take" in error.message
        code = ErrorCode.OPTION_WITH_VALUE if takes_none else ErrorCode.OPTION_WITHOUT_VALUE
        return PlandigestError(code, error.option_name)
    quoted = _QUOTED.findall(error.message)
    names = getattr(error.ctx.command, "commands", None) if error.ctx else None
    if names:
        name = quoted[0] if quoted else ""
        if _PATH.search(name):  # a file alone is digested
            return PlandigestError(ErrorCode.FILE_MISSING, name)
        return PlandigestError(ErrorCode.COMMAND_UNKNOWN, name, nearest(name, names))
    surplus = error.message.partition(" (")[2].rstrip(".").removesuffix(")")
    return PlandigestError(ErrorCode.ARGUMENTS_SURPLUS, command, surplus or error.message)


def _bad_value(error: Any) -> PlandigestError:
    option = _called(error.param)
    choice = _CHOICE.search(error.message)
    if choice:
        choices = tuple(_QUOTED.findall(choice["choices"]))
        value = choice["value"]
        return PlandigestError(
            ErrorCode.VALUE_UNKNOWN, option, value, choices, nearest(value, choices)
        )
    least = _least(error.param)
    if least is None:
        return PlandigestError(ErrorCode.VALUE_WRONG, option)
    return PlandigestError(ErrorCode.VALUE_NUMBER, option, least)


def _least(parameter: Any) -> int | None:
    """The least number that a parameter takes, if it takes numbers."""
    kinds = getattr(parameter, "type", None), getattr(parameter, "type_descriptor", None)
    for kind in kinds:
        about = getattr(kind, "parameter_info", kind)
        least = getattr(about, "min", None)
        if least is not None:
            return int(least)
    return None


def _called(parameter: Any) -> str:
    if parameter is None:
        return ""
    if parameter.param_type_name == "argument":
        return str(parameter.metavar)
    return str(max(parameter.opts, key=len))
