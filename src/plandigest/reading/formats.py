"""Tells a file's format by its content first, its suffix second."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

_HEAD = 4096
"""Bytes looked at."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = rb"{\rtf"
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_MAIL = (".eml", ".mht", ".mhtml")
_FIELD = re.compile(rb"[A-Za-z][A-Za-z0-9-]*:[ \t]*\S")
_MIME = re.compile(rb"^(?:MIME-Version|Content-Type):", re.IGNORECASE | re.MULTILINE)
_HEADER_END = re.compile(rb"\r?\n\r?\n")
_BEFORE_HTML = ((b"<?xml", b">"), (b"<!--", b"-->"))
"""What may stand before the markup of a page, by how it begins and ends."""


class Format(StrEnum):
    """The kinds of file that are told apart."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"
    ZIP = "zip"
    """documents that pack their parts, and archives of documents"""
    PDF = "pdf"
    COMPOUND = "compound"
    """.doc and .wps: compound files of word processors"""
    RTF = "rtf"
    MAIL = "mail"
    """messages and pages saved with all their parts: MIME"""


def format_of(name: str, data: bytes) -> Format:
    """The format of a file.

    Args:
        name: its name; a suffix decides only what the content leaves open.
        data: its bytes.
    """
    head = data[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Format.ZIP
    if head.startswith(_OLE):
        return Format.COMPOUND
    if head.startswith(_RTF):
        return Format.RTF
    suffix = PurePath(name).suffix.lower()
    if suffix in _MAIL or _begins_as_mail(head):
        return Format.MAIL
    if suffix in (".html", ".htm", ".xhtml") or _begins_as_html(head):
        return Format.HTML
    return Format.MARKDOWN if suffix in (".md", ".markdown") else Format.PLAIN


def _begins_as_mail(head: bytes) -> bool:
    """Whether a file begins with the header of a message that says how its body is written."""
    head = head.removeprefix(b"\xef\xbb\xbf")
    if _FIELD.match(head) is None:
        return False
    return _MIME.search(_HEADER_END.split(head, 1)[0]) is not None


def _begins_as_html(head: bytes) -> bool:
    """Whether a file begins with the markup of a page, comments before it aside."""
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    for opening, closing in _BEFORE_HTML * _MOST_COMMENTS:
        if head.startswith(opening):
            head = head.partition(closing)[2].lstrip()
    return _HTML.match(head) is not None


_MOST_COMMENTS = 8
"""Comments looked behind."""
