"""Draws outlines as text, so that tests show whole trees."""

from __future__ import annotations

from textwrap import dedent

from plandigest.model.document import Document
from plandigest.model.outline import Section
from plandigest.pipeline import parse


def tree(document: Document) -> str:
    """The headings of a document, each indented under the one it stands in."""
    return "\n".join(_heading(document, section) for section in document.walk())


def _heading(document: Document, section: Section) -> str:
    words = f"{document.string(section.marker)} {document.string(section.title)}".strip()
    return "  " * (section.depth - 1) + words.replace("\n", "")


def assert_tree(source: str, expected: str, name: str = "规划.txt") -> Document:
    """Parse a text and compare its headings with a drawing of them."""
    document = parse(dedent(source).strip() + "\n", name)
    assert tree(document) == dedent(expected).strip("\n").rstrip()
    return document
