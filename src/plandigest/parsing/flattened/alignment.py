"""Lays the words of a flattened table out in the order of its columns, the cheapest way.

Cells were written one after the other, row by row; what is lost is only where each ends.
A cell that may not be what its column holds costs infinitely much, one that is unusual
costs something, and of all ways to cut the words into cells the cheapest is taken. Rows
are numbered in most tables; a row of the table that cannot be cut is passed over as
unreadable, where that is allowed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from plandigest.lexicon.tables import Column
from plandigest.lexicon.units import Units
from plandigest.parsing.flattened.cells import MOST_WORDS, NEVER, CellCosts
from plandigest.parsing.flattened.head import Head
from plandigest.parsing.flattened.tokens import Token
from plandigest.parsing.flattened.ways import START, Placed, State, Way

_SUB_ROW, _SHARED_NATURE, _MID_LINE, _CLASS_LINE = 2.5, 1.0, 1.5, 0.5
_UNREADABLE, _PASSED = 8.0, 0.5
_LEFT_OVER, _NATURE_LEFT_OVER = 2.0, 8.0
"""What each word behind the table costs that might be of it, and more if it is a nature."""
_STATES = 16
"""Ways to read the words so far that are followed up; the cheapest."""
_LONGEST_UNREADABLE = 60
_BEFORE_NUMBER = 2
"""Words of a class that may stand before the number of a row on its line."""
_NUMBERED = re.compile(r"(\d{1,3})[.．、](?!\d)")


class Alignment:
    """Reads the words of one table.

    Args:
        head: its columns.
        tokens: its words, the head's left out.
        units: those that are known.
        wide: whether wide gaps part its cells.
        passing: whether rows that cannot be read may be passed over.
    """

    def __init__(
        self, head: Head, tokens: Sequence[Token], units: Units, *, wide: bool, passing: bool
    ) -> None:
        self._roles = [column.role for column in head.columns]
        self._tokens = tokens
        self._passing = passing
        self._numbers = Column.NUMBER in self._roles
        self._numbered = not self._numbers and _are_numbered(tokens)
        numbered = self._numbers or self._numbered
        self._costs = CellCosts(
            tokens, units, labelled=head.units_in_names, wide=wide, numbered=numbered
        )

    def best(self) -> list[Placed] | None:
        """The cheapest way to cut the words into cells; None if there is none."""
        ways: list[dict[State, Way]] = [{} for _ in range(len(self._tokens) + 1)]
        ways[0][State(START, 0, part=False)] = Way(0, None, None)
        for at in range(len(self._tokens)):
            kept = sorted(ways[at].items(), key=lambda pair: pair[1].cost)[:_STATES]
            for state, way in kept:
                for cost, following, cell in self._steps(at, state):
                    found = ways[cell.end]
                    total = way.cost + cost
                    if following not in found or total < found[following].cost:
                        found[following] = Way(total, cell, way)
        return self._cheapest(ways)

    def _cheapest(self, ways: Sequence[dict[State, Way]]) -> list[Placed] | None:
        best: tuple[float, Way] | None = None
        natures = [*accumulate((token.nature for token in self._tokens), initial=0)]
        for end, states in enumerate(ways):
            if 0 < end < len(self._tokens) and (
                self._tokens[end].item == self._tokens[end - 1].item
            ):
                continue
            left = _LEFT_OVER * (len(self._tokens) - end)
            left += _NATURE_LEFT_OVER * (natures[-1] - natures[end])
            for state, way in states.items():
                if self._is_complete(state) and (best is None or way.cost + left < best[0]):
                    best = way.cost + left, way
        return best[1].cells() if best and best[1].cell else None

    def _is_complete(self, state: State) -> bool:
        """Whether a row may end behind a column: no name, unit or value is left out."""
        rest = self._roles[state.column + 1 :]
        return state.column != START and not {Column.INDICATOR, Column.VALUE} & set(rest)

    def _steps(self, at: int, state: State) -> Iterator[tuple[float, State, Placed]]:
        """The cells that may follow, each with its cost and what is known then."""
        complete = state.column == START or self._is_complete(state)
        for column, skipped in self._within(state.column) if state.column != START else ():
            yield from self._cells(at, column, skipped, state._replace(column=column), opens=False)
        if not complete:
            return
        owed = _SHARED_NATURE * (
            state.column != START and Column.NATURE in self._roles[state.column + 1 :]
        )
        row = state.row + 1
        for column, skipped in self._within(START):
            opened = State(column, row, part=False)
            yield from self._cells(at, column, owed + skipped, opened, opens=True)
        if state.column != START and (self._numbers or self._numbered):
            name = self._roles.index(Column.INDICATOR)
            part = State(name, state.row, part=True)
            yield from self._cells(at, name, owed + _SUB_ROW, part, opens=True)
        yield from self._class_lines(at, state, owed)
        if self._passing:
            yield from self._unreadable(at, row, owed)

    def _within(self, column: int) -> Iterator[tuple[int, float]]:
        """The columns that may follow one in its row, and what it costs to pass others."""
        cost = 0.0
        for following in range(column + 1, len(self._roles)):
            yield following, cost
            role = self._roles[following]
            if role is Column.NATURE:
                cost += _SHARED_NATURE
            elif role is not Column.GROUP and role is not Column.ASIDE:
                return

    def _cells(
        self, at: int, column: int, cost: float, following: State, *, opens: bool
    ) -> Iterator[tuple[float, State, Placed]]:
        role = self._roles[column]
        if role is Column.NUMBER:
            yield from self._number(at, cost, following, opens=opens)
            return
        bears = self._numbered and self._bears(self._tokens[at].text, following.row)
        if role is Column.INDICATOR and self._numbered and bears is following.part:
            return
        for end in range(at + 1, min(at + MOST_WORDS, len(self._tokens)) + 1):
            if self._tokens[end - 1].nature and role is not Column.NATURE:
                return
            if role is Column.INDICATOR and self._opens_next(end - 1, at, following.row):
                return
            of_cell = self._costs.of(at, end, role)
            if of_cell < NEVER:
                yield cost + of_cell, following, Placed(at, end, column, following.row, opens)

    def _opens_next(self, at: int, start: int, row: int) -> bool:
        """Whether a word of a name numbers the next row: 2. of 2. 住宅, or 2 that opens a line."""
        if self._numbers:
            return self._tokens[at].first and self._bears(self._tokens[at].text, row + 1)
        return at > start and self._bears(self._tokens[at].text, row + 1)

    def _number(
        self, at: int, cost: float, following: State, *, opens: bool
    ) -> Iterator[tuple[float, State, Placed]]:
        token = self._tokens[at]
        if token.text.rstrip(".．、") == str(following.row) and not following.part:
            extra = 0 if token.first or not opens else _MID_LINE
            cell = Placed(at, at + 1, following.column, following.row, opens)
            yield cost + extra, following, cell

    def _class_lines(
        self, at: int, state: State, owed: float
    ) -> Iterator[tuple[float, State, Placed]]:
        """A line that names a class of indicators: 一、生态环境（4项）, 生态 before a number."""
        end = at + 1
        while end < len(self._tokens) and not self._tokens[end].first:
            end += 1
        if end - at <= MOST_WORDS and (
            self._costs.is_class(at, end) or self._stands_before(at, end, state.row + 1)
        ):
            after = State(START, state.row, part=False)
            yield owed + _CLASS_LINE, after, Placed(at, end, None, state.row, opens=True)

    def _stands_before(self, at: int, end: int, row: int) -> bool:
        """Whether words that may name a class are the line before the one a row begins with.

        Only where no row is passed over: else they may be of a row that cannot be read.
        """
        if self._passing or not self._tokens[at].first or end == len(self._tokens):
            return False
        of_class = self._costs.of(at, end, Column.GROUP) < NEVER
        return self._numbers and of_class and self._bears(self._tokens[end].text, row)

    def _unreadable(self, at: int, row: int, owed: float) -> Iterator[tuple[float, State, Placed]]:
        """All words up to the number of the next row, as a row that cannot be read."""
        if not self._opens(at, row):
            return
        last = len(self._roles) - 1
        for end in range(at + 2, min(at + _LONGEST_UNREADABLE, len(self._tokens)) + 1):
            if end == len(self._tokens) or self._opens(end, row + 1):
                cost = owed + _UNREADABLE + _PASSED * (end - at)
                cell = Placed(at, end, None, row, opens=True, unreadable=True)
                yield cost, State(last, row, part=False), cell

    def _opens(self, at: int, row: int) -> bool:
        """Whether a line begins here that begins a row, its class before its number or not."""
        line = self._tokens[at].line
        return self._tokens[at].first and any(
            self._bears(token.text, row)
            for token in self._tokens[at : at + _BEFORE_NUMBER + 1]
            if token.line == line
        )

    def _bears(self, word: str, row: int) -> bool:
        """Whether a word is, or opens with, the number of a row."""
        if self._numbers:
            return word.rstrip(".．、") == str(row)
        match = _NUMBERED.match(word)
        return self._numbered and match is not None and int(match[1]) == row


def _are_numbered(tokens: Sequence[Token]) -> bool:
    """Whether the names bear the numbers of their rows: 1. and 2. and 3. open words."""
    found = {match[1] for token in tokens if (match := _NUMBERED.match(token.text))}
    return {"1", "2", "3"} <= found
