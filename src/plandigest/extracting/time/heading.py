"""What the words of a heading or a title say of the figures below it: time, status, nature."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from plandigest.extracting.time.expression import Moment, moments
from plandigest.extracting.time.frame import Frame
from plandigest.extracting.time.timing import UNKNOWN, Timing
from plandigest.lexicon.provisions import provision
from plandigest.lexicon.statuses import status_words
from plandigest.model.figure import Nature, PeriodSource, Status

_NATURES = (("约束性", Nature.BINDING), ("预期性", Nature.ANTICIPATORY))
_NOTE = re.compile(r"[（(〔][^）)〕]*[）)〕]\Z")
_LONGEST = 40


class Said(NamedTuple):
    """What a heading says.

    Attributes:
        timing: the time it names.
        status: whether results or goals stand below it.
        nature: how the goals bind.
        firm: whether it is sure of results, even among goals.
    """

    timing: Timing = UNKNOWN
    status: Status | None = None
    nature: Nature | None = None
    firm: bool = False


_OPINIONS = "意见"
_AWARDS, _APART = 4, 400
"""Awards at least that make a measure of opinions, and characters at most that each may take up."""


def status_of_title(title: str) -> Status | None:
    """What a document's title or genre speaks for; the word that stands last decides."""
    if _NOTE.sub("", title).endswith(status_words("ending", Status.RULE)):
        return Status.RULE
    best: tuple[int, Status] | None = None
    for status in (Status.RULE, Status.TARGET, Status.ACTUAL):
        for word in (*status_words("genre", status), *status_words("yearly", status)):
            end = title.rfind(word) + len(word)
            if word in title and (best is None or end > best[0]):
                best = (end, status)
    return best[1] if best else None


def status_of_labels(text: str) -> Status | None:
    """A rule, for a text whose lines begin with two labels of a guide (补贴条件：, 补贴标准：)."""
    found = {match[1] for match in _label().finditer(text)}
    return Status.RULE if len(found) > 1 else None


def status_of_awards(title: str, text: str) -> Status | None:
    """A rule, for opinions or an untitled text that give as often as measures do."""
    if status_of_title(title) and not _NOTE.sub("", title).endswith(_OPINIONS):
        return None
    given = sum(1 for _ in provision("award-sum").finditer(text))
    return Status.RULE if given >= _AWARDS and given * _APART >= len(text) else None


@cache
def _label() -> re.Pattern[str]:
    words = "|".join(status_words("label", Status.RULE))
    number = r"[（(]?[一二三四五六七八九十\d]{0,3}[）)、.．]?"
    return re.compile(rf"^{number}({words})(?:[:：]|$)", re.MULTILINE)


def is_title(line: str) -> bool:
    """Whether a line ends as the title of a document that rules or plans does."""
    words = (*status_words("genre", Status.RULE), *status_words("genre", Status.TARGET))
    return line.endswith(words)


def status_of_heading(title: str) -> Status | None:
    """What a heading speaks for: 回顾 for results, 目标 for goals; the last word decides."""
    found = [
        (title.rfind(word) + len(word), rank, status)
        for where in ("heading", "subheading")
        for rank, status in enumerate((Status.TARGET, Status.REFERENCE, Status.ACTUAL))
        for word in status_words(where, status)
        if word in title
    ]
    return max(found)[2] if found else None


def is_firm(title: str) -> bool:
    """Whether a heading of results is one wherever it stands: 回顾, but not 取得成效."""
    return any(word in title for word in status_words("heading", Status.ACTUAL))


def nature_in(text: str) -> Nature | None:
    """约束性 or 预期性, if the text says one of them and not the other."""
    said = [nature for word, nature in _NATURES if word in text]
    return said[0] if len(said) == 1 else None


def read_heading(text: str, start: int, end: int, frame: Frame) -> Said:
    """What the heading at `text[start:end]` says.

    A paragraph that is its own heading names times for its own sentence only.
    """
    title = text[start:end]
    status = status_of_heading(title)
    said = Said(UNKNOWN, status, nature_in(title), firm=is_firm(title))
    if end - start > _LONGEST or "，" in title:
        return said
    found = [m for m in moments(text, start, end, frame.calendar) if m.first]
    plans = [m for m in found if m.role == "name" and m.last and status and "《" not in title]
    moment = _one_of([m for m in found if m.role == "time"] or plans)
    if moment is None or not (status or len(moment.first or "") == len("2024")):
        return said
    last = int((moment.last or moment.first or "")[:4])
    if status is Status.TARGET and frame.year and last < frame.year:
        status = Status.ACTUAL  # 顺利实现“十四五”目标, in a plan of the years behind them
    timing = opened_by(moment, until=status is Status.TARGET)
    return said._replace(timing=timing, status=status)


def opened_by(moment: Moment, *, until: bool) -> Timing:
    """The time of what stands below or behind the words that say it."""
    words = Moment(moment.start, moment.end, moment.first, moment.last, moment.role, until)
    return Timing(moment.first, moment.last, words, PeriodSource.INHERITED)


def _one_of(found: list[Moment]) -> Moment | None:
    """The time a heading names; of a year and a plan that ends with it, the one named first."""
    if len({(m.first, m.last) for m in found}) == 1:
        return found[0]
    years = {m.first for m in found if not m.last}
    ends = {m.last for m in found if m.last}
    return found[0] if len(years) == 1 and years == ends else None
