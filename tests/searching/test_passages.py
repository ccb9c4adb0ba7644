from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import plandigest
from plandigest.model.document import Document
from plandigest.searching import Extent, Scope, compile_pattern, search

TEXT = """关于发展集成电路产业的意见

一、总体要求
到2025年，集成电路产值翻番。培育人才队伍。集成电路设计能力提升。
完善人才政策。

二、重点任务
（一）发展人工智能
推进人工智能与集成电路融合发展。
（二）培养人才
引进海外人才。
"""


@pytest.fixture(scope="module")
def document() -> Document:
    return plandigest.parse(TEXT)


def quoted(document: Document, *terms: str, **settings: object) -> list[str]:
    every = bool(settings.pop("every", False))
    near = settings.pop("near", None)
    assert near is None or isinstance(near, int)
    pattern = compile_pattern(terms, every=every, near=near)
    found = search(document, pattern, **settings)  # type: ignore[arg-type]
    return [document.text[passage.span] for passage in found]


def test_sentences_hold_the_term_in_reading_order(document: Document) -> None:
    assert quoted(document, "集成电路") == [
        "关于发展集成电路产业的意见",
        "到2025年，集成电路产值翻番。",
        "集成电路设计能力提升。",
        "推进人工智能与集成电路融合发展。",
    ]


def test_paragraphs_and_sections(document: Document) -> None:
    assert quoted(document, "人才", extent=Extent.PARAGRAPH) == [
        "到2025年，集成电路产值翻番。培育人才队伍。集成电路设计能力提升。",
        "完善人才政策。",
        "（二）培养人才",
        "引进海外人才。",
    ]
    assert quoted(document, "人才", extent=Extent.SECTION) == [
        "一、总体要求\n到2025年，集成电路产值翻番。培育人才队伍。集成电路设计能力提升。\n完善人才政策。",
        "（二）培养人才\n引进海外人才。",
    ]


def test_several_terms_within_one_passage(document: Document) -> None:
    assert quoted(document, "人工智能", "集成电路", every=True) == [
        "推进人工智能与集成电路融合发展。"
    ]
    assert quoted(document, "人才", "集成电路", every=True) == []
    assert len(quoted(document, "人才", "集成电路", every=True, extent=Extent.PARAGRAPH)) == 1
    assert quoted(document, "翻番", "人才", near=3, extent=Extent.PARAGRAPH)
    assert not quoted(document, "翻番", "人才", near=2, extent=Extent.PARAGRAPH)


def test_context_is_of_the_same_paragraph(document: Document) -> None:
    (passage,) = search(document, compile_pattern(["队伍"]), context=5)
    assert [document.string(span) for span in passage.before] == ["到2025年，集成电路产值翻番。"]
    assert [document.string(span) for span in passage.after] == ["集成电路设计能力提升。"]


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ("一", ["完善人才政策。"]),
        ("二/（二）", ["引进海外人才。"]),
        ("二/二", ["引进海外人才。"]),
        ("2.2", ["引进海外人才。"]),
        ("培养人才", ["引进海外人才。"]),
        ("三", []),
    ],
)
def test_search_within_a_section(document: Document, section: str, expected: list[str]) -> None:
    found = quoted(document, "完善人才", "海外人才", scope=Scope(section=section))
    assert found == expected


def test_search_in_headings(document: Document) -> None:
    scope = Scope(headings=True)
    assert quoted(document, "人才", "集成电路", scope=scope) == [
        "关于发展集成电路产业的意见",
        "（二）培养人才",
    ]


def test_matches_lie_in_their_passage_and_sections_are_named(document: Document) -> None:
    passages = list(search(document, compile_pattern(["人工智能"])))
    assert [passage.sections[-1].path for passage in passages] == ["二/（一）"] * 2
    for passage in passages:
        for match in passage.matches:
            assert passage.span.covers(match.span)
            assert document.text[match.span] == "人工智能"


def test_an_expression_may_reach_over_sentences() -> None:
    document = plandigest.parse("一、要求\n发展产业。培育人才。支持创新。")
    (passage,) = search(document, compile_pattern(["产业。培育"], regexp=True))
    assert document.text[passage.span] == "发展产业。培育人才。"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from("甲乙丙。，"), min_size=1, max_size=60).map("".join),
    st.sampled_from(["甲乙", "丙", "乙，丙"]),
    st.sampled_from(list(Extent)),
)
def test_every_occurrence_is_found_once(body: str, term: str, extent: Extent) -> None:
    document = plandigest.parse(f"一、要求\n{body}")
    found = [
        match.span
        for passage in search(document, compile_pattern([term]), extent=extent)
        for match in passage.matches
    ]
    assert len(found) == len(set(found)) == document.text.content.count(term)


def test_a_broken_line_that_begins_with_a_space_goes_on() -> None:
    lines = [
        "　　上年全市产业规模继续扩大，发展质量稳步提升，基金募资近",
        " 500 亿元，创新中心投入使用，全市共有各类企业平台和高新",
        "技术企业一万七千家，众创空间不断增加，孵化能力继续增强，",
        "服务体系更加完善，龙头企业加快成长，创新生态日益优化，人",
        "才队伍稳步壮大。",
    ]
    document = plandigest.parse("\n".join([*lines, *lines, *lines]) + "\n")
    assert len(quoted(document, "高新技术企业")) == 3
