"""Tells results from goals, rules and background."""

from __future__ import annotations

from plandigest.extracting.clause.passage import Group, Passage
from plandigest.extracting.time.frame import Frame
from plandigest.extracting.time.timing import Timing
from plandigest.lexicon.statuses import status_words
from plandigest.model.figure import FigureKind, Status

_AHEAD, _BEHIND, _REACH = 40, 12, 100
"""Characters around a figure in which words that tell its status are looked for."""
_LIMITS = frozenset({"以上", "以下", "（含）以上", "（含）以下", "及以上", "及以下"})


def status_of(
    passage: Passage, group: Group, kind: FigureKind, timing: Timing, frame: Frame
) -> Status:
    """The status of a group of figures.

    What stands nearest decides: the period against the document's year, then the
    headings, then the words of the clause, then the genre.
    """
    if kind is FigureKind.SPEC and frame.genre is not Status.RULE:
        return Status.REFERENCE
    if frame.heading is Status.REFERENCE and timing.first is None:
        return Status.REFERENCE
    if frame.definition or _is_condition(passage, group):
        return Status.RULE
    if _is_assigned(passage, group):
        return Status.TARGET
    ahead = _is_ahead(timing, frame)
    if frame.genre is Status.RULE and frame.heading is not Status.ACTUAL:
        granted = _speaks(Status.RULE, _clause(passage, group))
        meant = ahead or _is_undertaken(passage, group)
        return Status.TARGET if meant and not granted else Status.RULE
    if ahead:
        return Status.TARGET
    if frame.heading is Status.ACTUAL or _is_past(timing, frame):
        return Status.ACTUAL
    said = _said(passage, group, frame) or frame.heading or frame.genre
    return said or Status.ACTUAL


def _is_assigned(passage: Passage, group: Group) -> bool:
    """超额完成国家下达的110万人年度任务: what was set, not what was done."""
    start, end = group.quantities[0].start, group.quantities[-1].end
    before = passage.text[max(group.clause, start - _BEHIND) : start]
    behind = passage.text[end : min(group.end, end + _BEHIND)]
    return any(word in before for word in status_words("assigning", Status.TARGET)) and any(
        word in behind for word in status_words("assigned", Status.TARGET)
    )


def _is_undertaken(passage: Passage, group: Group) -> bool:
    """每年举办10场培训: what those who rule mean to do themselves."""
    start = group.quantities[0].start
    before = passage.text[max(group.clause, start - _BEHIND - 4) : start]
    opened = next((w for w in status_words("undertaking", Status.TARGET) if w in before), "")
    does = before.partition(opened)[2] if opened else ""
    return any(word in does for word in status_words("done", Status.TARGET))


def _is_condition(passage: Passage, group: Group) -> bool:
    """月销售额10万元以下的免征增值税: whatever speaks of it, this is a rule."""
    last = group.quantities[-1]
    if last.qualifier not in _LIMITS or not passage.text.startswith("的", last.end):
        return False
    behind = passage.text[last.end + 1 : group.end]
    return behind.startswith(status_words("threshold", Status.RULE))


def _said(passage: Passage, group: Group, frame: Frame) -> Status | None:
    """What the words of the clause say; of an award, those of the clauses before it too."""
    start = group.quantities[0].start
    clause = _clause(passage, group)
    sentence = passage.text[max(group.sentence, start - _REACH) : start]
    granted = any(word in sentence for word in status_words("sentence", Status.RULE))
    if frame.genre is not Status.ACTUAL and (granted or _speaks(Status.RULE, clause)):
        return Status.RULE
    if frame.heading is not None:
        return frame.heading
    if _speaks(Status.ACTUAL, clause):
        return Status.ACTUAL
    before = passage.text[max(group.sentence, group.clause - _AHEAD, start - _REACH) : start]
    own = passage.text[max(group.clause, start - _REACH) : start]
    aimed = any(word in own for word in status_words("phrase", Status.TARGET))
    return Status.TARGET if aimed or _speaks(Status.TARGET, before) else None


def _clause(passage: Passage, group: Group) -> str:
    start, end = group.quantities[0].start, group.quantities[-1].end
    return passage.text[max(group.clause, start - _REACH) : min(group.end, end + _BEHIND)]


def _speaks(status: Status, text: str) -> bool:
    return any(word in text for word in status_words("clause", status))


def _is_ahead(timing: Timing, frame: Frame) -> bool:
    """Whether the figure's time ends after the document's year, or is said as an aim."""
    year = _year_of(timing)
    if year is None or frame.year is None:
        return bool(timing.moment and timing.moment.until)
    return year > frame.year or (year == frame.year and frame.early)


def _is_past(timing: Timing, frame: Frame) -> bool:
    year = _year_of(timing)
    return year is not None and frame.year is not None and year < frame.year


def _year_of(timing: Timing) -> int | None:
    """Its last year; of what a change began with, the year in which it ended."""
    moment = timing.moment
    said = timing.last or timing.first or (moment and (moment.last or moment.first))
    return int(said[:4]) if said else None
