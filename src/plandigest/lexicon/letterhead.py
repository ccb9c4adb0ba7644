"""Elements of letterhead and imprint, by the lines that show them, and genres of titles."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from plandigest.lexicon.folding import simplified
from plandigest.lexicon.loader import rules
from plandigest.lexicon.pattern import Pattern

_SUFFIX = r"(?:[（(《〈“\"][^（）()]{1,30}[）)》〉”\"]|\s)*+"
"""What may stand behind the genre in a title: （试行）, （2021—2023年）.

Possessive, since quotation marks could be paired in more ways than can be tried.
"""
_TAIL = 200
"""Characters at the end of a title that are looked at: genre and additions are no longer."""


class ElementRule(NamedTuple):
    """A line that shows an element.

    Attributes:
        element: the field of `Letterhead` ("printed" for both fields of the imprint).
        needs: sets of words of which the line must hold one set; none if it need not.
        pattern: what the stripped line must match as a whole; group `v` is the element.
    """

    element: str
    needs: tuple[tuple[str, ...], ...]
    pattern: Pattern

    def match(self, line: str) -> re.Match[str] | None:
        """The match of a stripped line in either script, None where it does not show the element.

        Offsets hold in the line; the words are to be cut from it.
        """
        read = _read(line)
        if self.needs and not any(all(word in read for word in words) for words in self.needs):
            return None
        return self.pattern.fullmatch(read)


@lru_cache(maxsize=8)
def _read(line: str) -> str:
    """A line in simplified characters, kept while one rule after the other looks at it."""
    return line.translate(simplified())


@cache
def element_rules() -> tuple[ElementRule, ...]:
    """The rules, in the order of the lexicon."""
    return tuple(
        ElementRule(
            rule.text("element"),
            tuple(tuple(need.split()) for need in rule.texts("needs")),
            Pattern(rule.text("pattern")),
        )
        for rule in rules("letterhead")
    )


def rule_of(element: str) -> ElementRule:
    """The rule for an element that has one."""
    return next(rule for rule in element_rules() if rule.element == element)


@cache
def _genre_pattern() -> re.Pattern[str]:
    words = sorted((rule.text("word") for rule in rules("genres")), key=len, reverse=True)
    return re.compile(f"({'|'.join(words)}){_SUFFIX}$")


_ISSUED = Pattern(r"(?:印发|发布|公布|转发)《(?P<name>.+)》$")
"""A title that says which document is issued, and gives no genre of its own."""


def genre_of(title: str) -> str | None:
    """The genre that a title ends with (通知, 规划 …), a bracketed addition aside.

    It is given as printed: of a title in traditional characters 規劃.
    """
    tail = title[-_TAIL:]
    read = tail.translate(simplified())
    issued = _ISSUED.search(read) if read.endswith("》") else None
    end = issued.end("name") if issued else len(read)
    match = _genre_pattern().search(read[:end])
    return tail[slice(*match.span(1))] if match else None
