"""What of a table is its head, its caption and its unit, in formats that mark cells."""

from __future__ import annotations

import pytest

from plandigest.model.document import Document
from plandigest.model.outline import Table
from plandigest.pipeline import read_bytes


def read(rows: str, above: str = "") -> tuple[Document, Table]:
    page = (
        f"<html><body><article><h1>供水规划</h1><p>一、目标</p>{above}<table>{rows}</table>"
        "<p>二、保障</p><p>落实资金。</p></article></body></html>"
    )
    (document,) = read_bytes(page.encode(), "规划.html")
    ((table, _),) = document.tables()
    return document, table


def head_of(rows: str) -> list[str]:
    document, table = read(rows)
    return ["".join(document.string(span) for span in cell.spans) for cell in table.header]


WIDE = "<tr><td>分区</td><td colspan=2>供水量</td></tr>"
BELOW = "<tr><td></td><td>2025年</td><td>2030年</td></tr>"
VALUES = "<tr><td>东区</td><td>5</td><td>6</td></tr><tr><td>西区</td><td>—</td><td>8</td></tr>"


@pytest.mark.parametrize(
    ("rows", "head"),
    [
        (f"{WIDE}{BELOW}{VALUES}", ["分区", "供水量2025年", "供水量2030年"]),
        (f"{WIDE}{VALUES}", ["分区", "供水量", "供水量"]),  # values are no head
        (
            f"{WIDE}<tr><td>东区</td><td>—</td><td>较大</td></tr>{VALUES}",
            ["分区", "供水量", "供水量"],
        ),
        (
            "<tr><td rowspan=2>分区</td><td colspan=2>供水量</td></tr>"
            f"<tr><td>2025年</td><td>2030年</td></tr>{VALUES}",
            ["分区", "供水量2025年", "供水量2030年"],
        ),
        (
            "<tr><th>分区</th><th>甲</th><th>乙</th></tr><tr><th>名</th><th>一</th><th>二</th></tr>"
            + VALUES,
            ["分区名", "甲一", "乙二"],
        ),
        ("<tr><td>分区</td><td>甲</td><td>乙</td></tr>" + VALUES, ["分区", "甲", "乙"]),
        (f"{WIDE}{BELOW}", ["分区", "供水量", "供水量"]),  # nor is the last row one
    ],
)
def test_heads(rows: str, head: list[str]) -> None:
    assert head_of(rows) == head


def told(document: Document, table: Table) -> tuple[str | None, str | None]:
    caption = document.string(table.caption) if table.caption else None
    return caption, document.string(table.unit) if table.unit else None


PLAIN = "<tr><td>分区</td><td>甲</td><td>乙</td></tr>" + VALUES
ACROSS = "<tr><td colspan=3>{}</td></tr>"


@pytest.mark.parametrize(
    ("above", "first", "wanted"),
    [
        ("<p>表1 各区供水</p><p>单位：万吨</p>", "", ("表1 各区供水", "万吨")),
        ("<p>表1 各区供水（单位：万吨）</p>", "", ("表1 各区供水（单位：万吨）", "万吨")),
        ("", ACROSS.format("各区供水"), ("各区供水", None)),
        ("", ACROSS.format("各区供水（单位：万吨）"), ("各区供水（单位：万吨）", "万吨")),
        ("", ACROSS.format("各区供水") + ACROSS.format("单位：万吨"), ("各区供水", "万吨")),
        ("<p>表1 各区供水</p>", ACROSS.format("单位：万吨"), ("表1 各区供水", "万吨")),
        ("<p>供水稳定。</p>", "", (None, None)),
    ],
)  # fmt: skip
def test_captions_and_units(above: str, first: str, wanted: tuple[str | None, str | None]) -> None:
    assert told(*read(first + PLAIN, above)) == wanted


def test_a_second_row_across_all_columns_is_a_row() -> None:
    document, table = read(ACROSS.format("各区供水") + ACROSS.format("城区部分") + PLAIN)
    assert told(document, table) == ("各区供水", None)
    assert document.string(table.rows[0][0].spans[0]) == "城区部分"
    assert [document.string(cell.spans[0]) for cell in table.header] == ["分区", "甲", "乙"]
