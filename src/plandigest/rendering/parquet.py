"""Flat records as Parquet, which duckdb, pandas and Spark read: numbers are numbers, by column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import BinaryIO

from plandigest.errors import ErrorCode, MissingExtraError
from plandigest.rendering.csv_form import cells
from plandigest.rendering.records import Record

NUMBERS = frozenset({"amount", "value", "value_max"})
"""Columns of numbers, whatever stands before the last dot of their names."""
COUNTS = frozenset({"end", "line", "page", "start"})
"""Columns of whole numbers."""
_ROWS = 20_000
"""Rows that are held until they are written."""


def write_parquet(records: Iterable[Record], out: BinaryIO, columns: Sequence[str]) -> None:
    """Write a row a record, the columns as in csv.

    Args:
        records: taken as they come.
        out: where to.
        columns: keys of the records in order; "change.id" is the key `id` of `change`.

    Raises:
        MissingExtraError: the library that writes Parquet is not installed.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise MissingExtraError(ErrorCode.EXTRA_PARQUET) from error
    types = {float: pyarrow.float64(), int: pyarrow.int64(), str: pyarrow.string()}
    schema = pyarrow.schema([(column, types[sort_of(column)]) for column in columns])
    with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        for rows in _batches(records, columns):
            values = (list(column) for column in zip(*rows, strict=True))
            arrays = [
                pyarrow.array(column, field.type)
                for column, field in zip(values, schema, strict=True)
            ]
            writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))


def sort_of(column: str) -> type[float] | type[int] | type[str]:
    """What a column holds, where it holds anything."""
    key = column.rpartition(".")[2]
    return float if key in NUMBERS else int if key in COUNTS else str


def _batches(
    records: Iterable[Record], columns: Sequence[str]
) -> Iterator[list[list[float | int | str | None]]]:
    sorts = [sort_of(column) for column in columns]
    taken = iter(records)
    while batch := list(islice(taken, _ROWS)):
        yield [
            [
                None if cell is None else sort(cell)
                for cell, sort in zip(cells(record, columns), sorts, strict=True)
            ]
            for record in batch
        ]
