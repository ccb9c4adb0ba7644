"""Elements of letterhead and imprint, by the lines that show them, and genres of titles."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from plandigest.lexicon.loader import rules

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
        needs: texts of which the line must hold one; none if it need not.
        pattern: what the stripped line must match as a whole; group `v` is the element.
    """

    element: str
    needs: tuple[str, ...]
    pattern: str

    def match(self, line: str) -> re.Match[str] | None:
        """The match of a stripped line, None where it does not show the element."""
        if self.needs and not any(need in line for need in self.needs):
            return None
        return re.fullmatch(self.pattern, line)  # compiled when first needed, and kept by re


@cache
def element_rules() -> tuple[ElementRule, ...]:
    """The rules, in the order of the lexicon."""
    return tuple(
        ElementRule(rule.text("element"), rule.texts("needs"), rule.text("pattern"))
        for rule in rules("letterhead")
    )


@cache
def _genre_pattern() -> re.Pattern[str]:
    words = sorted((rule.text("word") for rule in rules("genres")), key=len, reverse=True)
    return re.compile(f"({'|'.join(words)}){_SUFFIX}$")


def genre_of(title: str) -> str | None:
    """The genre that a title ends with (通知, 规划 …), a bracketed addition aside."""
    match = _genre_pattern().search(title[-_TAIL:])
    return match[1] if match else None
