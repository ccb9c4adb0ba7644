"""What years a document is for, by its title."""

from __future__ import annotations

import re

from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.periods import period_words, plan_years
from plandigest.model.digest import Years
from plandigest.model.document import Document

_DIGITS = str.maketrans(
    "〇零○一二三四五六七八九０１２３４５６７８９", "000123456789" + "0123456789"
)
_HAN = {han: number for number, han in enumerate("一二三四五六七八九", 1)}
_PLAN = re.compile(
    r"第(?P<ordinal>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])个五年"
    r"|[“\"「]?(?P<short>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])五[”\"」]"
)
_RANGE = Pattern(r"(?P<first>\d{4})\s*年?\s*[—–―~～\-至到]+\s*(?P<last>\d{4})\s*年")
_YEAR = re.compile(r"(\d{4})\s*年")
_AHEAD = re.compile(r"(\d{4})\s*年\s*(?:远景|愿景)")


def years_of(document: Document) -> Years | None:
    """The years that the title says: of a five-year plan, a range, or a single year.

    A work report whose title says no year is for that in which it was given.
    """
    title = "".join((document.title or "").split())
    latin = title.translate(_DIGITS)
    ahead = _AHEAD.search(latin)
    horizon = int(ahead[1]) if ahead else None
    plan = _PLAN.search(title)
    if plan:
        first, last = plan_years(_number(plan["ordinal"] or plan["short"]))
        return Years(first, last, horizon)
    if found := _RANGE.search(latin):
        first, last = int(found["first"]), int(found["last"])
        return Years(first, last, horizon) if first <= last else None
    single = next((found for found in _YEAR.finditer(latin) if found != ahead), None)
    if single and not ahead:
        return Years(int(single[1]), int(single[1]))
    dated = document.letterhead.dated
    if dated and title.endswith(period_words("opening")):
        return Years(dated.year, dated.year)
    return None


def _number(written: str) -> int:
    """The number that Han numerals below a hundred write (十五, 二十)."""
    tens, ten, units = written.rpartition("十")
    if not ten:
        return _HAN[written]
    return 10 * _HAN.get(tens, 1) + _HAN.get(units, 0)
