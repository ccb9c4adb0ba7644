"""Finds who issued a document where no signature says it: in its title or mark, or above it."""

from __future__ import annotations

from collections.abc import Sequence

from plandigest.lexicon.letterhead import rule_of
from plandigest.lexicon.pattern import Pattern
from plandigest.model.span import Span
from plandigest.model.text import Text
from plandigest.parsing.enclosed import letters
from plandigest.parsing.front import Line, Tag
from plandigest.parsing.publications import issuer_of_mark

ACTS = Pattern("关于|關於|關于|转发|轉發|批转|印发|印發|发布|公布|对|對")
"""What follows the issuer in a title."""
_OF_SEVERAL = Pattern("等[一二三四五六七八九十\\d]+个?(?:部门|单位|部委)$")


def issuer_named(title: str) -> str | None:
    """The issuer that a title names before 关于, 转发, 印发 or 对, if it does."""
    for match in ACTS.finditer(title):
        named = title[: match.start()].rstrip()
        if rule_of("issuer").match(_OF_SEVERAL.sub("", named)):
            return named
    return None


def issuer_in_title(text: Text, title: Span | None) -> Span | None:
    """The same, where it stands."""
    named = issuer_named(text[title]) if title else None
    if title is None or named is None:
        return None
    return Span(title.start, title.start + len(named))


def issuer_in_mark(text: Text, mark: Span | None, *, is_field: bool) -> Span | None:
    """The issuer that a mark, the field 发文机关 or the number of an order names."""
    if mark is None:
        return None
    named = issuer_of_mark(text, mark)
    if named is None and is_field and rule_of("issuer").match(text[mark]):
        return mark
    return named


def issuer_above(
    text: Text, lines: Sequence[Line], runs: Sequence[tuple[int, int]], own: Span | None
) -> Span | None:
    """The issuer on lines of its own above the title, where that is printed once more.

    Args:
        text: the text.
        lines: around its body.
        runs: first line of each title, and the line behind its last.
        own: the title.
    """
    if own is None:
        return None
    name = letters(text[own])
    for first, end in runs:
        at = first
        while at < end and lines[at].tag is Tag.ISSUER:
            at += 1
        if first < at < end:
            rest = Span(lines[at].item.span.start, lines[end - 1].item.span.end)
            if letters(text[rest]) == name:
                return Span(lines[first].item.span.start, lines[at - 1].item.span.end)
    return None
