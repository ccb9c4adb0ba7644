# ruff: noqa: E501 - many pieces
"""What holds of times in any text."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from plandigest.extracting.time.calendar import Calendar
from plandigest.extracting.time.expression import moments
from plandigest.pipeline import figures, parse

WORDS = [
    "一、2024年工作回顾\n", "“十四五”时期", "五年来", "到2030年", "年末", "全年", "四季度", "6月",
    "过去一年", "113年度", "，", "。", "：\n", "\n", "主要预期目标是", "增长5%", "达到8亿元", "新增9个",
    "从3万增至4万", "2023年、2024年分别为", "第一节 主要目标\n", "名词解释\n", "有效期3年", "在去年基础上",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=24).map("".join)
PERIOD = re.compile(r"\d{4}(-\d{2})?(/\d{4}(-\d{2})?)?")


@given(TEXTS)
def test_a_period_is_iso_and_its_words_stand_in_the_document(text: str) -> None:
    document = parse("2025年丙县政府工作报告\n" + text)
    for figure in figures(document):
        if figure.period is None:
            assert figure.period_source.value == "none"
            continue
        assert PERIOD.fullmatch(str(figure.period))
        assert figure.period.end is None or figure.period.start < figure.period.end
        assert document.string(figure.period.span).strip()


@given(TEXTS)
def test_times_stand_in_order_and_apart(text: str) -> None:
    found = moments(text, 0, len(text), Calendar(2025, 2024, 2024, reviewing=True))
    for this, following in pairwise(found):
        assert this.start < this.end <= following.start
