"""The rows of an article: for each number that punishes or sets a term, what the rule says.

Both the name of a figure and the row of a norm are made of one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from plandigest.extracting.article.block import Stretch
from plandigest.extracting.article.kind import is_norm, kinds_of
from plandigest.extracting.article.lines import Lines
from plandigest.extracting.article.place import Measured, Place
from plandigest.extracting.article.provision import Line
from plandigest.extracting.article.roles import Roles
from plandigest.extracting.article.sanction import sanction
from plandigest.extracting.article.stated import stated
from plandigest.extracting.article.term import since, term
from plandigest.lexicon.norms import Measure
from plandigest.model.kinds import NormKind

_RULED = frozenset(Measure) - {Measure.AGE}
"""What the rows of an article measure; other numbers need no reading of their line."""


class Number(NamedTuple):
    """A number of a line.

    Attributes:
        value: the number.
        start: where it begins, its bound included; folded.
        end: where it ends.
        per: for what one value is.
    """

    value: Measured
    start: int
    end: int
    per: Stretch | None


class Row(NamedTuple):
    """What a rule says of a number.

    Attributes:
        kind: whether it punishes or sets a term.
        roles: who, which act, which rung.
        place: where the number stands.
        stated: whether it is what the article states for a class.
        since: from when or before what it is reckoned, where another number of the
            paragraph is set for the same deed.
    """

    kind: NormKind
    roles: Roles
    place: Place
    stated: bool = False
    since: Stretch | None = None


def rows_of(lines: Lines, numbers: Sequence[Number]) -> dict[int, Row]:
    """The rows of the numbers of a paragraph, by where each number begins.

    Args:
        lines: the lines of the document.
        numbers: the numbers, in order.
    """
    ruling = any(each.value.measure in _RULED for each in numbers)
    block = lines.block_of(numbers[0].start) if ruling else None
    if block is None:
        return {}
    line = lines.line(block)
    rows = tuple(_rows(_places(lines.text, line, numbers)))
    values: dict[tuple[str, ...], set[Decimal | None]] = defaultdict(set)
    for row in rows:
        values[_deed(row)].add(row.place.value.value)
    return {
        row.place.start: row._replace(since=since(row.place))
        if row.kind is NormKind.TERM and len(values[_deed(row)]) > 1
        else row
        for row in rows
    }


def _deed(row: Row) -> tuple[str, ...]:
    """Who does what: what tells two terms apart but the day from which they run."""
    spans = (*row.roles.actor.spans, *row.roles.act.spans)
    return tuple(row.place.text[slice(*each)] for each in spans)


def _places(text: str, line: Line, numbers: Sequence[Number]) -> list[Place]:
    stretches = tuple((each.start, each.end) for each in numbers)
    placed = (
        Place(text, each.value, each.start, each.end, each.per, provision, stretches)
        for each in numbers
        if each.value.measure in _RULED and (provision := line.at(each.start)) is not None
    )
    return [place for place in placed if is_norm(place)]


def _rows(places: Sequence[Place]) -> Iterable[Row]:
    last: dict[NormKind, Roles] = {}
    for place, kind in zip(places, kinds_of(places), strict=True):
        told = stated(place) if kind is not NormKind.SANCTION else None
        said = told or roles_of(kind, place, last.get(kind))
        if said is not None:
            last[kind] = said
            yield Row(kind, said, place, told is not None)


def roles_of(kind: NormKind, place: Place, last: Roles | None) -> Roles | None:
    """What a sanction or a term says; None of any other norm.

    Args:
        kind: the sort of norm.
        place: the number.
        last: what the one of its sort before it in its line says.
    """
    match kind:
        case NormKind.SANCTION:
            return sanction(place, last)
        case NormKind.TERM:
            return term(place, last)
        case _:
            return None
