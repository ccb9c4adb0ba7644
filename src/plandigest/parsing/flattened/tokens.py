"""The words of a flattened table: what white space parts, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from plandigest.lexicon.cell_words import is_dash, is_number
from plandigest.lexicon.tables import Column, column_of
from plandigest.model.span import Span
from plandigest.model.text import Text
from plandigest.parsing.items import Item

_WORD = re.compile(r"\S+")
_WIDE = re.compile(r"\S(?:\S|[ \u00a0](?=\S))*")
"""Words with single spaces in them, where wider gaps part the cells."""
_GAP = re.compile(r"\S(?:[ \u3000]{2,}|\t)\S")
_OPENING, _CLOSING = "（([［〔【“", "）)]］〕】”"
_SUMMED = re.compile(r"(?:年均|累计)[/／](?:年均|累计)")
_LONGEST_BRACKET = 24


class Token(NamedTuple):
    """A word of the table.

    Attributes:
        span: where it stands.
        text: its characters, spaces within taken out.
        line: the number of the line among those of the table.
        first: whether it opens its line.
        item: the index of the item it is of.
        nature: whether it is 约束性, 预期性 or the like.
        number: whether it is a number as cells hold it.
        dash: whether it says that there is no value.
    """

    span: Span
    text: str
    line: int
    first: bool
    item: int
    nature: bool
    number: bool
    dash: bool


class Line(NamedTuple):
    """A line of the file, and the item it is of."""

    span: Span
    item: int


def lines_of(text: Text, items: Iterable[tuple[int, Item]]) -> list[Line]:
    """The lines that some items were made of."""
    return [
        Line(
            Span(
                max(fragment.start, item.span.start),
                min(fragment.start + fragment.length, item.span.end),
            ),
            index,
        )
        for index, item in items
        for fragment in text.fragments_of(item.span)
    ]


def is_wide(text: Text, line: Line) -> bool:
    """Whether gaps wider than a space part the words of a head."""
    return _GAP.search(text[line.span]) is not None


def tokens_of(text: Text, lines: Iterable[Line], *, wide: bool) -> list[Token]:
    """The words of some lines; a bracket with a space in it is one word."""
    tokens: list[Token] = []
    pattern = _WIDE if wide else _WORD
    for number, line in enumerate(lines):
        spans = [
            Span(*match.span())
            for match in pattern.finditer(text.content, line.span.start, line.span.end)
        ]
        tokens += (
            as_token(text, span, number, line.item, first=at == 0)
            for at, span in enumerate(_closed(text, spans))
        )
    return _going_on(text, tokens)


def _going_on(text: Text, tokens: list[Token]) -> list[Token]:
    """The words, those of a head joined that a slash parts on two lines (年均/ above 累计)."""
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if last is not None and _SUMMED.fullmatch(last.text + token.text):
            span = Span(last.span.start, token.span.end)
            joined[-1] = as_token(text, span, last.line, last.item, first=last.first)
        else:
            joined.append(token)
    return joined


def as_token(text: Text, span: Span, line: int = 0, item: int = 0, *, first: bool = False) -> Token:
    """A word with what it looks like."""
    words = "".join(text[span].split())
    nature = column_of(words) is Column.NATURES
    return Token(span, words, line, first, item, nature, is_number(words), is_dash(words))


def _closed(text: Text, spans: list[Span]) -> list[Span]:
    """The words, those joined that a bracket holds together (规划期末（2030 年）)."""
    joined: list[Span] = []
    for span in spans:
        before = text[joined[-1]] if joined else ""
        opened = before.rfind("（") if "（" in before else before.rfind("(")
        still_open = opened >= 0 and not any(close in before[opened:] for close in "）)")
        closes = still_open and any(close in text[span] for close in "）)")
        if closes and span.end - joined[-1].start <= _LONGEST_BRACKET:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined
