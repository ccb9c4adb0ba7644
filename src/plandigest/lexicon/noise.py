"""Lines that are no part of a document's text, and what says so."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from plandigest.lexicon.loader import rules
from plandigest.model.text import NoiseKind


class NoiseRule(NamedTuple):
    """A pattern for a whole line.

    Attributes:
        name: its name in the lexicon.
        kind: the reason for leaving the line out.
        pattern: what the line, stripped, must match as a whole; a group `n` is a page number.
        truncates: whether the line says that the text was cut short.
        beside: what the line above must hold, if anything must.
    """

    name: str
    kind: NoiseKind
    pattern: re.Pattern[str]
    truncates: bool
    beside: re.Pattern[str] | None


@cache
def noise_rules() -> tuple[NoiseRule, ...]:
    """The rules, in the order of the lexicon."""
    return tuple(
        NoiseRule(
            rule.text("name"),
            NoiseKind(rule.text("kind")),
            re.compile(rule.text("pattern")),
            rule.flag("truncates"),
            re.compile(beside) if (beside := rule.text("beside", "")) else None,
        )
        for rule in rules("noise")
    )


def page_number(line: str) -> int | None:
    """The page number that the stripped line consists of, if it does."""
    if not line or len(line) > LONGEST_PAGE_NUMBER:
        return None
    for rule in noise_rules():
        if rule.kind is NoiseKind.PAGE_NUMBER and (match := rule.pattern.fullmatch(line)):
            number, of = int(match["n"]), match.groupdict().get("of")
            return number if of is None or number <= int(of) else None  # 640/75 is no page
    return None


LONGEST_PAGE_NUMBER = 24
"""Longer lines are no page numbers, in characters."""
