"""Characters that were garbled or lost before the file was saved."""

from __future__ import annotations

from itertools import islice

from plandigest.lexicon.garbling import GarblingRule, garbling_rules
from plandigest.model.document import Document
from plandigest.model.outline import Problem, ProblemCode
from plandigest.model.span import Span

_TRACES = 1000
"""Traces of one kind that are looked at."""
_SHOWN = 12
"""Characters of a trace that are shown."""


def check_characters(document: Document) -> list[Problem]:
    """The first trace of each way of garbling, with the number of all."""
    problems: list[Problem] = []
    for rule in garbling_rules():
        traces = _traces(document, rule)
        if traces and not any(problem.span.overlaps(traces[0]) for problem in problems):
            shown = document.string(traces[0])[:_SHOWN]
            count = f" ×{len(traces)}" if len(traces) > 1 else ""
            problems.append(Problem(ProblemCode.GARBLED, traces[0], shown + count))
    return problems


def _traces(document: Document, rule: GarblingRule) -> list[Span]:
    content = document.text.content
    if not rule.may_stand_in(content):
        return []
    matches = rule.pattern.finditer(content, document.span.start, document.span.end)
    return [
        Span(*match.span())
        for match in islice(matches, _TRACES)
        if rule.explains(content, *match.span())
    ]
