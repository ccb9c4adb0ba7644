"""What one of two documents says more than the other: terms by their log-likelihood ratio.

A term must stand out against the other document (Dunning 1993); one that the longer term
around it explains is left out. The words come from the baked background, which keeps policy
compounds whole.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from plandigest.lexicon.folding import folds
from plandigest.model.comparison import TermRow, TermShift
from plandigest.model.document import Document
from plandigest.model.span import Span
from plandigest.searching.keyness import LEAST, Tally, tallied, within_longer

_LIKELY = 6.63
"""The log-likelihood ratio at which chance is less likely than 1%."""
_MOST = 120
"""Terms that are kept."""
_OWN_SHARE = 0.4
_PER = 10_000
"""Characters on which frequencies are told."""


def contrasts(old: Document, new: Document, *, own: tuple[str, ...] = ()) -> tuple[TermRow, ...]:
    """The terms that are new, gone, much more or much less frequent, the most marked first.

    Args:
        old: the earlier document.
        new: the later one.
        own: words of the user's, which are kept whole.
    """
    before, after = tallied(old, own=own), tallied(new, own=own)
    sizes = _size(old), _size(new)
    scored = [
        (_ratio(_count(before, term), _count(after, term), sizes), term)
        for term in {*_telling(before), *_telling(after)}
    ]
    rows: list[TermRow] = []
    firsts = _Firsts(old), _Firsts(new)
    for score, term in sorted(scored, key=lambda each: (-each[0], each[1])):
        if score <= _LIKELY or len(rows) == _MOST:
            break
        if not any(term in row.term or row.term in term for row in rows):
            rows.append(_row(term, score, (before, after), sizes, firsts))
    return tuple(rows)


def _row(
    term: str,
    score: float,
    counts: tuple[Mapping[str, Tally], Mapping[str, Tally]],
    sizes: tuple[int, int],
    firsts: tuple[_Firsts, _Firsts],
) -> TermRow:
    old, new = (_count(tallies, term) for tallies in counts)
    per = tuple(count * _PER / size for count, size in zip((old, new), sizes, strict=True))
    more = per[1] > per[0]
    if not old or not new:
        shift = TermShift.NEW if more else TermShift.GONE
    else:
        shift = TermShift.MORE if more else TermShift.LESS
    return TermRow(term, shift, per[0], per[1], score, firsts[more].of(term))


def _telling(tallies: Mapping[str, Tally]) -> Iterator[str]:
    """The terms that are said often enough, and not only within longer ones."""
    within = within_longer(tallies)
    return (
        term
        for term, tally in tallies.items()
        if tally.count >= LEAST
        and tally.count - within.get(term, 0) >= tally.count * _OWN_SHARE
        and not tally.is_rest()
    )


def _count(tallies: Mapping[str, Tally], term: str) -> int:
    return tallies[term].count if term in tallies else 0


def _size(document: Document) -> int:
    return max(sum(len(unit.span) for unit in document.units()), 1)


def _ratio(old: int, new: int, sizes: tuple[int, int]) -> float:
    """The log-likelihood ratio of two frequencies."""
    total = sum(sizes)
    score = 0.0
    for count, size in zip((old, new), sizes, strict=True):
        if count:
            score += count * math.log(count * total / ((old + new) * size))
    return 2 * score


class _Firsts:
    """Where terms stand first in a document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._table = folds()
        self._text = document.text.content.translate(self._table)
        self._sentences = [
            sentence for unit in document.units() for sentence in unit.sentences or (unit.span,)
        ]

    def of(self, term: str) -> Span | None:
        """The first sentence that holds a term."""
        at = self._text.find(term)
        return next((each for each in self._sentences if each.start <= at < each.end), None)
