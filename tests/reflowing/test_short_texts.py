"""A short text of headings, a table and few full lines is unwrapped like a long one."""

from __future__ import annotations

from pathlib import Path

import plandigest

GENRES = Path(__file__).parents[1] / "genres"


def test_wraps_are_undone_though_few_lines_are_full() -> None:
    text = plandigest.read(GENRES / "plan.txt").text.content
    assert "比“十三五”时期增长42%。新增供水能力3.2亿立方米" in text
    assert "用水总量控制在24亿立方米以内，新增供水能力" in text
    assert "\n（二）规划目标\n到2030年" in text


def test_lines_of_a_list_stay_apart() -> None:
    names = "".join(f"第{han}批省级生态文明建设示范镇\n" for han in "一二三四五六七八")
    assert plandigest.parse(f"公布名单\n{names}").text.content.count("\n") == 8
