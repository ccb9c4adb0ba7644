"""What became of the sections of a document: kept, renamed, moved, split, new, dropped.

Two sections are one where their titles agree, or where what stands in one stands in the
other word for word. The surest pairs are made first, from the outside in, so that the
parents of a pair can speak for it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plandigest.lexicon.folding import simplified
from plandigest.model.comparison import SectionRow, SectionShift
from plandigest.model.document import Document
from plandigest.model.outline import Section

_MARKS = re.compile(r"[^\w]|_")
_YEARS = re.compile(r"(?:19|20)\d\d年?|[一二三四五六七八九十]{2,3}五(?=规划|时期)")
"""Times that move on from one document to the next (2024年工作回顾)."""
_STRETCH = 8
"""Characters of a stretch by which texts are compared."""
_ALIKE = 0.5
"""From which share of what they have in common two sections are one."""
_PARENTS = 0.2
"""What it adds that their parents are one."""
_PART = 0.6
"""From which share of a new section's text, or title, it is a part of an old one."""
_COMMON = 40
"""Sections from which what stands in all of them tells them apart no more."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A section as it is compared.

    Attributes:
        section: the section.
        parent: the place of the section around it among all; -1 for the outermost.
        title: its title without marks.
        pairs: the pairs of characters in its title.
        stretches: the stretches of its text.
    """

    section: Section
    parent: int
    title: str
    pairs: frozenset[str]
    stretches: frozenset[str]


def sections_of(old: Document, new: Document) -> tuple[SectionRow, ...]:
    """The sections of both documents in the order of the new one, dropped ones where they stood."""
    before, after = _entries(old), _entries(new)
    pairs = _paired(before, after)
    parts = _parts(before, after, pairs)
    return tuple(_rows(before, after, pairs, parts))


def _entries(document: Document) -> list[_Entry]:
    found: list[_Entry] = []

    def walk(sections: Sequence[Section], parent: int) -> None:
        for section in sections:
            title = _YEARS.sub("", _tight(document.string(section.title)))
            pairs = frozenset(title[at : at + 2] for at in range(max(len(title) - 1, 1)))
            own = _tight(document.text[section.span])
            stretches = frozenset(own[at : at + _STRETCH] for at in range(len(own) - _STRETCH + 1))
            found.append(_Entry(section, parent, title, pairs, stretches))
            walk(section.children, len(found) - 1)

    outermost = [*document.sections, *document.attachments]  # a notice encloses its plan as one
    walk(sorted(outermost, key=lambda section: section.span.start), -1)
    return found


def _tight(text: str) -> str:
    return _MARKS.sub("", text).translate(simplified())


def _paired(before: Sequence[_Entry], after: Sequence[_Entry]) -> dict[int, int]:
    """Of each old section that lives on, the new one."""
    scored = [*_candidates(before, after)]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for level in range(max((each.section.depth for each in before), default=0)):
        near = [each for each in scored if before[each[1]].section.depth == level + 1]
        ranked = sorted(
            (
                (score + _by_parents(left, right, before, after, pairs), left, right)
                for score, left, right in near
            ),
            key=lambda each: (-each[0], each[1], each[2]),
        )
        for score, left, right in ranked:
            if score >= _ALIKE and left not in pairs and right not in taken:
                pairs[left] = right
                taken.add(right)
    return pairs


def _by_parents(
    left: int, right: int, before: Sequence[_Entry], after: Sequence[_Entry], pairs: dict[int, int]
) -> float:
    one, other = before[left].parent, after[right].parent
    return _PARENTS if one >= 0 and pairs.get(one) == other else 0.0


def _candidates(
    before: Sequence[_Entry], after: Sequence[_Entry]
) -> Iterator[tuple[float, int, int]]:
    """Pairs that have something in common, with how much."""
    names = _index(*([frozenset({entry.title}) for entry in each] for each in (after, before)))
    titles = _index(*([entry.pairs for entry in each] for each in (after, before)))
    texts = _index(*([entry.stretches for entry in each] for each in (after, before)))
    for left, entry in enumerate(before):
        shared = _shared(entry.pairs, titles)
        common = _shared(entry.stretches, texts)
        for right in sorted({*shared, *common, *names.get(entry.title, ())}):
            other = after[right]
            words = 2 * shared[right] / max(len(entry.pairs) + len(other.pairs), 1)
            text = common[right] / max(len(entry.stretches), len(other.stretches), 1)
            same = bool(entry.title) and entry.title == other.title
            yield max(1.0 if same else words, text), left, right


def _index(
    of_each: Sequence[frozenset[str]], asked: Sequence[frozenset[str]]
) -> dict[str, list[int]]:
    """Where each string that is asked for stands, but for those that stand nearly everywhere."""
    wanted = frozenset[str]().union(*asked)
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at, strings in enumerate(of_each):
        for string in strings & wanted:
            found[string].append(at)
    return {string: places for string, places in found.items() if len(places) <= _COMMON}


def _shared(strings: frozenset[str], index: dict[str, list[int]]) -> Counter[int]:
    return Counter(place for string in strings for place in index.get(string, ()))


def _parts(
    before: Sequence[_Entry], after: Sequence[_Entry], pairs: dict[int, int]
) -> dict[int, int]:
    """Of each new section that is part of an old one, the old one: two at least of each."""
    taken = set(pairs.values())
    texts = _index(*([entry.stretches for entry in each] for each in (before, after)))
    titles = _index(*([entry.pairs for entry in each] for each in (before, after)))
    found: dict[int, int] = {}
    for right, entry in enumerate(after):
        if right in taken:
            continue
        for strings, index in ((entry.stretches, texts), (entry.pairs, titles)):
            held = _shared(strings, index)
            best = max(sorted(held), key=lambda left: held[left], default=None)
            level = best is not None and before[best].section.depth == entry.section.depth
            if best is not None and level and held[best] >= _PART * len(strings):
                found[right] = best
                break
    counts = Counter(found.values())
    return {right: left for right, left in found.items() if counts[left] + (left in pairs) > 1}


def _rows(
    before: Sequence[_Entry],
    after: Sequence[_Entry],
    pairs: dict[int, int],
    parts: dict[int, int],
) -> Iterator[SectionRow]:
    came_from = {right: left for left, right in pairs.items()}
    split = {*parts.values()}
    dropped = _dropped_behind(before, pairs, split)
    yield from dropped.get(-1, ())
    for right, entry in enumerate(after):
        left = came_from.get(right, parts.get(right))
        if left is None:
            yield SectionRow(SectionShift.NEW, None, entry.section)
        else:
            old = before[left]
            moved = _is_moved(old, entry, pairs, came_from)
            renamed = old.title != entry.title
            shift = (
                SectionShift.SPLIT
                if left in split
                else SectionShift.MOVED
                if moved
                else SectionShift.RENAMED
                if renamed
                else SectionShift.KEPT
            )
            yield SectionRow(shift, old.section, entry.section)
        yield from dropped.get(right, ())


def _is_moved(old: _Entry, new: _Entry, pairs: dict[int, int], came_from: dict[int, int]) -> bool:
    """Whether a section stands under another one than before.

    One that only has a new level above it, or lost the one it had, has not moved.
    """
    left = pairs.get(old.parent, new.parent) if old.parent >= 0 else new.parent
    return left != new.parent or (old.parent < 0 and new.parent in came_from)


def _dropped_behind(
    before: Sequence[_Entry], pairs: dict[int, int], split: set[int]
) -> dict[int, list[SectionRow]]:
    """The sections that are gone, by the new section behind which they stood; -1 for none."""
    found: defaultdict[int, list[SectionRow]] = defaultdict(list)
    behind = -1
    for left, entry in enumerate(before):
        if left in pairs:
            behind = pairs[left]
        elif left not in split:
            found[behind].append(SectionRow(SectionShift.DROPPED, entry.section, None))
    return found
