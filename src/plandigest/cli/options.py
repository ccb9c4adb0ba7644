"""The options that all commands share, each declared once."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Literal, NamedTuple, TypeVar

import typer

from plandigest.rendering.terminal import Screen
from plandigest.sentences import Language

_SHARED = "Common options"

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH",
        help="Files, folders, globs, or - for standard input. Without one: the documents of the "
        "nearest plandigest.yaml, else the bundled sample.",
        show_default=False,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "-o", "--output", metavar="FILE", help="Write to FILE, in UTF-8; its suffix names the form."
    ),
]
Bom = Annotated[
    bool,
    typer.Option("--bom", help="Begin FILE with a byte order mark, for CSV that Excel opens."),
]
Color = Annotated[
    Literal["auto", "always", "never"],
    typer.Option("--color", help="Colours; auto: on a terminal, unless NO_COLOR is set."),
]
Lang = Annotated[
    Literal["zh", "en"] | None,
    typer.Option("--lang", help="Language of labels.  [default: from the locale]"),
]
Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Configuration.  [default: the nearest plandigest.yaml]",
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option(
        "--encoding",
        metavar="NAME",
        help="Encoding of text files and web pages, such as gb18030.  [default: found out]",
    ),
]
Jobs = Annotated[int, typer.Option("--jobs", min=1, metavar="N", help="Processes to read with.")]
Quiet = Annotated[
    bool, typer.Option("-q", "--quiet", help="No notices on standard error; errors still are.")
]


class Common(NamedTuple):
    """The values of the shared options.

    Attributes:
        output: the file to write; None for standard output.
        bom: whether it begins with a byte order mark.
        color: when to colour.
        lang: the language asked for; None to take the locale's.
        config: the configuration file asked for; None for the nearest.
        jobs: number of processes.
        quiet: whether notices are left out.
        encoding: of text files, where the user knows it; None to find it out.
    """

    output: Path | None = None
    bom: bool = False
    color: Literal["auto", "always", "never"] = "auto"
    lang: Language | None = None
    config: Path | None = None
    jobs: int = 1
    quiet: bool = False
    encoding: str | None = None

    @property
    def language(self) -> Language:
        """The language of labels and messages."""
        return self.lang or _locale_language()

    @property
    def screen(self) -> Screen:
        """What the output may look like where it goes.

        The width is that of the terminal; COLUMNS overrides it, also for a pipe or a
        file, where lines are otherwise as long as they need be.
        """
        terminal = self.output is None and sys.stdout.isatty()
        plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
        color = self.color == "always" or (self.color == "auto" and terminal and not plain)
        return Screen(_columns(terminal=terminal), color=color, language=self.language)


def _columns(*, terminal: bool) -> int | None:
    given = os.environ.get("COLUMNS", "")
    if given.isascii() and given.isdigit() and int(given) > 0:
        return int(given)
    if not terminal:
        return None
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except OSError:  # a terminal that does not know its size
        return 80


def _locale_language() -> Language:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return "zh" if value.lower().startswith("zh") else "en"
    if sys.platform == "win32":
        import locale

        return "zh" if (locale.getlocale()[0] or "").startswith(("zh", "Chinese")) else "en"
    return "en"


_F = TypeVar("_F", bound=str)
_FORM_OF_SUFFIX = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".csv": "csv",
    ".tsv": "tsv",
    ".md": "markdown",
    ".xlsx": "xlsx",
}


def form_for(form: _F, output: Path | None, forms: tuple[_F, ...]) -> _F:
    """The form to write: the one asked for, else the one that the output file's name means.

    Args:
        form: the option's value.
        output: the file to write, if any.
        forms: those the command has, its default first.
    """
    if output is None or form != forms[0]:
        return form
    wanted = _FORM_OF_SUFFIX.get(output.suffix.lower())
    return next((each for each in forms if each == wanted), form)
