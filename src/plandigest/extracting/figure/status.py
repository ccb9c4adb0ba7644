"""Tells results from goals, rules and background."""

from __future__ import annotations

from dataclasses import dataclass

from plandigest.extracting.clause.passage import Group, Passage
from plandigest.extracting.time.period import Timing
from plandigest.lexicon.statuses import status_words
from plandigest.model.figure import FigureKind, Nature, Status

_AHEAD, _BEHIND, _REACH = 40, 12, 100
"""Characters around a figure in which words that tell its status are looked for."""
_LIMITS = frozenset({"以上", "以下", "（含）以上", "（含）以下", "及以上", "及以下"})
_NATURES = (("约束性", Nature.BINDING), ("预期性", Nature.ANTICIPATORY))


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a paragraph before it is read.

    Attributes:
        genre: what the document's genre speaks for, if anything.
        heading: what the innermost telling heading speaks for.
        year: the year of the document.
        early: whether that year had hardly begun, so that what is said of it is meant.
        definition: the paragraph says what a word means.
        nature: how targets of the section bind, where its heading says.
    """

    genre: Status | None = None
    heading: Status | None = None
    year: int | None = None
    early: bool = False
    nature: Nature | None = None
    definition: bool = False


def status_of_title(title: str) -> Status | None:
    """What a document's title or genre speaks for; the word that stands last decides."""
    best: tuple[int, Status] | None = None
    for status in (Status.RULE, Status.TARGET, Status.ACTUAL):
        for word in status_words("genre", status):
            end = title.rfind(word) + len(word)
            if word in title and (best is None or end > best[0]):
                best = (end, status)
    return best[1] if best else None


def status_of_heading(title: str) -> Status | None:
    """What a heading speaks for: 回顾 for results, 目标 for goals."""
    for status in (Status.ACTUAL, Status.TARGET):
        if any(word in title for word in status_words("heading", status)):
            return status
    return None


def nature_in(text: str) -> Nature | None:
    """约束性 or 预期性, if the text says one of them and not the other."""
    said = [nature for word, nature in _NATURES if word in text]
    return said[0] if len(said) == 1 else None


def status_of(
    passage: Passage, group: Group, kind: FigureKind, timing: Timing, setting: Setting
) -> Status:
    """The status of a group of figures.

    What stands nearest decides: the period against the document's year, then the
    headings, then the words of the clause, then the genre.
    """
    if kind is FigureKind.SPEC and setting.genre is not Status.RULE:
        return Status.REFERENCE
    if setting.definition or _is_condition(passage, group):
        return Status.RULE
    ahead = _is_ahead(timing, setting)
    if setting.genre is Status.RULE and setting.heading is not Status.ACTUAL:
        return Status.TARGET if ahead else Status.RULE
    if ahead:
        return Status.TARGET
    if setting.heading is Status.ACTUAL or _is_past(timing, setting):
        return Status.ACTUAL
    return _said(passage, group, setting) or setting.heading or setting.genre or Status.ACTUAL


def _is_condition(passage: Passage, group: Group) -> bool:
    """月销售额10万元以下的免征增值税: whatever speaks of it, this is a rule."""
    last = group.quantities[-1]
    if last.qualifier not in _LIMITS or not passage.text.startswith("的", last.end):
        return False
    behind = passage.text[last.end + 1 : group.end]
    return behind.startswith(status_words("threshold", Status.RULE))


def _said(passage: Passage, group: Group, setting: Setting) -> Status | None:
    """What the words of the clause say."""
    start, end = group.quantities[0].start, group.quantities[-1].end
    before = passage.text[max(group.sentence, group.clause - _AHEAD, start - _REACH) : start]
    clause = passage.text[max(group.clause, start - _REACH) : min(group.end, end + _BEHIND)]
    if setting.genre is not Status.ACTUAL and _speaks(Status.RULE, clause):
        return Status.RULE
    if setting.heading is not None:
        return setting.heading
    if _speaks(Status.ACTUAL, clause):
        return Status.ACTUAL
    return Status.TARGET if _speaks(Status.TARGET, before) else None


def _speaks(status: Status, text: str) -> bool:
    return any(word in text for word in status_words("clause", status))


def _is_ahead(timing: Timing, setting: Setting) -> bool:
    """Whether the figure's time ends after the document's year, or is said as an aim."""
    if timing.first is None or setting.year is None:
        return bool(timing.moment and timing.moment.until)
    year = int((timing.last or timing.first)[:4])
    return year > setting.year or (year == setting.year and setting.early)


def _is_past(timing: Timing, setting: Setting) -> bool:
    if timing.first is None or setting.year is None:
        return False
    return int((timing.last or timing.first)[:4]) < setting.year
