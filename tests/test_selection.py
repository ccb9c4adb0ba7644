from __future__ import annotations

from dataclasses import replace

import pytest
from tests.conftest import Command
from tests.making import document, figures

from plandigest.cli.selection import Selection
from plandigest.errors import PatternError
from plandigest.model.changes import change_pairs
from plandigest.rendering.changes import change_record
from plandigest.rendering.quantities import period, quantity
from plandigest.rendering.table import render_changes, render_figures
from plandigest.rendering.terminal import Screen


def quotes(selection: Selection) -> list[str]:
    plan = document()
    return [plan.text[figure.span] for figure in selection.of(plan, figures(plan))]


EVERY = ["3746 亿元", "7328 亿元", "超过 1150 家", "13.5%", "5.8 个百分点", "70 余家"]


@pytest.mark.parametrize(
    ("selection", "wanted"),
    [
        (Selection(), EVERY),
        (Selection(everything=True), [*EVERY, "三大"]),
        (Selection(kinds=frozenset({"count"})), ["超过 1150 家", "70 余家"]),
        (Selection(kinds=frozenset({"count", "share"})), ["超过 1150 家", "70 余家"]),
        (Selection(statuses=frozenset({"target"})), ["5.8 个百分点", "70 余家"]),
        (Selection(units=frozenset({"亿元"})), ["3746 亿元", "7328 亿元"]),
        (Selection(units=frozenset({"元", "%"})), ["3746 亿元", "7328 亿元", "13.5%"]),
        (Selection(period="2020"), ["7328 亿元"]),
        (Selection(period="2025"), ["5.8 个百分点"]),
        (Selection(period="2025-06"), ["5.8 个百分点"]),
        (Selection(period="2025-07"), []),
        (Selection(period="2016/2020"), ["7328 亿元", "13.5%"]),
        (Selection(period="2015/2025"), ["3746 亿元", "7328 亿元", "13.5%", "5.8 个百分点"]),
        (Selection(period="2020年"), ["7328 亿元"]),
        (Selection(period="2016-2020"), ["7328 亿元", "13.5%"]),
        (Selection(period="2016年—2020年"), ["7328 亿元", "13.5%"]),
        (Selection(period="“十三五”"), ["7328 亿元", "13.5%"]),
        (Selection(period="第十三个五年规划"), ["7328 亿元", "13.5%"]),
        (Selection(period="2025年6月"), ["5.8 个百分点"]),
        (Selection(mention="占比提高"), ["5.8 个百分点", "70 余家"]),
        (Selection(natures=frozenset({"binding"})), ["5.8 个百分点"]),
        (Selection(section="二"), ["5.8 个百分点", "70 余家"]),
        (Selection(section="发展基础"), EVERY[:4]),
        (Selection(section="三"), []),
        (Selection(indicator="增加值"), ["3746 亿元", "7328 亿元"]),
        (Selection(sort="value", units=frozenset({"元", "家"})),
         ["7328 亿元", "3746 亿元", "超过 1150 家", "70 余家"]),
        (Selection(sort="period", units=frozenset({"元", "%"})),
         ["3746 亿元", "13.5%", "7328 亿元"]),
        (Selection(sort="indicator"),
         ["超过 1150 家", "5.8 个百分点", "3746 亿元", "7328 亿元", "13.5%", "70 余家"]),
    ],
)  # fmt: skip
def test_conditions_all_hold(selection: Selection, wanted: list[str]) -> None:
    assert quotes(selection) == wanted


@pytest.mark.parametrize(
    "period", ["", "soon", "20", "2020-1", "2020/", "2020-13", "五年", "第个五年"]
)
def test_a_period_must_be_one(period: str) -> None:
    with pytest.raises(PatternError, match="no period"):
        Selection(period=period)


def test_quantities_are_the_documents_own_words() -> None:
    plan = document()
    assert [(*quantity(plan, figure),) for figure in figures(plan)] == [
        ("3746", "亿元"),
        ("7328", "亿元"),
        ("超过 1150", "家"),
        ("-13.5", "%"),
        ("+5.8", "个百分点"),
        ("70", "余家"),
        ("三大", ""),
    ]
    assert [str(quantity(plan, figure)) for figure in figures(plan)][2:4] == [
        "超过 1150 家",
        "-13.5%",
    ]


@pytest.mark.parametrize(
    ("qualifier", "words"),
    [("突破", "突破 3746 亿元"), ("以上", "3746 亿元以上"), (None, "3746 亿元")],
)
def test_a_qualifier_that_stands_apart_is_put_to_its_figure(
    qualifier: str | None, words: str
) -> None:
    plan = document()
    first = replace(figures(plan)[0], qualifier=qualifier)
    assert str(quantity(plan, first)) == words


def test_periods_are_written_for_people() -> None:
    plan = document()
    assert [period(figure) for figure in figures(plan)] == [
        "2015", "2020", "", "2016–2020", "2025-06", "", "",
    ]  # fmt: skip


def test_both_ends_of_a_change_make_a_pair() -> None:
    plan = document()
    (pair,) = change_pairs(figures(plan))
    record = change_record(plan, pair)
    assert record["indicator"] == "数字经济增加值"
    assert record["from"] == {
        "value": 3746, "value_max": None, "unit": "亿元", "amount": 3746, "base_unit": "元",
        "qualifier": None, "bound": "exact", "period": "2015", "quote": "3746 亿元",
    }  # fmt: skip
    assert isinstance(record["to"], dict)
    assert record["to"]["period"] == "2020"
    assert not [*change_pairs(figures(plan)[:1])]


def test_the_table_of_figures() -> None:
    plan = document()
    wanted = figures(plan)[:6]
    assert render_figures(plan, wanted, Screen(72)).splitlines() == [
        "数字经济发展规划",
        "",
        "Indicator       Period         Value           Status            Line",
        "",
        "一、发展基础",
        "数字经济增加值  2015            3746 亿元      actual               3",
        "数字经济增加值  2020            7328 亿元      actual               3",
        "企业                       超过 1150 家        actual               3",
        "能耗            2016–2020      -13.5 %         actual               3",
        "",
        "二、发展目标",
        "占比            2025-06         +5.8 个百分点  target (binding)     5",
        "-                                 70 余家      target               5",
        "",
        "figures 6 · actual 4 · target 2 · binding 1 · changes 1",
    ]


def test_the_table_of_changes() -> None:
    plan = document()
    assert render_changes(plan, [*change_pairs(figures(plan))], Screen(60, language="zh")) == (
        "数字经济发展规划\n"
        "\n"
        "指标            时期         变化              行\n"
        "\n"
        "一、发展基础\n"
        "数字经济增加值  2015 → 2020  3746 → 7328 亿元   3\n"
        "\n"
        "变化 1 组\n"
    )


def test_a_very_wide_screen_shows_the_words_around() -> None:
    plan = document()
    shown = render_figures(plan, figures(plan)[2:3], Screen(140, terminal=True))
    assert "7328 亿元，企业超过 1150 家，能耗下降 13.5%。" in shown


def test_no_figures_are_said_to_be_none() -> None:
    plan = document()
    assert render_figures(plan, [], Screen(80)).splitlines()[-1] == "No figures fit."
    assert render_changes(plan, [], Screen(80)).splitlines()[-1] == "No figures fit."


MENTIONED = "某市规划\n一、目标\n加快发展集成电路，到2025年，集成电路产值达到30亿元。\n"


@pytest.mark.parametrize(
    ("language", "hint"),
    [
        ("en", "no figure fits; “plandigest grep 集成电路” has 2 hits."),
        ("zh", "没有符合条件的数据；“plandigest grep 集成电路”能找到 2 处。"),
    ],
)
def test_where_nothing_fits_the_hint_says_what_a_search_would_find(
    plandigest: Command, language: str, hint: str
) -> None:
    asked = ("figures", "--lang", language, "-", "--status", "actual", "--mention")
    shown = plandigest(*asked, "集成电路", stdin=MENTIONED.encode())
    assert (shown.status, shown.err) == (1, f"plandigest: {hint}\n")
    shown = plandigest(*asked, "光伏", stdin=MENTIONED.encode())
    assert (shown.status, shown.err.count("plandigest")) == (1, 1)
    assert "grep" not in shown.err


def test_a_near_miss_of_a_kind_is_suggested(plandigest: Command) -> None:
    shown = plandigest("figures", "--kind", "lvel", "-", stdin=MENTIONED.encode())
    assert shown.status == 2
    assert "“lvel” (did you mean level?)" in shown.err
