"""Orders and announcements, which name their issuer in a mark above their number.

中华人民共和国国务院令 / 第999号 / 现公布《…条例》… / 总理 … / date / the regulation's title
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from plandigest.lexicon.letterhead import rule_of
from plandigest.lexicon.pattern import Pattern
from plandigest.model.span import Span
from plandigest.model.text import Text
from plandigest.parsing.front import Line, Tag

_ISSUER = Pattern(
    r"(?:中华人民共和国(?!主席))?(?P<v>[^\d〔\[（(]{3,40}?)\s*(?:文\s*件|命令|令|公告|通告)"
    r"(?=\s*(?:$|第|[12]\d{3}\s*年|[〔\[（(]))"
)
_PUBLISHES = re.compile("现(?:予)?(?:公布|发布|颁布)")
_NEAR = 3
"""Lines within which the number follows the mark."""


def with_publications(text: Text, lines: Sequence[Line]) -> list[Line]:
    """The lines, a mark above a number and an officer's name below it tagged as such."""
    result = list(lines)
    mark = next((at for at in range(len(lines)) if _is_mark(text, lines, at)), None)
    if mark is not None:
        line = lines[mark]
        result[mark] = Line(line.item, Tag.ELEMENT, "issuer_mark", line.item.span)
    if mark is None and number_of_publication(text, lines) is None:
        return _with_head(text, result)
    officer = rule_of("officer")
    for at, line in enumerate(result):
        match = officer.match(text[line.item.span]) if line.tag is Tag.SHORT else None
        if match is not None:
            start = line.item.span.start
            value = Span(start + match.start("v"), start + match.end("v"))
            result[at] = Line(line.item, Tag.ELEMENT, "signatory", value)
    return result


def _with_head(text: Text, lines: list[Line]) -> list[Line]:
    """The lines, date and officer below what publishes a text without mark and number."""
    officer = rule_of("officer")
    for at in range(1, len(lines) - 1):
        above, line, below = lines[at - 1 : at + 2]
        if above.tag is Tag.TEXT and below.tag is Tag.DATE and line.tag is Tag.SHORT:
            match = officer.match(text[line.item.span])
            if match is not None and _PUBLISHES.search(text[above.item.span]):
                value = Span(line.item.span.start + match.start("v"), line.item.span.end)
                lines[at] = Line(line.item, Tag.ELEMENT, "signatory", value)
                lines[at + 1] = Line(below.item, Tag.ELEMENT, "date", below.item.span)
    return lines


def _is_mark(text: Text, lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    if line.tag not in (Tag.TITLE, Tag.SHORT):
        return False
    if not names_issuer(text[line.item.span]):
        return False
    return any(each.element == "document_number" for each in lines[at + 1 : at + 1 + _NEAR])


def number_of_publication(text: Text, lines: Sequence[Line]) -> int | None:
    """The index of the number of an order or announcement; None for other documents."""
    marked = False
    for at, line in enumerate(lines):
        marked = marked or _is_publication_mark(text, line)
        if line.element == "document_number":
            words = text[line.value]
            if marked or ("令" in words and issuer_of_mark(text, line.value) is not None):
                return at
    return None


def _is_publication_mark(text: Text, line: Line) -> bool:
    if line.element != "issuer_mark":
        return False
    return names_issuer(text[line.value])


def names_issuer(words: str) -> bool:
    """Whether words are a mark: who issues, and 令, 公告 or 通告."""
    match = rule_of("publication").match("".join(words.split()))
    if match is None:
        return False
    return match["v"].endswith("主席") or rule_of("issuer").match(match["v"]) is not None


def issuer_of_mark(text: Text, span: Span) -> Span | None:
    """The issuer in a mark (…文件, …令, …公告第5号), or in the field 发文机关."""
    match = _ISSUER.match(text[span])
    return Span(span.start + match.start("v"), span.start + match.end("v")) if match else None
