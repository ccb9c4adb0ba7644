"""A line of a text as it was read, and what it shows before anything is joined."""

from __future__ import annotations

import re
from functools import cache

from plandigest.lexicon.noise import noise_rules
from plandigest.model.text import NoiseKind

_MAY_NUMBER = frozenset("第（(〇一二三四五六七八九十0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩专附—")
"""Characters that may open a line of its own."""
_NUMBERS = re.compile(r"[\s\d]+")
_TERMINALS = frozenset("。！？；")
_WIDE = re.compile(r"[^\W\d_]")
"""A letter of any script."""
_NOT_BLANK = re.compile(r"[^\s\u200b\ufeff]")
_NEAR = 200
"""Characters in which blank lines before and after a line are looked for."""
_AROUND = 1500
"""Characters before and after, by whose lines the measure is told."""
_PAGES = 50_000
"""Characters before and after, some forty pages, within which a running header recurs."""
_SLACK = 4
"""Columns that a full line may lack: a character and a stop that did not fit."""
_NARROWEST, _WIDEST = 34, 136
"""Columns between which a text that is wrapped is known as such."""
_FEWEST_FULL = 8
"""Full lines around that show that a text is wrapped."""
_CENTRED = 8
"""Columns of white space from which a line may be a centred heading."""


class Line:
    """The line of a file that an offset lies in.

    Attributes:
        first: where it begins.
        last: where its line end stands.
        start: its first character that is no white space.
        end: after the last one.
    """

    def __init__(self, text: str, offset: int) -> None:
        self.first = text.rfind("\n", 0, offset) + 1
        last = text.find("\n", offset)
        self.last = len(text) if last < 0 else last
        line = text[self.first : self.last]
        self.start = self.first + len(line) - len(line.lstrip())
        self.end = self.first + len(line.rstrip())

    def below(self, text: str) -> Line:
        """The next line that is not blank; an empty one at the end of the text."""
        rest = _NOT_BLANK.search(text, self.last)
        return Line(text, rest.start() if rest else len(text))

    def may_part_lines(self, text: str) -> bool:
        """Whether it may stand between two lines of a paragraph, as a page's furniture does."""
        words = text[self.start : self.end]
        return not _WIDE.search(words) or self._may_be_header(words, text)

    def is_text(self, text: str) -> bool:
        """Whether it is certainly no page number, running header or word of a provider."""
        words = text[self.start : self.end]
        return not _providers().fullmatch(words) and not self._may_be_header(words, text)

    def _may_be_header(self, words: str, text: str) -> bool:
        """Whether it recurs, page numbers aside, and is no line of prose."""
        if words[-1] in _TERMINALS:
            return False
        core = max(_NUMBERS.split(words), key=len)
        return self._recurs(core, text) and not self._is_full(text, self)

    def runs_on(self, text: str, offset: int) -> bool:
        """Whether the line certainly goes on with the one that `offset` lies in."""
        after = Line(text, offset)
        return (
            after.start == after.first
            and _MAY_NUMBER.isdisjoint((text[self.start], text[after.start]))
            and _columns(text[self.first : self.start]) < _CENTRED
            and "\f" not in text[self.start : after.start]
            and self._is_full(text, after)
            and self._is_set_alike(text, after)
        )

    def _recurs(self, words: str, text: str) -> bool:
        """Whether words of this line stand elsewhere on the pages around."""
        first, last = max(self.first - _PAGES, 0), self.last + _PAGES
        return text.find(words, text.find(words, first, last) + 1, last) >= 0

    def _is_full(self, text: str, after: Line) -> bool:
        """Whether it is as long as any line around, and most of those are."""
        around = text[max(self.first - _AROUND, 0) : after.last + _AROUND].split("\n")[1:-1]
        widths = [_columns(line.rstrip()) for line in around if line.strip()]
        longest = max(widths, default=0)
        full = sum(width >= longest - _SLACK for width in widths)
        return (
            _NARROWEST <= longest <= _WIDEST
            and full >= max(_FEWEST_FULL, len(widths) / 2)
            and _columns(text[self.first : self.end]) >= longest - _SLACK
        )

    def _is_set_alike(self, text: str, after: Line) -> bool:
        """Whether no wider gap parts it from the next line than parts lines around."""
        between = text.count("\n", self.end, after.start)
        above = text[max(self.first - _NEAR, 0) : self.start]
        below = text[after.last : after.last + _NEAR]
        gaps = {
            between,
            above.count("\n", len(above.rstrip())),
            below.count("\n", 0, len(below) - len(below.lstrip())),
        }
        return len(gaps) == 1


def _columns(text: str) -> int:
    """The width of a text: Han characters and full-width stops, of three bytes, take two."""
    return (len(text) + len(text.encode("utf-8", "replace"))) // 2


@cache
def _providers() -> re.Pattern[str]:
    rules = (rule for rule in noise_rules() if rule.kind is not NoiseKind.PAGE_NUMBER)
    return re.compile("|".join(rule.pattern.pattern for rule in rules))
