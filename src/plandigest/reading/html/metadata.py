"""Letterhead that a page states outside of its article: a table of metadata, the title.

It is kept only where the article itself does not say the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plandigest.lexicon.letterhead import genre_of
from plandigest.lexicon.webpage import LineKind, PageLine
from plandigest.reading.html.blocks import Page
from plandigest.reading.html.lines import Piece

_PAIR = 2
"""Lines of a block that holds a label and its value."""
_SHORTEST_VALUE = 4
_SHORTEST_TITLE = 6
_TITLE_REACH = 60
"""Lines before the article among which its title is looked for."""
_HEAD = 12
"""Lines of the article among which its title is looked for."""
_SITE_NAME = re.compile(r"\s*(?:[_|｜]|\s[-—–]\s|--|——(?=[^—]*(?:网|政府|门户)))")
"""What parts a title from the name of the site behind it."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a table of metadata.

    Attributes:
        element: the letterhead element that it states; empty for other fields.
        value: its words.
        label: the line of its label.
        lines: indices of the lines it stands in.
    """

    element: str
    value: str
    label: Piece
    lines: tuple[int, ...]


def find_fields(page: Page, lines: Sequence[PageLine | None]) -> list[Field]:
    """Every field of metadata in a page, wherever it stands."""
    pieces = page.pieces
    fields = []
    for index, line in enumerate(lines):
        if line is None or line.kind is not LineKind.LABEL:
            continue
        label = pieces[index]
        if line.value:
            _, _, value = label.text.replace(":", "：").partition("：")
            fields.append(Field(line.element, value.strip() or line.value, label, (index,)))
        elif index + 1 < len(pieces) and _belongs(page, label, pieces[index + 1], lines[index + 1]):
            value = pieces[index + 1].text
            fields.append(Field(line.element, value, label, (index, index + 1)))
    return fields


def _belongs(page: Page, label: Piece, piece: Piece, line: PageLine | None) -> bool:
    """Whether the line behind a label is its value: in the same row of a table, or a pair."""
    if line is not None and line.kind is LineKind.LABEL:
        return False
    if label.place is not None and piece.place is not None:
        here, there = label.place, piece.place
        return (here.table, here.row) == (there.table, there.row) and here != there
    parents = {page.boxes[one.box].parent for one in (label, piece)}
    row = page.boxes[parents.pop()] if len(parents) == 1 and -1 not in parents else None
    return row is not None and row.last - row.first == _PAIR


def missing_fields(fields: Sequence[Field], article: Sequence[Piece]) -> list[Piece]:
    """A line for each letterhead element that the metadata state and the article does not."""
    said = _tight("".join(piece.text for piece in article))
    dates = set(_dates(said))
    pieces = []
    for field in fields:
        value = _tight(field.value)
        known = value in said or any(date in dates for date in _dates(value))
        if field.element and len(value) >= _SHORTEST_VALUE and not known:
            pieces.append(_line_of(field))
            said += value
    return pieces


def _line_of(field: Field) -> Piece:
    """The field as a line of letterhead: a title is one by itself, the others keep their label."""
    if field.element == "title":
        return Piece(field.value, level=1)
    label = field.label.text.replace(":", "：").partition("：")[0].strip("【】[] ")
    return Piece(f"{label}：{field.value}")


def missing_title(page: Page, article: Sequence[Piece], first: int) -> list[Piece]:
    """The lines above the article that are its title; none where it opens with it.

    Args:
        page: the page.
        article: the lines chosen so far.
        first: index of the first of them in the page.
    """
    said = _tight("".join(piece.text for piece in article[:_HEAD]))
    names = [name for title in page.titles if len(name := _without_site(title)) >= _SHORTEST_TITLE]
    if any(_tight(name) in said for name in names):
        return []
    for index in range(first - 1, max(first - _TITLE_REACH, 0) - 1, -1):
        piece = page.pieces[index]
        if 2 * piece.linked <= len(piece.text) and _is_title(piece, names):
            return [] if _tight(piece.text) in said else _whole_title(page.pieces, index, names)
    if any(genre_of(_tight(piece.text)) for piece in article[:_HEAD]):
        return []
    return [Piece(name, level=1) for name in names[:1] if genre_of(_tight(name))]


def _is_title(piece: Piece, names: Sequence[str]) -> bool:
    """Whether a line above the article is (part of) its title."""
    words = _tight(piece.text)
    if len(words) < _SHORTEST_TITLE:
        return False
    stands_free = piece.place is None and "关于" in words
    if genre_of(words) and (piece.level is not None or piece.centred or stands_free):
        return True
    return any(words in _tight(name) or _tight(name) in words for name in names)


def _whole_title(pieces: Sequence[Piece], last: int, names: Sequence[str]) -> list[Piece]:
    """The line and those right above it that belong to the same title."""
    first = last
    while first and pieces[first].breaks and _is_title(pieces[first - 1], names):
        first -= 1
    return list(pieces[first : last + 1])


def _without_site(title: str) -> str:
    """What a page calls itself, without the name of the site."""
    return _SITE_NAME.split(" ".join(title.split()), maxsplit=1)[0].strip()


def _dates(text: str) -> Iterator[tuple[int, int, int]]:
    """Every date in a text, however it is written in digits."""
    for match in re.finditer(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})", text):
        yield int(match[1]), int(match[2]), int(match[3])


def _tight(text: str) -> str:
    return "".join(text.split())
