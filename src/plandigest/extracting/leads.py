"""Reads what stands between a clause's beginning and a number: subject, trend, comparison."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plandigest.extracting.moments import Moment
from plandigest.extracting.quantities import Quantity
from plandigest.extracting.readings import measure_of
from plandigest.extracting.timelines import Timeline
from plandigest.extracting.trending import Movement, movement_before
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.periods import period_vocabulary
from plandigest.lexicon.qualifiers import qualifier_words, qualifiers
from plandigest.lexicon.trends import Trend, trend_words, trends
from plandigest.model.figure import FigureKind

WINDOW = 60
"""Characters before a number that are looked at; keeps the whole linear on any text."""

_RATES = frozenset(
    {FigureKind.SHARE, FigureKind.PP_DIFFERENCE, FigureKind.MULTIPLE, FigureKind.GROWTH_RATE}
)
_COMPARED = re.compile(
    r"(?:(?<![占同环对可之无相评])比(?![重例率值照学赛])|(?<![比])较(?![大好快高为强多少]))([^，。；：]{1,30})\Z"
)
_SHORT = 2
_ONE_COMPARED = 20
_BROKEN = re.compile(r"[，。；：、\d]")
_LABEL = re.compile(r"（([^（）]{1,12})）\Z")
_NOUNS = frozenset({"增速", "降幅", "减幅"})


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
        parted: 、 stands between the phrase and the number, which then may begin anew.
        step: the words of movement or difference, where the value is the amount of it and
            no level (增加903亿元, 比全省平均水平高5000元).
        threshold: 以上, 以下 or the like stands behind the number.
        total: 累计 stands between phrase and number.
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
    parted: bool = False
    step: str = ""
    total: bool = False
    threshold: bool = False


def _higher_than(text: str, begin: int, end: int) -> tuple[int, Trend, str] | None:
    """高于全国 right before a number: where it begins, the word, and what it is compared with."""
    words = trend_words("difference")
    for at in range(max(begin, end - _ONE_COMPARED), end - 1):
        word = words.at(text, at, end)
        what = text[at + len(word) : end]
        if len(word) >= _SHORT and len(what) >= _SHORT and not _BROKEN.search(what):
            return at, trends()[word], what
    return None


def read_lead(text: str, start: int, quantity: Quantity, times: Timeline) -> Lead:
    """Read `text` from `start` up to the quantity, from the number backwards."""
    begin = max(start, quantity.start - WINDOW)
    if begin > start:  # cut within a bracket: the phrase begins behind it
        begin = max(begin, text.rfind("）", begin, quantity.start) + 1)
    lead = Lead(begin, threshold=quantity.qualifier in qualifiers("after"))
    end = _strip_end(text, begin, quantity, times, lead)
    begin = _strip_start(text, begin, end, times, lead)
    lead.start = begin
    lead.phrase = text[begin:end]
    return lead


def _strip_end(text: str, begin: int, quantity: Quantity, times: Timeline, lead: Lead) -> int:
    end = quantity.start
    lead.attribute = text[end - 1 : end] == "的" and end > begin
    sorts = ("link", "place") if quantity.kind is FigureKind.RANK else ("link",)
    links, whole = indicator_words(*sorts), indicator_words("whole")
    touching = True
    while end > begin:
        moment = _moment_at(text, end, times)
        if moment and moment.start >= begin:
            end = _take_moment(text, begin, moment, lead, touching=touching)
            continue
        movement = movement_before(text, max(begin, end - 8), end)
        if movement and _is_trend(text, movement, quantity, lead):
            end = movement.start
            touching = touching and movement.arrival
            continue
        if lead.compared is None and lead.trend and (found := _COMPARED.search(text, begin, end)):
            stop = links.run_before(text, found.start(1) + _SHORT, found.end(1))
            lead.compared = text[found.start(1) : stop]
            end = found.start()
            continue
        higher = None
        if quantity.kind is FigureKind.PP_DIFFERENCE and lead.trend is None:
            higher = _higher_than(text, begin, end)
        if higher:
            end, lead.trend, lead.compared = higher
            continue
        label = _LABEL.search(text, max(begin, end - 14), end)
        if label and measure_of(label[1]):
            end = label.start()
            continue
        link = links.run_before(text, max(begin, end - 12), end)
        if link == end or whole.before(text, begin, end):
            break
        _note_links(text[link:end], lead, quantity)
        end = link
    return end


def _moment_at(text: str, end: int, times: Timeline) -> Moment | None:
    """The time that ends at `end`, 的 between them left out."""
    found = times.by_end.get(end)
    if found is None and text[end - 1] in "的，、":
        found = times.by_end.get(end - 1)
    return found


def _take_moment(text: str, begin: int, moment: Moment, lead: Lead, *, touching: bool) -> int:
    if moment.role == "base":
        before = period_vocabulary("base", "before").before(text, begin, moment.start)
        lead.compared = lead.compared or text[moment.start : moment.end]
        return moment.start - len(before)
    if lead.moment is None and touching:
        lead.moment = moment
    return moment.start


def _is_trend(text: str, movement: Movement, quantity: Quantity, lead: Lead) -> bool:
    """Whether a word of movement is one here; notes it."""
    trend = movement.trend
    if movement.arrival:
        if lead.trend is None:
            lead.trend, lead.arrival = trend, True
        return True
    if trend.sort == "arrival" or lead.trend is not None or trend.word in _NOUNS:
        return False
    if trend.sort == "difference":
        compared = _compared(text, movement.start)
        if quantity.kind is not FigureKind.PP_DIFFERENCE and compared < 0:
            return False
        if quantity.kind not in _RATES:
            lead.step = text[compared : quantity.start]
    elif quantity.kind not in _RATES:
        behind = text[quantity.end : quantity.end + 1]
        an_object = len(trend.word) < _SHORT or behind.isalnum()
        if an_object and _compared(text, movement.start) < 0:
            return False  # 提升100所学校: a verb with its object
        lead.step = trend.word
    lead.trend = trend
    return True


def _compared(text: str, end: int) -> int:
    """Where the comparison begins that ends at `end` (比上年, 同比); -1 if there is none."""
    if text.endswith("同比", 0, end):
        return end - len("同比")
    found = _COMPARED.search(text, max(0, end - 30), end)
    return found.start() if found else -1


def _note_links(words: str, lead: Lead, quantity: Quantity) -> None:
    if "分别" in words:
        lead.respective = True
    if "、" in words or words.endswith(("和", "与", "及")):
        lead.parted = True
    if "年均" in words:
        lead.annual = True
    if "累计" in words:
        lead.total = True
    if words.endswith(("由", "从", "自")):
        lead.origin = True
    if "上年" in words and lead.compared is None:
        lead.compared = "上年同期" if "同期" in words else "上年"
    if quantity.kind is FigureKind.RANK and words.strip("的、，"):
        lead.placed = True


_PREPOSITION = re.compile(
    r"对于?(?=[新首年获评认入符在经列纳完达连营设销产购租银企单]|投资)|按照?(?![揭摩钮键期劳需])"
)
_ADVERBIAL = re.compile(r"(?:剔除|扣除|扣减|加上|不考虑|考虑)[^，。；]{1,16}?(?:因素)?后")
_OF_MEASURE = re.compile(r"对(?![地外口内接比于主标民能照应其])")  # 对亩均税收30万元以上的企业
_TO_A_TIME = re.compile(r"(?:截至|截止|截止到|力争到|到|至|在|从|自|以)")


def _strip_start(text: str, begin: int, end: int, times: Timeline, lead: Lead) -> int:
    openings = indicator_words("opening")
    while begin < end:
        to_a_time = _TO_A_TIME.match(text, begin, end)
        first = to_a_time.end() if to_a_time else begin
        moment = times.by_start.get(begin) or times.by_start.get(first)
        if moment and moment.end <= end:
            begin = moment.end
            continue
        if adverbial := _ADVERBIAL.match(text, begin, end):
            begin = adverbial.end()
            continue
        opening = openings.at(text, begin, end)
        if not opening:
            limit = qualifier_words("before").at(text, begin, end)
            if not limit or not qualifiers("before")[limit].apart:
                break
            opening = limit  # 不超过投资额的20%
        lead.within = lead.within or opening == "其中"
        begin += len(opening)
    preposition = _PREPOSITION.match(text, begin, end)
    if preposition is None and lead.threshold and indicator_words("head").before(text, begin, end):
        preposition = _OF_MEASURE.match(text, begin, end)
    return preposition.end() if preposition else begin
