"""Documents from the store where it covers them, as reading the files would give them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plandigest.cli.options import Common
from plandigest.configuration import Configuration
from plandigest.errors import PlandigestError
from plandigest.model.document import Document

if TYPE_CHECKING:
    from plandigest.model.unit_of_measure import UnitOfMeasure
    from plandigest.storing.store import Store


class Shelf(NamedTuple):
    """Which store is used, and what it must have been read by.

    Attributes:
        place: its file.
        units: the user's own units.
        encoding: of text files, as the user named it.
    """

    place: Path
    units: tuple[UnitOfMeasure, ...]
    encoding: str | None

    def open(self, *, create: bool = False) -> Store:
        """The store.

        Raises:
            PlandigestError: it cannot be opened, or is none.
        """
        from plandigest import __version__
        from plandigest.storing.reader import reader_version
        from plandigest.storing.store import Store

        reader = reader_version(__version__, self.units)
        return Store(self.place, reader, encoding=self.encoding, create=create)


def shelf_of(common: Common, configuration: Configuration | None) -> Shelf:
    """The store that options and configuration name, else the usual one."""
    from plandigest.cli.store_place import default_place

    place = common.store or (configuration.store if configuration else None) or default_place()
    return Shelf(place, configuration.units if configuration else (), common.encoding)


class Library:
    """The documents that a store holds. It is opened when the first is asked for.

    It travels between processes closed: each opens the store for itself, since a
    connection cannot be shared.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._store: Store | None = None
        self._usable = True

    def __reduce__(self) -> tuple[type[Library], tuple[Shelf]]:
        return Library, (self._shelf,)

    def __del__(self) -> None:
        if self._store is not None:
            self._store.close()

    def documents(self, name: str) -> tuple[Document, ...]:
        """The documents of a file, under its name; none where it has to be read."""
        if self._store is None and self._usable:
            self._open()
        if self._store is None:
            return ()
        try:
            kept = self._store.kept(os.path.abspath(name))  # noqa: PTH100 - there may be thousands
        except PlandigestError:
            return ()  # it is damaged, and everything is read
        if not kept:
            return ()
        from plandigest.storing.kept import kept_documents

        return tuple(kept_documents(name, *kept, self._shelf.units) or ())

    def _open(self) -> None:
        if not self._shelf.place.is_file():
            self._usable = False
            return
        try:
            self._store = self._shelf.open()
        except PlandigestError:
            self._usable = False  # everything is read, as without a store
