"""Reads what stands before a number in its clause, each word in its role.

From the number backwards: the words that belong to the value (时间, 增长, 分别, 达到); from
the clause's beginning forwards: those that only open it (其中, 到2025年). What is left
between them is the subject, the phrase that says what is measured.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plandigest.extracting.clause.movement import Movement, movement_before
from plandigest.extracting.clause.passage import Passage
from plandigest.extracting.clause.per import TOUCHING, per_before
from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.quantity.unit import measure_of
from plandigest.extracting.time.expression import Moment
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.periods import period_vocabulary
from plandigest.lexicon.qualifiers import qualifier_words, qualifiers
from plandigest.lexicon.trends import Trend, trend_words, trends
from plandigest.model.figure import ClauseRole, FigureKind

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
_EXCLUDED = re.compile(r"(?:剔除|扣除|扣减|不考虑)[^，。；]{1,16}?后\Z")
_ADVERBIAL = re.compile(r"(?:剔除|扣除|扣减|加上|不考虑|考虑)[^，。；]{1,16}?(?:因素)?后")
_SPAN_OF_YEARS = re.compile(r"[一二三四五六七八九十两]{1,2}年(?![级制度报限])")
_PREPOSITION = re.compile(
    r"对于?(?=[新首年获评认入符在经列纳完达连营设销产购租银企单]|投资)|按照?(?![揭摩钮键期劳需])"
)
_OF_MEASURE = re.compile(r"对(?![地外口内接比于主标民能照应其])")  # 对亩均税收30万元以上的企业
_ARTICLE = re.compile(
    r"第[一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?(?![款约件])\s*(?:【[^】\n]{1,40}】)?"
)
_TO_A_TIME = re.compile(r"(?:截至|截止|截止到|力争到|到|至|在|从|自|以)")


@dataclass(frozen=True, slots=True)
class Filler:
    """A stretch of the folded text with its role."""

    role: ClauseRole
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before a number in its clause.

    Attributes:
        text: the folded text.
        start: where the subject begins in it.
        end: where it ends; `start` where there is none.
        fillers: every stretch between the clause's beginning and the number, in order.
        trend: the last word of movement or difference.
        arrival: the trend leads to a level (提高到), not by an amount.
        compared: what the value is compared with, as written.
        moment: the time that touches the number (2015年的3746亿元).
        step: where the words of movement or difference stand, where the value is the
            amount of it and no level (增加903亿元, 比全省平均水平高5000元).
        threshold: 以上, 以下 or the like stands behind the number.
        attribute: 的 stands right before the number (先行先试的10项改革举措).
        placed: words that lead to a rank stand before the number.
        per: where the words stand that say for what one value is (每人每月).
    """

    text: str
    start: int
    end: int
    fillers: tuple[Filler, ...] = ()
    trend: Trend | None = None
    arrival: bool = False
    compared: str | None = None
    moment: Moment | None = None
    step: tuple[int, int] | None = None
    threshold: bool = False
    attribute: bool = False
    placed: bool = False
    per: tuple[int, int] | None = None

    @property
    def phrase(self) -> str:
        """The subject as written; "" where there is none."""
        return self.text[self.start : self.end]

    @property
    def manner(self) -> str:
        """The links and adverbs before the value, in order."""
        return "|".join(self._said(ClauseRole.MANNER))

    @property
    def origin(self) -> bool:
        """Whether 由, 从 or 自 stands before the number."""
        return any(word.endswith(("由", "从", "自")) for word in self._said(ClauseRole.MANNER))

    @property
    def respective(self) -> bool:
        """Whether 分别 stands before the number."""
        return "分别" in self.manner

    @property
    def annual(self) -> bool:
        """Whether 年均 stands before the movement."""
        return "年均" in self.manner

    @property
    def total(self) -> bool:
        """Whether 累计 stands between subject and number."""
        return "累计" in self.manner

    @property
    def parted(self) -> bool:
        """Whether 、 or 和 stands between subject and number, which then may begin anew."""
        words = self._said(ClauseRole.MANNER)
        return any("、" in word or word in {"和", "与", "及"} for word in words)

    @property
    def within(self) -> bool:
        """Whether 其中 opens the clause."""
        return any("其中" in word for word in self._said(ClauseRole.OPENING))

    def _said(self, role: ClauseRole) -> Iterator[str]:
        return (self.text[f.start : f.end] for f in self.fillers if f.role is role)


@dataclass(frozen=True, slots=True)
class _Value:
    """What has been read from the number backwards; each step hands on the next."""

    end: int
    fillers: tuple[Filler, ...] = ()
    trend: Trend | None = None
    arrival: bool = False
    compared: str | None = None
    moment: Moment | None = None
    step: tuple[int, int] | None = None
    touching: bool = True


def read_lead(passage: Passage, start: int, quantity: Quantity) -> Lead:
    """Read the passage from `start` up to the quantity, from the number backwards."""
    text = passage.text
    begin = max(start, quantity.start - WINDOW)
    if begin > start:  # cut within a bracket: the phrase begins behind it
        begin = max(begin, text.rfind("）", begin, quantity.start) + 1)
        begin = passage.edge_behind(begin)
    value = _value_before(passage, begin, quantity)
    threshold = quantity.qualifier in qualifiers("after")
    opened, opening = _opening(passage, begin, value.end, threshold=threshold)
    fillers = [*opening]
    if opened < value.end:
        fillers.append(Filler(ClauseRole.SUBJECT, opened, value.end))
    fillers += reversed(value.fillers)
    places = quantity.kind is FigureKind.RANK and any(
        f.role is ClauseRole.MANNER and text[f.start : f.end].strip("的、，") for f in value.fillers
    )
    return Lead(
        text=text,
        start=opened,
        end=value.end,
        fillers=tuple(fillers),
        trend=value.trend,
        arrival=value.arrival,
        compared=value.compared,
        moment=value.moment,
        step=value.step,
        threshold=threshold,
        attribute=quantity.start > begin and text[quantity.start - 1] == "的",
        placed=places,
        per=per_before(text, start, quantity.start),
    )


def _value_before(passage: Passage, begin: int, quantity: Quantity) -> _Value:
    """The words between the subject and the number, read backwards until none fits."""
    value = _Value(quantity.start)
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


def _time(passage: Passage, begin: int, _: Quantity, value: _Value) -> _Value | None:
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


def _moved(passage: Passage, begin: int, quantity: Quantity, value: _Value) -> _Value | None:
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


def _comparison(passage: Passage, begin: int, _: Quantity, value: _Value) -> _Value | None:
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


def _higher_than(passage: Passage, begin: int, quantity: Quantity, value: _Value) -> _Value | None:
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


def _label(passage: Passage, begin: int, _: Quantity, value: _Value) -> _Value | None:
    label = _LABEL.search(passage.text, max(begin, value.end - 14), value.end)
    if label is None or measure_of(label[1]) is None:
        return None
    return _next(value, Filler(ClauseRole.LABEL, label.start(), value.end))


def _per(passage: Passage, begin: int, quantity: Quantity, value: _Value) -> _Value | None:
    """每人每月|120元: for what one value is paid."""
    if quantity.kind is not FigureKind.LEVEL:
        return None
    found = TOUCHING.search(passage.text, max(begin, value.end - 12), value.end)
    if found is None or not passage.is_edge(found.start()):
        return None
    return _next(value, Filler(ClauseRole.PER, found.start(), value.end))


def _excluded(passage: Passage, begin: int, _: Quantity, value: _Value) -> _Value | None:
    """浓度剔除自然因素影响后|下降8.5%."""
    found = _EXCLUDED.search(passage.text, max(begin, value.end - 24), value.end)
    return _next(value, Filler(ClauseRole.MANNER, found.start(), value.end)) if found else None


def _link(passage: Passage, begin: int, quantity: Quantity, value: _Value) -> _Value | None:
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


_BACKWARDS = (_time, _moved, _comparison, _higher_than, _label, _per, _excluded, _link)
"""What may stand between subject and number, tried in this order at each step."""


def _next(
    value: _Value,
    filler: Filler,
    *,
    trend: Trend | None = None,
    arrival: bool | None = None,
    compared: str | None = None,
    moment: Moment | None = None,
    step: tuple[int, int] | None = None,
    touching: bool | None = None,
) -> _Value:
    """The value with one more filler before it."""
    moving = filler.role is ClauseRole.MOVEMENT
    return _Value(
        end=filler.start,
        fillers=(*value.fillers, filler),
        trend=trend or value.trend,
        arrival=value.arrival if arrival is None else arrival,
        compared=compared or value.compared,
        moment=moment or value.moment,
        step=step or value.step,
        touching=(value.touching and not moving) if touching is None else touching,
    )


def _opening(
    passage: Passage, begin: int, end: int, *, threshold: bool
) -> tuple[int, list[Filler]]:
    """Where the subject begins, and what opens the clause before it."""
    fillers: list[Filler] = []
    while begin < end:
        filler = _one_opening(passage, begin, end)
        if filler is None:
            break
        fillers.append(filler)
        begin = filler.end
    text = passage.text
    preposition = _PREPOSITION.match(text, begin, end)
    if preposition is None and threshold and indicator_words("head").before(text, begin, end):
        preposition = _OF_MEASURE.match(text, begin, end)
    if preposition is not None and passage.is_edge(preposition.end()):
        fillers.append(Filler(ClauseRole.OPENING, begin, preposition.end()))
        begin = preposition.end()
    return begin, fillers


def _one_opening(passage: Passage, begin: int, end: int) -> Filler | None:
    """A time, an adverbial or a word that opens the clause at `begin`."""
    text = passage.text
    to_a_time = _TO_A_TIME.match(text, begin, end)
    first = to_a_time.end() if to_a_time else begin
    moment = passage.times.by_start.get(begin) or passage.times.by_start.get(first)
    if moment and moment.end <= end:
        return Filler(ClauseRole.PERIOD, begin, moment.end)
    if article := _ARTICLE.match(text, begin, end):
        return Filler(ClauseRole.OPENING, begin, article.end())
    if years := _SPAN_OF_YEARS.match(text, begin, end):
        return Filler(ClauseRole.PERIOD, begin, years.end())
    if adverbial := _ADVERBIAL.match(text, begin, end):
        return Filler(ClauseRole.OPENING, begin, adverbial.end())
    word = indicator_words("opening").at(text, begin, end)
    if not word:
        limit = qualifier_words("before").at(text, begin, end)
        word = limit if limit and qualifiers("before")[limit].apart else ""
    if word and passage.is_edge(begin + len(word)):
        return Filler(ClauseRole.OPENING, begin, begin + len(word))
    return None
