"""White space that a copy wrote as words is no text, and still an indent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandigest.model.text import NoiseKind, Text
from plandigest.reading import source_of_text
from plandigest.reflowing import reflow

LINES = ("坚持创新驱动，推动数字技术与实体经济深度融合。", "加快数字化转型，提高质量。")


def reflowed(text: str) -> Text:
    return reflow(source_of_text(text, "x"))


@pytest.mark.parametrize("space", ["&nbsp;", "&nbsp;&nbsp; &emsp;", "<U+00A0><U+00A0>", "&#12288;"])
def test_written_space_around_lines_is_noise(space: str) -> None:
    text = reflowed("\n".join(f"{space}{line}{space}" for line in LINES))
    assert text.content == "\n".join(LINES)
    assert {item.kind for item in text.noise} == {NoiseKind.MARKUP}


@pytest.mark.parametrize(
    "indent",
    [
        *("&nbsp;&nbsp;&nbsp;&nbsp;", "  &nbsp;&nbsp;", "&nbsp;&nbsp;  ", "&emsp;&emsp;"),
        *("<U+3000><0x3000>", "&#12288;&#x3000;", "<U+200B><U+FEFF>&nbsp;&nbsp;&nbsp;&nbsp;"),
    ],
)
def test_written_space_shows_paragraphs(indent: str) -> None:
    paragraph = "推动数字技术与实体经济深度融合发展并形成新的格局和优势，" * 4
    lines = [indent + paragraph[:28]]
    lines += [paragraph[at : at + 30] for at in range(28, len(paragraph), 30)]
    assert reflowed("\n".join(lines * 3)).content == "\n".join([paragraph] * 3)


def test_a_line_of_nothing_else_is_blank() -> None:
    assert reflowed("一、总则\n&nbsp;\n二、附则").content == "一、总则\n二、附则"


@pytest.mark.parametrize("text", ["研发&创新", "<5%的指标", "&nbsp", "<U+4E00>"])
def test_what_is_no_written_space_stays(text: str) -> None:
    assert reflowed(text).content == text


@given(st.lists(st.sampled_from(["&nbsp;", "<U+3000>", "字", " ", "\n", "。", "&"]), max_size=60))
def test_nothing_is_lost(parts: list[str]) -> None:
    source = source_of_text("".join(parts), "x")
    text = reflow(source)
    noise = sum(
        len("".join(source.lines[item.line].text[item.start : item.end].split()))
        for item in text.noise
    )
    assert noise + len("".join(text.content.split())) == len("".join("".join(parts).split()))
