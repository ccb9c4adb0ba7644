"""The lines of a rule: of which article each is, and whose item where it is one of a list."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from plandigest.extracting.clause.phrase import split
from plandigest.lexicon.pattern import Pattern

Stretch = tuple[int, int]
"""Where words stand in the folded text: the first character, and the one behind the last."""

_LINE = Pattern(r"[^\n]+")
_NUMERAL = r"[一二三四五六七八九十百千零〇\d]+"
_ARTICLE = Pattern(
    rf"[#*]*(第{_NUMERAL}条(?:之[一二三四五六七八九十]+)?)(?!第|规定|所|、|和|中(?![小央型心介国标外医华文学共等期药])|的|至|或|，|。|；)[*]*"
)
_TITLED = Pattern(r"【[^】\n]{1,40}】")
_HEADING = Pattern(rf"[#*]*(?:第{_NUMERAL}[编章节]|[一二三四五六七八九十]{{1,3}}、)|#+")
_ITEM = Pattern(r"（[一二三四五六七八九十]{1,3}）|（\d{1,2}）|\d{1,2}[.、．](?!\d)|[①-⑳]")
_LEADING = Pattern(r"：\Z|(?:下列|以下|如下)[^。]{0,40}[。；，]?\Z")
_ITEM_INSIDE = Pattern(r"：\s*（一）(?P<item>[^；。\n]{2,160})")


class Block(NamedTuple):
    """A line of a rule, without its number.

    Attributes:
        start: its first character.
        end: where it ends.
        article: where the number of its article stands.
        lead: the line that opens the list whose item it is.
        first: the first item of the list that it opens.
        above: the line before it in its article.
    """

    start: int
    end: int
    article: Stretch | None
    lead: Block | None = None
    first: Stretch | None = None
    above: Block | None = None


def blocks(text: str) -> tuple[Block, ...]:
    """The lines of a text, in order."""
    lines = [line.span() for line in _LINE.finditer(text)]
    found: list[Block] = []
    article: Stretch | None = None
    lead: Block | None = None
    for at, (start, end) in enumerate(lines):
        numbered = _ARTICLE.match(text, start, end)
        item = _ITEM.match(text, start, end)
        if numbered:
            article, lead = numbered.span(1), None
            start = numbered.end()
            if titled := _TITLED.match(text, start, end):
                start = titled.end()
        elif _HEADING.match(text, start, end):
            article = lead = None
        elif item and lead is not None:
            found.append(Block(item.end(), end, article, lead))
            continue
        elif item:
            start = item.end()
        first: Stretch | None = None
        if _LEADING.search(text, max(start, end - 48), end):
            first = _first_item(text, lines, at)
        elif inside := _ITEM_INSIDE.search(text, start, end):
            first = inside.span("item")
        above = found[-1] if found and article and found[-1].article == article else None
        block = Block(start, end, article, None, first, above)
        lead = block if block.first else None
        found.append(block)
    return tuple(found)


def block_at(found: Sequence[Block], offset: int) -> Block | None:
    """The line that holds an offset."""
    at = bisect_right(found, offset, key=lambda block: block.start) - 1
    return found[at] if at >= 0 and offset < found[at].end else None


def _first_item(text: str, lines: Sequence[Stretch], at: int) -> Stretch | None:
    """The words of the first item below a line."""
    if at + 1 >= len(lines):
        return None
    start, end = lines[at + 1]
    item = _ITEM.match(text, start, end)
    if item is None:
        return None
    return item.end(), split(text, item.end(), end, "；。")[0][1] if item.end() < end else end
