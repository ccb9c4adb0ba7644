"""From a document and its figures to its norms: who must do, pay or suffer what, in numbers.

Each line of a rule is read once into provisions: its clauses, and what they have told when the
sentence comes to a number. What sort of norm a number is, rules of the lexicon say; what the
norm says beside the number is read by its sort.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from plandigest.extracting.article.block import Block, Stretch
from plandigest.extracting.article.kind import is_norm, kinds_of
from plandigest.extracting.article.place import Measured, NamePart, Place
from plandigest.extracting.article.provision import Line
from plandigest.extracting.article.roles import Roles, words
from plandigest.extracting.article.rows import roles_of
from plandigest.extracting.article.stated import stated
from plandigest.extracting.norm.limit import limit
from plandigest.extracting.norm.payment import payment
from plandigest.extracting.norm.reading import Reading, reading_of
from plandigest.model.document import Document
from plandigest.model.figure import Figure, IndicatorPart, PartRole, Status
from plandigest.model.kinds import NormKind
from plandigest.model.norm import Norm

_WITH_BRACKET = 2
_NEAR = 12
"""Numbers that are compared on each side of one, so that a line is read in linear time."""


def norms(document: Document, figures: Iterable[Figure]) -> tuple[Norm, ...]:
    """The norms of a document, in reading order.

    Args:
        document: the document.
        figures: its figures, in reading order.
    """
    ruled = [
        figure
        for figure in figures
        if figure.status is Status.RULE and not figure.enumeration and figure.value is not None
    ]
    if not ruled:
        return ()
    reader = _Reader(reading_of(document))
    return tuple(reader.norms(ruled))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the norms of a document.

    Attributes:
        reading: its lines.
    """

    reading: Reading

    def norms(self, figures: Sequence[Figure]) -> Iterator[Norm]:
        """The norms that figures are, line by line."""
        placed = ((self.reading.block_of(each.span), each) for each in figures)
        for block, group in groupby(placed, key=lambda pair: pair[0]):
            if block is not None:
                line = self.reading.line(block)
                yield from self._of_line(line, block, [figure for _, figure in group])

    def _of_line(self, line: Line, block: Block, figures: Sequence[Figure]) -> Iterator[Norm]:
        numbers = tuple(self.reading.stretch(each.span) for each in figures)
        placed = ((self._place(line, each, numbers), each) for each in figures)
        ruled = [(place, each) for place, each in placed if place is not None and is_norm(place)]
        places = [place for place, _ in ruled]
        kinds = kinds_of(places)
        last: dict[NormKind, Roles] = {}
        for at, ((place, figure), kind) in enumerate(zip(ruled, kinds, strict=True)):
            around = range(max(0, at - _NEAR), min(len(places), at + _NEAR + 1))
            same = [
                places[each]
                for each in around
                if kinds[each] is kind and places[each].sentence_start == place.sentence_start
            ]
            last[kind] = _roles(kind, place, same, last.get(kind))
            yield self._norm(figure, kind, last[kind], block.article)

    def _place(self, line: Line, figure: Figure, numbers: tuple[Stretch, ...]) -> Place | None:
        start, end = self.reading.stretch(figure.span)
        provision = line.at(start)
        if provision is None:
            return None
        parts = self._own(figure.indicator.parts) if figure.indicator else ()
        name = tuple(
            NamePart(self.reading.stretch(part.span), part.joiner, part.role is PartRole.OWNER)
            for part in parts
        )
        per = self.reading.stretch(figure.per) if figure.per else None
        rule = figure.indicator.rule if figure.indicator else ""
        text, value = self.reading.text, _measured(figure)
        return Place(text, value, start, end, per, provision, numbers, name, rule)

    def _own(self, parts: tuple[IndicatorPart, ...]) -> tuple[IndicatorPart, ...]:
        """The parts of a name but the measure of a bracket (面积 of 2万平方米以上), told before."""
        if len(parts) < _WITH_BRACKET:
            return parts
        measure, bracket, *_ = parts
        apart = measure.span.end + 1 < bracket.span.start
        begins = self.reading.text[self.reading.stretch(bracket.span)[0]].isdigit()
        return parts[1:] if apart and begins else parts

    def _norm(self, figure: Figure, kind: NormKind, roles: Roles, article: Stretch | None) -> Norm:
        return Norm(
            figure=figure,
            kind=kind,
            article=self.reading.span(article) if article else None,
            actor=self.reading.wording(roles.actor),
            act=self.reading.wording(roles.act),
            rung=self.reading.wording(roles.rung),
            per=self.reading.span(roles.per) if roles.per else None,
            basis=self.reading.wording(roles.basis),
        )


def _measured(figure: Figure) -> Measured:
    return Measured(
        figure.value, figure.unit, figure.base_unit, figure.kind, figure.qualifier, figure.bound
    )


def _roles(kind: NormKind, place: Place, siblings: Sequence[Place], last: Roles | None) -> Roles:
    """What a norm says, by its sort; `last` is what the one of its sort before it said."""
    told = stated(place) if kind is not NormKind.SANCTION else None
    if told is not None:
        return replace(told, actor=told.actor or words(place.provision.told.actor))
    match kind:
        case NormKind.LIMIT:
            return limit(place, siblings, last)
        case NormKind.STANDARD | NormKind.AWARD:
            return payment(place, siblings, last)
        case _:
            return roles_of(kind, place, last) or Roles()
