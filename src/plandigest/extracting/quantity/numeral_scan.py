"""Finds where numbers stand in folded text, in one pass; runs of hanzi that count nothing aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from plandigest.extracting.quantity.numeral import Numeral
from plandigest.extracting.quantity.numeral_form import READERS, form_pattern
from plandigest.extracting.quantity.numeral_plain import plain_pattern, read_plain_numeral
from plandigest.extracting.scanning import scan
from plandigest.lexicon.numerals import digits, powers
from plandigest.lexicon.units import Units


def numerals(text: str, start: int, end: int, units: Units) -> Iterator[Numeral]:
    """The numerals in `text[start:end]`, in order."""
    for match in scan(_pattern(), _heads(), text, start, end):
        yield from READERS.get(match.lastgroup or "", read_plain_numeral)(match, units)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(f"{form_pattern()} | {plain_pattern()}", re.VERBOSE)


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf"[0-9第前翻倍半过\-{''.join(digits())}{''.join(powers())}]")
