"""Files that are named by URLs, as fsspec knows them: those of object stores, for the most part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plandigest.errors import ErrorCode, MissingExtraError, ReadError

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_GLOB = frozenset("*[")
_WEB = ("http", "https")
"""Protocols that have no folders."""


def is_remote(name: str) -> bool:
    """Whether a file is named by a URL."""
    return _URL.match(name) is not None


def files_at(url: str) -> list[str]:
    """The files that a URL stands for, sorted: one, those of a folder or of a pattern.

    Raises:
        ReadError: what it names cannot be reached.
        MissingExtraError: fsspec is not installed.
    """
    system, path = _opened(url)
    try:
        if not _GLOB.isdisjoint(path):
            found = system.glob(path)
        elif url.startswith(_WEB) or not system.isdir(path):
            return [url]  # where it is missing, reading says so
        else:
            found = system.find(path)
    except (OSError, ValueError, ImportError) as error:
        raise ReadError(ErrorCode.FILE_UNREADABLE, url, str(error)) from error
    return sorted(system.unstrip_protocol(each) for each in found)


def bytes_at(url: str) -> bytes:
    """The bytes of a file.

    Raises:
        ReadError: it is missing or cannot be reached.
        MissingExtraError: fsspec is not installed.
    """
    system, path = _opened(url)
    try:
        data: bytes = system.cat_file(path)
    except FileNotFoundError:
        raise ReadError(ErrorCode.FILE_MISSING, url) from None
    except (OSError, ValueError, ImportError) as error:
        raise ReadError(ErrorCode.FILE_UNREADABLE, url, str(error)) from error
    return data


def _opened(url: str) -> tuple[AbstractFileSystem, str]:
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise MissingExtraError(ErrorCode.EXTRA_CLUSTER) from error
    try:
        opened: tuple[AbstractFileSystem, str] = url_to_fs(url)
    except (OSError, ValueError, ImportError) as error:  # no such protocol, or not installed
        raise ReadError(ErrorCode.FILE_UNREADABLE, url, str(error)) from error
    return opened
