"""Brackets of a line, and where in a text a list is parted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

_LONGEST = 400
"""Characters of a bracket."""
_CLOSING = {"（": "）", "【": "】", "〔": "〕", "《": "》", "“": "”"}


class Bracket(NamedTuple):
    """Where a bracket opens, and the place behind its end."""

    start: int
    end: int


def brackets(text: str) -> Iterator[Bracket]:
    """The outermost round and square brackets, each closed; one pass, whatever the text."""
    stack: list[tuple[str, int]] = []
    for at, character in enumerate(text):
        if character in "（【":
            stack.append((_CLOSING[character], at))
        elif stack and character == stack[-1][0]:
            _, start = stack.pop()
            if not stack:
                yield Bracket(start, at + 1)
        elif stack and at - stack[0][1] > _LONGEST:
            stack.clear()  # one that was never closed


def split(text: str, marks: str) -> Iterator[Bracket]:
    """The stretches of a text between any of some marks that stand outside of brackets."""
    depth = start = 0
    closing = frozenset(_CLOSING.values())
    for at, character in enumerate(text):
        if character in _CLOSING:
            depth += 1
        elif character in closing:
            depth = max(0, depth - 1)
        elif not depth and character in marks:
            if at > start:
                yield Bracket(start, at)
            start = at + 1
    if len(text) > start:
        yield Bracket(start, len(text))
