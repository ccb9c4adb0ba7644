"""The figures of the bundled sample, as a reader of it writes them down."""

from __future__ import annotations

import pytest
from tests.conftest import SAMPLE

from plandigest.model.document import Document
from plandigest.model.figure import Figure
from plandigest.pipeline import figures, read

EXPECTED = """
3746亿元        | 2015      | from c1 | 全市战略性新兴产业增加值
7328亿元        | 2020      | to c1   | 全市战略性新兴产业增加值
15%             | 2015      | from c2 | 全市战略性新兴产业增加值占全市生产总值比重
18.9%           | 2020      | to c2   | 全市战略性新兴产业增加值占全市生产总值比重
1673亿元        | 2015      | from c3 | 全市战略性新兴产业制造业部分增加值
2960亿元        | 2020      | to c3   | 全市战略性新兴产业制造业部分增加值
12.1%           | 2016/2020 |         | 全市战略性新兴产业制造业部分增加值年均增速
5.8个百分点     | 2016/2020 |         | 全市战略性新兴产业制造业部分增加值年均增速
8064亿元        | 2015      | from c4 | 全市战略性新兴产业制造业产值
13931亿元       | 2020      | to c4   | 全市战略性新兴产业制造业产值
26%             | 2015      | from c5 | 全市战略性新兴产业制造业产值占全市规上工业总产值比重
40%             | 2020      | to c5   | 全市战略性新兴产业制造业产值占全市规上工业总产值比重
2073亿元        | 2015      | from c6 | 全市战略性新兴产业服务业部分增加值
4368亿元        | 2020      | to c6   | 全市战略性新兴产业服务业部分增加值
16.1%           | 2016/2020 |         | 全市战略性新兴产业服务业部分增加值年均增速
5.2个百分点     | 2016/2020 |         | 全市战略性新兴产业服务业部分增加值年均增速
超过20%         |           |         | 集成电路产业规模占全国比重
1/4             |           |         | 生物医药产业科创板上市企业数量占全国总数比重
超过1150家      |           |         | 人工智能产业重点企业
3.7%            | 2015      | from c7 | 全社会研发经费投入占全市生产总值的比重
4.1%            | 2020      | to c7   | 全社会研发经费投入占全市生产总值的比重
7纳米           |           |         | 刻蚀机
5纳米           |           |         | 刻蚀机
12英寸          |           |         | 大硅片
达到1000亿元    |           |         | 上海工业互联网核心产业规模
15个            |           |         | 具有国内影响力的工业互联网平台
94个            |           |         | 示范性智能工厂
12万            |           |         | 上平台中小企业
2.2万家         |           |         | 张江科学城创新型企业
171家           |           |         | 张江科学城拥有外资研发中心
超1000亿元      |           |         | 临港新片区工业总产值
达到30%         |           |         | 临港新片区工业总产值年均增幅
10项            |           |         | 国家授权上海先行先试的重大改革举措
70余个          |           |         | 地方配套法规政策
近500亿元       |           |         | 上海集成电路产业基金一期募资
超过1.7万家     |           |         | 全市高新技术企业数量
14家            |           |         | 国家大学科技园
500余家         |           |         | 众创空间
近3万家         |           |         | 服务中小科技企业和团队
"""

NO_FIGURES = [
    "〔2021〕10 号", "2021 年 6 月 23 日", "十四五", "第十四个五年规划", "二〇三五年", "进一步",
    "一、", "（一）", "1．", "十三五", "2015 年", "2020 年", "一批", "PET/CT", "5G", "新一代",
    "规模以上", "一期", "制约", "双循环", "新一轮", "二维码", "11_4368", "达到国际主流水平",
]  # fmt: skip


@pytest.fixture(scope="module")
def sample() -> Document:
    return read(SAMPLE)


@pytest.fixture(scope="module")
def found(sample: Document) -> list[Figure]:
    return [figure for figure in figures(sample) if not figure.enumeration]


def quote(sample: Document, figure: Figure) -> str:
    return sample.string(figure.span).replace(" ", "")


def shown(sample: Document, figure: Figure) -> tuple[str, ...]:
    change = f"{figure.change.role} {figure.change.id}" if figure.change else ""
    period = str(figure.period) if figure.period else ""
    return quote(sample, figure), period, change, str(figure.indicator or "")


def test_figures_with_period_change_and_indicator(sample: Document, found: list[Figure]) -> None:
    rows = [shown(sample, figure) for figure in found]
    wanted = [
        tuple(cell.strip() for cell in line.split("|")) for line in EXPECTED.strip().splitlines()
    ]
    share = ("80%", "", "")
    assert [row for row in rows if row[:3] != share] == wanted
    indicator = next(row[3] for row in rows if row[:3] == share)
    assert indicator.endswith("规模以上生物医药企业和营业收入")


def test_comparison_is_kept_apart(sample: Document, found: list[Figure]) -> None:
    compared = {quote(sample, figure): figure.compared_to for figure in found if figure.compared_to}
    assert compared == {
        "5.8个百分点": "同期全市工业增加值年均增速",
        "5.2个百分点": "同期全市服务业增加值年均增速",
    }


@pytest.mark.parametrize("words", NO_FIGURES)
def test_no_figure_stands_in(sample: Document, found: list[Figure], words: str) -> None:
    text = sample.text.content
    assert not any(
        text.startswith(words, at) and figure.span.start <= at < figure.span.end
        for figure in found
        for at in range(figure.span.start, figure.span.end)
    )


def test_spans_quote_the_text(sample: Document, found: list[Figure]) -> None:
    for figure in found:
        assert figure.sentence.covers(figure.span)
        assert (
            figure.period is None
            or figure.period.start[:4] in sample.string(figure.period.span)
            or ("十三五" in sample.string(figure.period.span))
        )
