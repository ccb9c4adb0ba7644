"""Where a document says that it counts otherwise than before (按最新统计口径折算)."""

from __future__ import annotations

import re
from itertools import pairwise

from plandigest.comparing.measure import Measure
from plandigest.model.document import Document
from plandigest.model.span import Span

_CALIBRE = re.compile(
    r"统计口径|口径(?:调整|变化|折算)|[新调]口径|核算方法(?:调整|改革)|指标(?:定义|内涵)调整"
)
_STOPS = re.compile(r"[，。；：（）()\n]")
_LEAST = 3
_NEAR = 2
"""Characters between a figure and the bracket that speaks of it."""


class Redefinitions:
    """The clauses of a document that speak of how things are counted."""

    def __init__(self, document: Document) -> None:
        self._text = document.text.content
        stops = [document.span.start - 1]
        stops += (found.start() for found in _STOPS.finditer(self._text, *_ends(document.span)))
        stops.append(document.span.end)
        self._clauses = [
            Span(before + 1, after)
            for before, after in pairwise(stops)
            if _CALIBRE.search(self._text, before + 1, after)
        ]

    def of(self, measure: Measure) -> Span | None:
        """The clause that says so of a measure: by its name, or in a bracket behind its value."""
        name = re.sub(r"[（(].*?[）)]", "", measure.name)
        end = measure.figure.span.end
        for clause in self._clauses:
            named = len(name) >= _LEAST and name in self._text[clause.start : clause.end]
            opens = self._text[clause.start - 1 : clause.start] in ("（", "(")
            if named or (opens and 0 <= clause.start - end <= _NEAR):
                return clause
        return None


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
