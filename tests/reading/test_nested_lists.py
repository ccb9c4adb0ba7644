"""Numbered lists within numbered lists, whose numbers begin with 1 again."""

from __future__ import annotations

from textwrap import dedent

import pytest
from tests.outlines import tree
from tests.reading.docx_files import docx, item, level, lists, p

from plandigest.pipeline import check, read_bytes

TREE = """\
一、 任务
  1. 轨道线路
    1. 地铁
      1. 东线
      2. 西线
    2. 轻轨
  2. 公交线路
二、 保障
  1. 资金
  2. 人才"""
COUNTED = """
    # 交通规划

    ## 一、任务

    1. 轨道线路
       1. 地铁
          1. 东线
          2. 西线
       2. 轻轨
    2. 公交线路

    ## 二、保障

    1. 资金
    2. 人才
    """
ALL_ONES = """
    # 交通规划

    ## 一、任务

    1. 轨道线路

       1. 地铁

            1. 东线
            1. 西线
       1. 轻轨
    1. 公交线路

    ## 二、保障

    1. 资金
    1. 人才
    """
WITH_TEXT = """
    # 交通规划

    ## 一、任务

    1. 轨道线路

       按进度建设。

    \t1. 地铁
    \t\t1. 东线
    \t\t2. 西线
    \t2. 轻轨

    1. 公交线路

    坚持公交优先。

    ## 二、保障

    1. 资金
    - 市级安排。
    1. 人才
    """
PAGE = """<h1>交通规划</h1><h2>一、任务</h2>
    <ol><li>轨道线路<ol><li>地铁<ol><li>东线</li><li>西线</li></ol></li><li>轻轨</li></ol></li>
    <li>公交线路</li></ol><h2>二、保障</h2><ol><li><p>资金</p></li><li><p>人才</p></li></ol>"""


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (COUNTED, "规划.md"),
        (ALL_ONES, "规划.md"),
        (WITH_TEXT, "规划.md"),
        (f"<html><body><article>{PAGE}</article></body></html>", "规划.html"),
    ],
)
def test_lists_nest_as_the_file_has_them(source: str, name: str) -> None:
    if name.endswith("html"):
        pytest.importorskip("selectolax")
    [document] = read_bytes(dedent(source).strip().encode(), name)
    assert tree(document) == TREE
    assert check(document) == ()


def test_a_list_below_a_heading_is_no_part_of_it() -> None:
    """Where every other paragraph ends with a stop, a short line may be the rest of a title."""
    source = (
        "# 建筑方案\n\n## 一、目标\n\n面积达标。\n\n## 二、保障措施\n\n- 加强领导\n- 强化考核\n"
    )
    document = read_bytes(source.encode(), "方案.md")[0]
    assert tree(document) == "一、 目标\n二、 保障措施"
    assert document.text.content.splitlines()[-2:] == ["加强领导", "强化考核"]


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        (("%1.", "%2."), "一、 任务\n  1. 修路\n    1. 东线\n    2. 西线\n  2. 架桥"),
        (("%1.", "（%2）"), "一、 任务\n  1. 修路\n    （1） 东线\n    （2） 西线\n  2. 架桥"),
    ],
)
def test_lists_of_word_files_that_print_alike_nest(levels: tuple[str, str], expected: str) -> None:
    body = p("某县工作方案") + p("一、任务") + item("修路") + item("东线", level=1)
    body += item("西线", level=1) + item("架桥")
    numbering = lists("".join(level(at, text) for at, text in enumerate(levels)))
    [document] = read_bytes(docx(body, numbering=numbering), "方案.docx")
    assert tree(document) == expected
    assert check(document) == ()
