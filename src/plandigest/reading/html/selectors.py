"""Selectors of style sheets: which elements a rule is about.

Tags, classes and ids are understood, with at most three steps from the outside in, one
within the other (`.news p`) or directly so (`.news > p`). No others are: what depends on
the mouse (`:hover`) or on an attribute (`[href]`) says nothing of how a text is read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

_MOST_STEPS = 3
_STEP = re.compile(r"(\*|[a-zA-Z][\w-]*)?((?:[.#][\w-]+)*)")
_WITHIN = re.compile(r"\s*(>)\s*|\s+")
_NAMED = re.compile(r"([.#])([\w-]+)")


class Element(NamedTuple):
    """An element as selectors see it."""

    tag: str
    identifier: str
    classes: frozenset[str]

    @classmethod
    def of(cls, tag: str, attributes: Mapping[str, str | None]) -> Element:
        """The element with a tag and attributes."""
        classes = frozenset((attributes.get("class") or "").split())
        return cls(tag, attributes.get("id") or "", classes)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of every selector whose last step may fit."""
        classes = (f".{name}" for name in sorted(self.classes))
        return (self.tag, "*", f"#{self.identifier}", *classes)


class _Step(NamedTuple):
    """One step of a selector: `p.note#a`.

    Attributes:
        child: whether it stands directly within the step before it.
    """

    tag: str
    identifiers: frozenset[str]
    classes: frozenset[str]
    child: bool

    def fits(self, element: Element) -> bool:
        """Whether the step describes an element."""
        return (
            self.tag in ("", element.tag)
            and self.classes <= element.classes
            and self.identifiers <= {element.identifier}
        )


class Selector(NamedTuple):
    """The steps of a selector, the outermost first."""

    steps: tuple[_Step, ...]

    @property
    def specificity(self) -> tuple[int, int, int]:
        """Its ids, classes and tags, by which one rule overrules another."""
        return (
            sum(len(step.identifiers) for step in self.steps),
            sum(len(step.classes) for step in self.steps),
            sum(bool(step.tag) for step in self.steps),
        )

    @property
    def key(self) -> str:
        """What an element must have for the last step to fit: an id, a class or a tag."""
        last = self.steps[-1]
        if last.identifiers:
            return f"#{min(last.identifiers)}"
        return f".{min(last.classes)}" if last.classes else last.tag or "*"

    def matches(self, path: Sequence[Element], budget: Budget) -> bool:
        """Whether it describes the last element of a path, the outermost element first."""
        if not budget.spend():
            return False
        return self.steps[-1].fits(path[-1]) and self._leads(
            len(self.steps) - 1, path, len(path) - 1, budget
        )

    def _leads(self, step: int, path: Sequence[Element], place: int, budget: Budget) -> bool:
        """Whether the steps before `step`, which fits at `place`, fit further out."""
        if step == 0:
            return True
        around = range(place - 1, -1, -1)
        for outer in around[:1] if self.steps[step].child else around:
            if not budget.spend():
                return False
            fits = self.steps[step - 1].fits(path[outer])
            if fits and self._leads(step - 1, path, outer, budget):
                return True
        return False


class Budget:
    """How many elements selectors may still be compared with.

    Only a page written to be slow uses it up; then selectors fit nowhere.
    """

    def __init__(self, elements: int) -> None:
        self._left = elements

    @property
    def is_spent(self) -> bool:
        """Whether there is no comparison left."""
        return self._left <= 0

    def spend(self) -> bool:
        """Take note of one comparison; False if there is none left."""
        self._left -= 1
        return self._left >= 0


def parse_selector(written: str) -> Selector | None:
    """A selector; None if it is not understood."""
    steps: list[_Step] = []
    position = 0
    child = False
    while len(steps) < _MOST_STEPS:
        match = _STEP.match(written, position)
        if match is None or match.end() == position:
            return None
        named: list[tuple[str, str]] = _NAMED.findall(match[2])
        identifiers = frozenset(name for sign, name in named if sign == "#")
        classes = frozenset(name for sign, name in named if sign == ".")
        tag = "" if match[1] in (None, "*") else match[1].lower()
        steps.append(_Step(tag, identifiers, classes, child))
        if match.end() == len(written):
            return Selector(tuple(steps))
        within = _WITHIN.match(written, match.end())
        if within is None:
            return None
        child = within[1] is not None
        position = within.end()
    return None
