"""Regular expressions that are compiled when they are first used.

A long one takes a millisecond to compile, each set of hanzi .05 ms, and most documents need few
of those by which all that may stand in a document is told.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol


class _Once(Protocol):
    def __call__(
        self, text: str, start: int = 0, end: int = sys.maxsize, /
    ) -> re.Match[str] | None: ...


class _Each(Protocol):
    def __call__(
        self, text: str, start: int = 0, end: int = sys.maxsize, /
    ) -> Iterator[re.Match[str]]: ...


class Pattern:
    """A regular expression, with the methods of a compiled one.

    They are those of the compiled one itself, put in place when the first is asked for, so that
    a pattern that is compiled costs no more than any.

    Attributes:
        pattern: as written.
        match: gives the match that begins at `start`.
        fullmatch: gives the match of the whole stretch.
        search: gives the first match in the stretch.
        finditer: gives the matches in the stretch, none overlapping another, in order.
        sub: gives the text with each match replaced.
        split: gives the stretches of the text between matches.
    """

    __slots__ = ("finditer", "fullmatch", "match", "pattern", "search", "split", "sub")

    pattern: str
    match: _Once
    fullmatch: _Once
    search: _Once
    finditer: _Each
    sub: Callable[[str | Callable[[re.Match[str]], str], str], str]
    split: Callable[[str], list[str]]

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    if not TYPE_CHECKING:  # so that no other name passes for an attribute

        def __getattr__(self, name: str) -> object:
            """The method of a name, asked for while there is none."""
            if name not in self.__slots__:
                raise AttributeError(name)
            compiled = re.compile(self.pattern)
            for method in self.__slots__:
                setattr(self, method, getattr(compiled, method))
            return getattr(self, name)
