"""What the screen says of a figure is what its record says, for every kind of figure.

`pytest tests/test_quantities_shown.py --update-golden` writes the table anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.making import figure

from plandigest import parse
from plandigest.model.document import Document
from plandigest.model.figure import Bound, Direction, Figure, FigureKind, Nature, Status
from plandigest.rendering.quantities import quantity
from plandigest.rendering.table import render_figures
from plandigest.rendering.terminal import Screen

GOLDEN = Path(__file__).parent / "golden" / "quantities.txt"

UNITS = {
    FigureKind.LEVEL: "亿元",
    FigureKind.COUNT: "家",
    FigureKind.SHARE: "%",
    FigureKind.GROWTH_RATE: "%",
    FigureKind.PP_DIFFERENCE: "个百分点",
    FigureKind.MULTIPLE: "倍",
    FigureKind.FRACTION: "成",
    FigureKind.RANK: "位",
    FigureKind.DURATION: "年",
    FigureKind.SPEC: "纳米",
}
KINDS = tuple(UNITS)
"""All that have a number."""
QUOTES = {
    Bound.EXACT: ("{}", ""),
    Bound.GT: ("超过{}", "超过"),
    Bound.GE: ("{}以上", "以上"),
    Bound.LT: ("低于{}", "低于"),
    Bound.LE: ("不超过{}", "不超过"),
    Bound.ABOUT: ("{}左右", "左右"),
    Bound.REACH: ("达到{}", "达到"),
}


def made(
    kind: FigureKind, bound: Bound, direction: Direction | None, *, unit: bool = True
) -> tuple[Document, Figure]:
    """A figure of a kind, with a qualifier that says its bound."""
    form, qualifier = QUOTES[bound]
    quote = form.format("5" + (UNITS[kind] if unit else ""))
    document = parse(f"一、目标\n指标{quote}。\n", "a.txt")
    plain = figure(document, quote, "5", UNITS[kind], kind=kind, direction=direction)
    return document, replace(plain, bound=bound, qualifier=qualifier or None)


def table() -> Iterator[str]:
    for kind in KINDS:
        for bound in Bound:
            words = []
            for direction in (None, *Direction):
                document, figure_ = made(kind, bound, direction)
                words.append(str(quantity(document, figure_)))
            yield f"{kind:14} {bound:6} " + " | ".join(words)


def test_every_kind_is_in_the_table() -> None:
    assert {*FigureKind} - {*KINDS} == {FigureKind.QUALITATIVE}


def test_every_kind_bound_and_direction(request: pytest.FixtureRequest) -> None:
    shown = "\n".join(table()) + "\n"
    if request.config.getoption("--update-golden"):
        GOLDEN.write_text(shown, encoding="utf-8")
    assert shown == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("direction", [None, *Direction])
@pytest.mark.parametrize("bound", Bound)
@pytest.mark.parametrize("kind", KINDS)
def test_a_unit_that_stands_elsewhere_is_shown(
    kind: FigureKind, bound: Bound, direction: Direction | None
) -> None:
    bare, whole = made(kind, bound, direction, unit=False), made(kind, bound, direction)
    assert quantity(*bare) == quantity(*whole)


@pytest.mark.parametrize("kind", KINDS)
def test_a_bound_is_never_turned_round(kind: FigureKind) -> None:
    for bound in (Bound.GT, Bound.GE, Bound.LT, Bound.LE):
        words = str(quantity(*made(kind, bound, Direction.DOWN)))
        assert words.startswith("↓ ")
        assert "-" not in words


@pytest.mark.parametrize("nature", [None, *Nature])
@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("kind", KINDS)
def test_kind_status_and_nature_are_said_in_words(
    kind: FigureKind, status: Status, nature: Nature | None
) -> None:
    document, plain = made(kind, Bound.EXACT, None)
    shown = replace(plain, status=status, nature=nature)
    marked = replace(plain, status=Status.TARGET)  # a document of results alone says so below
    english = render_figures(document, [shown, marked], Screen(130, language="en"))
    assert kind.value.replace("_", " ") in english
    assert status.value + (f" ({nature})" if nature else "") in english
    chinese = render_figures(document, [shown, marked], Screen(130, language="zh"))
    words = {
        Status.ACTUAL: "结果", Status.TARGET: "目标", Status.RULE: "规定", Status.REFERENCE: "参考",
    }[status]  # fmt: skip
    assert (
        words + {None: "", "binding": "（约束性）", "anticipatory": "（预期性）"}[nature] in chinese
    )


@pytest.mark.parametrize(
    ("quote", "value", "words"),
    [
        ("−1个百分点", "-1", "−1 个百分点"),
        ("不高于-3%", "-3", "不高于 -3%"),
        ("-5℃以上", "-5", "-5 ℃以上"),
        ("（－2）%", "-2", "（－2 ）%"),
    ],
)
def test_a_number_with_a_sign_gets_no_second(quote: str, value: str, words: str) -> None:
    document = parse(f"一、目标\n指标{quote}。\n", "a.txt")
    plain = figure(document, quote, value, "%", direction=Direction.DOWN)
    assert str(quantity(document, replace(plain, unit=None, bound=Bound.LE))) == words


def test_a_range_that_falls_is_marked_in_front() -> None:
    from decimal import Decimal

    document = parse("一、目标\n能耗下降1%—2%。\n", "a.txt")
    plain = figure(document, "1%—2%", "1", "%", direction=Direction.DOWN)
    assert str(quantity(document, replace(plain, value_max=Decimal(2)))) == "↓ 1%—2%"


@pytest.mark.parametrize(
    ("quote", "value", "unit", "words"),
    [
        ("不满百分之二十", "20", "%", "不满百分之二十"),
        ("千分之二", "2", "‰", "千分之二"),
        ("二十", "20", "%", "二十%"),
    ],
)
def test_a_fraction_in_words_needs_no_sign(quote: str, value: str, unit: str, words: str) -> None:
    document = parse(f"一、目标\n指标{quote}。\n", "a.txt")
    assert "".join(str(quantity(document, figure(document, quote, value, unit))).split()) == words
