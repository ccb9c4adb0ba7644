"""Finds where numbers stand in folded text: one pass, no judgement yet about what they count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from plandigest.extracting.quantity.value import read_number, read_plain
from plandigest.extracting.scanning import scan
from plandigest.lexicon.numerals import digits, powers
from plandigest.lexicon.units import unit_at

_SIMPLE = re.compile(r"-?\d+(?:\.\d+)?")
HANZI_RANKS_BEFORE = "居列位排名国界球省市区州洲同内川第"
"""What stands before a bare 第一 that is a rank (位居世界第一), and not before 第一产业."""


@dataclass(slots=True)
class Numeral:
    """A number as it stands in the text.

    Attributes:
        start: first character of the numeral.
        end: the character behind it.
        value: what is written, 万 and 亿 at its end left out (see `scale`).
        scale: the multiplier at its end (万, 亿, 万亿), as written.
        hanzi: whether it is written in hanzi.
        form: plain, percent (百分之), fraction, rank, first (前十), doubling, half,
            digits (两位数), ratio, great (三大).
        vague: the hanzi numeral has no digit of its own (百亿, 千家).
    """

    start: int
    end: int
    value: Decimal
    scale: str
    hanzi: bool
    form: str
    vague: bool = False


@cache
def _pattern() -> re.Pattern[str]:
    digit = "".join(digits())
    power = "".join(powers())
    hanzi = f"[{digit}{power}]"
    arabic = r"(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(?:\.\d+)?"
    mixed = r"(?:[万亿]\d{4}(?![\d.年])|[万亿]\d{1,4}[千百万](?![瓦克米伏卡分]))*"
    written = f"{hanzi}+(?:[点·][{digit}]+[万亿]*)?"
    return re.compile(
        rf"(?:[百千万]分之)(?P<part>{arabic}|{written})"
        rf"|{hanzi}+分之(?P<above>{hanzi}+)"
        rf"|第(?P<place>{hanzi}+|\d+)(?P<placed>[位名])?"
        rf"|前(?P<top>{hanzi}+|\d+)(?P<topped>[位名强])?(?![\d.%‰‱年个])"
        rf"|(?P<doubling>翻了?(?P<times>{hanzi}+|\d+)?番|倍增(?![计工行战]))"
        rf"|(?P<half>(?<!大)半数|一半|过半数?)(?![年天月径])"
        rf"|(?P<places>[两三])位数(?=以?上?的?(?:以上)?(?:高?速?增|增速))"
        rf"|(?P<great>(?<![党的第届])[二三四五六七八九十两]大)(?=[\u4e00-\u9fff“])"
        rf"|(?P<grouped>[{digit}]{{1,3}}(?:、[{digit}]{{3}})+(?!{hanzi}))"
        rf"|(?P<ratio>(?<![\d.:])\d+(?:\.\d+)?:1(?![\d.:万千百]))"
        rf"|(?P<fraction>(?<![\d./])[1-9]\d?/[1-9]\d?(?![\d./万亿]))"
        rf"|(?P<arabic>(?<![\d.])(?:(?<![\dA-Za-z%‰年月日元）位项个])-)?{arabic}{mixed})"
        rf"|(?P<hanzi>{written})"
    )


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf"[0-9第前翻倍半过\-{''.join(digits())}{''.join(powers())}]")


def numerals(text: str, start: int, end: int) -> list[Numeral]:
    """The numerals in `text[start:end]`, in order."""
    found: list[Numeral] = []
    for match in scan(_pattern(), _heads(), text, start, end):
        if match.lastgroup == "fraction" and not _is_fraction(match):
            found.extend(_two_numbers(match))
            continue
        numeral = _READERS[match.lastgroup or ""](match)
        if numeral:
            found.append(numeral)
    return found


def _arabic(match: re.Match[str]) -> Numeral | None:
    if (
        match.string[match.end() : match.end() + 1] == "."
        and match.string[match.end() + 1 : match.end() + 2].isdecimal()
    ):
        return None  # 2.3.1
    written = match[0]
    value = Decimal(written) if _SIMPLE.fullmatch(written) else read_number(written)
    return None if value is None else _signed(match, _numeral(match, value, "plain"))


def _signed(match: re.Match[str], numeral: Numeral) -> Numeral:
    """负 before a number is its sign, but not that of 担负."""
    text, start = match.string, match.start()
    if (
        start
        and text[start - 1] == "负"
        and text[start - 2 : start - 1] not in {"担", "抱", "肩", "欠"}
    ):
        numeral.start -= 1
        numeral.value = -numeral.value
    return numeral


def _hanzi(match: re.Match[str]) -> Numeral | None:
    written = match[0]
    body = written.rstrip("万亿萬億")
    scale = written[len(body) :]
    if not body:
        return Numeral(
            match.start(), match.end(), Decimal(1), scale, hanzi=True, form="plain", vague=True
        )
    if any(char in "万亿萬億" for char in body):  # 一亿三千万: no single multiplier to leave out
        body, scale = written, ""
    value = read_plain(body)
    if value is None or len(scale) > 2:
        return None
    vague = not any(char in digits() for char in body)
    return Numeral(match.start(), match.end(), value, scale, True, "plain", vague and body != "十")  # noqa: FBT003


def _share(match: re.Match[str]) -> Numeral | None:
    part = read_plain(match["part"], digit_by_digit=True)
    if part is None:
        return None
    form = {"百分之": "percent", "千分之": "permille"}.get(match[0][:3])
    return (
        _numeral(match, part, form, hanzi=True)
        if form
        else _numeral(match, part / 10000, "fraction", hanzi=True)
    )


def _hanzi_fraction(match: re.Match[str]) -> Numeral | None:
    value = read_number(match[0])
    return None if value is None else _numeral(match, value, "fraction", hanzi=True)


def _is_fraction(match: re.Match[str]) -> bool:
    """1/4 is a quarter; 32/28纳米 is a list of two."""
    above, below = (int(part) for part in match[0].split("/"))
    return above < below and unit_at(match.string, match.end(), len(match.string)) is None


def _two_numbers(match: re.Match[str]) -> list[Numeral]:
    slash = match.start() + match[0].index("/")
    first, second = match[0].split("/")
    return [
        Numeral(match.start(), slash, Decimal(first), "", hanzi=False, form="plain"),
        Numeral(slash + 1, match.end(), Decimal(second), "", hanzi=False, form="plain"),
    ]


def _fraction(match: re.Match[str]) -> Numeral:
    above, below = match[0].split("/")
    return _numeral(match, Decimal(above) / Decimal(below), "fraction")


def _ratio(match: re.Match[str]) -> Numeral | None:
    return _numeral(match, Decimal(match[0].split(":")[0]), "ratio")


def _rank(match: re.Match[str]) -> Numeral | None:
    value = read_number(match["place"])
    if value is None:
        return None
    text, end = match.string, match.end()
    bare = not match["placed"]
    if bare and (
        text[match.start() - 1 : match.start()] not in HANZI_RANKS_BEFORE
        or match.start() == 0
        or _is_han(text[end : end + 1])
    ):
        return _numeral(match, value, "ordinal")
    if match["placed"] and text[end : end + 1] in {"于", "置", "者", "数"}:
        return None
    return _numeral(match, value, "rank")


def _first(match: re.Match[str]) -> Numeral | None:
    value = read_number(match["top"])
    text, end = match.string, match.end()
    if value is None or (not match["topped"] and _is_han(text[end : end + 1])):
        return None
    return _numeral(match, value, "first")


def _doubling(match: re.Match[str]) -> Numeral | None:
    written = match["times"]
    value = read_number(written) if written else Decimal(1)
    return None if value is None else _numeral(match, value, "doubling")


def _half(match: re.Match[str]) -> Numeral | None:
    return _numeral(match, Decimal("0.5"), "half", hanzi=True)


def _places(match: re.Match[str]) -> Numeral | None:
    return _numeral(match, Decimal(10 if match["places"] == "两" else 100), "digits", hanzi=True)


def _great(match: re.Match[str]) -> Numeral | None:
    """三大产业 numbers its things off."""
    value = read_plain(match[0][:-1])
    return None if value is None else _numeral(match, value, "great", hanzi=True)


def _grouped(match: re.Match[str]) -> Numeral | None:
    value = read_plain(match[0])
    return None if value is None else _numeral(match, value, "plain", hanzi=True)


def _numeral(match: re.Match[str], value: Decimal, form: str, *, hanzi: bool = False) -> Numeral:
    return Numeral(match.start(), match.end(), value, "", hanzi, form)


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" and char not in "的和与及且并为"


_READERS = {
    "part": _share,
    "above": _hanzi_fraction,
    "place": _rank,
    "placed": _rank,
    "top": _first,
    "topped": _first,
    "doubling": _doubling,
    "half": _half,
    "places": _places,
    "great": _great,
    "grouped": _grouped,
    "ratio": _ratio,
    "fraction": _fraction,
    "arabic": _arabic,
    "hanzi": _hanzi,
}
