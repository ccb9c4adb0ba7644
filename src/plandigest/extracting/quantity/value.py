"""The one reader of numerals: a string of digits or hanzi to a Decimal, or to nothing.

A string is read whole or not at all: what is not a number by the rules of GB/T
15835-2011 (or of older typography) is no number, and no character is skipped.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from plandigest.lexicon.numerals import digits, powers

_ARABIC = re.compile(r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+")
_GROUPED_HANZI = re.compile(r"(.{1,3})((?:、.{3})+)")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．／－％", "0123456789./-%")
_WAN = Decimal(10000)
_SHARES = {"百分之": Decimal(100), "千分之": Decimal(1000), "万分之": Decimal(10000)}


def read_number(text: str) -> Decimal | None:
    """The value of a numeral: 1，925 · ３９．８ · 3万4000 · 二十万亿 · 三分之二 · 百分之四十.

    Fractions and 百分之 give the fraction of one. White space parts digit groups
    only (13 931). Nothing is skipped: a string that is not wholly a numeral gives
    None.
    """
    text = text.strip().translate(_FULL_WIDTH)
    text = re.sub(r"(?<=\d)[ \u00a0](?=\d{3}(?!\d))", "", text)
    negative = text.startswith("-")
    value = _read_unsigned(text[1:] if negative else text)
    return -value if negative and value is not None else value


def _read_unsigned(text: str) -> Decimal | None:
    if text.endswith("%"):
        part = read_plain(text[:-1])
        return None if part is None else part / 100
    for words, whole in _SHARES.items():
        if text.startswith(words):
            part = read_plain(text.removeprefix(words), digit_by_digit=True)
            return None if part is None else part / whole
    for sign in ("分之", "/"):
        if sign in text:
            return _read_fraction(*text.split(sign, 1), hanzi=sign != "/")
    return read_plain(text)


def _read_fraction(first: str, second: str, *, hanzi: bool) -> Decimal | None:
    below, above = (first, second) if hanzi else (second, first)
    denominator, numerator = read_plain(below), read_plain(above)
    if denominator is None or numerator is None or denominator == 0:
        return None
    return numerator / denominator


def read_plain(text: str, *, digit_by_digit: bool = False) -> Decimal | None:
    """The value of a numeral without sign, fraction or percent.

    Args:
        text: the numeral, full width already folded.
        digit_by_digit: whether a bare pair of hanzi digits is a number of two digits
            (百分之四四); elsewhere it is an approximation (三五个), not a number.
    """
    if not text:
        return None
    if _ARABIC.fullmatch(text):
        return Decimal(text.replace(",", "").replace("，", ""))
    whole, point, decimals = _split_decimals(text)
    if point:
        return _with_decimals(whole, decimals)
    return _read_whole(text, digit_by_digit=digit_by_digit)


def _split_decimals(text: str) -> tuple[str, str, str]:
    for point in "点·":
        if point in text:
            return text.partition(point)
    return text, "", ""


def _with_decimals(whole: str, decimals: str) -> Decimal | None:
    """A hanzi number with decimals, 四十四点三, and with a multiplier behind, 一点二万亿."""
    values = digits()
    tail = decimals.lstrip("".join(values))
    fraction = decimals[: len(decimals) - len(tail)]
    zero = len(whole) == 1 and values.get(whole) == 0
    before = Decimal(0) if zero else _read_whole(whole, digit_by_digit=True)
    if before is None or not fraction or any(char not in powers() for char in tail):
        return None
    written = "".join(str(values[char]) for char in fraction)
    value = before + Decimal(f"0.{written}")
    return value * _multiplier(tail) if _is_multiplier(tail) else None


def _read_whole(text: str, *, digit_by_digit: bool) -> Decimal | None:
    values = digits()
    if not text:
        return None
    grouped = _GROUPED_HANZI.fullmatch(text)
    if grouped and all(char in values or char == "、" for char in text):
        text = text.replace("、", "")
        digit_by_digit = True
    if all(char in values for char in text):
        sure = digit_by_digit or len(text) != 2 or any(values[char] == 0 for char in text)
        lone_zero = len(text) == 1 and values[text] == 0
        return (
            Decimal("".join(str(values[char]) for char in text)) if sure and not lone_zero else None
        )
    return _read_sections(text)


def _read_sections(text: str) -> Decimal | None:
    """A number with powers: sections below 万, each times 万, 亿 or 万亿 (3万4000, 二十万亿)."""
    total = pending = Decimal(0)  # what 亿 has closed, and what a later 亿 would multiply
    ceiling, position = Decimal(0), 0
    for match in _sections().finditer(text):
        if match.start() != position or not match[0]:
            break
        position = match.end()
        big = match["big"]
        value = _section(match["small"], bare=bool(big) and len(match[0]) == len(text))
        if value is None or not _is_multiplier(big) or not _fits(match["small"], big, ceiling):
            return None
        if not big and ceiling and match["small"] in digits():
            value *= ceiling / 10  # 一万二 is 12000
        multiplier = _multiplier(big)
        if big and ceiling and multiplier >= ceiling and not (big in "亿億" and ceiling == _WAN):
            return None
        if big and big[0] in "亿億":
            total, pending = total + (pending + value) * multiplier, Decimal(0)
        else:
            pending += value * multiplier
        ceiling = multiplier
    return total + pending if position == len(text) else None


def _fits(small: str, big: str, ceiling: Decimal) -> bool:
    """Whether a section may follow one with the multiplier `ceiling` (0: it is the first).

    Behind 万, Arabic digits without a multiplier of their own fill all four places
    (3万4000); 1万5 may be 10005 or 15000.
    """
    if not ceiling or not small.isdecimal() or big or small[0] in digits():
        return "." not in small or not ceiling
    return len(small) == len(str(int(ceiling))) - 1


@cache
def _sections() -> re.Pattern[str]:
    small = "".join([*digits(), *(char for char, power in powers().items() if power < 4)])
    big = "".join(char for char, power in powers().items() if power >= 4)
    return re.compile(rf"(?P<small>(?:\d[\d,，.]*)?[{small}]*)(?P<big>[{big}]*)")


def _is_multiplier(text: str) -> bool:
    """Nothing, 万, 亿, 万亿 or 亿亿; 万万 and longer runs are no multiplier of today."""
    return len(text) <= 2 and text not in {"万万", "萬萬", "亿万", "億萬"}


def _multiplier(text: str) -> Decimal:
    value = Decimal(1)
    for char in text:
        value *= Decimal(10) ** powers()[char]
    return value


def _section(text: str, *, bare: bool) -> Decimal | None:
    """A number below 万: 三百零五, 3千, 25, 三百五 (350); empty is one where `bare` allows it."""
    if not text:
        return Decimal(1) if bare else None
    if _ARABIC.fullmatch(text):
        return Decimal(text.replace(",", "").replace("，", ""))
    values, tens = digits(), powers()
    total, digit, ceiling, zero = Decimal(0), None, 5, False
    for part in re.findall(r"\d+(?:\.\d+)?|.", text):
        if part in tens:
            if tens[part] >= ceiling or (digit is None and (total or tens[part] > 3)):
                return None
            total += (Decimal(1) if digit is None else digit) * 10 ** tens[part]
            ceiling, digit, zero = tens[part], None, False
        elif digit is not None:
            return None
        elif part in values and values[part] == 0:
            zero = True
        else:
            digit = Decimal(values[part]) if part in values else Decimal(part)
    if digit is None:
        return None if zero and text[-1] in values else total
    clipped = ceiling < 5 and ceiling > 1 and not zero
    return total + digit * (10 ** (ceiling - 1) if clipped else 1)
