"""What stands between the marks of a file of Markdown, HTML or DOCX, without reading it.

Reading chooses, hides and joins; but each character that it gives stands in the file, and two
that it gives beside one another stand beside one another there or have marks between them. The
numbers of lists alone are counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from importlib.util import find_spec
from xml.parsers import expat

from plandigest.errors import ReadError
from plandigest.reading.encodings import looks_binary
from plandigest.reading.formats import Format, format_of
from plandigest.reading.markdown_comments import without_comments
from plandigest.reading.parts import MOST_TAGS, Parts

_LEAST_BYTES = 64
"""Bytes from which text in another encoding is never valid UTF-8 by chance."""
_HAN = "[\u4e00-\u9fff]"
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FRONT_MATTER = re.compile(r"\A(?:---|\+\+\+)[^\n]*\n.*?\n(?:---|\+\+\+)[^\n]*\n", re.DOTALL)
_TABLE = re.compile(rb"<table\b", re.IGNORECASE)
_LINE_OF_TEXT = re.compile(rf"^(?:#{{1,6}} )?[^\x00-\x7f]*{_HAN}[^\x00-\x7f]*$", re.MULTILINE)
"""A line of Markdown without marks in it, but those of a heading."""
_OPENING_MARKS = re.compile(r"^(?:#{1,6}|[-*+>])[ \t]+", re.MULTILINE)
_MARKS = re.compile(r"[<&\[\]|\\`~_*]")
_PARAGRAPH_OF_PAGE = re.compile(
    rf"<(?:p|div|span|td|h\d)\b[^<>]*>[^\x00-\x7f]*{_HAN}", re.IGNORECASE
)
_RUN = re.compile(rf"<w:t(?: [^<>]*)?>[^<>]*{_HAN}")
_BODY = "word/document.xml"
_RELATIONSHIPS = "_rels/.rels"


def between_marks(name: str, data: bytes) -> str | None:
    """The text of a file with its marks, references to characters put in their places.

    None where the file is of another format, or is not certain to be read without complaint.

    Args:
        name: of the file.
        data: its bytes.
    """
    match format_of(name, data):
        case Format.MARKDOWN:
            return _markdown(data)
        case Format.HTML:
            return _page(data)
        case Format.ZIP if name.lower().endswith(".docx"):
            return _word(name, data)
    return None


def counts_in_hanzi(name: str, data: bytes) -> bool:
    """Whether reading may number the lists of a file in hanzi.

    Those of Markdown are counted in digits, but in tables in HTML.

    Args:
        name: of the file.
        data: its bytes.
    """
    return format_of(name, data) is not Format.MARKDOWN or _TABLE.search(data) is not None


def without_marks(name: str, data: bytes) -> str | None:
    """The lines of a file of Markdown as they are read; None where there are marks within them.

    Args:
        name: of the file.
        data: its bytes.
    """
    text = _text(data) if format_of(name, data) is Format.MARKDOWN else None
    if text is not None and "<!--" in text:
        text = without_comments(text)
    if text is None or _FRONT_MATTER.match(text):
        return None
    bare = _OPENING_MARKS.sub("", text)
    return None if _MARKS.search(bare) else bare


def _text(data: bytes) -> str | None:
    """Bytes that are text in UTF-8 beyond doubt."""
    if len(data) < _LEAST_BYTES or looks_binary(data):
        return None
    try:
        return data.decode("utf-8-sig")
    except ValueError:
        return None


def _markdown(data: bytes) -> str | None:
    text = _text(data)
    if text is None or not _LINE_OF_TEXT.search(_FRONT_MATTER.sub("", _COMMENT.sub("", text), 1)):
        return None
    return unescape(text)


def _page(data: bytes) -> str | None:
    if find_spec("selectolax") is None or find_spec("tinycss2") is None:
        return None
    text = _text(data)
    if text is None or not _PARAGRAPH_OF_PAGE.search(_COMMENT.sub("", text)):
        return None
    return unescape(text)


def _word(name: str, data: bytes) -> str | None:
    try:
        parts = Parts(name, data)
        if _RELATIONSHIPS not in parts or _BODY not in parts:
            return None
        if _BODY.encode() not in parts.unpack(_RELATIONSHIPS):
            return None
        texts = list(_parts_of_word(parts))
    except (ReadError, ValueError, expat.ExpatError):
        return None  # reading will say what is wrong
    return unescape("\n".join(texts))


def _parts_of_word(parts: Parts) -> Iterator[str]:
    """The parts of a DOCX file that are XML, each looked through by the parser.

    Raises:
        ValueError: one is not in UTF-8, or might be refused.
    """
    for path in parts.paths():
        if not path.endswith((".xml", ".rels")):
            continue
        data = parts.unpack(path)
        if b"<!DOCTYPE" in data or b"\0" in data or data.count(b"<") > MOST_TAGS:
            raise ValueError(path)
        expat.ParserCreate("utf-8", "}").Parse(data, True)  # noqa: FBT003
        text = data.decode("utf-8-sig")
        if path == _BODY and ("<w:body>" not in text or not _RUN.search(text)):
            raise ValueError(path)
        yield text
