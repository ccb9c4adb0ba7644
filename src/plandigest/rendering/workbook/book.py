"""The one place that knows XlsxWriter: sheets that rows are added to, in order."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from types import TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO

from plandigest.errors import ErrorCode, MissingExtraError, PlandigestError
from plandigest.rendering.characters import cells, printable
from plandigest.rendering.labels import label
from plandigest.rendering.workbook.values import Cell, Number, Row
from plandigest.sentences import Language

if TYPE_CHECKING:
    from plandigest.rendering.workbook.sheets import Column, SheetForm

WRITTEN_BY = "Written by plandigest"
"""A note in every workbook, by which it is not taken for a document when its folder is read."""
_MOST_ROWS = 1_048_576
"""Rows of a sheet (ECMA-376; the limit of Excel)."""
_MOST_LINKS = 65_530
"""Links of a sheet; rows beyond go without."""
_MOST_CHARACTERS = 32_767
"""Characters of a cell."""
_MOST_EXACT = 10**15
"""The greatest whole number whose digits a cell keeps."""
_A4 = 9
_LINE = 15
"""Height of a line, in points."""
_MOST_LINES = 8
"""Lines that a row shows; a longer text is there, and seen where its cell is entered."""
HEAD = "#E7ECF2"
"""The colour behind a header."""


class Place:
    """A row of another sheet, to which rows lead."""

    __slots__ = ("link",)

    def __init__(self, sheet: str, row: int) -> None:
        self.link = f"internal:'{sheet}'!A{row + 1}"


class Book:
    """A workbook, written to a stream when it is closed.

    Args:
        out: where to. Parts of a workbook are not written in order, and `out` may be a pipe,
            so that all goes there in the end.

    Raises:
        MissingExtraError: the library for workbooks is not installed.
    """

    def __init__(self, out: BinaryIO) -> None:
        try:
            from xlsxwriter import Workbook
        except ImportError as error:
            raise MissingExtraError(ErrorCode.EXTRA_XLSX) from error
        self._out = out
        self._whole = io.BytesIO()
        self._book = Workbook(self._whole, {"constant_memory": True})
        self._book.set_properties({"comments": WRITTEN_BY})
        self._formats: dict[tuple[tuple[str, object], ...], Any] = {}
        self._sheets: list[Sheet] = []

    def __enter__(self) -> Book:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for sheet in self._sheets:
            sheet.finish()
        self._book.close()  # also where all failed: it removes its temporary files
        if error is None:
            self._out.write(self._whole.getvalue())

    def sheet(self, form: SheetForm, language: Language) -> Sheet:
        """A new sheet with a header in the reader's language."""
        columns = [(label(column.name, language), column) for column in form.columns]
        return self.named_sheet(label(form.name, language), columns)

    def named_sheet(self, name: str, columns: Sequence[tuple[str, Column]]) -> Sheet:
        """A new sheet with a header that stays in sight and filters its rows."""
        sheet = self.blank(name, [column for _, column in columns])
        sheet.head([words for words, _ in columns])
        return sheet

    def blank(self, name: str, columns: Sequence[Column]) -> Sheet:
        """A new sheet without a header."""
        page = self._book.add_worksheet(name)
        page.set_landscape()
        page.set_paper(_A4)
        page.fit_to_pages(1, 0)
        for at, column in enumerate(columns):
            page.set_column(at, at, column.width)
        wraps = {at: column.width for at, column in enumerate(columns) if column.wraps}
        self._sheets.append(Sheet(self, page, name, wraps))
        return self._sheets[-1]

    def format(self, **settings: object) -> Any:  # XlsxWriter has no types
        """The format of these settings, each made once."""
        key = tuple(sorted(settings.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format({"valign": "top", **settings})
        return self._formats[key]


class Sheet:
    """A sheet that rows are added to from top to bottom.

    Args:
        book: its workbook.
        page: XlsxWriter's sheet.
        name: what it is called.
        wraps: columns whose texts are broken over lines, and their widths.
    """

    def __init__(self, book: Book, page: Any, name: str, wraps: dict[int, int]) -> None:
        self._book = book
        self._page = page
        self._name = name
        self._wraps = wraps
        self._next = 0
        self._links = 0
        self._width = 0

    def head(self, names: Sequence[str]) -> None:
        """Write the header."""
        for at, name in enumerate(names):
            self._write(at, name, bold=True, bottom=1, bg_color=HEAD, text_wrap=True)
        self._page.freeze_panes(1, 0)
        self._page.repeat_rows(0)
        self._width = len(names)
        self.skip()

    def add(self, row: Row, leads: Place | None = None, **look: object) -> Place:
        """Add a row.

        Args:
            row: its cells.
            leads: where its first cell leads.
            look: how all its cells look, as XlsxWriter calls it.

        Returns:
            Its place, for other rows to lead to.

        Raises:
            PlandigestError: the sheet is full.
        """
        broken = [_lines(cell, self._wraps[at]) for at, cell in enumerate(row) if at in self._wraps]
        if max(broken, default=1) > 1:  # not every program finds the height of a row by itself
            self._page.set_row(self._next, _LINE * min(max(broken), _MOST_LINES))
        for at, cell in enumerate(row):
            own = {**look, "text_wrap": True} if at in self._wraps else look
            self._set(at, cell, leads if at == 0 else None, **own)
        return self._end()

    def line(self, text: str, leads: Place | None = None, **look: object) -> Place:
        """Add a text that runs on over the columns beside it; see `add`."""
        self._set(0, text, leads, **look)
        return self._end()

    def _end(self) -> Place:
        """End the row."""
        place = Place(self._name, self._next)
        self.skip()
        return place

    def skip(self) -> None:
        """Go on to the next row.

        Raises:
            PlandigestError: there is none.
        """
        self._next += 1
        if self._next > _MOST_ROWS:
            raise PlandigestError(ErrorCode.SHEET_FULL)

    def finish(self) -> None:
        """Let a header filter the rows below it."""
        if self._width:
            self._page.autofilter(0, 0, self._next - 1, self._width - 1)

    def _set(self, at: int, cell: Cell, leads: Place | None, **look: object) -> None:
        """Write a cell; a text with the way to where it leads."""
        if leads and isinstance(cell, str) and self._links < _MOST_LINKS:
            self._links += 1
            shown = self._book.format(font_color="#0B5394", underline=1, **look)
            self._page.write_url(self._next, at, leads.link, shown, _text(cell))
        else:
            self._write(at, cell, **look)

    def _write(self, at: int, cell: Cell, **look: object) -> None:
        page, row = self._page, self._next
        if cell is None:
            if look:
                page.write_blank(row, at, None, self._book.format(**look))
        elif isinstance(cell, Number):
            shown = self._book.format(num_format=_number_format(cell), **look)
            page.write_number(row, at, cell.value, shown)
        elif isinstance(cell, date) and cell.year > 1900:  # where the days of a sheet begin
            page.write_datetime(row, at, cell, self._book.format(num_format="yyyy-mm-dd", **look))
        elif isinstance(cell, (str, date)) or abs(cell) > _MOST_EXACT:
            page.write_string(row, at, _text(str(cell)), self._book.format(**look))
        else:
            page.write_number(row, at, cell, self._book.format(**look))


def _lines(cell: Cell, width: int) -> int:
    """How many lines a text takes in a column, about."""
    return -(-cells(cell) // (width - 2)) if isinstance(cell, str) else 1


def _text(text: str) -> str:
    """A text that a cell can hold.

    XlsxWriter takes a text from <r> to </r> for markup of its own; a space says that it is none.
    """
    clean = printable(text).encode("utf-8", "backslashreplace").decode("utf-8")
    return (f" {clean}" if clean.startswith("<r>") else clean)[:_MOST_CHARACTERS]


def _number_format(number: Number) -> str:
    point = "." + "0" * min(number.decimals, 30) if number.decimals else ""
    if number.share:
        return f"0{point}%"
    return f"#,##0{point}" if abs(number.value) >= 10_000 else f"0{point}"
