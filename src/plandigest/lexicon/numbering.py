"""Numbering schemes: what opens a heading, and which number it bears."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from plandigest.lexicon.loader import rules
from plandigest.model.outline import SectionKind

HAN_DIGITS = "〇零一二三四五六七八九十百千"
_VALUES = {**{digit: value for value, digit in enumerate("〇一二三四五六七八九")}, "零": 0}
_UNITS = {"十": 10, "百": 100, "千": 1000}


@dataclass(frozen=True, slots=True)
class Scheme:
    """One way of numbering headings.

    Attributes:
        name: its name in the lexicon.
        kind: the kind of section it opens.
        rank: its usual place among the schemes; smaller is further out.
        numerals: han, arabic, circled, any (the first two) or none.
    """

    name: str
    kind: SectionKind
    rank: int
    numerals: str


@dataclass(frozen=True, slots=True)
class Marker:
    """The numbering found at the start of a paragraph.

    Attributes:
        scheme: how it is numbered.
        numbers: its number; several for a decimal one (1.2.3), none for a dash.
        length: its characters, white space behind it left out.
    """

    scheme: Scheme
    numbers: tuple[int, ...]
    length: int


@cache
def schemes() -> tuple[Scheme, ...]:
    """All numbering schemes, in the order of the lexicon."""
    return tuple(
        Scheme(
            rule.text("name"),
            SectionKind(rule.text("kind")),
            rule.integer("rank"),
            rule.text("numerals"),
        )
        for rule in rules("numbering")
    )


@cache
def _pattern() -> re.Pattern[str]:
    """All markers as one alternation; the group that matched names the scheme by index."""
    parts = []
    for index, rule in enumerate(rules("numbering")):
        pattern = rule.text("pattern").replace("{han}", f"[{HAN_DIGITS}]")
        parts.append(f"(?P<s{index}>{pattern.replace('(?P<n>', f'(?P<n{index}>')})")
    return re.compile("|".join(parts))


_OPENERS = frozenset(
    "第附专（(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳—―─－-" + HAN_DIGITS + "0123456789０１２３４５６７８９"
)


_REACH = 80
"""Characters looked at to find a marker."""


def find_marker(text: str, start: int = 0, end: int | None = None) -> Marker | None:
    """The marker that stands at `start` of a paragraph that ends at `end`, or None.

    Full-width digits, stops and parentheses count as their ASCII forms do.
    """
    if text[start : start + 1] not in _OPENERS:  # most paragraphs end here, cheaply
        return None
    match = _pattern().match(text, start, min(start + _REACH, len(text) if end is None else end))
    if match is None or match.lastgroup is None:
        return None
    index = int(match.lastgroup[1:])  # the group that closed last is that of the scheme
    length = len(match[0].rstrip())
    return Marker(schemes()[index], read_numbers(match[f"n{index}"] or ""), length)


def read_numbers(written: str) -> tuple[int, ...]:
    """The numbers of a marker: (12,) for 十二, (1, 2, 3) for 1.2.3, () for none."""
    if "①" <= written <= "⑳":
        return (ord(written) - ord("①") + 1,)
    if written[:1].isdecimal():
        return tuple(int(part) for part in re.split(r"[.．－-]", written))
    return (read_han(written),) if written and written[0] in HAN_DIGITS else ()


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
