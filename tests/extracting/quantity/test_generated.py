"""Numbers in every notation, in a sentence: read whole, or not at all."""

from __future__ import annotations

import re
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from tests.extracting.quantity.numbers import Written, written_numbers

from plandigest.extracting.folding import fold
from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.quantity.reader import quantities
from plandigest.lexicon.units import units_with

UNITS = ["吨", "平方米", "元", "公里"]
TEXTS = st.text(
    alphabet="〇零一二两三十百千万亿点·、0123456789.,，/分之%-余多年元个吨至到"
    "以上超过不第前半翻番负成折 \n（）",
    max_size=60,
)


def read(text: str) -> list[Quantity]:
    folded = fold(text).content
    return quantities(folded, 0, len(folded), [], units_with())


@given(written_numbers(), st.sampled_from(UNITS))
def test_reads_a_number_in_every_notation(written: Written, unit: str) -> None:
    number, value = written
    (quantity,) = read(f"设备总规模为{number}{unit}。")
    assert quantity.amount == value
    assert quantity.value_max is None
    assert quantity.unit is not None
    assert quantity.unit.endswith(unit)


@given(written_numbers(), st.sampled_from(["不能", "不得", "未", "没有", "不应"]))
def test_a_negation_turns_the_bound_round(written: Written, negation: str) -> None:
    (quantity,) = read(f"面积{negation}超过{written[0]}平方米。")
    assert (quantity.bound, quantity.amount) == ("le", written[1])
    (quantity,) = read(f"面积{negation}低于{written[0]}平方米。")
    assert (quantity.bound, quantity.amount) == ("ge", written[1])


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from(["-", "--", "—", "~", "至"]))
def test_two_numbers_with_a_dash_are_one_range(low: int, more: int, dash: str) -> None:
    (quantity,) = read(f"每期{low}{dash}{low + more}吨。")
    assert quantity.value == low
    assert quantity.value_max == low + more


@given(st.integers(25, 400), st.integers(12, 99))
def test_what_can_be_read_in_two_ways_is_no_figure(high: int, low: int) -> None:
    assert read(f"全年服务{high}万{low}人次。") == []
    assert read(f"全年服务{high}.5万{low}人次。") == []
    assert read(f"垦造耕地{low} 0{high} 00 亩。") == []


@given(TEXTS)
def test_any_text_gives_quantities_that_lie_in_it(text: str) -> None:
    folded = fold(text).content
    end = 0
    for quantity in quantities(folded, 0, len(folded), [], units_with()):
        assert end <= quantity.start <= quantity.number < quantity.end <= len(folded)
        assert quantity.value.is_finite()
        assert quantity.amount.is_finite()
        end = quantity.end


@given(st.integers(25, 5000), st.sampled_from(["1", "五", "，100", "1.", "万", "二十"]))
def test_numbers_without_end_are_text(length: int, digits: str) -> None:
    for quantity in read(f"编号为{digits * length}元。"):
        assert len(re.sub(r"\D", "", f"{quantity.amount:f}")) <= 40


@given(st.sampled_from([["一二", "1 2"], ["二三", "2 3"], ["三四", "3 4"], ["八九", "8 9"]]))
def test_two_digits_in_one_place_are_a_range(pair: list[str]) -> None:
    written, ends = pair
    low, high = (Decimal(end) for end in ends.split())
    (quantity,) = read(f"新增{written}十万吨。")
    assert (quantity.value, quantity.value_max) == (low * 10, high * 10)
    assert quantity.bound == "about"
