"""Tables: from the cells of a format, and put together again from flattened lines."""

from __future__ import annotations

from textwrap import dedent

from plandigest.model.document import Document
from plandigest.model.outline import Cell, ProblemCode, Section, Table
from plandigest.model.source import GridCell, Line, MediaType, Source
from plandigest.parsing import parse_text
from plandigest.pipeline import check, parse
from plandigest.reflowing import reflow


def tables(document: Document) -> list[Table]:
    found = [item for item in document.body if isinstance(item, Table)]
    for section in document.walk():
        found += section.tables
    return found


def written(document: Document, cells: tuple[Cell, ...]) -> list[str]:
    return ["".join(document.string(span) for span in cell.spans) for cell in cells]


def test_a_flattened_indicator_table_is_put_together() -> None:
    document = parse(
        dedent(
            """
            一、主要目标
            到2025年，各项目标如期实现。
            某市“十四五”主要指标
            序 “十四五”目标
            指 标 单位 属性
            号
            2025年 年均[累计]
            1 地区生产总值年均增长率 % 预期性 - 6左右
            万元/
            2 全员劳动生产率 预期性 30以上 -
            人
            研发经费支出相当于
            3 % 预期性 3.2 -
            地区生产总值比例
            4 单位产值能耗降低1 % 约束性 - [13.5]
            5 森林覆盖率 % 约束性 >42 -
            二、重点任务
            加快推进各项任务。
            """
        ).strip()
    )
    (table,) = tables(document)
    assert table.caption is not None
    assert document.string(table.caption) == "某市“十四五”主要指标"
    assert written(document, table.header) == ["指 标", "单位", "属性", "2025年", "年均[累计]"]
    assert [written(document, row) for row in table.rows] == [
        ["地区生产总值年均增长率", "%", "预期性", "-", "6左右"],
        ["全员劳动生产率", "万元/人", "预期性", "30以上", "-"],
        ["研发经费支出相当于地区生产总值比例", "%", "预期性", "3.2", "-"],
        ["单位产值能耗降低1", "%", "约束性", "-", "[13.5]"],
        ["森林覆盖率", "%", "约束性", ">42", "-"],
    ]
    assert [section.path for section in document.walk()] == ["一", "二"]


def test_natures_may_stand_last() -> None:
    document = parse(
        dedent(
            """
            指标 2020年 2025年 属性
            1.地区生产总值增长（%） 2.3 5 预期性
            2.常住人口城镇化率（%） 60.6 65 预期性
            3.森林覆盖率（%） 23.2 24.1 约束性
            """
        ).strip()
    )
    (table,) = tables(document)
    assert written(document, table.header) == ["指标", "2020年", "2025年", "属性"]
    assert written(document, table.rows[2])[1:] == ["23.2", "24.1", "约束性"]


def test_prose_that_speaks_of_indicators_is_no_table() -> None:
    document = parse(
        "一、指标\n指标 单位 属性\n"
        "预期性指标由市场主体自主实现，约束性指标由政府确保完成。\n二、任务\n略。"
    )
    assert not tables(document)


def grid(*cells: tuple[str, GridCell]) -> Document:
    lines = [Line("表1 主要目标", 1), Line("单位：亿元", 2)]
    lines += [Line(text, n, cell=place) for n, (text, place) in enumerate(cells, 3)]
    lines.append(Line("注：数据为初步核算数。", len(cells) + 3))
    source = Source("-", MediaType.HTML, None, "", tuple(lines), paragraphs_given=True)
    return parse_text(reflow(source))[0]


def test_cells_make_a_table_with_caption_unit_and_merged_head() -> None:
    document = grid(
        ("指标", GridCell(0, 0, 0, rows=2)),
        ("目标", GridCell(0, 0, 1, columns=2)),
        ("2024年", GridCell(0, 1, 1)),
        ("2025年", GridCell(0, 1, 2)),
        ("增加值", GridCell(0, 2, 0)),
        ("100", GridCell(0, 2, 1)),
        ("120", GridCell(0, 2, 2)),
    )
    (table,) = tables(document)
    assert table.caption is not None
    assert table.unit is not None
    assert document.string(table.caption) == "表1 主要目标"
    assert document.string(table.unit) == "亿元"
    assert written(document, table.header) == ["指标", "目标2024年", "目标2025年"]
    assert [written(document, row) for row in table.rows] == [["增加值", "100", "120"]]
    assert not [item for item in document.body if isinstance(item, Section)]
    assert len(document.paragraphs) == 1


def test_a_grid_of_absurd_size_is_bounded() -> None:
    document = grid(("甲", GridCell(0, 0, 0)), ("乙", GridCell(0, 10**9, 10**9)))
    (table,) = tables(document)
    assert len(table.rows) <= 20_000


def test_rows_across_all_columns_are_no_head() -> None:
    document = grid(
        ("专栏2 甲县主要指标", GridCell(0, 0, 0, columns=2)),
        ("单位：万吨", GridCell(0, 1, 0, columns=2)),
        ("品种", GridCell(0, 2, 0)),
        ("产量", GridCell(0, 2, 1)),
        ("玉米", GridCell(0, 3, 0)),
        ("5.2", GridCell(0, 3, 1)),
    )
    (table,) = tables(document)
    assert table.caption is not None
    assert document.string(table.caption) == "表1 主要目标"
    assert written(document, table.header) == ["品种", "产量"]
    assert [written(document, row) for row in table.rows] == [
        ["专栏2 甲县主要指标", "专栏2 甲县主要指标"],
        ["玉米", "5.2"],
    ]


def test_stacked_rows_are_split_or_told_to_be_unreadable() -> None:
    document = grid(
        ("指标", GridCell(0, 0, 0)),
        ("2024年", GridCell(0, 0, 1)),
        ("水库", GridCell(0, 1, 0)),
        ("堤防", GridCell(0, 1, 0)),
        ("3", GridCell(0, 1, 1)),
        ("47", GridCell(0, 1, 1)),
        ("渠道", GridCell(0, 2, 0)),
        ("泵站", GridCell(0, 2, 0)),
        ("水闸", GridCell(0, 2, 0)),
        ("8", GridCell(0, 2, 1)),
        ("9", GridCell(0, 2, 1)),
    )
    (table,) = tables(document)
    assert [written(document, row) for row in table.rows] == [
        ["水库", "3"],
        ["堤防", "47"],
        ["渠道泵站水闸", "89"],
    ]
    assert table.unreadable == {2}
    told = [problem for problem in check(document) if problem.code is ProblemCode.TABLE_UNREADABLE]
    assert [document.string(problem.span) for problem in told] == ["渠道泵站水闸8 9"]


def test_values_that_stack_under_one_name_are_unreadable() -> None:
    document = grid(
        ("资金来源", GridCell(0, 0, 0)),
        ("安排", GridCell(0, 0, 1)),
        ("省级财政", GridCell(0, 1, 0)),
        ("分年度安排如下：", GridCell(0, 1, 1)),
        ("2026年（万元）", GridCell(0, 1, 1)),
        ("2027年（万元）", GridCell(0, 1, 1)),
        ("32000", GridCell(0, 1, 1)),
        ("36500", GridCell(0, 1, 1)),
        ("市级财政", GridCell(0, 2, 0)),
        ("180", GridCell(0, 2, 1)),
        ("240", GridCell(0, 2, 1)),
    )
    (table,) = tables(document)
    assert table.unreadable == {0, 1}
    assert [document.words(cell) for cell in table.rows[1]] == ["市级财政", "180 240"]


def test_names_with_units_that_share_one_value_are_unreadable() -> None:
    document = grid(
        ("指标", GridCell(0, 0, 0)),
        ("2024年", GridCell(0, 0, 1)),
        ("码头（座）", GridCell(0, 1, 0)),
        ("泊位（个）", GridCell(0, 1, 0)),
        ("3", GridCell(0, 1, 1)),
        ("每万人口拥有", GridCell(0, 2, 0)),
        ("船只（艘）", GridCell(0, 2, 0)),
        ("8", GridCell(0, 2, 1)),
    )
    (table,) = tables(document)
    assert table.unreadable == {0}


def test_a_caption_may_fall_short_of_the_last_column() -> None:
    document = grid(
        ("2024年支出表", GridCell(0, 0, 0, columns=2)),
        ("项目", GridCell(0, 1, 0)),
        ("预算数", GridCell(0, 1, 1)),
        ("执行数", GridCell(0, 1, 2)),
        ("教育支出", GridCell(0, 2, 0)),
        ("5600", GridCell(0, 2, 1)),
        ("5580", GridCell(0, 2, 2)),
    )
    (table,) = tables(document)
    assert written(document, table.header) == ["项目", "预算数", "执行数"]


def test_a_number_merged_over_two_rows_is_a_problem() -> None:
    document = grid(
        ("序号", GridCell(0, 0, 0)),
        ("指标", GridCell(0, 0, 1)),
        ("2025年", GridCell(0, 0, 2)),
        ("1", GridCell(0, 1, 0, rows=2)),
        ("小学巩固率", GridCell(0, 1, 1)),
        ("98", GridCell(0, 1, 2, rows=2)),
        ("初中巩固率", GridCell(0, 2, 1)),
    )
    told = [problem for problem in check(document) if problem.code is ProblemCode.TABLE_UNREADABLE]
    assert [document.string(problem.span) for problem in told] == ["98"]
