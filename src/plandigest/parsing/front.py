"""Types the lines around a document's body: elements, dates, addressees, titles, text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from plandigest.lexicon.letterhead import element_rules, genre_of
from plandigest.model.outline import SectionKind
from plandigest.model.span import Span
from plandigest.model.text import Text
from plandigest.parsing.dates import find_date
from plandigest.parsing.items import Item

LONGEST_TITLE = 100
"""Characters of a title, over all its lines."""
_LONGEST_SHORT = 50
_LONGEST_ELEMENT = 600
"""Characters above which a paragraph is none of the elements, a copy list included."""
_STOPS = re.compile(r"[。；;！？]")
_METADATA = re.compile(r"[:：/|]")
"""What parts fields and values, and stands in no title."""
_OCCASION = re.compile(r"[—―─－\-（(]*\s*[^，。]*在[^，。]{4,60}(?:会议|大会|会)上?[）)]?")
_ADDITION = re.compile(r"[（(][^（）()]{2,30}[）)]")
_JOINS_ON = re.compile(r"[和与及暨的（(《“”]")


class Tag(Enum):
    """What a line around the body may be."""

    ELEMENT = auto()
    DATE = auto()
    ADDRESSEES = auto()
    ISSUER = auto()
    TITLE = auto()
    """ends with a genre, as titles do"""
    SHORT = auto()
    """a line without a stop: part of a title, or a heading"""
    TEXT = auto()


class Line(NamedTuple):
    """An item around the body, and what it may be.

    Attributes:
        item: the item.
        tag: what it may be.
        element: the letterhead field of an ELEMENT.
        value: the words of the element.
    """

    item: Item
    tag: Tag
    element: str
    value: Span


class Title(NamedTuple):
    """A title over one or several lines.

    Attributes:
        span: from its first character to its last.
        first: index of its first line.
        end: index behind its last line.
        genre: 文种, if it ends with one.
    """

    span: Span
    first: int
    end: int
    genre: str | None


def tag_line(text: Text, item: Item) -> Line:
    """What one item may be, looked at alone."""
    words = text[item.span]
    if item.table is not None or len(words) > _LONGEST_ELEMENT:
        return Line(item, Tag.TEXT, "", item.span)
    for rule in element_rules():
        if match := rule.match(words):
            value = Span(item.span.start + match.start("v"), item.span.start + match.end("v"))
            if rule.element == "issuer":
                return Line(item, Tag.ISSUER, "issuer", value)
            if rule.element != "addressees":
                return Line(item, Tag.ELEMENT, rule.element, value)
            if item.marker is None:
                return Line(item, Tag.ADDRESSEES, "addressees", value)
    return Line(item, _plain_tag(words, item), "", item.span)


def tag_lines(text: Text, items: Sequence[Item]) -> list[Line]:
    """What each of some items may be; an adoption (题注) may take two lines."""
    lines: list[Line] = []
    for item in items:
        line = tag_line(text, item)
        above = lines[-1] if lines else None
        if above is not None and line.tag is Tag.SHORT and _is_adoption(text, above, item):
            value = Span(above.item.span.start, item.span.end)
            lines[-1] = Line(above.item, Tag.ELEMENT, "adoption", value)
            line = Line(item, Tag.ELEMENT, "adoption", value)
        lines.append(line)
    return lines


def _is_adoption(text: Text, above: Line, item: Item) -> bool:
    if above.tag not in (Tag.SHORT, Tag.TEXT) or len(above.item.span) > _LONGEST_SHORT:
        return False
    words = text[above.item.span] + text[item.span]
    rules = (rule for rule in element_rules() if rule.element == "adoption")
    return any(rule.match(words) is not None for rule in rules)


def _plain_tag(words: str, item: Item) -> Tag:
    if _is_date(words):
        return Tag.DATE
    if item.marker is not None and item.marker.scheme.kind is not SectionKind.LEAD:
        return Tag.TEXT
    tight = "".join(words.split())
    if _STOPS.search(tight) or len(tight) > LONGEST_TITLE or tight.endswith(("：", ":", "，")):
        return Tag.TEXT
    if genre_of(tight):
        return Tag.TITLE
    if len(tight) > _LONGEST_SHORT or _METADATA.search(tight):
        return Tag.TEXT
    return Tag.SHORT


def _is_date(words: str) -> bool:
    """Whether a line is a date, or says on which date and occasion a report was given."""
    found = find_date(words)
    if found is None:
        return False
    around = words[: found[1]] + words[found[2] :]
    return not around.strip("（）()—―─-－ \u3000") or _OCCASION.fullmatch(words) is not None


def find_titles(text: Text, lines: Sequence[Line]) -> list[Title]:
    """The titles among the lines, in order: runs of short lines that end with a genre.

    Without one, the first line is the title where it may be.
    """
    titles: list[Title] = []
    position = 0
    while position < len(lines):
        if lines[position].tag in (Tag.TITLE, Tag.SHORT, Tag.ISSUER):
            end = _title_end(text, lines, position)
            if end is not None:
                titles.append(_title(text, lines, position, end))
                position = end
                continue
        position += 1
    if not titles:
        titles = _title_without_genre(text, lines)
    return titles


def _title_end(text: Text, lines: Sequence[Line], first: int) -> int | None:
    """The index behind the last line of the title that begins at `first`, if one does."""
    length = 0
    for index in range(first, min(first + 4, len(lines))):
        if lines[index].tag not in (Tag.TITLE, Tag.SHORT, Tag.ISSUER):
            return None
        length += len(lines[index].item.span)
        if length > LONGEST_TITLE:
            return None
        if lines[index].tag is Tag.TITLE:
            after = index + 1
            while after < len(lines) and _goes_on(text, lines[after]):
                after += 1
            return after
    return None


def _goes_on(text: Text, line: Line) -> bool:
    """Whether a line goes on with the title above it: 和…纲要, （2021—2025年）."""
    words = text[line.item.span]
    if line.tag is Tag.TITLE:
        return _JOINS_ON.match(words) is not None
    return line.tag is Tag.SHORT and _ADDITION.fullmatch(words) is not None


def _title(text: Text, lines: Sequence[Line], first: int, end: int) -> Title:
    span = Span(lines[first].item.span.start, lines[end - 1].item.span.end)
    return Title(span, first, end, genre_of("".join(text[span].split())))


def _title_without_genre(text: Text, lines: Sequence[Line]) -> list[Title]:
    """The first line, where it is short and text or an element follows it."""
    if len(lines) > 1 and lines[0].tag is Tag.SHORT and lines[0].item.marker is None:
        return [_title(text, lines, 0, 1)]
    return []
