from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

import pytest
import yaml

from plandigest.rendering.forms import Rendered, write_records, write_texts
from plandigest.rendering.records import Record, number

RECORDS: list[Record] = [
    {"document": "规划.txt", "value": 12.1, "unit": None, "change": {"id": "c1", "role": "from"}},
    {"document": "a,b\x1b[31m\x9b", "value": 3746, "unit": "亿元", "change": None},
]


def written(
    form: str, records: list[Record], columns: tuple[str, ...] = (), *, nested: bool = False
) -> str:
    out = io.StringIO()
    write_records(form, iter(records), out, columns=columns, nested=nested)
    return out.getvalue()


@pytest.mark.parametrize("nested", [False, True])
@pytest.mark.parametrize("count", [0, 1, 2])
def test_json_is_always_one_array(count: int, *, nested: bool) -> None:
    text = written("json", RECORDS[:count], nested=nested)
    assert json.loads(text) == RECORDS[:count]
    assert text.endswith("]\n")


def test_json_keeps_han_and_escapes_what_steers_a_terminal() -> None:
    text = written("json", RECORDS)
    assert "规划" in text
    assert "\\u001b" in text
    assert "\\u009b" in text


def test_jsonl_is_one_object_a_line() -> None:
    lines = written("jsonl", RECORDS).splitlines()
    assert [json.loads(line) for line in lines] == RECORDS


@pytest.mark.parametrize("count", [0, 1, 2])
def test_yaml_is_one_list(count: int) -> None:
    text = written("yaml", RECORDS[:count])
    assert yaml.safe_load(text) == RECORDS[:count]
    assert "规划" in text or not count


@pytest.mark.parametrize(("form", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_columns_are_paths_of_keys(form: str, delimiter: str) -> None:
    text = written(form, RECORDS, ("document", "value", "unit", "change.id"))
    assert list(csv.reader(io.StringIO(text), delimiter=delimiter)) == [
        ["document", "value", "unit", "change.id"],
        ["规划.txt", "12.1", "", "c1"],
        ["a,b␛[31m�", "3746", "亿元", ""],
    ]


def test_lists_are_joined_and_mappings_have_no_column() -> None:
    assert written("csv", [{"names": ["a", "b"]}], ("names",)) == "names\na; b\n"
    with pytest.raises(TypeError):
        written("csv", RECORDS, ("change",))


@pytest.mark.parametrize(
    ("written_as", "json_number"),
    [
        ("3746", "3746"),
        ("12.1", "12.1"),
        ("12.0", "12.0"),
        ("0.005", "0.005"),
        ("1E+12", "1" + "0" * 12),
    ],
)
def test_numbers_read_as_they_are_written(written_as: str, json_number: str) -> None:
    assert json.dumps(number(Decimal(written_as))) == json_number


def test_one_document_has_no_path_above_it() -> None:
    out = io.StringIO()
    write_texts([Rendered("a.txt", "甲\n")], out)
    write_texts([], out)
    assert out.getvalue() == "甲\n"


def test_of_several_files_each_is_named_once() -> None:
    out = io.StringIO()
    write_texts([Rendered("a", "甲\n"), Rendered("a", "乙\n"), Rendered("b", "丙\n")], out)
    assert out.getvalue() == "a\n甲\n\n乙\n\nb\n丙\n"


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "=A1"])
def test_no_cell_is_a_formula(text: str) -> None:
    (row,) = csv.DictReader(io.StringIO(written("csv", [{"quote": text}], ("quote",))))
    assert row["quote"] == "'" + text


@pytest.mark.parametrize("text", ["+", "-", "-2.5", "-2.5%", "——综合实力", "增长=5"])
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    (row,) = csv.DictReader(io.StringIO(written("csv", [{"quote": text}], ("quote",))))
    assert row["quote"] == text
