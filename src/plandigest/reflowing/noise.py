"""Takes out lines that are no part of the text: running headers and trailers."""

from __future__ import annotations

import re
from collections import Counter

from plandigest.lexicon.noise import NoiseRule, noise_rules
from plandigest.model.text import Noise, NoiseKind
from plandigest.reflowing.habits import INDENT, ends_sentence
from plandigest.reflowing.rows import Row, shorten

_OF_PROVIDERS = frozenset({NoiseKind.PREVIEW_TRAILER, NoiseKind.PROVIDER})
_RUNNING_PAGES = 3
"""Pages on which a line must recur, at the same end, to be a running header."""
_RUNNING_SHARE = 0.3
"""Share of the pages on which it must recur."""
_LONGEST_RUNNING = 80
"""Columns above which a recurring line is no running header, in a text without a measure."""


def take(row: Row, start: int, kind: NoiseKind) -> Noise:
    """Take everything from `start` on out of a row."""
    noise = Noise(row.index, start, row.end, kind)
    shorten(row, row.start, start)
    return noise


def take_out_trailers(rows: list[Row]) -> list[Noise]:
    """Words of the provider: previews, references, addresses of web pages."""
    rules = [rule for rule in noise_rules() if rule.kind in _OF_PROVIDERS]
    combined = re.compile("|".join(rule.pattern.pattern for rule in rules))
    noise = []
    for row in rows:
        if row.start < row.end and combined.fullmatch(text := row.text):
            kind = next(rule.kind for rule in rules if rule.pattern.fullmatch(text))
            noise.append(take(row, row.start, kind))
    return noise


def take_out_subscripts(rows: list[Row]) -> list[Noise]:
    """Digits of formulas that an extractor set on a line of their own, within a paragraph."""
    rules = [rule for rule in noise_rules() if rule.kind is NoiseKind.SUBSCRIPT]
    noise = []
    for position in range(2, len(rows) - 1):
        row = rows[position]
        if row.text[0].isdecimal() and not ends_sentence(rows[position - 1]):
            above = rows[position - 2].text + "\n" + rows[position - 1].text
            if any(_is_subscript(rule, row, above) for rule in rules):
                noise.append(take(row, row.start, NoiseKind.SUBSCRIPT))
    return noise


def _is_subscript(rule: NoiseRule, row: Row, above: str) -> bool:
    beside = rule.beside is not None and rule.beside.search(above) is not None
    return beside and rule.pattern.fullmatch(row.text) is not None


def take_out_running_headers(rows: list[Row]) -> list[Noise]:
    """Lines that recur at the head or the foot of pages."""
    ends: list[tuple[str, Row]] = []
    for position, row in enumerate(rows):
        if position and row.opens_page:
            ends += [("head", row), ("foot", rows[position - 1])]
    if not ends:
        return []
    ends += [("head", rows[0]), ("foot", rows[-1])]
    pages = len(ends) // 2
    keys = [(end, re.sub(r"\d+", "#", row.text)) for end, row in ends]
    counts = Counter(keys)
    enough = max(_RUNNING_PAGES, _RUNNING_SHARE * pages)
    return [
        take(row, row.start, NoiseKind.RUNNING_HEADER)
        for key, (_, row) in zip(keys, ends, strict=True)
        if counts[key] >= enough and row.start < row.end and not _is_prose(row)
    ]


def _is_prose(row: Row) -> bool:
    """Whether a row fills its line or ends a sentence, as no header does."""
    if ends_sentence(row):
        return True
    return row.width >= (row.measure - 2 * INDENT if row.measure else _LONGEST_RUNNING)
