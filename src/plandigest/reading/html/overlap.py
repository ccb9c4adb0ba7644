"""How much of one text stands in another, wherever either is broken into lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

_STRETCH = 8
"""Characters that are compared at once: enough not to be alike by chance."""
_RUN = re.compile(r"[\u3400-\u9fff\uff00-\uffef，。、；：“”‘’（）《》〔〕—…·%\d.]{12,}")
_STOPS = re.compile(r"[，。；]")


def tight(text: str) -> str:
    """A text without its white space."""
    return "".join(text.split())


def sentences(texts: Iterable[str]) -> list[str]:
    """The Chinese sentences in texts: runs of characters with stops, without white space."""
    return [run for text in texts for run in _RUN.findall(tight(text)) if _STOPS.search(run)]


class Stretches:
    """Every stretch of some characters of a text."""

    def __init__(self, texts: Iterable[str]) -> None:
        text = tight("".join(texts))
        self._known = {text[at : at + _STRETCH] for at in range(len(text) - _STRETCH + 1)}

    def missing(self, texts: Iterable[str]) -> int:
        """How many characters of other texts do not stand in this one."""
        return sum(
            end - start
            for text in texts
            for start, end in pairwise((*range(0, len(text), _STRETCH), len(text)))
            if text[max(end - _STRETCH, 0) : end] not in self._known
        )
