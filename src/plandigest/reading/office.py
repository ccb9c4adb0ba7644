"""Files of other word processors (.doc, .wps, .rtf, .odt), converted to DOCX by LibreOffice.

It runs on a copy in a folder of its own, with a profile of its own in which macros and
links to other files are turned off.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path, PurePath

from plandigest.errors import ErrorCode, MissingExtraError, ReadError
from plandigest.model.source import MediaType, Source
from plandigest.reading import docx

PATIENCE = 120
"""Seconds until a conversion is given up."""
_PROGRAMS = ("soffice", "libreoffice")
_ELSEWHERE = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
_OPTIONS = ("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo")
_WORD_PROCESSED = "WordDocument".encode("utf-16-le")
_OTHERS = {
    "EncryptedPackage": ErrorCode.OFFICE_PASSWORD,
    "Workbook": ErrorCode.SPREADSHEET,
    "PowerPoint Document": ErrorCode.SLIDES,
}
"""Streams by which a compound file shows that it is no readable document."""
_SUFFIXES = (".doc", ".dot", ".wps", ".wpt")
"""Of older word processors, whose streams have other names."""
_SECTOR = 512
_WORD = b"\xec\xa5"
_FLAGS = 0x0A
_ENCRYPTED = 0x01
"""fEncrypted, bit 8 of the flags at the head of a Word document ([MS-DOC], 2.5.1)."""
_SECURITY = "Office.Common/Security/Scripting"
_SETTINGS = (
    (_SECURITY, "MacroSecurityLevel", "3"),
    (_SECURITY, "DisableMacrosExecution", "true"),
    (_SECURITY, "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "2"),
)
"""No macros, nothing fetched from elsewhere."""


def read(name: str, data: bytes) -> Source:
    """Read the file of a word processor.

    Args:
        name: its path, for the source and for messages.
        data: its bytes.

    Raises:
        MissingExtraError: LibreOffice is not on this machine.
        ReadError: the file is protected, no document, or cannot be converted.
    """
    _refuse_unreadable(name, data)
    program = find_program()
    if program is None:
        raise MissingExtraError(ErrorCode.OFFICE_MISSING, name)
    source = docx.read(name, _convert(name, data, program))
    digest = hashlib.sha256(data).hexdigest()
    return replace(source, media_type=MediaType.DOC, sha256=digest)


def find_program() -> str | None:
    """The path of LibreOffice, if it is on this machine."""
    found = (shutil.which(program) for program in _PROGRAMS)
    elsewhere = (path for path in _ELSEWHERE if Path(path).is_file())
    return next((path for path in found if path), None) or next(elsewhere, None)


def _refuse_unreadable(name: str, data: bytes) -> None:
    """Name what can be told without LibreOffice, whose own messages say little."""
    if not data.startswith(b"\xd0\xcf\x11\xe0"):
        return
    for stream, code in _OTHERS.items():
        if stream.encode("utf-16-le") in data and _WORD_PROCESSED not in data:
            raise ReadError(code, name)
    if _WORD_PROCESSED not in data and PurePath(name).suffix.lower() not in _SUFFIXES:
        raise ReadError(ErrorCode.OFFICE_OTHER, name)
    head = data[_SECTOR : _SECTOR + _FLAGS + 2]
    if head.startswith(_WORD) and head[-1] & _ENCRYPTED:
        raise ReadError(ErrorCode.OFFICE_PASSWORD, name)


def _convert(name: str, data: bytes, program: str) -> bytes:
    """The file as DOCX."""
    with tempfile.TemporaryDirectory(prefix="plandigest-", ignore_cleanup_errors=True) as folder:
        profile = Path(folder, "profile")
        settings = profile / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_settings(), encoding="utf-8")
        suffix = PurePath(name).suffix.lower()
        copy = Path(folder, "document" + (suffix if suffix.isascii() else ".doc"))
        copy.write_bytes(data)
        made = Path(folder, "made")
        command = [
            program,
            f"-env:UserInstallation={profile.as_uri()}",
            *_OPTIONS,
            "--convert-to",
            "docx:Office Open XML Text",
            "--outdir",
            str(made),
            str(copy),
        ]
        _run(name, command, folder)
        try:
            return (made / "document.docx").read_bytes()
        except OSError:
            raise ReadError(ErrorCode.OFFICE_FAILED, name) from None


def _settings() -> str:
    """The registry of a profile with our settings."""
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    return f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'


def _run(name: str, command: list[str], folder: str) -> None:
    """Run LibreOffice; it and what it started end with it."""
    quiet = subprocess.DEVNULL
    try:
        process = subprocess.Popen(  # noqa: S603 - a program found by name, a file we named
            command,
            cwd=folder,
            stdin=quiet,
            stdout=quiet,
            stderr=quiet,
            start_new_session=True,
        )
    except OSError as error:
        raise ReadError(ErrorCode.OFFICE_START, name, error) from None
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        raise ReadError(ErrorCode.OFFICE_SLOW, name, PATIENCE) from None
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)  # its own session, and so nothing else's
    process.wait()
