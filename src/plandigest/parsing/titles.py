"""Finds the titles around a document's body, over all their lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plandigest.lexicon.headings import known_heading
from plandigest.lexicon.letterhead import genre_of, rule_of
from plandigest.lexicon.pattern import Pattern
from plandigest.model.span import Span
from plandigest.model.text import Text
from plandigest.parsing.enclosed import letters
from plandigest.parsing.front import BARS, LONGEST_TITLE, PUBLISHED, Line, Tag
from plandigest.parsing.issuers import ACTS, issuer_named
from plandigest.parsing.publications import names_issuer

_MOST_LINES = 4
_SHORTEST_NAME = 6
"""Characters of a name that a line may share with a title only if it is that."""
_JOINS_ON = Pattern(r"[和与及暨的（(《“”]")
_ADDITION = re.compile(r"[（(][^（）()]{2,30}[）)]")
_ABOUT = Pattern("关于|印发|转发|批转|關於|關于")
"""What a title that ends with 的 and its genre begins with."""
_OPEN = ("、", "和", "与", "及", "《", "“", "的")
_COMPLETE = re.compile("的\\w{1,4}(?:[（(].*)?$")
_ALL_OF = re.compile(r"《?(?P<title>.*?)》?\s*[（(]?附?全文(?:来了|公布|发布)?[！!]?[）)]?")
"""A title with a word of the web page behind it."""
_NUMBER = (
    r"(?P<v>[^\d\s。，；：！？“”《》〔〕【】（）()]{1,16}"
    r"[〔\[（(［]\s*\d{4}\s*[〕\]）)］]\s*第?\s*\d{1,5}\s*[号號])"
)
_NUMBER_BEFORE = re.compile(rf"{_NUMBER}\s*(?=[^\s）)])")
_NUMBER_BEHIND = re.compile(rf"\s*[（(]\s*{_NUMBER}\s*[）)]$")
_STATED = Pattern(
    r"[【\[]?(?:(?:发文|文件|公文|法规)?标题|题名|(?:信息|文件|法规|公文)名称)[】\]]?"
    r"\s*[：:]\s*(?P<title>[^：:]{4,})"
)
"""The title in a field of metadata."""
_ORIGINAL = Pattern(r"原标题[：:]\s*(?P<title>[^：:]{4,})")
"""The title that the text had elsewhere; what stands above it is this one's."""


class Title(NamedTuple):
    """A title over one or several lines.

    Attributes:
        span: from its first character to its last.
        first: index of its first line.
        end: index behind its last line.
        genre: 文种, if it ends with one.
        number: the document number that a page prints on the line of the title.
    """

    span: Span
    first: int
    end: int
    genre: str | None
    number: Span | None = None


def find_titles(text: Text, lines: Sequence[Line], *, heads: bool) -> list[Title]:
    """The titles among the lines, in order: runs of short lines that end with a genre.

    Without one, the first line is the title where it may be.

    Args:
        text: the text.
        lines: before its first heading.
        heads: whether there is such a heading.
    """
    titles: list[Title] = []
    position = 0
    while position < len(lines):
        if lines[position].tag in (Tag.TITLE, Tag.SHORT, Tag.ISSUER):
            end = _title_end(text, lines, position)
            if end is not None:
                titles.append(_title(text, lines, _title_start(text, lines, position, end), end))
                position = end
                continue
        position += 1
    if not titles:
        return (
            _labelled_title(text, lines, _STATED)
            or _title_without_genre(text, lines, heads=heads)
            or _labelled_title(text, lines, _ORIGINAL)
        )
    named = _named_titles(text, lines, titles)
    return sorted([*titles, *named], key=lambda title: title.first)


def _named_titles(text: Text, lines: Sequence[Line], titles: Sequence[Title]) -> Iterator[Title]:
    """Lines that bear the name of what a title above says is issued: 关于印发某项安排的通知."""
    for at, line in enumerate(lines):
        words = letters(text[line.item.span])
        if line.tag is Tag.SHORT and len(words) >= _SHORTEST_NAME:
            above = (letters(text[title.span]) for title in titles if title.end <= at)
            if any(f"{words}的" in title for title in above):
                yield _title(text, lines, at, at + 1)


def _title_end(text: Text, lines: Sequence[Line], first: int) -> int | None:
    """The index behind the last line of the title that begins at `first`, if one does."""
    if _ADDITION.fullmatch(text[lines[first].item.span]):
        return None
    words = ""
    for index in range(first, min(first + _MOST_LINES, len(lines))):
        line = lines[index]
        if line.tag not in (Tag.TITLE, Tag.SHORT, Tag.ISSUER):
            return None
        if index > first and not _are_set_alike(text, lines[index - 1], line):
            return None
        words += "".join(text[line.item.span].split())
        if len(words) > LONGEST_TITLE:
            return None
        if line.tag is Tag.TITLE and not _is_cut(text, words, lines, index):
            after = index + 1
            while after < len(lines) and _goes_on(text, lines[after]):
                after += 1
            return after
    return None


def _title_start(text: Text, lines: Sequence[Line], first: int, end: int) -> int:
    """The line on which a title begins that seems to begin at `first`.

    A line that opens with its issuer goes on with nothing but other issuers, or with what
    says that it is passed on; else the lines above it are a page's.
    """
    for at in range(end - 1, first, -1):
        words = text[lines[at].item.span]
        named = issuer_named(words)
        if named is None and names_issuer(_ADDITION.sub("", words)):
            named = words
        if named is not None and not _belongs_above(text, lines[first:at], named):
            return at
    return first


def _belongs_above(text: Text, above: Sequence[Line], named: str) -> bool:
    """Whether lines belong to the title that goes on with the issuer that is named."""
    words = "".join("".join(text[line.item.span].split()) for line in above)
    if ACTS.search(words) or words.endswith(_OPEN):
        return True
    return above[-1].tag is Tag.ISSUER and not "".join(named.split()).startswith(words)


def _is_cut(text: Text, words: str, lines: Sequence[Line], index: int) -> bool:
    """Whether a title that seems to end goes on: 关于推行…制度, and then …制度的意见."""
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following is None or following.tag not in (Tag.TITLE, Tag.SHORT):
        return False
    if not _ABOUT.search(words) or _COMPLETE.search(words):
        return False
    behind = "".join(text[following.item.span].split())
    return (
        _COMPLETE.search(behind) is not None
        and not _ABOUT.search(behind)
        and _are_set_alike(text, lines[index], following)
    )


def _are_set_alike(text: Text, above: Line, below: Line) -> bool:
    """Whether the file's markup sets two lines in one way; true where it says nothing."""
    styles = [text.line_of(line.item.block).style for line in (above, below)]
    if styles[0] is None or styles[1] is None:
        return True
    blocks = (above.item.block, below.item.block)
    return styles[0].level == styles[1].level and blocks[0].centred == blocks[1].centred


def _goes_on(text: Text, line: Line) -> bool:
    """Whether a line goes on with the title above it: 和…纲要, （2021—2025年）.

    Bracketed names of authorities say who wrote what is passed on.
    """
    words = text[line.item.span]
    if line.tag is Tag.TITLE:
        return _JOINS_ON.match(words) is not None
    if line.tag is not Tag.SHORT or _ADDITION.fullmatch(words) is None:
        return False
    return rule_of("issuer").match(words.strip("（）()")) is None


def _title(text: Text, lines: Sequence[Line], first: int, end: int) -> Title:
    span = Span(lines[first].item.span.start, lines[end - 1].item.span.end)
    if before := PUBLISHED.match(text[span]):
        span = Span(span.start + before.end(), span.end)
    if match := _ALL_OF.fullmatch(text[span]):
        span = Span(span.start + match.start("title"), span.start + match.end("title"))
    span, number = _without_number(text, span)
    return Title(span, first, end, genre_of("".join(text[span].split())), number)


def _without_number(text: Text, span: Span) -> tuple[Span, Span | None]:
    """A title without the number before it or in brackets behind it, and that number."""
    words = BARS.sub("", text[span])
    start, end, number = 0, len(words), None
    if match := _NUMBER_BEFORE.match(words):
        start, number = match.end(), match.span("v")
    elif match := _NUMBER_BEHIND.search(words):
        end, number = match.start(), match.span("v")
    if words[start] == "《" and words.find("》", start) == end - 1:
        start, end = start + 1, end - 1
    found = Span(span.start + number[0], span.start + number[1]) if number else None
    return Span(span.start + start, span.start + end), found


def _title_without_genre(text: Text, lines: Sequence[Line], *, heads: bool) -> list[Title]:
    """The first line, where it is short and something follows it, or is marked so.

    It goes on in the lines below it that are centred as it is, and, where it says what it is
    about (某市关于加快发展), in those that no empty line parts from it.
    """
    if not lines or lines[0].tag is not Tag.SHORT or lines[0].item.marker is not None:
        return []
    alone = len(lines) == 1 and lines[0].item.level != 1
    if alone and (not heads or known_heading(text[lines[0].item.span])):
        return []
    end = 1
    about = "关于" in text[lines[0].item.span]
    while end < min(len(lines), _MOST_LINES) and (
        _is_centred_below(text, lines, end) or (about and _is_right_below(text, lines, end))
    ):
        end += 1
    return [_title(text, lines, 0, end)]


def _labelled_title(text: Text, lines: Sequence[Line], field: Pattern) -> list[Title]:
    """What a field says, where no line of its own is the title."""
    for at, line in enumerate(lines):
        words = text[line.item.span]
        match = field.fullmatch(words) if line.tag is Tag.TEXT else None
        if match is not None and genre_of("".join(match["title"].split())):
            start = line.item.span.start
            span = Span(start + match.start("title"), start + match.end("title"))
            return [Title(span, at, at + 1, genre_of("".join(match["title"].split())))]
    return []


def _is_centred_below(text: Text, lines: Sequence[Line], at: int) -> bool:
    above, line = lines[at - 1], lines[at]
    centred = above.item.block.centred and line.item.block.centred
    return line.tag is Tag.SHORT and centred and _are_set_alike(text, above, line)


def _is_right_below(text: Text, lines: Sequence[Line], at: int) -> bool:
    """Whether a line follows the one above with no empty line between, set as it is."""
    above, line = lines[at - 1], lines[at]
    if line.tag is not Tag.SHORT or line.item.marker is not None:
        return False
    next_line = line.item.block.first == above.item.block.last + 1
    return next_line and _are_set_alike(text, above, line)
