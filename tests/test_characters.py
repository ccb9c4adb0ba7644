from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandigest.rendering.characters import cells, fold, printable


def test_escape_sequences_become_visible() -> None:
    assert printable("\x1b[31m红\x07\x9b0m\u202e") == "␛[31m红␇�0m�"


@given(st.text())
def test_nothing_that_steers_a_terminal_is_left(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert not any(unicodedata.category(character) == "Cc" for character in shown)


def test_printable_text_is_left_alone() -> None:
    text = "“十四五”规划：增长 12.1%，〔2021〕10 号"
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "columns"), [("", 0), ("abc", 3), ("规划", 4), ("“十四五”", 8), ("e\u0301", 1)]
)
def test_han_characters_take_two_columns(text: str, columns: int) -> None:
    assert cells(text) == columns


def test_no_line_starts_with_closing_punctuation() -> None:
    assert fold("坚持创新，协调发展", 8) == ["坚持创", "新，协调", "发展"]


def test_words_and_numbers_stay_whole() -> None:
    assert fold("超过 1150 家 enterprises", 11) == ["超过 1150", "家", "enterprises"]


def test_without_a_width_there_is_one_line() -> None:
    assert fold("坚持创新" * 50, None) == ["坚持创新" * 50]


@given(st.text(st.sampled_from("规划，。（1a “”"), max_size=60), st.integers(2, 30))
def test_folding_loses_nothing_and_fits(text: str, width: int) -> None:
    lines = fold(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cells(line) <= width for line in lines)
