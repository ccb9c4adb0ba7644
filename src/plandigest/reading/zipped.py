"""Opens ZIP files that may be damaged or hostile, and unpacks their members within bounds.

What a member says of its own size is not believed: no more is unpacked than the bound,
whatever comes out. Sizes bound the memory; ratios are not judged, since an honest table of
ten thousand like rows packs as well as a bomb.
"""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from plandigest.errors import ErrorCode, ReadError

MOST_MEMBERS = 50_000
"""Members of a ZIP file; each costs memory before it is looked at."""
_CENTRAL_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The only ones whose unpacking can be bounded, and those that documents use (ISO/IEC 21320-1)."""
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)


def open_zip(name: str, data: bytes) -> zipfile.ZipFile:
    """The ZIP file that the bytes make up.

    Raises:
        ReadError: they are damaged, cut short, or list too many members.
    """
    if data.count(_CENTRAL_ENTRY) > MOST_MEMBERS:
        raise ReadError(ErrorCode.ZIP_MEMBERS, name, MOST_MEMBERS)
    try:
        return zipfile.ZipFile(BytesIO(data))
    except _DAMAGE:
        raise ReadError(ErrorCode.ZIP_DIRECTORY, name) from None


def unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, most: int) -> bytes:
    """The bytes of a member.

    Args:
        archive: the ZIP file.
        member: the member to unpack.
        name: what to call it in messages.
        most: the most bytes it may unpack to.

    Raises:
        ReadError: it is damaged, protected, packed in an unusual way, or too large.
    """
    if member.flag_bits & _ENCRYPTED:
        raise ReadError(ErrorCode.ZIP_PASSWORD, name)
    if member.compress_type not in _METHODS:
        raise ReadError(ErrorCode.ZIP_METHOD, name)
    try:
        with archive.open(member) as stream:
            data = stream.read(min(member.file_size, most) + 1)
    except _DAMAGE:
        raise ReadError(ErrorCode.ZIP_DAMAGED, name) from None
    if len(data) > most:
        raise ReadError(ErrorCode.ZIP_LARGE, name, most >> 20)
    return data
