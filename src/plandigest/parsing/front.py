"""Types the lines around a document's body: elements, dates, addressees, titles, text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from plandigest.lexicon.folding import simplified
from plandigest.lexicon.letterhead import element_rules, genre_of
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.webpage import is_furniture
from plandigest.model.outline import SectionKind
from plandigest.model.span import Span
from plandigest.model.text import Text
from plandigest.parsing.dates import find_date, find_pointed_date
from plandigest.parsing.items import Item

LONGEST_TITLE = 100
"""Characters of a title, over all its lines."""
_LONGEST_SHORT = 50
_LONGEST_ELEMENT = 600
"""Characters above which a paragraph is none of the elements, a copy list included."""
_STOPS = re.compile(r"[。；;！？]")
_METADATA = Pattern(r"[:：/|]")
"""What parts fields and values, and stands in no title."""
_IN_PUBLICATIONS = frozenset({"publication", "officer"})
"""Elements of orders and announcements, which other lines show together with these."""
_AGENCY = re.compile(r"[（(]?新华社[^，。]{2,20}电")
_FIELD = re.compile(
    r"[^：:《]{1,6}[：:]|【(?:发布|颁布|生效|失效|实施|所属|文件|发文|法规)[^】]{2,4}】"
)
"""标题：, 来源：, 【发布日期】 and other fields that a website sets above a text."""
PUBLISHED = re.compile(
    r"(?:[（(【]?[^（）()：:《》\s]{0,4}[受授]权发布[）)】]?|全文)[：:丨|｜\s]*(?=\S{4})"
)
"""What an agency sets before the title of a document that it publishes."""
_LABEL = re.compile(r"(?:原?标题|题名|来源|作者)[：:]")
"""Those fields, even in a heading of the first level, which else is a title whatever it says."""
_OCCASION = Pattern(
    r"[—―─－\-（(]*\s*[^，。]*在[^，。]{4,60}(?:会议|大会|会)上?[）)]?"
    r"(?:[^，。]{2,30}作[^，。]{0,12}报告。?)?"
)
"""On what occasion a report was given: a line below its title, or who gave it, in a sentence."""


BARS = re.compile(r"[\s|｜]+$")
"""Borders of a page's layout, which a copy of it keeps behind a line."""
_BARE_LABEL = re.compile(
    r"[•·●]?\s*(?:索\s*引\s*号|[主信][题息]分类|主题词|来源|[发制]文[机单][关构位]|发文字号|文号|有效性|内容概述"
    r"|(?:发文|成文|生成|发布|公开)(?:日期|时间|方式|时限))\s*[:：]"
)
"""A label that a website sets on a line above its value."""


class Tag(Enum):
    """What a line around the body may be."""

    ELEMENT = auto()
    DATE = auto()
    ADDRESSEES = auto()
    ISSUER = auto()
    TITLE = auto()
    """ends with a genre, as titles do"""
    SHORT = auto()
    """a line without a stop: part of a title, or a heading"""
    TEXT = auto()


class Line(NamedTuple):
    """An item around the body, and what it may be.

    Attributes:
        item: the item.
        tag: what it may be.
        element: the letterhead field of an ELEMENT.
        value: the words of the element.
    """

    item: Item
    tag: Tag
    element: str
    value: Span


def tag_line(text: Text, item: Item) -> Line:
    """What one item may be, looked at alone."""
    words = text[item.span]
    if item.table is not None or len(words) > _LONGEST_ELEMENT or _is_of_page(words):
        return Line(item, Tag.TEXT, "", item.span)
    for rule in element_rules():
        if rule.element not in _IN_PUBLICATIONS and (match := rule.match(words)):
            value = Span(item.span.start + match.start("v"), item.span.start + match.end("v"))
            if rule.element == "issuer":
                return Line(item, Tag.ISSUER, "issuer", value)
            if rule.element != "addressees":
                return Line(item, Tag.ELEMENT, rule.element, value)
            if item.marker is None:
                return Line(item, Tag.ADDRESSEES, "addressees", value)
    return Line(item, _plain_tag(words, item), "", item.span)


def tag_lines(text: Text, items: Sequence[Item]) -> list[Line]:
    """What each of some items may be; an adoption (题注) or an occasion may take two lines."""
    lines: list[Line] = []
    for item in items:
        line = tag_line(text, item)
        above = lines[-1] if lines else None
        if above is not None and line.tag is Tag.SHORT and _is_adoption(text, above, item):
            value = Span(above.item.span.start, item.span.end)
            lines[-1] = Line(above.item, Tag.ELEMENT, "adoption", value)
            line = Line(item, Tag.ELEMENT, "adoption", value)
        elif _is_label(text[item.span]):
            line = Line(item, Tag.TEXT, "", item.span)
        elif above is not None and _is_label(text[above.item.span]):
            line = _labelled(text, above, line)
        elif above is not None and line.tag is Tag.SHORT and _is_occasion(text, above, item):
            lines[-1] = Line(above.item, Tag.DATE, "", above.item.span)
            line = Line(item, Tag.ELEMENT, "occasion", item.span)
        lines.append(line)
    return lines


def _is_label(words: str) -> bool:
    return _BARE_LABEL.fullmatch(words.strip().translate(simplified())) is not None


def _labelled(text: Text, above: Line, line: Line) -> Line:
    """A line below a label, as what the label says it is."""
    label = text[above.item.span].strip().lstrip("•·● \t")
    words = label + text[line.item.span]
    for rule in element_rules():
        match = rule.match(words)
        if match is not None and match.start("v") >= len(label):
            start = line.item.span.start - len(label)
            value = Span(start + match.start("v"), start + match.end("v"))
            return Line(line.item, Tag.ELEMENT, rule.element, value)
    if line.tag is Tag.DATE:  # of another day: when the page was published
        return Line(line.item, Tag.TEXT, "", line.value)
    return line


def _is_adoption(text: Text, above: Line, item: Item) -> bool:
    if above.tag not in (Tag.SHORT, Tag.TEXT) or len(above.item.span) > _LONGEST_SHORT:
        return False
    words = text[above.item.span] + text[item.span]
    rules = (rule for rule in element_rules() if rule.element == "adoption")
    return any(rule.match(words) is not None for rule in rules)


def _is_occasion(text: Text, above: Line, item: Item) -> bool:
    """Whether two lines say together on which date and occasion a report was given."""
    if above.tag is not Tag.SHORT or find_date(text[above.item.span]) is None:
        return False
    return _OCCASION.fullmatch(text[above.item.span] + text[item.span]) is not None


def _plain_tag(words: str, item: Item) -> Tag:
    if _is_date(words):
        return Tag.DATE
    if item.marker is not None and item.marker.scheme.kind is not SectionKind.LEAD:
        return Tag.TEXT
    before = PUBLISHED.match(words)
    tight = "".join(BARS.sub("", words[before.end() if before else 0 :]).split())
    if item.level == 1 and len(tight) <= LONGEST_TITLE and not _LABEL.match(tight):
        return Tag.TITLE if genre_of(tight) else Tag.SHORT
    if _STOPS.search(tight) or len(tight) > LONGEST_TITLE or tight.endswith(("：", ":", "，")):
        return Tag.TEXT
    if _AGENCY.match(tight) or _FIELD.match(tight):
        return Tag.TEXT
    if genre_of(tight):
        return Tag.TITLE
    if len(tight) > _LONGEST_SHORT or _METADATA.search(tight):
        return Tag.TEXT
    return Tag.SHORT


def _is_of_page(words: str) -> bool:
    """Whether a line is no words, or is what web pages put around a document."""
    if not any(character.isalnum() for character in words):
        return True
    return is_furniture(words)


def _is_date(words: str) -> bool:
    """Whether a line is a date, or says on which date and occasion a report was given."""
    found = find_date(words)
    if found is None:
        return find_pointed_date(words) is not None
    around = words[: found[1]] + words[found[2] :]
    return not around.strip("（）()—―─-－ \u3000") or _OCCASION.fullmatch(words) is not None
