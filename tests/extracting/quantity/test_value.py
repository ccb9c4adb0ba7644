"""The numeral reader: what it reads, what it leaves, and that it reads what can be written."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extracting.quantity.numbers import in_hanzi

from plandigest.extracting.quantity.value import read_number

READ = [
    ("1,100.9", "1100.9"),
    ("1，925", "1925"),
    ("13 931", "13931"),
    ("３９．８", "39.8"),
    ("-2.5", "-2.5"),
    ("3万4000", "34000"),
    ("25万6千", "256000"),
    ("1.8万亿", "1800000000000"),
    ("二十万亿", "20000000000000"),
    ("一万三千亿", "1300000000000"),
    ("五千五百七十五万", "55750000"),
    ("一亿三千万", "130000000"),
    ("三百五", "350"),
    ("一万二", "12000"),
    ("三万零五十", "30050"),
    ("二〇三五", "2035"),
    ("一点二万亿", "1200000000000"),
    ("零点五", "0.5"),
    ("二、三○○", "2300"),
    ("四四·三", "44.3"),
    ("百分之四四·三", "0.443"),
    ("百分之二十四点一", "0.241"),
    ("千分之三", "0.003"),
    ("四分之三", "0.75"),
    ("1/4", "0.25"),
    ("18.9%", "0.189"),
    ("拾伍", "15"),
]
UNREAD = [
    "", "零", "两点", "三十十", "七八十", "九百九千", "三五", "万万万", "亿亿亿", "1万25", "2.5万3",
    "12，34", "1.2.3", "123元1角", "abc", "第三", "五G", "1/0", "--5", "三分之",
]  # fmt: skip


@pytest.mark.parametrize(("written", "value"), READ)
def test_reads(written: str, value: str) -> None:
    assert read_number(written) == Decimal(value)


@pytest.mark.parametrize("written", UNREAD)
def test_leaves_what_is_no_number(written: str) -> None:
    assert read_number(written) is None


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_reads_every_number_written_in_hanzi(number: int) -> None:
    assert read_number(in_hanzi(number)) == number


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_reads_every_number_written_in_figures(number: Decimal) -> None:
    assert read_number(f"{number:,}") == number
    assert read_number(f"{number:,}".replace(",", "，")) == number
    assert (
        read_number(str(number).translate(str.maketrans("0123456789.", "０１２３４５６７８９．")))
        == number
    )


@given(st.text(alphabet="〇零一二两三十百千万亿点·、0123456789.,，/分之%-", max_size=24))
def test_never_fails(text: str) -> None:
    value = read_number(text)
    assert value is None or value.is_finite()
