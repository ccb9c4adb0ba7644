"""What a cited title is, and why it is cited."""

from __future__ import annotations

import re
from functools import cache

from plandigest.lexicon.loader import rules


def cited_kind(title: str) -> str | None:
    """What a title is by its last word: law, regulation, plan …; None where it is no document."""
    bare = re.sub(r"[（(][^（）()]{0,20}[）)]$", "", title)
    return next((kind for word, kind in _kinds() if bare.endswith(word)), "") or None


def is_kind_alone(title: str) -> bool:
    """Whether a title is only the word for its kind (《纲要》), and so stands for another."""
    return any(title == word for word, kind in _kinds() if kind)


def relation_before(words: str) -> str | None:
    """Why a title is cited, by the words that end where it begins."""
    return next((name for name, pattern in _patterns("before") if pattern.search(words)), None)


def is_issued(words: str) -> bool:
    """Whether the words that end where a title begins say that a document was issued."""
    return any(pattern.search(words) for _, pattern in _patterns("issued"))


def relation_behind(words: str) -> str | None:
    """Why a title is cited, by the words that begin where it ends."""
    return next((name for name, pattern in _patterns("behind") if pattern.match(words)), None)


@cache
def _kinds() -> tuple[tuple[str, str], ...]:
    """The last words of titles with the kinds they tell, longer words first (办法 before 法)."""
    found = [
        (word, rule.text("as"))
        for rule in rules("citations")
        if rule.text("sort") in {"kind", "none"}
        for word in rule.texts("words")
    ]
    return tuple(sorted(found, key=lambda each: (-len(each[0]), each[0])))


@cache
def _patterns(sort: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    ends = "" if sort == "behind" else r"\Z"
    return tuple(
        (rule.text("as"), re.compile(f"(?:{'|'.join(rule.texts('patterns'))}){ends}"))
        for rule in rules("citations")
        if rule.text("sort") == sort
    )
