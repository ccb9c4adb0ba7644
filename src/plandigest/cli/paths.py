"""What a PATH stands for: the files of folders, globs and archives, in sorted order."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from plandigest.cli.remote import is_remote
from plandigest.errors import ErrorCode, PlandigestError, ReadError

STANDARD_INPUT = "-"
_GLOB = frozenset("*?[")
_LOCKS = ("~$", ".~lock.", "~WRL")
"""How the names of the files begin that word processors keep beside an open document."""
_NO_DOCUMENTS = {
    "pictures": "bmp gif heic ico jpeg jpg png psd raw svg tif tiff webp",
    "sound and film": "aac avi flac m4a mkv mov mp3 mp4 ogg wav webm wmv",
    "sheets": "csv dbf et numbers ods parquet tsv xls xlsb xlsm",
    "data": "bin dat db feather geojson json jsonl ndjson npy npz pickle pkl sqlite sqlite3 toml "
    "xsd yaml yml",
    "programs": "bat c class cc cfg cmd conf cpp cs css dll dylib exe go h hpp ini ipynb java js "
    "jsx lock lua map mjs o php pl ps1 py pyc pyd r rb rs sass scala scss sh so sql swift ts tsx "
    "vue wasm whl",
    "fonts": "eot otf ttc ttf woff woff2",
    "left behind": "bak crdownload download log part swp tmp",
}
"""Suffixes of files that are passed over in a folder: they are no documents."""
_SUFFIXES = frozenset(f".{each}" for group in _NO_DOCUMENTS.values() for each in group.split())


_PROPERTIES = 10_000
"""Bytes of the properties of a workbook that are looked at."""


class Finder:
    """Finds the files that PATHs stand for.

    In folders and archives only what may be a document is found; a file that is named
    is always taken.

    Attributes:
        passed: the files that were passed over.
    """

    def __init__(self, report: Callable[[ReadError], None], output: Path | None = None) -> None:
        """Prepare to find.

        Args:
            report: told of each folder that cannot be opened or holds no file, and of a
                glob that matches nothing.
            output: the file that is written, which is no input.
        """
        self.passed: list[str] = []
        self._report = report
        self._told = 0
        self._output = output
        self._found: set[str] = set()

    def was_found(self, name: str) -> bool:
        """Whether a file was found in a folder or by a glob, not named."""
        return name in self._found

    def files(self, path: str) -> Iterator[str]:
        """The files a PATH stands for: a file, a folder, a glob, or "-".

        Raises:
            PlandigestError: it is the file that is to be written.
        """
        if path == STANDARD_INPUT:
            yield path
        elif is_remote(path):
            yield from self._at(path)
        elif os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where access is denied
            names = self._unpacked(self._walk(path))
            yield from self._some(names, ReadError(ErrorCode.FOLDER_EMPTY, path))
        elif not _GLOB.isdisjoint(path) and not os.path.lexists(path):
            from glob import glob

            matches = sorted(glob(path, recursive=True))  # noqa: PTH207 - may be absolute
            names = self._unpacked(name for match in matches for name in self._of_match(match))
            yield from self._some(names, ReadError(ErrorCode.GLOB_EMPTY, path))
        else:
            if self._is_output(path):
                raise PlandigestError(ErrorCode.OUTPUT_IS_INPUT, path)
            yield from self._unpacked(iter((path,)))  # where it is missing, reading says so

    def _at(self, url: str) -> Iterator[str]:
        """The files that a URL stands for; of a folder or a pattern, what may be documents."""
        from plandigest.cli.remote import files_at

        try:
            found = files_at(url)
        except ReadError as error:
            self._tell(error)
            return
        if found == [url]:
            yield url
            return
        documents = [name for name in found if _may_be_document(name)]
        self.passed += [name for name in found if not _may_be_document(name)]
        yield from self._some(map(self._noted, documents), ReadError(ErrorCode.FOLDER_EMPTY, url))

    def _of_match(self, match: str) -> Iterator[str]:
        if Path(match).is_dir():
            yield from self._walk(match)
        elif self._may_be_read(match):
            yield self._noted(match)

    def _walk(self, folder: str) -> Iterator[str]:
        """Files under a folder, sorted; hidden ones left out, linked folders entered once."""

        def cannot_open(error: OSError) -> None:
            name = error.filename or folder
            self._tell(ReadError(ErrorCode.FOLDER_UNREADABLE, name, error))

        entered: set[tuple[int, int]] = set()
        for here, folders, files in os.walk(folder, followlinks=True, onerror=cannot_open):
            status = Path(here).stat()
            if (status.st_dev, status.st_ino) in entered:
                folders.clear()  # a link back to a folder that was entered already
                continue
            entered.add((status.st_dev, status.st_ino))
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            base = str(Path(here))
            inside = "" if base == os.curdir else os.path.join(base, "")  # noqa: PTH118
            for name in sorted(files):
                path = inside + name  # there may be thousands
                if not name.startswith(".") and self._may_be_read(path):
                    yield self._noted(path)

    def _noted(self, path: str) -> str:
        """The path of a file that was found; no file is called as standard input is."""
        name = os.path.join(".", path) if path == STANDARD_INPUT else path  # noqa: PTH118
        self._found.add(name)
        return name

    def _may_be_read(self, path: str) -> bool:
        """Whether a file may be a document; if not, that it was passed over is noted."""
        if (
            _may_be_document(path)
            and _is_regular(path)
            and not self._is_output(path)
            and not _is_ours(path)
        ):
            return True
        self.passed.append(path)
        return False

    def _is_output(self, path: str) -> bool:
        try:
            return self._output is not None and Path(path).samefile(self._output)
        except (OSError, ValueError):
            return False

    def _unpacked(self, names: Iterator[str]) -> Iterator[str]:
        """The files, those in archives in place of each archive."""
        for name in names:
            if not name.lower().endswith(".zip") or not os.path.isfile(name):  # noqa: PTH113 - as above
                yield name
                continue
            from plandigest.reading import archive

            try:
                members = archive.names_in(name)
            except ReadError as error:
                self._tell(error)
            else:
                yield from self._some(
                    self._of_archive(members), ReadError(ErrorCode.ARCHIVE_EMPTY, name)
                )

    def _of_archive(self, members: tuple[str, ...]) -> Iterator[str]:
        for name in members:
            if len(members) == 1 or _may_be_document(name):
                yield name
            else:
                self.passed.append(name)

    def _some(self, names: Iterator[str], otherwise: ReadError) -> Iterator[str]:
        """The names; where there is none, and nothing was said yet, that is reported."""
        told = self._told
        first = next(names, None)
        if first is not None:
            yield first
            yield from names
        elif self._told == told:
            self._tell(otherwise)

    def _tell(self, error: ReadError) -> None:
        self._told += 1
        self._report(error)


def _may_be_document(path: str) -> bool:
    name = os.path.basename(path)  # noqa: PTH119 - there may be thousands
    return _suffix(name) not in _SUFFIXES and not name.startswith(_LOCKS)


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()  # noqa: PTH122 - there may be thousands


def _is_ours(path: str) -> bool:
    """Whether it is a report or a workbook that plandigest wrote."""
    suffix = _suffix(path)
    if suffix == ".html":
        return _is_our_page(path)
    if suffix not in {".xlsx", ".docx"}:
        return False
    from zipfile import BadZipFile, ZipFile

    from plandigest.rendering.workbook.book import WRITTEN_BY

    try:
        with ZipFile(path) as workbook, workbook.open("docProps/core.xml") as properties:
            return WRITTEN_BY.encode() in properties.read(_PROPERTIES)
    except (BadZipFile, KeyError, OSError, ValueError, RuntimeError, NotImplementedError):
        return False  # reading will say what is wrong


def _is_our_page(path: str) -> bool:
    from plandigest.rendering.report import GENERATOR

    try:
        with Path(path).open("rb") as page:
            return GENERATOR.encode() in page.read(_PROPERTIES)
    except OSError:
        return False  # reading will say what is wrong


def _is_regular(path: str) -> bool:
    """Whether it is a file, not a pipe or a device; a broken link is left to reading."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116 - there may be thousands
    except (OSError, ValueError):
        return True
