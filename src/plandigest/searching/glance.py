r"""What can be said of a text for certain before its lines are joined and parsed.

Parsing costs a hundred times what looking does. Most documents of a folder hold no
occurrence at all, and most occurrences stand in the middle of a line; so a look tells
which documents can be passed over, and counts what it is sure of. Where joining lines
could go one way or the other (a page number between them, a running header, a contents
list) it says so, and the document is to be parsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from plandigest.lexicon.noise import noise_rules
from plandigest.model.text import NoiseKind
from plandigest.searching.folding import SPACES, Folding
from plandigest.searching.pattern import Occurrence, Pattern, without_overlaps
from plandigest.searching.terms import TermFinder, pieces

_ENDS = r"\n\r\f\v\x1c-\x1e\x85\u2028\u2029"
"""Characters that end lines in any file."""
_GAP = rf"[{SPACES}{_ENDS}]*"
_BREAK = rf"(?:[{SPACES}]*[{_ENDS}][{SPACES}{_ENDS}]*)?"
_LINE_END = rf"[{SPACES}]*(?=[{_ENDS}]|\Z)"
_BREAKS = re.compile(rf"[{_ENDS}]")
_LEADERS = re.compile(r"\s?".join(["[.．·‥…﹒_]"] * 4))
_CONTENTS = re.compile(r"目[ \u3000]*[录次](?=[ \t\u3000]*$)", re.MULTILINE)
"""What a contents list shows: leaders, or 目录 at the end of a line."""
_RARE_ENDS = re.compile(r"[\v\x1c-\x1e\x85\u2028\u2029\0]")
"""What seldom ends a line, or was lost from the text."""
_JUNK = re.compile(r"[\W\d_]*")
"""What may stand before the text of a line: indent, page number, dashes."""
_MAY_NUMBER = frozenset("第（(〇一二三四五六七八九十0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩专附—")
"""Characters that may open a line of its own."""
_NUMBERS = re.compile(r"[\s\d]+")
_TERMINALS = frozenset("。！？；")
_WIDE = re.compile(r"[^\W\d_]")
"""A letter of any script."""
_NOT_BLANK = re.compile(rf"[^{SPACES}{_ENDS}]")
_LONGEST_NUMBER = 40
"""Characters of indent and page number before the text of a line."""
_LINES_BETWEEN = 4
"""Lines that can part two lines of a paragraph: page number, running header, footer."""
_NEAR = 200
"""Characters in which blank lines before and after a line are looked for."""
_AROUND = 1500
"""Characters before and after, by whose lines the measure is told."""
_MANY = 500
"""Occurrences from which looking at each costs more than parsing."""
_SLACK = 4
"""Columns that a full line may lack: a character and a stop that did not fit."""
_NARROWEST, _WIDEST = 34, 136
"""Columns between which a text that is wrapped is known as such."""
_FEWEST_FULL = 8
"""Full lines around that show that a text is wrapped."""
_CENTRED = 8
"""Columns of white space from which a line may be a centred heading."""


class Sight(NamedTuple):
    """What was seen.

    Attributes:
        certain: occurrences that count for certain.
        doubtful: whether there may be others.
    """

    certain: int
    doubtful: bool

    @property
    def nothing(self) -> bool:
        """Whether there is certainly no occurrence."""
        return not self.certain and not self.doubtful


class Glance:
    """Looks for a pattern in a text as it was read: wraps, pages and all."""

    def __init__(self, pattern: Pattern, folding: Folding) -> None:
        """Prepare to look.

        Args:
            pattern: what will be searched for.
            folding: what does not count in comparing; the pattern's own.
        """
        # Reading may repair what -F tells apart, so that the look must be the wider one.
        loose = replace(folding, characters=True)
        finders = [[finder for _, finder in each] for each in pattern.wanted]
        self._wanted = [
            None if any(not finder.needs() for finder in each)
            else [_Need(need, loose) for finder in each for need in finder.needs()]
            for each in finders
        ]  # fmt: skip
        self._every = pattern.every
        self._counts = (
            folding.characters
            and not pattern.every
            and pattern.words is None
            and all(isinstance(finder, TermFinder) and not finder.whole
                    for each in finders for finder in each)
        )  # fmt: skip

    def look(self, text: str, *, enough: int | None = None) -> Sight:
        """What a text shows of the pattern, its lines as they stand in the file.

        Args:
            text: the text of a whole file.
            enough: certain occurrences after which the rest need not be looked at.
        """
        if not self._counts:
            seen = [wanted is None or any(need.stands_in(text) for need in wanted)
                    for wanted in self._wanted]  # fmt: skip
            return Sight(0, all(seen) if self._every else any(seen))
        found: list[Occurrence] = []
        doubtful = False
        for occurrence, certain in self._occurrences(text):
            if certain:
                found.append(occurrence)
            doubtful = doubtful or not certain or len(found) > _MANY
            if len(found) == enough or (doubtful and enough is None):
                break
        if len(found) == enough:
            doubtful = False  # whatever else there may be
        doubtful = doubtful or (bool(found) and _is_unusual(text))
        return Sight(0 if doubtful else len(without_overlaps(found)), doubtful)

    def _occurrences(self, text: str) -> Iterator[tuple[Occurrence, bool]]:
        for number, wanted in enumerate(self._wanted):
            for need in wanted or ():
                for start, end, certain in need.find(text):
                    yield Occurrence(start, end, number, need.term), certain


def _is_unusual(text: str) -> bool:
    """Whether the text may have parts that are not the document's, or lines that end oddly."""
    if _LEADERS.search(text) or _RARE_ENDS.search(text):
        return True
    starts = (match.start() for match in _CONTENTS.finditer(text))
    if any(not text[max(start - 1, 0) : start].strip() for start in starts):
        return True
    return "\r" in text and "\r" in text.replace("\r\r\n", "").replace("\r\n", "")


class _Need:
    """A term of which the text must hold an occurrence, whole or parted by line ends."""

    def __init__(self, term: str, folding: Folding) -> None:
        self.term = term
        parts = pieces(term, folding)
        # What the next line must begin with, by the number of the group that says where
        # the term was cut.
        self._rests: list[re.Pattern[str]] = []
        whole = "()"
        for part in reversed(parts):
            self._rests.append(re.compile(part.expression + whole))
            gap = _GAP if part.spaced else _BREAK
            whole = f"(?:{gap}{part.expression}{whole}|{_LINE_END}())"
        self._expression = self._rests[-1]
        self._unspaced = not all(part.spaced for part in parts[1:])

    def stands_in(self, text: str) -> bool:
        """Whether the term may stand in the text."""
        return next(self.find(text), None) is not None

    def find(self, text: str) -> Iterator[tuple[int, int, bool]]:
        """Where the term may stand: start, end, and whether it does for certain."""
        at = 0
        while match := self._expression.search(text, at):
            # Groups are numbered from the left: the innermost, empty one marks a whole
            # term, the others how many pieces stood before the end of a line.
            group = match.lastindex or 0
            if group == 1:
                yield match.start(), match.end(), self._is_certain(text, match)
                at = match.end()
            else:
                if _follows(self._rests[group - 2], text, match.end()):
                    yield match.start(), match.end(), False
                at = match.start() + 1

    def _is_certain(self, text: str, match: re.Match[str]) -> bool:
        line = _Line(text, match.start())
        if not line.is_text(text):
            return False
        if not _BREAKS.search(match[0]):
            return line.start < match.start() or not match[0][0].isdigit()
        return not self._unspaced and line.runs_on(text, match.end() - 1)


def _follows(rest: re.Pattern[str], text: str, at: int) -> bool:
    """Whether the rest of a term opens the next line, or one after page numbers and headers."""
    line = _Line(text, at).below(text)
    for _ in range(_LINES_BETWEEN):
        opening = _JUNK.match(text, line.start, line.end)
        last = opening.end() if opening else line.start
        if last - line.start > _LONGEST_NUMBER:
            return True
        if any(rest.match(text, start) for start in range(line.start, last + 1)):
            return True
        if not line.may_part_lines(text):
            return False
        line = line.below(text)
    return True


class _Line:
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

    def below(self, text: str) -> _Line:
        """The next line that is not blank; an empty one at the end of the text."""
        rest = _NOT_BLANK.search(text, self.last)
        return _Line(text, rest.start() if rest else len(text))

    def may_part_lines(self, text: str) -> bool:
        """Whether it may stand between two lines of a paragraph, as a page's furniture does.

        What is no page number must recur to be a running header.
        """
        core = max(_NUMBERS.split(text[self.start : self.end]), key=len)
        return not _WIDE.search(core) or _recurs(core, text)

    def is_text(self, text: str) -> bool:
        """Whether it is certainly no page number, running header or word of a provider."""
        words = text[self.start : self.end]
        if _providers().fullmatch(words):
            return False
        core = max(_NUMBERS.split(words), key=len)
        return words[-1] in _TERMINALS or not _recurs(core, text) or self._is_full(text, self)

    def runs_on(self, text: str, offset: int) -> bool:
        """Whether the line certainly goes on with the one that `offset` lies in."""
        after = _Line(text, offset)
        return (
            after.start == after.first
            and text[after.start] not in _MAY_NUMBER
            and _columns(text[self.first : self.start]) < _CENTRED
            and "\f" not in text[self.start : after.start]
            and self._is_full(text, after)
            and self._is_set_alike(text, after)
        )

    def _is_full(self, text: str, after: _Line) -> bool:
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

    def _is_set_alike(self, text: str, after: _Line) -> bool:
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


def _recurs(words: str, text: str) -> bool:
    return text.find(words, text.find(words) + 1) >= 0


def _columns(text: str) -> int:
    """The width of a text: Han characters and full-width stops, of three bytes, take two."""
    return (len(text) + len(text.encode("utf-8", "replace"))) // 2


@cache
def _providers() -> re.Pattern[str]:
    rules = (rule for rule in noise_rules() if rule.kind is not NoiseKind.PAGE_NUMBER)
    return re.compile("|".join(rule.pattern.pattern for rule in rules))
