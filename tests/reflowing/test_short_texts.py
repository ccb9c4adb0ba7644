"""A short text of headings, a table and few full lines is unwrapped like a long one."""

from __future__ import annotations

from pathlib import Path

import pytest

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


@pytest.mark.parametrize(
    ("wrapped", "whole"),
    [
        (
            "公园城市建设方案\n一、目标\n到2030年，全市建成区绿化覆盖率达到百分之四\n"
            "十五，人均公园绿地面积达到15平方米，新建口\n袋公园100个。\n二、保障\n落实责任。\n",
            "绿化覆盖率达到百分之四十五，人均公园绿地面积达到15平方米，新建口袋公园100个。\n二、保障\n落实责任。",
        ),
        (
            "关于防汛的函\n\n市水利局：\n　　入汛以来，我县已出现强降雨过程5次，累计降雨量达到4\n"
            "12.6毫米，转移群众1.2万人，直接经济损失1.3亿元。为确保安全，\n恳请支持应急资金300万元。\n",
            "累计降雨量达到412.6毫米，转移群众1.2万人，直接经济损失1.3亿元。为确保安全，恳请支持",
        ),
        (
            "壹、前言\n就職迄今，已三個月，新團隊第一哩路已開始。對於鄉\n親的信任深感責任重大，願意為本市竭盡所能。\n"
            "一、文化城市\n為配合城區發展，聯結各核心，規劃與建設音樂廳與美\n術館，以引領城鄉發展，塑造門戶意象，創造綠\n色走廊。\n",
            "規劃與建設音樂廳與美術館，以引領城鄉發展，塑造門戶意象，創造綠色走廊。",
        ),
        (
            "第一条\n\n为规范渡口管理，保障乘客安全，制定本办法；渡口不\n\n得擅自停航，每年检修不少于两次。\n\n"
            "第二条\n\n渡工应当持证上岗，每船配备救生衣，数量不少于核\n\n定载客人数。\n\n",
            "渡工应当持证上岗，每船配备救生衣，数量不少于核定载客人数。",
        ),
    ],
)
def test_a_text_of_a_few_lines_shows_its_wraps_by_cut_sentences(wrapped: str, whole: str) -> None:
    assert whole in plandigest.parse(wrapped).text.content


@pytest.mark.parametrize(
    "lines",
    [
        "（一）坚持创新，推动港口产业升级\n新开冷链航线12条以上，增长8%以上。\n"
        "（二）坚持共享，推动渔村居住改善\n整修渔村危房2万户，新增床位300张。\n",
        "县长，张某某，男，汉族，党员\n副书记，李某某，男，回族，党员\n主任，王某某，女，汉族，无党派\n",
        "各县人民政府，市政府各部门\n　　现将方案印发，请认真落实。\n　　二〇二六年，市人民政府\n",
    ],
)
def test_short_lines_that_no_sentence_goes_on_from_stay_apart(lines: str) -> None:
    content = plandigest.parse(lines).text.content
    assert [line.strip() for line in lines.splitlines()] == content.splitlines()
