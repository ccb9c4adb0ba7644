"""Which terms mark a document: said more often than policy documents usually say them.

A word such as 服务 or 创新 is frequent in every plan and marks none. So each term is
compared with the baked background by its log-likelihood ratio (Dunning 1993).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby

from plandigest.lexicon.background import Background, WordClass, background, with_own
from plandigest.lexicon.folding import letters_folded
from plandigest.model.document import Document, Unit
from plandigest.model.outline import Section
from plandigest.model.span import Span
from plandigest.model.topic import Topic
from plandigest.searching.phrases import Term, Terms

_CERTAIN = 10.83
"""The log-likelihood ratio at which chance is less likely than 0.1%."""
LEAST = 3
"""Times that a term must stand in a text."""
_MOST = 200
"""Terms that are kept of a text."""
_OWN_SHARE = 0.4
"""The least share of its occurrences that a term has to itself, outside of longer terms."""
_FIXED_SHARE = 0.8
"""From which share of its occurrences a neighbour is taken for part of a longer word."""


@dataclass(slots=True)
class Tally:
    """What is counted of a term.

    Attributes:
        count: how often it stands.
        beside: between which single characters, and how often.
    """

    count: int = 0
    beside: list[tuple[Term, int]] = field(default_factory=list)

    def is_rest(self) -> bool:
        """Whether the term mostly is the rest of a longer word (江科学城 of 张江科学城)."""
        before: Counter[str] = Counter()
        after: Counter[str] = Counter()
        for term, count in self.beside:
            before[term.before] += count
            after[term.after] += count
        return any(
            count >= self.count * _FIXED_SHARE
            for neighbours in (before, after)
            for character, count in neighbours.items()
            if character
        )


def topics(document: Document, *, own: tuple[str, ...] = ()) -> list[Topic]:
    """The terms that mark a document, the most marked first.

    Args:
        document: the document.
        own: words of the user's, which are kept whole.
    """
    table, terms = _terms_with(own)
    every: list[Term] = []
    inside: list[tuple[Section | None, Counter[str]]] = []
    for section, units in _by_section(document):
        found = _terms(document, units, terms)
        every += found
        inside.append((section, Counter([term.text for term in found])))
    whole = _repeated(every)
    return [
        Topic(
            term,
            whole[term].count,
            score,
            term not in table.usual,
            max(inside, key=lambda each: each[1][term])[0],
        )
        for term, score in _marked(whole, len(every), table, document.title or "")
    ]


def topics_by_section(
    document: Document, *, own: tuple[str, ...] = ()
) -> Iterator[tuple[Section, list[Topic]]]:
    """The terms that mark each chapter, in reading order."""
    table, terms = _terms_with(own)
    for section, units in _by_section(document):
        if section is None:
            continue
        found = _terms(document, units, terms)
        tallies = _repeated(found)
        marked = _marked(tallies, len(found), table, document.title or "")
        yield (
            section,
            [
                Topic(term, tallies[term].count, score, term not in table.usual, section)
                for term, score in marked
            ],
        )


def tallied(document: Document, *, own: tuple[str, ...] = ()) -> Mapping[str, Tally]:
    """What is counted of each term of a document.

    Args:
        document: the document.
        own: words of the user's, which are kept whole.
    """
    _, terms = _terms_with(own)
    return _tallies(_terms(document, document.units(), terms))


def _repeated(terms: Sequence[Term]) -> dict[str, Tally]:
    """What is counted of the terms that stand often enough to mark a text."""
    counts = Counter([term.text for term in terms])
    return _tallies(term for term in terms if counts[term.text] >= LEAST)


def _tallies(terms: Iterable[Term]) -> dict[str, Tally]:
    """By term, what is counted of it with whatever stands beside it."""
    found: defaultdict[str, Tally] = defaultdict(Tally)
    for term, count in Counter(terms).items():
        tally = found[term.text]
        tally.count += count
        tally.beside.append((term, count))
    return found


@lru_cache(maxsize=1)
def _terms_with(own: tuple[str, ...]) -> tuple[Background, Terms]:
    """The table with words of the user's, and what finds terms by it."""
    table = with_own(background(), own)
    return table, Terms(table)


def _by_section(document: Document) -> Iterator[tuple[Section | None, list[Unit]]]:
    """The units of each chapter or attachment, and those that stand in none."""
    outermost = {each.heading: each for each in (*document.chapters, *document.attachments)}
    for heading, units in groupby(document.units(), key=lambda unit: _chapter(unit, outermost)):
        yield (outermost[heading] if heading else None), list(units)


def _chapter(unit: Unit, outermost: dict[Span, Section]) -> Span | None:
    return next((each.heading for each in unit.sections if each.heading in outermost), None)


def _terms(document: Document, units: Iterable[Unit], terms: Terms) -> list[Term]:
    found: list[Term] = []
    for unit in units:
        found += terms.of(letters_folded(document.text[unit.span]))
    return found


def _marked(
    tallies: dict[str, Tally], total: int, table: Background, title: str
) -> list[tuple[str, float]]:
    """The terms that stand out, with their scores, no term within one that stands above it.

    Args:
        tallies: what is counted of the terms.
        total: how many terms the text has, of rare ones too.
        table: how often they usually stand.
        title: of the document.
    """
    within = within_longer(tallies)
    scored = [
        (_ratio(tally.count, total, table.usual.get(term, 0), table.total), term)
        for term, tally in tallies.items()
        if tally.count >= LEAST
        and tally.count - within.get(term, 0) >= tally.count * _OWN_SHARE
        and not tally.is_rest()
        and not _is_place_of(term, title, table)
    ]
    kept: list[tuple[str, float]] = []
    for score, term in sorted(scored, key=lambda each: (-each[0], each[1])):
        if score <= _CERTAIN or len(kept) == _MOST:
            break
        if not any(term in other or other in term for other, _ in kept):
            kept.append((term, score))
    return kept


def within_longer(tallies: Mapping[str, Tally]) -> dict[str, int]:
    """Of each term, how often it stands in the longer term that holds it most often."""
    within: dict[str, int] = {}
    for term, tally in tallies.items():
        if tally.count < LEAST:
            continue
        for start in range(len(term)):
            for end in range(start + 3, len(term) + 1):
                part = term[start:end]
                if part != term and part in tallies:
                    within[part] = max(within.get(part, 0), tally.count)
    return within


def _ratio(count: int, total: int, usual: int, all_terms: int) -> float:
    """The log-likelihood ratio of a term that is more frequent than usual; 0 of another."""
    expected = (usual + 1) / (all_terms + 1) * total
    if count <= expected:
        return 0.0
    return 2 * (count * math.log(count / expected) - (count - expected))


def _is_place_of(term: str, title: str, table: Background) -> bool:
    """Whether a term is the place that the title says the document is of (四川, 四川省)."""
    name = term[:-1] if term[-1] in "省市县区" and len(term) > 2 else term
    named = WordClass.NAME in {table.classes.get(term), table.classes.get(name)}
    return named and name in title
