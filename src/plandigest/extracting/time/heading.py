"""What the sections above a paragraph, and the document, say of its figures."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from plandigest.extracting.figure.status import (
    Setting,
    nature_in,
    status_of_heading,
    status_of_title,
)
from plandigest.extracting.quantity.value import read_number
from plandigest.extracting.time.expression import Moment, moments
from plandigest.extracting.time.period import UNKNOWN, Timing
from plandigest.lexicon.periods import plan_years
from plandigest.model.document import Document
from plandigest.model.figure import Nature, PeriodSource, Status
from plandigest.model.outline import Section, SectionKind

_PLAN = re.compile(r"第([一二三四五六七八九十]+)个五年|([一二三四五六七八九十]{1,2})五[”\"]?")
_DATE = re.compile(r"((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日")
_DEFINITION = re.compile(
    r"(?:注:?|\d{1,2}[.、]?|[①-⑳])(?:是|系)?指(?![标数导挥引示定向出派])"
    r"|本[\u4e00-\u9fff]{2,4}所称[^。]{1,30}?指"
)
"""A footnote or a clause that says what a word means; it is of no time."""
_ENCLOSED = frozenset({SectionKind.ATTACHMENT, SectionKind.UNNUMBERED})
_TITLE = 40
_LINE = 24
_CLOSING = frozenset("。！？；：，、:;,)）")
_EARLY = 3
_HEAD = 1500
"""Characters in which a date of the document is looked for, where the letterhead has none."""


@dataclass(slots=True)
class Settings:
    """Headings read once each, and the times that open lists of goals.

    Attributes:
        text: the folded text.
        dated: the date of the document.
        year: its year; without a date, the first year of the plan its title names.
        genre: what the document's genre speaks for.
        leads: for the place where a section begins, the time its opening paragraph sets.
        heard: for the place where a section begins, what its heading says.
        genres: likewise, what the title of an enclosed document speaks for.
        standing: what the last line said that reads as a heading and is none in the
            outline (2024年工作回顾 on a line of its own).
    """

    text: str
    dated: date | None
    year: int | None
    genre: Status | None
    leads: dict[int, Timing] = field(default_factory=dict)
    heard: dict[int, tuple[Timing, Status | None, Nature | None]] = field(default_factory=dict)
    genres: dict[int, Status] = field(default_factory=dict)
    standing: tuple[Timing, Status | None] = (UNKNOWN, None)

    def setting(self, sections: tuple[Section, ...], string: str) -> Setting:
        """What is known of a paragraph in these sections before it is read."""
        heading = nature = None
        for section in reversed(sections):
            _, status, binding = self.heard[section.span.start]
            heading = heading or status
            nature = nature or binding
        heading = heading or self.standing[1]
        enclosed = self.genres.get(sections[0].span.start) if sections else None
        return Setting(
            genre=enclosed or self.genre,
            heading=heading,
            year=self.year,
            early=self.dated is None or self.dated.month <= _EARLY,
            nature=nature or nature_in(string),
            definition=bool(_DEFINITION.match(string)),
        )

    def given(self, sections: tuple[Section, ...]) -> Timing:
        """The time that the sections above set, the innermost first."""
        for section in reversed(sections):
            lead = self.leads.get(section.span.start)
            if lead is not None:
                return lead
            timing = self.heard[section.span.start][0]
            if timing.first:
                return timing
        return self.standing[0]

    def hear_heading(self, section: Section, title: str, start: int, end: int) -> None:
        """Take in a heading; `start` and `end` are its place in the folded text."""
        self.heard[section.span.start] = self._heard(title, start, end)
        enclosing = section.depth == 1 and section.kind in _ENCLOSED
        genre = status_of_title(title) if enclosing else None
        if genre is not None:
            self.genres[section.span.start] = genre

    def _heard(
        self, title: str, start: int, end: int
    ) -> tuple[Timing, Status | None, Nature | None]:
        found = []
        sentence = end - start > _TITLE or "，" in title  # a paragraph that is its own heading
        if not sentence:
            found = [m for m in moments(self.text, start, end, self.dated) if m.role == "time"]
        status = status_of_heading(title)
        timing = UNKNOWN
        first = found[0] if len({(m.first, m.last) for m in found}) == 1 else None
        if first and first.first and (status or len(first.first) == len("2024")):
            aim = status is Status.TARGET
            moment = Moment(first.start, first.end, first.first, first.last, first.role, aim)
            timing = Timing(first.first, first.last, moment, PeriodSource.INHERITED)
        return timing, status, nature_in(title)

    def hear_paragraph(
        self, sections: tuple[Section, ...], start: int, end: int, found: list[Moment]
    ) -> None:
        """Note the time under which an opening sentence puts what follows it.

        到2025年，…的主要目标是： leads the paragraphs behind it, and in a section of
        goals the year that its opening paragraph aims at holds for the subsections.
        """
        line = self.text[start:end]
        if end - start <= _LINE and line[-1:] not in _CLOSING:
            timing, status, _ = self._heard(line, start, end)
            if timing.first or status:
                self.standing = timing, status
        if not sections:
            return
        section = sections[-1]
        status = self.heard[section.span.start][1]
        opens_list = self.text[end - 1 : end] in "：:"
        aims = [m for m in found if m.role == "time" and m.first and not m.is_range and m.until]
        named = [m for m in found if m.role == "time" and m.first and not m.is_range]
        if opens_list and len(named) == 1:
            self._lead(section, named[0])
        elif status is Status.TARGET and aims and section.span.start not in self.leads:
            years = {m.first for m in aims}
            if len(years) == 1:
                self._lead(section, aims[0])

    def _lead(self, section: Section, moment: Moment) -> None:
        moment = Moment(
            moment.start, moment.end, moment.first, moment.last, moment.role, until=True
        )
        self.leads[section.span.start] = Timing(
            moment.first, moment.last, moment, PeriodSource.INHERITED
        )


def settings_of(document: Document, text: str) -> Settings:
    """The settings of a document whose folded text is given."""
    title = document.title or ""
    genre = status_of_title(title) or status_of_title(document.genre or "")
    dated = document.letterhead.dated or _first_date(text)
    return Settings(text, dated, dated.year if dated else _plan_year(title), genre)


def _plan_year(title: str) -> int | None:
    match = _PLAN.search(title)
    number = read_number(match[1] or match[2]) if match else None
    return plan_years(int(number))[0] if number is not None else None


def _first_date(text: str) -> date | None:
    match = _DATE.search(text, 0, _HEAD)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
