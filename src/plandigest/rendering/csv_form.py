"""Flat records as comma- or tab-separated values, with a header line."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from typing import Literal, TextIO

from plandigest.rendering.characters import printable
from plandigest.rendering.records import Record

_FORMULA = re.compile(r"[=@\t\r]|[+-](?=.)(?!\d+(?:\.\d+)?%?$)")
"""How a cell begins that spreadsheets calculate."""


def write_csv(
    records: Iterable[Record],
    out: TextIO,
    columns: Sequence[str],
    *,
    delimiter: Literal[",", "\t"] = ",",
) -> None:
    """Write a line a record; texts that spreadsheets would calculate follow an apostrophe.

    Args:
        records: taken as they come.
        out: where to.
        columns: keys of the records in order; "change.id" is the key `id` of `change`.
        delimiter: what stands between cells.
    """
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(columns)
    for record in records:
        writer.writerow([harmless(cell) for cell in cells(record, columns)])


def harmless(cell: str | int | float | None) -> str | int | float | None:
    """A text that a spreadsheet would take for a formula, behind an apostrophe.

    Signs of direction and negative numbers stay as they are.
    """
    if isinstance(cell, str) and _FORMULA.match(cell):
        return f"'{cell}"
    return cell


def cells(record: Record, columns: Sequence[str]) -> list[str | int | float | None]:
    """The cells of a record's row: numbers, texts, None for what is unknown."""
    return [_cell(_value(record, column.split("."))) for column in columns]


def _value(record: Record, path: list[str]) -> object:
    value: object = record
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _cell(value: object) -> str | int | float | None:
    if isinstance(value, list):
        return "; ".join(map(_item, value))
    if isinstance(value, dict):
        raise TypeError("a column must name a plain value, not a mapping")
    if isinstance(value, bool):
        return str(value).lower()  # as in json
    if value is None or isinstance(value, (int, float)):
        return value
    return printable(str(value))


def _item(value: object) -> str:
    """An item of a list; one that is a list itself, as of page and line, with colons."""
    if isinstance(value, list):
        return ":".join(_item(each) for each in value if each is not None)
    cell = _cell(value)
    return "" if cell is None else str(cell)
