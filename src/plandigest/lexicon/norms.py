"""What sort of norm a number is."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from plandigest.lexicon.loader import Rule, rules
from plandigest.model.kinds import NormKind


class Measure(StrEnum):
    """What a norm may measure, as far as the sort of the norm goes by it."""

    DURATION = "duration"
    AGE = "age"
    MONEY = "money"
    """sums, shares and multiples"""
    ANY = "any"


class NormRule(NamedTuple):
    """One rule; a pattern that is None fits anything.

    Attributes:
        kind: what a number is that fits.
        measure: what the number must measure.
        before: ends at the number, the bound that is part of it included.
        behind: begins right behind the number.
        told: stands before the number in its sentence.
        named: stands in the name of what is measured or in its clause.
        inside: whether the number must stand within a condition; None for either.
        per: whether one value must be paid for one of something.
    """

    kind: NormKind
    measure: Measure
    before: re.Pattern[str] | None
    behind: re.Pattern[str] | None
    told: re.Pattern[str] | None
    named: re.Pattern[str] | None
    inside: bool | None
    per: bool


@cache
def norm_rules() -> tuple[NormRule, ...]:
    """The rules, in order."""
    return tuple(_norm_rule(rule) for rule in rules("norms"))


def _norm_rule(rule: Rule) -> NormRule:
    return NormRule(
        kind=NormKind(rule.text("norm")),
        measure=Measure(rule.text("quantity")),
        before=_pattern(rule, "before", r"(?:{})\Z"),
        behind=_pattern(rule, "behind", "(?:{})"),
        told=_pattern(rule, "told", "(?:{})"),
        named=_pattern(rule, "named", "(?:{})"),
        inside=rule.flag("inside") if rule.has("inside") else None,
        per=rule.flag("per"),
    )


def _pattern(rule: Rule, key: str, form: str) -> re.Pattern[str] | None:
    written = rule.text(key, "")
    return re.compile(form.format(written)) if written else None
