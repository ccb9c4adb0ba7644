"""Takes signature, dates and imprint, each where it stands first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from plandigest.lexicon.letterhead import rule_of
from plandigest.lexicon.pattern import Pattern
from plandigest.model.span import Span
from plandigest.model.text import Text
from plandigest.parsing.dates import find_date, find_pointed_date
from plandigest.parsing.front import Line, Tag, tag_line
from plandigest.parsing.items import Item

IMPRINT = 8
"""Items looked at behind a signature and at the end of a document."""
_LONGEST_DATE = 60
"""Characters of a line with a date, and perhaps the issuer before it."""
_DATED = Pattern(r"(?:成\s*文|[发發]\s*文|印\s*[发發])\s*(?:日\s*期|[时時]\s*[间間])[:：]\s*$")
"""The field whose date is that of the document."""
_PLACE = re.compile("[省市县縣区區州盟旗镇鎮乡鄉国國]")
_BEGUN = Pattern(
    "[^\\d\\s，。；：！？、《》“”]{1,8}[省市县縣区區州盟旗镇鎮乡鄉][^\\d\\s，。；：！？《》“”]{2,20}"
)
"""The first line of a name that goes on below it."""
_STOPS = ("。", "！", "!", "？", "”", "）")
_MOST_ISSUERS = 12
_NOTE = 10
"""Items looked at above a signature for the list of attachments."""


@dataclass(slots=True)
class Findings:
    """The elements found so far, each where it was found first."""

    spans: dict[str, Span] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)
    dated: date | None = None

    def take(self, line: Line, name: str = "") -> None:
        """Take a line as what it is tagged as, or as a field of another name."""
        self.spans.setdefault(name or line.element, line.value)
        self.taken.add(line.item.span.start)


def take_date(text: Text, line: Line, found: Findings) -> None:
    """Take the date of a line, unless one has been found."""
    words = text[line.item.span]
    read = find_date(words)
    dated = read[0] if read is not None else find_pointed_date(words)
    if dated is not None and found.dated is None:
        found.dated = dated
        found.take(line, "date")


def take_date_beside(text: Text, line: Line, found: Findings) -> None:
    """Take the date that stands on one line with the number or the issuer."""
    words = text[line.item.span]
    read = find_date(words)
    if read is None or found.dated is not None:
        return
    if "：" in words.replace(":", "：") and not _DATED.search(words[: read[1]]):
        return  # of another day: when the page was published
    start = line.item.span.start
    found.dated = read[0]
    found.spans["date"] = Span(start + read[1], start + read[2])


def take_signature(text: Text, items: Sequence[Item], found: Findings) -> None:
    """The issuers' names with the date below them, at the end of a notice or of the body.

    A copy may have lost the names, which stood on the seal; the date alone is then one
    that nothing but the imprint or an attachment follows.
    """
    alone: int | None = None
    for index, item in enumerate(items):
        if not _may_be_date(text, item) or item.marker is not None or index == 0:
            continue
        first = _first_issuer(text, items, index)
        if first is not None:
            if found.dated is None or item.span.start in found.taken:
                _sign(text, items, first, index, found)
            return
        if tag_line(text, item).tag is Tag.DATE:
            alone = index
    if alone is not None and found.dated is None and _is_last(text, items, alone):
        take_date(text, tag_line(text, items[alone]), found)
        items = items[:alone]
    _take_attachment_note(text, items[-_NOTE:], found)


def _sign(text: Text, items: Sequence[Item], first: int, date_at: int, found: Findings) -> None:
    """Take the issuers from `first` on and the date, and what stands around them."""
    signature = Span(items[first].span.start, items[date_at].span.end)
    read = find_date(text[items[date_at].span])
    if read is None:
        return
    start = items[date_at].span.start + read[1]
    end = start if first == date_at else items[date_at - 1].span.end
    found.spans.setdefault("issuer", _trimmed(text, Span(signature.start, end)))
    found.taken.update(item.span.start for item in items[first : date_at + 1])
    if found.dated is None:
        found.dated = read[0]
        found.spans["date"] = Span(start, items[date_at].span.start + read[2])
    _take_attachment_note(text, items[max(first - _NOTE, 0) : first], found)
    take_imprint(text, items[date_at + 1 : date_at + 1 + IMPRINT], found)


def _trimmed(text: Text, span: Span) -> Span:
    words = text[span]
    return Span(span.start, span.start + len(words.rstrip()))


def _may_be_date(text: Text, item: Item) -> bool:
    """Whether an item is short and ends like a date: what a look at its ends can tell."""
    return len(item.span) <= _LONGEST_DATE and text[item.span].rstrip("）) ").endswith("日")


def _first_issuer(text: Text, items: Sequence[Item], date_at: int) -> int | None:
    """Where the names begin above a date, or on its line; None where there are none."""
    line = tag_line(text, items[date_at])
    if line.tag is not Tag.DATE:
        words = text[items[date_at].span]
        read = find_date(words)
        named = words[: read[1]].rstrip() if read and read[2] == len(words.rstrip()) else ""
        return date_at if named and rule_of("issuer").match(named) else None
    first = date_at
    while first and date_at - first < _MOST_ISSUERS:
        above = items[first - 1]
        if above.marker is not None or tag_line(text, above).tag is not Tag.ISSUER:
            break
        first -= 1
    if first == date_at:
        return None
    return first - 1 if _is_cut(text, items, first) else first


def _is_cut(text: Text, items: Sequence[Item], first: int) -> bool:
    """Whether a name in a signature began on the line above: it names no place, and that does."""
    if first < 2 or items[first - 1].marker is not None:
        return False
    above, name = text[items[first - 1].span].strip(), text[items[first].span].strip()
    return (
        _PLACE.search(name) is None
        and _BEGUN.fullmatch(above) is not None
        and text[items[first - 2].span].rstrip().endswith(_STOPS)
        and rule_of("issuer").match(above + name) is not None
    )


def _is_last(text: Text, items: Sequence[Item], date_at: int) -> bool:
    """Whether nothing but imprint and attachments follows a date.

    Subject words open the imprint; what comes below them is of it, or of a page.
    """
    for item in items[date_at + 1 :]:
        if item.marker is not None:
            return text[item.span].startswith("附")
        line = tag_line(text, item)
        if line.element == "subject_words":
            return True
        if line.tag is not Tag.ELEMENT:
            return False
    return True


def _take_attachment_note(text: Text, above: Sequence[Item], found: Findings) -> None:
    """The list of attachments above a signature, one line each (附件：1.…, 2.…)."""
    for index, item in enumerate(above):
        line = tag_line(text, item)
        rest = above[index:]
        if line.element == "attachment_note" and all(_may_be_listed(text, one) for one in rest):
            found.take(line)
            found.spans["attachment_note"] = Span(line.value.start, rest[-1].span.end)
            found.taken.update(one.span.start for one in rest)
            return


def _may_be_listed(text: Text, item: Item) -> bool:
    """Whether an item may be a line of the list of attachments."""
    return item.table is None and "。" not in text[item.span]


def take_imprint(text: Text, items: Sequence[Item], found: Findings) -> None:
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
