"""Which terms mark a document."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import plandigest
from plandigest.lexicon.background import background
from plandigest.searching.keyness import topics, topics_by_section
from plandigest.searching.phrases import Terms

TEXT = """数据空间规划

一、总体要求
推进新型工业化，发展专精特新企业。实行揭榜挂帅。
二、重点任务
建设可信数据空间。推广可信数据空间。可信数据空间运营者负责服务。
支持可信数据空间创新发展。人民政府加强服务，推动创新，促进产业发展。
人民政府加强服务，推动创新，促进产业发展。人民政府加强服务。张江科学城、张江科学城、张江科学城。
"""


def test_a_phrase_said_often_marks_a_document_and_a_body_or_a_common_word_does_not() -> None:
    found = topics(plandigest.parse(TEXT))
    assert found[0].term == "可信数据空间"
    assert (found[0].count, found[0].section and found[0].section.path) == (4, "二")
    assert not {"人民政府", "服务", "创新"} & {topic.term for topic in found}


def test_the_rest_of_a_longer_word_is_no_term() -> None:
    assert "江科学城" not in {topic.term for topic in topics(plandigest.parse(TEXT))}


def test_sections_have_their_own_terms() -> None:
    [(section, found)] = [
        (section, found) for section, found in topics_by_section(plandigest.parse(TEXT)) if found
    ]
    assert (section.path, found[0].term) == ("二", "可信数据空间")


def test_policy_compounds_stay_whole() -> None:
    cut = Terms(background()).cut
    assert cut("推进新型工业化发展专精特新企业") == [
        "推进", "新型工业化", "发展", "专精特新", "企业",
    ]  # fmt: skip


@given(st.text(alphabet="发展数据空间服务市一", max_size=60))
def test_words_joined_are_the_run(run: str) -> None:
    assert "".join(Terms(background()).cut(run)) == run


def test_the_background_is_of_counts_alone() -> None:
    table = background()
    assert table.documents > 0
    assert set(table.words) == set(table.classes)
    assert max(map(len, table.usual)) <= 10
