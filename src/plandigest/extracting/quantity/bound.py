"""How the words around a number bound it, those included that stand apart from it."""

from __future__ import annotations

import re

from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.quantity.reading import Reading
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.qualifiers import Qualifier, qualifier_words, qualifiers
from plandigest.model.figure import Bound

_BASE = 30
"""Characters of what a share is of, between the bound and the number."""
_PER = 12
_BREAK = re.compile(r"[，。；：、！？（）\n\d]")
_EACH = Pattern(r"(?:每[\u4e00-\u9fff]{1,4}?)+\Z")
_PARTS = frozenset({"percent", "permille", "multiples"})
_MOST = "最高给予"
_SHARE_NAMES = ("的比例", "的标准", "的额度", "的幅度", "比例")


def bound_of(reading: Reading) -> tuple[str | None, Bound]:
    """The qualifier and its bound; of several, the one that says more than 达到.

    Of two before the number that say the same (最高不超过), both are the qualifier.
    """
    if not (reading.before or reading.inside or reading.after):
        return None, Bound.EXACT
    first, *others = reading.before or (None,)
    if first and others and first.bound is others[0].bound:
        return first.text + others[0].text, first.bound
    spoken = [*reading.before, *_inside(reading.inside)]
    if reading.after:
        spoken.append(qualifiers("after")[reading.after])
    for qualifier in spoken:
        if qualifier.bound is not Bound.REACH:
            return qualifier.text, qualifier.bound
    return (spoken[0].text, spoken[0].bound) if spoken else (None, Bound.EXACT)


def _inside(written: str) -> list[Qualifier]:
    """十几余万 has two."""
    known, at = qualifiers("inside"), 0
    found = []
    while word := qualifier_words("inside").at(written, at, len(written)):
        found.append(known[word])
        at += len(word)
    return found


def governed(text: str, start: int, quantity: Quantity) -> Quantity:
    """The quantity with the bound that governs it from before its base, its 每人, or by its name.

    不超过销售价格的10% · 上限为每床每年3000元 · 最低限额为2亿元.
    """
    if quantity.bound is not Bound.EXACT or quantity.form == "range":
        return quantity
    found = (
        _before_base(text, start, quantity)
        or _before_each(text, start, quantity)
        or _limit(text, start, quantity.start)
    )
    return quantity._replace(bound=found.bound, qualifier=found.text) if found else quantity


def _before_base(text: str, start: int, quantity: Quantity) -> Qualifier | None:
    """不超过 in 不超过销售价格的10%; words such as 超过 may also describe the base."""
    if not (quantity.group in _PARTS or quantity.form == "fraction"):
        return None
    joined = text.startswith("的", quantity.start - 1)
    named = text.startswith(_SHARE_NAMES, quantity.end)
    multiple = quantity.group == "multiples"
    floor, end = max(start, quantity.start - _BASE), quantity.start
    marks = [match.end() for match in _BREAK.finditer(text, floor, end)]
    known, words = qualifiers("before"), qualifier_words("before")
    at, word = words.find(text, marks[-1] if marks else floor, end)
    while word:
        compared = multiple and known[word].negated
        ahead = text[at - 1] if at > start else " "
        capped = word == _MOST and text.startswith("的", quantity.end)
        fits = (known[word].apart and (joined or named or multiple or capped)) or compared
        if fits and ahead not in known[word].not_after:
            return known[word]
        at, word = words.find(text, at + len(word), end)
    return None


def _before_each(text: str, start: int, quantity: Quantity) -> Qualifier | None:
    """达到 in 达到每人每年670元."""
    floor = max(start, quantity.start - _PER)
    if "每" not in text[floor : quantity.start]:
        return None
    each = _EACH.search(text, floor, quantity.start)
    if each is None:
        return None
    word = qualifier_words("before").before(text, floor, each.start())
    if word:
        return qualifiers("before")[word]
    return _limit(text, start, each.start())


def _limit(text: str, start: int, end: int) -> Qualifier | None:
    """限额 in 注册资本最低限额为2亿元: it bounds the number and stays in the name."""
    end -= text.endswith(("为", "是"), start, end)
    word = qualifier_words("name").before(text, start, end)
    return qualifiers("name")[word] if word else None
