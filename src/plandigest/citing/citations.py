"""Finds what a document cites, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from plandigest.citing.identity import Identity, identity_of, normal
from plandigest.lexicon.citations import (
    cited_kind,
    is_issued,
    is_kind_alone,
    relation_before,
    relation_behind,
)
from plandigest.lexicon.pattern import Pattern
from plandigest.model.citation import Citation, CitedKind, Relation
from plandigest.model.document import Document, Role
from plandigest.model.span import Span

_NUMBER = r"[\u4e00-\u9fff]{1,12}[〔\[［（(]\s?(?:19|20)\d\d\s?[〕\]］）)]\s?第?\s?\d{1,4}\s?号"
_ORDER = r"(?:国务院|主席|[\u4e00-\u9fff]{2,12})令\s?第?\s?\d{1,4}\s?号"
_STANDARD = r"(?:GB|DB\d{0,2}|HJ|JGJ|CJJ|GBZ)(?:/T)?\s?\d{2,6}(?:\.\d+)?\s?[-—–]\s?\d{4}"
_CITED = re.compile(
    rf"《(?P<title>[^《》\n]{{2,80}}(?:《[^《》\n]{{1,80}}》[^《》\n]{{0,40}})*)》"
    rf"(?:\s?[（(]\s?(?P<behind>{_NUMBER}|{_ORDER})[^（）()\n]{{0,30}}[）)])?"
    rf"|(?P<number>{_NUMBER})|(?P<standard>{_STANDARD})"
)
_SHORT = re.compile(
    r"\s?[（(][^（）()。]{0,60}?以下简?称\s?[“《「]?(?P<name>[^”》」（）()，。]{2,30})[”》」]?[）)]"
)
_LEAD = Pattern(r"^(?:以及|和|与|及|按照|按|根据|依据|依照|遵照|执行|落实|贯彻|参照|见)+")
"""What stands right before a number and is none of it."""
_LIST = re.compile(r"[\s、，,和及与以及》]*\Z")
_OTHERS = Pattern(r"(?:\s?[、，,和及与]*\s?《[^》\n]{1,120}》(?:[（(][^（）()]{0,60}[）)])?)*")
_ISSUES = re.compile(r"印发|发布|公布|[转批]发|批转")
"""How a notice names what it encloses."""
_CLAUSE = re.compile(r"[。；\n]")
_REACH = 60
"""Characters before and behind a title in which the reason to cite it is looked for."""
_REACH_OF_LIST = 400
"""Characters that a list of titles may take."""


@dataclass(slots=True)
class _Found:
    """What is known of a cited document so far."""

    title: str
    number: str | None
    kind: CitedKind
    relations: set[Relation] = field(default_factory=set)
    spans: list[Span] = field(default_factory=list)


def citations(document: Document) -> tuple[Citation, ...]:
    """The documents, laws and plans that a document cites, in the order of their first place."""
    own = identity_of(document)
    found: dict[str, _Found] = {}
    shorts: dict[str, str] = {}
    for unit in document.units():
        if unit.role is Role.LETTERHEAD:
            continue
        text = document.text.content
        for match in _CITED.finditer(text, unit.span.start, unit.span.end):
            key = _take(match, text, found)
            if key is None:
                continue
            closing = match.end("title") + 1 if match["title"] else match.end()
            if short := _SHORT.match(text, closing, unit.span.end):
                shorts[short["name"].strip()] = key
    for name in shorts:
        found.pop(normal(name), None)
    _take_short_names(document, shorts, found)
    _take_bare_kinds(found, own)
    cited = (each for each in found.values() if not _is_own(each, own))
    return tuple(
        Citation(
            title=each.title,
            number=each.number,
            kind=each.kind,
            relation=min(each.relations, key=[*Relation].index),
            spans=tuple(sorted(each.spans)),
        )
        for each in sorted(cited, key=lambda each: min(each.spans))
    )


def _take(match: re.Match[str], text: str, found: dict[str, _Found]) -> str | None:
    """Note a place; the key of what is cited there, None where it is no document."""
    title = "".join((match["title"] or "").split())
    number = _number_of(match)
    kind = cited_kind(title) if title else None
    if match["standard"]:
        kind = "standard"
    elif kind is None and number is None and not is_issued(_before(match, text)):
        return None
    key = normal(title) or normal(number or "")
    known = found.get(key) or _by_number(found, number)
    if known is None:
        known = found[key] = _Found(title, number, CitedKind(kind or "other"))
    known.title, known.number = known.title or title, known.number or number
    known.relations.add(_relation(match, text))
    known.spans.append(Span(match.start(), match.end()))
    return key


def _number_of(match: re.Match[str]) -> str | None:
    if match["standard"]:
        return " ".join(match["standard"].split())
    number = match["behind"] or match["number"]
    return _LEAD.sub("", "".join(number.split())) if number else None


def _by_number(found: dict[str, _Found], number: str | None) -> _Found | None:
    if number is None:
        return None
    wanted = normal(number)
    return next(
        (each for each in found.values() if each.number and normal(each.number) == wanted), None
    )


def _relation(match: re.Match[str], text: str) -> Relation:
    """Why it is cited: by what stands behind the list of titles it is in, or before that."""
    behind = text[match.end() : match.end() + _REACH_OF_LIST]
    after = re.match(
        r"(?:\s?[、，,和及与]*\s?《[^》\n]{1,120}》(?:[（(][^（）()]{0,60}[）)])?)*", behind
    )
    rest = "".join(behind[after.end() if after else 0 :].split())[:_REACH]
    if said := relation_behind(_CLAUSE.split(rest, maxsplit=1)[0]):
        return Relation(said)
    said = relation_before(_before(match, text))
    return Relation(said) if said else Relation.REFERS


def _before(match: re.Match[str], text: str) -> str:
    """What stands in the clause before a title, or before the list of titles it is in."""
    start = match.start()
    while (previous := text.rfind("》", max(start - 12, 0), start)) >= 0:
        opening = text.rfind("《", max(previous - _REACH_OF_LIST, 0), previous)
        if opening < 0 or not _LIST.fullmatch(text[previous:start]):
            break
        start = opening
    before = "".join(text[max(start - _REACH, 0) : start].split())
    return _CLAUSE.split(before)[-1]


def _take_short_names(document: Document, shorts: dict[str, str], found: dict[str, _Found]) -> None:
    """Count the places where a document is called by the short name that was given to it."""
    for name, key in shorts.items():
        cited = found.get(key)
        if cited is None or len(name) < 2:
            continue
        for span in _places(document, name):
            if not any(span.start < other.end and other.start < span.end for other in cited.spans):
                cited.spans.append(span)


def _take_bare_kinds(found: dict[str, _Found], own: Identity) -> None:
    """Give 《纲要》 to the cited document that is one, if one alone is; else it may be its own."""
    for key in [key for key, each in found.items() if is_kind_alone(normal(each.title))]:
        bare = found.pop(key)
        if any(title.endswith(normal(bare.title)) for title in own.titles):
            continue
        meant = [each for each in found.values() if normal(each.title).endswith(normal(bare.title))]
        if len(meant) == 1:
            meant[0].spans += bare.spans
            meant[0].relations |= bare.relations


def _places(document: Document, name: str) -> Iterator[Span]:
    text = document.text.content
    at = text.find(name, document.span.start, document.span.end)
    while at >= 0:
        yield Span(at, at + len(name))
        at = text.find(name, at + len(name), document.span.end)


def _is_own(found: _Found, own: Identity) -> bool:
    """Whether it is the document itself, a part of it, or the notice that encloses it."""
    if found.number and own.number and normal(found.number) == own.number:
        return True
    title = normal(found.title)
    return bool(title) and any(
        title == name
        or (name in title and _ISSUES.search(title.split(name)[0]))
        or (title in name and _ISSUES.search(name.split(title)[0]))
        for name in own.titles
    )
