"""The store: one SQLite file, written a file at a time, each whole or not at all."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from plandigest.errors import ErrorCode, PlandigestError
from plandigest.storing.entries import Entry, Stamp, is_same, key_of, stamp_of
from plandigest.storing.holding import Known, holding
from plandigest.storing.kept import Kept
from plandigest.storing.opening import opened
from plandigest.storing.writing import put_in


class Counts(NamedTuple):
    """How much a store holds."""

    files: int
    documents: int
    sentences: int
    figures: int
    size: int


class Store:
    """A store that is open.

    Args:
        path: its file.
        reader: the version of what reads documents; entries of another one count as unread.
        encoding: of text files, as the user named it; entries of another one count as unread.
        create: whether it is made where there is none.

    Raises:
        PlandigestError: it cannot be opened, is none, or another run writes it.
    """

    def __init__(
        self, path: Path, reader: str, *, encoding: str | None = None, create: bool = False
    ) -> None:
        self.path = path
        self._reader = reader
        self._encoding = encoding
        self._connection = opened(path, create=create)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close it; what was written stays."""
        self._connection.close()

    def take(self, entry: Entry) -> None:
        """Put a file in, in the place of what was known of it; all of it or nothing.

        Raises:
            PlandigestError: another run writes, or the disk is full.
        """
        with self._named_errors(), self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            put_in(self._connection, entry, self._reader, self._encoding)

    @contextmanager
    def _named_errors(self) -> Iterator[None]:
        """What SQLite raises, as an error that names the store."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise PlandigestError(ErrorCode.STORE_BROKEN, self.path, error) from error

    def settle(self) -> None:
        """Put the full-text index together that was written a file at a time: half of it is left.

        Raises:
            PlandigestError: another run writes, or the disk is full.
        """
        with self._named_errors():
            self._connection.execute("INSERT INTO pairs (pairs) VALUES ('optimize')")
            self._connection.executescript("PRAGMA incremental_vacuum;")  # each step frees a page

    def known(self) -> dict[str, tuple[Stamp, str]]:
        """The files that this version has read, with the stamps and digests they had.

        Raises:
            PlandigestError: the store cannot be read; so do all that ask it.
        """
        with self._named_errors():
            rows = self._connection.execute(
                "SELECT path, size, modified, sha256 FROM files WHERE reader = ? AND encoding IS ?",
                (self._reader, self._encoding),
            )
            return {
                os.fsdecode(path): (Stamp(size, modified), sha256)
                for path, size, modified, sha256 in rows
            }

    def kept(self, path: str) -> tuple[Kept, list[str]] | None:
        """What is kept of a file's documents, and their sentences.

        None where the file is not known, or is not as it was.

        Raises:
            PlandigestError: the store is damaged.
        """
        with self._named_errors():
            row = self._connection.execute(
                "SELECT id, size, modified, sha256 FROM files "
                "WHERE path = ? AND reader = ? AND encoding IS ?",
                (key_of(path), self._reader, self._encoding),
            ).fetchone()
            if row is None or not is_same(path, Stamp(*row[1:3]), row[3]):
                return None
            rows = self._connection.execute(
                "SELECT content FROM kept WHERE file = ? ORDER BY number", (row[0],)
            )
            blobs: list[bytes] = [content for (content,) in rows]
            if not blobs:
                return None
            wordings, documents, *figures = blobs
            return Kept(wordings, documents, figures), self._sentences(row[0])

    def _sentences(self, file: int) -> list[str]:
        rows = self._connection.execute(
            "SELECT text FROM documents JOIN sentences"
            " ON sentences.id BETWEEN first_sentence AND last_sentence"
            " WHERE file = ? ORDER BY sentences.id",
            (file,),
        )
        return [text for (text,) in rows]

    def look(self, terms: Sequence[Iterable[str]], *, every: bool) -> dict[str, Known]:
        """The files that this version has read, and which of them certainly hold no match.

        Args:
            terms: of each term, the strings of which a text must hold one.
            every: whether a match needs all terms; one is enough otherwise.

        Raises:
            PlandigestError: the store is damaged.
        """
        with self._named_errors():
            held = holding(self._connection, terms, every=every)
            rows = self._connection.execute(
                "SELECT path, id, size, modified, documents = 1, plain FROM files "
                "WHERE reader = ? AND encoding IS ?",
                (self._reader, self._encoding),
            )
            return {
                os.fsdecode(path): Known(
                    file, Stamp(size, modified), bool(plain), held is not None and file not in held
                    and bool(single),
                )
                for path, file, size, modified, single, plain in rows
            }  # fmt: skip

    def says(self, file: int, words: str) -> bool:
        """Whether a sentence of a file holds some words as they are written.

        Raises:
            PlandigestError: the store is damaged.
        """
        with self._named_errors():
            row = self._connection.execute(
                "SELECT 1 FROM documents JOIN sentences"
                " ON sentences.id BETWEEN first_sentence AND last_sentence"
                " WHERE file = ? AND instr(text, ?) LIMIT 1",
                (file, words),
            ).fetchone()
            return row is not None

    def wording(self, file: int) -> tuple[bytes, list[str]]:
        """What is kept of the text of a file, and its sentences; nothing where it is gone.

        Raises:
            PlandigestError: the store is damaged.
        """
        with self._named_errors():
            row = self._connection.execute(
                "SELECT content FROM kept WHERE file = ? AND number = 0", (file,)
            ).fetchone()
            return (row[0] if row else b"", self._sentences(file))

    def prune(self) -> int:
        """Take out files that are no more; how many."""
        with self._named_errors():
            paths = [path for (path,) in self._connection.execute("SELECT path FROM files")]
            gone = [(path,) for path in paths if _is_gone(os.fsdecode(path))]
            with self._connection:
                self._connection.execute("BEGIN IMMEDIATE")
                self._connection.executemany("DELETE FROM files WHERE path = ?", gone)
        return len(gone)

    def counts(self) -> Counts:
        """How much it holds."""
        with self._named_errors():
            return Counts(
                self._number("SELECT count(*) FROM files"),
                self._number("SELECT count(*) FROM documents"),
                self._number("SELECT count(*) FROM sentences"),
                self._number("SELECT count(*) FROM mentions"),
                self.path.stat().st_size,
            )

    def _number(self, query: str) -> int:
        found: int = self._connection.execute(query).fetchone()[0]
        return found


def _is_gone(path: str) -> bool:
    try:
        stamp_of(path)
    except OSError:
        return True
    return False
