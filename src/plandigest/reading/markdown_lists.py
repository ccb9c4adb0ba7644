"""Numbered lists of Markdown: their numbers, which are often all 1., and their depth."""

from __future__ import annotations

import re

_ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<number>\d{1,9})(?=[.)][ \t])")
_TAB = 4
_DEEPER = 2
"""Columns of indent from which an item stands in a list within the one above."""


class Lists:
    """The numbered lists that are open between two headings, outermost first."""

    def __init__(self) -> None:
        self._indents: list[int] = []
        self._ones: list[int] = []
        """How many items numbered 1. stand in a row in each of them."""

    def counted(self, text: str) -> tuple[str, int]:
        """A line with the number of its item counted on from 1. 1. 1., and its depth.

        The depth is 0 for a line that opens no numbered item.
        """
        item = _ITEM.match(text)
        if item is None:
            return text, 0
        depth = self._enter(len(item["indent"].expandtabs(_TAB)))
        if item["number"] != "1":
            self._ones[-1] = 0
            return text, depth
        self._ones[-1] += 1
        return f"{item['indent']}{self._ones[-1]}{text[item.end() :]}", depth

    def _enter(self, indent: int) -> int:
        """Close the lists that an item of this indent ends; the depth of its own."""
        while len(self._indents) > 1 and indent < self._indents[-1]:
            self._indents.pop()
            self._ones.pop()
        if not self._indents or indent >= self._indents[-1] + _DEEPER:
            self._indents.append(indent)
            self._ones.append(0)
        return len(self._indents)
