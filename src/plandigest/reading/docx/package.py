"""The parts of a DOCX file: found by their relationships, parsed without trust."""

from __future__ import annotations

import posixpath
import re
import xml.etree.ElementTree as ET
from zipfile import ZipFile, ZipInfo

from plandigest.errors import ErrorCode, ReadError
from plandigest.reading.docx.names import MAIN
from plandigest.reading.zipped import open_zip, unpack

LARGEST_PART = 64 << 20
"""Bytes of a part once unpacked: 200,000 characters of text take about 2 MB."""
MOST_TAGS = 1_500_000
"""Tags of a part; each element costs 100 bytes and more, each paragraph 400. A wordy program
writes about one tag a character."""
_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
"""The namespace of ISO/IEC 29500 strict files; the names within are the same."""
_PAGES = re.compile(rb"<(?:\w+:)?Pages>(\d{1,6})</")


class Package:
    """A DOCX file, open; a part is unpacked and parsed when it is asked for."""

    def __init__(self, name: str, data: bytes) -> None:
        """Open the file.

        Raises:
            ReadError: it is damaged, or no DOCX file.
        """
        self._name = name
        self._archive: ZipFile = open_zip(name, data)
        self._members = members(self._archive)
        self._main = self._find_main()
        folder, file = posixpath.split(self._main)
        self._related = self._relationships(f"{folder}/_rels/{file}.rels", folder)

    def main(self) -> tuple[ET.Element, bytes]:
        """The document part: its root element, and its bytes.

        Raises:
            ReadError: it is missing, damaged, unsafe or too large.
        """
        data = self._bytes(self._main)
        return self._parse(self._main, data), data

    def related(self, kind: str) -> ET.Element | None:
        """The part that the document part calls its "styles", "numbering" and so on.

        A part that is missing is None: a document can be read without it.

        Raises:
            ReadError: it is damaged, unsafe or too large.
        """
        path = self._related.get(kind)
        if path is None or path not in self._members:
            return None
        return self._parse(path, self._bytes(path))

    def pages(self) -> int | None:
        """How many pages the program that wrote the file counted, if it says so."""
        if "docprops/app.xml" not in self._members:
            return None
        found = _PAGES.search(self._bytes("docprops/app.xml"))
        return int(found[1]) if found else None

    def _find_main(self) -> str:
        path = self._relationships("_rels/.rels", "").get("officeDocument", "word/document.xml")
        if path not in self._members:
            raise ReadError(ErrorCode.DOCX_PART, self._name, path)
        return path

    def _relationships(self, path: str, folder: str) -> dict[str, str]:
        """The targets of a relationships part, by the last word of their types."""
        path = path.lower().lstrip("/")
        if path not in self._members:
            return {}
        targets: dict[str, str] = {}
        for element in self._parse(path, self._bytes(path)).iter(_RELATIONSHIPS):
            target = element.get("Target", "").replace("\\", "/")
            kind = element.get("Type", "").rpartition("/")[2]
            joined = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            targets.setdefault(kind, joined.lower())
        return targets

    def _bytes(self, path: str) -> bytes:
        """A part in UTF-8, whatever Unicode encoding it was written in."""
        named = f"{path} of {self._name}"
        data = unpack(self._archive, self._members[path], named, LARGEST_PART)
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            data = data.decode("utf-16", "replace").encode("utf-8", "replace")
        return data

    def _parse(self, path: str, data: bytes) -> ET.Element:
        if b"<!DOCTYPE" in data:  # certain, since the parser is made to take the bytes as UTF-8
            raise ReadError(ErrorCode.DOCX_ENTITIES, self._name, path)
        if data.count(b"<") > MOST_TAGS:
            raise ReadError(ErrorCode.DOCX_LARGE, self._name, path, MOST_TAGS)
        if _STRICT in data[:8192]:
            data = data.replace(_STRICT, MAIN.encode())
        parser = ET.XMLParser(encoding="utf-8")  # noqa: S314 - no DTD, so no entities; bounded above
        try:
            parser.feed(data)
            return parser.close()
        except ET.ParseError as error:
            raise ReadError(ErrorCode.DOCX_XML, self._name, path, error) from None


def members(archive: ZipFile) -> dict[str, ZipInfo]:
    """The members by path: lower case and forward slashes, as OPC compares names."""
    return {
        info.filename.replace("\\", "/").lower().lstrip("/"): info for info in archive.infolist()
    }
