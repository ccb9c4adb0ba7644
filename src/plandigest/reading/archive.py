"""ZIP archives of documents: a folder that happens to be one file.

A member is called by the path of the archive, a slash, and its own name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
_UTF_8_NAME = 0x800
_NOT_OURS = {
    "ofd.xml": ErrorCode.OFD,
    "xl/workbook.xml": ErrorCode.SPREADSHEET,
    "ppt/presentation.xml": ErrorCode.SLIDES,
}
"""Formats that are ZIP files too, by a file in them."""
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

    def is_document(self) -> bool:
        """Whether it is one document, of a format that packs its parts as ZIP.

        Raises:
            ReadError: it is of such a format, but of one that cannot be read.
        """
        paths = {path.lower() for path in self._members}
        for path, code in _NOT_OURS.items():
            if path in paths:
                raise ReadError(code, self._name)
        return "[content_types].xml" in paths or "word/document.xml" in paths

    def is_open_document(self) -> bool:
        """Whether it is an OpenDocument file (.odt)."""
        kind = self._members.get("mimetype")
        if kind is None:
            return False
        return unpack(self._zip, kind, self._name, 1 << 10).startswith(_OPEN_DOCUMENT)

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
        return unpack(self._zip, info, name, LARGEST_MEMBER)

    def members(self) -> Iterator[tuple[str, bytes]]:
        """The files in it with their names.

        Raises:
            ReadError: one cannot be unpacked, or there is too much of it all.
        """
        total = 0
        for name in self.names():
            data = self.unpack(name)
            total += len(data)
            if total > LARGEST_ARCHIVE:
                size = LARGEST_ARCHIVE >> 20
                raise ReadError(ErrorCode.ARCHIVE_LARGE, self._name, size)
            yield name, data


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
    if archive.is_document():
        from plandigest.reading import docx

        return (docx.read(name, data),)
    if archive.is_open_document():
        from plandigest.reading import office

        return (office.read(name, data),)
    if read_member is None:
        raise ReadError(ErrorCode.ARCHIVE_NESTED, name)
    sources = tuple(source for member in archive.members() for source in read_member(*member))
    if not sources:
        raise ReadError(ErrorCode.ARCHIVE_EMPTY, name)
    return sources


def names_in(path: str) -> tuple[str, ...]:
    """The names of the files in an archive, sorted; of a document, its own.

    Raises:
        ReadError: it cannot be read, or is damaged.
    """
    archive = _opened(path)
    return (path,) if archive.is_document() or archive.is_open_document() else archive.names()


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
