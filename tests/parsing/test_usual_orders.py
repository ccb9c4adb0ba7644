"""The usual orders of numbering, however many headings of each level a document has."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from plandigest.model.document import Document
from plandigest.model.outline import Section
from plandigest.pipeline import parse

HAN = "零一二三四五六七八九"
MARKS: dict[str, Callable[[int], str]] = {
    "章": lambda number: f"第{HAN[number]}章",
    "节": lambda number: f"第{HAN[number]}节",
    "一": lambda number: f"{HAN[number]}、",
    "（一）": lambda number: f"（{HAN[number]}）",
    "1.": lambda number: f"{number}.",
    "（1）": lambda number: f"（{number}）",
}
ORDERS = [
    ("一", "（一）", "1."),
    ("一", "（一）", "1.", "（1）"),
    ("章", "节", "一", "（一）"),
    ("章", "节", "（一）", "1."),
    ("一", "1.", "（1）"),
    ("章", "一", "（一）"),
]
TITLES = ["护岸加固", "渔港整治", "滩涂保护", "步道贯通", "灯塔修缮", "航标更新", "海塘巡查"]
TEXT = "各镇要抓好落实，按月报送进展。"

Tree = list[tuple[str, "Tree"]]


def _write(
    order: tuple[str, ...], most: int, chance: random.Random, lines: list[str], *, run_in: bool
) -> Tree:
    tree: Tree = []
    for number in range(1, chance.randint(2 if most == len(order) else 0, 4) + 1):
        mark = MARKS[order[0]](number)
        title = mark + (" " if order[0] in "章节" else "") + chance.choice(TITLES)
        lines.append(f"{title}。{TEXT}" if run_in and order[0] not in "章节" else title)
        below: Tree = []
        if len(order) > 1:
            below = _write(order[1:], most, chance, lines, run_in=chance.random() < 0.3)
        if not below:
            lines.append(TEXT)
        tree.append((mark, below))
    return tree


def _read(document: Document, section: Section) -> tuple[str, Tree]:
    return document.string(section.marker), [_read(document, each) for each in section.children]


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("order", ORDERS, ids="-".join)
def test_the_tree_is_the_one_that_was_written(order: tuple[str, ...], seed: int) -> None:
    lines: list[str] = []
    tree = _write(order, len(order), random.Random(seed), lines, run_in=False)
    document = parse("丙县海岸整治工作方案\n\n" + "\n\n".join(lines) + "\n")
    assert [_read(document, each) for each in document.sections] == tree


def test_items_stand_below_the_heading_before_them() -> None:
    """No matter that each （一） begins behind a 2., and few of them have items."""
    document = parse(
        "丙县海岸整治工作方案\n\n一、要求\n\n（一）目标。守护海岸。\n\n（二）原则\n\n"
        "1.问题导向。解决难题。\n\n2.尽力而为。稳步推进。\n\n二、任务\n\n（一）护岸\n\n"
        "1.加固堤坝。修三处。\n\n2.种植红树。种五处。\n\n三、保障\n\n（一）组织。成立专班。\n\n"
        "（二）督查。按月通报。\n"
    )
    assert [_read(document, each) for each in document.sections] == [
        ("一、", [("（一）", []), ("（二）", [("1.", []), ("2.", [])])]),
        ("二、", [("（一）", [("1.", []), ("2.", [])])]),
        ("三、", [("（一）", []), ("（二）", [])]),
    ]
