"""The lines of a page as they are set, and the page that they stand on."""

from __future__ import annotations

from dataclasses import dataclass, field

from plandigest.model.source import GridCell
from plandigest.reading.pdf.columns import Item
from plandigest.reading.pdf.grids import Grid
from plandigest.reading.pdf.runs import Run

_SAME_LINE = 0.5
"""Ems by which the baselines of one line may differ: marks set high or low."""
_SPACE = 0.6
"""Ems between two runs of a line that are a space."""
_LATIN_SPACE = 0.15
"""The same between Latin letters."""
_MOST_SPACES = 8

Column = tuple[object, ...]
"""What tells a column of text from others: size of the page and place on it, or table and
column of it. Lines with the same one are set alike."""


@dataclass(slots=True)
class SetLine:
    """A line as it is set on a page, in points from the top left corner.

    Attributes:
        runs: what it consists of, from the left.
        column: the column it stands in.
        cell: the table cell it stands in, if any.
        is_counted: whether the numbers in `cell` are those of the file already.
        left: left edge of its first run.
        right: right edge of its last run.
        main: the run with the most characters.
    """

    runs: list[Run]
    column: Column
    cell: GridCell | None = None
    is_counted: bool = False
    left: float = field(init=False)
    right: float = field(init=False)
    main: Run = field(init=False)

    def __post_init__(self) -> None:
        self.main = self.runs[0]
        self.left, self.right = self.main.left, self.main.right
        for run in self.runs[1:]:
            self.right = max(self.right, run.right)
            if len(run.text) > len(self.main.text):
                self.main = run

    def text(self) -> str:
        """Its characters, with spaces for the gaps between runs."""
        parts = [self.runs[0].text]
        for before, run in zip(self.runs, self.runs[1:], strict=False):
            parts += [_space(before, run), run.text]
        return "".join(parts)


@dataclass(slots=True)
class SetPage:
    """The lines of a page in reading order, and what else is drawn on it.

    Attributes:
        lines: the lines.
        tables: its tables, in reading order.
        first_table: the number of the first of them, as counted so far.
        is_pictured: whether an image covers most of it.
        is_recognised: whether its text was read off that image.
        paths: how many shapes are drawn on it.
        guessed: how many characters its fonts do not say the meaning of.
    """

    lines: list[SetLine] = field(default_factory=list)
    tables: list[Grid] = field(default_factory=list)
    first_table: int = 0
    is_pictured: bool = False
    is_recognised: bool = False
    paths: int = 0
    guessed: int = 0


def baselines(items: list[Item]) -> list[list[Run] | Grid]:
    """The runs of each line, from the left, and the tables, from the top."""
    groups: list[list[Run] | Grid] = []
    for item in sorted(items, key=_height):
        last = groups[-1] if groups else None
        if isinstance(item, Grid):
            groups.append(item)
        elif isinstance(last, list) and _is_same_line(last, item):
            last.append(item)
        else:
            groups.append([item])
    for group in groups:
        if isinstance(group, list):
            group.sort(key=lambda run: run.left)
    return groups


def _height(item: Item) -> float:
    return item.top if isinstance(item, Grid) else item.baseline


def _is_same_line(line: list[Run], run: Run) -> bool:
    main = max(line, key=lambda other: other.size)
    if run.aside or main.aside:
        return False
    return run.baseline - main.baseline <= _SAME_LINE * max(main.size, run.size)


def _space(before: Run, run: Run) -> str:
    size = max(before.size, run.size)
    gap = (run.left - before.right) / size
    if gap >= _SPACE:
        return " " * min(max(round(2 * gap) - 1, 1), _MOST_SPACES)
    latin = before.text[-1:].isascii() and run.text[:1].isascii()
    return " " if latin and gap >= _LATIN_SPACE else ""
