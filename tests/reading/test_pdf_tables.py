"""PDF: tables by their ruling lines, and frames that are none."""

from __future__ import annotations

from tests.pdf_writing import Page, Writer, read_twice
from tests.reflowing.test_nothing_lost import assert_nothing_lost

from plandigest.model.source import GridCell, Source
from plandigest.reading.pdf.grids import find_grids

ACROSS = [80.0, 120.0, 300.0, 380.0, 460.0, 520.0]


def indicators(page: Page, *, sides: bool = True, caption: str = "表1 主要指标") -> None:
    """An indicator table whose first column joins two rows."""
    page.text(230, 100, caption, 14)
    for y in (120, 145, 210, 250):
        page.rule(80, y, 520, y)
    page.rule(120, 185, 520, 185)
    for x in ACROSS if sides else ACROSS[1:-1]:
        page.rule(x, 120, x, 250)
    rows = [
        (138, ["类别", "指标", "2020年", "2025年", "属性"]),
        (200, ["", "高技术企业数量（家）", "630", "1200", "预期性"]),
        (233, ["绿色", "单位能耗降低（%）", "-", "[13.5]", "约束性"]),
    ]
    for y, cells in rows:
        for x, cell in zip(ACROSS, cells, strict=False):
            if cell:
                page.text(x + 4, y, cell, 11)
    page.text(84, 170, "创新", 11)
    page.text(84, 186, "驱动", 11)
    page.text(124, 160, "全社会研究与试验发展经费支", 11)
    page.text(124, 174, "出占生产总值比重（%）", 11)
    for x, cell in zip(ACROSS[2:], ["2.4", "2.8左右", "预期性"], strict=False):
        page.text(x + 4, 168, cell, 11)


def cells(source: Source) -> dict[tuple[int, int, int], str]:
    """The text of every cell by table, row and column."""
    found: dict[tuple[int, int, int], str] = {}
    for line in source.lines:
        if line.cell:
            key = line.cell.table, line.cell.row, line.cell.column
            found[key] = found.get(key, "") + line.text
    return found


def test_cells_are_told_by_ruling_lines() -> None:
    writer = Writer()
    page = writer.page()
    indicators(page)
    page.text(112, 290, "表后正文从这里开始，写到这一行的末尾为止。")
    source = read_twice(writer.save())
    found = cells(source)
    assert found[0, 0, 1] == "指标"
    assert found[0, 1, 0] == "创新驱动"
    assert found[0, 1, 1] == "全社会研究与试验发展经费支出占生产总值比重（%）"
    assert found[0, 1, 3] == "2.8左右"
    assert found[0, 2, 4] == "预期性"
    assert found[0, 3, 3] == "[13.5]"
    assert (0, 2, 0) not in found
    joined = next(line for line in source.lines if line.text == "创新")
    assert joined.cell == GridCell(0, 1, 0, rows=2)
    assert [line.text for line in source.lines if line.cell is None] == [
        "表1 主要指标",
        "表后正文从这里开始，写到这一行的末尾为止。",
    ]


def test_lines_of_a_cell_are_joined_and_cells_are_not() -> None:
    writer = Writer()
    indicators(writer.page())
    text = assert_nothing_lost(read_twice(writer.save()))
    blocks = [text[block.span] for block in text.blocks]
    assert "全社会研究与试验发展经费支出占生产总值比重（%）" in blocks
    assert blocks[1:6] == ["类别", "指标", "2020年", "2025年", "属性"]


def test_sides_may_be_open() -> None:
    writer = Writer()
    indicators(writer.page(), sides=False)
    found = cells(read_twice(writer.save()))
    assert found[0, 0, 0] == "类别"
    assert found[0, 3, 4] == "约束性"


def test_tables_are_counted_through_the_file() -> None:
    writer = Writer()
    for number in (1, 2):
        indicators(writer.page(), caption=f"表{number} 主要指标")
    found = cells(read_twice(writer.save()))
    assert found[1, 3, 0] == "绿色"


def test_a_line_of_text_is_parted_where_it_crosses_a_rule() -> None:
    writer = Writer()
    page = writer.page()
    for y in (100, 130, 160):
        page.rule(80, y, 240, y)
    for x in (80, 160, 240):
        page.rule(x, 100, x, 160)
    page.text(112, 120, "甲乙丙丁戊己")  # set as one string over both cells
    page.text(112, 150, "子丑寅卯辰巳")
    found = cells(read_twice(writer.save()))
    assert [found[0, row, column] for row in (0, 1) for column in (0, 1)] == [
        *("甲乙丙", "丁戊己"),
        *("子丑寅", "卯辰巳"),
    ]


def test_a_frame_is_no_table() -> None:
    writer = Writer()
    page = writer.page()
    page.box(80, 100, 500, 220)
    page.text(230, 125, "专栏1 重点工程", 14)
    page.lines(90, 150, ["01 技术攻关工程。突破一批关键核心技术，形成示范应用", "场景。"], 14, 24)
    source = read_twice(writer.save())
    assert not any(line.cell for line in source.lines)
    text = assert_nothing_lost(source)
    assert [text[block.span] for block in text.blocks] == [
        "专栏1 重点工程",
        "01 技术攻关工程。突破一批关键核心技术，形成示范应用场景。",
    ]


def test_rules_that_only_underline_make_no_grid() -> None:
    assert find_grids([(80, 100, 500, 100.5), (80, 130, 500, 130.5), (300, 400, 300.5, 500)]) == []


def test_rules_drawn_in_pieces_are_one() -> None:
    pieces = [(80.0 + i, 100.0, 90.0 + i, 100.5) for i in range(0, 200, 10)]
    pieces += [(80.0 + i, 150.0, 90.0 + i, 150.5) for i in range(0, 200, 10)]
    pieces += [(x, 100.0, x + 0.5, 150.0) for x in (80.0, 180.0, 280.0)]
    (grid,) = find_grids(pieces)
    assert len(grid.cells) == 2
    assert grid.is_frame is False


def test_ten_thousand_rules_are_passed_over_quickly() -> None:
    assert find_grids([(float(i), 0.0, float(i), 500.0) for i in range(10_000)]) == []


def three_lines(page: Page, rows: list[tuple[float, list[str]]], *, bottom: float) -> None:
    for y in (120, 145, bottom):
        page.rule(80, y, 520, y)
    for y, texts in rows:
        for x, text in zip((90, 300, 400), texts, strict=False):
            if text:
                page.text(x, y, text, 11)


def test_a_three_line_table_shows_its_columns_by_alignment() -> None:
    writer = Writer()
    page = writer.page()
    rows = [
        (138.0, ["指标名称", "2020年", "2025年"]),
        (163.0, ["全员劳动生产率年均提高（%）", "5.5", "7以上"]),
        (186.0, ["规模以上企业研发经费内部支", "", ""]),
        (193.0, ["", "1.2", "2.0"]),
        (200.0, ["出占营业收入比重（%）", "", ""]),
        (223.0, ["单位能耗降低（%）", "-", "[14]"]),
    ]
    three_lines(page, rows, bottom=235)
    page.text(112, 290, "表后正文从这里开始，写到这一行的末尾为止。")
    found = cells(read_twice(writer.save()))
    assert found[0, 0, 2] == "2025年"
    assert found[0, 2, 0] == "规模以上企业研发经费内部支出占营业收入比重（%）"
    assert found[0, 2, 1] == "1.2"
    assert found[0, 3, 2] == "[14]"
    assert len(found) == 12


def test_a_head_over_two_columns_leaves_the_lines_as_they_are() -> None:
    writer = Writer()
    page = writer.page()
    rows = [
        (163.0, ["劳动生产率", "5.5", "7.0"]),
        (186.0, ["企业研发支出", "1.2", "2.0"]),
        (209.0, ["单位能耗", "3.4", "3.0"]),
    ]
    three_lines(page, rows, bottom=235)
    page.text(90, 138, "指标", 11)
    page.text(300, 138, "全省各年度预期目标数值", 11)
    assert not cells(read_twice(writer.save()))


def test_the_imprint_is_no_table() -> None:
    writer = Writer()
    page = writer.page()
    for y in (700, 728, 756):
        page.rule(74, y, 522, y)
    page.text(90, 720, "抄送：省委办公厅。", 14)
    page.text(90, 748, "某省人民政府办公厅", 14)
    page.text(370, 748, "2024年3月5日印发", 14)
    assert not cells(read_twice(writer.save()))


def test_a_table_that_goes_on_over_the_page_is_one() -> None:
    writer = Writer()
    for number in (1, 2):
        page = writer.page()
        page.text(230, 50, "某省人民政府公报", 10)
        indicators(page, caption="")
        page.text(290, 800, f"— {number} —", 10)
    page = writer.page()
    indicators(page)  # has a caption: another table
    found = cells(read_twice(writer.save()))
    assert {table for table, _, _ in found} == {0, 1}
    assert found[0, 3, 0] == found[0, 7, 0] == "绿色"
    assert found[1, 3, 0] == "绿色"
