"""How far a placed line is set in: an indent, the middle of the column, or neither."""

from __future__ import annotations

import pytest
from tests.reflowing.test_nothing_lost import assert_nothing_lost
from tests.reflowing.test_placing import FULL, LEFT, RIGHT, SIZE, blocks, line, source

from plandigest.model.source import Layout, Line


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (5, 4, True),  # an em off the middle
        (5.1, 4, False),
        (11, 12.5, True),  # a short line may be further off
        (10, 12, False),
        (2.7, 3.5, True),
        (2.5, 3.25, False),  # between narrow margins nothing but the middle is
        (2.5, 2.75, True),
        (2.5, 2.8, False),
        (1, 1, True),
        (0.5, 0.5, True),
        (0.4, 0.4, False),  # a full line
        (2, 2, False),  # an indent
        (2.2, 2.2, False),
        (2.3, 2.3, True),
        (1.7, 1.7, True),
    ],
)
def test_how_far_a_centred_line_may_be_off_the_middle(
    left: float, right: float, *, wanted: bool
) -> None:
    placed = Layout(LEFT + left * SIZE, 100, RIGHT - right * SIZE, 116, LEFT, RIGHT, SIZE)
    text = assert_nothing_lost(source([Line("排水防涝", 1, 1, placed)]))
    assert [block.centred for block in text.blocks] == [wanted]


@pytest.mark.parametrize(("indent", "paragraphs"), [(0, 1), (16, 1), (24, 2), (32, 2)])
def test_an_indent_takes_a_character_and_a_half(indent: int, paragraphs: int) -> None:
    """Opening marks are set in by less."""
    full = FULL + "全市"
    first = [line(full, LEFT + 32, 72), line(full, LEFT, 100), line(full, LEFT, 128)]
    body = [each._replace(page=page) for page in (1, 2, 3) for each in first]
    lines = [line(full, LEFT, 100, 4), line("健全机制。", LEFT + indent, 128, 4)]
    assert len(blocks([*body, *lines])) == 2 + paragraphs
