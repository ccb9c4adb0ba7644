"""The rows of a file, written into a store."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from plandigest.storing.entries import DocumentRows, Entry, Row, key_of

_TABLES = {
    "sections": "path, heading, depth, kind, page, line",
    "sentences": "section, text, page, line",
    "mentions": "section, indicator, value, value_max, unit, amount, base_unit, bound, period, "
    "kind, status, nature, per, quote, around, page, line, sentence",
    "problems": "code, message, page, line",
    "terms": "term, count, score",
}


def put_in(connection: sqlite3.Connection, entry: Entry, reader: str, encoding: str | None) -> None:
    """Put a file in, in the place of what was known of it.

    Args:
        connection: to the store, within a transaction.
        entry: what is kept of the file.
        reader: the version of what has read it.
        encoding: of text files, as the user named it.
    """
    connection.execute("DELETE FROM files WHERE path = ?", (key_of(entry.path),))
    file = _insert_file(connection, entry, reader, encoding)
    for rows in entry.documents:
        _insert_document(connection, file, rows)


def _insert_file(
    connection: sqlite3.Connection, entry: Entry, reader: str, encoding: str | None
) -> int:
    row = (
        key_of(entry.path), *entry.stamp, entry.sha256, reader, encoding,
        len(entry.documents), entry.plain,
    )  # fmt: skip
    cursor = connection.execute(
        "INSERT INTO files (path, size, modified, sha256, reader, encoding, documents, plain) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        row,
    )
    file = cursor.lastrowid or 0
    connection.executemany(
        "INSERT INTO kept (file, number, content) VALUES (?, ?, ?)",
        [(file, number, content) for number, content in enumerate(entry.kept)],
    )
    connection.execute(
        "INSERT INTO pairs (rowid, characters) VALUES (?, ?)",
        (file, " ".join(entry.grams)),
    )
    return file


def _insert_document(connection: sqlite3.Connection, file: int, rows: DocumentRows) -> None:
    first = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM sentences").fetchone()[0]
    place = first, first + len(rows.sentences) - 1
    cursor = connection.execute(
        "INSERT INTO documents (file, first_sentence, last_sentence, name, part, title,"
        " document_number, issuer, dated, genre, pages, characters, complete)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (file, *place, *rows.document),
    )
    document = cursor.lastrowid or 0
    _insert(connection, "sections", document, rows.sections)
    _insert(connection, "sentences", document, rows.sentences)
    _insert(connection, "mentions", document, (each.row(first) for each in rows.mentions))
    _insert(connection, "problems", document, rows.problems)
    _insert(connection, "terms", document, rows.terms)


def _insert(connection: sqlite3.Connection, table: str, document: int, rows: Iterable[Row]) -> None:
    columns = _TABLES[table]
    places = ", ".join("?" * (columns.count(",") + 2))
    connection.executemany(
        f"INSERT INTO {table} (document, {columns}) VALUES ({places})",  # noqa: S608 - ours
        ((document, *row) for row in rows),
    )
