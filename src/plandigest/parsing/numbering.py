"""Follows a document's numbering.

Which markers go on with it, and in which order its schemes lie within one another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from types import MappingProxyType

from plandigest.lexicon.numbering import Marker
from plandigest.model.outline import SectionKind

Level = tuple[str, int]
"""A scheme's name and the count of its components, or the depth of its list.

1.1 and 1.1.1 are two levels, and so are a 1. and a 1. in the list below it.
"""

_GAP = 3
"""Numbers that may be missing in a list for the next one to be believed."""
_ALWAYS = frozenset(
    {
        SectionKind.PART,
        SectionKind.SUBPART,
        SectionKind.CHAPTER,
        SectionKind.BOX,
        SectionKind.ATTACHMENT,
    }
)
"""Kinds that say what they are, and need no number before them."""
_CERTAIN = 2
"""Sightings from which an order is believed against the usual one."""
_BY_LAW = frozenset(
    {
        SectionKind.PART,
        SectionKind.SUBPART,
        SectionKind.CHAPTER,
        SectionKind.SECTION,
        SectionKind.ARTICLE,
    }
)
"""Kinds whose order the Legislation Law gives (article 65)."""


def level_of(marker: Marker) -> Level:
    """The level that a marker numbers."""
    is_decimal = marker.scheme.kind is SectionKind.DECIMAL
    return marker.scheme.name, len(marker.numbers) if is_decimal else marker.depth


class Sequence:
    """The last number of every level, and whether a marker goes on from there.

    Args:
        openings: the numbers that levels may begin with besides 1.
        resumed: the articles with which the numbering may go on after a larger gap.
    """

    def __init__(
        self,
        openings: Mapping[Level, int] = MappingProxyType({}),
        resumed: frozenset[int] = frozenset(),
    ) -> None:
        self._last: dict[Level, tuple[int, ...]] = {}
        self._openings = openings
        self._resumed = resumed

    def accepts(self, marker: Marker) -> bool:
        """Whether the marker opens a list or continues one, a small gap allowed.

        Any line may begin with "3." by chance; a heading has a 2 before it.
        """
        numbers = marker.numbers
        if marker.scheme.kind in _ALWAYS or not numbers:
            return True
        if marker.scheme.kind is SectionKind.DECIMAL:
            return self._accepts_decimal(numbers)
        level = level_of(marker)
        if level not in self._last and self._openings.get(level) == numbers[0]:
            return True
        last = self._last.get(level, (0,))[0]
        if marker.scheme.kind is SectionKind.ARTICLE and last < numbers[0] in self._resumed:
            return True
        return numbers[0] == 1 or last < numbers[0] <= last + _GAP

    def continues(self, marker: Marker) -> bool:
        """Whether the marker bears just the number that comes next on its level."""
        last = self._last.get(level_of(marker))
        return last is not None and marker.numbers == (*last[:-1], last[-1] + 1)

    def knows(self, marker: Marker) -> bool:
        """Whether the marker's level has been in use."""
        return level_of(marker) in self._last

    def of_attachments(self) -> Sequence:
        """A new sequence that goes on counting attachments, and nothing else."""
        sequence = Sequence()
        kept = {level: last for level, last in self._last.items() if level[0] == "attachment"}
        sequence._last.update(kept)
        return sequence

    def note(self, marker: Marker) -> None:
        """Go on from this marker."""
        if marker.numbers:
            self._last[level_of(marker)] = marker.numbers

    def _accepts_decimal(self, numbers: tuple[int, ...]) -> bool:
        *prefix, number = numbers
        siblings = self._last.get(("decimal", len(numbers)))
        if siblings is not None and siblings[:-1] == tuple(prefix):
            return siblings[-1] < number <= siblings[-1] + _GAP
        if number > _GAP:
            return False
        above = self._last.get(("decimal", len(prefix)))
        if above is not None or len(prefix) > 1:
            return above == tuple(prefix) or self._follows_lost(above, numbers)
        return siblings is None or siblings[0] < prefix[0] <= siblings[0] + _GAP

    def _follows_lost(self, above: tuple[int, ...] | None, numbers: tuple[int, ...]) -> bool:
        """Whether 2.1 comes behind a 1 with a 1.1, though the heading 2 itself is missing."""
        siblings = self._last.get(("decimal", 2), ())
        return above is not None and siblings[:1] == above and numbers == (above[0] + 1, 1)


def openings(markers: Iterable[Marker]) -> dict[Level, int]:
    """The number that each level begins with, where the next number comes next.

    An excerpt may begin with 七、; that 八、 follows shows it to be a heading.
    """
    first: dict[Level, int] = {}
    second: dict[Level, int] = {}
    for marker in markers:
        if marker.numbers:
            level, number = level_of(marker), marker.numbers[-1]
            (second if level in first else first).setdefault(level, number)
    return {level: n for level, n in first.items() if second.get(level) == n + 1}


def resumptions(markers: Iterable[Marker]) -> frozenset[int]:
    """The articles that the next one follows at once, though others are missing before them.

    Those who quote a law leave articles out; a reference that a line begins with by
    chance (第十条) is not followed by 第十一条.
    """
    numbers = [
        marker.numbers[0]
        for marker in markers
        if marker.numbers and marker.scheme.kind is SectionKind.ARTICLE
    ]
    return frozenset(number for number, after in pairwise(numbers) if after == number + 1)


def containment(markers: Iterable[Marker]) -> Counter[tuple[Level, Level]]:
    """How often a level is seen to contain another.

    It goes on where the other starts again, or goes on across the other and the other
    never across it (5. （一） （二） 6.). Where both go on across one another, one of them
    is numbered through (条 under 一、, tasks 1 to 90 under （一）), and the one with fewer
    headings contains the other, whatever starts again.
    """
    seen = _Sightings()
    for marker in markers:
        if marker.numbers:
            seen.note(level_of(marker), marker.scheme.rank, marker.numbers[-1])
    votes: Counter[tuple[Level, Level]] = Counter()
    for (outer, inner), count in seen.restarts.items():
        if not (seen.crossings[outer, inner] and seen.crossings[inner, outer]):
            votes[outer, inner] += count
    for (outer, inner), count in seen.crossings.items():
        if not seen.crossings[inner, outer]:
            votes[outer, inner] += _CERTAIN
        elif seen.headings[outer] < seen.headings[inner]:
            votes[outer, inner] += count
    return votes


class _Sightings:
    """How the levels of a document start again and go on around one another.

    Attributes:
        headings: of each level.
        restarts: how often a first level went on, and then a second one started again.
        crossings: how often a first level went on after headings of a second one.
    """

    def __init__(self) -> None:
        self.headings: Counter[Level] = Counter()
        self.restarts: Counter[tuple[Level, Level]] = Counter()
        self.crossings: Counter[tuple[Level, Level]] = Counter()
        self._last: dict[Level, int] = {}
        self._ranks: dict[Level, int] = {}
        self._continued: dict[Level, set[Level]] = {}
        self._between: dict[Level, set[Level]] = {}

    def note(self, level: Level, rank: int, number: int) -> None:
        """Go on with the next heading.

        Where one of the levels that went on is usually the outer one, that alone has made a
        list start again: （一） below 二、 does so whatever 1. and 2. stand between.
        """
        self.headings[level] += 1
        self._ranks[level] = rank
        if number == 1 and level in self._last:
            continued = self._continued[level]
            usual = {outer for outer in continued if self._ranks[outer] < rank}
            self.restarts.update((outer, level) for outer in usual or continued)
        if number == self._last.get(level, 0) + 1 and number > 1:
            self.crossings.update((level, crossed) for crossed in self._between[level])
            for continued in self._continued.values():
                continued.add(level)
        for between in self._between.values():
            between.add(level)
        self._last[level] = number
        self._continued[level] = set()
        self._between[level] = set()


def is_outer(votes: Counter[tuple[Level, Level]], outer: Marker, inner: Marker) -> bool:
    """Whether the first marker's level lies outside the second's, in this document.

    编, 章, 节 and 条 have one order by law. Of other schemes, what the document shows goes
    before their usual order.
    """
    a, b = level_of(outer), level_of(inner)
    if a == b:
        return False
    if outer.scheme.kind in _BY_LAW and inner.scheme.kind in _BY_LAW:
        return outer.scheme.rank < inner.scheme.rank
    shown, against = votes[(a, b)], votes[(b, a)]
    if shown != against and max(shown, against) >= _CERTAIN:
        return shown > against
    return (outer.scheme.rank, a[1]) < (inner.scheme.rank, b[1])
