"""Cuts a paragraph into sentences."""

from __future__ import annotations

import re

from plandigest.model.span import Span

_SENTENCE = re.compile(r"\s*([^。！？!?]*(?:[。！？!?]+[”’」』）)】》\"']*|\Z))")


def split_sentences(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences of `text[span]`, in order; together they cover it but for white space.

    A sentence ends at 。！？ with the closing quotes and brackets behind it. A semicolon
    does not end one: the clauses of a list share subject and period.
    """
    sentences = []
    for match in _SENTENCE.finditer(text[span.start : span.end]):
        start, end = match.span(1)
        if start < end:
            sentences.append(Span(span.start + start, span.start + end))
    return tuple(sentences)
