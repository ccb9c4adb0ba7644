"""Lines of styled text, and how they become what a terminal or a pipe receives.

Forms lay their lines out themselves, so that a line is the same with and without
colour. Rich paints them, and is loaded only where there is colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from plandigest.rendering.characters import printable
from plandigest.sentences import Language

STRONG = "bold"
"""Titles, and what a row is about."""
QUIET = "dim"
"""Guides and places. Dim holds on light and dark grounds, where grey may vanish."""
PLACE = "cyan"
"""Headings that say where something stands."""
WARNING = "yellow"
ALARM = "bold reverse red"
"""What must not be overlooked."""


_WITHOUT_SCREEN = 100


class Run(NamedTuple):
    """Characters of one style; a Rich style such as "bold" or "dim cyan", or ""."""

    text: str
    style: str = ""


Line = Sequence[Run]


class Screen(NamedTuple):
    """Where a form is shown.

    Attributes:
        width: columns; None where lines may be as long as they need be.
        color: whether to colour.
        language: of labels and messages.
        terminal: whether it is one; else nothing may be cut.
    """

    width: int | None = None
    color: bool = False
    language: Language = "en"
    terminal: bool = False

    @property
    def table_width(self) -> int:
        """Columns of a table, which is wrapped also where there is no screen."""
        return _WITHOUT_SCREEN if self.width is None else self.width


def paint(lines: Iterable[Line], screen: Screen) -> str:
    """The lines as one string, each ended by a newline.

    Every character of the runs is made harmless and none is taken as markup.
    """
    clean = [[Run(printable(text), style) for text, style in line] for line in lines]
    if screen.color:
        return _painted(clean)
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in clean)


def _painted(lines: list[list[Run]]) -> str:
    from io import StringIO

    from rich.console import Console
    from rich.text import Text

    out = StringIO()
    console = Console(  # the sixteen colours that a reader's own theme defines
        file=out, force_terminal=True, color_system="standard", no_color=False,
        legacy_windows=False, highlight=False, markup=False, emoji=False,
    )  # fmt: skip
    for line in lines:
        console.print(Text.assemble(*line), soft_wrap=True)
    return out.getvalue()
