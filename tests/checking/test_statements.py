"""One indicator with two values."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.making import figure

from plandigest import check, parse
from plandigest.checking.statements import check_statements
from plandigest.model.document import Document
from plandigest.model.figure import Bound, Figure, FigureKind, Status
from plandigest.model.outline import ProblemCode

TEXT = "一、现状\n增加值为甲亿元。\n二、回顾\n增加值为乙亿元。"


def pair(
    first: str,
    second: str,
    *,
    units: tuple[str, str] = ("亿元", "亿元"),
    bounds: tuple[Bound, Bound] = (Bound.EXACT, Bound.EXACT),
    periods: tuple[str, str] = ("2024", "2024"),
    statuses: tuple[Status, Status] = (Status.ACTUAL, Status.ACTUAL),
    indicators: tuple[str, str] = ("工业增加值", "工业增加值"),
    kind: FigureKind = FigureKind.LEVEL,
) -> tuple[Document, list[Figure]]:
    """A document that states two values, and its figures."""
    written = [f"{first}{units[0]}", f"{second}{units[1]}"]
    text = TEXT.replace("甲亿元", written[0]).replace("乙亿元", written[1])
    document = parse(text)
    made = []
    for at in (0, 1):
        plain = figure(
            document, written[at], (first, second)[at], units[at], indicator=indicators[at],
            period=periods[at], status=statuses[at], kind=kind,
        )  # fmt: skip
        scale = Decimal("1E+12") if units[at] == "万亿元" else Decimal("1E+8")
        changed: dict[str, Decimal | str | Bound] = {
            "amount": (plain.value or Decimal(0)) * scale,
            "base_unit": "元",
            "bound": bounds[at],
        }
        made.append(_replaced(plain, changed))
    return document, made


def _replaced(plain: Figure, changed: dict[str, Decimal | str | Bound]) -> Figure:
    from dataclasses import replace

    return replace(plain, **changed)  # type: ignore[arg-type]


def test_two_values_are_reported_with_both_places() -> None:
    document, figures = pair("3200", "2300")
    [problem] = check_statements(document, figures)
    assert problem.detail == "工业增加值 2024: 3200亿元 / 2300亿元"
    assert problem.other is not None
    assert document.place_of(problem).line == 4
    assert document.locate(problem.other.start).line == 2


def test_bounds_that_exclude_one_another() -> None:
    assert check_statements(*pair("3200", "3000", bounds=(Bound.GT, Bound.EXACT)))
    assert check_statements(*pair("3200", "3500", bounds=(Bound.LE, Bound.EXACT)))


def test_values_that_agree() -> None:
    silent = [
        pair("3200", "3200"),
        pair("3", "3.2", bounds=(Bound.GT, Bound.EXACT)),
        pair("3200", "3000", bounds=(Bound.EXACT, Bound.GT)),
        pair("3200", "3180", bounds=(Bound.ABOUT, Bound.EXACT)),
        pair("1.2", "12034", units=("万亿元", "亿元")),  # rounded
        pair("3200", "2300", periods=("2023", "2024")),
        pair("3200", "2300", statuses=(Status.ACTUAL, Status.TARGET)),
        pair("3200", "2300", statuses=(Status.RULE, Status.RULE)),
        pair("3200", "2300", indicators=("工业增加值", "农业增加值")),
        pair("3200", "2300", indicators=("收入", "收入")),  # of whom is not said
        pair("3200", "2300", indicators=("五年累计总计", "五年累计总计")),
    ]
    for document, figures in silent:
        assert check_statements(document, figures) == []


@pytest.mark.parametrize(
    ("second", "count"),
    [("2300", 1), ("3200", 0)],
)
def test_in_a_whole_document(second: str, count: int) -> None:
    text = (
        "2024年工作报告\n一、工作回顾\n2024年，全市规模以上工业增加值达到3200亿元，增长8%。\n"
        f"二、产业发展\n2024年，全市规模以上工业增加值达到{second}亿元，取得明显成效。"
    )
    codes = [problem.code for problem in check(parse(text))]
    assert codes.count(ProblemCode.CONTRADICTION) == count
