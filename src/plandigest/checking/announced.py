"""What a document says of itself and has not: a title, its parts in number, its attachments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plandigest.lexicon.numbering import HAN_DIGITS, read_numbers
from plandigest.lexicon.pattern import Pattern
from plandigest.model.document import Document
from plandigest.model.outline import Problem, ProblemCode, SectionKind
from plandigest.model.span import Span

_SHORTEST_DOCUMENT = 200
"""Characters below which a text may be a note that needs no title."""
_KINDS = {
    "篇": SectionKind.PART,
    "编": SectionKind.PART,
    "章": SectionKind.CHAPTER,
    "节": SectionKind.SECTION,
    "条": SectionKind.ARTICLE,
    "部分": SectionKind.LEVEL1,
}
_COUNT = rf"(?:\d{{1,4}}|[{HAN_DIGITS}]{{1,6}})"
_COUNTED = Pattern(
    r"(?:本(?:法|法典|条例|办法|规定|规划|纲要|计划|意见|方案)|全[文书]|《(?P<name>\w{1,8})》)"
    r"(?:共设?|共有|共分为?|分为?|设置?|由|包括)"
    rf"(?P<counts>(?:{_COUNT}个?(?:[篇编章节条]|部分)[、，]?)+)"
)
"""Of itself a document speaks as 本规划 or by the last word of its title, 《规划》."""
_EACH = Pattern(rf"(?P<n>{_COUNT})个?(?P<kind>[篇编章节条]|部分)")


def check_announced(document: Document) -> list[Problem]:
    """A title, parts or the body of an attachment that a document lacks."""
    return [*_untitled(document), *_counts(document), *_empty_attachments(document)]


def _untitled(document: Document) -> Iterator[Problem]:
    if document.letterhead.title is None and len(document.span) >= _SHORTEST_DOCUMENT:
        yield Problem(ProblemCode.UNTITLED, Span(document.span.start, document.span.start))


def _counts(document: Document) -> Iterator[Problem]:
    """Counts of chapters or articles that the headings do not bear out, in a whole text."""
    if not document.complete:
        return
    held = Counter(section.kind for section in document.walk())
    content = document.text.content
    title = document.title or ""
    for match in _COUNTED.finditer(content, document.span.start, document.span.end):
        if match["name"] and not title.endswith(match["name"]):
            continue
        for each in _EACH.finditer(match["counts"]):
            said, kind = read_numbers(each["n"])[0], _KINDS.get(each["kind"])
            found = held[kind] if kind is not None else 0
            if found and found != said:
                detail = f"{each[0]} / {found}{each['kind']}"
                yield Problem(ProblemCode.COUNT_ANNOUNCED, Span(*match.span()), detail)


def _empty_attachments(document: Document) -> Iterator[Problem]:
    for section in document.walk():
        if section.kind is SectionKind.ATTACHMENT and not section.body:
            detail = document.string(section.heading)
            yield Problem(ProblemCode.ATTACHMENT_EMPTY, section.heading, detail)
