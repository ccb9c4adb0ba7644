"""Applies a pattern of many alternatives only where one of them can begin."""

from __future__ import annotations

import re
from collections.abc import Iterator


def scan(
    pattern: re.Pattern[str], heads: re.Pattern[str], text: str, start: int, end: int
) -> Iterator[re.Match[str]]:
    """The matches of `pattern` in `text[start:end]`, none overlapping another, in order.

    Args:
        pattern: what to look for.
        heads: a single character class that takes every character a match can begin
            with. The engine finds the members of a class much faster than it tries
            the alternatives of a pattern at every character.
        text: the text.
        start: where to begin.
        end: where to stop.
    """
    position = start
    for head in heads.finditer(text, start, end):
        at = head.start()
        if at >= position and (match := pattern.match(text, at, end)):
            position = match.end()
            yield match
