"""Writes numbers as headings bear them."""

from __future__ import annotations

import re

from plandigest.lexicon.numbering import HAN_DIGITS

_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def write_as(written: str, number: int) -> str:
    """A number written with the same digits as another; the last one of 1.2.3."""
    if written[0] in _CIRCLED:
        return _CIRCLED[number - 1] if 0 < number <= len(_CIRCLED) else str(number)
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
    digits = str(number)
    return (digits, digits.translate(_FULL_WIDTH), write_han(number), write_as("①", number))
