"""From a document and its figures to its norms: who must do, pay or suffer what, in numbers.

Each line of a rule is read once into provisions: its clauses, and what they have told when the
sentence comes to a number. What sort of norm a number is, rules of the lexicon say; what the
norm says beside the number is read by its sort.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from plandigest.extracting.folding import Folded, fold
from plandigest.extracting.norm.block import Block, Stretch, block_at, blocks
from plandigest.extracting.norm.kind import is_norm, kinds_of
from plandigest.extracting.norm.limit import limit
from plandigest.extracting.norm.payment import payment
from plandigest.extracting.norm.place import NamePart, Place
from plandigest.extracting.norm.provision import Line, read_line
from plandigest.extracting.norm.roles import Roles, Words
from plandigest.extracting.norm.sanction import sanction
from plandigest.extracting.norm.term import term
from plandigest.extracting.norm.told import Told
from plandigest.model.document import Document
from plandigest.model.figure import Figure, PartRole, Status
from plandigest.model.norm import Norm, NormKind, Wording
from plandigest.model.span import Span

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
    offset = document.span.start
    folded = fold(document.text.content[offset : document.span.end])
    reader = _Reader(document, folded, blocks(folded.content))
    return tuple(reader.norms(ruled))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the norms of a document.

    Attributes:
        document: the document.
        folded: its folded text.
        blocks: its lines.
    """

    document: Document
    folded: Folded
    blocks: tuple[Block, ...]

    def norms(self, figures: Sequence[Figure]) -> Iterator[Norm]:
        """The norms that figures are, line by line."""
        leads: dict[int, Told] = {}
        placed = ((block_at(self.blocks, self._folded(each.span)[0]), each) for each in figures)
        for block, group in groupby(placed, key=lambda pair: pair[0]):
            if block is None:
                continue
            told = self._lead(block, leads)
            line = read_line(self.folded.content, block, told)
            yield from self._of_line(line, block, [figure for _, figure in group])

    def _lead(self, block: Block, leads: dict[int, Told]) -> Told:
        """What the lead-in of a line's list has told; each is read once."""
        if block.lead is None:
            return Told()
        if block.lead.start not in leads:
            leads[block.lead.start] = read_line(self.folded.content, block.lead, Told()).told
        return leads[block.lead.start]

    def _of_line(self, line: Line, block: Block, figures: Sequence[Figure]) -> Iterator[Norm]:
        numbers = tuple(self._folded(each.span) for each in figures)
        placed = (self._place(line, each, numbers) for each in figures)
        places = [place for place in placed if place is not None and is_norm(place)]
        kinds = kinds_of(places)
        last: dict[NormKind, Roles] = {}
        for at, (place, kind) in enumerate(zip(places, kinds, strict=True)):
            around = range(max(0, at - _NEAR), min(len(places), at + _NEAR + 1))
            same = [
                places[each]
                for each in around
                if kinds[each] is kind and places[each].sentence_start == place.sentence_start
            ]
            last[kind] = _roles(kind, place, same, last.get(kind))
            yield self._norm(place, kind, last[kind], block.article)

    def _place(self, line: Line, figure: Figure, numbers: tuple[Stretch, ...]) -> Place | None:
        start, end = self._folded(figure.span)
        provision = line.at(start)
        if provision is None:
            return None
        parts = figure.indicator.parts if figure.indicator else ()
        name = tuple(
            NamePart(self._folded(part.span), part.joiner, part.role is PartRole.OWNER)
            for part in parts
        )
        per = self._folded(figure.per) if figure.per else None
        return Place(self.folded.content, figure, start, end, name, per, provision, numbers)

    def _norm(self, place: Place, kind: NormKind, roles: Roles, article: Stretch | None) -> Norm:
        return Norm(
            figure=place.figure,
            kind=kind,
            article=self._span(article) if article else None,
            actor=self._wording(roles.actor),
            act=self._wording(roles.act),
            rung=self._wording(roles.rung),
            per=self._span(roles.per) if roles.per else None,
            basis=self._wording(roles.basis),
        )

    def _wording(self, said: Words) -> Wording | None:
        if not said:
            return None
        spans = tuple(self._span(each) for each in said.spans)
        return Wording(self.document.text, spans, said.joiner, said.closing)

    def _folded(self, span: Span) -> Stretch:
        offset = self.document.span.start
        return self.folded.folded(span.start - offset), self.folded.folded(span.end - offset)

    def _span(self, stretch: Stretch) -> Span:
        span, offset = self.folded.span(*stretch), self.document.span.start
        return Span(span.start + offset, span.end + offset)


def _roles(kind: NormKind, place: Place, siblings: Sequence[Place], last: Roles | None) -> Roles:
    """What a norm says, by its sort; `last` is what the one of its sort before it said."""
    match kind:
        case NormKind.SANCTION:
            return sanction(place, last)
        case NormKind.TERM:
            return term(place, last)
        case NormKind.LIMIT:
            return limit(place, siblings, last)
        case NormKind.STANDARD | NormKind.AWARD:
            return payment(place, siblings, last)
