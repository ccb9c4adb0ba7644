from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import SAMPLE

import plandigest
from plandigest.searching import Folding, compile_pattern, search
from plandigest.searching.glance import Glance, Sight

BODY = (
    "到二〇二五年，全市集成电路产业规模达到一千亿元，先进工艺实现量产，设计能力明显增强，"
    "形成一批具有国际竞争力的龙头企业，关键装备和材料自主配套能力持续提升，产业链更加完整。"
    "建设人工智能公共算力平台，推动大模型在制造业落地应用，培育一百家专精特新企业。"
)


def wrapped(paragraphs: list[str], width: int, between: str = "\n") -> str:
    lines = []
    for paragraph in paragraphs:
        text = "　　" + paragraph
        lines += [text[at : at + width] for at in range(0, len(text), width)]
    return between.join(lines) + "\n"


def look(term: str, text: str, *, enough: int | None = None) -> Sight:
    return Glance(compile_pattern([term]), Folding()).look(text, enough=enough)


def count(term: str, text: str) -> int:
    document = plandigest.parse(text)
    return sum(len(passage.matches) for passage in search(document, compile_pattern([term])))


@pytest.mark.parametrize(
    ("text", "sight"),
    [
        ("发展数字经济。\n", Sight(0, doubtful=False)),
        ("发展集成电路产业。\n", Sight(1, doubtful=False)),
        ("发展集成電路产业，集 成电路。\n", Sight(2, doubtful=False)),
        ("发展集成\n\n\n电路产业。\n", Sight(0, doubtful=True)),
        ("发展集成\n\f— 3 —\n电路产业。\n", Sight(0, doubtful=True)),
        ("发展集成\n15电路产业。\n", Sight(0, doubtful=True)),
        ("发展集成\n公报\n电路产业。\n公报\n", Sight(0, doubtful=True)),
        ("发展集成\n完全不同的一行文字。\n电路产业。\n", Sight(0, doubtful=False)),
        ("目　录\n一、集成电路\n二、其他\n", Sight(0, doubtful=True)),
        ("一、集成电路……………3\n", Sight(0, doubtful=True)),
        ("集成电路公报\n正文。\n集成电路公报\n", Sight(0, doubtful=True)),
        ("预览已结束，集成电路报告链接如下：\n", Sight(0, doubtful=True)),
    ],
)
def test_what_is_certain_and_what_is_not(text: str, sight: Sight) -> None:
    assert look("集成电路", text) == sight


def test_a_full_line_runs_on_for_certain() -> None:
    text = wrapped([BODY * 2, BODY[40:]], 22)
    assert "集成电路" in text.replace("\n", "")
    for term in ("提升，产业链", "的龙头", "竞争力的", "公共算力"):
        parted = "".join(text.split()).count(term) - text.count(term)
        sight = look(term, text)
        assert not sight.doubtful
        assert sight.certain == text.count(term) + parted == count(term, text)


def test_one_certain_occurrence_is_enough_to_know_that_there_is_one() -> None:
    text = "发展集成\n\n\n电路产业。\n先进的集成电路产业。\n"
    assert look("集成电路", text).doubtful
    assert look("集成电路", text, enough=1) == Sight(1, doubtful=False)


_TERMS = ["集成电路", "产业", "人工智能", "竞争力", "能力", "算力", "一百", "专精特新企业"]


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.integers(0, len(BODY) - 30), min_size=3, max_size=8),
    st.integers(14, 34),
    st.sampled_from(["\n", "\n\n", "\r\n"]),
    st.sampled_from(_TERMS),
)
def test_what_is_certain_agrees_with_parsing(
    starts: list[int], width: int, between: str, term: str
) -> None:
    text = wrapped([BODY[start:] for start in starts], width, between)
    sight = look(term, text)
    if not sight.doubtful:
        assert sight.certain == count(term, text)
    if look(term, text, enough=1).certain:
        assert count(term, text)


@settings(max_examples=200, deadline=None)
@given(
    st.text("集成电路 　\n\f123—，。公报", max_size=60),
    st.sampled_from(["集成电路", "成电", "电路1", "1", "成"]),
)
def test_nothing_means_nothing(text: str, term: str) -> None:
    if look(term, text).nothing:
        assert count(term, text) == 0


@pytest.mark.parametrize("term", ["集成电路", "人工智能", "产业", "企业", "高新技术", "2020 年"])
def test_the_sample(term: str) -> None:
    text = SAMPLE.read_text("utf-8")
    sight = look(term, text)
    assert sight.doubtful or sight.certain == count(term, text)


def test_conditions_leave_the_count_to_parsing() -> None:
    text = "发展集成电路和人工智能。\n"
    both = Glance(compile_pattern(["集成电路", "人工智能"], every=True), Folding())
    assert both.look(text) == Sight(0, doubtful=True)
    assert both.look("发展集成电路。\n").nothing
    expression = Glance(compile_pattern(["集成(电路)?"], regexp=True), Folding())
    assert expression.look(text) == Sight(0, doubtful=True)
    assert expression.look("发展人工智能。\n").nothing
    anything = Glance(compile_pattern([r"\d+"], regexp=True), Folding())
    assert not anything.look("").nothing


def test_whether_an_item_of_a_list_runs_on_is_for_reading_to_say() -> None:
    lines = wrapped([BODY, BODY[40:]], 27)
    text = lines + "　　(四)库房的门窗、地面、照明和消防器材都合乎本市规\n定和标准；\n" + lines
    assert look("规定", text).doubtful
