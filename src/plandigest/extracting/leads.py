"""Reads what stands between a clause's beginning and a number: subject, trend, comparison."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from plandigest.extracting.moments import Moment
from plandigest.extracting.quantities import Quantity
from plandigest.lexicon.indicators import at_end, at_start
from plandigest.lexicon.periods import period_word_pattern
from plandigest.lexicon.trends import Trend, trend_pattern, trends
from plandigest.model.figure import FigureKind

WINDOW = 60
"""Characters before a number that are looked at; keeps the whole linear on any text."""

_RATES = frozenset(
    {FigureKind.SHARE, FigureKind.PP_DIFFERENCE, FigureKind.MULTIPLE, FigureKind.GROWTH_RATE}
)
_COMPARED = re.compile(
    r"(?:(?<![占同环对可之无相])比(?![重例率值照学赛])|(?<![比])较(?![大好快高为强多少]))([^，。；：]{1,30})\Z"
)
_SHORT = 2


@dataclass(slots=True)
class Lead:
    """What stands before a number in its clause.

    Attributes:
        start: where the phrase begins in the folded text.
        phrase: what is left when links, times, trends and comparisons are taken off.
        trend: the last word of movement or difference.
        arrival: the trend leads to a level (提高到), not by an amount.
        origin: 由 or 从 stands before the number.
        respective: 分别 stands before the number.
        annual: 年均 or 年 stands before the trend.
        placed: words that lead to a rank stand before the number.
        within: 其中 opens the clause.
        compared: what the value is compared with, as written.
        moment: the time that touches the number (2015年的3746亿元).
        attribute: 的 stands right before the number (先行先试的10项改革举措).
    """

    start: int
    phrase: str = ""
    trend: Trend | None = None
    arrival: bool = False
    origin: bool = False
    respective: bool = False
    annual: bool = False
    placed: bool = False
    within: bool = False
    compared: str | None = None
    moment: Moment | None = None
    attribute: bool = False


@cache
def _trend_at_end() -> re.Pattern[str]:
    verbs = trend_pattern("change", "difference", "arrival")
    return re.compile(rf"(?P<word>{verbs})了?(?P<to>到|至|为|成)?了?\Z")


@cache
def _higher_than() -> re.Pattern[str]:
    words = [
        word
        for word, trend in trends().items()
        if word.endswith("于") or trend.sort == "difference"
    ]
    longer = "|".join(sorted((w for w in words if len(w) >= _SHORT), key=len, reverse=True))
    return re.compile(rf"(?P<word>{longer})(?P<what>[^，。；：、\d]{{2,16}})\Z")


@cache
def _base_words() -> re.Pattern[str]:
    return re.compile(rf"(?:{period_word_pattern('base', 'before')})\Z")


def read_lead(text: str, start: int, quantity: Quantity, moments: list[Moment]) -> Lead:
    """Read `text` from `start` up to the quantity, from the number backwards."""
    begin = max(start, quantity.start - WINDOW)
    lead = Lead(begin)
    end = _strip_end(text, begin, quantity, moments, lead)
    begin = _strip_start(text, begin, end, moments, lead)
    lead.start = begin
    lead.phrase = text[begin:end]
    return lead


def _strip_end(text: str, begin: int, quantity: Quantity, moments: list[Moment], lead: Lead) -> int:
    end = quantity.start
    lead.attribute = text[end - 1 : end] == "的" and end > begin
    links = at_end("link", "place") if quantity.kind is FigureKind.RANK else at_end("link")
    touching = True
    while end > begin:
        moment = _moment_at(text, end, moments)
        if moment and moment.start >= begin:
            end = _take_moment(text, begin, moment, lead, touching=touching)
            continue
        trend = _trend_at_end().search(text, max(begin, end - 8), end)
        if trend and _is_trend(trend, quantity, lead):
            end = trend.start()
            touching = touching and bool(trend["to"])
            continue
        if lead.compared is None and lead.trend and (found := _COMPARED.search(text, begin, end)):
            lead.compared = found[1]
            end = found.start()
            continue
        higher = (
            _higher_than().search(text, begin, end)
            if quantity.kind is FigureKind.PP_DIFFERENCE and lead.trend is None
            else None
        )
        if higher:
            lead.trend, lead.compared = trends()[higher["word"]], higher["what"]
            end = higher.start()
            continue
        link = links.search(text, max(begin, end - 12), end)
        if link is None:
            break
        _note_links(link[0], lead, quantity)
        end = link.start()
    return end


def _moment_at(text: str, end: int, moments: list[Moment]) -> Moment | None:
    """The time that ends at `end`, 的 between them left out."""
    for moment in moments:
        if moment.end == end or (moment.end == end - 1 and text[end - 1] in "的，、"):
            return moment
    return None


def _take_moment(text: str, begin: int, moment: Moment, lead: Lead, *, touching: bool) -> int:
    if moment.role == "base":
        before = _base_words().search(text, max(begin, moment.start - 3), moment.start)
        lead.compared = lead.compared or text[moment.start : moment.end]
        return before.start() if before else moment.start
    if lead.moment is None and touching:
        lead.moment = moment
    return moment.start


def _is_trend(match: re.Match[str], quantity: Quantity, lead: Lead) -> bool:
    """Whether a word of movement is one here; notes it."""
    word = trends()[match["word"]]
    if match["to"]:
        if lead.trend is None:
            lead.trend, lead.arrival = word, True
        return True
    if word.sort == "arrival" or lead.trend is not None:
        return False
    rate = quantity.kind in _RATES
    if (
        word.sort == "difference"
        and quantity.kind is not FigureKind.PP_DIFFERENCE
        and not _COMPARED.search(match.string, max(0, match.start() - 30), match.start())
    ):
        return False
    if not rate and len(match["word"]) < _SHORT and word.sort != "difference":
        return False
    if match["word"] in {"增速", "降幅", "减幅"}:
        return False
    lead.trend = word
    return True


def _note_links(words: str, lead: Lead, quantity: Quantity) -> None:
    if "分别" in words:
        lead.respective = True
    if "年均" in words:
        lead.annual = True
    if words.endswith(("由", "从", "自")):
        lead.origin = True
    if "上年" in words and lead.compared is None:
        lead.compared = "上年同期" if "同期" in words else "上年"
    if quantity.kind is FigureKind.RANK and words.strip("的、，"):
        lead.placed = True


_TO_A_TIME = re.compile(r"(?:截至|截止|截止到|力争到|到|至|在|从|自|以)")


def _strip_start(text: str, begin: int, end: int, moments: list[Moment], lead: Lead) -> int:
    openings = at_start("opening")
    while begin < end:
        to_a_time = _TO_A_TIME.match(text, begin, end)
        first = to_a_time.end() if to_a_time else begin
        moment = next((m for m in moments if m.start in (begin, first) and m.end <= end), None)
        if moment:
            begin = moment.end
            continue
        opening = openings.match(text, begin, end)
        if opening is None:
            break
        lead.within = lead.within or opening[0] == "其中"
        begin = opening.end()
    return begin
