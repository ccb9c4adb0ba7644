"""All that a rule may look at to name the quantities of a group."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plandigest.extracting.clause.lead import Lead
from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.passage import Group, Passage
from plandigest.extracting.clause.phrase import Counted, named, shortened, split
from plandigest.extracting.clause.places import places_end
from plandigest.extracting.clause.setting import Setting
from plandigest.extracting.figure.context import Context, stem
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.trends import trend_words

if TYPE_CHECKING:
    from plandigest.extracting.article.rows import Row

Names = tuple[Name, ...]

DEPENDENT = re.compile(
    r"\A(?:占|相当于|对[^，。；]{2,12}?的?贡献率|在[^，。；]{2,8}?(?:的)?占比|超(?:额|出|过)?(?:年度|全年|年初|原定|预期|既定)(?:计划|预期|目标|任务|预算)|(?:为|完成)(?:年(?!度)|年初|调整|全年)?(?:预算|计划|目标)"
    r"|居(?![民住家委所])|其(?!他|它|余|中)|同比|平均每)"
)
"""What begins a measure of something told before."""


@dataclass(frozen=True, slots=True)
class Case:
    """A group of quantities with all that its clause and those before it say.

    Attributes:
        passage: the paragraph.
        group: the quantities, which share what stands before and behind them.
        lead: what stands before the first of them.
        counted: what stands behind the last of them, where that names what is measured.
        context: what the clauses before hand on.
        setting: what stands around the paragraph of a rule.
        subject: the phrase before the value, without titles and finished statements.
        row: what the article of a rule says of the last value, where it punishes or sets a term.
    """

    passage: Passage
    group: Group
    lead: Lead
    counted: Counted
    context: Context
    setting: Setting
    subject: Name
    row: Row | None = None

    @property
    def count(self) -> int:
        """How many values there are."""
        return len(self.group.quantities)

    @property
    def text(self) -> str:
        """The folded text."""
        return self.passage.text

    @property
    def told(self) -> Iterator[tuple[Group, Name]]:
        """The groups before this one with what each was found to measure, the nearest first."""
        said, index = self.context.said, self.group.index
        before = self.passage.groups[max(0, index - len(said)) : index]
        for group, each in zip(reversed(before), reversed(said), strict=False):
            yield group, each.subjects[0]

    @property
    def stop(self) -> int:
        """Where the sentence ends, the mark that closes it left out."""
        return self.group.stop


def case_of(
    passage: Passage,
    group: Group,
    lead: Lead,
    counted: Counted,
    context: Context,
    setting: Setting,
    row: Row | None = None,
) -> Case:
    """A group with all that is said around it."""
    subject = _subject(passage, group, lead, context)
    return Case(passage, group, lead, counted, context, setting, subject, row)


def _subject(passage: Passage, group: Group, lead: Lead, context: Context) -> Name:
    """The phrase before the value; behind another number of the clause, only what is its own."""
    start, end = lead.start, lead.end
    if group.first:
        stop, behind = _circumstance(passage, start, group.quantities[0].start, end)
        phrase = _without_time(passage, shortened(passage, start, stop))
        phrase = phrase.followed_by(named(passage.text, behind, end))
        return _without_comparison(_without_state(phrase, lead), group, lead)
    before = passage.groups[group.index - 1].quantities[-1]
    if before.end == start:
        start = places_end(passage, before, end)
    if lead.parted and lead.start == group.start:
        return Name(passage.text)  # 14万亿元新台阶、连续36年
    taken = context.said[-1].taken if context.said else 0
    if start < taken < end and passage.text[taken] in "、和与":
        start = taken + 1
    tail = split(passage.text, start, end, "、")[-1:] if start < end else []
    own = tail and (
        DEPENDENT.match(passage.text[tail[0][0] : tail[0][1]])
        or passage.text[slice(*tail[0])] in indicator_words("rate", "head")
    )
    return shortened(passage, *(tail[0] if own else (start, end)))


_CIRCUMSTANCE = re.compile(
    r"在[^，。；、在]{2,24}?(?:(?:情况|背景|形势|条件|前提|压力)下|基础上|基数上)"
)


def _circumstance(passage: Passage, start: int, value: int, end: int) -> tuple[int, int]:
    """Where it is told between a subject and its value under what it came about: begin and end.

    进出口|在外需下降的情况下|增长5%; nothing (twice the end of the subject) where it is not.
    """
    found = _CIRCUMSTANCE.search(passage.text, start + 1, value)
    if found is None or found.start() >= end or not passage.is_edge(found.start()):
        return end, end
    return found.start(), min(found.end(), end)


def _without_time(passage: Passage, name: Name) -> Name:
    """站点|建成 of 站点2027年底前建成: when it is to be stands within what is said."""
    if len(name.parts) != 1:
        return name
    start, end = name.parts[0].start, name.parts[0].end
    inner = [*passage.times.within(start + 1, end - 1), *passage.times.compared(start + 1, end - 1)]
    if len(inner) != 1 or inner[0].first is None:
        return name
    stop, behind = inner[0].start, inner[0].end
    if inner[0].role == "base":  # 浓度与2015年相比|降幅
        stop -= passage.text.startswith(("较", "比", "与", "同"), stop - 1)
        behind += len("相比") * passage.text.startswith("相比", behind, end)
    heads = start == passage.start and passage.text.startswith(("全年", "年末"), stop)
    if heads and passage.text[start:stop] not in indicator_words("scope"):
        start = stop  # 畜牧|全年出栏…: a heading of its own
    before = named(passage.text, start, stop)
    return before.followed_by(named(passage.text, behind, end))


def _without_comparison(subject: Name, group: Group, lead: Lead) -> Name:
    """居民收入 of 居民收入增速高于经济增速、突破3万元: a rate is compared, and no sum."""
    at = subject.text.find("于", subject.parts[0].start, subject.parts[-1].end) if subject else -1
    if at < 0 or not lead.parted or group.quantities[0].base == "1":
        return subject
    word = trend_words("difference").before(subject.text, subject.parts[0].start, at + 1)
    rate = named(subject.text, subject.parts[0].start, at + 1 - len(word))
    return stem(rate) if word and rate.ending("rate") else subject


def _without_state(subject: Name, lead: Lead) -> Name:
    """出口 of 出口表现突出、增长7%: how it went is told before the value, and no part of it."""
    if not lead.parted:
        return subject
    state = subject.ending("predicate")
    return (
        subject.cut_behind(len(state)) if len(state) > 1 and len(state) < len(subject) else subject
    )
