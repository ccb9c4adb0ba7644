"""The whole text of a document in blocks, with its figures marked and its lines to be led to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from plandigest.model.digest import Digest
from plandigest.model.document import Document, Role
from plandigest.model.figure import Figure
from plandigest.model.outline import Paragraph, Section, Table
from plandigest.model.span import Span
from plandigest.rendering.surroundings import on_one_line


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; with an anchor where it is a figure, or where something leads to it."""

    text: str
    anchor: str = ""
    spot: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph or a table.

    Attributes:
        kind: "heading", "paragraph" or "table".
        level: of a heading, 1 for the outermost.
        anchor: of a heading.
        place: the anchor of the line where it begins ("p15-l421"); empty where an earlier
            block begins on the same line.
        page: the page where it begins; None where the file has none.
        pieces: its text; of a table none.
        rows: the cells of a table, its header first.
    """

    kind: str
    level: int
    anchor: str
    place: str
    page: int | None
    pieces: tuple[Piece, ...]
    rows: tuple[tuple[tuple[Piece, ...], ...], ...] = ()


def blocks(digest: Digest, at: int, spots: Sequence[int] = ()) -> tuple[Block, ...]:
    """The text of a document from its letterhead to its end.

    Args:
        digest: of the document.
        at: its number on the page, which its anchors begin with.
        spots: offsets, in order, that something beside the figures leads to.
    """
    return tuple(_Writer(digest, at, spots).blocks())


def pieces_of(
    document: Document,
    span: Span,
    figures: Sequence[Figure],
    at: int,
    spots: Sequence[int] = (),
) -> tuple[Piece, ...]:
    """A stretch of text, cut at the figures and the spots in it, which are in reading order."""
    pieces: list[Piece] = []
    end = span.start
    for figure in figures:
        if figure.span.start < end or figure.span.end > span.end:
            continue
        pieces += _plain(document, Span(end, figure.span.start), at, spots)
        spot = f"d{at}-o{figure.span.start}" if _has(spots, figure.span.start) else ""
        pieces.append(Piece(document.string(figure.span), f"d{at}-f{figure.span.start}", spot))
        end = figure.span.end
    pieces += _plain(document, Span(end, span.end), at, spots)
    return tuple(pieces)


def spots_in(found: Iterable[Block]) -> Iterator[str]:
    """The anchors of all spots in blocks."""
    for block in found:
        for piece in (
            *block.pieces,
            *(each for row in block.rows for cell in row for each in cell),
        ):
            if piece.spot:
                yield piece.spot


def _plain(document: Document, span: Span, at: int, spots: Sequence[int]) -> Iterator[Piece]:
    """A stretch without figures, cut at the spots in it."""
    first = bisect_left(spots, span.start)
    cuts = [spot for spot in spots[first : bisect_left(spots, span.end)] if spot > span.start]
    for start, end in pairwise((span.start, *cuts, span.end)):
        if start < end:
            spot = f"d{at}-o{start}" if _has(spots, start) else ""
            yield Piece(on_one_line(document, Span(start, end)), "", spot)


def _has(spots: Sequence[int], offset: int) -> bool:
    at = bisect_left(spots, offset)
    return at < len(spots) and spots[at] == offset


class _Writer:
    """Goes through a document once, handing each block its figures."""

    def __init__(self, digest: Digest, at: int, spots: Sequence[int]) -> None:
        self._document = digest.document
        self._figures = digest.figures
        self._at = at
        self._spots = spots
        self._next = 0
        self._begun: set[str] = set()

    def blocks(self) -> Iterator[Block]:
        document = self._document
        for unit in document.units():
            if unit.role is Role.LETTERHEAD or unit.span in self._notice():
                yield self._block("paragraph", unit.span)
        yield from self._body(document.body, 1)

    def _notice(self) -> set[Span]:
        return {paragraph.span for paragraph in self._document.letterhead.notice}

    def _body(self, body: Sequence[Section | Paragraph | Table], level: int) -> Iterator[Block]:
        for item in body:
            if isinstance(item, Section):
                yield self._block("heading", item.heading, level)
                yield from self._body(item.body, level + 1)
            elif isinstance(item, Paragraph):
                yield self._block("paragraph", item.span)
            else:
                yield from self._table(item)

    def _table(self, table: Table) -> Iterator[Block]:
        if table.caption:
            yield self._block("paragraph", table.caption)
        seen: set[Span] = set()  # a merged cell stands in several places, its figures in one
        rows = tuple(
            tuple(
                tuple(piece for span in cell.spans for piece in self._cell(span, seen))
                for cell in row
            )
            for row in ((table.header,) if table.header else ()) + table.rows
        )
        yield Block("table", 0, "", *self._place(table.span), (), rows)

    def _cell(self, span: Span, seen: set[Span]) -> tuple[Piece, ...]:
        if span in seen:
            return (Piece(self._document.string(span)),)
        seen.add(span)
        return self._pieces(span)

    def _block(self, kind: str, span: Span, level: int = 0) -> Block:
        anchor = f"d{self._at}-s{span.start}" if kind == "heading" else ""
        return Block(kind, min(level, 4), anchor, *self._place(span), self._pieces(span))

    def _pieces(self, span: Span) -> tuple[Piece, ...]:
        inside = tuple(self._within(span))
        return pieces_of(self._document, span, inside, self._at, self._spots)

    def _within(self, span: Span) -> Iterator[Figure]:
        at = bisect_left(self._figures, span.start, key=lambda figure: figure.span.start)
        while at < len(self._figures) and self._figures[at].span.start < span.end:
            yield self._figures[at]
            at += 1

    def _place(self, span: Span) -> tuple[str, int | None]:
        """The anchor of the line where a block begins, and its page."""
        location = self._document.locate(span.start)
        page = f"p{location.page}-" if location.page else ""
        name = f"{page}l{location.line}"
        if self._at > 1:
            name = f"d{self._at}-{name}"
        anchor = "" if name in self._begun else name
        self._begun.add(name)
        return anchor, location.page
