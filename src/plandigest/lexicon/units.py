"""The units that are known: those that come with plandigest, and a user's own beside them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from decimal import Decimal
from functools import cache, lru_cache

from plandigest.lexicon.loader import Rule, rules
from plandigest.lexicon.vocabulary import Vocabulary
from plandigest.model.kinds import FigureKind
from plandigest.model.unit_of_measure import UnitOfMeasure

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_KINDS = frozenset(FigureKind)
_SETS = 8
"""Sets of units that are kept; a run has one, and a user's own makes a second."""


class Units:
    """A set of units, to be looked up by their text or where they stand in one.

    Args:
        units: later ones replace earlier ones of the same text.
    """

    __slots__ = ("_by_first", "_by_text")

    def __init__(self, units: Iterable[UnitOfMeasure]) -> None:
        self._by_text = {unit.text: unit for unit in units}
        by_first: dict[str, list[UnitOfMeasure]] = {}
        for unit in sorted(self._by_text.values(), key=lambda unit: -len(unit.text)):
            by_first.setdefault(unit.text[0], []).append(unit)
        self._by_first = {char: tuple(group) for char, group in by_first.items()}

    def __contains__(self, text: object) -> bool:
        return text in self._by_text

    def __getitem__(self, text: str) -> UnitOfMeasure:
        return self._by_text[text]

    def __iter__(self) -> Iterator[UnitOfMeasure]:
        return iter(self._by_text.values())

    @property
    def heads(self) -> Container[str]:
        """The characters that units begin with."""
        return self._by_first.keys()

    def at(self, text: str, start: int, end: int) -> UnitOfMeasure | None:
        """The longest unit that begins at `start`, ends by `end` and begins no other word there."""
        for unit in self._by_first.get(text[start : start + 1], ()):
            behind = start + len(unit.text)
            if (
                behind <= end
                and text.startswith(unit.text, start)
                and not (
                    unit.not_in
                    and text.startswith(unit.not_in, start)
                    and not (unit.within and text.startswith(unit.within, start))
                )
                and not (
                    unit.latin
                    and text[behind : behind + 1].isascii()
                    and text[behind : behind + 1].isalpha()
                )
            ):
                return unit
        return None


@lru_cache(maxsize=_SETS)
def units_with(own: tuple[UnitOfMeasure, ...] = ()) -> Units:
    """The units that come with plandigest, and a user's own, which replace those of their text."""
    return Units((*(unit for rule in rules("units") for unit in units_of(rule)), *own))


def currency_before(text: str, end: int) -> str:
    """The currency that stands before a sum of 元 (新台币3亿元); "" where none does."""
    return _currencies().before(text, 0, end)


@cache
def _currencies() -> Vocabulary:
    return Vocabulary(word for rule in rules("units") for word in rule.texts("currencies"))


def units_of(rule: Rule) -> Iterator[UnitOfMeasure]:
    """The units of a rule, written as in `units.yaml`.

    Raises:
        LexiconError: it is not written so.
    """
    words = rule.texts("not_in")
    worth, kind = rule.text("worth", ""), rule.text("kind", "count")
    if kind not in _KINDS:
        raise rule.error("kind", "one-of", tuple(sorted(_KINDS)))
    if worth and not _NUMBER.fullmatch(worth):
        raise rule.error("worth", "quoted")
    group, base, hanzi = rule.text("name", "own"), rule.text("base", ""), rule.text("hanzi", "any")
    followed, preceded = rule.texts("followed_by"), rule.texts("preceded_by")
    spec, within, bounded = rule.texts("spec"), rule.texts("within"), rule.flag("bounded")
    for text in rule.texts("units"):
        yield UnitOfMeasure(
            text=text,
            group=group,
            kind=FigureKind(kind),
            worth=Decimal(worth) if worth else None,
            base=base or text,
            hanzi=hanzi,
            followed_by=followed,
            not_in=tuple(word for word in words if word.startswith(text) and word != text),
            latin=text[-1].isascii() and text[-1].isalpha(),
            spec=text in spec,
            bounded=bounded,
            preceded_by=preceded,
            within=tuple(word for word in within if word.startswith(text)),
        )
