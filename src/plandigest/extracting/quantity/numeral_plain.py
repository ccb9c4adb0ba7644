"""Numbers in digits, in hanzi or in both: 3,541.07, 四十四点三, 2亿6000万."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from plandigest.extracting.quantity.numeral import ARABIC, Numeral, hanzi_run, trimmed
from plandigest.extracting.quantity.value import read_approximate, read_plain
from plandigest.lexicon.numerals import digits, negatives, numeral_endings, powers
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.units import Units

_BIG = "万亿萬億"
_BIG_CHARACTERS = frozenset(_BIG)
_FOLLOWING = frozenset("余多来几好万亿萬億千百十/-–—~～至到、半")
"""What may stand between a number in hanzi and its unit, or parts it from the next."""
_ARABIC_DIGIT = re.compile(r"\d")
_SCALE = re.compile(r"[十百千]?(?:万亿|[万亿萬億])?|萬億")
"""万, 亿, 千万, 百万亿; 万千 and 万万 are no multiplier of today."""
_OPERATORS = frozenset("×÷*")
_WORD = 4


@cache
def _powers() -> str:
    return "".join(powers())


@cache
def plain_pattern() -> str:
    """A verbose pattern with a group for each way of writing."""
    digit, power, run = "".join(digits()), _powers(), hanzi_run()
    return rf"""
          (?P<grouped> [{digit}]{{1,3}} (?:、[{digit}]{{3}})++ (?![{digit}{power}]) )  # 二、三○○
        | (?P<arabic> (?<![\d.]) (?:(?<![\dA-Za-z%‰年月日元）位项个\-])-)?               # -2.5
            {ARABIC} (?:[{power}] (?:{run})? (?:{ARABIC})?)* )           # 3万4000, 14万一千
        | (?P<hanzi> {run}
            (?: (?<=[{_BIG}]) {ARABIC} (?:[{power}] (?:{run})?)*         # 一亿5000万
              | [点點·] [{digit}]++ [{_BIG}]*+ (?![十百千]) )? )            # 四十四点三
        """


def read_plain_numeral(match: re.Match[str], units: Units) -> Iterator[Numeral]:
    """The numeral that a match of the pattern is; none where it is no number, or part of one."""
    text, start = match.string, match.start()
    if match["grouped"]:
        value = read_plain(match[0]) if is_counted(text, match.end(), units) else None
        if value is not None:
            yield Numeral(start, match.end(), value, hanzi=True)
        return
    if numeral_endings().before(text, max(0, start - _WORD), start + 1):
        return  # 大陆|首部
    end = _whole_end(text, start, trimmed(text, start, match.end(), units), units)
    if end == start or _is_part(text, start, end):
        return
    numeral = _read_run(text, start, end, units)
    if numeral is not None:
        signed = _signed(text, numeral)
        if signed is not None:
            yield signed


_BOUND_BEFORE = Pattern("[超过破近上达逾约]")
_BOUND_BEHIND = Pattern("[^，。；：、\\d]{0,3}?(?:以上|以下|以内|左右|级|大关)")
"""What makes 亿元 a number: 超亿元, 亿元级; 万元/人 and 按亿元计算 name a unit."""


def _whole_end(text: str, start: int, end: int, units: Units) -> int:
    """The end without a digit in hanzi that opens the next word: 30万三类, 三万一项.

    Behind 万 a last digit in hanzi counts in a numeral in hanzi, before a unit (一万二元).
    """
    run = text[start:end]
    loose = len(run) > 1 and run[-1] in digits() and run[-2] in _BIG
    if loose and (run[0].isdecimal() or units.at(text, end, len(text)) is None):
        return end - 1
    return end


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether the run is part of something longer: 2.3.1, or a formula."""
    if text[end : end + 1] == "." and text[end + 1 : end + 2].isdecimal():
        return True
    return text[start - 1 : start] in _OPERATORS or text[end : end + 1] in _OPERATORS


def _read_run(text: str, start: int, end: int, units: Units) -> Numeral | None:
    """The number in a run; its multiplier apart, where that is one at its end.

    5千万 is 5 with 千万, 三百万 is 300 with 万, 2亿6000万 and 一亿三千万 have none to leave out.
    """
    run = text[start:end]
    hanzi = _ARABIC_DIGIT.search(run) is None
    body = run.rstrip(_BIG if hanzi else _powers())
    if not hanzi and not powers().keys().isdisjoint(body):
        body = run.rstrip(_BIG)
    if not _BIG_CHARACTERS.isdisjoint(body):
        body = run
    scale = run[len(body) :]
    if hanzi and not scale and not is_counted(text, end, units):
        return None
    if not _SCALE.fullmatch(scale) or (body and _leads_with_zeros(body)):
        return None
    if not body:
        bounded = _BOUND_BEFORE.match(text[start - 1 : start]) or _BOUND_BEHIND.match(text, end)
        return Numeral(start, end, Decimal(1), scale, hanzi=True, vague=True) if bounded else None
    sign = -1 if body[0] == "-" else 1
    value = read_plain(body.removeprefix("-"))
    if value is None:
        ends = read_approximate(body)
        return Numeral(start, end, ends[0], scale, hanzi, value_max=ends[1]) if ends else None
    vague = hanzi and body != "十" and digits().keys().isdisjoint(body)
    return Numeral(start, end, sign * value, scale, hanzi, vague=vague)


def is_counted(text: str, end: int, units: Units) -> bool:
    """Whether what follows lets a run of hanzi be a quantity; most are parts of words (一批)."""
    behind = text[end : end + 1]
    return behind in units.heads or behind in _FOLLOWING or text[end - 1] in "千百"


def _leads_with_zeros(body: str) -> bool:
    """00 and 05 are parts of a number or of a code."""
    return body[0] == "0" and body[1:2].isdecimal()


def _signed(text: str, numeral: Numeral) -> Numeral | None:
    """负 is a sign (增速为负0.5%) unless it ends a word (减负); None where neither is sure."""
    for word, rule in negatives().items():
        begin = numeral.start - len(word)
        if begin < 0 or not text.startswith(word, begin):
            continue
        if rule.nouns and text.endswith(rule.nouns, 0, numeral.start):
            return numeral
        before = text[max(0, begin - 4) : begin]
        if (
            rule.after
            and before
            and "\u4e00" <= before[-1] <= "\u9fff"
            and not before.endswith(rule.after)
        ):
            return None
        return numeral._replace(start=begin, value=-numeral.value)
    return numeral
