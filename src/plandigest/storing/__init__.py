"""Keeps what was read of documents in one SQLite file, to be searched and queried again.

The file is an honest database: its tables and views are documented in `docs/storing.md` and
open with any tool for SQLite. A file that has changed since it was read counts as unread.
What a command uses of it is imported from the modules: most use little.
"""
