"""How strongly sentences commit, whom, and what they cite, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TypeAlias

from plandigest.model.span import Span
from plandigest.rendering.labels import label
from plandigest.sentences import Language

if TYPE_CHECKING:  # most outlines count none
    from plandigest.model.digest import Digest
    from plandigest.model.task import Commitment
    from plandigest.rendering.shapes import StrengthRecord

_UNITS = 5

Strengths: TypeAlias = Mapping[Span, Counter[str]]
"""How many sentences of each class of strength stand in each section, by its span."""


def strengths_by_section(commitments: Iterable[Commitment]) -> Strengths:
    """How many sentences commit how strongly in each section, those under it included."""
    found: dict[Span, Counter[str]] = {}
    for commitment in commitments:
        for section in commitment.sections:
            found.setdefault(section.span, Counter())[commitment.strength.value] += 1
    return found


def strength_record(counts: Mapping[str, int]) -> StrengthRecord:
    """How many sentences are of each class."""
    return {
        "prohibiting": counts.get("prohibiting", 0),
        "pressuring": counts.get("pressuring", 0),
        "authorising": counts.get("authorising", 0),
        "flexible": counts.get("flexible", 0),
        "ambiguous": counts.get("ambiguous", 0),
    }


def strength_parts(counts: Mapping[str, int], language: Language) -> list[str]:
    """The same for people: each class with its number, empty where there is none."""
    return [
        label(f"strength.short.{name}", language, count) if count else ""
        for name, count in strength_record(counts).items()
    ]


def strength_words(digest: Digest, language: Language) -> list[str]:
    """How many of its sentences commit how strongly, in words."""
    return [
        f"{label(f'strength.{strength}', language)} {count}"
        for strength, count in digest.strength
        if count
    ]


def cited_words(digest: Digest, language: Language) -> list[str]:
    """How many documents it cites, and of which kinds, in words."""
    count = label("summary.citations", language, len(digest.citations))
    kinds = (
        f"{label(f'cites.kind.{kind}', language)} {cited}" for kind, cited in digest.cited_kinds
    )
    return [count, *kinds]


def unit_words(digest: Digest, language: Language) -> list[str]:
    """Who has most of its tasks, in words."""
    count = label("summary.tasks", language, len(digest.tasks))
    units = [f"{unit} {tasks}" for unit, tasks in digest.units[:_UNITS]]
    rest = len(digest.units) - len(units)
    more = [label("more", language, rest, "plandigest tasks")] if rest else []
    return [count, *units, *more]
