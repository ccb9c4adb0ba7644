"""Reads the headings and the lead-ins of a document, each once, before anything else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest
from types import MappingProxyType

from plandigest.extracting.folding import Folded
from plandigest.extracting.time.calendar import UNTOLD, DocumentTime, document_time
from plandigest.extracting.time.expression import Moment, moments
from plandigest.extracting.time.frame import Frame, Frames, is_goal, under
from plandigest.extracting.time.heading import (
    Said,
    is_title,
    nature_in,
    opened_by,
    read_heading,
    status_of_awards,
    status_of_labels,
    status_of_title,
)
from plandigest.extracting.time.lead_in import behind_paragraph, of_years, restates
from plandigest.extracting.time.timing import UNKNOWN, Timing
from plandigest.lexicon.pattern import Pattern
from plandigest.model.document import Document, Role, Unit
from plandigest.model.figure import Status
from plandigest.model.outline import Section, SectionKind
from plandigest.model.span import Span

_DEFINITION = Pattern(
    r"(?:注[:：]?|\d{1,2}[.、]?|[①-⑳])(?:是|系)?指(?![标数导挥引示定向出派])"
    r"|注[:：]?(?:\d{1,2}[.、]?)?[^。，；]{1,24}?(?:是|系)指"
    r"|本[\u4e00-\u9fff]{2,4}所称[^。]{1,30}?指"
)
"""A footnote or a clause that says what a word means; it is of no time."""
_ENCLOSED = frozenset({SectionKind.ATTACHMENT, SectionKind.UNNUMBERED})
_LINE = 24
_OUTSIDE = -1
"""In place of where a section begins, for what stands in none."""
_CLOSING = frozenset("。！？；：，、:;,)）")

Place = Callable[[Span], tuple[int, int]]


def frames_of(document: Document, folded: Folded) -> Frames:
    """Read the headings and the lead-ins of a document, each once.

    Args:
        document: the document.
        folded: its text, folded.
    """
    text, offset = folded.content, document.span.start

    def place(span: Span) -> tuple[int, int]:
        return folded.folded(span.start - offset), folded.folded(span.end - offset)

    title = document.title or ""
    genre = status_of_title(title) or status_of_title(document.genre or "")
    genre = status_of_awards(title or document.genre or "", text) or genre
    genre = genre or status_of_labels(text)
    time = document_time(title, document.letterhead.dated, text)
    outermost = _outermost(document, text, place, time, genre)
    found = {_OUTSIDE: outermost}
    begun, left = _OUTSIDE, _OUTSIDE
    units = list(document.units())
    for unit, following in zip_longest(units, units[1:]):
        path = (_OUTSIDE, *(section.span.start for section in unit.sections))
        start, end = place(unit.span)
        if _is_among_statements(unit):
            if path[-1] != left and _names_time(found[path[-1]], text, start, end):
                left = path[-1]
            if path[-1] == left:
                path = (_OUTSIDE,)  # a line with the time of what follows ends the statements
        if unit.role is Role.HEADING:
            section = unit.sections[-1]
            start = place(section.title)[0]
            found[path[-1]] = _below_heading(found[path[-2]], section, text, start, end)
            begun = path[-1]
        elif unit.role is Role.PARAGRAPH:
            first = begun == path[-1] != _OUTSIDE
            levels = [found[at] for at in path]
            around, levels = _paragraph(
                levels, text, start, end, outermost, first=first, listing=_opens_list(following)
            )
            found.update(zip(path, levels, strict=True))
            found[unit.span.start] = around
            begun = _OUTSIDE
    return Frames(time.dated, genre, MappingProxyType(found), outermost)


def _is_among_statements(unit: Unit) -> bool:
    """Whether nothing but the heading of a statement (——…) stands above a paragraph."""
    return (
        unit.role is Role.PARAGRAPH
        and bool(unit.sections)
        and all(section.kind is SectionKind.LEAD for section in unit.sections)
    )


def _names_time(around: Frame, text: str, start: int, end: int) -> bool:
    """Whether a paragraph is a line that reads as a heading and names the time of what follows."""
    if not _is_line(text, start, end) or not moments(text, start, end, around.calendar):
        return False
    said = read_heading(text, start, end, around)
    return bool(said.timing.first or said.status)


def _is_line(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is short and has no mark at its end."""
    return end - start <= _LINE and text[end - 1 : end] not in _CLOSING


def _opens_list(unit: Unit | None) -> bool:
    """Whether a unit is the heading of a statement (——发展质效不断提高)."""
    if unit is None or unit.role is not Role.HEADING:
        return False
    return unit.sections[-1].kind is SectionKind.LEAD


def _paragraph(
    levels: Sequence[Frame],
    text: str,
    start: int,
    end: int,
    outermost: Frame,
    *,
    first: bool,
    listing: bool,
) -> tuple[Frame, list[Frame]]:
    """The frame of a paragraph, and the frames of its sections for what follows it.

    Where the parts of a section each say the time that its first words set, those that do
    not say it are not of it.
    """
    *outer, around = levels
    if not outer:
        around = _below_line(around, outermost, text, start, end)
    around = of_years(around, text, start, end)
    behind = behind_paragraph(around, text, start, end, first=first, listing=listing)
    unled = outer[-1].unled if outer else None
    if unled is not None and restates(outer[-1], text, start, end):
        outer[-1] = unled
    own = around
    nature = None if around.nature else nature_in(text[start:end])
    if "指" in text[start:end] and _DEFINITION.match(text, start, end):
        own = own._replace(definition=True, given=UNKNOWN, planned=UNKNOWN)
    elif nature is not None:
        own = own._replace(nature=nature)
    return own, [*outer, behind]


def _outermost(
    document: Document, text: str, place: Place, time: DocumentTime, genre: Status | None
) -> Frame:
    # 上一年度 in a law is not the year before the law
    calendar = UNTOLD if genre is Status.RULE else time.calendar
    frame = Frame(calendar, plan=time.plan, genre=genre, year=time.year, early=time.early)
    span = document.letterhead.title
    if span is None:
        return frame
    start, end = place(span)
    if time.reported:
        year, first, last = time.reported
        words = Moment(start + first, start + last, str(year), None, "time", until=False)
        return frame._replace(given=opened_by(words, until=False), heading=Status.ACTUAL)
    if genre is Status.TARGET:
        return frame._replace(planned=_planned(text, start, end, time.plan))
    return frame


def _planned(text: str, start: int, end: int, plan: tuple[int, int] | None) -> Timing:
    """The years that a plan is for, as its title says (三年行动计划（2023—2025年）)."""
    if plan is not None:
        words = Moment(start, end, str(plan[0]), str(plan[1]), "time", until=True)
        return opened_by(words, until=True)
    said = [moment for moment in moments(text, start, end) if moment.first]
    ranges = [moment for moment in said if moment.last] or said
    return opened_by(ranges[0], until=True) if len(ranges) == 1 else UNKNOWN


def _below_heading(around: Frame, section: Section, text: str, start: int, end: int) -> Frame:
    said = read_heading(text, start, end, around)
    if section.kind is SectionKind.LEAD and around.heading is not None:
        said = said._replace(status=None)  # ——成效更加明显 in a list of goals is a goal
    frame = _below(around, said)
    enclosing = section.depth == 1 and section.kind in _ENCLOSED
    genre = status_of_title(text[start:end]) if enclosing else None
    return frame._replace(genre=genre) if genre is not None else frame


def _below_line(around: Frame, outermost: Frame, text: str, start: int, end: int) -> Frame:
    """A line that reads as a heading and is none in the outline (2024年工作回顾).

    One that speaks for something else than the line before (2025年重点工作) is not below that.
    """
    if not _is_line(text, start, end):
        return around
    said = read_heading(text, start, end, around)
    beside = said.status is not None and around.heading not in {None, said.status}
    above = outermost if beside else around
    frame = _below(above, said) if said.timing.first or said.status else around
    title = text[start:end]
    return frame._replace(genre=status_of_title(title)) if is_title(title) else frame


def _below(around: Frame, said: Said) -> Frame:
    """The frame below a heading: what it says, and of what it does not say, that around it."""
    frame = around._replace(nature=said.nature or around.nature, led=False, unled=None)
    if around.heading is Status.REFERENCE:
        return frame
    if said.timing.first:
        return under(frame, said.timing, said.status or around.heading)
    goals = around.heading is Status.TARGET and is_goal(around.given)
    if said.status is Status.ACTUAL and goals and not said.firm:
        return frame  # 奋力取得更大成效 in a year's tasks
    if said.status is Status.REFERENCE or (said.status is Status.ACTUAL and goals):
        return under(frame, UNKNOWN, said.status)  # results are not of the years planned for
    return under(frame, around.given, said.status) if said.status else frame
