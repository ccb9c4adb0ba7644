"""Writes numbers as automatic numbering does (ST_NumberFormat, ECMA-376 part 1, 17.18.59).

Formats that are not known here, and numbers beyond what a format can write, come out
as decimal, as they do in word processors.
"""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_FINANCIAL = "零壹贰叁肆伍陆柒捌玖"
_FINANCIAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_MOST_LETTERS = 780
"""aa, bb … zz, aaa …: word processors stop at thirty letters."""


def write_number(number: int, form: str) -> str:
    """The number as the format writes it.

    Args:
        number: what to write.
        form: the value of `w:numFmt` ("chineseCounting").
    """
    writer = _WRITERS.get(form)
    return (writer(number) if writer and number >= 0 else None) or str(number)


def _counting(number: int) -> str:
    """一 … 九十九, then digit by digit: 一〇〇 (Type A up to 99, Type C from 100)."""
    return _thousand(number) if number < 100 else _digital(number)


def _thousand(number: int, digits: str = _DIGITS, units: str = "十百千", zero: str = "零") -> str:
    """Chinese numerals with units: 二十一, 一百零三. Nothing from ten thousand on."""
    if number == 0:
        return digits[0]
    if number >= 10_000:
        return ""
    text = ""
    for power in (3, 2, 1):
        digit = number // 10**power % 10
        if digit:
            text += digits[digit] + units[power - 1]
        elif text and number % 10**power and not text.endswith(zero):
            text += zero
    if number % 10:
        text += digits[number % 10]
    spoken = digits is _DIGITS and text.startswith(digits[1] + units[0])  # 十一, not 一十一
    return text[1:] if spoken else text


def _financial(number: int) -> str:
    return _thousand(number, _FINANCIAL, "拾佰仟")


def _financial_traditional(number: int) -> str:
    return _thousand(number, _FINANCIAL_TRADITIONAL, "拾佰仟")


def _japanese(number: int) -> str:
    """Without 零, and without 一 before 百 and 千: 百二十三. Below a hundred as in Chinese."""
    text = _thousand(number, zero="")
    return text.replace("一百", "百").replace("一千", "千")


def _digital(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _digital_traditional(number: int) -> str:
    return _digital(number).replace("〇", "○")


def _full_width(number: int) -> str:
    return "".join(chr(ord(digit) - ord("0") + ord("０")) for digit in str(number))


def _run(first: str, most: int) -> Callable[[int], str]:
    """Numbers that have characters of their own, one after the other."""
    return lambda number: chr(ord(first) + number - 1) if 1 <= number <= most else ""


def _cycle(characters: str) -> Callable[[int], str]:
    return lambda number: characters[number - 1] if 1 <= number <= len(characters) else ""


def _letters(first: str) -> Callable[[int], str]:
    def write(number: int) -> str:
        if not 1 <= number <= _MOST_LETTERS:
            return ""
        return chr(ord(first) + (number - 1) % 26) * ((number - 1) // 26 + 1)

    return write


def _roman(number: int) -> str:
    if not 1 <= number < 4000:
        return ""
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def _ordinal(number: int) -> str:
    teen = 10 < number % 100 < 14
    suffix = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


_WRITERS: dict[str, Callable[[int], str]] = {
    "chineseCounting": _counting,
    "chineseCountingThousand": _thousand,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": _thousand,
    "japaneseCounting": _japanese,
    "japaneseDigitalTenThousand": _digital,
    "ideographDigital": _digital,
    "taiwaneseDigital": _digital_traditional,
    "chineseLegalSimplified": _financial,
    "ideographLegalTraditional": _financial_traditional,
    "japaneseLegal": _financial_traditional,
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "ideographEnclosedCircle": _run("㊀", 10),
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": _run("①", 20),
    "decimalEnclosedCircleChinese": _run("①", 20),
    "decimalEnclosedParen": _run("⑴", 20),
    "decimalEnclosedFullstop": _run("⒈", 20),
    "decimalZero": "{:02}".format,
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letters("A"),
    "lowerLetter": _letters("a"),
    "ordinal": _ordinal,
    "numberInDash": "- {} -".format,
}
