"""Finds letterhead and imprint: the elements around a document's body.

The order is that of GB/T 9704-2012: number and marks, title, addressees, text,
signature and date, imprint. A notice that encloses a plan has all of them, and then
comes the plan's own title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from plandigest.lexicon.letterhead import element_rules
from plandigest.model.outline import Letterhead, Paragraph, SectionKind
from plandigest.model.span import Span
from plandigest.model.text import Text
from plandigest.parsing.dates import find_date
from plandigest.parsing.enclosed import letters, mark_enclosed
from plandigest.parsing.front import Line, Tag, Title, find_titles, tag_line, tag_lines
from plandigest.parsing.items import Item
from plandigest.parsing.sentences import split_sentences

_LONGEST_FRONT = 60
"""Items looked at before the first heading; no letterhead is longer."""
_IMPRINT = 8
"""Items looked at behind a signature and at the end of a document."""
_LONGEST_DATE = 30
"""Characters of a line with a date, letter-spaced or in hanzi."""
_NOTE = 10
"""Items looked at above a signature for the list of attachments."""


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


@dataclass(slots=True)
class _Findings:
    """The elements found so far, each where it was found first."""

    spans: dict[str, Span] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)
    dated: date | None = None

    def take(self, line: Line, name: str = "") -> None:
        self.spans.setdefault(name or line.element, line.value)
        self.taken.add(line.item.span.start)


def find_letterhead(text: Text, items: Sequence[Item]) -> Front:
    """The letterhead of a document, and the items that are left for its body."""
    lines = tag_lines(text, items[: _front_end(text, items)])
    found = _Findings()
    title, notice_title, notice = _titles_and_notice(text, lines, found)
    several = mark_enclosed(text, items, notice_title.span) if notice_title else None
    if several is not None:
        items, title, notice_title = several, notice_title, None
    before = notice[-1].item.span.end if notice else (title.span.end if title else 0)
    for line in lines:
        _take_element(text, line, found, before)
    _take_signature(text, items, found)
    _take_imprint(text, items[-_IMPRINT:], found)
    for one in (title, notice_title):
        if one is not None:
            found.taken.update(line.item.span.start for line in lines[one.first : one.end])
    letterhead = _letterhead(text, found, title, notice_title, notice)
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
    text: Text, lines: list[Line], found: _Findings
) -> tuple[Title | None, Title | None, list[Line]]:
    """The document's title, the title of a notice that encloses it, and that notice's text."""
    titles = find_titles(text, lines)
    addressed = next((i for i, line in enumerate(lines) if line.tag is Tag.ADDRESSEES), None)
    if addressed is None:
        return _first_title(text, titles), None, []
    found.take(lines[addressed])
    outer = [title for title in titles if title.end <= addressed]
    enclosed = next((title for title in titles if title.first > addressed + 1), None)
    own = _first_title(text, outer)
    if enclosed is None:
        return own, None, []
    notice = [line for line in lines[addressed + 1 : enclosed.first] if line.tag is Tag.TEXT]
    found.taken.update(line.item.span.start for line in notice)
    return enclosed, own, notice


def _first_title(text: Text, titles: list[Title]) -> Title | None:
    """The first title; of one that is repeated right below, as on web pages, the repetition."""
    if len(titles) > 1 and titles[1].first == titles[0].end:
        first, second = (letters(text[title.span]) for title in titles[:2])
        if first == second:
            return titles[1]
    return titles[0] if titles else None


def _take_element(text: Text, line: Line, found: _Findings, before: int) -> None:
    """Take an element or a date line, if it stands where letterheads have it."""
    if line.element == "date":
        _take_date(text, line, found)
    elif line.tag is Tag.ELEMENT and line.element != "printed":
        if line.element == "adoption" and "adoption" in found.spans:
            known = found.spans["adoption"]
            found.spans["adoption"] = Span(known.start, line.value.end)
        found.take(line)
    elif line.tag is Tag.DATE and line.item.span.start >= before:
        _take_date(text, line, found)


def _take_date(text: Text, line: Line, found: _Findings) -> None:
    read = find_date(text[line.item.span])
    if read is not None and found.dated is None:
        found.dated = read[0]
        found.take(line, "date")


def _take_signature(text: Text, items: Sequence[Item], found: _Findings) -> None:
    """The issuer's name with the date below it, at the end of a notice or of the body."""
    for index, (item, following) in enumerate(pairwise(items)):
        if not _may_be_date(text, following) or item.marker is not None:
            continue
        issuer, date_line = tag_line(text, item), tag_line(text, following)
        if date_line.tag is Tag.DATE and issuer.tag is Tag.ISSUER:
            if found.dated is None or following.span.start in found.taken:
                found.take(issuer)
                _take_date(text, date_line, found)
                _take_attachment_note(text, items[max(index - _NOTE, 0) : index], found)
                _take_imprint(text, items[index + 2 : index + 2 + _IMPRINT], found)
            return


def _may_be_date(text: Text, item: Item) -> bool:
    """Whether an item is short and ends like a date: what a look at its ends can tell."""
    return len(item.span) <= _LONGEST_DATE and text[item.span].rstrip("）) ").endswith("日")


def _take_attachment_note(text: Text, above: Sequence[Item], found: _Findings) -> None:
    """The list of attachments above a signature, one line each (附件：1.…, 2.…)."""
    for index, item in enumerate(above):
        line = tag_line(text, item)
        rest = above[index:]
        if line.element == "attachment_note" and not any("。" in text[one.span] for one in rest):
            found.take(line)
            found.spans["attachment_note"] = Span(line.value.start, rest[-1].span.end)
            found.taken.update(one.span.start for one in rest)
            return


def _take_imprint(text: Text, items: Sequence[Item], found: _Findings) -> None:
    """Copy list, printing and notes at the end of the document."""
    for item in items:
        line = tag_line(text, item)
        if line.element in ("copy_to", "note"):
            found.take(line)
        elif line.element == "printed":
            words = text[item.span]
            read = find_date(words)
            if read is not None:
                found.take(line, "printed_by")
                start = item.span.start
                found.spans["printed_on"] = Span(start + read[1], start + read[2])


def _letterhead(
    text: Text,
    found: _Findings,
    title: Title | None,
    notice_title: Title | None,
    notice: list[Line],
) -> Letterhead:
    spans = found.spans
    addressees = spans.get("addressees")
    issuer = spans.get("issuer") or _issuer_in_title(text, notice_title or title)
    adoption = spans.get("adoption")
    dated = found.dated
    if dated is None and adoption is not None:
        dated = _only_date(text[adoption])
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


def _issuer_in_title(text: Text, title: Title | None) -> Span | None:
    """The issuer that a title names before 关于, if it does."""
    if title is None:
        return None
    before, about, _ = text[title.span].partition("关于")
    rule = next(rule for rule in element_rules() if rule.element == "issuer")
    named = before.rstrip()
    if about and rule.match(named):
        return Span(title.span.start, title.span.start + len(named))
    return None
