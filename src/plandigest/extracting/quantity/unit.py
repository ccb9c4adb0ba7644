"""What stands around a numeral: its multiplier, unit and qualifiers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from plandigest.extracting.quantity.numeral import Numeral, numerals
from plandigest.extracting.quantity.value import read_number
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.qualifiers import qualifier_words, qualifiers
from plandigest.lexicon.units import Unit, unit_at

_SCALE = re.compile(r"万亿|[万亿萬億]|个亿|[千百十](?:万亿|[万亿])?")
_RATE = re.compile(r"/(?:10万|十万|百万|[万亿])")
_COINS = re.compile(
    r"([\d一二三四五六七八九])角(?:([\d一二三四五六七八九])分)?|([\d一二三四五六七八九])分(?!之)"
)


@dataclass(slots=True)
class Reading:
    """A numeral with what stands around it.

    Attributes:
        numeral: the number.
        start: where the qualifiers before it begin, or the numeral itself.
        end: the character behind the last thing that belongs to it.
        scale: all of its multiplier, as written.
        unit: its unit, if a known one follows.
        per: a denominator with its slash ("/万元"), else "".
        inside: qualifiers between number and unit.
        after: the qualifier behind the unit.
        before: the qualifiers before the number.
        coins: 角 and 分 behind 元, in 元.
    """

    numeral: Numeral
    end: int
    scale: str
    unit: Unit | None
    per: str
    inside: str
    after: str
    before: str
    start: int
    coins: Decimal


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit that a table or a label gives to the numbers under or behind it.

    Attributes:
        scale: its multiplier.
        unit: the unit; None for a rate without one (/10万).
        per: the denominator with its slash.
    """

    scale: str
    unit: Unit | None
    per: str


def measure_of(text: str) -> Measure | None:
    """The unit that a cell or a label consists of (万元/人); None if it is something else."""
    tail = _Tail(text, len(text), 0)
    tail.read()
    if tail.end != len(text) or tail.inside or tail.after or not (tail.unit or tail.per):
        return None
    return Measure(tail.scale, tail.unit, tail.per)


@dataclass(slots=True)
class _Tail:
    """What was read behind a numeral, piece by piece; `end` moves on."""

    text: str
    limit: int
    end: int
    inside: str = ""
    scale: str = ""
    unit: Unit | None = None
    per: str = ""
    coins: Decimal = Decimal(0)
    after: str = ""

    def read(self) -> None:
        """余 · 万 · 余 · 元 · /亩 · 以上, each of them if it is there."""
        self._inside()
        self._scale()
        self._inside()
        self.unit = unit_at(self.text, self.end, self.limit)
        if self.unit:
            self.end += len(self.unit.text)
            self._denominator()
            self._coins()
        elif rate := _RATE.match(self.text, self.end, self.limit):
            self.per = rate[0]
            self.end = rate.end()
        self.after = qualifier_words("after").at(self.text, self.end, self.limit)
        self.end += len(self.after)

    def _inside(self) -> None:
        word = qualifier_words("inside").at(self.text, self.end, self.limit)
        self.inside += word
        self.end += len(word)

    def _scale(self) -> None:
        found = _SCALE.match(self.text, self.end, self.limit)
        if found and not _is_unit_head(self.text, self.end, self.limit):
            self.scale = found[0].removeprefix("个")
            self.end = found.end()

    def _denominator(self) -> None:
        if not self.text.startswith("/", self.end, self.limit):
            return
        scale = _SCALE.match(self.text, self.end + 1, self.limit)
        if scale and _is_unit_head(self.text, self.end + 1, self.limit):
            scale = None
        begin = scale.end() if scale else self.end + 1
        unit = unit_at(self.text, begin, self.limit)
        rate = _RATE.match(self.text, self.end, self.limit)
        if unit:
            self._take_denominator(begin + len(unit.text))
        elif rate:
            self._take_denominator(rate.end())

    def _take_denominator(self, end: int) -> None:
        self.per = self.text[self.end : end]
        self.end = end

    def _coins(self) -> None:
        coins = _COINS.match(self.text, self.end, self.limit)
        if coins and self.unit and self.unit.text == "元":
            jiao, fen, bare = (_digit(part) for part in coins.groups())
            self.coins = Decimal(jiao) / 10 + Decimal(fen + bare) / 100
            self.end = coins.end()


def _digit(written: str | None) -> int:
    number = read_number(written) if written else None
    return int(number) if number is not None else 0


def _is_unit_head(text: str, start: int, end: int) -> bool:
    """Whether 千 or 百 here begins a unit of its own (千瓦) rather than multiplying one."""
    unit = unit_at(text, start, end)
    return unit is not None and len(unit.text) > 1


def read_around(text: str, numeral: Numeral, start: int, end: int) -> Reading:
    """A numeral with its tail and the qualifiers before it."""
    _give_back(text, numeral)
    tail = _Tail(text, end, numeral.end)
    tail.read()
    before, begin = _qualifiers_before(text, numeral, start)
    return Reading(
        numeral=numeral,
        end=tail.end if numeral.form != "ordinal" else numeral.end,
        scale=numeral.scale + tail.scale,
        unit=tail.unit,
        per=tail.per,
        inside=tail.inside,
        after=tail.after,
        before=before,
        start=begin,
        coins=tail.coins,
    )


def _give_back(text: str, numeral: Numeral) -> None:
    """The 千 of 一千瓦 belongs to the unit: it is one 千瓦, not a thousand 瓦."""
    if numeral.hanzi and text[numeral.end - 1 : numeral.end + 1] in {
        "千瓦",
        "千克",
        "千伏",
        "千卡",
    }:
        shorter = numerals(text, numeral.start, numeral.end - 1)
        if len(shorter) == 1:
            numeral.end -= 1
            numeral.value, numeral.scale = shorter[0].value, shorter[0].scale


def _qualifiers_before(text: str, numeral: Numeral, floor: int) -> tuple[str, int]:
    """The qualifiers that touch the numeral, and where they begin; 达到近 is two."""
    begin, words = numeral.start, ""
    known, vocabulary = qualifiers("before"), qualifier_words("before")
    awards = indicator_words("award")
    for _ in range(2):
        word = vocabulary.before(text, floor, begin)
        award = "" if word else awards.before(text, floor, begin)
        if award:
            word = vocabulary.before(text, floor, begin - len(award))
        if not word or (award and not known[word].award):
            break
        start = begin - len(award) - len(word)
        ahead = text[start - 1] if start > floor else " "
        magnitude = numeral.vague or text[numeral.start] == "十"
        if (known[word].hanzi and not magnitude) or ahead in known[word].not_after:
            break
        begin, words = start, word + words
    return words, begin
