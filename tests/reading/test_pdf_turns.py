"""PDF: in which direction the characters of a line run."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from plandigest.reading.pdf.turns import turn_of

if TYPE_CHECKING:
    from plandigest.reading.pdf.page import Page

SIZE = 10.5


class Set:
    """Characters of one size, each where it was put."""

    def __init__(self, text: str, places: list[tuple[float, float]]) -> None:
        self.text = text
        self._places = places

    def origin(self, index: int) -> tuple[float, float]:
        return self._places[index]

    def size(self, _index: int) -> float:
        return SIZE


def turn(text: str, places: list[tuple[float, float]]) -> int | None:
    return turn_of(cast("Page", Set(text, places)), 0, len(text) - 1)


ACROSS = [(74 + SIZE * at, 200.0) for at in range(9)]
DOWN = [(74.0, 200 + SIZE * at) for at in range(9)]


@pytest.mark.parametrize(
    ("places", "turned"),
    [
        pytest.param(ACROSS, 0, id="from the left"),
        pytest.param(DOWN, 3, id="down the page"),
        pytest.param(DOWN[::-1], 1, id="up the page"),
        pytest.param([*ACROSS[:8], (74.0, 213.5)], 0, id="two lines, the last below the first"),
    ],
)
def test_which_way_a_line_runs(places: list[tuple[float, float]], turned: int) -> None:
    assert turn("渔港通电户数第二期", places) == turned


def test_a_short_name_on_two_lines_does_not_slant() -> None:
    places = [*ACROSS[:3], (74.0, 213.5)]
    assert turn("渔港泊位", places) == 0
