"""Where a number of a rule stands: its line, its clause, and what it was named by."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from plandigest.extracting.article.block import Stretch
from plandigest.extracting.article.clause import Clause, ClauseKind
from plandigest.extracting.article.provision import Provision
from plandigest.lexicon.norms import Measure
from plandigest.lexicon.pattern import Pattern
from plandigest.model.figure import Bound, FigureKind

_OF_SOMETHING = frozenset({FigureKind.SHARE, FigureKind.MULTIPLE, FigureKind.FRACTION})
_PAYS = Pattern(r"领取|收取|缴纳|支付|发放|补助|补贴|收费|标准")
_BEHIND = ("标准收取", "标准缴纳", "标准支付", "标准发放", "标准计收")
"""What stands behind a sum and is no part of what it is paid for: …5元的标准收取."""
_NEAR = 120
"""Characters before a number in which the words stand that belong to it."""
_OUTSIDE = frozenset({ClauseKind.CONSEQUENCE, ClauseKind.PLAIN})


class Measured(NamedTuple):
    """A number of a rule, whatever it was read from.

    Attributes:
        value: as written.
        unit: as written.
        base: the unit without its multiplier.
        kind: the sort of quantity.
        qualifier: the words that set the bound.
        bound: what they say.
    """

    value: Decimal | None
    unit: str | None
    base: str | None
    kind: FigureKind
    qualifier: str | None
    bound: Bound

    @property
    def measure(self) -> Measure:
        """What it measures, as far as the sort of the norm goes by it."""
        if self.unit == "周岁":
            return Measure.AGE
        if self.kind is FigureKind.DURATION:
            return Measure.DURATION
        paid = (self.base or "").partition("/")[0]  # 元/个 is money, too
        money = paid.endswith(("元", "币", "币值")) or self.unit == "‰"
        return Measure.MONEY if money or self.kind in _OF_SOMETHING else Measure.ANY


@dataclass(frozen=True, slots=True)
class NamePart:
    """A part of the name of what a number measures.

    Attributes:
        span: where it stands; folded.
        joiner: the word before it that the text has not.
        owner: whether it says whose the thing is.
    """

    span: Stretch
    joiner: str
    owner: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A number in its sentence; offsets are into the folded text.

    Attributes:
        text: the folded text.
        value: the number.
        start: where it begins, its bound included.
        end: where it ends.
        per: for what one value is.
        provision: its clause, and what had been told.
        numbers: where all numbers of its line stand, in order.
        name: the parts of what it measures; empty before it is named.
        rule: the rule that named it.
    """

    text: str
    value: Measured
    start: int
    end: int
    per: Stretch | None
    provision: Provision
    numbers: tuple[Stretch, ...]
    name: tuple[NamePart, ...] = ()
    rule: str = ""

    @property
    def own(self) -> tuple[Stretch, ...]:
        """What it measures, without what it is a share of and what it is a standard for."""
        parts = [part.span for part in self.name[: self._parted]]
        return tuple(each for each in parts if not self.text.startswith(_BEHIND, each[0]))

    @property
    def basis(self) -> tuple[Stretch, ...]:
        """What it is a share of, where its name says so."""
        return tuple(part.span for part in self.name[self._parted :])

    @property
    def said(self) -> str:
        """The name as it reads, without a word that closes it."""
        return "".join(part.joiner + self.text[slice(*part.span)] for part in self.name)

    @property
    def bound(self) -> str:
        """The bound that the quotation begins with."""
        qualifier = self.value.qualifier or ""
        return qualifier if self.text.startswith(qualifier, self.start) else ""

    @property
    def _parted(self) -> int:
        found = (at for at, part in enumerate(self.name) if part.joiner == "占")
        return next(found, len(self.name))

    def holds(self, clause: Clause) -> bool:
        """Whether a number stands in a clause."""
        return self.holds_in(*clause.span)

    def number_in(self, clause: Clause) -> Stretch | None:
        """The first number of a clause."""
        return self.number_behind(clause.start, clause.end)

    def holds_in(self, start: int, end: int) -> bool:
        """Whether a number stands between two offsets."""
        at = bisect_left(self.numbers, (start, start))
        return at < len(self.numbers) and self.numbers[at][0] < end

    def number_behind(self, offset: int, end: int) -> Stretch | None:
        """The first number that begins between two offsets."""
        at = bisect_left(self.numbers, (offset, offset))
        found = self.numbers[at] if at < len(self.numbers) else None
        return found if found and found[0] < end else None

    @property
    def announced(self) -> Clause | None:
        """The clause that tells what is paid, where its own only names a class of it."""
        provision = self.provision
        before = [each for each in provision.before if each.kind is ClauseKind.CONSEQUENCE]
        lasts = self.measure is Measure.DURATION
        if provision.clause.kind is not ClauseKind.PLAIN or not before or self.per or lasts:
            return None
        first, whole = before[0], (self.clause_start, self.start)
        paid = _PAYS.search(self.text, first.start, first.end)
        return first if paid and not self.holds(first) and whole in self.own else None

    @property
    def measure(self) -> Measure:
        """What it measures, as far as the sort of the norm goes by it."""
        return self.value.measure

    @property
    def is_part(self) -> bool:
        """Whether it is a share or a multiple of something."""
        return self.value.kind in _OF_SOMETHING or self.value.unit == "‰"

    @property
    def inside(self) -> bool:
        """Whether it stands within a condition from which something else follows."""
        if self.provision.clause.kind not in _OUTSIDE:
            return True
        following = (each.kind for each in self.provision.behind)
        closing = next((kind for kind in following if kind is not ClauseKind.PLAIN), None)
        plain = self.provision.clause.kind is ClauseKind.PLAIN
        return plain and closing is ClauseKind.CONDITION

    @property
    def clause_start(self) -> int:
        """Where its clause begins."""
        return self.provision.clause.start

    @property
    def clause_end(self) -> int:
        """Where its clause ends."""
        return self.provision.clause.end

    @property
    def sentence_start(self) -> int:
        """Where its sentence begins."""
        return self.provision.opening.start

    @property
    def near(self) -> int:
        """Where to begin to look for what belongs to the number in its clause."""
        return max(self.clause_start, self.start - _NEAR)
