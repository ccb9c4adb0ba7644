"""Tells whether a text breaks off."""

from __future__ import annotations

import re

from plandigest.lexicon.noise import noise_rules
from plandigest.lexicon.numbering import find_marker
from plandigest.model.outline import Problem, ProblemCode
from plandigest.model.span import Span
from plandigest.model.text import Block, NoiseKind, Text

_ENDS = frozenset("。！？；：.!?;:…”’」』）)】》〕]")
_PROSE = re.compile("[，。]")
_SHORTEST_BROKEN = 30
"""Characters a last paragraph must have to be taken for broken off, not for a signature."""
_SIBLINGS = 200
"""Blocks before the last that are looked at for ones numbered as it is."""
_FEWEST_SIBLINGS = 2


def find_truncation(text: Text, body_end: int) -> Problem | None:
    """The place where the text breaks off, if it visibly does.

    A provider's words at its end say so; else a last paragraph that is long and
    stops in mid-sentence, or that has no end where others numbered as it is have one.

    Args:
        text: the text.
        body_end: where its body ends; what stands behind is signature, imprint, or a list.
    """
    if not text.blocks:
        return None
    last = text.blocks[-1].span
    if _announced(text) or (body_end > last.start and _stops_short(text, text.blocks[-1])):
        return Problem(ProblemCode.TRUNCATED, Span(max(last.start, last.end - 12), last.end))
    return None


def _stops_short(text: Text, block: Block) -> bool:
    """Whether a block is prose without an end; a cell of a table or a list of names is none."""
    words = text[block.span].rstrip()
    if not words or words[-1] in _ENDS or text.line_of(block).cell is not None:
        return False
    if len(words) >= _SHORTEST_BROKEN and _PROSE.search(words):
        return True
    return _is_unlike_its_siblings(text, block)


def _is_unlike_its_siblings(text: Text, last: Block) -> bool:
    """Whether a numbered block has no end, where those numbered as it is all have one."""
    marker = find_marker(text.content, last.span.start, last.span.end)
    if marker is None or not marker.numbers:
        return False
    siblings = [
        text.content[block.span.end - 1] in _ENDS
        for block in text.blocks[:-1][-_SIBLINGS:]
        if (own := find_marker(text.content, block.span.start, block.span.end))
        and own.scheme == marker.scheme
    ]
    return len(siblings) >= _FEWEST_SIBLINGS and all(siblings)


def _announced(text: Text) -> bool:
    """Whether a noise record holds words that say the text was cut short."""
    rules = [rule for rule in noise_rules() if rule.truncates]
    return any(
        rule.pattern.fullmatch(text.source.lines[noise.line].text[noise.start : noise.end])
        for noise in text.noise
        if noise.kind is NoiseKind.PREVIEW_TRAILER
        for rule in rules
    )
