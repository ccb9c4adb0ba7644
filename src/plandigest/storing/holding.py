"""Which files of a store may hold what is looked for, by the pairs of characters in them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from plandigest.storing.entries import Stamp
from plandigest.storing.grams import grams_of


class Known(NamedTuple):
    """What a store knows of a file, asked for some terms.

    Attributes:
        file: its number in the store.
        stamp: what it was like when it was read.
        plain: whether it is one document, named as its file.
        lacks: whether it is one document that certainly holds no match.
    """

    file: int
    stamp: Stamp
    plain: bool
    lacks: bool


def holding(
    connection: sqlite3.Connection, terms: Sequence[Iterable[str]], *, every: bool
) -> set[int] | None:
    """The files that may hold a match; None where that cannot be told.

    Args:
        connection: to the store.
        terms: of each term, the strings of which a text must hold one.
        every: whether a match needs all terms; one is enough otherwise.
    """
    held: set[int] | None = None
    for needs in terms:
        files = _having(connection, needs)
        if files is None:
            if every:
                continue
            return None
        held = files if held is None else held & files if every else held | files
    return held


def _having(connection: sqlite3.Connection, needs: Iterable[str]) -> set[int] | None:
    """The files that have all pairs of one of some strings; None where pairs say nothing."""
    found: set[int] = set()
    for need in needs:
        grams = grams_of(need)
        if not grams:
            return None
        query = " AND ".join(f'"{gram}"' for gram in sorted(grams))
        rows = connection.execute("SELECT rowid FROM pairs WHERE pairs MATCH ?", (query,))
        found.update(file for (file,) in rows)
    return found
