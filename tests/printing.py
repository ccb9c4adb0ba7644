"""Sets one document as offices do in each of the formats they hand around.

Plain text, text that was wrapped and paged, a web page, a Word file, Markdown, a PDF file:
each says with its own means what is a title, a heading, a paragraph, a table.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tests.pdf_writing import Page, Writer
from tests.reading.docx_files import cell, docx, p, row, table
from tests.typesetting import wrap

_LINES = 22
"""Lines of a page."""
_SIZE, _LEAD = 14, 26
"""Type size and line height of the body in a PDF file, in points."""
_LEFT, _TOP, _RIGHT = 90, 90, 482


@dataclass(frozen=True)
class Centred:
    """A title, or what stands under it; perhaps over several lines."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Flush:
    """A line without an indent: the addressees."""

    words: str


@dataclass(frozen=True)
class Signed:
    """A line of the signature, to the right."""

    words: str


@dataclass(frozen=True)
class Head:
    """A heading that stands alone; depth 1 is the outermost."""

    depth: int
    words: str


@dataclass(frozen=True)
class Caption:
    """The line above a table that names it."""

    words: str


@dataclass(frozen=True)
class Rows:
    """A table; its first row is its head."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Contents:
    """The contents list, a page number to each title."""

    entries: tuple[tuple[str, str], ...]

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        return (("目录", "页码"), *self.entries)


Piece = str | Centred | Flush | Signed | Head | Caption | Rows | Contents
"""A plain string is a paragraph."""


def _lines(piece: Piece) -> list[str]:
    """A piece as lines of plain text, without indents."""
    match piece:
        case Centred(lines):
            return list(lines)
        case Rows(rows):
            return ["  ".join(cells) for cells in rows]
        case Contents(entries):
            return ["目　录", *(f"{title}{'.' * 12}{page}" for title, page in entries)]
        case str():
            return [piece]
    return [piece.words]


def as_text(pieces: Sequence[Piece]) -> bytes:
    return "".join(f"{line}\n" for piece in pieces for line in _lines(piece)).encode()


def as_wrapped(pieces: Sequence[Piece]) -> bytes:
    """Lines of 28 characters, a page number under each 22, in GB 18030."""
    lines = [line for piece in pieces for line in _set(piece)]
    pages = [lines[at : at + _LINES] for at in range(0, len(lines), _LINES)]
    return "\f".join(
        "\n".join([*page, f"— {number} —", ""]) for number, page in enumerate(pages, 1)
    ).encode("gb18030")


def _set(piece: Piece) -> list[str]:
    match piece:
        case str() | Head():
            return wrap(f"　　{_lines(piece)[0]}")
        case Centred(lines):
            return [f"　　　　　　{line}" for line in lines]
        case Signed(words):
            return [f"　　　　　　　　　　　　　{words}"]
    return _lines(piece)


def as_markdown(pieces: Sequence[Piece]) -> bytes:
    blocks: list[str] = []
    for piece in pieces:
        match piece:
            case Centred(lines):
                blocks.append(f"# {''.join(lines)}" if len("".join(lines)) > 8 else lines[0])
            case Head(depth, words):
                blocks.append(f"{'#' * (depth + 1)} {words}")
            case Rows() | Contents():
                head, *body = (f"| {' | '.join(cells)} |" for cells in piece.rows)
                rule = "|" + " --- |" * len(piece.rows[0])
                blocks.append("\n".join([head, rule, *body]))
            case _:
                blocks += _lines(piece)
    return "\n\n".join(blocks).encode()


def as_html(pieces: Sequence[Piece]) -> bytes:
    """A page as government sites set it: paragraphs alone, and centred ones."""
    body = "".join(_markup(piece) for piece in pieces)
    page = f"<html><head><meta charset='utf-8'><title>x</title></head><body><div>{body}</div>"
    return f"<!DOCTYPE html>{page}</body></html>".encode()


def _markup(piece: Piece) -> str:
    match piece:
        case Rows() | Contents():
            rows = (
                "".join(f"<td>{html.escape(each)}</td>" for each in cells) for cells in piece.rows
            )
            return "<table border='1'>" + "".join(f"<tr>{each}</tr>" for each in rows) + "</table>"
        case Centred() | Caption():
            lines = "<br>".join(map(html.escape, _lines(piece)))
            return f"<p style='text-align:center'>{lines}</p>"
        case Flush(words):
            return f"<p>{html.escape(words)}</p>"
        case Signed(words):
            return f"<p style='text-align:right'>{html.escape(words)}</p>"
        case Head(_, words):
            return f"<p>　　<strong>{html.escape(words)}</strong></p>"
    return f"<p>　　{html.escape(piece)}</p>"


def as_docx(pieces: Sequence[Piece]) -> bytes:
    """Paragraphs that are all of the same style, as most offices leave them."""
    return docx("".join(_word(piece) for piece in pieces))


def _word(piece: Piece) -> str:
    if isinstance(piece, Rows | Contents):
        return table(*(row(*map(cell, map(html.escape, cells))) for cells in piece.rows))
    properties = {
        Centred: '<w:jc w:val="center"/>',
        Caption: '<w:jc w:val="center"/>',
        Signed: '<w:jc w:val="right"/>',
        Flush: "",
    }.get(type(piece), '<w:ind w:firstLine="640"/>')
    return "".join(p(html.escape(line), properties) for line in _lines(piece))


def as_pdf(pieces: Sequence[Piece]) -> bytes:
    return _Printer(pieces).writer.save()


class _Printer:
    """Puts lines below one another, page after page."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.writer = Writer()
        self._page: Page | None = None
        self._used = 0
        for piece in pieces:
            if isinstance(piece, Rows):
                self._table(piece.rows)
            else:
                for line, left, size in _placed(piece):
                    page, y = self._next()
                    page.text(left, y, line, size)

    def _next(self) -> tuple[Page, float]:
        """The page that the next line stands on, and its baseline."""
        if self._page is None or self._used == _LINES:
            self._page, self._used = self.writer.page(), 0
            self._page.text(280, 780, f"— {len(self.writer.pages)} —", 10)
        self._used += 1
        return self._page, _TOP + _LEAD * (self._used - 1)

    def _table(self, rows: Sequence[Sequence[str]]) -> None:
        """A table with a box around each cell, its name's column the widest."""
        narrow = 62
        edges = [_LEFT, _RIGHT - narrow * (len(rows[0]) - 1)]
        edges += [edges[-1] + narrow * (at + 1) for at in range(len(rows[0]) - 1)]
        if self._page is not None and self._used + len(rows) > _LINES:
            self._used = _LINES
        for cells in rows:
            page, y = self._next()
            for at, words in enumerate(cells):
                page.box(edges[at], y - 18, edges[at + 1], y + 8)
                page.text(edges[at] + 3, y, words, 9)


def _placed(piece: Piece) -> Iterator[tuple[str, float, float]]:
    """The lines of a piece, where each begins, and the size it is set in."""
    match piece:
        case Centred(lines):
            for line in lines:
                yield line, (595 - 20 * len(line)) / 2, 20
        case Caption(words):
            yield words, (595 - 12 * len(words)) / 2, 12
        case Signed(words):
            yield words, _RIGHT - _SIZE * len(words), _SIZE
        case Flush(words):
            yield words, _LEFT, _SIZE
        case Contents():
            for line in _lines(piece):
                yield line, _LEFT, _SIZE
        case Head() | str():
            for number, line in enumerate(wrap(f"　　{_lines(piece)[0]}")):
                yield line.lstrip("　"), _LEFT + (2 * _SIZE if not number else 0), _SIZE


PRINTERS: dict[str, Callable[[Sequence[Piece]], bytes]] = {
    "txt": as_text,
    "wrapped.txt": as_wrapped,
    "html": as_html,
    "docx": as_docx,
    "md": as_markdown,
    "pdf": as_pdf,
}
"""By suffix: how a document becomes a file."""
