"""ZIP archives of documents: a folder that happens to be one file.

A member is called by the path of the archive, a slash, and its own name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from zipfile import ZipInfo

from plandigest.errors import ErrorCode, ReadError
from plandigest.model.source import Source
from plandigest.reading.zipped import open_zip, unpack

LARGEST_MEMBER = 256 << 20
"""Bytes of a member once unpacked."""
LARGEST_ARCHIVE = 1 << 30
"""Bytes of all members once unpacked, where they are read together."""
_HONEST, _MOST_TIMES = 32 << 20, 50
"""Bytes that may be unpacked in any case, and how many times the packed ones more may be: text
packs to a fifth, and a table of like rows to a hundredth, but not one of 30 MB."""
_UTF_8_NAME = 0x800


class Packed(StrEnum):
    """Formats of documents that pack their parts as ZIP."""

    DOCX = "docx"
    OFD = "ofd"
    XLSX = "xlsx"
    EPUB = "epub"
    ODT = "odt"


_SIGNS = (
    (Packed.OFD, "ofd.xml"),
    (Packed.XLSX, "xl/workbook.xml"),
    (Packed.EPUB, "meta-inf/container.xml"),
    (Packed.DOCX, "word/document.xml"),
    (Packed.DOCX, "[content_types].xml"),
)
"""By which part each is told, in lower case."""
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument"


class Archive:
    """A ZIP file, its directory read; members are unpacked one by one."""

    def __init__(self, name: str, data: bytes) -> None:
        """Read the directory.

        Raises:
            ReadError: it is damaged or cut short.
        """
        self._name = name
        self._zip = open_zip(name, data)
        self._members = {_path(info): info for info in self._zip.infolist()}

    def packed(self) -> Packed | None:
        """The format of the document that it is; None where it is a folder of files.

        Raises:
            ReadError: it is of such a format, but holds no document.
        """
        paths = {path.lower() for path in self._members}
        if "ppt/presentation.xml" in paths:
            raise ReadError(ErrorCode.SLIDES, self._name)
        return next((kind for kind, path in _SIGNS if path in paths), None) or self._by_mimetype()

    def _by_mimetype(self) -> Packed | None:
        """What the first member of an EPUB or OpenDocument file says."""
        kind = self._members.get("mimetype")
        if kind is None:
            return None
        said = unpack(self._zip, kind, self._name, 1 << 10).strip()
        if said.startswith(b"application/epub+zip"):
            return Packed.EPUB
        if said.startswith(_OPEN_DOCUMENT + b".text"):
            return Packed.ODT
        if said.startswith(_OPEN_DOCUMENT):
            raise ReadError(ErrorCode.OFFICE_OTHER, self._name)
        return None

    def names(self) -> tuple[str, ...]:
        """The names of the files in it, sorted; hidden ones left out."""
        return tuple(f"{self._name}/{path}" for path in sorted(self._members) if _is_shown(path))

    def unpack(self, name: str) -> bytes:
        """The bytes of a member.

        Raises:
            ReadError: there is no such member, or it cannot be unpacked.
        """
        info = self._members.get(name.removeprefix(f"{self._name}/"))
        if info is None:
            raise ReadError(ErrorCode.FILE_MISSING, name)
        _refuse_bomb(name, info.file_size, info.compress_size)
        return unpack(self._zip, info, name, LARGEST_MEMBER)

    def members(self) -> Iterator[tuple[str, bytes]]:
        """The files in it with their names.

        Raises:
            ReadError: one cannot be unpacked, or there is too much of it all.
        """
        total = 0
        packed = sum(info.compress_size for info in self._members.values())
        for name in self.names():
            data = self.unpack(name)
            total += len(data)
            _refuse_bomb(self._name, total, packed)
            if total > LARGEST_ARCHIVE:
                size = LARGEST_ARCHIVE >> 20
                raise ReadError(ErrorCode.ARCHIVE_LARGE, self._name, size)
            yield name, data


def _refuse_bomb(name: str, size: int, packed: int) -> None:
    if size > _HONEST and size > _MOST_TIMES * packed:
        raise ReadError(ErrorCode.ZIP_BOMB, name, _MOST_TIMES)


def read(
    name: str, data: bytes, read_member: Callable[[str, bytes], tuple[Source, ...]] | None
) -> tuple[Source, ...]:
    """Read a ZIP file: the document that it is, or those in it.

    Args:
        name: its path, for the sources and for messages.
        data: its bytes.
        read_member: reads a member, by its name and bytes; None where the file lies in
            an archive itself, and may be no other.

    Raises:
        ReadError: it is damaged, holds nothing, or one of its members cannot be read.
    """
    archive = Archive(name, data)
    packed = archive.packed()
    if packed is not None:
        return (_read_packed(packed, name, data),)
    if read_member is None:
        raise ReadError(ErrorCode.ARCHIVE_NESTED, name)
    sources = tuple(source for member in archive.members() for source in read_member(*member))
    if not sources:
        raise ReadError(ErrorCode.ARCHIVE_EMPTY, name)
    return sources


def _read_packed(packed: Packed, name: str, data: bytes) -> Source:
    match packed:
        case Packed.OFD:
            from plandigest.reading import ofd

            return ofd.read(name, data)
        case Packed.XLSX:
            from plandigest.reading import spreadsheet

            return spreadsheet.read(name, data)
        case Packed.EPUB:
            from plandigest.reading import epub

            return epub.read(name, data)
        case Packed.ODT:
            from plandigest.reading import odt

            return odt.read(name, data)
        case Packed.DOCX:
            from plandigest.reading import docx

            return docx.read(name, data)


def names_in(path: str) -> tuple[str, ...]:
    """The names of the files in an archive, sorted; of a document, its own.

    Raises:
        ReadError: it cannot be read, or is damaged.
    """
    archive = _opened(path)
    return (path,) if archive.packed() else archive.names()


def read_bytes(name: str) -> bytes | None:
    """The bytes of a file that lies in an archive, by its name; None if it does not.

    Raises:
        ReadError: the archive is damaged, or has no such member, or it cannot be unpacked.
    """
    for at, character in enumerate(name):
        if character == "/" and Path(name[:at]).is_file():
            return _opened(name[:at]).unpack(name)
    return None


def _opened(path: str) -> Archive:
    try:
        status = Path(path).stat()
        return _keep(path, status.st_mtime_ns, status.st_size)
    except OSError as error:
        raise ReadError(ErrorCode.FILE_UNREADABLE, path, error) from None


@lru_cache(maxsize=1)
def _keep(path: str, _changed: int, _size: int) -> Archive:
    """The archive read last is kept: its members are asked for one after the other."""
    return Archive(path, Path(path).read_bytes())


def _path(info: ZipInfo) -> str:
    """A member's path. Where the archive does not say that it is UTF-8, bytes decide."""
    name = info.orig_filename
    if not info.flag_bits & _UTF_8_NAME:
        try:
            raw = name.encode("cp437")  # how zipfile decodes such names
        except UnicodeEncodeError:
            raw = b""
        for encoding in ("utf-8", "gb18030") if raw else ():
            try:
                name = raw.decode(encoding)
                break
            except UnicodeDecodeError:
                continue
    return name.replace("\\", "/").lstrip("/")


def _is_shown(path: str) -> bool:
    """Whether a member is a file, neither hidden nor what macOS adds to archives."""
    parts = path.split("/")
    return bool(parts[-1]) and not any(part.startswith((".", "__MACOSX")) for part in parts)
