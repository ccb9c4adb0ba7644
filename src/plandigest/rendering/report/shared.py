"""The indicators that several documents of a report set targets for, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plandigest.model.digest import Digest, Target
from plandigest.rendering.digest_words import target_name, target_value
from plandigest.rendering.quantities import period
from plandigest.sentences import Language

_FEWEST = 2
"""Documents that must have an indicator."""


@dataclass(frozen=True, slots=True)
class SharedCell:
    """A target of one document: what it is, for when, and where it is marked in the text."""

    anchor: str
    target: str
    period: str


@dataclass(frozen=True, slots=True)
class SharedRow:
    """An indicator with its target in each document; None where a document has none."""

    name: str
    unit: str
    cells: tuple[SharedCell | None, ...]


def shared_targets(digests: Sequence[Digest], language: Language) -> tuple[SharedRow, ...]:
    """The indicators of one name and one unit, in the order of the first document that has them.

    Nothing is taken for the same that is not called the same.
    """
    found: dict[tuple[str, str], dict[int, Target]] = {}
    for at, digest in enumerate(digests):
        for target in digest.targets:
            key = target_name(target, language), target.figure.unit or ""
            found.setdefault(key, {}).setdefault(at, target)
    return tuple(
        SharedRow(name, unit, tuple(_cell(digests, at, of.get(at)) for at in range(len(digests))))
        for (name, unit), of in found.items()
        if len(of) >= _FEWEST
    )


def _cell(digests: Sequence[Digest], at: int, target: Target | None) -> SharedCell | None:
    if target is None:
        return None
    _, aim, _ = target_value(digests[at].document, target)
    anchor = f"d{at + 1}-f{target.figure.span.start}"
    return SharedCell(anchor, aim, period(target.figure))
