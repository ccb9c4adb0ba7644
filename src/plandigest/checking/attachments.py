"""Attachments that a document announces and its file does not hold."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from plandigest.lexicon.numbering import HAN_DIGITS, read_numbers
from plandigest.lexicon.pattern import Pattern
from plandigest.model.document import Document
from plandigest.model.outline import Problem, ProblemCode, Section, SectionKind
from plandigest.model.span import Span

_NUMBER = rf"(?:\s*(?P<n>\d{{1,2}}|[{HAN_DIGITS}]{{1,3}})(?![\d年月日%]))?"
_REFERENCE = re.compile(
    rf"(?:详见|参见|(?<![意听偏成主政洞高浅再])见)(?:本\w{{2,4}})?附件{_NUMBER}"
)
_NOTE = re.compile(r"附\s*件\s*[:：]\s*(?=\S)")
_ITEM = Pattern(r"(?:^|(?<=\s)|(?<=[；;]))\s*(\d{1,2})\s*[.．、]\s*")
_HEADING = Pattern(rf"\s*(?:附\s*件|附\s*表|附\s*录){_NUMBER}\s*[:：]?\s*")
_AROUND = " \u3000\n。；;"
_NOT_WORDS = re.compile(r"[\W_]+")
_SHORTEST = 4
"""Characters of a name that can be looked for."""
_OPENING = 12
"""Characters of a name by which it is looked for."""


class _Announced(NamedTuple):
    """An attachment that the text speaks of.

    Attributes:
        span: where.
        number: its number; None where it bears none.
        name: its name; empty where only the number is said.
    """

    span: Span
    number: int | None
    name: str


def check_attachments(document: Document) -> list[Problem]:
    """Attachments that are announced and stand nowhere in the file, each said once."""
    announced = [*_notes(document), *_references(document)]
    if not announced:
        return []
    held = _Held(document)
    problems: list[Problem] = []
    said: set[int | None] = set()
    for each in announced:
        if each.number in said or held.has(each):
            continue
        said.add(each.number)
        number = "" if each.number is None else str(each.number)
        detail = " ".join(part for part in (f"附件{number}", each.name) if part)
        problems.append(Problem(ProblemCode.ATTACHMENT_MISSING, each.span, detail))
    return problems


def _references(document: Document) -> Iterator[_Announced]:
    content = document.text.content
    for match in _REFERENCE.finditer(content, document.span.start, document.span.end):
        yield _Announced(Span(*match.span()), _number(match["n"]), "")


def _notes(document: Document) -> Iterator[_Announced]:
    """What the 附件说明 lists: one line with one name or several, or a line each."""
    blocks = [block.span for block in document.text.blocks if document.span.covers(block.span)]
    # a line 附件：… may also be the heading of an attachment with something under it
    headings = {section.heading.start for section in document.attachments if section.body}
    content = document.text.content
    for at, block in enumerate(blocks):
        match = _NOTE.match(content, block.start, block.end)
        if match is None or block.start in headings:
            continue
        listed = list(_items(content, Span(match.end(), block.end)))
        yield from listed
        following = at + 1
        while listed[-1].number is not None and following < len(blocks):
            more = list(_items(content, blocks[following]))
            if more[0].number != listed[-1].number + 1:
                break
            yield from more
            listed = more
            following += 1


def _items(content: str, span: Span) -> Iterator[_Announced]:
    """The attachments named in a stretch of text; one without a number if it numbers none."""
    words = content[span.start : span.end]
    starts = list(_ITEM.finditer(words))
    if not starts or starts[0].start():
        yield _Announced(span, None, words.strip(_AROUND))
        return
    ends = [match.start() for match in starts[1:]] + [len(words)]
    for match, end in zip(starts, ends, strict=True):
        place = Span(span.start + match.start(), span.start + end)
        yield _Announced(place, int(match[1]), words[match.end() : end].strip(_AROUND))


class _Held:
    """The attachments that a file holds, by number and by the words they open with."""

    def __init__(self, document: Document) -> None:
        self._document = document
        text = document.text
        self._openings = sorted(
            (_key(text.content[span.start : span.start + 80]), span)
            for span in (block.span for block in text.blocks)
        )
        self._numbers = {
            _number(match["n"])
            for section in document.attachments
            if _has_content(document, section)
            and (match := _HEADING.match(text.content, section.heading.start, section.heading.end))
        }

    def has(self, announced: _Announced) -> bool:
        """Whether the file holds it.

        It stands under its number; or under no number where there is only one; or some
        line opens with its name.
        """
        if announced.number in self._numbers:
            return True
        if self._numbers and (announced.number in (None, 1) and self._numbers <= {None, 1}):
            return True
        if announced.number is None and not announced.name and self._numbers:
            return True
        wanted = _key(announced.name)[:_OPENING]
        if len(wanted) < _SHORTEST:
            return False
        at = bisect_left(self._openings, wanted, key=itemgetter(0))
        while at < len(self._openings) and self._openings[at][0].startswith(wanted):
            if not self._openings[at][1].overlaps(announced.span):
                return True
            at += 1
        return False


def _has_content(document: Document, section: Section) -> bool:
    """Whether anything stands under an attachment's heading."""
    return section.kind is SectionKind.ATTACHMENT and (
        bool(section.body) or section.span.end < document.span.end
    )


def _number(written: str | None) -> int | None:
    return read_numbers(written)[0] if written else None


def _key(words: str) -> str:
    return _NOT_WORDS.sub("", words)
