"""Tables of indicators as pages print them, flattened to lines in many ways: every cell is read."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from plandigest.pipeline import figures, parse

INDICATORS = [
    ("护岸完好率", "%"),
    ("滩涂养殖增加值占渔业增加值比重", "%"),
    ("渔港吞吐量", "万吨"),
    ("每千户渔家乐拥有床位数", "张"),
    ("单位养殖产值用水量降低", "%"),
    ("渔民人均可支配收入增长", "%"),
    ("海水水质优良面积比例", "%"),
    ("职务船员持证上岗率", "%"),
    ("海洋牧场建成面积", "公顷"),
    ("沿海步道贯通里程", "公里"),
    ("全员渔业劳动生产率", "万元/人"),
    ("近岸海域监测站位数", "个"),
]
CLASSES = ["经济发展", "民生福祉", "海洋生态", "安全保障"]
PROSE = (
    "全县上下扎实推进各项重点工作，发展质量稳步提升，沿海群众生活持续改善，海岸更加安全。\n" * 26
)


class Style(NamedTuple):
    """How a table is set: a cell a line or a row a line, with which columns."""

    cell_a_line: bool
    gap: str
    classes: bool
    numbers: bool
    units: bool
    summed: str | None
    page: str | None
    width: int


def _style(chance: random.Random) -> Style:
    return Style(
        cell_a_line=chance.random() < 0.5,
        gap=chance.choice([" ", "   "]),
        classes=chance.random() < 0.6,
        numbers=chance.random() < 0.8,
        units=chance.random() < 0.5,
        summed=chance.choice([None, "年均增速（%）", "年均增长〔累计〕", "年均/累计"]),
        page=chance.choice([None, "— {} —", "{}"]),
        width=chance.choice([7, 8, 10]),
    )


class Made(NamedTuple):
    """A text with a table, and the names of its rows with the number they have in 2030."""

    text: str
    expected: list[tuple[str, str]]


def _make(chance: random.Random) -> Made:
    style = _style(chance)
    columns = ["类别"] * style.classes + ["序号"] * style.numbers + ["指标"]
    columns += ["单位"] * style.units + ["2025年", "2030年"]
    columns += [style.summed] if style.summed else []
    rows = list(_rows(chance, style))
    lines = list(_lines([*columns, "属性"], style))
    for at, row in enumerate(rows):
        if at == len(rows) // 2 and style.page:
            lines.append(style.page.format(3))
        lines += _lines(row, style)
    table = "专栏1 主要指标\n\n" + "\n".join(lines) + "\n\n"
    if style.page is not None:
        before = "".join(PROSE + style.page.format(page) + "\n" for page in (1, 2))
        table = f"{before}\n{table}{PROSE}{style.page.format(4)}\n"
    text = f"甲县“十五五”规划纲要\n\n第一章 目标\n\n{table}第二章 任务\n\n抓好落实。\n"
    return Made(text, [(_name(row), _value(row, style)) for row in rows])


def _rows(chance: random.Random, style: Style) -> Iterator[list[str]]:
    chosen = chance.sample(INDICATORS, 8)
    for at, (name, unit) in enumerate(chosen):
        row = [CLASSES[at // 2]] if style.classes and at % 2 == 0 else []
        row += [str(at + 1)] if style.numbers else []
        row += [name, unit] if style.units else [f"{name}（{unit}）"]
        row += [f"{chance.uniform(1, 60):.1f}", chance.choice(["＞", "≥", ""]) + f"{at + 61}.5"]
        row += [chance.choice(["—", f"〔{at + 2}〕"])] if style.summed else []
        yield [*row, chance.choice(["预期性", "约束性"])]


def _lines(cells: list[str], style: Style) -> Iterator[str]:
    if not style.cell_a_line:
        yield style.gap.join(cells)
        return
    for cell in cells:
        words = cell if any(mark in cell for mark in "（〔＞≥.年/") else ""
        yield from [cell] if words else _wrapped(cell, style.width)


def _wrapped(words: str, width: int) -> list[str]:
    return [words[at : at + width] for at in range(0, len(words), width)]


def _name(row: list[str]) -> str:
    return next(cell for name, _ in INDICATORS for cell in row if cell.startswith(name))


def _value(row: list[str], style: Style) -> str:
    return row[-3] if style.summed else row[-2]


@pytest.mark.parametrize("seed", range(60))
def test_every_target_has_its_name(seed: int) -> None:
    made = _make(random.Random(seed))
    document = parse(made.text)
    found = [
        (str(each.indicator), document.string(each.span))
        for each in figures(document)
        if each.period and str(each.period) == "2030"
    ]
    assert found == [(name.partition("（")[0], value) for name, value in made.expected]
