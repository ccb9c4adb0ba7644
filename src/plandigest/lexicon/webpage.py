"""Lines that web pages put around a document, and the fields of their metadata."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from plandigest.lexicon.folding import simplified
from plandigest.lexicon.loader import rules

LONGEST = 200
"""Longer lines, in characters, are no part of a page's furniture."""


class LineKind(StrEnum):
    """What a line around a document is."""

    FURNITURE = "furniture"
    CLOSING = "closing"
    """opens what comes after the document: lists of others"""
    COMMENTS = "comments"
    """opens what readers wrote below the document"""
    LABEL = "label"
    """a field of the table of metadata"""


@dataclass(frozen=True, slots=True)
class PageLine:
    """What a line was recognised as.

    Attributes:
        kind: what it is.
        element: for a label, the letterhead element it states; empty for others.
        value: for a label, the value that stands on the same line; may be empty.
    """

    kind: LineKind
    element: str = ""
    value: str = ""


@cache
def _rules() -> tuple[tuple[re.Pattern[str], LineKind, str], ...]:
    return tuple(
        (
            re.compile(rule.text("pattern"), re.IGNORECASE),
            LineKind(rule.text("kind")),
            rule.text("element", ""),
        )
        for rule in rules("webpage")
    )


@cache
def _any() -> re.Pattern[str]:
    parts = (re.sub(r"\(\?P<\w+>", "(?:", pattern.pattern) for pattern, _, _ in _rules())
    return re.compile("|".join(parts), re.IGNORECASE)


def page_line(text: str) -> PageLine | None:
    """What a line of a web page is, in either script, if it is no part of a document."""
    tight = "".join(text[: LONGEST + 1].split()).lstrip("•·●")
    read = tight.translate(simplified())
    if len(tight) > LONGEST or not _any().fullmatch(read):
        return None
    for pattern, kind, element in _rules():
        if match := pattern.fullmatch(read):
            valued = "v" in pattern.groupindex and match["v"]
            return PageLine(kind, element, tight[slice(*match.span("v"))] if valued else "")
    return None
