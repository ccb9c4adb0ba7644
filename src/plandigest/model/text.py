"""The reflowed text, with its map back to the lines of the file."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from plandigest.model.source import Line, Source
from plandigest.model.span import Location, Span

if TYPE_CHECKING:
    from plandigest.model.unit_of_measure import UnitOfMeasure


class NoiseKind(StrEnum):
    """Why characters of the file are not part of the text."""

    PAGE_NUMBER = "page-number"
    RUNNING_HEADER = "running-header"
    CONTENTS = "contents"
    PREVIEW_TRAILER = "preview-trailer"
    PROVIDER = "provider"
    SUBSCRIPT = "subscript"
    """digits of PM 2.5 or CO 2 that stand on a line of their own, away from their letters"""
    MARKUP = "markup"


class Noise(NamedTuple):
    """Characters taken out of the text: `line.text[start:end]`, and why.

    Attributes:
        line: index into `Source.lines`.
        start: first character taken out.
        end: the character after the last one taken out.
        kind: the reason.
    """

    line: int
    start: int
    end: int
    kind: NoiseKind


class Fragment(NamedTuple):
    """A run of characters that the text took over unchanged from one line.

    Attributes:
        start: offset of its first character in the text.
        line: index into `Source.lines`.
        column: index of its first character in the line.
        length: number of characters.
    """

    start: int
    line: int
    column: int
    length: int


class Block(NamedTuple):
    """One paragraph of the layout: the lines that belong together, joined.

    Whether it is a heading, a body paragraph or a table cell is for parsing to say;
    a block carries the evidence.

    Attributes:
        span: its characters in the text.
        first: index into `Source.lines` of its first line.
        last: index of its last line.
        centred: whether it is set centred.
    """

    span: Span
    first: int
    last: int
    centred: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Text:
    """A file's text with wraps undone; blocks are joined by one newline.

    `text[span]` gives the characters of a span, as does a slice of offsets.

    Attributes:
        content: the characters.
        source: the file it was made from.
        blocks: the layout paragraphs, in order.
        fragments: where each run of characters came from, in order of `start`.
        noise: what was taken out, in the order of the file.
        pages: the page of each line of the source, given or found out; empty
            where the file shows no pages.
        units: the reader's own, by which it is read beside those that are known.
    """

    content: str
    source: Source
    blocks: tuple[Block, ...]
    fragments: tuple[Fragment, ...]
    noise: tuple[Noise, ...] = ()
    pages: tuple[int, ...] = ()
    units: tuple[UnitOfMeasure, ...] = ()

    def __getitem__(self, span: Span | slice) -> str:
        if isinstance(span, slice):
            return self.content[span]
        return self.content[span.start : span.end]

    def __repr__(self) -> str:
        """One line, however long the text."""
        return f"<Text of {self.source.name!r}: {len(self.content)} characters>"

    def __len__(self) -> int:
        return len(self.content)

    def __str__(self) -> str:
        return self.content

    def line_of(self, block: Block) -> Line:
        """The first source line of a block: its evidence of markup and geometry."""
        return self.source.lines[block.first]

    def locate(self, offset: int) -> Location:
        """The place in the file of the character at `offset`.

        An offset between fragments (a joining space, the newline between blocks)
        is located at the end of the fragment before it.

        Raises:
            IndexError: the text is empty or the offset is not in it.
        """
        if not self.fragments or not 0 <= offset <= len(self.content):
            raise IndexError(f"offset {offset} is not in the text")
        fragment = self.fragments[self._fragment_at(offset)]
        line = self.source.lines[fragment.line]
        inside = min(max(offset - fragment.start, 0), fragment.length)
        return Location(self.page_of(fragment.line), line.number, fragment.column + inside + 1)

    def _fragment_at(self, offset: int) -> int:
        """The index of the last fragment that begins at or before an offset; 0 before all."""
        behind = offset, sys.maxsize  # compared as the fragments themselves are
        return max(bisect_right(self.fragments, behind) - 1, 0)

    def page_of(self, line: int) -> int | None:
        """The page of the source line with this index, if the file has pages."""
        return self.pages[line] if self.pages else None

    def fragments_of(self, span: Span) -> Iterator[Fragment]:
        """The fragments that share characters with the span, in order."""
        for index in range(self._fragment_at(span.start), len(self.fragments)):
            fragment = self.fragments[index]
            if fragment.start >= span.end:
                return
            if fragment.start + fragment.length > span.start:
                yield fragment
