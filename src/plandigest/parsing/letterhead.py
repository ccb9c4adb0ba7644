"""Finds letterhead and imprint: the elements around a document's body.

The order is that of GB/T 9704-2012: number and marks, title, addressees, text,
signature and date, imprint. A notice that encloses a plan has all of them, and then
comes the plan's own title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from plandigest.lexicon.letterhead import genre_of
from plandigest.model.outline import Letterhead, Paragraph, SectionKind
from plandigest.model.span import Span
from plandigest.model.text import Text
from plandigest.parsing.dates import find_date, find_pointed_date
from plandigest.parsing.enclosed import is_annexed, letters, mark_enclosed
from plandigest.parsing.front import Line, Tag, tag_line, tag_lines
from plandigest.parsing.issuers import issuer_above, issuer_in_mark, issuer_in_title
from plandigest.parsing.items import Item
from plandigest.parsing.publications import number_of_publication, with_publications
from plandigest.parsing.sentences import split_sentences
from plandigest.parsing.signature import (
    IMPRINT,
    Findings,
    take_date,
    take_date_beside,
    take_imprint,
    take_signature,
)
from plandigest.parsing.titles import Title, find_titles

_LONGEST_FRONT = 60
"""Items looked at before the first heading; no letterhead is longer."""


class Front(NamedTuple):
    """What stands around a body.

    Attributes:
        letterhead: the elements found.
        genre: 文种 of the document.
        body: the items that are none of them, in order.
    """

    letterhead: Letterhead
    genre: str | None
    body: tuple[Item, ...]


def find_letterhead(text: Text, items: Sequence[Item]) -> Front:
    """The letterhead of a document, and the items that are left for its body."""
    end = _front_end(text, items)
    lines = with_publications(text, tag_lines(text, items[:end]))
    found = Findings()
    titles = find_titles(text, lines, heads=end < min(len(items), _LONGEST_FRONT))
    title, notice_title, notice = _titles_and_notice(text, lines, titles, found)
    several = mark_enclosed(text, items, notice_title.span) if notice_title else None
    if several is not None:
        items, title, notice_title = several, notice_title, None
    annexed = None
    if title and notice_title is None and is_annexed(text, items[end : end + 1], title.span):
        notice = _take_notice(lines[title.end :], found)
        annex = items[end]
        annexed = Title(annex.title, end, end, genre_of(text[annex.title].strip()))
        title, notice_title = annexed, title
        found.taken.add(annex.span.start)
    before = notice[-1].item.span.end if notice else (title.span.end if title else 0)
    for line in lines:
        _take_element(text, line, found, before)
    take_signature(text, items, found)
    take_imprint(text, items[-IMPRINT:], found)
    for one in (title, notice_title):
        if one is not None and one is not annexed:
            found.taken.update(line.item.span.start for line in lines[one.first : one.end])
    own = notice_title or title
    if own is not None and own.number is not None:
        found.spans.setdefault("document_number", own.number)
    runs = [(one.first, one.end) for one in titles]
    above = issuer_above(text, lines, runs, own.span if own else None)
    letterhead = _letterhead(text, found, title, notice_title, notice, above)
    body = tuple(item for item in items if item.span.start not in found.taken)
    return Front(letterhead, title.genre if title else None, body)


def _front_end(text: Text, items: Sequence[Item]) -> int:
    """The index of the first item that opens a section; the letterhead lies before it."""
    for index, item in enumerate(items[:_LONGEST_FRONT]):
        marker = item.marker
        if marker is None or marker.scheme.kind is SectionKind.LEAD:
            continue
        if marker.scheme.kind is SectionKind.ATTACHMENT:
            if index and tag_line(text, item).tag is not Tag.ELEMENT:
                return index
        elif marker.numbers[-1:] == (1,):
            return index
    return min(len(items), _LONGEST_FRONT)


def _titles_and_notice(
    text: Text, lines: list[Line], titles: list[Title], found: Findings
) -> tuple[Title | None, Title | None, list[Line]]:
    """The document's title, the title of a notice that encloses it, and that notice's text."""
    addressed = next((i for i, line in enumerate(lines) if line.tag is Tag.ADDRESSEES), None)
    if addressed is None:
        return _publication(text, lines, titles, found)
    found.take(lines[addressed])
    outer = [title for title in titles if title.end <= addressed]
    enclosed = next((title for title in titles if title.first > addressed + 1), None)
    own = _first_title(text, outer)
    if enclosed is None:
        return own or _marked_title(lines), None, []
    return enclosed, own, _take_notice(lines[addressed + 1 : enclosed.first], found)


def _publication(
    text: Text, lines: list[Line], titles: list[Title], found: Findings
) -> tuple[Title | None, Title | None, list[Line]]:
    """The same of an order or announcement, or of a document without addressees."""
    number = number_of_publication(text, lines)
    after = [title for title in titles if number is not None and title.first > number]
    if number is None or not after:
        return _first_title(text, titles) or _marked_title(lines), None, []
    between = lines[number + 1 : after[0].first]
    if not any(line.tag is Tag.TEXT for line in between):
        return _first_title(text, after), None, []
    outer = [title for title in titles if title.first <= number]
    own = _first_title(text, outer) or _marked_title(lines[: number + 1])
    return after[0], own, _take_notice(between, found)


def _marked_title(lines: Sequence[Line]) -> Title | None:
    """The mark of an order or announcement that has no other title."""
    for at, line in enumerate(lines):
        if line.element == "issuer_mark" and line.value == line.item.span:
            return Title(line.value, at, at + 1, None)
    return None


def _take_notice(lines: Sequence[Line], found: Findings) -> list[Line]:
    """The text of a notice or an order, taken from the body."""
    notice = [line for line in lines if line.tag is Tag.TEXT]
    found.taken.update(line.item.span.start for line in notice)
    return notice


def _first_title(text: Text, titles: list[Title]) -> Title | None:
    """The first title; of one that is repeated right below, as on web pages, the repetition.

    A page that bears the name of what is issued goes on with the title of the notice.
    """
    if not titles:
        return None
    first = letters(text[titles[0].span])
    for title in titles[1:]:
        words = letters(text[title.span])
        if words == first and title.first == titles[0].end:
            return title
        if words != first and f"{first}的" in words and issuer_in_title(text, title.span):
            return title
    return titles[0]


def _take_element(text: Text, line: Line, found: Findings, before: int) -> None:
    """Take an element or a date line, if it stands where letterheads have it."""
    if line.element == "date":
        take_date(text, line, found)
    elif line.tag is Tag.ELEMENT and line.element != "printed":
        if line.element == "adoption" and "adoption" in found.spans:
            known = found.spans["adoption"]
            if letters(text.content[known.end : line.value.start]):
                return  # it is of another document, or what the body speaks of
            found.spans["adoption"] = Span(known.start, line.value.end)
        found.take(line)
        if line.element in ("document_number", "issuer_mark"):
            take_date_beside(text, line, found)
    elif line.tag is Tag.DATE and line.item.span.start >= before:
        take_date(text, line, found)


def _letterhead(
    text: Text,
    found: Findings,
    title: Title | None,
    notice_title: Title | None,
    notice: list[Line],
    above: Span | None,
) -> Letterhead:
    spans = found.spans
    addressees = spans.get("addressees")
    mark = spans.get("issuer_mark")
    own = notice_title or title
    issuer = (
        spans.get("issuer")
        or issuer_in_title(text, own.span if own else None)
        or issuer_in_mark(text, mark or spans.get("document_number"), is_field=mark is not None)
        or above
    )
    adoption = spans.get("adoption")
    dated = found.dated
    if dated is None and (known := spans.get("field_date") or adoption) is not None:
        dated = find_pointed_date(text[known]) or _only_date(text[known])
    paragraphs = tuple(
        Paragraph(line.item.span, split_sentences(text.content, line.item.span)) for line in notice
    )
    return Letterhead(
        title=title.span if title else None,
        notice_title=notice_title.span if notice_title else None,
        notice=paragraphs,
        issuer=issuer,
        addressees=_split_addressees(text, addressees) if addressees else (),
        dated=dated,
        date=spans.get("date"),
        document_number=spans.get("document_number"),
        copy_number=spans.get("copy_number"),
        classification=spans.get("classification"),
        urgency=spans.get("urgency"),
        issuer_mark=spans.get("issuer_mark"),
        signatory=spans.get("signatory"),
        attachment_note=spans.get("attachment_note"),
        note=spans.get("note"),
        copy_to=spans.get("copy_to"),
        printed_by=spans.get("printed_by"),
        printed_on=spans.get("printed_on"),
        adoption=adoption,
    )


def _only_date(words: str) -> date | None:
    """The date in some words; None if there are several, as where a law was amended."""
    read = find_date(words)
    return read[0] if read is not None and find_date(words[read[2] :]) is None else None


def _split_addressees(text: Text, span: Span) -> tuple[Span, ...]:
    """The addressees: groups are parted by commas, the members of a group by 、."""
    words = text[span]
    return tuple(
        Span(span.start + match.start(), span.start + match.end())
        for match in re.finditer(r"[^，,\s](?:[^，,]*[^，,\s])?", words)
    )
