"""Tables of plain text whose cells wide gaps part."""

from __future__ import annotations

import pytest

from plandigest import figures, parse

BUDGET = """某县2025年预算报告
一、收支情况
2025年支出安排表（单位：万元）
项目  预算数  执行数
教育支出  5600  5580
农林 水支出  4300  4310
二、保障措施
加强监督。
"""


def _rows(text: str) -> list[list[str]]:
    document = parse(text, "报告.txt")
    return [
        [document.string(cell.spans[0]) for cell in row]
        for table, _ in document.tables()
        if table.header
        for row in (table.header, *table.rows)
    ]


@pytest.mark.parametrize("gap", ["  ", "\t", "　　", "      "])
def test_a_row_a_line(gap: str) -> None:
    text = BUDGET.replace("  ", gap)
    assert _rows(text) == [
        ["项目", "预算数", "执行数"],
        ["教育支出", "5600", "5580"],
        ["农林 水支出", "4300", "4310"],
    ]
    document = parse(text, "报告.txt")
    [(table, (section,))] = document.tables()
    assert document.string(section.title) == "收支情况"
    assert table.caption is not None
    assert document.string(table.caption) == "2025年支出安排表（单位：万元）"
    assert [(str(each.indicator), str(each.value), each.unit) for each in figures(document)] == [
        ("教育支出预算数", "5600", "万元"),
        ("教育支出执行数", "5580", "万元"),
        ("农林水支出预算数", "4300", "万元"),
        ("农林水支出执行数", "4310", "万元"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "甲局  乙局  丙局\n丁局  戊局  己局\n庚局  辛局  壬局",  # no values: who signed
        "项目  预算数  执行数\n教育支出  5600  5580",  # one row
        "项目  预算数  执行数\n教育支出  5600\n农林支出  4300  4310",  # a cell is missing
        "教育支出  5600  5580\n农林支出  4300  4310\n水利支出  800  790",  # no head
        "投资  增长\n教育  5\n水利  6",  # two columns may be anything
        "项目  预算。  执行\n教育  5  6\n水利  6  7",  # a sentence
    ],
)
def test_what_is_no_table(lines: str) -> None:
    assert _rows(f"某县预算报告\n一、收支情况\n{lines}\n以上各项已执行。\n") == []


GROUPED = """某市交通规划
一、主要目标
专栏1 主要指标
类别        指标                              2020年    2025年①   属性
设施        1.公路通车里程（万公里）          5.8       6.5       预期性
            其中：高速公路里程（万公里）      0.4       0.5       预期性
            2.民用机场数（个）                2         >3        预期性
安全        3.万车死亡人数下降率（%）         —         [12]      约束性
            4.平交道口事故数（起）            7         <5        约束性
二、保障措施
加强监督。
"""


def test_rows_stand_in_the_group_above() -> None:
    document = parse(GROUPED, "规划.txt")
    assert [row[:2] for row in _rows(GROUPED)] == [
        ["类别", "指标"],
        ["设施", "1.公路通车里程（万公里）"],
        ["设施", "其中：高速公路里程（万公里）"],
        ["设施", "2.民用机场数（个）"],
        ["安全", "3.万车死亡人数下降率（%）"],
        ["安全", "4.平交道口事故数（起）"],
    ]
    assert [
        f"{each.indicator} {each.value} {each.unit} {each.period} {each.status.value}"
        for each in figures(document)
        if each.status is not None
    ] == [
        "公路通车里程 5.8 万公里 2020 actual",
        "公路通车里程 6.5 万公里 2025 target",
        "高速公路里程 0.4 万公里 2020 actual",
        "高速公路里程 0.5 万公里 2025 target",
        "民用机场数 2 个 2020 actual",
        "民用机场数 3 个 2025 target",
        "万车死亡人数下降率 12 % 2021/2025 target",
        "平交道口事故数 7 起 2020 actual",
        "平交道口事故数 5 起 2025 target",
    ]


def test_a_missing_cell_is_no_group() -> None:
    lines = "类别  项目  预算数  执行数\n教育  小学  5600  5580\n中学  4300  4310"
    assert _rows(f"某县预算报告\n一、收支情况\n{lines}\n以上各项已执行。\n") == []


@pytest.mark.parametrize(
    "lines",
    [
        "区域 | 首小时（元） | 之后每小时（元）\n一类区域 | 8 | 6\n二类区域 | 5 | 4",
        "| 区域 | 首小时（元） | 之后每小时（元） |\n|---|---|---|\n"
        "| 一类区域 | 8 | 6 |\n| 二类区域 | 5 | 4 |",
    ],
)
def test_bars_part_cells(lines: str) -> None:
    document = parse(f"停车场管理办法\n停车场收费标准表\n{lines}\n", "办法.txt")
    assert [(str(each.indicator), str(each.value), each.unit) for each in figures(document)] == [
        ("一类区域首小时", "8", "元"),
        ("一类区域之后每小时", "6", "元"),
        ("二类区域首小时", "5", "元"),
        ("二类区域之后每小时", "4", "元"),
    ]


@pytest.mark.parametrize(
    ("head", "rows", "told"),
    [
        (
            "          法人单位（个）    从业人员（人）",
            "合计      12846             386120\n采矿业    146               5230",
            [
                "合计法人单位 12846 个",
                "合计从业人员 386120 人",
                "采矿业法人单位 146 个",
                "采矿业从业人员 5230 人",
            ],
        ),
        (
            "\t床位（张）\t护士（人）",
            "县医院\t420\t—\n镇卫生院\t65\t31",
            ["县医院床位 420 张", "镇卫生院床位 65 张", "镇卫生院护士 31 人"],
        ),
    ],
)
def test_over_the_names_the_head_may_be_empty(head: str, rows: str, told: list[str]) -> None:
    document = parse(
        f"普查公报\n表1-1　基本情况\n{head}\n{rows}\n二、其他\n数据已核实。\n", "公报.txt"
    )
    assert [f"{each.indicator} {each.value} {each.unit}" for each in figures(document)] == told


@pytest.mark.parametrize(
    "lines",
    [
        "    预算数    执行数\n教育支出    5600    由财政局填报\n农林支出    4300    4310",
        "    预算数    执行数\n教育支出    5600    5580",
        "| | 预算数 | 执行数\n| | 总支出 | 说明\n| | 由财政局填报 |",
    ],
)
def test_a_line_of_words_above_other_rows_is_no_head(lines: str) -> None:
    assert _rows(f"报告\n{lines}\n二、措施\n加强监督。\n") == []


def test_a_cell_may_be_empty_wherever_it_stands() -> None:
    barred = "| 指标 | 甲县 | 乙县 |\n| 床位 | 30 | 40 |\n| 机构 | 5 |  |\n"
    document = parse(f"某市规划\n一、目标\n{barred}二、保障\n加强监督。\n", "规划.txt")
    [(table, _)] = document.tables()
    rows = [
        ["".join(document.string(span) for span in cell.spans) for cell in row]
        for row in (table.header, *table.rows)
    ]
    assert rows == [["指标", "甲县", "乙县"], ["床位", "30", "40"], ["机构", "5", ""]]
    headless = barred.replace("指标", "").replace("甲县", "").replace("乙县", "")
    assert not [*parse(f"某市规划\n一、目标\n{headless}二、保障\n加强监督。\n").tables()]


REGIONS = """某县报告
一、情况
区域    项目    2024年数    2025年数
东区    泵站    3    4
        码头    5    6
西区    泵站    1    2
二、措施
落实。
"""


@pytest.mark.parametrize("first", ["7", "—"])
def test_a_line_that_begins_with_a_value_lacks_another_cell(first: str) -> None:
    assert _rows(REGIONS.replace("码头", first)) == []
