"""Every non-blank character is in the text or in a noise record, once and in order."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import SAMPLE

from plandigest.model.source import Source
from plandigest.model.text import Text
from plandigest.reading import read_file, source_of_text
from plandigest.reflowing import reflow
from plandigest.reflowing.rows import BLANK

_FRAGMENTS = st.sampled_from(
    [
        "一、发展基础",
        "（一）主要目标",
        "1．产业规模不断壮大。",
        "— 3 —",
        "12",
        "目  录",
        "一、总则.........3",
        "预览已结束，完整报告链接和二维码如下：",
        "https://example.org/a",
        "第一章 总则",
        "　　到2025年，增加值达到１０００亿元，占比超过20%。",
        "15三、强化功能",
        "附件1",
        "\u200b",
        "\x00\x1b[31m",
    ]
)
_LINES = st.lists(st.one_of(_FRAGMENTS, st.text(max_size=60)), max_size=60)


def significant(text: str) -> str:
    return "".join(char for char in text if char not in BLANK)


def given_back(text: Text) -> str:
    """The characters of text and noise, put in the order of the file."""
    lines = text.source.lines
    pieces = [
        (fragment.line, fragment.column, text.content[fragment.start :][: fragment.length])
        for fragment in text.fragments
    ]
    pieces += [
        (noise.line, noise.start, lines[noise.line].text[noise.start : noise.end])
        for noise in text.noise
    ]
    return significant("".join(piece for _, _, piece in sorted(pieces)))


def assert_nothing_lost(source: Source) -> Text:
    text = reflow(source)
    assert given_back(text) == significant("".join(line.text for line in source.lines))
    return text


def test_the_sample_is_given_back() -> None:
    assert_nothing_lost(read_file(str(SAMPLE))[0])


@given(_LINES, st.sampled_from(["\n", "\r\n", "\n\n", "\f", "\n\f"]))
def test_lines_like_those_of_documents_are_given_back(lines: list[str], ends: str) -> None:
    assert_nothing_lost(source_of_text(ends.join(lines), "-"))


@given(st.text())
@settings(max_examples=200)
def test_any_text_is_given_back(text: str) -> None:
    reflowed = assert_nothing_lost(source_of_text(text, "-"))
    for offset in range(0, len(reflowed.content), 7):
        if reflowed.fragments:
            reflowed.locate(offset)


def test_every_character_is_located_where_it_stands() -> None:
    text = reflow(read_file(str(SAMPLE))[0])
    by_number = {line.number: line.text for line in text.source.lines}
    for fragment in text.fragments:
        for offset in range(fragment.start, fragment.start + fragment.length):
            place = text.locate(offset)
            assert by_number[place.line][place.column - 1] == text.content[offset]


CORPUS = os.environ.get("PLANDIGEST_CORPUS")


@pytest.mark.skipif(not CORPUS, reason="PLANDIGEST_CORPUS names no folder of documents")
def test_documents_of_a_corpus_are_given_back() -> None:
    from plandigest.errors import ReadError

    for path in sorted(Path(CORPUS or "").rglob("*")):
        if path.is_file() and path.name != "README.md":
            try:
                sources = read_file(str(path))
            except ReadError:
                continue
            for source in sources:
                assert_nothing_lost(source)
