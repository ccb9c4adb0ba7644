"""Any text parses, and everything points to where it says."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import SAMPLE

from plandigest.model.document import Document, Role
from plandigest.model.span import Span
from plandigest.parsing.sentences import split_sentences
from plandigest.pipeline import parse

_WORDS = (
    "一、 （一） 1． （1） ① 1.1 1.1.1 第一章 第二条 专栏1 附件 附件2 —— 一是 "
    "各区人民政府： 2021年6月23日 "
    "某市人民政府 〔2021〕10号 规划 的通知 ， 。 ； ： （ ） “ ” 目录 ....1 发展目标 12"
)
_PIECES = st.sampled_from([*_WORDS.split(), "\n", "\n\n", "　　", " "])
_TEXTS = st.one_of(st.text(max_size=300), st.lists(_PIECES, max_size=80).map("".join))


def assert_sound(document: Document) -> None:
    end = len(document.text)
    covered: list[Span] = []
    for unit in document.units():
        assert 0 <= unit.span.start < unit.span.end <= end
        assert all(unit.span.covers(sentence) for sentence in unit.sentences)
        covered.append(unit.span)
        document.locate(unit.span.start)
    ordered = sorted(covered)
    assert all(a.end <= b.start for a, b in pairwise(ordered))
    for section in document.walk():
        assert section.span.covers(section.heading)
        assert section.heading.covers(section.marker)
        assert all(section.span.start <= child.span.start for child in section.children)
        assert all(child.depth == section.depth + 1 for child in section.children)


@given(_TEXTS)
@settings(max_examples=300)
def test_any_text_parses(text: str) -> None:
    assert_sound(parse(text))


def test_quotation_marks_without_end_behind_a_genre() -> None:
    assert_sound(parse("关于印发规划的通知" + '"' * 80 + "x\n一、总体要求\n"))


def test_a_line_of_thousands_of_headings() -> None:
    document = parse("第一章 总则 " * 3000)
    assert_sound(document)
    assert len(document.sections) == 3000


def test_the_sample_is_sound() -> None:
    document = parse(SAMPLE.read_text(encoding="utf-8"))
    assert_sound(document)
    assert {unit.role for unit in document.units()} == {
        Role.LETTERHEAD,
        Role.HEADING,
        Role.PARAGRAPH,
    }


@given(st.text(alphabet="发展。！？；，“”’） \n1a", max_size=80))
def test_sentences_cover_their_paragraph(text: str) -> None:
    sentences = split_sentences(text, Span(0, len(text)))
    assert "".join("".join(text[s.start : s.end].split()) for s in sentences) == "".join(
        text.split()
    )
    assert all(len(sentence) for sentence in sentences)
