"""The head of a flattened table: which columns it has, in which order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from plandigest.lexicon.tables import Column, column_of
from plandigest.model.span import Span
from plandigest.parsing.flattened.tokens import Token

_LABEL = re.compile(r"[（(][^（）()]*[）)]\Z")
_PLAN = re.compile(r"(?:十[一二三四五]|[一二三四五六七八九])五")
_AVERAGE = re.compile(r"年均|累计|合计|平均")
_GOES_ON = re.compile(
    r"(?:实绩|实际|现状|目标|规划|计划|预期|完成|基期|预计|增速|增长率?)(?:值|数)?|值|数"
)
_BRACKETED = re.compile(r"[（(\[〔【][^（）()\[\]〔〕【】]{1,8}[）)\]〕】]")
"""The second line of a head: 年均增速 / 〔累计〕."""
_SHORTEST = 3
"""Columns that a table has at least."""


class HeadColumn(NamedTuple):
    """A column with the words above it, those of an upper level first."""

    role: Column
    spans: tuple[Span, ...]
    text: str


class Head(NamedTuple):
    """The columns of a table, and how many words of the text its head takes."""

    columns: tuple[HeadColumn, ...]
    words: int

    @property
    def has_natures(self) -> bool:
        """Whether a column says how each target binds."""
        return any(column.role is Column.NATURE for column in self.columns)

    @property
    def has_numbers(self) -> bool:
        """Whether a column numbers the rows."""
        return any(column.role is Column.NUMBER for column in self.columns)

    @property
    def has_units(self) -> bool:
        """Whether a column says the unit of each row."""
        return any(column.role is Column.UNIT for column in self.columns)

    @property
    def units_in_names(self) -> bool:
        """Whether brackets behind the names hold the units."""
        return not self.has_units


def read_heads(tokens: Sequence[Token]) -> list[Head]:
    """The heads that some words may open with, the likelier first.

    实绩 or 目标值 on the line below a year may go on with its head, or head a column.
    """
    found: list[Head] = []
    for going_on in (True, False):
        head = _read(tokens, going_on=going_on)
        if head is not None and head not in found:
            found.append(head)
    return found


def _read(tokens: Sequence[Token], *, going_on: bool) -> Head | None:
    columns: list[HeadColumn] = []
    at = 0
    while at < len(tokens):
        longer = _continued(columns, tokens[at]) if going_on else None
        if longer is not None:
            columns[-1] = longer
            at += 1
            continue
        taken = (_broken_nature(tokens, at) if going_on else None) or _column(tokens, at)
        if taken is None:
            break
        columns.append(taken[0])
        at += taken[1]
    found = _levelled(columns)
    roles = [column.role for column in found]
    if len(found) < _SHORTEST or not {Column.INDICATOR, Column.VALUE} <= set(roles):
        return None
    if not {Column.UNIT, Column.NATURE, Column.NUMBER} & set(roles):
        return None
    return Head(tuple(found), at)


def _column(tokens: Sequence[Token], at: int) -> tuple[HeadColumn, int] | None:
    """The column that a word heads; letters set apart (名 称) are read together."""
    token = tokens[at]
    if len(token.text) == 1 and at + 1 < len(tokens) and len(tokens[at + 1].text) == 1:
        words = token.text + tokens[at + 1].text
        role = _role(words)
        if role is not None:
            return HeadColumn(role, (token.span, tokens[at + 1].span), words), 2
    role = _role(token.text)
    return (HeadColumn(role, (token.span,), token.text), 1) if role is not None else None


def _broken_nature(tokens: Sequence[Token], at: int) -> tuple[HeadColumn, int] | None:
    """指标 over 属性 is the head of natures, and no second column of names."""
    first, *rest = tokens[at : at + 2]
    if not rest or not rest[0].first or _role(rest[0].text) is not Column.NATURE:
        return None
    words = first.text + rest[0].text
    if _role(words) is not Column.NATURE:
        return None
    return HeadColumn(Column.NATURE, (first.span, rest[0].span), words), 2


def _continued(columns: Sequence[HeadColumn], token: Token) -> HeadColumn | None:
    """The last column with a word more, where its head is broken (2025年 / 实绩, 2030 年)."""
    if not columns:
        return None
    last = columns[-1]
    words = last.text + token.text
    if last.text.isdecimal() and token.text.startswith("年"):
        return HeadColumn(last.role, (*last.spans, token.span), words)
    longer = HeadColumn(last.role, (*last.spans, token.span), words)
    if token.first and _BRACKETED.fullmatch(token.text):
        return longer if _role(words) is last.role else None
    if not token.first or not _GOES_ON.fullmatch(token.text):
        return None
    if last.role is not Column.VALUE or _GOES_ON.search(last.text) or _role(words) is not last.role:
        return None
    return longer


def _role(words: str) -> Column | None:
    role = column_of(words) or column_of(_LABEL.sub("", words))
    return None if role is Column.NATURES else role


def is_plan(words: str) -> bool:
    """Whether a head names the plan, over heads that name its years."""
    return bool(_PLAN.search(words)) and not _AVERAGE.search(words)


def _levelled(columns: Sequence[HeadColumn]) -> list[HeadColumn]:
    """The columns; a plan over its years (“十五五”目标 over 2030年) is an upper level of theirs."""
    found: list[HeadColumn] = []
    above: tuple[Span, ...] = ()
    for at, column in enumerate(columns):
        if column.role is not Column.VALUE:
            above = ()
        elif is_plan(column.text):
            following = columns[at + 1 : at + 2]
            if following and following[0].role is Column.VALUE and not is_plan(following[0].text):
                above = column.spans
                continue
        found.append(column._replace(spans=(*above, *column.spans)))
    return found
