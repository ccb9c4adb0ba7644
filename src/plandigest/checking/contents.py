"""Compares the contents list with the headings of the body."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from plandigest.lexicon.contents import Entry, read_entries
from plandigest.lexicon.numbering import find_marker
from plandigest.model.document import Document
from plandigest.model.outline import Problem, ProblemCode, Section, SectionKind
from plandigest.model.span import Span
from plandigest.model.text import NoiseKind

_NOT_WORDS = re.compile(r"[\W_]+")
_OPENING = 60
"""Characters by which a paragraph is compared with an entry."""
_FEWEST_PAGES = 5
_SHARED = 0.8
"""Share of the entries that must agree on where page 1 is for the others to be wrong."""


def check_contents(document: Document) -> list[Problem]:
    """Entries that are missing in the body, worded otherwise there, or on another page."""
    if document.part != 1:  # which of several documents in a file it lists cannot be told
        return []
    entries = _entries(document)
    if not entries:
        return []
    body = _Body(document)
    found = [body.find(entry.title) for entry in entries]
    if not any(at is not None for at in found):
        return []  # no list of this body's headings
    return [
        *_missing(document, entries, found, body),
        *_misplaced(document, entries, found),
    ]


def kept(document: Document) -> int:
    """How many entries there are, where all are found in the body; else 0."""
    entries = _entries(document) if document.part == 1 else []
    body = _Body(document) if entries else None
    whole = body and all(body.find(entry.title) is not None for entry in entries)
    return len(entries) if whole else 0


def _entries(document: Document) -> list[Entry]:
    """The entries of the contents list."""
    lines = document.text.source.lines
    return read_entries(
        [
            (noise.line, lines[noise.line].text[noise.start : noise.end])
            for noise in document.text.noise
            if noise.kind is NoiseKind.CONTENTS
        ]
    )


class _Body:
    """The headings of a document, to be found by their words."""

    def __init__(self, document: Document) -> None:
        sections = list(document.walk())
        self._numbered: dict[tuple[SectionKind, tuple[int, ...]], list[Section]] = {}
        for section in sections:
            marker = find_marker(document.text[section.heading])
            if marker and len(section.title):
                key = marker.scheme.kind, marker.numbers
                self._numbered.setdefault(key, []).append(section)
        blocks = [block.span for block in document.text.blocks if document.span.covers(block.span)]
        openings = [(_key(document.text[span][: 2 * _OPENING]), span) for span in blocks]
        openings += [
            (first + second, span)  # a heading over two lines
            for (first, span), (second, _) in pairwise(openings)
            if len(first) < _OPENING
        ]
        openings += [
            (_key(document.text[section.heading]), section.heading) for section in sections
        ]
        openings.sort()
        self._keys = [key for key, _ in openings]
        self._spans = [span for _, span in openings]

    def find(self, title: str) -> Span | None:
        """The first place where a paragraph or a heading opens with the words.

        Digits before them may be the number of the contents list's own page.
        """
        at = self._find(title)
        bare = title.lstrip("0123456789")
        digits = len(title) - len(bare)
        for cut in range(1, min(digits, 3) + 1):
            at = at or self._find(title[cut:])
        return at

    def _find(self, title: str) -> Span | None:
        wanted = _key(title)[:_OPENING]
        if not wanted:
            return None
        at = bisect_left(self._keys, wanted)
        places = []
        while at < len(self._keys) and self._keys[at].startswith(wanted):
            places.append(self._spans[at])
            at += 1
        return min(places, default=None)

    def like(self, title: str, after: int, before: int) -> Section | None:
        """A heading between two offsets that bears the entry's number, if there is one."""
        marker = find_marker(title)
        if marker is None or not marker.numbers:
            return None
        numbered = self._numbered.get((marker.scheme.kind, marker.numbers), [])
        return next((each for each in numbered if after < each.heading.start < before), None)


def _missing(
    document: Document, entries: Sequence[Entry], found: Sequence[Span | None], body: _Body
) -> Iterator[Problem]:
    """Entries whose words open no paragraph; those in a row are one problem."""
    last = document.span.start
    for absent, run in groupby(range(len(entries)), key=lambda at: found[at] is None):
        at = list(run)
        if not absent:
            last = max(span.start for each in at if (span := found[each]) is not None)
            continue
        following = found[at[-1] + 1] if at[-1] + 1 < len(found) else None
        before = following.start if following else document.span.end
        near = Span(last, last)
        gone: list[Entry] = []
        for each in at:
            entry = entries[each]
            section = body.like(entry.title, last, before)
            if section is None:
                gone.append(entry)
                continue
            title = document.string(section.heading)
            yield Problem(
                ProblemCode.CONTENTS_WORDING, near, f"{entry.title} / {title}", section.heading,
                entry.line,
            )  # fmt: skip
        if gone:
            names = gone[0].title if len(gone) == 1 else f"{gone[0].title} … {gone[-1].title}"
            count = f" ×{len(gone)}" if len(gone) > 1 else ""
            yield Problem(
                ProblemCode.CONTENTS_MISSING, near, names + count, source_line=gone[0].line
            )


def _misplaced(
    document: Document, entries: Sequence[Entry], found: Sequence[Span | None]
) -> Iterator[Problem]:
    """Entries whose page is not as far from the body's as that of nearly all others."""
    paged = [
        (entry, span, page - entry.page)
        for entry, span in zip(entries, found, strict=True)
        if span is not None
        and entry.page is not None
        and (page := document.locate(span.start).page) is not None
    ]
    if len(paged) < _FEWEST_PAGES:
        return
    usual, count = Counter(offset for _, _, offset in paged).most_common(1)[0]
    if count < _SHARED * len(paged):
        return
    for entry, span, offset in paged:
        if offset != usual and entry.page is not None:
            pages = f"{entry.title}: {entry.page} / {entry.page + offset - usual}"
            yield Problem(ProblemCode.CONTENTS_PAGE, span, pages, source_line=entry.line)


def _key(words: str) -> str:
    """The words without white space, punctuation and case."""
    return _NOT_WORDS.sub("", words).casefold()
