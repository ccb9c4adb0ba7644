"""Dates as official documents write them."""

from __future__ import annotations

import re
from datetime import date

from plandigest.lexicon.numbering import read_han

_DATE = re.compile(
    r"(?P<y>[12](?:\s?\d){3}|[一二][〇零一二三四五六七八九]{3})\s*年\s*"
    r"(?P<m>\d(?:\s?\d)?|[一二三四五六七八九十]{1,2})\s*月\s*"
    r"(?P<d>\d(?:\s?\d)?|[一二三四五六七八九十]{1,3})\s*日"
)
_FULLWIDTH = str.maketrans("０１２３４５６７８９○", "0123456789〇")


def find_date(text: str) -> tuple[date, int, int] | None:
    """The first date in a text, with the half-open offsets where it stands.

    Arabic, full-width, letter-spaced and hanzi numerals are read (二〇二一年六月二十三日);
    a date that is none in the calendar is not.
    """
    for match in _DATE.finditer(text.translate(_FULLWIDTH)):
        try:
            found = date(*(_number(match[part]) for part in "ymd"))
        except ValueError:
            continue
        return found, match.start(), match.end()
    return None


def _number(written: str) -> int:
    digits = "".join(written.split())
    return int(digits) if digits.isdecimal() else read_han(digits)
