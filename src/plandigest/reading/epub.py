"""EPUB: the chapters of a book, in the order of its spine."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterable
from urllib.parse import unquote

from plandigest.errors import ErrorCode, ReadError
from plandigest.model.source import Line, MediaType, Note, NoteCode, Source
from plandigest.reading import html
from plandigest.reading.encodings import decode
from plandigest.reading.parts import Parts, joined

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_CONTAINER_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_PACKAGE_NAMES = "{http://www.idpf.org/2007/opf}"
_PAGES = (".xhtml", ".html", ".htm")


def read(name: str, data: bytes) -> Source:
    """Read a book as one document.

    Raises:
        ReadError: it is damaged, unsafe, too large or protected.
        MissingExtraError: the HTML parser is not installed.
    """
    parts = Parts(name, data)
    if _ENCRYPTION in parts and b"EncryptedKey" in parts.unpack(_ENCRYPTION):
        raise ReadError(ErrorCode.OFFICE_PASSWORD, name)
    notes: list[Note] = []
    chapters = _spine(parts)
    if not chapters:
        chapters = [path for path in parts.paths() if path.endswith(_PAGES)]
        notes.append(Note(NoteCode.CHAPTERS_UNORDERED))
    missing = [path for path in chapters if path not in parts]
    if missing:
        notes.append(Note(NoteCode.CHAPTERS_MISSING, (", ".join(missing),)))
    lines = _lines(parts, (path for path in chapters if path in parts))
    digest = hashlib.sha256(data).hexdigest()
    return Source(
        name, MediaType.EPUB, None, digest, lines, paragraphs_given=True, notes=tuple(notes)
    )


def _spine(parts: Parts) -> list[str]:
    """The paths of the chapters as the package document orders them; its contents page left out."""
    root = parts.parse(_CONTAINER).find(f".//{_CONTAINER_NAMES}rootfile")
    path = root.get("full-path", "") if root is not None else ""
    if path not in parts:
        return []
    package = parts.parse(path)
    folder = posixpath.dirname(path)
    pages = {
        item.get("id", ""): joined(folder, unquote(item.get("href", "")))
        for item in package.iter(f"{_PACKAGE_NAMES}item")
        if "nav" not in item.get("properties", "").split()
    }
    listed = (item.get("idref", "") for item in package.iter(f"{_PACKAGE_NAMES}itemref"))
    return list(dict.fromkeys(pages[item] for item in listed if item in pages))


def _lines(parts: Parts, chapters: Iterable[str]) -> tuple[Line, ...]:
    """The lines of all chapters, they and their tables counted on."""
    lines: list[Line] = []
    tables = 0
    for path in chapters:
        text = decode(parts.unpack(path), f"{path} of {parts.name}").text
        first = tables
        for line in html.read_fragment(text):
            cell = line.cell and line.cell._replace(table=line.cell.table + first)
            tables = max(tables, cell.table + 1) if cell else tables
            lines.append(line._replace(number=len(lines) + 1, cell=cell))
    return tuple(lines)
