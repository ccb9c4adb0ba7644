"""Reads pages that are pictures of text, where the library for it is installed.

RapidOCR brings its models along and needs no network. It is loaded when the first such
page comes up, and is slow: seconds a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Protocol

from plandigest.reading.pdf.page import Page
from plandigest.reading.pdf.runs import Run

_SCALE = 2.5
"""Pixels a point: 180 dots an inch."""
_ALIKE = 0.2
"""Share by which estimated font sizes may differ and be one."""
_FEWEST = 4
"""Characters that a line must have for its size to be taken from its width."""
_SIZE_OF_HEIGHT = 0.95
_ABOVE_BASELINE = 0.38
"""Ems from the baseline up to the middle of a line."""

Corners = Iterable[tuple[float, float]]


class Recogniser(Protocol):
    """Finds lines of text in a picture: their corners in pixels, and what they say."""

    def __call__(self, page: Page, scale: float) -> Iterable[tuple[Corners, str]]: ...  # noqa: D102


def recogniser() -> Recogniser | None:
    """What reads pictures of text; None where it is not installed."""
    try:
        return _rapidocr()
    except ImportError:
        return None


@cache
def _rapidocr() -> Recogniser:
    import numpy as np
    from rapidocr import RapidOCR

    engine = RapidOCR(params={"Global.log_level": "error"})

    def read(page: Page, scale: float) -> Iterator[tuple[Corners, str]]:
        pixels, width, height, stride = page.picture(scale)
        rows = np.frombuffer(pixels, dtype=np.uint8).reshape(height, stride)
        found = engine(rows[:, : 3 * width].reshape(height, width, 3))
        for box, text in zip(found.boxes, found.txts, strict=True) if found.txts else ():
            yield [(float(x), float(y)) for x, y in box], text

    return read


def recognise(page: Page, read: Recogniser) -> list[Run]:
    """The lines of text in the picture of a page, as runs."""
    runs = [_run(list(corners), text) for corners, text in read(page, _SCALE) if text.strip()]
    usual = sorted(run.size for run in runs for _ in run.text)
    middle = usual[len(usual) // 2] if usual else 0.0
    for run in runs:
        if abs(run.size - middle) <= _ALIKE * middle:
            run.size = middle
    return runs


def _run(corners: list[tuple[float, float]], text: str) -> Run:
    left, right = min(x for x, _ in corners) / _SCALE, max(x for x, _ in corners) / _SCALE
    top, bottom = min(y for _, y in corners) / _SCALE, max(y for _, y in corners) / _SCALE
    size = max((bottom - top) * _SIZE_OF_HEIGHT, 1.0)
    ems = (len(text.encode("utf-8", "surrogatepass")) + len(text)) / 4
    if len(text) >= _FEWEST:
        size = max((right - left) / ems, 1.0)
    return Run(
        text=text,
        first=0,
        last=0,
        left=left,
        right=right,
        baseline=(top + bottom) / 2 + _ABOVE_BASELINE * size,
        size=size,
        bold=False,
        guessed=False,
        aside=False,
    )
