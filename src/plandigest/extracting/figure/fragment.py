"""Tells a noun phrase from what is left of a sentence: the last look at every name."""

from __future__ import annotations

from plandigest.extracting.clause.name import Name
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.provisions import provision

_PAIRS = (("（", "）"), ("《", "》"))
_AMONG = "中"


def sound(name: Name) -> Name:
    """The name without loose words at its ends; empty where what is left is no noun phrase.

    What a fragment was a part of (测评点中上海有) cannot be guessed; no name is better then.
    """
    while (loose := name.ending("loose")) and len(loose) < len(name) and _AMONG not in str(name):
        name = name.cut_behind(len(loose))
    if opened := name.opening("unopened"):
        name = _behind_preposition(name, len(opened))
    said = str(name)
    hollow = said in indicator_words("hollow", "loose", "unclosed")
    each = said.startswith("每") and provision("paid-each").fullmatch(said)
    whole = not hollow and not each
    paired = all(said.count(first) == said.count(last) for first, last in _PAIRS)
    return name if whole and paired and not name.ending("unclosed", "loose") else Name(name.text)


def _behind_preposition(name: Name, size: int) -> Name:
    """民生实事 of 以|民生实事, 新建公园 of 结合新城建设等新建公园; else empty."""
    first = name.parts[0]
    if first.end - first.start == size and name.opening("framing"):
        return name.cut_before(size)
    begin = max(first.start + size, name.text.rfind("等", first.start, first.end) + 1)
    at, word = indicator_words("flow", "reform").find(name.text, begin, first.end)
    size = at - first.start
    return name.cut_before(size) if word and name.may_cut(size) else Name(name.text)
