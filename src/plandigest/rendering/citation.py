"""A passage's source as a line to paste under a quotation."""

from __future__ import annotations

from typing import Literal

from plandigest.model.document import Document
from plandigest.model.passage import Passage
from plandigest.model.span import Span
from plandigest.rendering.records import heading

Style = Literal["gbt7714", "plain"]
"""GB/T 7714-2015, numbered style, without the number; or a sentence's worth of plain words."""


def cite(document: Document, passage: Passage, style: Style) -> str:
    """The source of a passage.

    What the document does not say is left out, but for an unknown author, whom
    GB/T 7714-2015 calls 佚名.
    """
    return _gbt7714(document, passage) if style == "gbt7714" else _plain(document, passage)


def _gbt7714(document: Document, passage: Passage) -> str:
    """GB/T 7714-2015, 4.1: 主要责任者. 题名: 其他题名信息[文献类型标识]. 出版年: 引文页码.

    [Z] is the code of its appendix B for documents of no other type; 文号 is given as
    other title information, the date of signature as that of publication.
    """
    head = document.letterhead
    author = _tight(document, head.issuer) or "佚名"
    number = _tight(document, head.document_number)
    title = _title(document) + (f": {number}" if number else "")
    parts = [author, f"{title}[Z]"]
    dated = head.dated.isoformat() if head.dated else ""
    pages = _pages(document, passage)
    if dated or pages:
        parts.append(f"{dated}: {pages}" if dated and pages else dated or pages)
    return ". ".join(parts) + "."


def _plain(document: Document, passage: Passage) -> str:
    """In words: 《题名》（发文机关，文号，成文日期），“标题”，第 n 页."""
    head = document.letterhead
    dated = f"{head.dated.year}年{head.dated.month}月{head.dated.day}日" if head.dated else ""
    about = [_tight(document, head.issuer), _tight(document, head.document_number), dated]
    words = f"《{_title(document)}》"
    if any(about):
        words += f"（{'，'.join(filter(None, about))}）"
    if passage.sections:
        words += f"，“{heading(document, passage.sections[-1])}”"
    pages = _pages(document, passage)
    return words + (f"，第{pages}页。" if pages else "。")


def _pages(document: Document, passage: Passage) -> str:
    """The page or pages the passage stands on; empty where the file has none."""
    first = document.locate(passage.span.start).page
    last = document.locate(max(passage.span.end - 1, passage.span.start)).page
    if first is None or last is None:
        return ""
    return str(first) if first == last else f"{first}-{last}"


def _title(document: Document) -> str:
    return document.title or document.name


def _tight(document: Document, span: Span | None) -> str:
    return "".join(document.string(span).split()) if span else ""
