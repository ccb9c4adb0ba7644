"""Numbers that are more than a number: shares, fractions, ranks, doublings, 三大."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from types import MappingProxyType

from plandigest.extracting.quantity.numeral import ARABIC, Numeral, hanzi_run, trimmed
from plandigest.extracting.quantity.value import read_number, read_plain
from plandigest.lexicon.numerals import digits, powers, rank_places
from plandigest.lexicon.units import Units

_GOING_ON = "\u4e00-\u7683\u7685-\u9fff"
"""Hanzi but 的: behind them a number is one of what follows (前十大)."""


@cache
def form_pattern() -> str:
    """A verbose pattern with a group for each form; of those inside one, the last names it."""
    run, hanzi = hanzi_run(), f"[{''.join(digits())}{''.join(powers())}]"
    point = rf"(?:[点點·][{''.join(digits())}]++)?"
    return rf"""
          (?P<share> [百千万]分之 (?:{ARABIC}|{run}{point}) )           # 百分之四十, 千分之3.5
        | (?P<fraction> {run}分之{run} )                              # 三分之二, 百万分之七
        | 第(?P<place>{hanzi}+|\d+)                                 # 第5位, 位居第一
            (?P<upto>[-–—~至到]第?(?:{hanzi}+|\d+))?(?P<placed>[位名])?
        | (?<![提目之以])前(?P<top>{hanzi}+|\d+)                      # 前十名, 居前十
            (?:(?P<topped>[位名强])|(?![\d.%‰‱{hanzi[1:-1]}{_GOING_ON}]))
        | (?P<doubling> 翻了?(?P<times>{hanzi}+|\d+)?番               # 翻两番
            | 翻倍 | (?<![成数\d倍{"".join(digits())}])倍增(?![计工行战]) )   # 翻倍增长, 实现倍增
        | (?P<half> (?<!大)半数|一半|过半数? )(?![年天月径])           # 过半
        | (?P<places>[两三])位数(?=以?上?的?(?:以上)?(?:高?速?增|增速))  # 两位数增长
        | (?P<great> (?<![党的第届])[二三四五六七八九十两]大)         # 三大产业
            (?![道洲洋]|连池)(?=[\u4e00-\u9fff“])                    # but 五大道
        | (?P<ratio> (?<![\d.:])\d+(?:\.\d+)?:1(?![\d.:万千百])       # 2.3:1
            | (?<![\d.:：表件图栏注])\d+(?:\.\d+)?：1(?=[，。；、）缩扩降升提]|左右|以[上下内]|\Z) )
        | (?P<slash> (?<![\d./])[1-9]\d?/[1-9]\d?(?![\d./万亿]) )      # 1/4, 32/28纳米
        """


def _share(match: re.Match[str], units: Units) -> Iterator[Numeral]:
    """百分之四十; 万分之 has no sign of its own and is a fraction."""
    end = trimmed(match.string, match.start() + 3, match.end(), units)
    value = read_plain(match.string[match.start() + 3 : end], digit_by_digit=True)
    if value is None:
        return
    form = {"百": "percent", "千": "permille"}.get(match[0][0], "fraction")
    value = value.scaleb(-4) if form == "fraction" else value
    yield Numeral(match.start(), end, value, hanzi=True, form=form)


def _fraction(match: re.Match[str], units: Units) -> Iterator[Numeral]:
    end = trimmed(match.string, match.start(), match.end(), units)
    value = read_number(match.string[match.start() : end])
    if value is not None:
        yield Numeral(match.start(), end, value, hanzi=True, form="fraction")


def _slash(match: re.Match[str], units: Units) -> Iterator[Numeral]:
    """1/4 is a quarter; 32/28纳米 is a list of two."""
    start, end, slash = match.start(), match.end(), match[0].index("/")
    above, below = Decimal(match[0][:slash]), Decimal(match[0][slash + 1 :])
    if above < below and units.at(match.string, end, len(match.string)) is None:
        yield Numeral(start, end, above / below, form="fraction")
    else:
        yield Numeral(start, start + slash, above)
        yield Numeral(start + slash + 1, end, below)


def _rank(match: re.Match[str], _: Units) -> Iterator[Numeral]:
    """第5位 is a rank, and so is a bare 第一 behind the field it is taken in (居全国第一)."""
    value, text, end = read_number(match["place"]), match.string, match.end()
    if (
        value is None
        or match["upto"]
        or (match["placed"] and text[end : end + 1] in set("于置者数"))
    ):
        return
    field = text[match.start() - 1 : match.start()] if match.start() else ""
    ranked = match["placed"] or (field and field in rank_places() and not _goes_on(text, end))
    yield Numeral(match.start(), end, value, form="rank" if ranked else "ordinal")


def _first(match: re.Match[str], _: Units) -> Iterator[Numeral]:
    value = read_number(match["top"])
    if value is not None:
        yield Numeral(match.start(), match.end(), value, form="first")


def _goes_on(text: str, end: int) -> bool:
    """Whether a word follows: 第一产业, 前十大."""
    char = text[end : end + 1]
    return "\u4e00" <= char <= "\u9fff" and char not in "的和与及且并为"


def _doubling(match: re.Match[str], _: Units) -> Iterator[Numeral]:
    value = read_number(match["times"]) if match["times"] else Decimal(1)
    if value is not None and value < 10:
        yield Numeral(match.start(), match.end(), value, form="doubling")


def _half(match: re.Match[str], _: Units) -> Iterator[Numeral]:
    yield Numeral(match.start(), match.end(), Decimal("0.5"), hanzi=True, form="half")


def _places(match: re.Match[str], _: Units) -> Iterator[Numeral]:
    value = Decimal(10 if match["places"] == "两" else 100)
    yield Numeral(match.start(), match.end(), value, hanzi=True, form="digits")


def _great(match: re.Match[str], _: Units) -> Iterator[Numeral]:
    value = read_plain(match[0][:-1])
    if value is not None:
        yield Numeral(match.start(), match.end(), value, hanzi=True, form="great")


def _ratio(match: re.Match[str], _: Units) -> Iterator[Numeral]:
    yield Numeral(match.start(), match.end(), Decimal(match[0][:-2]), form="ratio")


READERS: Mapping[str, Callable[[re.Match[str], Units], Iterator[Numeral]]] = MappingProxyType(
    {
        "share": _share,
        "fraction": _fraction,
        "place": _rank,
        "upto": _rank,
        "placed": _rank,
        "top": _first,
        "topped": _first,
        "doubling": _doubling,
        "half": _half,
        "places": _places,
        "great": _great,
        "ratio": _ratio,
        "slash": _slash,
    }
)
"""What reads a match, by the group that names its form."""
