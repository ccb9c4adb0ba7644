"""Flat records as a workbook of one sheet: numbers as numbers, all else as text."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from plandigest.errors import ErrorCode, MissingExtraError, PlandigestError
from plandigest.rendering.csv_form import cells
from plandigest.rendering.records import Record

WRITTEN_BY = "Written by plandigest"
"""A note in every workbook, by which it is not taken for a document when its folder is read."""
_WIDTHS = {"indicator": 40, "quote": 24, "sentence": 60, "heading": 28, "document": 28}
_WIDTH = 12
_MOST_ROWS = 1_048_575
"""Rows of a sheet below its header (ECMA-376; the limit of Excel)."""
_MOST_CHARACTERS = 32_767
"""Characters of a cell."""
_MOST_EXACT = 10**15
"""The greatest whole number whose digits a cell keeps."""


def write_xlsx(records: Iterable[Record], out: BinaryIO, columns: Sequence[str]) -> None:
    """Write a row a record, under a header that stays in sight.

    A text that looks like a formula is written as a text.

    Args:
        records: taken as they come.
        out: where to; written once all is known.
        columns: keys of the records in order, as for `write_csv`.

    Raises:
        MissingExtraError: the library for workbooks is not installed.
        PlandigestError: there are more records than a sheet has rows.
    """
    try:
        from xlsxwriter import Workbook
    except ImportError as error:
        raise MissingExtraError(ErrorCode.EXTRA_XLSX) from error
    whole = io.BytesIO()  # its parts are not written in order, and `out` may be a pipe
    workbook = Workbook(whole, {"constant_memory": True})
    workbook.set_properties({"comments": WRITTEN_BY})
    sheet = workbook.add_worksheet("figures")
    bold = workbook.add_format({"bold": True})
    sheet.freeze_panes(1, 0)
    for at, column in enumerate(columns):
        sheet.set_column(at, at, _WIDTHS.get(column, _WIDTH))
        sheet.write_string(0, at, column, bold)
    row = 0
    for row, record in enumerate(records, 1):
        if row > _MOST_ROWS:
            raise PlandigestError(ErrorCode.SHEET_FULL)
        for at, value in enumerate(cells(record, columns)):
            if isinstance(value, str) or _is_rounded(value):
                text = str(value).encode("utf-8", "backslashreplace").decode("utf-8")
                sheet.write_string(row, at, text[:_MOST_CHARACTERS])
            elif value is not None:
                sheet.write_number(row, at, value)
    sheet.autofilter(0, 0, row, len(columns) - 1)
    workbook.close()
    out.write(whole.getvalue())


def _is_rounded(value: int | float | None) -> bool:
    """Whether a sheet, which keeps fifteen digits, would change a number."""
    return isinstance(value, int) and abs(value) > _MOST_EXACT
