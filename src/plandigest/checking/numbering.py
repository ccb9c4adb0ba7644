"""Numbers that are left out, stand twice, or are written in several styles among siblings."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from plandigest.checking.prints import Numbered, Prints
from plandigest.lexicon.numbering import bare_number, find_marker
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
_LONGEST_TITLE = 40
"""Characters above which a paragraph that opens with a number is no heading."""
_REACH = 20_000
"""Characters before a heading in which a number that it skips is looked for."""
_MOST_MISSING = 20
"""Numbers beyond which the heading was misread rather than others left out."""


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
        self._prints = Prints(document)
        self._last: dict[str, Numbered] = {}
        self._chapter: Numbered | None = None
        """The last decimal heading of one number: the 3 of 3.1."""

    def walk(self, body: Body, above: tuple[Numbered, ...] = (), start: int = -1) -> None:
        """Check the sections that stand in a body, and those under them.

        Args:
            body: of a section or of the document.
            above: the numbered sections it stands in.
            start: where the outermost of all it stands in begins; -1 for none.
        """
        runs: dict[str, list[Numbered]] = {}
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

    def _check_paragraph(self, paragraph: Paragraph, above: Sequence[Numbered]) -> None:
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
                number = self._prints.marker(each)
                other = each.section.heading
                self.problems.append(
                    Problem(ProblemCode.NUMBERING_REPEAT, paragraph.span, number, other)
                )

    def _read(self, section: Section) -> Numbered | None:
        if section.kind in _UNCOUNTED:
            return None
        written = self._document.string(section.marker)
        if section.kind is SectionKind.DECIMAL and written.isdecimal():
            return Numbered(section, bare_number(int(written), len(written)))
        marker = find_marker(self._content, section.marker.start, section.marker.end)
        return Numbered(section, marker) if marker and marker.numbers else None

    def _check_chapter(self, this: Numbered) -> None:
        """Report a 2.1 that stands behind a 1 and its 1.1, and no 2 before it."""
        if this.section.kind is not SectionKind.DECIMAL:
            return
        if not this.prefix:
            self._chapter = this
        elif self._chapter and len(this.prefix) == 1 and this.number == 1:
            chapter = self._chapter.number
            if this.prefix[0] == chapter + 1:
                detail = self._prints.written(self._chapter, chapter + 1)
                self.problems.append(
                    Problem(ProblemCode.NUMBERING_GAP, this.section.heading, detail)
                )

    def _check_run(self, run: Sequence[Numbered], start: int) -> None:
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

    def _check_step(self, before: Numbered, this: Numbered) -> None:
        if this.number == before.number:
            inserted = "之" in self._prints.marker(this)  # 第十条之一 is an article put in later
            if not inserted and len(this.section.title) and len(before.section.title):
                number, other = self._prints.marker(this), before.section.heading
                self.problems.append(
                    Problem(ProblemCode.NUMBERING_REPEAT, this.section.heading, number, other)
                )
        else:
            self._check_gap(before.number + 1, this, before.section.heading.end)

    def _check_gap(self, expected: int, this: Numbered, start: int) -> None:
        """Report the numbers from `expected` on that are printed nowhere between."""
        numbers = range(expected, this.number)
        if len(numbers) > _MOST_MISSING or self._is_doubtful(this):
            return
        end = this.section.heading.start
        region = Span(max(min(start, end), end - _REACH), end)
        missing = [number for number in numbers if not self._prints.stands_in(region, this, number)]
        if missing:
            detail = self._prints.listed(this, missing)
            self.problems.append(Problem(ProblemCode.NUMBERING_GAP, this.section.heading, detail))

    def _is_doubtful(self, this: Numbered) -> bool:
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

    def _continued(self, this: Numbered) -> Numbered | None:
        """The heading whose number a first child goes on from, where it does not begin anew."""
        last = self._last.get(this.level)
        if this.number == 1 or last is None or last.prefix != this.prefix:
            return None
        throughout = this.section.kind in _THROUGHOUT
        return last if throughout or this.number == last.number + 1 else None

    def _check_styles(self, run: Sequence[Numbered]) -> None:
        """Report the first of several siblings whose marker is written otherwise."""
        if run[0].section.kind is SectionKind.BOX:  # 专栏1： and 专栏2 are no two styles
            return
        styles = [self._prints.style(each) for each in run]
        for style, each in zip(styles, run, strict=True):
            if style != styles[0]:
                both = f"{self._prints.marker(run[0])}、{self._prints.marker(each)}"
                other = run[0].section.heading
                self.problems.append(
                    Problem(ProblemCode.NUMBERING_MIXED, each.section.heading, both, other)
                )
                return


def _is_titled(words: str) -> bool:
    """Whether the words behind a marker are a title and nothing else."""
    words = words.strip()
    return 0 < len(words) <= _LONGEST_TITLE and not any(stop in words for stop in "。；;：:，！？")


def _goes_on(before: Numbered, this: Numbered) -> bool:
    """Whether a sibling belongs to the same list as the one before it."""
    return this.prefix == before.prefix and (this.number > 1 or before.number == 1)
