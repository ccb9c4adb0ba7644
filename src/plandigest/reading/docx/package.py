"""The parts of a DOCX file, found by their relationships."""

from __future__ import annotations

import posixpath
import re
import xml.etree.ElementTree as ET

from plandigest.errors import ErrorCode, ReadError
from plandigest.reading.docx.names import MAIN
from plandigest.reading.parts import Parts, in_utf_8, joined, parse_xml

_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
"""The namespace of ISO/IEC 29500 strict files; the names within are the same."""
_PAGES = re.compile(rb"<(?:\w+:)?Pages>(\d{1,6})</")
_PROPERTIES = "docprops/app.xml"


class Package:
    """A DOCX file, open."""

    def __init__(self, name: str, data: bytes) -> None:
        """Open the file.

        Raises:
            ReadError: it is damaged, or no DOCX file.
        """
        self._parts = Parts(name, data)
        self._main = self._find_main()
        folder, file = posixpath.split(self._main)
        self._related = self._relationships(f"{folder}/_rels/{file}.rels", folder)

    def main(self) -> tuple[ET.Element, bytes]:
        """The document part: its root element, and its bytes.

        Raises:
            ReadError: it is missing, damaged, unsafe or too large.
        """
        data = in_utf_8(self._parts.unpack(self._main))
        return self._parse(self._main, data), data

    def related(self, kind: str) -> ET.Element | None:
        """The part that the document part calls its "styles", "numbering" and so on.

        A part that is missing is None: a document can be read without it.

        Raises:
            ReadError: it is damaged, unsafe or too large.
        """
        path = self._related.get(kind)
        if path is None or path not in self._parts:
            return None
        return self._parse(path, in_utf_8(self._parts.unpack(path)))

    def pages(self) -> int | None:
        """How many pages the program that wrote the file counted, if it says so."""
        if _PROPERTIES not in self._parts:
            return None
        found = _PAGES.search(in_utf_8(self._parts.unpack(_PROPERTIES)))
        return int(found[1]) if found else None

    def _find_main(self) -> str:
        path = self._relationships("_rels/.rels", "").get("officeDocument", "word/document.xml")
        if path not in self._parts:
            raise ReadError(ErrorCode.DOCX_PART, self._parts.name, path)
        return path

    def _relationships(self, path: str, folder: str) -> dict[str, str]:
        """The targets of a relationships part, by the last word of their types."""
        if path not in self._parts:
            return {}
        targets: dict[str, str] = {}
        for element in self._parts.parse(path).iter(_RELATIONSHIPS):
            kind = element.get("Type", "").rpartition("/")[2]
            targets.setdefault(kind, joined(folder, element.get("Target", "")).lower())
        return targets

    def _parse(self, path: str, data: bytes) -> ET.Element:
        if _STRICT in data[:8192]:
            data = data.replace(_STRICT, MAIN.encode())
        return parse_xml(self._parts.name, path, data)
