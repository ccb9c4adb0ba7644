"""The command group. A command's module is imported when that command is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from importlib import import_module
from typing import Annotated, Any

import typer
import typer.core
import typer.main

from plandigest.cli.messages import orderly_end

COMMANDS = {
    "outline": "The section tree, with pages and what is missing.",
    "figures": "Every quantity: indicator, period, value, bound, place.",
    "grep": "Passages that hold a term, quoted with their place.",
    "show": "The text of one section.",
    "check": "What is wrong or missing; exit status 1 when something is.",
    "terms": "Weighted keywords: what a document speaks of.",
}
"""Every command with its line in the help; `plandigest.cli.NAME.NAME` is its function."""

_SETTINGS = {"help_option_names": ["-h", "--help"]}


def _command(name: str) -> Any:  # Typer's command class has no public name
    function: Callable[..., None] = getattr(import_module(f"plandigest.cli.{name}"), name)

    @wraps(function)
    def run(*args: Any, **options: Any) -> None:
        with orderly_end():
            function(*args, **options)

    single = typer.Typer(
        add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False
    )
    single.command(name, context_settings=_SETTINGS)(run)
    return typer.main.get_command(single)


class LazyGroup(typer.core.TyperGroup):
    """A group that lists its commands by name and loads the one that is called."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The real command in place of the entry that stands for it in the help."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, _command(name) if command and name else command, rest


app = typer.Typer(
    cls=LazyGroup,
    no_args_is_help=True,
    rich_markup_mode=None,  # Rich help would cost more time than most commands
    pretty_exceptions_enable=False,
    context_settings=_SETTINGS,
)


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - the shape of a Typer callback
    if wanted:
        from plandigest import __version__

        typer.echo(f"plandigest {__version__}")
        raise typer.Exit


@app.callback()
def root(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Structure, figures and quotable passages of Chinese government policy documents."""


def _entry() -> None:
    """Stands for a command in the help, without its module."""


for _name, _summary in COMMANDS.items():
    app.command(_name, help=_summary)(_entry)
