"""Turns the nested items into the frozen outline: titles, paragraphs, paths, depths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plandigest.model.outline import Paragraph, Section, SectionKind, Table
from plandigest.model.span import Span
from plandigest.parsing.items import Item, Shape
from plandigest.parsing.nesting import Node
from plandigest.parsing.sentences import split_sentences

Body = tuple[Section | Paragraph | Table, ...]

_OUTER = frozenset(
    {
        SectionKind.PART,
        SectionKind.SUBPART,
        SectionKind.CHAPTER,
        SectionKind.SECTION,
        SectionKind.LEVEL0,
        SectionKind.LEVEL1,
        SectionKind.BOX,
        SectionKind.ATTACHMENT,
        SectionKind.LEAD,
    }
)
_PATH_TRIM = "、．.﹒﹑:： \u3000\n"


def build(content: str, root: Node) -> Body:
    """The frozen body of a document.

    Args:
        content: the text that spans point into.
        root: what `nest` made of it.
    """
    _decide_titles(root)
    _lift_closing_paragraphs(root)
    return _body(content, root, depth=1, above="")


def _decide_titles(root: Node) -> None:
    """Say of the numbered items of a tree whether they are headings or a list.

    Siblings speak for one another: a sentence that could be a title is one when most
    of its siblings have one, and the text of a list item otherwise. Where half of them
    have one, all of that kind in the document decide.
    """
    groups = [
        (kind, siblings, [_may_be_titled(child, kind) for child in siblings])
        for kind, siblings in _groups(root)
    ]
    balance: Counter[SectionKind] = Counter()
    for kind, _, able in groups:
        balance[kind] += 2 * sum(able) - len(able)
    for kind, siblings, able in groups:
        agreed = (2 * sum(able) - len(able) or balance[kind]) > 0
        for child, can in zip(siblings, able, strict=True):
            child.titled = can and (agreed or _is_bare_title(child, kind))


def _groups(root: Node) -> Iterator[tuple[SectionKind, list[Node]]]:
    """The sections of each kind under every node."""
    waiting = [root]
    while waiting:
        groups: dict[SectionKind, list[Node]] = {}
        for child in waiting.pop().body:
            if isinstance(child, Node):
                groups.setdefault(child.marker.scheme.kind, []).append(child)
                waiting.append(child)
        yield from groups.items()


def _is_bare_title(node: Node, kind: SectionKind) -> bool:
    """Whether a heading of the outer kinds has no text but its title."""
    return kind in _OUTER and node.item is not None and node.item.shape is Shape.TITLE


def _may_be_titled(node: Node, kind: SectionKind) -> bool:
    item = node.item
    if item is None or item.shape is Shape.BODY:
        return False
    if kind is SectionKind.ARTICLE:
        return item.shape in (Shape.TITLE, Shape.BRACKETED)
    if item.shape is Shape.SENTENCE:
        return bool(node.body)
    return True


def _lift_closing_paragraphs(node: Node) -> None:
    """Give a paragraph after the last of several one-paragraph items back to their parent.

    Where every item before the last is a single paragraph, one more paragraph after
    the last closes the section that holds them all.
    """
    for child in node.body:
        if isinstance(child, Node):
            _lift_closing_paragraphs(child)
    last = node.body[-1] if node.body else None
    if not isinstance(last, Node) or last.marker.scheme.kind is SectionKind.ARTICLE:
        return
    siblings = [child for child in node.body if isinstance(child, Node)]
    alone = len(siblings) > 1 and all(_is_one_paragraph(child) for child in siblings[:-1])
    if alone and _opens_with_text(last) and all(isinstance(item, Item) for item in last.body):
        node.body += last.body
        last.body = []


def _is_one_paragraph(node: Node) -> bool:
    return _opens_with_text(node) and not node.body


def _opens_with_text(node: Node) -> bool:
    """Whether the heading's own paragraph holds text besides the title."""
    item = node.item
    return item is not None and (len(item.rest) > 0 or not node.titled)


def _body(content: str, node: Node, depth: int, above: str) -> Body:
    return tuple(
        _section(content, child, depth, above)
        if isinstance(child, Node)
        else child.table or _paragraph(content, child.span)
        for child in node.body
    )


def _paragraph(content: str, span: Span) -> Paragraph:
    return Paragraph(span, split_sentences(content, span))


def _section(content: str, node: Node, depth: int, above: str) -> Section:
    item = node.item
    if item is None:
        raise ValueError("a section needs a heading")
    marker = Span(item.span.start, item.span.start + node.marker.length)
    title = item.title if node.titled else Span(item.title.start, item.title.start)
    rest = item.rest if node.titled else Span(item.title.start, item.span.end)
    heading = Span(item.span.start, _trim_end(content, item.span.start, rest.start))
    path = f"{above}/{_number(content, marker, title)}".lstrip("/")
    body: Body = (_paragraph(content, rest),) if len(rest) else ()
    body += _body(content, node, depth + 1, path)
    return Section(
        kind=node.marker.scheme.kind,
        heading=heading,
        marker=marker,
        title=title,
        span=Span(item.span.start, body[-1].span.end if body else item.span.end),
        depth=depth,
        path=path,
        run_in=len(rest) > 0,
        body=body,
    )


def _trim_end(content: str, start: int, end: int) -> int:
    while end > start and content[end - 1].isspace():
        end -= 1
    return end


def _number(content: str, marker: Span, title: Span) -> str:
    """What a section is called in a path: its number, or its title if it has none."""
    written = "".join(content[marker.start : marker.end].split()).strip(_PATH_TRIM)
    if written.strip("—―─－-"):
        return written
    return content[title.start : title.end].replace("\n", "")
