"""The one reader of numerals: a string of digits or hanzi to a Decimal, or to nothing.

A string is read whole or not at all: what is not a number by the rules of GB/T
15835-2011 (or of older typography) is no number, and no character is skipped.
"""

from __future__ import annotations

import re
from decimal import Decimal

from plandigest.lexicon.numerals import digits, pairs, powers

LONGEST = 24
"""Characters of a numeral; what is longer is an identifier or noise, and no number."""

_ARABIC = re.compile(r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+")
_ASCII_TOKEN = re.compile(r"\d+(?:\.\d+)?|\D")
_GROUPED_HANZI = re.compile(r".{1,3}(?:、.{3})+")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．／－％萬億", "0123456789./-%万亿")
_SHARES = {"百分之": 2, "千分之": 3, "万分之": 4}


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
        return _shifted(read_plain(text[:-1]), -2)
    for words, power in _SHARES.items():
        if text.startswith(words):
            return _shifted(read_plain(text.removeprefix(words), digit_by_digit=True), -power)
    for sign in ("分之", "/"):
        if sign in text:
            first, second = text.split(sign, 1)
            above, below = (second, first) if sign == "分之" else (first, second)
            return _read_fraction(above, below)
    return read_plain(text)


def _read_fraction(above: str, below: str) -> Decimal | None:
    numerator, denominator = read_plain(above), read_plain(below)
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
    text = text.translate(_FULL_WIDTH)
    if not text or len(text) > LONGEST:
        return None
    if _ARABIC.fullmatch(text):
        return _arabic(text)
    for point in "点點·":
        if point in text:
            whole, _, decimals = text.partition(point)
            return _with_decimals(whole, decimals)
    return _read_whole(text, digit_by_digit=digit_by_digit)


def read_approximate(text: str) -> tuple[Decimal, Decimal] | None:
    """Both ends of a number with two digits in one place: 三四十 is 30 to 40."""
    for at in range(len(text) - 1):
        if text[at : at + 2] in pairs():
            low = read_plain(text[: at + 1] + text[at + 2 :])
            high = read_plain(text[:at] + text[at + 1 :])
            return (low, high) if low is not None and high is not None else None
    return None


def _arabic(text: str) -> Decimal:
    return Decimal(text.replace(",", "").replace("，", ""))


def _shifted(value: Decimal | None, power: int) -> Decimal | None:
    return None if value is None else value.scaleb(power)


def _times(value: Decimal, power: int) -> Decimal:
    """The value times a power of ten, written out."""
    return value * Decimal(10) ** power


def _with_decimals(whole: str, decimals: str) -> Decimal | None:
    """A hanzi number with decimals, 四十四点三, and with a multiplier behind, 一点二万亿."""
    values = digits()
    tail = decimals.lstrip("".join(values))
    fraction = decimals[: len(decimals) - len(tail)]
    before = Decimal(0) if values.get(whole) == 0 else _read_whole(whole, digit_by_digit=True)
    if before is None or not fraction or tail not in {"", "万", "亿", "万亿"}:
        return None
    written = "".join(str(values[char]) for char in fraction)
    return _times(before + Decimal(f"0.{written}"), sum(powers()[char] for char in tail))


def _read_whole(text: str, *, digit_by_digit: bool) -> Decimal | None:
    values = digits()
    if _GROUPED_HANZI.fullmatch(text):
        text, digit_by_digit = text.replace("、", ""), True
    if text and all(char in values for char in text):
        zero = any(values[char] == 0 for char in text)
        if len(text) == 1:
            return None if zero else Decimal(values[text])
        counted = text in "一二三四五六七八九"
        sure = digit_by_digit or zero or (len(text) > 2 and not counted)
        return Decimal("".join(str(values[char]) for char in text)) if sure else None
    return _below("亿", text)


def _below(big: str, text: str) -> Decimal | None:
    """A number in parts: what stands before 亿 times it, and what stands behind; in these, 万."""
    smaller = "万" if big == "亿" else ""
    head, found, tail = text.partition(big)
    if not found:
        return _below(smaller, text) if smaller else _section(text)
    if big in tail:
        return None
    power = powers()[big]
    higher = Decimal(1) if not head else _below(smaller, head) if smaller else _section(head)
    lower = _lower(tail, power)
    if higher is None or lower is None or (tail and higher != higher.to_integral_value()):
        return None
    return _times(higher, power) + lower


def _lower(text: str, power: int) -> Decimal | None:
    """What stands behind 万 or 亿; None where its places cannot be told.

    万 and 亿 leave four and eight places. They are filled (3万4000), or grouped by a
    comma (16万6,511), or of three digits (18万119), or hanzi that name their places
    (一万零五, 2亿6000万). One digit is that of the next place: 一万二 is 12,000.
    13万25 may be 130,025 or 132,500.
    """
    if not text:
        return Decimal(0)
    values = digits()
    named = values.get(text[0]) == 0
    body = text.lstrip("".join(char for char, value in values.items() if value == 0))
    if not named and (body in values or (body.isdecimal() and len(body) == 1 and body != "0")):
        return _times(Decimal(values.get(body, 0) or int(body)), power - 1)
    if _ARABIC.fullmatch(body):
        whole = body.partition(".")[0]
        sure = named or len(whole) == power or "," in whole or "，" in whole or len(whole) == 3
        if not sure or (whole.startswith("0") and len(whole) != power):
            return None
        value: Decimal | None = _arabic(body)
    elif power == powers()["亿"] and "万" not in body and not named:
        return None
    else:
        value = _below("万", body) if power == powers()["亿"] else _section(body)
    return value if value is not None and 0 < value < 10**power else None


def _section(text: str) -> Decimal | None:
    """A number below 万: 三百零五, 3千, 25, 2千零30, 三百五 (350)."""
    if _ARABIC.fullmatch(text):
        return _arabic(text)
    values, tens = digits(), powers()
    total, digit, ceiling, zero = Decimal(0), None, 4, False
    for part in _ASCII_TOKEN.findall(text):
        if part in tens:
            ten = zero and tens[part] == 1  # 二千零十六
            if tens[part] >= ceiling or (digit is None and total and not ten):
                return None
            total += _times(Decimal(1) if digit is None else digit, tens[part])
            ceiling, digit, zero = tens[part], None, False
        elif digit is not None or (part not in values and not part[0].isdecimal()):
            return None
        elif values.get(part) == 0:
            zero = True
        else:
            digit = Decimal(values[part]) if part in values else Decimal(part)
            filled = total and part.isdecimal() and len(part) == ceiling > 1
            if total and digit >= (10**ceiling if zero or filled else 10):
                return None  # 2千30 may be 2,030 or 2,300
            zero = zero or bool(filled)
    if digit is None:
        return None if zero or not total else total
    clipped = bool(total) and ceiling > 1 and not zero
    return total + _times(digit, ceiling - 1 if clipped else 0)
