"""Dates as official documents write them."""

from __future__ import annotations

import re
from datetime import date

from plandigest.lexicon.numbering import read_han

_HAN_YEAR = "[〇零一二三四五六七八九0]"
_MINGUO = 1911
"""The year before the first of the Republic, by which Taiwan counts."""
_DATE = re.compile(
    r"(?P<y>[12](?:\s?\d){3}"
    rf"|[一二]\s?{_HAN_YEAR}\s?{_HAN_YEAR}\s?{_HAN_YEAR}"
    r"|(?<=民国)\s*\d{2,3}|(?<=民國)\s*\d{2,3})\s*年\s*"
    r"(?P<m>\d(?:\s?\d)?|[一二三四五六七八九十]{1,2})\s*月\s*"
    r"(?P<d>\d(?:\s?\d)?|[一二三四五六七八九十]{1,3})\s*日"
)
_POINTED = re.compile(
    r"(?<![\d.])(?P<y>[12]\d{3}|1[01]\d|[89]\d)(?P<s>[./-])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?![\d.])"
)
_FULLWIDTH = str.maketrans("０１２３４５６７８９○◯OＯ", "0123456789〇〇〇〇")


def find_pointed_date(text: str) -> date | None:
    """The date that a line consists of, written with points, strokes or hyphens (2024.4.17).

    A year of two or three digits is one of the Republic, as Taiwan counts them.
    """
    match = _POINTED.fullmatch(text.strip(" 　（）()").translate(_FULLWIDTH))
    if match is None:
        return None
    year = int(match["y"])
    try:
        return date(year if year > 999 else year + _MINGUO, int(match["m"]), int(match["d"]))
    except ValueError:
        return None


def find_date(text: str) -> tuple[date, int, int] | None:
    """The first date in a text, with the half-open offsets where it stands.

    Arabic, full-width, letter-spaced and hanzi numerals are read (二〇二一年六月二十三日,
    二OO八年, 民國113年); a date that is none in the calendar is not.
    """
    for match in _DATE.finditer(text.translate(_FULLWIDTH)):
        try:
            year = _number(match["y"])
            found = date(
                year if year > 999 else year + _MINGUO, _number(match["m"]), _number(match["d"])
            )
        except ValueError:
            continue
        return found, match.start(), match.end()
    return None


def _number(written: str) -> int:
    digits = "".join(written.split())
    return int(digits) if digits.isdecimal() else read_han(digits.replace("0", "〇"))
