"""Texts are put together again from the sentences of a store, to the letter or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import ROOT, SAMPLE

from plandigest.model.document import Document
from plandigest.pipeline import documents_of, parse, read_all
from plandigest.reading import source_of_text
from plandigest.storing.kept import Kept, keep_documents, kept_documents, kept_units

FILES = [SAMPLE, *sorted((ROOT / "docs" / "examples").glob("*.md"))]
LINES = st.lists(
    st.sampled_from(
        (
            "某市规划",
            "通 知",
            "一、概况",
            "　　发展产业。建设园区；",
            "第一条 每年检查",
            "一次。",
            "",
            "— 3 —",
            "指标\t2025年\t2030年",
            "产值\t1\t2",
            "（一）目标",
            "目  录",
            "二、措施……………3",
            "\f",
        )
    ),
    max_size=30,
)


def sentences(documents: tuple[Document, ...]) -> list[str]:
    return [each.text[sentence] for each in documents for sentence in each.sentences]


def kept_of(name: str, documents: tuple[Document, ...]) -> Kept:
    kept = keep_documents(name, documents, [b""] * len(documents))
    assert kept is not None
    return kept


def check(name: str, documents: tuple[Document, ...]) -> None:
    """What was kept comes back: all of it, and what is searched alone."""
    kept, said = kept_of(name, documents), sentences(documents)
    whole = kept_documents(name, kept, said)
    assert [replace(each, figures_kept=None) for each in whole or ()] == list(documents)
    units = kept_units(name, kept.wordings, said)
    assert units is not None
    for bare, document in zip(units, documents, strict=True):
        assert (bare.name, bare.part) == (document.name, document.part)
        assert bare.text.content == document.text.content
        assert [(unit.span, unit.sentences) for unit in bare.units()] == [
            (unit.span, unit.sentences) for unit in document.units() if unit.sentences
        ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_files_come_back(path: Path) -> None:
    check(str(path), read_all(path))


@given(LINES)
def test_any_text_comes_back(lines: list[str]) -> None:
    check("-", documents_of(source_of_text("\n".join(lines), "-")))


def test_sentences_that_were_changed_are_not_taken() -> None:
    documents = read_all(SAMPLE)
    kept, said = kept_of(str(SAMPLE), documents), sentences(documents)
    changed = [said[0] + "又", *said[1:]]
    for wrong in (changed, said[1:], []):
        assert kept_documents(str(SAMPLE), kept, wrong) is None
        assert kept_units(str(SAMPLE), kept.wordings, wrong) is None


def test_a_title_on_two_lines_can_be_searched_as_it_stands() -> None:
    document = parse(
        "        某市关于印发促进产业发展\n        若干措施的通知\n一、概况\n发展产业。\n"
    )
    title = document.letterhead.title
    assert title is not None
    assert "\n" in document.text[title]
    assert kept_of("-", (document,)).plain
