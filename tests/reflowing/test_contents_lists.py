"""Contents lists: evidence of the headings, and never body."""

from __future__ import annotations

import pytest
from tests.outlines import assert_tree, tree

from plandigest.model.text import NoiseKind
from plandigest.pipeline import parse

BODY = """
第一章 发展基础
第一节 主要成就
城镇化率达到六成，服务业加快发展。
第二节 存在问题
创新能力不强，要素保障趋紧。
第二章 总体要求
坚持稳中求进，统筹发展和安全。
附件 指标表
有关指标由统计部门解释。
"""
TREE = """\
第一章 发展基础
  第一节 主要成就
  第二节 存在问题
第二章 总体要求
附件 指标表"""
LISTS = {
    "wide gaps": """
目  录
第一章 发展基础    1
第一节 主要成就    1
第二节 存在问题    4
第二章 总体要求    7
附件 指标表    12
""",
    "one space": """
目录
第一章 发展基础 1
第一节 主要成就 1
第二节 存在问题 4
第二章 总体要求 7
附件 指标表 12
""",
    "tabs": """
目录
第一章 发展基础\t1
第一节 主要成就\t1
第二节 存在问题\t4
第二章 总体要求\t7
附件 指标表\t12
""",
    "dashed pages": """
目　录
第一章 发展基础　　- 1 -
第一节 主要成就　　- 1 -
第二节 存在问题　　- 4 -
第二章 总体要求　　- 7 -
附件 指标表　　- 50 -
""",
    "pages in brackets": """
目 次
第一章 发展基础  (1)
第一节 主要成就  (1)
第二节 存在问题  (4)
第二章 总体要求  (7)
附件 指标表  (12)
""",
    "Roman pages before Arabic ones": """
目录
编制说明    Ⅰ
第一章 发展基础    1
第一节 主要成就    1
第二节 存在问题    4
第二章 总体要求    7
附件 指标表    12
""",
    "pages on lines of their own": """
目录
第一章 发展基础
1
第一节 主要成就
1
第二节 存在问题
4
第二章 总体要求
7
附件 指标表
12
""",
    "no pages": """
目录
第一章 发展基础
第一节 主要成就
第二节 存在问题
第二章 总体要求
附件 指标表
""",
    "chapters only": """
目录
第一章 发展基础    1
第二章 总体要求    7
""",
    "over two of its own pages": """
目录
第一章 发展基础    1
第一节 主要成就    1
— I —
第二节 存在问题    4
第二章 总体要求    7
附件 指标表    12
— II —
""",
    "one entry over two lines": """
目录
第一章 发展基础    1
第一节 主要成就    1
第二节 存在
问题    4
第二章 总体要求    7
附件 指标表    12
""",
    "without its heading": """
第一章 发展基础    1
第一节 主要成就    1
第二节 存在问题    4
第二章 总体要求    7
附件 指标表    12
""",
    "without its heading and pages": """
第一章 发展基础
第一节 主要成就
第二节 存在问题
第二章 总体要求
附件 指标表
""",
    "leaders": """
目录
第一章 发展基础 ............ 1
第一节 主要成就 ............ 1
第二节 存在问题 ............ 4
第二章 总体要求 ............ 7
附件 指标表 ............ 12
""",
    "dashes as leaders": """
目录
第一章 发展基础————————1
第一节 主要成就————————1
第二节 存在问题————————4
第二章 总体要求————————7
附件 指标表————————12
""",
}


@pytest.mark.parametrize("written", LISTS.values(), ids=LISTS)
@pytest.mark.parametrize("preface", ["", "\n为指导全市发展，编制本规划。\n"], ids=["", "preface"])
def test_a_list_is_no_body(written: str, preface: str) -> None:
    document = parse(f"某市发展规划\n{preface}{written}{BODY}", "规划.txt")
    assert tree(document) == TREE
    taken = [noise for noise in document.text.noise if noise.kind is NoiseKind.CONTENTS]
    assert len(taken) >= len([line for line in written.split("\n") if line.strip("— I")])


def test_the_list_makes_titles_whole_that_break_over_lines() -> None:
    assert_tree(
        """
        某市发展规划
        目录
        前言    1
        第一篇 向海图强  建设面向东北亚的
        开放门户    3
        第一章 港口    3
        第二篇 以城促产  让年轻人愿意来也愿意留下    9
        前言
        本规划期限为五年。
        第一篇 向海图强  建设面向东北亚的
        开放门户
        第一章 港口
        港口吞吐量稳步增长。
        第二篇 以城促产  让年轻人愿意
        来也愿意留下
        青年公寓陆续建成。
        """,
        """
        前言
        第一篇 向海图强  建设面向东北亚的开放门户
          第一章 港口
        第二篇 以城促产  让年轻人愿意来也愿意留下
        """,
    )


def test_titles_that_a_sentence_enumerates_are_text() -> None:
    document = assert_tree(
        """
        招标文件示范文本
        目录
        第一章 招标公告................................ - 1 -
        第二章 投标须知................................ - 3 -
        第三章 合同条款................................ - 9 -
        第一章 招标公告
        招标文件由下列部分组成：
        第一章 招标公告
        第二章 投标须知
        第三章 合同条款
        投标人应当认真阅读。
        第二章 投标须知
        投标人应当具备相应资质。
        第三章 合同条款
        合同自签订之日起生效。
        """,
        """
        第一章 招标公告
        第二章 投标须知
        第三章 合同条款
        """,
    )
    first = document.sections[0]
    assert [document.string(p.span) for p in first.paragraphs][1:4] == [
        "第一章 招标公告",
        "第二章 投标须知",
        "第三章 合同条款",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "人口数    120\n户籍数    150\n面积    350\n产值    900",
        "一、姓名：________\n二、电话：________\n三、住址：________",
        "一、目标\n粮食产量  50\n油料产量  60\n二、任务\n蔬菜产量  70\n水果产量  80",
        "1．甲县  10\n2．乙县  20\n3．丙县  30\n4．丁县  40",
    ],
)
def test_other_lines_that_end_with_numbers_stay(lines: str) -> None:
    document = parse(f"某市发展规划\n{lines}\n以上由统计局解释。", "规划.txt")
    assert not [noise for noise in document.text.noise if noise.kind is NoiseKind.CONTENTS]


def test_a_list_does_not_reach_into_the_body() -> None:
    """A body may begin with a title that is not listed, or the same one."""
    assert_tree(
        """
        某市发展规划
        目录
        第一章 发展基础
        第二章 总体要求
        序言
        五年来，各项事业取得新成就。
        第一章 发展基础
        基础不断夯实。
        第二章 总体要求
        坚持稳中求进。
        """,
        """
        序言
        第一章 发展基础
        第二章 总体要求
        """,
    )


def test_titles_of_a_list_may_each_break_over_lines() -> None:
    assert_tree(
        """
        某市水网规划
        目录
        前言 1
        第一章 水资源条件与经济社会发展布局的
        适配情况 2
        第二章 国家骨干水网在本市境内工程的
        总体安排 5
        第三章 县域配套水网和农村供水一体化的
        实施路径 9
        附表 14
        前言
        水是生命之源。
        第一章 水资源条件与经济社会发展布局的适配情况
        人均水量偏少。
        第二章 国家骨干水网在本市境内工程的总体安排
        新建泵站6座。
        第三章 县域配套水网和农村供水一体化的实施路径
        规模化供水人口比例达到75%。
        附表
        由市水利局另行印发。
        """,
        """
        前言
        第一章 水资源条件与经济社会发展布局的适配情况
        第二章 国家骨干水网在本市境内工程的总体安排
        第三章 县域配套水网和农村供水一体化的实施路径
        附表
        """,
    )


LISTED = ("第一章 现状", "第二章 目标", "第三章 任务", "第四章 工程", "第五章 保障", "第六章 附则")


@pytest.mark.parametrize(("again", "taken"), [(6, True), (4, True), (3, True), (2, False)])
def test_a_list_without_pages_is_one_where_half_of_it_comes_again(
    again: int, *, taken: bool
) -> None:
    body = "".join(f"{title}\n有关部门要抓好落实。\n" for title in LISTED[-again:])
    document = parse(
        "某市发展规划\n目录\n" + "\n".join(LISTED) + "\n五年一编。\n" + body, "规划.txt"
    )
    noise = {each.kind for each in document.text.noise}
    assert (NoiseKind.CONTENTS in noise) is taken


@pytest.mark.parametrize("stop", ["", "。"])
def test_a_listed_title_of_several_lines_is_one_heading(stop: str) -> None:
    """Up to four lines; with a stop behind it or without."""
    title = "第二章 完善城乡供水一体化保障体系和应急备用水源建设布局以及水质监测预警制度"
    broken = "\n".join([title[:12], title[12:22], title[22:30], title[30:] + stop])
    document = parse(
        f"某市供水规划\n目录\n第一章 现状 1\n{title} 4\n第三章 保障 9\n"
        f"第一章 现状\n供水能力不足。\n{broken}\n新建水厂2座。\n第三章 保障\n落实资金。\n"
    )
    assert f"{title}{stop}\n新建水厂2座。" in document.text.content


def test_what_stands_above_a_list_without_a_heading_is_text() -> None:
    listed = "\n".join(LISTED)
    body = "".join(f"{title}\n有关部门要抓好落实。\n" for title in LISTED)
    document = parse(f"某市发展规划\n2026年版\n编制单位\n{listed}\n{body}", "规划.txt")
    taken = {document.text.source.lines[noise.line].text for noise in document.text.noise}
    assert taken == {*LISTED}
    assert "2026年版" in document.text.content


def test_the_body_begins_where_a_title_comes_again() -> None:
    """Though the numbers that its lines end in go on counting up, as pages do."""
    text = "规划\n目录\n一、发展目标 1\n二、重点任务 2\n一、发展目标 3\n二、重点任务 4\n"
    document = parse(text)
    assert tree(document) == "一、 发展目标 3\n二、 重点任务 4"
