"""Text that a page holds but does not show: hidden, or kept in its scripts."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|%u([0-9a-fA-F]{4})")
_RUN = re.compile(r"[\u3400-\u9fff\uff00-\uffef，。、；：“”‘’（）《》〔〕—…·%\d.]{12,}")
_STOPS = re.compile(r"[，。；]")
_LEAST = 100
"""Characters of sentences below which nothing is missed."""
_OUTWEIGHS = 1.2
"""How many times what is shown the rest must be, lest a copy counts."""


def sentences(texts: Iterable[str]) -> int:
    """How many characters of Chinese sentences there are in texts."""
    return sum(
        len(run)
        for text in texts
        for run in _RUN.findall("".join(text.split()))
        if _STOPS.search(run)
    )


def outweighs(concealed: int, shown: int) -> bool:
    """Whether what is not shown is the body of the page."""
    return concealed >= _LEAST and concealed > _OUTWEIGHS * shown


def in_markup(markup: str) -> int:
    """How many characters of sentences a page holds anywhere but in its comments."""
    text = _ESCAPE.sub(_character, html.unescape(_COMMENT.sub("", markup)))
    return sentences(re.split(r"[<>\"'`\\]", text))


def _character(match: re.Match[str]) -> str:
    return chr(int(match[1] or match[2], 16))
