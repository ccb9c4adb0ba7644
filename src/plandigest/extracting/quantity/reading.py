"""A numeral with all that stands around it: its multiplier, unit and qualifiers."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from plandigest.extracting.quantity.amount import multiplier
from plandigest.extracting.quantity.numeral import Numeral
from plandigest.extracting.quantity.unit import Tail, read_tail
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.qualifiers import (
    Qualifier,
    between_words,
    qualifier_words,
    qualifiers,
)
from plandigest.lexicon.units import Units
from plandigest.model.unit_of_measure import UnitOfMeasure

_WITHOUT = Pattern(r"（(?:不?含|不?包括|不计|剔除|扣除)[^（）\d]{1,20}）")
"""What may stand between number and unit: 276.38（不含烟草）亿元."""
_MOST_QUALIFIERS = 2
_WITH_UNITS = frozenset({"plain", "fraction", "half"})


class Reading(NamedTuple):
    """A numeral with what stands around it.

    Attributes:
        numeral: the number.
        start: where the qualifiers before it begin, or the numeral itself.
        end: the character behind the last thing that belongs to it.
        units: those it was read by.
        scale: all of its multiplier, as written.
        unit: its unit, if a known one follows.
        per: a denominator with its slash ("/万元"), else "".
        inside: qualifiers between number and unit.
        after: the qualifier behind the unit.
        before: the qualifiers before the number, in order.
        added: what stands behind the unit and counts too (角 and 分 behind 元).
    """

    numeral: Numeral
    start: int
    end: int
    units: Units
    scale: str = ""
    unit: UnitOfMeasure | None = None
    per: str = ""
    inside: str = ""
    after: str = ""
    before: tuple[Qualifier, ...] = ()
    added: Decimal = Decimal(0)

    @property
    def worth(self) -> Decimal:
        """What the number is worth in the unit without its multiplier."""
        return self.numeral.value * multiplier(self.scale)

    @property
    def unlabelled(self) -> bool:
        """Whether it is a plain number without unit and multiplier."""
        return not (self.unit or self.per or self.scale) and self.numeral.form == "plain"


def read_around(text: str, numeral: Numeral, start: int, end: int, units: Units) -> Reading:
    """A numeral with its tail and the qualifiers before it."""
    if numeral.form not in _WITH_UNITS:
        word = qualifier_words("after").at(text, numeral.end, end)
        tail = Tail(numeral.end + len(word), after=word)
    else:
        aside = _WITHOUT.match(text, numeral.end, end)
        tail = read_tail(text, aside.end() if aside else numeral.end, end, units)
        if aside and not (tail.scale or tail.unit):
            tail = read_tail(text, numeral.end, end, units)
    before, begin = _qualifiers_before(
        text, numeral, start, scaled=bool(numeral.scale or tail.scale)
    )
    return Reading(
        numeral=numeral,
        start=begin,
        end=tail.end,
        units=units,
        scale=numeral.scale + tail.scale,
        unit=tail.unit,
        per=tail.per,
        inside=tail.inside,
        after=tail.after,
        before=before,
        added=tail.added,
    )


def _behind_qualifier(text: str, floor: int, start: int) -> int:
    """Where a qualifier may end: at the number, or before a word that parts them (人民币)."""
    word = between_words(bounding=True).before(text, floor, start)
    ahead = qualifier_words("before").before(text, floor, start - len(word)) if word else ""
    if not ahead:
        return start
    known = qualifiers("before")[ahead]
    limits = known.negated or known.apart
    return start - len(word) if word in between_words(bounding=limits) else start


def _qualifiers_before(
    text: str, numeral: Numeral, floor: int, *, scaled: bool
) -> tuple[tuple[Qualifier, ...], int]:
    """The qualifiers that touch the numeral, and where they begin; 达到近 is two."""
    found = tuple[Qualifier, ...]()
    known, vocabulary = qualifiers("before"), qualifier_words("before")
    begin = _behind_qualifier(text, floor, numeral.start)
    awards = indicator_words("award")
    magnitude = numeral.vague or text[numeral.start] == "十"
    for _ in range(_MOST_QUALIFIERS):
        word = vocabulary.before(text, floor, begin)
        award = "" if word else awards.before(text, floor, begin)
        if award:
            word = vocabulary.before(text, floor, begin - len(award))
        if not word or (award and not known[word].award):
            break
        start = begin - len(award) - len(word)
        ahead = text[start - 1] if start > floor else " "
        fits = magnitude or (scaled and known[word].scaled)
        if (known[word].hanzi and not fits) or ahead in known[word].not_after:
            break
        begin, found = start, (known[word], *found)
    return found, begin
