"""Which lines of a text may be of a flattened table, from its head on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from plandigest.model.outline import SectionKind
from plandigest.model.text import Text
from plandigest.parsing.flattened.tokens import Line, Token, is_wide, lines_of, tokens_of
from plandigest.parsing.items import Item

_LONGEST_LINE = 80
"""Characters above which a line without a nature is no part of a table."""
_FAR = 45
"""Lines without a nature after which a table has ended."""
_NOTE = re.compile(r"(?:备?注|说明|数据?来源|资料来源)\s*[:：]")
_CONTINUED = re.compile(r"[（(【]?(?:续上?表|上接|接上表)[）)】]?")
"""What stands above the head that the next page repeats."""
_STOPS = "。；;！？"
_SECTIONS = frozenset(
    {
        SectionKind.PART,
        SectionKind.CHAPTER,
        SectionKind.SECTION,
        SectionKind.LEVEL1,
        SectionKind.LEVEL2,
        SectionKind.BOX,
        SectionKind.ATTACHMENT,
    }
)


class Region(NamedTuple):
    """The words that may be of a table, and whether wide gaps part its cells."""

    tokens: list[Token]
    wide: bool

    @property
    def natures(self) -> int:
        """How many of the words are natures."""
        return sum(token.nature for token in self.tokens)


def region_of(text: Text, items: Sequence[Item], position: int) -> Region:
    """The words from the head at `position` to where the table has surely ended.

    A row may be followed by the rest of its cells; behind the last nature these end where a
    section begins, for only a class of indicators (一、生态环境) has rows behind it.
    """
    lines: list[Line] = []
    since, behind, wide = 0, 0, False
    for index in range(position, len(items)):
        item = items[index]
        if item.table is not None:
            break
        found, stopped = _lines_of_table(text, lines_of(text, [(index, item)]))
        for line, has_nature in found:
            since = 0 if has_nature else since + 1
            lines.append(line)
            if has_nature:
                behind = len(lines)
        if not wide and lines:
            wide = is_wide(text, lines[0])
        if stopped or since > _FAR:
            break
    kept = _cut(items, lines, behind)
    return Region(tokens_of(text, kept, wide=wide), wide)


def _lines_of_table(text: Text, lines: Sequence[Line]) -> tuple[list[tuple[Line, bool]], bool]:
    """The lines of an item, each with whether it holds a nature; whether the table stops here."""
    found: list[tuple[Line, bool]] = []
    for line in lines:
        words = text[line.span]
        if _CONTINUED.fullmatch(words.strip()):
            continue
        has_nature = "约束" in words or "预期" in words
        closed = words.rstrip()[-1:] in _STOPS
        if _NOTE.match(words) or (not has_nature and (len(words) > _LONGEST_LINE or closed)):
            return found, True
        found.append((line, has_nature))
    return found, False


def _cut(items: Sequence[Item], lines: Sequence[Line], behind: int) -> list[Line]:
    """The lines without the section that begins behind the last nature."""
    for at in range(behind, len(lines)):
        marker = items[lines[at].item].marker
        if marker is not None and marker.scheme.kind in _SECTIONS:
            return list(lines[:at])
    return list(lines)
