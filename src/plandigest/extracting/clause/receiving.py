"""Tells who receives something by the words of a clause that no 的 marks as a condition."""

from __future__ import annotations

from plandigest.extracting.clause.segmentation import edges
from plandigest.lexicon.legal_words import legal_words
from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.provisions import provision

_NOUN = 16
"""Characters of a noun that ends a clause; what is longer says more than whom."""
_SHORT = 4
"""Characters of a noun that says too little of whom: 企业机构, 项目."""
_CLOSING = Pattern(r"（[^（）]*）\Z")


def receives(text: str, start: int, end: int, following: tuple[int, int]) -> bool:
    """Whether a clause is who receives what the next one gives: 文化名家，|每人一次性补助30万元."""
    if provision("gives-at-once").match(text, *following) is None:
        return False
    if provision("no-recipient").match(text, start, end):
        return False
    stop = _before_bracket(text, start, end)
    honoured = provision("honour").search(text, start, stop) is not None
    return honoured or _ends_in_receiver(text, start, stop)


def noun_of(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The noun that a limit before it tells: 船公司 of 吞吐量达到10万箱的船公司; else None."""
    stop = _before_bracket(text, start, end)
    last = text.rfind("的", start, stop)
    if last < 0 or not _SHORT < stop - last - 1 <= _NOUN:
        return None
    limited = any(char.isdigit() for char in text[start:last])
    return (last + 1, stop) if limited and _ends_in_receiver(text, last + 1, stop) else None


def _before_bracket(text: str, start: int, end: int) -> int:
    bracket = _CLOSING.search(text, start, end)
    return bracket.start() if bracket else end


def _ends_in_receiver(text: str, start: int, end: int) -> bool:
    word = legal_words("person", "receiving").before(text, start, end)
    return len(word) > 1 or (bool(word) and end - 1 not in edges(text, start, end))
