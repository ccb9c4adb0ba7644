"""Numbers that are left out, stand twice, or are written in several styles among siblings."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from plandigest.checking.numerals import NUMERALS, forms_of, write_as
from plandigest.lexicon.numbering import HAN_DIGITS, Marker, bare_number, find_marker
from plandigest.model.document import Document
from plandigest.model.outline import Paragraph, Problem, ProblemCode, Section, SectionKind, Table
from plandigest.model.span import Span

Body = tuple[Section | Paragraph | Table, ...]

_UNCOUNTED = frozenset({SectionKind.LEAD, SectionKind.UNNUMBERED, SectionKind.ATTACHMENT})
"""Kinds without numbers, or whose numbers need not follow one another here.

一是 … 三是 go on within paragraphs; a file may hold one attachment of several.
"""
_THROUGHOUT = frozenset(
    {
        SectionKind.PART,
        SectionKind.SUBPART,
        SectionKind.CHAPTER,
        SectionKind.SECTION,
        SectionKind.ARTICLE,
        SectionKind.BOX,
    }
)
"""Kinds that a document may number from beginning to end, whatever they stand in."""
_NO_NUMERALS = str.maketrans("", "", NUMERALS)
_LONGEST_TITLE = 40
"""Characters above which a paragraph that opens with a number is no heading."""
_REACH = 20_000
"""Characters before a heading in which a number that it skips is looked for."""
_MOST_MISSING = 20
"""Numbers beyond which the heading was misread rather than others left out."""
_MOST_LISTED = 3
"""Missing numbers that are named one by one."""


class _Numbered(NamedTuple):
    """A section with its marker read."""

    section: Section
    marker: Marker

    @property
    def number(self) -> int:
        return self.marker.numbers[-1]

    @property
    def prefix(self) -> tuple[int, ...]:
        """What siblings share: the 1.2 of 1.2.3."""
        return self.marker.numbers[:-1]

    @property
    def level(self) -> str:
        scheme = self.marker.scheme
        return f"{scheme.name} {len(self.marker.numbers)}"


def check_numbering(document: Document) -> list[Problem]:
    """Gaps, repetitions and mixed styles in the numbering of a document's headings."""
    checker = _Checker(document)
    checker.walk(document.body)
    return checker.problems


class _Checker:
    """Goes through a document's sections; knows the last number of every level."""

    def __init__(self, document: Document) -> None:
        self.problems: list[Problem] = []
        self._document = document
        self._content = document.text.content
        # 1．1-苯基 may have been read as 1.1: decimal headings hide no number that stands there
        self._headings = [
            section.heading.start
            for section in document.walk()
            if section.kind is not SectionKind.DECIMAL
        ]
        self._last: dict[str, _Numbered] = {}
        self._chapter: _Numbered | None = None
        """The last decimal heading of one number: the 3 of 3.1."""

    def walk(self, body: Body, above: tuple[_Numbered, ...] = (), start: int = -1) -> None:
        """Check the sections that stand in a body, and those under them.

        Args:
            body: of a section or of the document.
            above: the numbered sections it stands in.
            start: where the outermost of all it stands in begins; -1 for none.
        """
        runs: dict[str, list[_Numbered]] = {}
        for item in body:
            if not isinstance(item, Section):
                if isinstance(item, Paragraph):
                    self._check_paragraph(item, above)
                continue
            if item.kind is SectionKind.ATTACHMENT:
                self._last.clear()  # numbering starts again
            if numbered := self._read(item):
                self._check_chapter(numbered)
                run = runs.setdefault(numbered.level, [])
                if run and not _goes_on(run[-1], numbered):
                    self._check_run(run, max(start, 0))
                    run.clear()
                run.append(numbered)
            inside = (*above, numbered) if numbered else above
            self.walk(item.body, inside, item.span.start if start < 0 else start)
        for run in runs.values():
            self._check_run(run, max(start, 0))

    def _check_paragraph(self, paragraph: Paragraph, above: Sequence[_Numbered]) -> None:
        """Report a heading that bears the number of one it stands under.

        Parsing takes it for text, since it does not go on with the numbering.
        """
        start, end = paragraph.span.start, paragraph.span.end
        if start and self._content[start - 1] != "\n":
            return
        marker = find_marker(self._content, start, end)
        if marker is None or not _is_titled(self._content[start + marker.length : end]):
            return
        for each in above:
            same = each.marker.scheme == marker.scheme and each.marker.numbers == marker.numbers
            words = self._document.string(each.section.heading)
            if same and words != self._document.string(paragraph.span):  # no running header
                number = self._marker(each)
                other = each.section.heading
                self.problems.append(
                    Problem(ProblemCode.NUMBERING_REPEAT, paragraph.span, number, other)
                )

    def _read(self, section: Section) -> _Numbered | None:
        if section.kind in _UNCOUNTED:
            return None
        written = self._document.string(section.marker)
        if section.kind is SectionKind.DECIMAL and written.isdecimal():
            return _Numbered(section, bare_number(int(written), len(written)))
        marker = find_marker(self._content, section.marker.start, section.marker.end)
        return _Numbered(section, marker) if marker and marker.numbers else None

    def _check_chapter(self, this: _Numbered) -> None:
        """Report a 2.1 that stands behind a 1 and its 1.1, and no 2 before it."""
        if this.section.kind is not SectionKind.DECIMAL:
            return
        if not this.prefix:
            self._chapter = this
        elif self._chapter and len(this.prefix) == 1 and this.number == 1:
            chapter = self._chapter.number
            if this.prefix[0] == chapter + 1:
                detail = self._written(self._chapter, chapter + 1)
                self.problems.append(
                    Problem(ProblemCode.NUMBERING_GAP, this.section.heading, detail)
                )

    def _check_run(self, run: Sequence[_Numbered], start: int) -> None:
        """Check siblings that go on from one another, and the first against where lists begin."""
        first = run[0]
        before = self._continued(first)
        if before:
            self._check_step(before, first)
        elif len(run) > 1:  # a number that stands alone may be none
            self._check_gap(1, first, start)
        for one, following in pairwise(run):
            self._check_step(one, following)
        self._check_styles(run)
        self._last[first.level] = run[-1]

    def _check_step(self, before: _Numbered, this: _Numbered) -> None:
        if this.number == before.number:
            inserted = "之" in self._marker(this)  # 第十条之一 is an article put in later
            if not inserted and len(this.section.title) and len(before.section.title):
                number, other = self._marker(this), before.section.heading
                self.problems.append(
                    Problem(ProblemCode.NUMBERING_REPEAT, this.section.heading, number, other)
                )
        else:
            self._check_gap(before.number + 1, this, before.section.heading.end)

    def _check_gap(self, expected: int, this: _Numbered, start: int) -> None:
        """Report the numbers from `expected` on that are printed nowhere between."""
        numbers = range(expected, this.number)
        if len(numbers) > _MOST_MISSING or self._is_doubtful(this):
            return
        end = this.section.heading.start
        region = Span(max(min(start, end), end - _REACH), end)
        missing = [number for number in numbers if not self._stands_in(region, this, number)]
        if missing:
            detail = self._listed(this, missing)
            self.problems.append(Problem(ProblemCode.NUMBERING_GAP, this.section.heading, detail))

    def _is_doubtful(self, this: _Numbered) -> bool:
        """Whether a number may have been cut, or be no heading's.

        A page number glued to it (24、read as page 2 and 4、), or more digits behind it.
        """
        fragment = next(self._document.text.fragments_of(this.section.heading), None)
        if fragment is None:
            return False
        before = self._document.text.source.lines[fragment.line].text[: fragment.column]
        end = this.section.heading.start + this.marker.length
        behind = self._content[end : end + 4].lstrip()
        return before[-1:].isdecimal() or behind[:1].isdecimal()

    def _continued(self, this: _Numbered) -> _Numbered | None:
        """The heading whose number a first child goes on from, where it does not begin anew."""
        last = self._last.get(this.level)
        if this.number == 1 or last is None or last.prefix != this.prefix:
            return None
        throughout = this.section.kind in _THROUGHOUT
        return last if throughout or this.number == last.number + 1 else None

    def _stands_in(self, region: Span, like: _Numbered, number: int) -> bool:
        """Whether the number is printed, though not taken for a heading's."""
        pattern = re.compile(self._printed(like, number), re.MULTILINE)
        matches = pattern.finditer(self._content, region.start, region.end)
        return not all(self._opens_section(Span(*match.span())) for match in matches)

    def _printed(self, like: _Numbered, number: int) -> str:
        """A pattern for a number where it may open a heading written like another."""
        forms = f"(?:{'|'.join(forms_of(number))})"
        marker = self._marker(like)
        if like.prefix:
            prefix = "".join(f"{part}[.．]" for part in like.prefix)
            return rf"(?<![\d.．]){prefix}{forms}(?![\d.．%％])"
        if marker[0] == "第":
            return rf"(?:^|[\s。；])第\s?{forms}\s?{re.escape(marker.partition('之')[0][-1])}"
        if marker[0] in "（(":
            return rf"[（(]\s?{forms}\s?[）)]"
        return rf"^\s*{forms}(?!\d)|(?<![\d.．（(第{HAN_DIGITS}]){forms}\s?[、．.﹒）)]"

    def _opens_section(self, place: Span) -> bool:
        """Whether a section begins there, whose number is then not the one that is missing."""
        at = bisect_left(self._headings, place.start)
        return at < len(self._headings) and self._headings[at] <= place.end

    def _marker(self, numbered: _Numbered) -> str:
        return "".join(self._document.string(numbered.section.marker).split())

    def _style(self, numbered: _Numbered) -> str:
        """What is left of a marker without its number."""
        return self._marker(numbered).partition("之")[0].translate(_NO_NUMERALS)

    def _listed(self, like: _Numbered, numbers: Sequence[int]) -> str:
        """The missing numbers, written as the marker that follows them is."""
        shown = [self._written(like, number) for number in numbers]
        if len(shown) > _MOST_LISTED:
            return f"{shown[0]}—{shown[-1]}"
        return "、".join(each.rstrip("、") for each in shown)

    def _written(self, like: _Numbered, number: int) -> str:
        marker = self._marker(like)
        found = re.search(r"[\d０-９]+(?:[.．－-][\d０-９]+)*", marker)
        found = found or re.search(f"[{NUMERALS}]+", marker)
        if found is None:
            return str(number)
        return marker[: found.start()] + write_as(found[0], number) + marker[found.end() :]

    def _check_styles(self, run: Sequence[_Numbered]) -> None:
        """Report the first of several siblings whose marker is written otherwise."""
        if run[0].section.kind is SectionKind.BOX:  # 专栏1： and 专栏2 are no two styles
            return
        styles = [self._style(each) for each in run]
        for style, each in zip(styles, run, strict=True):
            if style != styles[0]:
                both = f"{self._marker(run[0])}、{self._marker(each)}"
                other = run[0].section.heading
                self.problems.append(
                    Problem(ProblemCode.NUMBERING_MIXED, each.section.heading, both, other)
                )
                return


def _is_titled(words: str) -> bool:
    """Whether the words behind a marker are a title and nothing else."""
    words = words.strip()
    return 0 < len(words) <= _LONGEST_TITLE and not any(stop in words for stop in "。；;：:，！？")


def _goes_on(before: _Numbered, this: _Numbered) -> bool:
    """Whether a sibling belongs to the same list as the one before it."""
    return this.prefix == before.prefix and (this.number > 1 or before.number == 1)
