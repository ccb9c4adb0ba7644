"""By what a document is known: its title and its number, as others write them."""

from __future__ import annotations

import re
from typing import NamedTuple

from plandigest.lexicon.folding import simplified
from plandigest.model.document import Document

_MARKS = re.compile(r"[\s“”\"‘’'「」〈〉《》<>·•]")
_BRACKETS = str.maketrans("［］〔〕【】()（）", "[][][]()()")
_LEAST = 4
"""Characters of a title that tells a document from others."""
_NATION = "中华人民共和国"
_EDITION = re.compile(
    r"\((?:试行|暂行|草案|送审稿|征求意见稿|修订|修订版|20\d\d年?(?:版|修订|本)?)\)$"
)


class Identity(NamedTuple):
    """The names under which a document is cited.

    Attributes:
        titles: its titles in their normal form: its own, the notice's that encloses it, and
            those of its outermost parts and attachments.
        number: its document number in its normal form; "" where it has none.
    """

    titles: frozenset[str]
    number: str


def identity_of(document: Document) -> Identity:
    """The names of a document."""
    head = document.letterhead
    parts = (*document.sections, *document.attachments)
    said = [head.title, head.notice_title, *(each.title for each in parts)]
    titles = frozenset(normal(document.string(span)) for span in said if span)
    number = document.string(head.document_number) if head.document_number else ""
    return Identity(frozenset(each for each in titles if len(each) >= _LEAST), normal(number))


def normal(name: str) -> str:
    """A title or number without spaces, quotation marks, 中华人民共和国 and (试行)."""
    tight = _MARKS.sub("", name).translate(_BRACKETS).translate(simplified())
    return _EDITION.sub("", tight.removeprefix(_NATION)) or tight
