"""The two figures of each change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plandigest.model.digest import ChangePair
from plandigest.model.figure import ChangeRole, Figure


def change_pairs(figures: Iterable[Figure]) -> Iterator[ChangePair]:
    """The changes both of whose ends are among the figures, in order of their first end."""
    waiting: dict[str, Figure] = {}
    for figure in figures:
        change = figure.change
        if change is None:
            continue
        other = waiting.pop(change.id, None)
        if other is None:
            waiting[change.id] = figure
        elif change.role is ChangeRole.TO:
            yield ChangePair(other, figure)
        else:
            yield ChangePair(figure, other)
