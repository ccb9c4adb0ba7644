"""What holds of every name: it is made of the text, no word is cut, no number is hidden in it."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import plandigest
from plandigest.errors import PlandigestError
from plandigest.extracting.clause.name import JOINERS
from plandigest.extracting.clause.segmentation import edges
from plandigest.model.document import Document
from plandigest.model.figure import Figure, Indicator, PartRole

SUBJECTS = (
    "全市战略性新兴产业增加值",
    "高标准农田",
    "新增国家高新技术企业",
    "城镇、农村居民人均可支配收入",
    "并网风电装机",
    "等级公路里程",
    "总量",
    "占全国比重",
    "老旧小区",
    "使用清洁能源的家庭",
    "",
    "张江科学城汇聚外资研发中心",
    "对首次获评的企业，给予",
    "逾期不改正的，处",
    "街道办事处应当自收到申请之日起",
)
MANNERS = ("", "达到", "增长", "提高到", "分别为", "由", "累计", "比上年下降", "连续", "突破", "约")
VALUES = (
    "5%", "3746亿元", "12个", "36年", "0.8个百分点", "三分之一", "1.5倍", "20个工作日内",
    "一万元以上三万元以下", "100万元", "第5位", "3万户", "15%、18.9%",
)  # fmt: skip
BEHIND = ("", "观景点", "的奖励", "罚款", "企业入选国家级名单", "作出决定", "居全国首位", "的项目")
CLAUSES = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(SUBJECTS),
        st.sampled_from(MANNERS),
        st.sampled_from(VALUES),
        st.sampled_from(BEHIND),
    ),
)
SENTENCES = st.lists(st.tuples(CLAUSES, st.sampled_from("，；、。")), min_size=1, max_size=6).map(
    lambda clauses: "".join(clause + mark for clause, mark in clauses) + "。"
)
_BREAK = re.compile(r"[^\u4e00-\u9fff]|[年月日度底末初内]")
"""What ends a word: no Han, or the end of a time."""


@given(st.lists(SENTENCES, min_size=1, max_size=4))
def test_names_are_made_of_the_text_and_cut_no_word(sentences: list[str]) -> None:
    check(plandigest.parse("工作报告\n" + "\n".join(sentences)))


@given(
    st.text(alphabet="城乡居民收入由增长至5亿元、12个。，占的第一年均和其中对给予罚", max_size=80)
)
def test_names_of_any_text(text: str) -> None:
    check(plandigest.parse(text))


@pytest.mark.skipif(
    "PLANDIGEST_CORPUS" not in os.environ, reason="PLANDIGEST_CORPUS names no folder of documents"
)
def test_names_of_real_documents() -> None:
    folder = Path(os.environ["PLANDIGEST_CORPUS"])
    files = [path for path in sorted(folder.glob("*")) if path.suffix in {".txt", ".docx", ".html"}]
    assert files
    for path in files:
        try:
            document = plandigest.read(path)
        except PlandigestError:
            continue  # what is unreadable is tested elsewhere
        check(document)


def check(document: Document) -> None:
    found = plandigest.figures(document)
    for figure in found:
        if figure.indicator is not None:
            check_parts(document, figure.indicator, found)


def check_parts(document: Document, indicator: Indicator, found: tuple[Figure, ...]) -> None:
    assert indicator.closing in JOINERS
    assert str(indicator)
    assert indicator.rule
    for part in indicator.parts:
        assert document.span.start <= part.span.start < part.span.end <= document.span.end
        assert part.joiner in JOINERS
        numbers = [each for each in found if part.span.covers(each.span) and not each.enumeration]
        assert not numbers or part.role is PartRole.NARROWING, str(indicator)
        for at in (part.span.start, part.span.end):
            around = document.text.content[at - 8 : at] + "|" + document.text.content[at : at + 8]
            assert ends_a_word(document, at, found), (str(indicator), around)


def ends_a_word(document: Document, at: int, found: tuple[Figure, ...]) -> bool:
    """Whether no word of the stretch of Han around an offset is cut; numbers end words."""
    text = document.text.content
    ends = {end for figure in found for end in (figure.span.start, figure.span.end)}
    if at in ends:
        return True
    start, end = at, at
    while start > 0 and at - start < 40 and start not in ends and not _BREAK.match(text[start - 1]):
        start -= 1
    while end < len(text) and end - at < 40 and end not in ends and not _BREAK.match(text[end]):
        end += 1
    return at in edges(text, start, end)
