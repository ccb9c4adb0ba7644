"""PDF: tables without ruling lines are read by white space, or said to be unreadable."""

from __future__ import annotations

from collections.abc import Sequence

from tests.pdf_writing import Page, Writer, read_twice
from tests.reflowing.test_nothing_lost import assert_nothing_lost

import plandigest
from plandigest.model.source import Source

SIZE = 11
LEAD = 16.0
"""Between the lines of a cell."""


def width(words: str) -> float:
    return sum(SIZE / 2 if char.isascii() else SIZE for char in words)


def put(page: Page, x: float, y: float, words: str, place: str = "left") -> None:
    shift = {"left": 0.0, "right": width(words), "centre": width(words) / 2}[place]
    page.text(x - shift, y, words, SIZE)


def row(page: Page, y: float, cells: Sequence[tuple[float, str, str]]) -> None:
    """Set cells of one or more lines (parted by /) centred on a height."""
    for x, words, place in cells:
        lines = words.split("|")
        for at, line in enumerate(lines):
            put(page, x, y + LEAD * (at - (len(lines) - 1) / 2), line, place)


def table(page: Page, y: float, columns: Sequence[tuple[float, str]], rows: Sequence[str]) -> float:
    """Set rows whose cells are parted by spaces; returns the height below them."""
    for words in rows:
        cells = words.split(" ")
        high = max(cell.count("|") for cell in cells)
        y += LEAD * high / 2
        row(page, y, [(x, c, p) for (x, p), c in zip(columns, cells, strict=True) if c != "_"])
        y += LEAD * high / 2 + 24
    return y


def cells(source: Source) -> list[list[str]]:
    """The words of each cell of the first table, row by row; cells of several rows once."""
    found: dict[tuple[int, int], str] = {}
    for line in source.lines:
        if line.cell is not None and line.cell.table == 0:
            key = line.cell.row, line.cell.column
            found[key] = found.get(key, "") + line.text
    high, wide = max(r for r, _ in found) + 1, max(c for _, c in found) + 1
    return [[found.get((r, c), "") for c in range(wide)] for r in range(high)]


def figures(data: bytes) -> list[tuple[str, str, str]]:
    document = plandigest.read_bytes(data, "a.pdf")[0]
    return [
        (str(figure.indicator), str(figure.value), figure.unit or "")
        for figure in plandigest.figures(document)
    ]


def problems(data: bytes) -> list[str]:
    document = plandigest.read_bytes(data, "a.pdf")[0]
    return [problem.code.value for problem in plandigest.check(document)]


COLUMNS = ((80.0, "left"), (290.0, "centre"), (380.0, "right"), (450.0, "right"), (500.0, "centre"))
ROWS = (
    "指标 单位 2025年 2030年 属性",
    "供水总量 亿立方|米 12.6 14.2 预期性",
    "每万元生产总值用水量与|工业用水量降幅 % — [15] 约束性",
    "堤防达标率 % 76 85左右 预期性",
)


def test_cells_of_two_lines_centred_on_their_rows() -> None:
    writer = Writer()
    page = writer.page()
    put(page, 240, 80, "表1 主要指标")
    below = table(page, 120, COLUMNS, ROWS)
    put(page, 102, below + 20, "到2030年，供水保障能力明显提高，管网漏损率降到9%以内。")
    source = read_twice(writer.save())
    assert cells(source) == [
        ["指标", "单位", "2025年", "2030年", "属性"],
        ["供水总量", "亿立方米", "12.6", "14.2", "预期性"],
        ["每万元生产总值用水量与工业用水量降幅", "%", "—", "[15]", "约束性"],
        ["堤防达标率", "%", "76", "85左右", "预期性"],
    ]
    assert_nothing_lost(source)
    assert ("供水总量", "14.2", "亿立方米") in figures(writer.save())


def test_two_levels_of_heads_and_labels_of_several_rows() -> None:
    writer = Writer()
    page = writer.page()
    for x, y, words in (
        (100, 128, "类别"),
        (220, 128, "指标"),
        (320, 128, "2025年"),
        (420, 120, "“十五五”目标"),
        (380, 140, "2030年"),
        (460, 140, "年均［累计］"),
    ):
        put(page, x, y, words, "centre")
    names = ("入园率（%）", "覆盖率（%）", "新增学位（万个）", "巩固率（%）")
    values = (("93.2", "95", "—"), ("88", "90", "—"), ("—", "—", "[3.2]"), ("96.5", "97", "—"))
    for at, (name, numbers) in enumerate(zip(names, values, strict=True)):
        put(page, 220, 170 + 30 * at, name, "centre")
        for x, number in zip((320, 380, 460), numbers, strict=True):
            put(page, x, 170 + 30 * at, number, "centre")
    put(page, 100, 185, "学前教育", "centre")
    put(page, 100, 245, "义务教育", "centre")
    found = cells(read_twice(writer.save()))
    assert found[0][3] == "“十五五”目标"
    assert found[1][3:] == ["2030年", "年均［累计］"]
    assert found[2] == ["学前教育", "入园率（%）", "93.2", "95", "—"]
    assert found[4] == ["义务教育", "新增学位（万个）", "—", "—", "[3.2]"]


NAMES = ("渔港泊位", "渡口里程", "灯塔座数", "岸电覆盖率")


def numbers(page: Page, y: float, centres: Sequence[float]) -> None:
    """Set rows of numbers centred below heads, each with a name before them."""
    for at, name in enumerate(NAMES):
        put(page, 80, y + 24 * at, name)
        for column, x in enumerate(centres):
            put(page, x, y + 24 * at, f"{12.5 + 7 * at + column}", "centre")


def test_groups_of_columns_with_the_other_heads_half_way_between_two_lines() -> None:
    writer = Writer()
    page = writer.page()
    put(page, 110, 130, "指标", "centre")
    for x, words in ((245, "基期"), (385, "目标")):
        put(page, x, 120, words, "centre")
    for x, words in ((245, "2020年"), (350, "2025年"), (420, "2030年")):
        put(page, x, 140, words, "centre")
    numbers(page, 166, (245, 350, 420))
    found = cells(read_twice(writer.save()))
    assert found[0] == ["指标", "基期", "目标", ""]
    assert found[1] == ["", "2020年", "2025年", "2030年"]
    assert found[2] == ["渔港泊位", "12.5", "13.5", "14.5"]
    assert [problem for problem in problems(writer.save()) if "table" in problem] == []


def test_columns_headed_alike_tell_no_figures_without_their_groups() -> None:
    writer = Writer()
    page = writer.page()
    for x, words in ((290, "东湾"), (360, "西湾"), (430, "东湾"), (500, "西湾")):
        put(page, x, 140, words, "centre")
    numbers(page, 166, (290, 360, 430, 500))
    assert figures(writer.save()) == []
    assert "table-unreadable" in problems(writer.save())


def test_heads_that_stand_close_are_parted_by_the_columns_below_them() -> None:
    writer = Writer()
    page = writer.page()
    put(page, 110, 140, "指标", "centre")
    put(page, 270, 140, "2023年 2025年 2030年")
    numbers(page, 166, (286, 325, 363))
    found = cells(read_twice(writer.save()))
    assert found[0] == ["指标", "2023年", "2025年", "2030年"]
    assert found[1] == ["渔港泊位", "12.5", "13.5", "14.5"]


def test_a_long_name_that_reaches_to_the_next_column_is_parted_from_it() -> None:
    writer = Writer()
    page = writer.page()
    for x, words in ((120, "指标"), (240, "单位"), (330, "2025年"), (430, "2030年")):
        put(page, x, 140, words, "centre")
    for at, (name, unit) in enumerate((("渔港泊位", "个"), ("渡口里程", "公里"))):
        put(page, 120, 166 + 24 * at, name, "centre")
        put(page, 240, 166 + 24 * at, unit, "centre")
    put(page, 53, 214, "沿海乡镇渔港标准化改造累计数量  万吨")
    for at in range(3):
        put(page, 330, 166 + 24 * at, f"{50 + at}", "centre")
        put(page, 430, 166 + 24 * at, f"{60 + at}", "centre")
    found = cells(read_twice(writer.save()))
    assert found[1] == ["渔港泊位", "个", "50", "60"]
    assert found[3] == ["沿海乡镇渔港标准化改造累计数量", "万吨", "52", "62"]


def test_rules_below_every_row_and_none_upright() -> None:
    writer = Writer()
    page = writer.page()
    rows = (
        "产品 单位 产量 增长（%）",
        "水泥 万吨 312.5 -3.2",
        "钢材 万吨 88.4 4.6",
        "汽车 辆 860 12.1",
    )
    columns = ((80.0, "left"), (200.0, "left"), (320.0, "right"), (460.0, "right"))
    table(page, 120, columns, rows)
    for y in (126, 150, 174, 198):
        page.rule(78, y, 470, y)
    assert ("水泥产量", "312.5", "万吨") in figures(writer.save())
    assert [value for _, value, _ in figures(writer.save())] == [
        *("312.5", "-3.2", "88.4", "4.6"),
        *("860", "12.1"),
    ]


def test_a_table_whose_lines_could_be_of_either_row_is_announced() -> None:
    writer = Writer()
    page = writer.page()
    put(page, 80, 120, "指标")
    for x, words in ((290, "2025年"), (380, "2030年"), (460, "属性")):
        put(page, x, 120, words)
    names = ("农村自来水普及率", "与水质达标率", "堤防达标率", "灌溉水利用系数", "与节水面积占比")
    for at, name in enumerate(names):  # as far from one another as rows are
        put(page, 80, 144 + 16 * at, name)
    for at, numbers in ((0, ("91", "96")), (2, ("76", "85")), (3, ("58", "61"))):
        for x, number in zip((290, 380), numbers, strict=True):
            put(page, x, 144 + 16 * at, number)
        put(page, 460, 144 + 16 * at, "预期性")
    assert figures(writer.save()) == []
    assert set(problems(writer.save())) == {"table-unreadable"}


def test_a_repeated_head_opens_the_table_on_the_next_page() -> None:
    writer = Writer()
    for rows in (ROWS, (ROWS[0], "农田灌溉面积 万亩 120 126 预期性", *ROWS[3:], ROWS[1])):
        table(writer.page(), 120, COLUMNS, rows)
    found = figures(writer.save())
    assert ("农田灌溉面积", "126", "万亩") in found
    assert len(found) == 5 + 6


def is_without_tables(writer: Writer) -> bool:
    return all(line.cell is None for line in read_twice(writer.save()).lines)


def test_contents_signatures_and_columns_of_prose_are_no_tables() -> None:
    writer = Writer()
    page = writer.page()
    put(page, 280, 80, "目　　录")
    for at, (title, number) in enumerate(
        (("发展基础", "1"), ("总体要求", "7"), ("重点任务", "12"))
    ):
        put(page, 80, 120 + 24 * at, f"第{'一二三'[at]}章")
        put(page, 150, 120 + 24 * at, title)
        put(page, 500, 120 + 24 * at, number, "right")
    for at, names in enumerate(
        (("市发展改革委", "市财政局", "市水利局"), ("3月1日", "3月2日", "3月3日"))
    ):
        for x, name in zip((80, 240, 400), names, strict=True):
            put(page, x, 240 + 24 * at, name)
    for at in range(5):
        put(page, 80, 340 + 20 * at, "全年完成投资86亿元，增长5.2%，新增就")
        put(page, 320, 340 + 20 * at, "业3.6万人，新建学校12所，惠及居民2")
    assert is_without_tables(writer)


def test_letters_set_apart_are_no_table() -> None:
    writer = Writer()
    page = writer.page()
    for at, character in enumerate("政府工作报告"):
        put(page, 120 + 60 * at, 100, character)
    for at, words in enumerate(("1", "2", "3")):
        put(page, 120, 160 + 24 * at, f"{words}．")
        put(page, 160, 160 + 24 * at, "建设水库和灌区")
    assert is_without_tables(writer)


def test_the_rest_of_a_table_stands_on_a_page_without_its_head() -> None:
    writer = Writer()
    page = writer.page()
    for x, words in ((110, "指标"), (290, "2025年"), (430, "2030年")):
        put(page, x, 680, words, "centre")
    numbers(page, 706, (290, 430))
    page = writer.page()
    for at, name in enumerate(("渔船艘数", "冷库容量", "养殖面积")):
        put(page, 80, 90 + 24 * at, name)
        put(page, 290, 90 + 24 * at, f"{50 + at}", "centre")
        put(page, 430, 90 + 24 * at, f"{60 + at}", "centre")
    put(page, 102, 190, "上述安排由各县落实。")
    found = cells(read_twice(writer.save()))
    assert found[0] == ["指标", "2025年", "2030年"]
    assert found[5:] == [
        ["渔船艘数", "50", "60"],
        ["冷库容量", "51", "61"],
        ["养殖面积", "52", "62"],
    ]


def test_rows_below_other_text_are_no_rest_of_a_table() -> None:
    writer = Writer()
    page = writer.page()
    for x, words in ((110, "指标"), (290, "2025年"), (430, "2030年")):
        put(page, x, 640, words, "centre")
    numbers(page, 666, (290, 430))
    put(page, 102, 790, "上述安排由各县落实。")
    page = writer.page()
    for at, name in enumerate(("渔船艘数", "冷库容量", "养殖面积")):
        put(page, 80, 90 + 24 * at, name)
        put(page, 290, 90 + 24 * at, f"{50 + at}", "centre")
        put(page, 430, 90 + 24 * at, f"{60 + at}", "centre")
    values = {value for _, value, _ in figures(writer.save())}
    assert values.isdisjoint({"50", "51", "52", "60", "61", "62"})
