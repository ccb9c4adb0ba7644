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
from typing import NamedTuple

from plandigest.searching.folding import SPACES, Folding
from plandigest.searching.lines import Line
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
_LONGEST_NUMBER = 40
"""Characters of indent and page number before the text of a line."""
_LINES_BETWEEN = 4
"""Lines that can part two lines of a paragraph: page number, running header, footer."""
_MANY = 0.01
"""Occurrences, and line ends within a term, for each character of a text from which looking
at them costs as much as parsing."""
_FEW = 500
"""Those that are looked at in any text."""


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
        loose = folding._replace(characters=True)
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
            doubtful = doubtful or not certain or len(found) > _most(text)
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
        at = looks = 0
        while match := self._expression.search(text, at):
            # Groups are numbered from the left: the innermost, empty one marks a whole
            # term, the others how many pieces stood before the end of a line.
            group = match.lastindex or 0
            if group == 1:
                yield match.start(), match.end(), self._is_certain(text, match)
                at = match.end()
            else:
                looks += 1
                if looks > _most(text) or _follows(self._rests[group - 2], text, match.end()):
                    yield match.start(), match.end(), False
                at = match.start() + 1

    def _is_certain(self, text: str, match: re.Match[str]) -> bool:
        line = Line(text, match.start())
        if not line.is_text(text):
            return False
        if not _BREAKS.search(match[0]):
            return line.start < match.start() or not match[0][0].isdigit()
        return not self._unspaced and line.runs_on(text, match.end() - 1)


def _most(text: str) -> float:
    return _FEW + _MANY * len(text)


def _follows(rest: re.Pattern[str], text: str, at: int) -> bool:
    """Whether the rest of a term opens the next line, or one after page numbers and headers."""
    line = Line(text, at).below(text)
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
