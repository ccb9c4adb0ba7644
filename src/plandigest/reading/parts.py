"""Files that pack their parts as ZIP, mostly XML: DOCX, XLSX, OFD, EPUB and ODT.

A part is unpacked and parsed when it is asked for, and without trust.
"""

from __future__ import annotations

import posixpath
import xml.etree.ElementTree as ET

from plandigest.errors import ErrorCode, ReadError
from plandigest.reading.zipped import open_zip, unpack

LARGEST_PART = 64 << 20
"""Bytes of a part once unpacked: 200,000 characters of text take about 2 MB."""
MOST_TAGS = 1_500_000
"""Tags of a part; each element costs 100 bytes and more, each paragraph 400. A wordy program
writes about one tag a character."""


class Parts:
    """The parts of a file, by path; upper and lower case are alike, as OPC compares names.

    Attributes:
        name: of the file, for messages.
    """

    def __init__(self, name: str, data: bytes) -> None:
        """Open the file.

        Raises:
            ReadError: it is damaged or cut short.
        """
        self.name = name
        self._archive = open_zip(name, data)
        self._members = {part_path(info.filename): info for info in self._archive.infolist()}

    def __contains__(self, path: str) -> bool:
        return part_path(path) in self._members

    def paths(self) -> tuple[str, ...]:
        """The paths of all parts, sorted, in lower case."""
        return tuple(sorted(self._members))

    def unpack(self, path: str) -> bytes:
        """The bytes of a part.

        Raises:
            ReadError: there is no such part, or it is damaged or too large.
        """
        member = self._members.get(part_path(path))
        if member is None:
            raise ReadError(ErrorCode.PART_MISSING, self.name, path)
        return unpack(self._archive, member, f"{path} of {self.name}", LARGEST_PART)

    def parse(self, path: str) -> ET.Element:
        """The root element of a part.

        Raises:
            ReadError: it is missing, damaged, unsafe or too large.
        """
        return parse_xml(self.name, path, in_utf_8(self.unpack(path)))


def part_path(path: str) -> str:
    """The path of a part as it is compared."""
    return path.replace("\\", "/").lower().lstrip("/")


def joined(folder: str, path: str) -> str:
    """The path that one is, which is given from a folder or from the top of the file."""
    return posixpath.normpath(posixpath.join("/", folder, path.replace("\\", "/"))).lstrip("/")


def in_utf_8(data: bytes) -> bytes:
    """XML in UTF-8, whatever Unicode encoding it was written in, with a mark or without."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace").encode("utf-8", "replace")
    if data[:1] == b"\0":
        return data.decode("utf-16-be", "replace").encode("utf-8", "replace")
    if data[1:2] == b"\0":
        return data.decode("utf-16-le", "replace").encode("utf-8", "replace")
    return data


def parse_xml(name: str, path: str, data: bytes) -> ET.Element:
    """The root element of XML in UTF-8.

    Args:
        name: of the file, for messages.
        path: of the part in it.
        data: its bytes.

    Raises:
        ReadError: it is damaged, unsafe or too large.
    """
    if b"<!DOCTYPE" in data:  # certain: the parser is made to take the bytes as UTF-8, without NUL
        raise ReadError(ErrorCode.XML_ENTITIES, name, path)
    if data.count(b"<") > MOST_TAGS:
        raise ReadError(ErrorCode.XML_LARGE, name, path, MOST_TAGS)
    if b"\0" in data:  # which would make the parser take them as UTF-16 after all
        raise ReadError(ErrorCode.XML_DAMAGED, name, path, 1)
    parser = ET.XMLParser(encoding="utf-8")  # noqa: S314 - no DTD, so no entities; bounded above
    try:
        parser.feed(data)
        return parser.close()
    except ET.ParseError as error:
        raise ReadError(ErrorCode.XML_DAMAGED, name, path, error.position[0]) from None
