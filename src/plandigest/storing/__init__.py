"""Keeps what was read of documents in one SQLite file, to be searched and queried again.

The file is an honest database: its tables and views are documented in `docs/storing.md` and
open with any tool for SQLite. A file that has changed since it was read counts as unread.
"""

from __future__ import annotations

from plandigest.storing.entries import Entry, Stamp, entry_of, stamp_of
from plandigest.storing.reader import reader_version
from plandigest.storing.store import Counts, Store, delete

__all__ = [
    "Counts",
    "Entry",
    "Stamp",
    "Store",
    "delete",
    "entry_of",
    "reader_version",
    "stamp_of",
]
