"""What a text twice as long costs: about twice as much, on the worst inputs known.

Calls are counted, not seconds, so that a busy machine fails no test.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from tests.soundness import RENDERINGS

import plandigest
from plandigest import pipeline
from plandigest.model.document import Document
from plandigest.rendering.quote import render_quotes
from plandigest.rendering.terminal import Screen

SIZE = 1000
_MOST_GROWTH = 2.6
"""Times as many calls for twice the text; n^1.4 or more is beyond it."""
_MOST_AGAINST_NORMAL = 4
_SENTENCE = "到2025年，全市生产总值达到{}亿元，同比增长5%。"
_NOTICE = (
    "关于印发发展规划的通知\n某政发〔2021〕10号\n各区人民政府：\n现将规划印发给你们。\n某市人民政府\n"
    "2021年6月23日\n某市发展规划\n一、总体要求\n加快发展，产值达到30亿元。\n"
)


_SOUGHT = ("部", "政府办公厅", "甲部、", "（一", "1.1", "达到12", "第一条 ", "年1月", "号〔2021〕")
"""What patterns look for, and find without end where it is repeated."""
_OPENING = "规划\n一、目标\n"


def repeated(piece: str, opening: str = _OPENING, closing: str = "\n") -> Callable[[int], str]:
    return lambda size: opening + piece * (size // len(piece)) + closing


def numbered(size: int) -> str:
    return _OPENING + "".join(_SENTENCE.format(n) for n in range(size // 26))


def wide(size: int) -> str:
    width = int((size / 5) ** 0.5)
    row = "| " + " | ".join(["12"] * width) + " |\n"
    head = "| " + " | ".join(["指标"] * width) + " |\n|" + " --- |" * width + "\n"
    return head + row * width


INPUTS: dict[str, tuple[str, Callable[[int], str]]] = {
    "a sentence again and again": ("a.txt", repeated(_SENTENCE.format(3))),
    "contradictions": ("a.txt", numbered),
    "one sentence of figures": ("a.txt", repeated("产值3亿元，", "一、目标\n到2025年，", "。")),
    "one sentence of rules": (
        "a.txt",
        repeated("处三万元罚款，逾期不改正的，", "某市管理办法\n第一条 由市民政局", "。"),
    ),
    "one clause of terms": (
        "a.txt",
        repeated(
            "企业应当在停水三日内将名单报送区水务部门和五日内", "某市供水条例\n第一条 ", "公布。"
        ),
    ),
    "a list of rules": (
        "a.txt",
        repeated("（一）擅自设摊的，处二百元罚款；\n", "某市管理办法\n第一条 有下列行为的：\n"),
    ),
    "one sentence of grants": (
        "a.txt",
        repeated(
            "面积满3万平方米的，给予3万元奖励，每家最高5万元；", "某市若干措施\n第一条 ", "。"
        ),
    ),
    "one sentence of matches": ("a.txt", repeated("产业，")),
    "joined notices": ("a.txt", repeated(_NOTICE, "")),
    "headings on one line": ("a.txt", repeated("第一章 总则 第一条 为了发展。")),
    "nested headings": ("a.txt", repeated("一、甲\n（一）乙\n1．丙\n（1）丁\n①戊\n", "规划\n")),
    "a wide table": ("a.md", wide),
    "a long table": ("a.md", repeated("| 产值 | 5 |\n", "| 指标 | 值 |\n| --- | --- |\n")),
    "numbers alone": ("a.txt", repeated("12 ")),
    "brackets without end": ("a.txt", repeated("（“《")),
    "commas": ("a.txt", repeated("、，；")),
    **{f"a run of {piece}": ("a.txt", repeated(piece, "一、总则\n", "x\n")) for piece in _SOUGHT},
}
NORMAL = repeated(
    "一、总体要求\n到2025年，全市生产总值达到30亿元，同比增长5%。\n"
    "加强领导，落实责任，确保完成各项任务，推动产业发展。\n",
    "规划\n",
)


def _near(document: Document) -> str:
    passages = plandigest.search(document, "产业", "亿元", every=True, passage="paragraph")
    return render_quotes(document, passages, Screen(80))


_ALIKE = {"figures by value", "figures in yaml", "figures in csv", "figures in markdown",
          "problems in markdown", "passages in markdown", "sections"}  # fmt: skip
"""Renderings that go through a document as another one does."""
STAGES: dict[str, Callable[[Document], object]] = {
    **{name: work for name, work in RENDERINGS.items() if name not in _ALIKE},
    "expressions": lambda document: plandigest.search(document, r"\d+亿?元", regexp=True),
    "paragraphs of several terms": _near,
}


def calls(work: Callable[[], object]) -> int:
    """How many functions are called, those of C among them."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counted


def read(text: str, name: str) -> Document:
    return plandigest.read_bytes(text.encode(), name)[0]


def all_of(text: str, name: str) -> None:
    for document in plandigest.read_bytes(text.encode(), name):
        plandigest.check(document)


@pytest.fixture(scope="module", autouse=True)
def loaded() -> None:
    """What is loaded once is not counted."""
    for name, make in INPUTS.values():
        document = read(make(300), name)
        for stage in STAGES.values():
            stage(document)


@pytest.mark.parametrize("name", INPUTS)
def test_reading(name: str) -> None:
    file, make = INPUTS[name]
    once, twice = (
        calls(lambda size=size: plandigest.read_bytes(make(size).encode(), file))  # type: ignore[misc]
        for size in (SIZE, 2 * SIZE)
    )
    assert twice <= _MOST_GROWTH * once


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("name", INPUTS)
def test_every_stage(name: str, stage: str) -> None:
    file, make = INPUTS[name]
    documents = [read(make(size), file) for size in (SIZE, 2 * SIZE)]
    once, twice = (calls(lambda one=one: STAGES[stage](one)) for one in documents)  # type: ignore[misc]
    assert twice <= _MOST_GROWTH * once + 2000


@pytest.mark.parametrize(
    "stage", ["figures in json", "figures in csv", "changes", "problems in tsv"]
)
@pytest.mark.parametrize("name", ["one sentence of figures", "contradictions"])
def test_the_output(name: str, stage: str) -> None:
    """A sentence beyond reason is a window around each of its figures."""
    file, make = INPUTS[name]
    once, twice = (len(RENDERINGS[stage](read(make(size), file))) for size in (4000, 8000))
    assert twice <= _MOST_GROWTH * once


@pytest.mark.parametrize("name", INPUTS)
def test_the_worst_cost_little_more_than_a_normal_text(name: str) -> None:
    file, make = INPUTS[name]
    normal = calls(lambda: all_of(NORMAL(2 * SIZE), "a.txt"))
    assert calls(lambda: all_of(make(2 * SIZE), file)) <= _MOST_AGAINST_NORMAL * normal


def test_comparing_texts_that_say_the_same_again_and_again() -> None:
    def both(size: int) -> tuple[Document, Document]:
        lines = ["各区落实责任。", "各县落实责任。", "各镇做好工作。"]
        old = "\n\n".join(lines[(at * at) % 3] for at in range(size))
        new = "\n\n".join(lines[(at * at + at) % 3] for at in range(size))
        return read(f"# 规定\n\n{old}\n", "a.md"), read(f"# 规定\n\n{new}\n", "b.md")

    pairs = [both(size) for size in (3000, 6000)]
    once, twice = (calls(lambda one=one: pipeline.compare_text(*one)) for one in pairs)  # type: ignore[misc]
    assert twice <= _MOST_GROWTH * once
