"""Puts the text together from paragraphs of rows, and keeps the map back to the file."""

from __future__ import annotations

import re

from plandigest.model.source import Source
from plandigest.model.span import Span
from plandigest.model.text import Block, Fragment, Noise, Text
from plandigest.reflowing.habits import is_centred
from plandigest.reflowing.rows import Row

_WORD_END = re.compile(r"[A-Za-z\u00c0-\u024f][,.;:]?$")
_WORD_START = re.compile(r"[A-Za-z\u00c0-\u024f]")


def assemble(
    source: Source, groups: list[list[Row]], noise: list[Noise], pages: tuple[int, ...]
) -> Text:
    """Join the rows of each group; groups are parted by a newline.

    Han joins Han without a space, a Latin word joins a Latin word with one, and a
    number never parts from what follows it.
    """
    parts: list[str] = []
    fragments: list[Fragment] = []
    blocks: list[Block] = []
    offset = 0
    for rows in groups:
        if blocks:
            parts.append("\n")
            offset += 1
        start = offset
        for position, row in enumerate(rows):
            text = row.text
            if position and _needs_space(parts[-1], text):
                parts.append(" ")
                offset += 1
            fragments.append(Fragment(offset, row.index, row.start, len(text)))
            parts.append(text)
            offset += len(text)
        blocks.append(_block(rows, Span(start, offset)))
    noise = sorted(noise, key=lambda item: (item.line, item.start))
    return Text("".join(parts), source, tuple(blocks), tuple(fragments), tuple(noise), pages)


def _needs_space(before: str, after: str) -> bool:
    return _WORD_START.match(after) is not None and _WORD_END.search(before[-2:]) is not None


def _block(rows: list[Row], span: Span) -> Block:
    first = rows[0]
    style = first.line.style
    centred = is_centred(first) or (style is not None and style.centred)
    return Block(span, first.index, rows[-1].index, centred)
