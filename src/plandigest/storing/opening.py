"""The file of a store: opened, made where there is none, made anew where it is old, deleted."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from plandigest.errors import ErrorCode, PlandigestError
from plandigest.storing.schema import APPLICATION, SCHEMA, VERSION

_PATIENCE = 5.0
"""Seconds to wait for another run that writes."""
_PAUSE = 0.05
"""Seconds between two looks whether that run has ended."""


def opened(path: Path, *, create: bool) -> sqlite3.Connection:
    """A connection to a store of this version.

    Args:
        path: its file.
        create: whether it is made where there is none, and anew where it is of another version.

    Raises:
        PlandigestError: it cannot be opened, is none, or another run writes it.
    """
    if not create and not path.is_file():
        raise PlandigestError(ErrorCode.STORE_MISSING, path)
    try:
        if create:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600, exist_ok=True)
        connection = _prepared(connected(path), path, create=create)
        if create:
            connection.execute("PRAGMA synchronous = NORMAL")
    except (sqlite3.Error, OSError) as error:
        raise PlandigestError(ErrorCode.STORE_BROKEN, path, error) from error
    return connection


def connected(path: Path) -> sqlite3.Connection:
    """A connection to a file of SQLite, whatever it holds."""
    return sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)


def delete(path: Path) -> bool:
    """Delete a store with what SQLite keeps beside it; whether there was one.

    Raises:
        PlandigestError: the file is no store of plandigest; it is left alone.
    """
    if not path.is_file():
        return False
    try:
        with closing(connected(path)) as connection:
            known = _pragma(connection, "application_id") == APPLICATION
            if known:
                connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        raise PlandigestError(ErrorCode.STORE_BROKEN, path, error) from error
    if not known:
        raise PlandigestError(ErrorCode.STORE_FOREIGN, path)
    path.unlink()
    return True


def _prepared(connection: sqlite3.Connection, path: Path, *, create: bool) -> sqlite3.Connection:
    """The connection, to tables of this version."""
    connection.execute("BEGIN")  # what is looked at, is so at one moment
    with connection:
        version = _pragma(connection, "user_version")
        ours = _pragma(connection, "application_id") == APPLICATION
        empty = connection.execute("SELECT 1 FROM sqlite_master").fetchone() is None
    if not empty and not ours:
        raise PlandigestError(ErrorCode.STORE_FOREIGN, path)
    if version == VERSION:
        return connection
    if not create:
        raise PlandigestError(ErrorCode.STORE_OLD, path)
    if not empty:
        connection.close()
        path.unlink()
        path.touch(mode=0o600)
        connection = connected(path)
    _make(connection)
    return connection


def _make(connection: sqlite3.Connection) -> None:
    """Make the tables, all or none; another run may do so at the same time."""
    connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
    _wait_for_journal(connection)
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        if _pragma(connection, "user_version") == VERSION:
            return  # another run was faster
        for statement in _statements(SCHEMA):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")


def _wait_for_journal(connection: sqlite3.Connection) -> None:
    """Write ahead from now on; SQLite itself does not wait where two runs ask for it."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            busy = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > until:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    found: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return found


def _statements(script: str) -> Iterator[str]:
    """The statements of a script; run as one, they could not be undone together."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
