"""Matching a regular expression without ever going back.

A nondeterministic program is built from the expression's tree, and deterministic states
from it as the text asks for them (Thompson 1968; the order of threads, which gives the
same matches as a backtracking matcher, follows Cox, "Regular Expression Matching: the
Virtual Machine Approach", 2009). A first pass from right to left marks where matches can
begin; from there one goes to the right. So a text costs at most its length times the
length of its longest paragraph, and mostly just its length, whatever the expression.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from plandigest.errors import ErrorCode, PatternError
from plandigest.searching.folding import Folding, one_of
from plandigest.searching.regexp import (
    Chain,
    CharacterClass,
    Choice,
    Edge,
    Node,
    Repeat,
    read_expression,
)

_LONGEST_PROGRAM = 20_000
_MOST_STATES = 5_000


@dataclass(slots=True)
class _Step:
    """One instruction: read a character, stand at an edge, go on, or (without targets) match."""

    needs: CharacterClass | Edge | None
    targets: list[int]


class _Program:
    """The steps of an expression, from left to right or from right to left."""

    def __init__(self, node: Node, *, backwards: bool) -> None:
        self.steps: list[_Step] = []
        self._backwards = backwards
        match = self._add(None, [])
        self.entry = self._compile(node, match)

    def _add(self, needs: CharacterClass | Edge | None, targets: list[int]) -> int:
        if len(self.steps) >= _LONGEST_PROGRAM:
            raise PatternError(ErrorCode.PATTERN_REPEATS)
        self.steps.append(_Step(needs, targets))
        return len(self.steps) - 1

    def _compile(self, node: Node, after: int) -> int:
        """Add the steps of a node that goes on at `after`; where to enter them."""
        if isinstance(node, CharacterClass):
            return self._add(node, [after])
        if isinstance(node, Edge):
            return self._add(Edge(begin=node.begin != self._backwards), [after])
        if isinstance(node, Choice):
            return self._add(None, [self._compile(branch, after) for branch in node.nodes])
        if isinstance(node, Repeat):
            return self._repeat(node, after)
        for part in node.nodes if self._backwards else reversed(node.nodes):
            after = self._compile(part, after)
        return after

    def _repeat(self, node: Repeat, after: int) -> int:
        if node.most is None:
            loop = self._add(None, [])
            entry = self._compile(node.node, loop)
            self.steps[loop].targets = [entry, after] if node.greedy else [after, entry]
            at = loop
        else:
            at = after
            for _ in range(node.most - node.least):
                entry = self._compile(node.node, at)
                at = self._add(None, [entry, after] if node.greedy else [after, entry])
        for _ in range(node.least):
            at = self._compile(node.node, at)
        return at


@dataclass(slots=True, eq=False)
class _State:
    """A set of threads, in order of preference.

    Attributes:
        threads: the steps they stand at; none is a dead end.
        matches: whether one has matched here.
        matches_at_end: whether one would if the text ended here.
        moves: the states that characters lead to, as far as known.
    """

    threads: tuple[int, ...]
    matches: bool
    matches_at_end: bool
    moves: dict[str, _State] = field(default_factory=dict)


class _Runner:
    """The states of a program, made when a text first leads to them."""

    def __init__(self, program: _Program, *, anywhere: bool) -> None:
        self._steps = program.steps
        self._entry = program.entry
        self._anywhere = anywhere
        self._states: dict[tuple[int, ...], _State] = {}
        self.first = self._state([self._entry], begin=True)
        self.inner = self._state([self._entry], begin=False)

    def move(self, state: _State, character: str) -> _State:
        """The state that a character leads to."""
        entries: list[int] = []
        for thread in state.threads:
            step = self._steps[thread]
            if isinstance(step.needs, CharacterClass) and character in step.needs:
                entries += step.targets
        if self._anywhere:
            entries.append(self._entry)
        reached = state.moves[character] = self._state(entries, begin=False)
        return reached

    def _state(self, entries: list[int], *, begin: bool) -> _State:
        threads = tuple(self._closure(entries, begin=begin, end=False))
        state = self._states.get(threads)
        if state is None:
            if len(self._states) >= _MOST_STATES:
                self._states.clear()  # start anew rather than grow without bound
            matches = any(self._is_match(thread) for thread in threads)
            at_end = any(map(self._is_match, self._closure(list(threads), begin=begin, end=True)))
            state = self._states[threads] = _State(threads, matches, at_end)
        return state

    def _closure(self, entries: list[int], *, begin: bool, end: bool) -> Iterator[int]:
        """The steps that wait for a character, an end, or nothing more, in order of preference.

        From left to right, threads behind one that has matched cannot win any more.
        """
        seen: set[int] = set()
        stack = entries[::-1]
        while stack:
            thread = stack.pop()
            if thread in seen:
                continue
            seen.add(thread)
            step = self._steps[thread]
            passes = isinstance(step.needs, Edge) and (begin if step.needs.begin else end)
            if passes or (step.needs is None and step.targets):
                stack += step.targets[::-1]
            elif not isinstance(step.needs, Edge) or not step.needs.begin:
                yield thread
                if self._is_match(thread) and not self._anywhere:
                    return

    def _is_match(self, thread: int) -> bool:
        step = self._steps[thread]
        return step.needs is None and not step.targets


class ExpressionFinder:
    """Finds a regular expression; a `Finder`."""

    def __init__(self, expression: str, folding: Folding) -> None:
        """Prepare to find an expression.

        Raises:
            PatternError: it cannot be used.
        """
        self._made_of = (expression, folding)
        node = read_expression(expression, folding)
        needs = required(node)
        self._needs = needs if all(need.strip() for need in needs) else ()
        self._literals = [
            re.compile("".join(one_of(folding.alike(character)) for character in literal))
            for literal in self._needs
        ]
        self._forwards = _Runner(_Program(node, backwards=False), anywhere=False)
        self._backwards = _Runner(_Program(node, backwards=True), anywhere=True)

    def __reduce__(self) -> tuple[type[ExpressionFinder], tuple[str, Folding]]:
        """Travel between processes as what it is made of, without the states met so far."""
        return ExpressionFinder, self._made_of

    def may_occur(self, text: str) -> bool:
        """Whether there may be a match; quick, and sure where it says no."""
        return not self._literals or any(literal.search(text) for literal in self._literals)

    def needs(self) -> tuple[str, ...]:
        """Terms of which a text must hold one for a match; none if that is not known."""
        return self._needs

    def literal(self) -> str | None:
        """None: what matches an expression need not be how it is written."""
        return None

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The matches within `text[start:end]`, leftmost first, none overlapping or empty."""
        done = start
        for first in self._beginnings(text, start, end):
            if first >= done:
                last = self._end_of(text, first, start, end)
                if last > first:
                    yield first, last
                    done = last

    def _beginnings(self, text: str, start: int, end: int) -> list[int]:
        """Where matches can begin, in order."""
        state = self._backwards.first
        found = []
        for at in range(end - 1, start - 1, -1):
            character = text[at]
            state = state.moves.get(character) or self._backwards.move(state, character)
            if state.matches or (at == start and state.matches_at_end):
                found.append(at)
        found.reverse()
        return found

    def _end_of(self, text: str, first: int, start: int, end: int) -> int:
        """Where the preferred match that begins at `first` ends; `first` if it is empty."""
        state = self._forwards.first if first == start else self._forwards.inner
        last = first
        for at in range(first, end):
            if state.matches:
                last = at
            if not state.threads:
                return last
            character = text[at]
            state = state.moves.get(character) or self._forwards.move(state, character)
        return end if state.matches or state.matches_at_end else last


def required(node: Node) -> tuple[str, ...]:
    """Strings of which any match must hold one; none if nothing can be said."""
    if isinstance(node, CharacterClass):
        return (node.literal,) if node.literal else ()
    if isinstance(node, Choice):
        branches = [required(branch) for branch in node.nodes]
        return tuple(each for branch in branches for each in branch) if all(branches) else ()
    if isinstance(node, Repeat):
        return required(node.node) if node.least else ()
    if isinstance(node, Edge):
        return ()
    return _required_in_chain(node)


def _required_in_chain(chain: Chain) -> tuple[str, ...]:
    candidates: list[tuple[str, ...]] = []
    run = ""
    for node in (*chain.nodes, Edge(begin=False)):
        literal = node.literal if isinstance(node, CharacterClass) else None
        if literal:
            run += literal
            continue
        if run:
            candidates.append((run,))
            run = ""
        candidates.append(required(node))
    return max(candidates, key=lambda each: min(map(len, each), default=0))
