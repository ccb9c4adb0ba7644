"""Which files need not be read, by the store that `plandigest index` keeps."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from plandigest.errors import PlandigestError
from plandigest.searching.pattern import Pattern

if TYPE_CHECKING:
    from plandigest.cli.library import Shelf
    from plandigest.storing.entries import Stamp


class Indexed:
    """Tells of a file whether the store knows that it holds no match.

    The store is opened when the first file is asked for, in each process anew.
    """

    def __init__(self, shelf: Shelf, pattern: Pattern) -> None:
        self._shelf = shelf
        self._needs = _needs_of(pattern)
        self._every = pattern.every
        self._lacking: dict[str, Stamp] | None = None

    def lacks(self, name: str) -> bool:
        """Whether a file certainly holds no match, as it is now."""
        if self._lacking is None:
            self._lacking = self._read()
        if not self._lacking:
            return False
        from plandigest.storing.entries import stamp_of

        path = os.path.abspath(name)  # noqa: PTH100 - there may be thousands
        known = self._lacking.get(path)
        try:
            return known is not None and known == stamp_of(path)
        except OSError:
            return False

    def _read(self) -> dict[str, Stamp]:
        """The files that lack a match; none where there is no store, or none that can be used."""
        if not self._shelf.place.is_file():
            return {}
        try:
            with self._shelf.open() as store:
                known = store.look(self._needs, every=self._every)
                return {path: each.stamp for path, each in known.items() if each.lacks}
        except PlandigestError:
            return {}  # everything is read, as without a store


def _needs_of(pattern: Pattern) -> list[list[str]]:
    """Of each term, the strings of which a text must hold one; "" where that is not known."""
    found: list[list[str]] = []
    for finders in pattern.wanted:
        needs = [finder.needs() for _, finder in finders]
        found.append([need for each in needs for need in each] if all(needs) else [""])
    return found
