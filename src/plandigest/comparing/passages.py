"""The paragraphs of two sections side by side, with what was taken out and put in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from plandigest.comparing.edits import alike, edits
from plandigest.comparing.moves import with_moves
from plandigest.model.comparison import Edit, PassageRow, Piece
from plandigest.model.document import Document
from plandigest.model.outline import Section
from plandigest.model.span import Span

_ALIKE = 0.4
"""From which share of their pairs of characters two paragraphs are one that was changed."""
_LEAST = 8
"""Characters of a paragraph that says which text it was cut from."""
_ANCHORED = 2000
"""Paragraphs from which those that stand again and again tell no more where a text goes on."""
_NEAR = 40
"""Paragraphs ahead among which the changed one is looked for."""


def passages_of(
    old: Document, before: Sequence[Span], new: Document, after: Sequence[Span]
) -> tuple[PassageRow, ...]:
    """Paragraphs of two documents, aligned in their order; one that moved stands where it is now.

    Args:
        old: the earlier document.
        before: its paragraphs.
        new: the later document.
        after: its paragraphs.
    """
    texts = [old.string(span) for span in before], [new.string(span) for span in after]
    matcher = SequenceMatcher(None, *texts, autojunk=len(after) > _ANCHORED)
    rows: list[PassageRow] = []
    for edit, start, end, first, last in matcher.get_opcodes():
        if edit == "equal":
            rows += (
                PassageRow(one, other, (Piece(Edit.KEPT, old.string(one)),))
                for one, other in zip(before[start:end], after[first:last], strict=True)
            )
        else:
            rows += _changed(old, before[start:end], new, after[first:last])
    return with_moves(old, new, rows)


def paragraphs(document: Document, sections: Sequence[Section] | None = None) -> list[Span]:
    """The paragraphs of a document, headings too: all, or those of some of its sections.

    A heading that its text runs on behind (1.数据港是指…) is one paragraph with it.
    """
    found: list[Span] = []
    for unit in document.units():
        span = unit.span
        if sections is not None and not any(section.span.covers(span) for section in sections):
            continue
        if found and "\n" not in document.text.content[found[-1].end : span.start]:
            span = Span(found.pop().start, span.end)
        found.append(span)
    return found


def _changed(
    old: Document, left: Sequence[Span], new: Document, right: Sequence[Span]
) -> Iterator[PassageRow]:
    """A stretch of paragraphs that differ: the likest pairs in order, the rest alone."""
    here = at = 0
    while here < len(left):
        one = left[here]
        near = right[at : at + _NEAR]
        best = _likest(old.string(one), [new.string(other) for other in near])
        if best is None:
            yield PassageRow(one, None, (Piece(Edit.REMOVED, old.string(one)),))
            here += 1
            continue
        first, last = _parts(old.string(one), new, near, best)
        other = Span(near[first].start, near[last].end)
        _, until = _parts(new.string(other), old, left[here:], 0)
        one = Span(one.start, left[here + until].end)
        yield from (_added(new, each) for each in near[:first])
        yield PassageRow(one, other, edits(old.string(one), new.string(other)))
        here += until + 1
        at += last + 1
    yield from (_added(new, other) for other in right[at:])


def _likest(text: str, others: Sequence[str]) -> int | None:
    """Which of the next paragraphs a text became; None where it became none of them."""
    if text in others:
        return others.index(text)
    scores = [alike(text, other) for other in others]
    best = max(range(len(others)), key=lambda index: scores[index], default=None)
    return best if best is not None and scores[best] >= _ALIKE else _held_by(text, others)


def _held_by(whole: str, parts: Sequence[str]) -> int | None:
    """The first of several paragraphs that a text was cut into: one that it holds as it is."""
    held = (at for at, part in enumerate(parts) if len(part) >= _LEAST and part[:-1] in whole)
    return next(held, None)


def _parts(whole: str, document: Document, spans: Sequence[Span], at: int) -> tuple[int, int]:
    """The first and the last of the paragraphs around one that together are likest to a text."""
    first = last = at
    best = alike(whole, document.string(spans[at]))
    for step in (-1, 1):
        while 0 <= (end := (first if step < 0 else last) + step) < len(spans):
            low, high = min(first, end), max(last, end)
            score = alike(whole, document.string(Span(spans[low].start, spans[high].end)))
            if score <= best:
                break
            first, last, best = low, high, score
    return first, last


def _added(new: Document, span: Span) -> PassageRow:
    return PassageRow(None, span, (Piece(Edit.ADDED, new.string(span)),))
