"""What a number may be counted or measured in."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from plandigest.lexicon.loader import Rule, rules
from plandigest.lexicon.vocabulary import Vocabulary
from plandigest.model.kinds import FigureKind


class Unit(NamedTuple):
    """A unit of measure or a classifier.

    Attributes:
        text: as written.
        group: the name of its rule.
        kind: what a figure with it is, before the context says more.
        worth: its value in `base`; None if it is a base unit itself.
        base: the unit it is a fixed part of; "1" for pure numbers.
        hanzi: "any", "large" (small numerals in hanzi only number things off) or "none".
        followed_by: what must follow it, if anything must.
        not_in: words that begin with it and are something else.
        spec: whether it tells products apart when a noun follows (7纳米刻蚀机).
        bounded: whether it is a unit only of a number with a bound (不低于3级).
        preceded_by: what may stand before the number instead.
        within: words that begin with one of `not_in` and hold the unit all the same (名城乡妇女).
        latin: whether it ends in a Latin letter, and so must be a whole word.
    """

    text: str
    group: str
    kind: FigureKind
    worth: Decimal | None
    base: str
    hanzi: str
    followed_by: tuple[str, ...]
    not_in: tuple[str, ...]
    latin: bool
    spec: bool = False
    bounded: bool = False
    preceded_by: tuple[str, ...] = ()
    within: tuple[str, ...] = ()


_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_KINDS = frozenset(FigureKind)
_added: tuple[Unit, ...] = ()


def add_units(more: tuple[Rule, ...]) -> None:
    """Take a user's own units in, written as in `units.yaml`; replaces those taken in before.

    Raises:
        LexiconError: a rule is not written so; nothing is taken in then.
    """
    global _added
    _added = tuple(unit for rule in more for unit in _units_of(rule))
    units.cache_clear()
    _units_by_first.cache_clear()


def unit_at(text: str, start: int, end: int) -> Unit | None:
    """The longest unit that begins at `start`, ends by `end` and begins no other word there."""
    for unit in _units_by_first().get(text[start : start + 1], ()):
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


def currency_before(text: str, end: int) -> str:
    """The currency that stands before a sum of 元 (新台币3亿元); "" where none does."""
    return _currencies().before(text, 0, end)


@cache
def _currencies() -> Vocabulary:
    return Vocabulary(word for rule in rules("units") for word in rule.texts("currencies"))


def unit_heads() -> Container[str]:
    """The characters that units begin with."""
    return _units_by_first()


@cache
def units() -> dict[str, Unit]:
    """Every unit by its text; later rules replace earlier ones."""
    shipped = {unit.text: unit for rule in rules("units") for unit in _units_of(rule)}
    return shipped | {unit.text: unit for unit in _added}


@cache
def _units_by_first() -> dict[str, tuple[Unit, ...]]:
    """All units by their first character, longer ones first."""
    found: dict[str, list[Unit]] = {}
    for unit in sorted(units().values(), key=lambda unit: -len(unit.text)):
        found.setdefault(unit.text[0], []).append(unit)
    return {char: tuple(group) for char, group in found.items()}


def _units_of(rule: Rule) -> Iterator[Unit]:
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
        yield Unit(
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
