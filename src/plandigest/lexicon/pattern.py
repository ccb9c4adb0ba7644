"""Regular expressions that are compiled when they are first used.

A long one takes a millisecond to compile, and most documents need few of those that laws and
measures are read by.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator


class Pattern:
    """A regular expression, with the methods of a compiled one.

    Attributes:
        pattern: as written.
    """

    __slots__ = ("_compiled", "pattern")

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The compiled form."""
        if self._compiled is None:
            self._compiled = re.compile(self.pattern)
        return self._compiled

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match that begins at `start`."""
        return self.compiled.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match of the whole stretch."""
        return self.compiled.fullmatch(text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in the stretch."""
        return self.compiled.search(text, start, end)

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """The matches in the stretch, none overlapping another, in order."""
        return self.compiled.finditer(text, start, end)

    def sub(self, replacement: str, text: str) -> str:
        """The text with each match replaced."""
        return self.compiled.sub(replacement, text)
