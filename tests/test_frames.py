"""Figures as data frames, and what notebooks show."""

from __future__ import annotations

import pickle
import sys
from datetime import date
from html.parser import HTMLParser

import pandas as pd
import polars as pl
import pytest

from plandigest import FigureKind, Figures, MissingExtraError, figures, parse
from plandigest.frames import COLUMNS
from plandigest.rendering.records import FIGURE_COLUMNS

PLAN = """甲市<b>发展</b>规划

一、主要目标
到2025年，森林覆盖率达到19.5%，2024年6月末床位比2023年末增加1200张左右。
"""


def test_a_row_a_figure_with_typed_columns_in_polars() -> None:
    frame = figures(parse(PLAN, "a.txt")).to_polars()
    assert frame.columns == [*COLUMNS]
    assert frame["value"].to_list() == [19.5, 1200.0]
    assert frame["period_start"].to_list() == [date(2025, 1, 1), date(2024, 6, 1)]
    assert frame["period_end"].to_list() == [date(2025, 12, 31), date(2024, 6, 30)]
    assert frame.schema["kind"] == pl.Enum([kind.value for kind in FigureKind])
    assert (frame.schema["value"], frame.schema["page"]) == (pl.Float64(), pl.Int64())
    (share,) = frame.filter(pl.col("kind") == "share").to_dicts()
    assert (share["indicator"], share["unit"], share["line"]) == ("森林覆盖率", "%", 4)


def test_a_row_a_figure_with_typed_columns_in_pandas() -> None:
    frame = figures(parse(PLAN, "a.txt")).to_pandas()
    assert [*frame.columns] == [*COLUMNS]
    assert [*frame["value"]] == [19.5, 1200.0]
    assert [*frame["period_end"]] == [pd.Timestamp(2025, 12, 31), pd.Timestamp(2024, 6, 30)]
    assert [*frame["kind"].cat.categories] == [*FigureKind]
    assert {name: str(frame[name].dtype) for name in ("value", "page", "period_start")} == {
        "value": "Float64",
        "page": "Int64",
        "period_start": "datetime64[s]",
    }
    assert frame["page"].isna().all()


def test_frames_of_several_documents_are_one() -> None:
    one = figures(parse(PLAN, "a.txt"))
    none = figures(parse("规划\n", "b.txt"))
    joined = pd.concat([one.to_pandas(), none.to_pandas(), one.to_pandas()], ignore_index=True)
    assert (len(joined), str(joined["kind"].dtype)) == (4, "category")
    assert pl.concat([one.to_polars(), none.to_polars()]).height == 2


def test_every_field_is_a_column() -> None:
    named = {column.replace(".", "_") for column in FIGURE_COLUMNS}
    assert named - {*COLUMNS} == {"indicator_spans", "period_text"}


@pytest.mark.parametrize(
    "text", ["", "规划\ud800\n一、目标\n产值达到\ud8003亿元。", f"产值{'9' * 400}亿元。"]
)
def test_any_document_has_frames(text: str) -> None:
    found = figures(parse(text))
    assert found.to_polars().height == len(found.to_pandas()) == len(found)


def test_figures_are_a_tuple_that_travels() -> None:
    found = figures(parse(PLAN))
    again = pickle.loads(pickle.dumps(found))
    assert isinstance(again, Figures)
    assert (tuple(again), again.document) == (tuple(found), found.document)


@pytest.mark.parametrize("name", ["pandas", "polars"])
def test_what_is_missing_is_said_in_one_sentence(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    found = figures(parse(PLAN))
    with pytest.raises(MissingExtraError, match=rf"^to_{name} .*'plandigest\[{name}\]'\.$"):
        _ = found.to_pandas() if name == "pandas" else found.to_polars()


class Cells(HTMLParser):
    """The elements of a page, and the texts of its cells."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.cells: list[str] = []
        self._open = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.names.add(tag)
        self._open = tag == "td"

    def handle_data(self, data: str) -> None:
        if self._open:
            self.cells.append(data)
            self._open = False


def test_a_notebook_shows_the_digest_of_a_document() -> None:
    shown = parse(PLAN)._repr_html_()
    assert "甲市&lt;b&gt;发展&lt;/b&gt;规划" in shown
    found = Cells(shown)
    assert "b" not in found.names
    assert found.cells[:4] == ["森林覆盖率", "%", "–", "达到 19.5"]


def test_a_notebook_shows_the_first_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    shown = figures(parse(PLAN.replace("森林", "<i>森林</i>")))._repr_html_()
    assert "<caption>共 2 个数据</caption>" in shown
    found = Cells(shown)
    assert "i" not in found.names
    assert found.cells[1:5] == ["2025", "达到 19.5%", "比重", "目标"]
