"""Makes one of tables that go on over a page break."""

from __future__ import annotations

from itertools import pairwise

from plandigest.lexicon.noise import page_number
from plandigest.reading.pdf.grids import Grid
from plandigest.reading.pdf.lines import SetLine, SetPage

_SAME = 4.0
"""Points by which the columns of one table may differ from page to page."""
_HEADS = 2
"""Lines of a running head that may stand above a table that goes on."""


def join_continued(pages: list[SetPage]) -> None:
    """Count the rows and the tables of a file on where a table goes on; in place."""
    joined = 0
    number, rows = 0, 0  # of the table that may go on
    for before, page in pairwise([SetPage(), *pages]):
        goes_on = _goes_on(before, page)
        if not goes_on:
            rows = 0
        for ordinal, grid in enumerate(page.tables):
            if ordinal == 0 and goes_on:
                joined += 1
            else:
                rows = 0
                if grid.is_rest:
                    _without_head(page.lines, page.first_table + ordinal)
            number = page.first_table + ordinal - joined
            _renumber(page.lines, page.first_table + ordinal, number, rows)
            rows += len(grid.rows) - 1


def table_at_end(page: SetPage) -> Grid | None:
    """The table with which a page ends, if it can be read."""
    if not page.tables or not page.tables[-1].is_readable or not _ends_with_table(page.lines):
        return None
    return page.tables[-1]


def _without_head(lines: list[SetLine], number: int) -> None:
    """Say of a table that it cannot be read: nothing tells what its columns are."""
    for line in lines:
        if line.cell is not None and line.cell.table == number:
            line.cell = line.cell._replace(is_readable=False)


def _renumber(lines: list[SetLine], old: int, new: int, rows: int) -> None:
    for line in lines:
        if line.cell is not None and line.cell.table == old and not line.is_counted:
            cell = line.cell
            line.cell = cell._replace(table=new, row=cell.row + rows)
            line.column = ("table", new, cell.column, cell.columns)
            line.is_counted = True


def _goes_on(before: SetPage, page: SetPage) -> bool:
    """Whether the first table of a page goes on with the last one of the page before."""
    if not before.tables or not page.tables:
        return False
    return (
        _same_columns(before.tables[-1], page.tables[0])
        and _ends_with_table(before.lines)
        and _begins_with_table(page.lines, before.lines)
    )


def _same_columns(a: Grid, b: Grid) -> bool:
    return len(a.columns) == len(b.columns) and all(
        abs(x - y) <= _SAME for x, y in zip(a.columns, b.columns, strict=True)
    )


def _ends_with_table(lines: list[SetLine]) -> bool:
    """Whether nothing but a page number follows the last table."""
    after = [line for line in lines[-2:] if line.cell is None]
    return lines[-len(after) - 1 :][0].cell is not None and all(
        page_number(line.text().strip()) is not None for line in after
    )


def _begins_with_table(lines: list[SetLine], before: list[SetLine]) -> bool:
    """Whether nothing stands above the first table but what heads the page before too."""
    heads = {line.text() for line in before[:_HEADS]}
    for line in lines[: _HEADS + 1]:
        if line.cell is not None:
            return True
        if line.text() not in heads and page_number(line.text().strip()) is None:
            return False
    return False
