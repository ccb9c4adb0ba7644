"""What stands around a figure: its clause, its sentence, its paragraph and the headings above."""

from __future__ import annotations

import re
from functools import cache

from plandigest.comparing.wording import tight
from plandigest.lexicon.measures import measure_words
from plandigest.model.document import Document
from plandigest.model.figure import Figure

_STOPS = "，。；：！\n;"
_NEAR = 300
"""Characters before and behind a sentence that may name what it speaks of."""


def calibre(document: Document, figure: Figure) -> str:
    """What its clause, or the clause before, says to be left out of what is measured.

    扣除房地产开发后，固定资产投资增长5%; 收入增长7%，扣除价格因素增长5%.
    """
    text, first, at = document.text.content, figure.sentence.start, figure.span.start
    clause = _stop_before(text, first, at)
    before = _stop_before(text, first, clause)
    pattern = _left_out()
    found = pattern.search(text, clause + 1 if clause >= first else first, at)
    if found is None and clause > first:
        found = pattern.search(text, max(before, first), clause)
    return found[0] if found else ""


@cache
def _left_out() -> re.Pattern[str]:
    words = "|".join(map(re.escape, measure_words("calibre")))
    return re.compile(rf"(?:{words})[^{_STOPS}]{{2,30}}")


def clause_before(document: Document, figure: Figure) -> str:
    """What the clause of a figure says before its value."""
    text, at = document.text.content, figure.span.start
    first = max(at - _NEAR, 0)
    return tight(text[max(_stop_before(text, first, at) + 1, first) : at])


def clause_after(document: Document, figure: Figure) -> str:
    """What the clause of a figure says behind its value."""
    text, at = document.text.content, figure.span.end
    last = min(at + _NEAR, len(text))
    stops = (text.find(mark, at, last) for mark in _STOPS)
    return tight(text[at : min((stop for stop in stops if stop >= 0), default=last)])


def _stop_before(text: str, first: int, end: int) -> int:
    """Where the last mark that ends a clause stands; -1 where none does."""
    return max(text.rfind(mark, first, end) for mark in _STOPS) if end > first else -1


def context(document: Document, figure: Figure) -> str:
    """The paragraph of the figure, as far as it is near, and the headings above."""
    headings = "".join(document.string(section.title) for section in figure.sections)
    text, at = document.text.content, figure.sentence
    start = max(text.rfind("\n", 0, at.start) + 1, at.start - _NEAR)
    end = text.find("\n", at.end, at.end + _NEAR)
    near = text[start : end if end >= 0 else at.end + _NEAR]
    return tight(f"{headings}{near}")
