"""Puts the figures of two documents in rows: last target, result, new target."""

from __future__ import annotations

from decimal import Decimal

from plandigest.comparing.matching import Match
from plandigest.comparing.measure import Measure
from plandigest.comparing.pairing import Group, Pairing
from plandigest.comparing.redefinition import Redefinitions
from plandigest.comparing.verdict import comparable, shift_of, signed, verdict
from plandigest.model.comparison import Row, Shift
from plandigest.model.digest import Digest
from plandigest.model.span import Span

_ORDER = (None, Shift.NEW, Shift.DROPPED)


def rows_of(old: Digest, new: Digest) -> tuple[Row, ...]:
    """The measures of two documents: shared ones, then new ones, then dropped ones."""
    redefined = Redefinitions(new.document)
    rows = [_row(group, redefined) for group in Pairing(old, new).groups()]
    return tuple(sorted(rows, key=lambda row: _ORDER.index(_alone(row))))


def _alone(row: Row) -> Shift | None:
    """Whether only one of the documents has it."""
    if row.old is None:
        return Shift.NEW
    return Shift.DROPPED if row.new is None and row.result is None else None


def _row(group: Group, redefined: Redefinitions) -> Row:
    old, result, goal = group.old, group.result, group.goal
    new = goal.right if goal else None
    aim = old if group.aimed else None
    note = redefined.of(new) if new and aim else None
    difference, unit = _difference(aim, new) if aim and new and not note else (None, None)
    weakest = min(_found(group), key=lambda match: match.score, default=None)
    return Row(
        name=_name(group),
        old=old.figure if old else None,
        result=result.right.figure if result else None,
        new=new.figure if new else None,
        difference=difference,
        difference_unit=unit,
        verdict=verdict(aim, result.right) if aim and result else None,
        shift=_shift(aim, new, note),
        note=note,
        likeness=weakest.likeness if weakest else None,
        score=weakest.score if weakest else 1.0,
    )


def _found(group: Group) -> list[Match]:
    """The matches of a group; none where it is of one figure alone."""
    if group.old is None and group.result is None:
        return []
    return [match for match in (group.result, group.goal) if match]


def _name(group: Group) -> str:
    """What the newer document calls it, else the older."""
    later = group.goal or group.result
    measure = later.right if later else group.old
    return measure.name if measure else ""


def _shift(aim: Measure | None, new: Measure | None, note: Span | None) -> Shift | None:
    if note:
        return Shift.REDEFINED
    if new is not None:
        return shift_of(aim, new) if aim else Shift.NEW
    return Shift.DROPPED if aim else None


def _difference(old: Measure, new: Measure) -> tuple[Decimal | None, str | None]:
    """New less old in the unit of the new one; of two shares in percentage points."""
    figure = new.figure
    before, after = signed(old), signed(new)
    if not comparable(old, new) or before is None or after is None or not new.amount:
        return None, None
    scale = (figure.value or Decimal(0)) / new.amount  # from the base unit to 万 or 亿
    unit = "个百分点" if figure.unit == "%" else figure.unit
    return _plain((after - before) * scale), unit


_DIGITS = 9
"""Decimals that are kept: units are multiples of ten of one another."""


def _plain(number: Decimal) -> Decimal:
    """The number without zeros at its end, and without an exponent."""
    short = round(number, _DIGITS).normalize()
    return short.quantize(Decimal(1)) if short == short.to_integral() else short
