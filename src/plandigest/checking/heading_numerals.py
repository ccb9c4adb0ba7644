"""Writes numbers as headings bear them."""

from __future__ import annotations

import re

from plandigest.lexicon.numbering import FINANCIAL_DIGITS, HAN_DIGITS, STEMS

_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_TO_FINANCIAL = tuple(str.maketrans("一二三四五六七八九十", way) for way in FINANCIAL_DIGITS)
NUMERALS = "".join(
    (HAN_DIGITS, *FINANCIAL_DIGITS, STEMS, _CIRCLED, "0123456789", "０１２３４５６７８９")
)
"""Every character that a heading's number may be written with."""


def write_as(written: str, number: int) -> str:
    """A number written with the same digits as another; the last one of 1.2.3."""
    for counted in (_CIRCLED, STEMS):
        if written[0] in counted:
            return counted[number - 1] if 0 < number <= len(counted) else str(number)
    for way, table in zip(FINANCIAL_DIGITS, _TO_FINANCIAL, strict=True):
        if all(digit in way for digit in written):
            return write_han(number).translate(table)
    if written[0] in HAN_DIGITS:
        return write_han(number)
    before = re.match(r".*[^0-9０-９]", written)
    digits = str(number).translate(_FULL_WIDTH) if "０" <= written[-1] <= "９" else str(number)
    return (before[0] if before else "") + digits


def write_han(number: int) -> str:
    """A number below 10,000 in hanzi, as headings bear it."""
    if number <= 0:
        return "零"
    written = ""
    for unit, value in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit, number = divmod(number, value)
        if digit:
            written += "〇一二三四五六七八九"[digit] + unit
        elif written and number and not written.endswith("零"):
            written += "零"
    return written.removeprefix("一") if written.startswith("一十") else written


def forms_of(number: int) -> tuple[str, ...]:
    """The ways to write a number, each once."""
    plain = [write_as(each, number) for each in ("1", "１", "一", "①", "甲")]
    financial = [write_han(number).translate(table) for table in _TO_FINANCIAL]
    return tuple(dict.fromkeys(plain + financial))
