"""Finds what a draft quotes: between quotation marks, or in lines behind >."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plandigest.model.document import Document
from plandigest.model.span import Span

_QUOTED = re.compile(r"“([^“”\n]+)”|「([^「」\n]+)」|『([^『』\n]+)』|\"([^\"\n]+)\"")
_LEAST = 6
"""Characters of a quotation that tells something: a clause, or a number with a unit."""
_LONG = 14
"""Characters from which words between marks are a quotation whatever they hold."""
_TELLING = re.compile(r"[，。；：！？]|\d.*[\u4e00-\u9fff]")


def quotations(draft: Document) -> Iterator[Span]:
    """The quotations of a draft in reading order, without their marks."""
    blocks = [*_blocks(draft)]
    inline = (span for span in _inline(draft, blocks) if _is_quotation(draft.string(span)))
    yield from sorted([*blocks, *inline], key=lambda span: span.start)


def terms(draft: Document) -> Iterator[Span]:
    """What stands between quotation marks and is a name or a term, in reading order."""
    for span in _inline(draft, [*_blocks(draft)]):
        if not _is_quotation(draft.string(span)):
            yield span


def _inline(draft: Document, blocks: Sequence[Span]) -> Iterator[Span]:
    """What stands between quotation marks, outside of paragraphs that are quoted whole."""
    text = draft.text.content
    for match in _QUOTED.finditer(text, draft.span.start, draft.span.end):
        span = Span(*match.span(match.lastindex or 0))
        if not any(block.covers(span) for block in blocks):
            yield span


def _is_quotation(words: str) -> bool:
    """Whether words between marks are a quotation, and no name or term (“十四五”)."""
    length = len("".join(words.split()))
    return length >= _LONG or (length >= _LEAST and bool(_TELLING.search(words)))


def _blocks(draft: Document) -> Iterator[Span]:
    """The paragraphs of a Markdown file that stand behind >."""
    lines = draft.text.source.lines
    for unit in draft.units():
        fragment = next(draft.text.fragments_of(unit.span), None)
        style = lines[fragment.line].style if fragment else None
        if style is not None and style.quoted:
            yield unit.span
