"""Sets cells in columns of terminal text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from plandigest.rendering.characters import cells, fold, printable
from plandigest.rendering.terminal import Line, Run

_NARROWEST = 12


class Column(NamedTuple):
    """One column.

    Attributes:
        header: what stands above it.
        right: whether its cells are set flush right.
        gap: columns of space before it.
        folds: whether it gives way, breaking its cells over lines, where the screen is
            too narrow for all columns. One column of a table does.
    """

    header: str
    right: bool = False
    gap: int = 2
    folds: bool = False


class Columns:
    """Columns fitted to the cells of all rows and to the width of the screen.

    Attributes:
        widths: of each column, without its gap.
    """

    def __init__(
        self, columns: Sequence[Column], rows: Sequence[Sequence[Run]], width: int | None
    ) -> None:
        self._columns = columns
        self.widths = [
            max([cells(column.header), *(cells(printable(row[at].text)) for row in rows)])
            for at, column in enumerate(columns)
        ]
        if width is not None and self.total > width:
            over = self.total - width
            for at, column in enumerate(columns):
                if column.folds:
                    self.widths[at] = max(self.widths[at] - over, _NARROWEST)

    @property
    def total(self) -> int:
        """Columns of the screen that a row takes."""
        return sum(self.widths) + sum(column.gap for column in self._columns[1:])

    def header(self, style: str) -> Line:
        """The line of headers."""
        return next(self.lines([Run(column.header, style) for column in self._columns]))

    def lines(self, row: Sequence[Run]) -> Iterator[Line]:
        """The lines of a row: one, or more where a cell is folded."""
        pieces = [
            fold(printable(run.text), width) if column.folds else [printable(run.text)]
            for run, column, width in zip(row, self._columns, self.widths, strict=True)
        ]
        for texts in zip_longest(*pieces, fillvalue=""):
            yield [
                Run(self._set(at, text), run.style)
                for at, (text, run) in enumerate(zip(texts, row, strict=True))
            ]

    def _set(self, at: int, text: str) -> str:
        column = self._columns[at]
        space = " " * max(self.widths[at] - cells(text), 0)
        gap = " " * column.gap if at else ""
        return gap + (space + text if column.right else text + space)


def kept(
    columns: Sequence[tuple[Column, bool]], rows: Sequence[Sequence[Run]]
) -> tuple[list[Column], list[list[Run]]]:
    """Those columns that are to be shown, and their cells in the rows.

    Args:
        columns: each with whether it is to be shown.
        rows: the cells of all columns.
    """
    shown = [at for at, (_, show) in enumerate(columns) if show]
    return [columns[at][0] for at in shown], [[row[at] for at in shown] for row in rows]
