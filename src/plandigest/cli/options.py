"""The values of the options that all commands share, handed on as one."""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Annotated, Concatenate, Literal, NamedTuple, ParamSpec, get_type_hints

import typer

from plandigest.cli import declarations
from plandigest.cli.completion import form_completer
from plandigest.cli.declarations import OUTPUT, option
from plandigest.errors import ErrorCode, PlandigestError
from plandigest.rendering.forms import NO_TEXT, form_for
from plandigest.rendering.terminal import Screen
from plandigest.sentences import Language


class Common(NamedTuple):
    """The values of the shared options.

    Attributes:
        form: the form to write.
        output: the file to write; None for standard output.
        columns: those to write of a table; empty for all.
        bom: whether the file begins with a byte order mark.
        color: when to colour.
        pager: whether a pager may be used.
        language: of labels and messages.
        config: the configuration file asked for; None for the nearest.
        jobs: number of processes; None for one, or all processors for more than a few files.
        cluster: the dask scheduler that has files read; None to read them here.
        quiet: whether notices are left out.
        verbose: whether more is said than needed.
        encoding: of text files, where the user knows it; None to find it out.
        store: the file of the index asked for; None for the configured or the usual one.
        no_index: whether files are read whatever the store holds.
    """

    form: str = ""
    output: Path | None = None
    columns: tuple[str, ...] = ()
    bom: bool = False
    color: Literal["auto", "always", "never"] = "auto"
    pager: bool = False
    language: Language = "en"
    config: Path | None = None
    jobs: int | None = None
    cluster: str | None = None
    quiet: bool = False
    verbose: bool = False
    encoding: str | None = None
    store: Path | None = None
    no_index: bool = False

    @property
    def screen(self) -> Screen:
        """What the output may look like where it goes.

        The width is that of the terminal; COLUMNS overrides it, also for a pipe or a
        file, where lines are otherwise as long as they need be.
        """
        terminal = self.output is None and sys.stdout.isatty()
        plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
        color = self.color == "always" or (self.color == "auto" and terminal and not plain)
        width = columns_of_screen(terminal=terminal)
        return Screen(width, color=color, language=self.language, terminal=terminal)


def columns_of_screen(*, terminal: bool) -> int | None:
    """The width of the terminal, or what COLUMNS says; None where there is neither."""
    given = os.environ.get("COLUMNS", "")
    if given.isascii() and given.isdigit() and int(given) > 0:
        return int(given)
    if not terminal:
        return None
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except OSError:  # a terminal that does not know its size
        return 80


TABULAR = frozenset({"csv", "tsv", "xlsx", "parquet"})
"""Forms that are rows and columns."""
P = ParamSpec("P")


class Command(NamedTuple):
    """A command as the command line knows it.

    Attributes:
        run: the function behind it, with all its options.
        about: what it does, in both languages.
        examples: command lines to show in its help.
        forms: those it can write, its default first.
    """

    run: Callable[..., None]
    about: str
    examples: tuple[str, ...]
    forms: tuple[str, ...]


def command(
    *forms: str, about: str, examples: Sequence[str]
) -> Callable[[Callable[Concatenate[Common, P], None]], Command]:
    """Make a command of a function: the shared options become its first argument.

    Args:
        forms: those it can write, its default first.
        about: what it does, in both languages.
        examples: command lines to show in its help.
    """

    def with_options(function: Callable[Concatenate[Common, P], None]) -> Command:
        @wraps(function)
        def run(called: typer.Context, *args: P.args, **given: P.kwargs) -> None:
            shared = {name: given.pop(name, default) for name, (_, default) in _SHARED.items()}
            function(_common(shared, forms, called.obj), *args, **given)

        offered = {
            name: declared
            for name, declared in _SHARED.items()
            if name not in _OF_TABLES or TABULAR & {*forms}
        }
        own = get_type_hints(function, include_extras=True)
        _, *declared = inspect.signature(function).parameters.values()
        parameters = [
            inspect.Parameter("called", inspect.Parameter.POSITIONAL_OR_KEYWORD),
            *(each.replace(annotation=own[each.name]) for each in declared),
            *(
                inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default)
                for name, (_, default) in offered.items()
            ),
        ]
        annotations = {
            "called": typer.Context,
            **own,
            **{name: annotation for name, (annotation, _) in offered.items()},
            "form": _form_option(forms),
        }
        run.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
            [each.replace(annotation=annotations[each.name]) for each in parameters]
        )
        run.__annotations__ = {each.name: annotations[each.name] for each in parameters}
        return Command(run, about, tuple(examples), forms)

    return with_options


def _form_option(forms: tuple[str, ...]) -> object:
    names = ", ".join(forms)
    return Annotated[
        str | None,
        option(
            "-f",
            "--format",
            metavar="FORM",
            group=OUTPUT,
            zh=f"输出格式：{names.replace(', ', '、')}。",
            en=f"Form of the output: {names}.",
            complete=form_completer(forms),
        ),
    ]


_SHARED: dict[str, tuple[object, object]] = {
    "form": (str, None),
    "output": (declarations.Output, None),
    "columns": (declarations.Columns, None),
    "bom": (declarations.Bom, False),
    "color": (declarations.Color, "auto"),
    "no_pager": (declarations.NoPager, False),
    "lang": (declarations.Lang, None),
    "config": (declarations.Config, None),
    "encoding": (declarations.Encoding, None),
    "jobs": (declarations.Jobs, None),
    "cluster": (declarations.Cluster, None),
    "store": (declarations.Store, None),
    "no_index": (declarations.NoIndex, False),
    "quiet": (declarations.Quiet, False),
    "verbose": (declarations.Verbose, False),
}
"""Name, declaration and default of each, in the order of the help."""
_OF_TABLES = {"columns", "bom"}
"""Options that only commands with a form of rows and columns have."""


def _common(given: dict[str, object], forms: tuple[str, ...], language: Language) -> Common:
    """The value of what was given.

    `--lang` is not among it: it may stand before the command too, and messages need it
    before options are read, so the first of all things was to look for it.
    """
    form, output = given.pop("form"), given["output"]
    columns = given.pop("columns")
    names = tuple(str(columns).split(",")) if columns else ()
    del given["lang"]
    pager = not given.pop("no_pager")
    shared = Common(language=language, columns=names, pager=pager, **given)  # type: ignore[arg-type]
    chosen = form_for(
        None if form is None else str(form), output if isinstance(output, Path) else None, forms
    )
    if chosen in NO_TEXT and output is None and sys.stdout.isatty():
        raise PlandigestError(ErrorCode.PACKED_TERMINAL, chosen)
    if names and chosen not in TABULAR:
        raise PlandigestError(ErrorCode.COLUMNS_FORM)
    return shared._replace(form=chosen)
