"""What to search for: terms, how they go together, and where they may stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from plandigest.errors import ErrorCode, PatternError
from plandigest.searching.folding import Folding
from plandigest.searching.terms import Finder, TermFinder

if TYPE_CHECKING:
    from plandigest.lexicon.topics import Topic


class Occurrence(NamedTuple):
    """One place where a term stands, before overlaps are settled.

    Attributes:
        start: its first character.
        end: the character after its last.
        wanted: which of the wanted things it answers.
        term: the term or synonym that stands there, as written by the user or the lexicon.
    """

    start: int
    end: int
    wanted: int
    term: str


class Pattern(NamedTuple):
    """A compiled search.

    Attributes:
        wanted: for each thing asked for, the finders that answer it, by term: one,
            or more where synonyms count.
        every: whether a passage must hold all of them.
        near: the most characters that may lie between the first and the last of all
            the things asked for; None if distance does not matter.
        words: if not None, an occurrence must begin and end where words do; these are
            words besides those of the dictionaries.
    """

    wanted: tuple[tuple[tuple[str, Finder], ...], ...]
    every: bool = False
    near: int | None = None
    words: tuple[str, ...] | None = None

    def occurrences(self, text: str, start: int, end: int) -> list[Occurrence]:
        """Every occurrence of every term in `text[start:end]`, in order; they may overlap."""
        return sorted(self._all(text, start, end))

    def _all(self, text: str, start: int, end: int) -> Iterator[Occurrence]:
        for number, finders in enumerate(self.wanted):
            for term, finder in finders:
                for first, last in finder.find(text, start, end):
                    yield Occurrence(first, last, number, term)

    def possible(self, text: str) -> bool:
        """Whether a text may hold a passage; quick, and sure where it says no."""
        holds = (any(finder.may_occur(text) for _, finder in finders) for finders in self.wanted)
        return all(holds) if self.every else any(holds)

    def literal(self) -> str | None:
        """Words that are an occurrence wherever they stand as they are; None if there are none."""
        if self.every or self.words is not None:
            return None
        found = (finder.literal() for finders in self.wanted for _, finder in finders)
        return next((each for each in found if each), None)

    def settle(self, occurrences: Sequence[Occurrence]) -> list[Occurrence]:
        """The occurrences of a passage that count; none if it does not hold what is asked for."""
        if self.near is not None:
            occurrences = _close_together(occurrences, len(self.wanted), self.near)
        elif self.every and len({found.wanted for found in occurrences}) < len(self.wanted):
            return []
        return without_overlaps(occurrences)


def compile_pattern(
    terms: Sequence[str],
    *,
    folding: Folding = Folding(),  # noqa: B008 - immutable
    regexp: bool = False,
    every: bool = False,
    near: int | None = None,
    words: Sequence[str] | None = None,
    topics: Sequence[Topic] | None = None,
) -> Pattern:
    """Compile a search.

    Args:
        terms: what to look for, at least one.
        folding: what does not count in comparing characters.
        regexp: whether the terms are regular expressions.
        every: whether a passage must hold all terms; one is enough otherwise.
        near: the most characters between the first and the last of all terms in a
            passage; implies `every`.
        words: if not None, occurrences must be whole words, by segmentation; these are
            words besides those of the dictionaries.
        topics: if not None, the other words of a term's topics count as well; these are
            topics besides the shipped ones.

    Raises:
        PatternError: there is no term, one is blank, or an expression cannot be used.
    """
    if not terms:
        raise PatternError(ErrorCode.PATTERN_NONE)
    if near is not None and len(terms) < 2:
        raise PatternError(ErrorCode.PATTERN_NEAR)
    known = None if topics is None else _with_shipped(topics)
    wanted = tuple(tuple(_finders(term, folding, known, regexp=regexp)) for term in terms)
    own = None if words is None else tuple(words)
    return Pattern(wanted, every or near is not None, near, own)


def _with_shipped(own: Sequence[Topic]) -> tuple[Topic, ...]:
    from plandigest.lexicon.topics import topics

    return (*topics(), *own)


def _finders(
    term: str, folding: Folding, topics: Sequence[Topic] | None, *, regexp: bool
) -> Iterator[tuple[str, Finder]]:
    if not term.strip():
        raise PatternError(ErrorCode.PATTERN_EMPTY)
    if not regexp:
        yield term, TermFinder(term, folding)
        for word in _synonyms(term, folding, topics or ()):
            yield word, TermFinder(word, folding, whole=True)
    elif topics is not None or folding.numbers:
        raise PatternError(ErrorCode.PATTERN_FOLDED)
    else:
        from plandigest.searching.automaton import ExpressionFinder

        yield term, ExpressionFinder(term, folding)


def _synonyms(term: str, folding: Folding, topics: Sequence[Topic]) -> Iterator[str]:
    """The other words of the topics that a term belongs to, each once."""
    asked = _plain(term, folding)
    known = {asked}
    for topic in topics:
        words = (topic.name, *topic.words)
        if asked in {_plain(word, folding) for word in words}:
            for word in words:
                if _plain(word, folding) not in known:
                    known.add(_plain(word, folding))
                    yield word


def _plain(term: str, folding: Folding) -> str:
    return "".join(folding.read(character) for character in term if not character.isspace()).lower()


def without_overlaps(occurrences: Sequence[Occurrence]) -> list[Occurrence]:
    """The leftmost, and of several that begin together the longest."""
    kept: list[Occurrence] = []
    for found in sorted(occurrences, key=lambda found: (found.start, -found.end)):
        if not kept or found.start >= kept[-1].end:
            kept.append(found)
    return kept


def _close_together(occurrences: Sequence[Occurrence], wanted: int, near: int) -> list[Occurrence]:
    """Those that belong to a window holding every wanted thing with at most `near` between.

    The width of a window is what lies between the end of its first and the start of its
    last occurrence. For each occurrence as the last of a window, only the latest ones of
    the others need be looked at: any earlier choice would be wider.
    """
    kept: set[Occurrence] = set()
    latest: dict[int, Occurrence] = {}
    for found in occurrences:
        latest[found.wanted] = found
        if len(latest) == wanted:
            first = min(latest.values(), key=lambda each: each.end)
            if found.start - first.end <= near:
                kept.update(latest.values())
    return [found for found in occurrences if found in kept]
