"""What the store that `plandigest index` keeps says of a file by itself."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from plandigest.cli.finding import Found
from plandigest.cli.glancing import Aim
from plandigest.errors import PlandigestError
from plandigest.model.document import Document
from plandigest.searching.pattern import Pattern

if TYPE_CHECKING:
    from plandigest.cli.library import Shelf
    from plandigest.storing.holding import Known
    from plandigest.storing.store import Store


class Indexed:
    """Tells what is found in a file, where the store knows it for certain.

    The store is opened when the first file is asked for, in each process anew.
    """

    def __init__(
        self, shelf: Shelf, pattern: Pattern, aim: Aim, count: Callable[[Document], Found] | None
    ) -> None:
        """Prepare to tell.

        Args:
            shelf: which store it is.
            pattern: what is looked for.
            aim: what is wanted of a file.
            count: what to make of a document, where that takes no more of it than its
                units; None where it takes more.
        """
        self._shelf = shelf
        self._pattern = pattern
        self._aim = aim
        self._count = count if aim is not Aim.PASSAGES else None
        self._literal = pattern.literal() if aim is Aim.PRESENCE else None
        self._store: Store | None = None
        self._known: dict[str, Known] | None = None

    def __reduce__(self) -> tuple[object, ...]:
        return Indexed, (self._shelf, self._pattern, self._aim, self._count)

    def __del__(self) -> None:
        if self._store is not None:
            self._store.close()

    def tells(self, name: str) -> list[Found] | None:
        """What is found in a file as it is now; None where it has to be read."""
        if self._known is None:
            self._known = self._look()
        path = os.path.abspath(name) if self._known else name  # noqa: PTH100
        known = self._known.get(path)
        if known is None or not _is_fresh(path, known):
            return None
        if known.lacks and (known.plain or self._aim is not Aim.COUNT):
            return [Found(name, 0)]
        if self._store is None or self._count is None:
            return None
        try:
            if known.plain and self._literal and self._store.says(known.file, self._literal):
                return [Found(name, 1)]
            kept = self._store.wording(known.file)
        except PlandigestError:
            return None  # it is damaged, and everything is read
        from plandigest.storing.kept import kept_units

        documents = kept_units(name, *kept)
        return None if documents is None else [self._count(each) for each in documents]

    def _look(self) -> dict[str, Known]:
        """What is known of each file; nothing where there is no store, or none that can be used."""
        if not self._shelf.place.is_file():
            return {}
        try:
            self._store = self._shelf.open()
            return self._store.look(_needs_of(self._pattern), every=self._pattern.every)
        except PlandigestError:
            return {}  # everything is read, as without a store


def _is_fresh(path: str, known: Known) -> bool:
    from plandigest.storing.entries import stamp_of

    try:
        return known.stamp == stamp_of(path)
    except OSError:
        return False


def _needs_of(pattern: Pattern) -> list[list[str]]:
    """Of each term, the strings of which a text must hold one; "" where that is not known."""
    found: list[list[str]] = []
    for finders in pattern.wanted:
        needs = [finder.needs() for _, finder in finders]
        found.append([need for each in needs for need in each] if all(needs) else [""])
    return found
