"""Paragraphs of two texts: what stayed, changed, moved, was taken out and put in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import plandigest
from plandigest import pipeline
from plandigest.model.comparison import Edit

HEAD = "临江市数据港建设方案\n"


def rows(old: str, new: str) -> list[tuple[str | None, str | None, bool]]:
    """Old text, new text and whether it moved, of each paragraph that is not the title."""
    one, other = plandigest.parse(HEAD + old), plandigest.parse(HEAD + new)
    return [
        (
            one.string(row.old) if row.old else None,
            other.string(row.new) if row.new else None,
            row.moved,
        )
        for row in pipeline.compare_text(one, other)
    ][1:]


def test_a_definition_that_moved_is_one_row_where_it_is_now() -> None:
    found = rows(
        "数据港是指集中存放公共数据的设施。\n各区要加强领导。\n每年开展一次评估。\n",
        "各区要加强领导。\n每年开展一次评估。\n1.数据港是指集中存放公共数据的设施。\n",
    )
    assert found == [
        ("各区要加强领导。", "各区要加强领导。", False),
        ("每年开展一次评估。", "每年开展一次评估。", False),
        ("数据港是指集中存放公共数据的设施。", "1.数据港是指集中存放公共数据的设施。", True),
    ]


@pytest.mark.parametrize(
    "new",
    [
        "各区要加强领导。\n每年开展一次评估。\n数据管家是指受托保存数据的单位。\n",
        "各区要加强领导。\n每年开展一次评估。\n数据港。\n",
    ],
)
def test_another_text_of_the_same_form_did_not_move(new: str) -> None:
    found = rows("数据港是指集中存放公共数据的设施。\n各区要加强领导。\n每年开展一次评估。\n", new)
    assert not any(moved for _, _, moved in found)
    assert ("数据港是指集中存放公共数据的设施。", None, False) in found


def test_each_moves_to_the_likest() -> None:
    found = rows(
        "数据港由市数据局管理，每季度报告一次。\n数据港由市档案馆管理，每季度报告一次。\n各区要加强领导。\n",
        "各区要加强领导。\n数据港由市档案馆管理，每季度报告两次。\n数据港由市数据局管理，每季度报告两次。\n",
    )
    assert found[1:] == [
        (
            "数据港由市档案馆管理，每季度报告一次。",
            "数据港由市档案馆管理，每季度报告两次。",
            True,
        ),
        (
            "数据港由市数据局管理，每季度报告一次。",
            "数据港由市数据局管理，每季度报告两次。",
            True,
        ),
    ]


def test_of_a_long_paragraph_only_what_changed_is_marked() -> None:
    sentences = [f"第{at}类数据由第{at}处室保管并按季度报送情况。" for at in range(300)]
    old = plandigest.parse(HEAD + "".join(sentences) + "\n")
    changed = [*sentences[:150], "第150类数据改由专班保管并按季度报送情况。", *sentences[151:]]
    new = plandigest.parse(HEAD + "".join(changed) + "\n")
    pieces = pipeline.compare_text(old, new)[-1].pieces
    assert [piece for piece in pieces if piece.edit is not Edit.KEPT] == [
        (Edit.REMOVED, "由第150处室"),
        (Edit.ADDED, "改由专班"),
    ]


PARAGRAPHS = st.lists(
    st.sampled_from([f"第{at}批项目由临江市第{at}专班统筹推进。" for at in range(1, 9)]), max_size=8
)


@given(PARAGRAPHS, PARAGRAPHS)
def test_each_paragraph_stands_in_one_row(old: list[str], new: list[str]) -> None:
    one, other = (plandigest.parse(HEAD + "".join(f"{each}\n" for each in x)) for x in (old, new))
    found = pipeline.compare_text(one, other)
    for document, spans in ((one, [r.old for r in found]), (other, [r.new for r in found])):
        texts = [unit.span for unit in document.units()]
        held = sorted(span for span in spans if span is not None)
        assert [*map(document.string, held)] == [*map(document.string, texts)]
    for row in found:
        for document, span, other_edit in (
            (one, row.old, Edit.ADDED),
            (other, row.new, Edit.REMOVED),
        ):
            said = "".join(piece.text for piece in row.pieces if piece.edit is not other_edit)
            assert said == (document.string(span) if span else "")
