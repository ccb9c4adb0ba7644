"""The words that set the bound of a number."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from plandigest.lexicon.loader import Rule, rules
from plandigest.lexicon.vocabulary import Vocabulary
from plandigest.model.kinds import Bound


class Qualifier(NamedTuple):
    """A word that says how the true value lies to the one written.

    Attributes:
        text: as written.
        bound: what it says.
        hanzi: whether it goes with magnitudes in hanzi only (上百家).
        not_after: characters that make another word of it (the 签 of 签约).
        award: whether a verb of giving may stand between it and the number.
        apart: whether what a share is of may (不超过销售价格的10%).
        scaled: whether one of magnitudes also goes with 万 and 亿 behind digits (过60亿).
        negated: whether a negation turns it round (不超过).
        not_before: characters that make another word of it behind a unit (内资).
    """

    text: str
    bound: Bound
    hanzi: bool
    not_after: str
    award: bool
    apart: bool
    scaled: bool = False
    negated: bool = False
    not_before: str = ""


@cache
def qualifiers(place: str) -> dict[str, Qualifier]:
    """The qualifiers of a place, by text.

    Those that stand "before" a number, "inside" or "after" the unit; of "name" are words
    that end the name of what is bounded (最低限额).
    """
    return {
        qualifier.text: qualifier
        for rule in rules("qualifiers")
        if rule.text("place", "") == place
        for qualifier in _qualifiers_of(rule)
    }


def _qualifiers_of(rule: Rule) -> Iterator[Qualifier]:
    """The qualifier of a rule, and its negations where it has any: 超过, 不超过, 不得超过."""
    negated = rule.text("negated", "")
    plain = Qualifier(
        rule.text("text"),
        Bound(rule.text("bound")),
        rule.flag("hanzi"),
        rule.text("not_after", ""),
        rule.flag("award"),
        rule.flag("apart"),
        rule.flag("scaled"),
        bool(negated),
        rule.text("not_before", ""),
    )
    yield plain
    if negated:
        for word in negations():
            yield Qualifier(
                word + plain.text, Bound(negated), hanzi=False, not_after="", award=True, apart=True
            )


@cache
def negations() -> tuple[str, ...]:
    """The words that turn a bound round: 不, 不得, 没有."""
    return tuple(word for rule in rules("qualifiers") for word in rule.texts("negations"))


@cache
def between_words(*, bounding: bool) -> Vocabulary:
    """What may stand between a qualifier and the number: 不低于|人民币|50万元.

    Args:
        bounding: of a qualifier that is a limit (不超过|本市|3个月…); of any otherwise.
    """
    return Vocabulary(
        word
        for rule in rules("qualifiers")
        if bounding or not rule.flag("bounding")
        for word in rule.texts("between")
    )


@cache
def qualifier_words(place: str) -> Vocabulary:
    """The qualifiers of a place, to be looked up in a text."""
    return Vocabulary(qualifiers(place))
