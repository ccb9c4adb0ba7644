"""The numbers of headings as they stand in print: which are there, and how they are written."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from plandigest.checking.heading_numerals import NUMERALS, forms_of, write_as
from plandigest.lexicon.numbering import HAN_DIGITS, Marker
from plandigest.model.document import Document
from plandigest.model.outline import Section, SectionKind
from plandigest.model.span import Span

_NO_NUMERALS = str.maketrans("", "", NUMERALS)
_MOST_LISTED = 3
"""Missing numbers that are named one by one."""


class Numbered(NamedTuple):
    """A section with its marker read."""

    section: Section
    marker: Marker

    @property
    def number(self) -> int:
        """Its own number: the 3 of 1.2.3."""
        return self.marker.numbers[-1]

    @property
    def prefix(self) -> tuple[int, ...]:
        """What siblings share: the 1.2 of 1.2.3."""
        return self.marker.numbers[:-1]

    @property
    def level(self) -> str:
        """Its scheme, and of how many numbers it is."""
        scheme = self.marker.scheme
        return f"{scheme.name} {len(self.marker.numbers)}"


class Prints:
    """The markers of a document as printed."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._content = document.text.content
        # 1．1-苯基 may have been read as 1.1: decimal headings hide no number that stands there
        self._headings = [
            section.heading.start
            for section in document.walk()
            if section.kind is not SectionKind.DECIMAL
        ]

    def stands_in(self, region: Span, like: Numbered, number: int) -> bool:
        """Whether the number is printed, though not taken for a heading's."""
        pattern = re.compile(self._printed(like, number), re.MULTILINE)
        matches = pattern.finditer(self._content, region.start, region.end)
        return not all(self._opens_section(Span(*match.span())) for match in matches)

    def _printed(self, like: Numbered, number: int) -> str:
        """A pattern for a number where it may open a heading written like another."""
        forms = f"(?:{'|'.join(forms_of(number))})"
        marker = self.marker(like)
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

    def marker(self, numbered: Numbered) -> str:
        """The marker of a heading, without white space."""
        return "".join(self._document.string(numbered.section.marker).split())

    def style(self, numbered: Numbered) -> str:
        """What is left of a marker without its number."""
        return self.marker(numbered).partition("之")[0].translate(_NO_NUMERALS)

    def listed(self, like: Numbered, numbers: Sequence[int]) -> str:
        """The missing numbers, written as the marker that follows them is."""
        shown = [self.written(like, number) for number in numbers]
        if len(shown) > _MOST_LISTED:
            return f"{shown[0]}—{shown[-1]}"
        return "、".join(each.rstrip("、") for each in shown)

    def written(self, like: Numbered, number: int) -> str:
        """A number, written as the marker of a heading is."""
        marker = self.marker(like)
        found = re.search(r"[\d０-９]+(?:[.．－-][\d０-９]+)*", marker)
        found = found or re.search(f"[{NUMERALS}]+", marker)
        if found is None:
            return str(number)
        return marker[: found.start()] + write_as(found[0], number) + marker[found.end() :]
