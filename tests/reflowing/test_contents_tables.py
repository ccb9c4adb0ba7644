"""Contents lists that are set as tables, in formats that mark cells."""

from __future__ import annotations

import pytest
from tests.outlines import tree
from tests.reading.docx_files import cell, docx, p, row, table

from plandigest.model.document import Document
from plandigest.model.text import NoiseKind
from plandigest.pipeline import read_bytes

TITLES = ("一、工作基础", "二、主要目标", "（一）总体目标", "三、保障措施")
BODY = tuple(line for title in TITLES for line in (title, "有关部门要抓好落实。"))
TREE = """\
一、 工作基础
二、 主要目标
  （一） 总体目标
三、 保障措施"""
PAGED = tuple((title, str(3 * page)) for page, title in enumerate(TITLES, 1))
SPLIT = tuple((title[:-4], title[-4:], page) for title, page in PAGED)

Rows = tuple[tuple[str, ...], ...]


def _docx(rows: Rows) -> Document:
    cells = table(*(row(*map(cell, each)) for each in rows))
    body = p("渔港建设规划") + cells + "".join(map(p, BODY))
    return read_bytes(docx(body), "规划.docx")[0]


def _markdown(rows: Rows) -> Document:
    first, *others = (f"| {' | '.join(cells)} |" for cells in rows)
    lines = ["# 渔港建设规划", "\n".join([first, "|" + " --- |" * len(rows[0]), *others]), *BODY]
    return read_bytes("\n\n".join(lines).encode(), "规划.md")[0]


@pytest.mark.parametrize("written", [_docx, _markdown], ids=["docx", "md"])
@pytest.mark.parametrize(
    "rows",
    [
        (("目录", "页码"), *PAGED),
        (("目  录", ""), *PAGED),
        (("章节", "页码"), *PAGED),
        PAGED,
        SPLIT,
        tuple((title,) for title in TITLES),
        tuple((f"{title}……………{page}",) for title, page in PAGED),
    ],
)
def test_a_table_of_titles_is_no_body(written, rows: Rows) -> None:  # type: ignore[no-untyped-def]
    document = written(rows)
    assert tree(document) == TREE
    assert list(document.tables()) == []
    taken = [noise for noise in document.text.noise if noise.kind is NoiseKind.CONTENTS]
    assert len(taken) == sum(bool(words) for each in rows for words in each)


@pytest.mark.parametrize("written", [_docx, _markdown], ids=["docx", "md"])
@pytest.mark.parametrize(
    "rows",
    [
        (("任务", "责任单位", "时限"), *((*each, "6月底") for each in PAGED)),
        (("乡镇", "户数"), ("东乡", "3"), ("西乡", "6"), ("南乡", "9")),
        (("目录", "数量"), ("许可事项", "9"), ("备案事项", "6")),
        (("一、收入", "120"), ("二、支出", "110"), ("三、结余", "10")),
    ],
)
def test_other_tables_stay(written, rows: Rows) -> None:  # type: ignore[no-untyped-def]
    document = written(rows)
    assert len(list(document.tables())) == 1
    assert not [noise for noise in document.text.noise if noise.kind is NoiseKind.CONTENTS]


OTHERS = ("一、供水现状", "二、节水目标", "三、管网工程", "附图")


@pytest.mark.parametrize(
    ("rows", "taken"),
    [
        ((("目录", "页码"), *zip(OTHERS, "1379", strict=True)), True),
        ((("目录", "页码"), *zip(OTHERS, "1339", strict=True)), True),  # two on one page
        ((("目录", "页码"), *zip(OTHERS, "1739", strict=True)), False),  # pages go back
        ((("目录", "页码"), *zip(OTHERS, ("1", "3", "7", ""), strict=True)), False),  # one lacks
        ((("序号", "页码"), *zip(OTHERS, "1379", strict=True)), False),  # nothing says 目录
        ((("目录", "页码"), *zip(("甲", "乙", "丙", OTHERS[0]), "1379", strict=True)), False),
        ((("章节", "页码"), *PAGED[:2], ("附表", "9"), ("附图", "11")), True),  # half come again
        ((("章节", "页码"), PAGED[0], ("附表", "9"), ("附图", "11")), False),
        ((("目录", "页码"), ("一、供水", "1"), ("总则", "3"), ("附则", "7")), False),  # one number
        ((("目录", "页码"), ("一、供水", "1"), ("附则", "7")), True),  # one of two
    ],
)
def test_pages_that_count_up_show_a_list_below_its_heading(rows: Rows, *, taken: bool) -> None:
    for written in (_docx, _markdown):
        noise = {each.kind for each in written(rows).text.noise}
        assert (NoiseKind.CONTENTS in noise) is taken


def test_names_that_a_second_table_repeats_stay() -> None:
    rows = table(*(row(cell(name), cell(count)) for name, count in (("东乡", "3"), ("西乡", "6"))))
    more = table(*(row(cell(name), cell(count)) for name, count in (("东乡", "4"), ("西乡", "7"))))
    body = p("渔港建设规划") + rows + p("下表为第二批。") + more
    assert len(list(read_bytes(docx(body), "规划.docx")[0].tables())) == 2


@pytest.mark.parametrize(
    ("rows", "taken"),
    [
        ((("目录", "页码"), *PAGED[:2]), True),
        ((("目录", "页码"), *PAGED[:1]), False),
        (PAGED[:3], True),
        (PAGED[:2], False),
        ((*PAGED[:2], ("前言", "9"), ("附则", "11")), True),  # half of them have numbers
        ((*PAGED[:2], ("前言", "9"), ("总则", "10"), ("附则", "11")), False),
    ],
)
def test_how_few_titles_make_a_list(rows: Rows, taken: bool) -> None:
    """Two under 目录, three under nothing."""
    assert (list(_markdown(rows).tables()) == []) is taken
