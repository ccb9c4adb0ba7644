"""Numbering schemes: what opens a heading, and which number it bears."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from plandigest.lexicon.loader import rules
from plandigest.model.outline import SectionKind

HAN_DIGITS = "〇零一二三四五六七八九十百千"
_DIGITS = "0123456789０１２３４５６７８９"
_VALUES = {**{digit: value for value, digit in enumerate("〇一二三四五六七八九")}, "零": 0}
_UNITS = {"十": 10, "百": 100, "千": 1000}
STEMS = "甲乙丙丁戊己庚辛壬癸"
"""What is counted with below （1） in Taiwan."""
FINANCIAL_DIGITS = "壹貳參肆伍陸柒捌玖拾", "壹贰叁肆伍陆柒捌玖拾", "壹貳叄肆伍陸柒捌玖拾"
"""The digits from 1 to 10 that cannot be altered, in the ways they are printed."""
_ROMAN = {"I": 1, "V": 5, "X": 10}
_PLAIN = str.maketrans("".join(FINANCIAL_DIGITS), "一二三四五六七八九十" * len(FINANCIAL_DIGITS))


class Scheme(NamedTuple):
    """One way of numbering headings.

    Attributes:
        name: its name in the lexicon.
        kind: the kind of section it opens.
        rank: its usual place among the schemes; smaller is further out.
    """

    name: str
    kind: SectionKind
    rank: int


class Marker(NamedTuple):
    """The numbering found at the start of a paragraph.

    Attributes:
        scheme: how it is numbered.
        numbers: its number; several for a decimal one (1.2.3), none for a dash.
        length: its characters, white space behind it left out.
        depth: how deep the list lies within others that it counts; only markup shows more
            than 1.
    """

    scheme: Scheme
    numbers: tuple[int, ...]
    length: int
    depth: int = 1


class _Rule(NamedTuple):
    """A scheme with the pattern of its markers."""

    scheme: Scheme
    pattern: str


@cache
def schemes() -> tuple[Scheme, ...]:
    """All numbering schemes, in the order of the lexicon."""
    return tuple(
        Scheme(
            entry.text("name"),
            SectionKind(entry.text("kind")),
            entry.integer("rank"),
        )
        for entry in rules("numbering")
    )


@cache
def _rules() -> dict[str, tuple[_Rule, ...]]:
    """The rules for each character that a marker may begin with."""
    by_opener: dict[str, tuple[_Rule, ...]] = {}
    for scheme, entry in zip(schemes(), rules("numbering"), strict=True):
        rule = _Rule(scheme, entry.text("pattern").replace("{han}", f"[{HAN_DIGITS}]"))
        openers = entry.text("opens").replace("{han}", HAN_DIGITS).replace("{digit}", _DIGITS)
        for opener in openers:
            by_opener[opener] = (*by_opener.get(opener, ()), rule)
    return by_opener


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first needed: most documents use few schemes."""
    return re.compile(pattern)


_REACH = 80
"""Characters looked at to find a marker."""


def find_marker(text: str, start: int = 0, end: int | None = None) -> Marker | None:
    """The marker that stands at `start` of a paragraph that ends at `end`, or None.

    Full-width digits, stops and parentheses count as their ASCII forms do.
    """
    candidates = _rules().get(text[start : start + 1])
    if candidates is None:  # most paragraphs end here, cheaply
        return None
    reach = min(start + _REACH, len(text) if end is None else end)
    for rule in candidates:
        if match := _compiled(rule.pattern).match(text, start, reach):
            numbers = read_numbers(match["n"] or "")
            return Marker(rule.scheme, numbers, len(match[0].rstrip()))
    return None


def bare_number(number: int, length: int) -> Marker:
    """The marker of a decimal heading that bears one number and no stop (1 总则)."""
    scheme = next(scheme for scheme in schemes() if scheme.kind is SectionKind.DECIMAL)
    return Marker(scheme, (number,), length)


def read_numbers(written: str) -> tuple[int, ...]:
    """The numbers of a marker: (12,) for 十二, (1, 2) for 1.2, (3,) for 參, 丙 and III."""
    if written and written in STEMS:
        return (STEMS.index(written) + 1,)
    written = written.translate(_PLAIN)
    if "Ⅰ" <= written <= "Ⅻ":
        return (ord(written) - ord("Ⅰ") + 1,)
    if written[:1] in _ROMAN:
        return (_read_roman(written),)
    if "①" <= written <= "⑳":
        return (ord(written) - ord("①") + 1,)
    if written[:1].isdecimal():
        return tuple(int(part) for part in re.split(r"[.．－-]", written))
    return (read_han(written),) if written and written[0] in HAN_DIGITS else ()


def _read_roman(written: str) -> int:
    """A Roman number below 40: a smaller digit before a greater one is taken from it."""
    values = [_ROMAN[digit] for digit in written]
    return sum(
        -value if value < after else value
        for value, after in zip(values, [*values[1:], 0], strict=True)
    )


def read_han(written: str) -> int:
    """A hanzi number below 10,000, as headings bear it (二十三, 一百零三, 一〇三)."""
    if not any(char in _UNITS for char in written):
        return int("".join(str(_VALUES[char]) for char in written))
    total, digit = 0, 0
    for char in written:
        if char in _UNITS:
            total += (digit or 1) * _UNITS[char]
            digit = 0
        else:
            digit = _VALUES[char]
    return total + digit
