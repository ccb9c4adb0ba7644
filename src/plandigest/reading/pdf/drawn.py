"""What is drawn on a page besides characters, whoever found it."""

from __future__ import annotations

from dataclasses import dataclass, field

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in points; the top counts from wherever the reader starts."""


@dataclass(slots=True)
class Drawing:
    """The drawn parts of a page.

    Attributes:
        rules: horizontal and vertical lines: strokes, thin rectangles, sides of outlined ones.
        images: boxes of images.
        paths: how many paths there are, curves and fills included.
    """

    rules: list[Box] = field(default_factory=list)
    images: list[Box] = field(default_factory=list)
    paths: int = 0
