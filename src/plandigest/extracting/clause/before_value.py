"""Reads from a number backwards the words that belong to the value (时间, 增长, 分别, 达到)."""

from __future__ import annotations

import re
from typing import NamedTuple

from plandigest.extracting.clause.filler import Filler
from plandigest.extracting.clause.movement import Movement, movement_before
from plandigest.extracting.clause.passage import Passage
from plandigest.extracting.clause.per import TOUCHING
from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.quantity.unit import measure_of
from plandigest.extracting.time.expression import Moment
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.periods import period_vocabulary
from plandigest.lexicon.qualifiers import qualifiers
from plandigest.lexicon.trends import Trend, trend_words, trends
from plandigest.model.figure import ClauseRole, FigureKind

_RATES = frozenset(
    {FigureKind.SHARE, FigureKind.PP_DIFFERENCE, FigureKind.MULTIPLE, FigureKind.GROWTH_RATE}
)
_COMPARED = re.compile(
    r"(?:(?<![占同环对可之无相评])比(?![重例率值照学赛])|(?<![比])较(?![大好快高为强多少]))([^，。；：]{1,30})\Z"
)
_SHORT = 2
_ONE_COMPARED = 20
_BROKEN = Pattern(r"[，。；：、\d]")
_LABEL = re.compile(r"（([^（）]{1,12})）\Z")
_NOUNS = frozenset({"增速", "降幅", "减幅"})
_AGO = Pattern(r"[由从][一二三四五六七八九十几多\d]{1,3}年前的?\Z")
_EXCLUDED = Pattern(r"(?:剔除|扣除|扣减|不考虑)[^，。；]{1,16}?后\Z")


class BeforeValue(NamedTuple):
    """What has been read from the number backwards; each step hands on the next."""

    end: int
    fillers: tuple[Filler, ...] = ()
    trend: Trend | None = None
    arrival: bool = False
    compared: str | None = None
    moment: Moment | None = None
    step: tuple[int, int] | None = None
    touching: bool = True


def read_before_value(passage: Passage, begin: int, quantity: Quantity) -> BeforeValue:
    """The words between the subject and the number, read backwards until none fits."""
    value = BeforeValue(quantity.start)
    while value.end > begin:
        following = next(
            (
                found
                for rule in _BACKWARDS
                if (found := rule(passage, begin, quantity, value)) is not None
            ),
            None,
        )
        if following is None:
            break
        value = following
    return value


def _time(passage: Passage, begin: int, _: Quantity, value: BeforeValue) -> BeforeValue | None:
    """2015年的|3746亿元; a time of comparison takes its 比 along."""
    end, text = value.end, passage.text
    moment = passage.times.by_end.get(end)
    if moment is None and text[end - 1] in "的，、":
        moment = passage.times.by_end.get(end - 1)
    if moment is None or moment.start < begin:
        return None
    if moment.role == "base":
        before = period_vocabulary("base", "before").before(text, begin, moment.start)
        start = moment.start - len(before)
        compared = value.compared or text[moment.start : moment.end]
        return _next(value, Filler(ClauseRole.BASE, start, end), compared=compared)
    own = moment if value.moment is None and value.touching else value.moment
    return _next(value, Filler(ClauseRole.PERIOD, moment.start, end), moment=own)


def _years_ago(passage: Passage, begin: int, _: Quantity, value: BeforeValue) -> BeforeValue | None:
    """由十年前的|不足百个: how long ago, of a change."""
    if not passage.text.endswith(("年前", "年前的"), begin, value.end):
        return None
    found = _AGO.search(passage.text, max(begin, value.end - _ONE_COMPARED), value.end)
    return _next(value, Filler(ClauseRole.PERIOD, found.start(), value.end)) if found else None


def _moved(
    passage: Passage, begin: int, quantity: Quantity, value: BeforeValue
) -> BeforeValue | None:
    """增长|5%, 提高到|18.9%."""
    text, end = passage.text, value.end
    movement = movement_before(text, max(begin, end - 8), end)
    if movement is None or not passage.is_edge(movement.start):
        return None
    trend, start = movement.trend, movement.start
    filler = Filler(ClauseRole.MOVEMENT, start, end)
    if movement.arrival:
        first = value.trend is None
        return _next(
            value,
            filler,
            trend=trend if first else value.trend,
            arrival=first or value.arrival,
            touching=value.touching,
        )
    if trend.sort == "arrival" or value.trend is not None or trend.word in _NOUNS:
        return None
    step = _step(text, movement, quantity)
    if step is None:
        return None
    return _next(value, filler, trend=trend, step=step if step[0] < step[1] else None)


def _step(text: str, movement: Movement, quantity: Quantity) -> tuple[int, int] | None:
    """Where the words stand that make the value an amount of change; empty for a rate.

    None where the word is no movement here.
    """
    trend, start = movement.trend, movement.start
    stop = start + len(trend.word)
    rate = quantity.kind in _RATES
    if trend.sort == "difference":
        compared = _compared(text, start)
        if quantity.kind is not FigureKind.PP_DIFFERENCE and compared < 0:
            return None
        return (start, start) if rate else (compared, quantity.start)
    if rate:
        return (start, start)
    behind = text[quantity.end : quantity.end + 1]
    an_object = len(trend.word) < _SHORT or behind.isalnum()
    if an_object and _compared(text, start) < 0:
        return None  # 提升100所学校: a verb with its object
    return (start, stop)


def _compared(text: str, end: int) -> int:
    """Where the comparison begins that ends at `end` (比上年, 同比); -1 if there is none."""
    if text.endswith("同比", 0, end):
        return end - len("同比")
    found = _COMPARED.search(text, max(0, end - 30), end)
    return found.start() if found else -1


def _comparison(
    passage: Passage, begin: int, _: Quantity, value: BeforeValue
) -> BeforeValue | None:
    """比全国平均水平|高1.5个百分点."""
    if value.compared is not None or value.trend is None:
        return None
    found = _COMPARED.search(passage.text, begin, value.end)
    if found is None or not passage.is_edge(found.start()):
        return None
    links = indicator_words("link")
    stop = links.run_before(passage.text, found.start(1) + _SHORT, found.end(1))
    compared = passage.text[found.start(1) : stop]
    return _next(value, Filler(ClauseRole.COMPARATOR, found.start(), value.end), compared=compared)


def _higher_than(
    passage: Passage, begin: int, quantity: Quantity, value: BeforeValue
) -> BeforeValue | None:
    """高于全国|1.5个百分点, what it is compared with behind the word."""
    if quantity.kind is not FigureKind.PP_DIFFERENCE or value.trend is not None:
        return None
    words, end, text = trend_words("difference"), value.end, passage.text
    for at in range(max(begin, end - _ONE_COMPARED), end - 1):
        word = words.at(text, at, end)
        what = text[at + len(word) : end]
        if len(word) >= _SHORT and len(what) >= _SHORT and not _BROKEN.search(what):
            filler = Filler(ClauseRole.COMPARATOR, at, end)
            return _next(value, filler, trend=trends()[word], compared=what)
    return None


def _label(passage: Passage, begin: int, _: Quantity, value: BeforeValue) -> BeforeValue | None:
    label = None
    if passage.text.endswith("）", begin, value.end):
        label = _LABEL.search(passage.text, max(begin, value.end - 14), value.end)
    if label is None or measure_of(label[1], passage.units) is None:
        return None
    return _next(value, Filler(ClauseRole.LABEL, label.start(), value.end))


def _per(
    passage: Passage, begin: int, quantity: Quantity, value: BeforeValue
) -> BeforeValue | None:
    """每人每月|120元: for what one value is paid."""
    if quantity.kind is not FigureKind.LEVEL:
        return None
    begin = max(begin, value.end - 12)
    if "每" not in passage.text[begin : value.end]:
        return None
    found = TOUCHING.search(passage.text, begin, value.end)
    if found is None or not passage.is_edge(found.start()):
        return None
    return _next(value, Filler(ClauseRole.PER, found.start(), value.end))


def _excluded(passage: Passage, begin: int, _: Quantity, value: BeforeValue) -> BeforeValue | None:
    """浓度剔除自然因素影响后|下降8.5%."""
    if not passage.text.endswith("后", begin, value.end):
        return None
    found = _EXCLUDED.search(passage.text, max(begin, value.end - 24), value.end)
    return _next(value, Filler(ClauseRole.MANNER, found.start(), value.end)) if found else None


def _bound(passage: Passage, _: int, quantity: Quantity, value: BeforeValue) -> BeforeValue | None:
    """浓度|低于|每立方米30微克: a bound that stands apart from its number."""
    word = quantity.qualifier or ""
    apart = value.end < quantity.start and word in qualifiers("before")
    if not apart or not passage.text.endswith(word, 0, value.end):
        return None
    return _next(value, Filler(ClauseRole.MANNER, value.end - len(word), value.end))


def _link(
    passage: Passage, begin: int, quantity: Quantity, value: BeforeValue
) -> BeforeValue | None:
    """分别|达到: one word that links subject and value."""
    text, end = passage.text, value.end
    sorts = ("link", "place") if quantity.kind is FigureKind.RANK else ("link",)
    word = indicator_words(*sorts).before(text, max(begin, end - 12), end)
    if not word or not passage.is_edge(end - len(word)):
        return None
    if indicator_words("whole").before(text, begin, end):
        return None
    compared = value.compared
    if "上年" in word and compared is None:
        compared = "上年同期" if "同期" in word else "上年"
    return _next(value, Filler(ClauseRole.MANNER, end - len(word), end), compared=compared)


_BACKWARDS = (
    _time,
    _years_ago,
    _moved,
    _comparison,
    _higher_than,
    _label,
    _per,
    _excluded,
    _bound,
    _link,
)
"""What may stand between subject and number, tried in this order at each step."""


def _next(
    value: BeforeValue,
    filler: Filler,
    *,
    trend: Trend | None = None,
    arrival: bool | None = None,
    compared: str | None = None,
    moment: Moment | None = None,
    step: tuple[int, int] | None = None,
    touching: bool | None = None,
) -> BeforeValue:
    """The value with one more filler before it."""
    moving = filler.role is ClauseRole.MOVEMENT
    return BeforeValue(
        end=filler.start,
        fillers=(*value.fillers, filler),
        trend=trend or value.trend,
        arrival=value.arrival if arrival is None else arrival,
        compared=compared or value.compared,
        moment=moment or value.moment,
        step=step or value.step,
        touching=(value.touching and not moving) if touching is None else touching,
    )
