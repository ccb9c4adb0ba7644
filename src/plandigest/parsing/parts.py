"""Tells documents apart that were joined in one file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandigest.lexicon.pattern import Pattern
from plandigest.model.outline import SectionKind
from plandigest.model.text import Text
from plandigest.parsing.enclosed import is_title, names
from plandigest.parsing.front import Tag, tag_line
from plandigest.parsing.items import Item

_BEFORE, _AFTER = 3, 8
"""Items around a title that may show that a document ends and another begins."""
_OPENING = 20
"""Items at the beginning of a document that may name the documents it encloses."""
_CLOSING = Pattern(r"施行[。）)]?$|废止。$|印\s*发$|实施。$|解释。$|有效期.{1,12}。$")
_OUTERMOST = frozenset(
    {SectionKind.PART, SectionKind.CHAPTER, SectionKind.LEVEL1, SectionKind.ARTICLE}
)


def split_documents(text: Text, items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """The items of each document, in order.

    A document begins with a title where one before it has visibly ended, and where a
    number, a date, addressees or a first heading follow. A plan that the document
    before it names is enclosed in it and no document of its own.
    """
    start = 0
    for index in range(1, len(items)):
        if is_title(text, items[index]) and _begins(text, items, start, index):
            yield items[start:index]
            start = index
    yield items[start:]


def _begins(text: Text, items: Sequence[Item], start: int, index: int) -> bool:
    """Whether a document begins with the title at `index`, after one that began at `start`."""
    if index - start <= _BEFORE or not _has_heading(items[start:index]):
        return False
    if not any(_closes(text, item) for item in items[index - _BEFORE : index]):
        return False
    if not any(_opens(text, item) for item in items[index + 1 : index + 1 + _AFTER]):
        return False
    opening = items[start : min(start + _OPENING, index)]
    return not any(names(text, item.span, items[index]) for item in opening)


def _has_heading(items: Sequence[Item]) -> bool:
    return any(item.marker is not None for item in items)


def _closes(text: Text, item: Item) -> bool:
    line = tag_line(text, item)
    if line.tag is Tag.DATE or line.element in ("copy_to", "note", "printed"):
        return True
    return _CLOSING.search(text[item.span].rstrip()) is not None


def _opens(text: Text, item: Item) -> bool:
    marker = item.marker
    if marker is not None and marker.scheme.kind in _OUTERMOST:
        return marker.numbers == (1,)
    line = tag_line(text, item)
    return line.tag is Tag.ADDRESSEES or line.element in ("document_number", "adoption")
