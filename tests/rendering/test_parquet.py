"""Parquet: typed by column, read by what analysts use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import UnionType
from typing import Annotated, Union, get_args, get_origin, get_type_hints

import pytest
from tests.conftest import SAMPLE, Command

from plandigest.rendering import parquet
from plandigest.rendering.awards import AWARD_COLUMNS
from plandigest.rendering.changes import CHANGE_COLUMNS
from plandigest.rendering.norms import NORM_COLUMNS
from plandigest.rendering.records import FIGURE_COLUMNS
from plandigest.rendering.shapes import (
    AwardRecord,
    ChangeRecord,
    FigureRecord,
    NormRecord,
    TaskRecord,
)
from plandigest.rendering.tasks.records import TASK_COLUMNS

pytest.importorskip("pyarrow")


def kinds(hint: object) -> Iterator[object]:
    """The plain types that a hint allows."""
    if get_origin(hint) is Annotated:
        yield from kinds(get_args(hint)[0])
    elif get_origin(hint) in (Union, UnionType):
        for each in get_args(hint):
            yield from kinds(each)
    else:
        yield hint


def hints(shape: object, before: str = "") -> Iterator[tuple[str, set[object]]]:
    """The keys of a record, those of mappings joined, with the types they allow."""
    for key, hint in get_type_hints(shape).items():
        allowed = set(kinds(hint)) - {type(None)}
        inner = [each for each in allowed if hasattr(each, "__total__")]
        for each in inner:
            yield from hints(each, f"{before}{key}.")
        if not inner:
            yield before + key, allowed


@pytest.mark.parametrize(
    ("shape", "columns"),
    [
        (FigureRecord, FIGURE_COLUMNS),
        (ChangeRecord, CHANGE_COLUMNS),
        (NormRecord, NORM_COLUMNS),
        (AwardRecord, AWARD_COLUMNS),
        (TaskRecord, TASK_COLUMNS),
    ],
)
def test_columns_hold_what_records_do(shape: object, columns: tuple[str, ...]) -> None:
    known = dict(hints(shape))
    for column in columns:
        allowed = known.get(column, {str})
        expected = float if float in allowed else int if int in allowed else str
        assert parquet.sort_of(column) is expected, column


def test_numbers_are_numbers(plandigest: Command, tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    out = tmp_path / "figures.parquet"
    assert plandigest("figures", SAMPLE, "-o", out).status == 0
    ((rows, pages, most),) = duckdb.sql(
        f"SELECT count(*), count(DISTINCT page), max(amount) FROM '{out}' WHERE base_unit = '元'"
    ).fetchall()
    assert (rows > 10, pages > 1, most >= 1e11) == (True, True, True)
    types = dict(duckdb.sql(f"SELECT column_name, column_type FROM (DESCRIBE '{out}')").fetchall())
    assert (types["value"], types["line"], types["unit"]) == ("DOUBLE", "BIGINT", "VARCHAR")


def test_columns_can_be_chosen_and_none_may_be_found(plandigest: Command, tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    out = tmp_path / "figures.parquet"
    chosen = ("--columns", "value,indicator")
    assert plandigest("figures", SAMPLE, "-o", out, *chosen).status == 0
    assert list(pandas.read_parquet(out).columns) == ["value", "indicator"]
    assert plandigest("figures", SAMPLE, "-o", out, "--indicator", "火星", *chosen).status == 1
    assert pandas.read_parquet(out).empty


def test_many_rows_are_written_in_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pyarrow import parquet as reading

    monkeypatch.setattr(parquet, "_ROWS", 10)
    records: list[Mapping[str, object]] = [
        {"value": str(10**30) if number else None, "line": number, "unit": ["元", "人"]}
        for number in range(25)
    ]
    out = tmp_path / "a.parquet"
    with out.open("wb") as stream:
        parquet.write_parquet(records, stream, ("value", "line", "unit"))
    written = reading.ParquetFile(out)
    assert written.num_row_groups == 3
    first, second, *_ = written.read().to_pylist()
    assert first == {"value": None, "line": 0, "unit": "元; 人"}
    assert second["value"] == 1e30
