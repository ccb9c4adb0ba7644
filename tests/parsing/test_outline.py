"""Whole outlines as a reader would draw them."""

from __future__ import annotations

from textwrap import dedent

import pytest

from plandigest.model.document import Document
from plandigest.model.outline import Paragraph, Section, Table
from plandigest.model.source import Line, MediaType, Source, Style
from plandigest.parsing import parse_text
from plandigest.pipeline import parse
from plandigest.reflowing import reflow


def drawn(document: Document) -> str:
    """The body as an indented tree: "=" a section, "-" a paragraph by its first words."""
    return "\n".join(_lines(document, document.body, 0))


def _lines(
    document: Document, body: tuple[Section | Paragraph | Table, ...], depth: int
) -> list[str]:
    lines = []
    for item in body:
        if isinstance(item, Section):
            title = document.string(item.title)
            lines.append("  " * depth + f"= {document.string(item.marker)} {title}".rstrip())
            lines += _lines(document, item.body, depth + 1)
        else:
            lines.append("  " * depth + "- " + document.string(item.span)[:8])
    return lines


def assert_drawn(source: str, expected: str) -> None:
    assert drawn(parse(dedent(source).strip())) == dedent(expected).strip("\n")


def test_the_levels_of_official_documents() -> None:
    assert_drawn(
        """
        一、总体要求
        （一）指导思想。以高质量发展为主题，深入实施创新驱动发展战略。
        （二）主要目标
        到2030年，形成若干产业集群。
        1．规模目标。产业规模持续扩大，质量效益明显提升。
        2．创新目标。突破一批关键核心技术，培育一批企业。
        二、重点任务
        1．夯实基础。加强基础研究，布局重大科技设施。
        2．优化生态。完善服务体系，营造良好环境。
        """,
        """
        = 一、 总体要求
          = （一） 指导思想
            - 以高质量发展为主
          = （二） 主要目标
            - 到2030年，形
            = 1． 规模目标
              - 产业规模持续扩大
            = 2． 创新目标
              - 突破一批关键核心
        = 二、 重点任务
          = 1． 夯实基础
            - 加强基础研究，布
          = 2． 优化生态
            - 完善服务体系，营
        """,
    )


def test_chapters_and_articles_on_one_line() -> None:
    assert_drawn(
        """
        第一章　总则　　第一条　为了规范数据管理，制定本办法。
        第二条　本办法所称数据，包括下列各项：
        （一）政务数据；
        （二）公共数据。
        前款所列数据由主管部门公布。
        第二章　附则
        第三条　本办法自公布之日起施行。
        """,
        """
        = 第一章 总则
          = 第一条
            - 为了规范数据管理
          = 第二条
            - 本办法所称数据，
            = （一）
              - 政务数据；
            = （二）
              - 公共数据。
            - 前款所列数据由主
        = 第二章 附则
          = 第三条
            - 本办法自公布之日
        """,
    )


def test_a_paragraph_after_the_last_run_in_item_closes_their_section() -> None:
    assert_drawn(
        """
        （一）发展现状
        1．规模扩大。增加值保持较快增长。
        2．结构优化。高技术产业比重提高。
        产业发展虽然较快，但瓶颈问题仍然突出。
        （二）发展形势
        外部环境更加复杂。
        """,
        """
        = （一） 发展现状
          = 1． 规模扩大
            - 增加值保持较快增
          = 2． 结构优化
            - 高技术产业比重提
          - 产业发展虽然较快
        = （二） 发展形势
          - 外部环境更加复杂
        """,
    )


def test_decimal_headings_follow_their_parents() -> None:
    assert_drawn(
        """
        一、发展基础
        1.1 主要成就
        1.1.1 经济实力增强。总量跨上新台阶。
        2.69 万亿元的产值来自工业，占比最大。
        1.2 面临形势
        机遇大于挑战。
        """,
        """
        = 一、 发展基础
          = 1.1 主要成就
            = 1.1.1 经济实力增强
              - 总量跨上新台阶。
              - 2.69 万亿元
          = 1.2 面临形势
            - 机遇大于挑战。
        """,
    )


def test_schemes_nest_as_the_document_has_them() -> None:
    assert_drawn(
        """
        一、产业发展
        第一条 【用地】保障项目用地需求。
        第二条 【投资】鼓励社会资本投入。
        二、人才发展
        第三条 【引进】引进高层次人才。
        第四条 【培养】培养技能人才。
        三、附则
        第五条 【解释】由主管部门解释。
        """,
        """
        = 一、 产业发展
          = 第一条 【用地】
            - 保障项目用地需求
          = 第二条 【投资】
            - 鼓励社会资本投入
        = 二、 人才发展
          = 第三条 【引进】
            - 引进高层次人才。
          = 第四条 【培养】
            - 培养技能人才。
        = 三、 附则
          = 第五条 【解释】
            - 由主管部门解释。
        """,
    )


def test_boxes_and_attachments_number_anew() -> None:
    assert_drawn(
        """
        一、重点任务
        （一）强化基础
        加强能力建设。
        专栏1　能力提升工程
        1．平台建设。建设公共服务平台。
        2．标准研制。研制一批标准。
        （二）深化应用
        推广成熟经验。
        附件1
        任务分工表
        一、牵头单位
        由办公室牵头。
        """,
        """
        = 一、 重点任务
          = （一） 强化基础
            - 加强能力建设。
            = 专栏1 能力提升工程
              = 1． 平台建设
                - 建设公共服务平台
              = 2． 标准研制
                - 研制一批标准。
          = （二） 深化应用
            - 推广成熟经验。
        = 附件1 任务分工表
          = 一、 牵头单位
            - 由办公室牵头。
        """,
    )


def test_leads_are_sections_only_with_a_title() -> None:
    assert_drawn(
        """
        一、工作回顾
        ——综合实力增强。总量再上新台阶。
        ——民生持续改善。就业保持稳定。
        ——全年目标任务顺利完成。
        一是突出项目建设。全年开工项目一批。
        二是突出招商引资，引进龙头企业。
        """,
        """
        = 一、 工作回顾
          = —— 综合实力增强
            - 总量再上新台阶。
          = —— 民生持续改善
            - 就业保持稳定。
            - ——全年目标任务
          = 一是 突出项目建设
            - 全年开工项目一批
            - 二是突出招商引资
        """,
    )


def test_a_heading_that_lost_its_line_break_is_found() -> None:
    document = parse("一、目标\n推动技术攻关，形成体系。 二、任务\n加强统筹。")
    assert [document.string(section.title) for section in document.sections] == ["目标", "任务"]


def test_numbers_that_continue_nothing_open_no_section() -> None:
    document = parse("一、目标\n45．该数为全市合计。\n二、任务\n加强统筹协调。")
    assert [section.path for section in document.walk()] == ["一", "二"]


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("（一）主要目标", "（一）"),
        ("1．产业规模", "1"),
        ("第三章 附则", "第三章"),
        ("专栏 1 平台", "专栏1"),
    ],
)
def test_paths_are_made_of_numbers(line: str, path: str) -> None:
    (section,) = parse(f"{line}\n有关内容见下文，请遵照执行。").sections
    assert section.path == path


def test_a_contents_list_is_evidence_and_not_body() -> None:
    document = parse(
        "某市规划纲要\n目　录\n一、发展基础........1\n"
        "1.1 主要成就........1\n1.2 面临形势........2\n"
        "1.3 总体思路........3\n一、发展基础\n1.1 主要成就\n成就显著。\n1.2 面临形势\n形势复杂。\n"
        "1.3 总体思路\n思路清晰。\n"
    )
    assert [section.path for section in document.walk()] == ["一", "一/1.1", "一/1.2", "一/1.3"]


def test_the_contents_list_names_headings_without_numbers() -> None:
    document = parse(
        "某市规划纲要\n目　录\n前　言........1\n一、发展基础........2\n二、重点任务........3\n"
        "图1 空间布局........4\n前　言\n规划期五年。\n一、发展基础\n基础扎实。\n"
        "二、重点任务\n任务明确。\n图1 空间布局\n以上为布局示意。\n"
    )
    assert [document.string(section.title) for section in document.sections] == [
        "前　言",
        "发展基础",
        "重点任务",
    ]


def test_headings_without_numbers_show_by_numbering_that_restarts() -> None:
    assert_drawn(
        """
        某省政府工作报告
        过去一年工作回顾
        过去一年，经济运行总体平稳。
        （一）产业发展。工业增长较快。
        （二）科技创新。投入持续增加。
        今年工作安排
        今年是关键之年。
        （一）扩大内需。促进消费增长。
        （二）深化改革。优化营商环境。
        加强自身建设
        （一）依法行政。规范权力运行。
        （二）廉洁从政。严格监督管理。
        """,
        """
        =  过去一年工作回顾
          - 过去一年，经济运
          = （一） 产业发展
            - 工业增长较快。
          = （二） 科技创新
            - 投入持续增加。
        =  今年工作安排
          - 今年是关键之年。
          = （一） 扩大内需
            - 促进消费增长。
          = （二） 深化改革
            - 优化营商环境。
        =  加强自身建设
          = （一） 依法行政
            - 规范权力运行。
          = （二） 廉洁从政
            - 严格监督管理。
        """,
    )


def test_a_short_line_alone_is_no_heading() -> None:
    assert_drawn(
        """
        一、工作目标
        某某办公室
        到2025年，目标如期实现。
        工作专班
        二、工作任务
        各项任务有序推进。
        某某小组
        """,
        """
        = 一、 工作目标
          - 某某办公室
          - 到2025年，目
          - 工作专班
        = 二、 工作任务
          - 各项任务有序推进
          - 某某小组
        """,
    )


def test_a_heading_of_two_lines_is_made_whole() -> None:
    assert_drawn(
        """
        一、上年工作回顾
        成绩来之不易。
        二、持续提升政府
        治理效能和服务水平
        全市政府系统要坚持干字当头。
        （一）忠诚履职。旗帜鲜明讲政治。
        （二）依法行政。推进科学立法。
        """,
        """
        = 一、 上年工作回顾
          - 成绩来之不易。
        = 二、 持续提升政府治理效能和服务水平
          - 全市政府系统要坚
          = （一） 忠诚履职
            - 旗帜鲜明讲政治。
          = （二） 依法行政
            - 推进科学立法。
        """,
    )


def styled(*lines: tuple[str, Style | None]) -> Document:
    rows = tuple(Line(text, number, style=style) for number, (text, style) in enumerate(lines, 1))
    source = Source("-", MediaType.DOCX, None, "", rows, paragraphs_given=True)
    return parse_text(reflow(source))[0]


def test_markup_makes_headings() -> None:
    body = None
    document = styled(
        ("某市规划", Style(centred=True, bold=4)),
        ("前言", Style(level=1)),
        ("规划期五年。", body),
        ("一、目标", Style(level=1)),
        ("分阶段实施。", body),
        ("近期", Style(bold=2)),
        ("打好基础。", body),
        ("远期", Style(bold=2)),
        ("全面实现。", body),
        ("其他事项见有关文件。", body),
        ("由主管部门解释。", body),
    )
    assert document.title == "某市规划"
    assert drawn(document).splitlines() == [
        "=  前言",
        "  - 规划期五年。",
        "= 一、 目标",
        "  - 分阶段实施。",
        "  =  近期",
        "    - 打好基础。",
        "  =  远期",
        "    - 全面实现。",
        "    - 其他事项见有关文",
        "    - 由主管部门解释。",
    ]


def test_bare_numbers_head_decimal_ones() -> None:
    assert_drawn(
        """
        某市应急预案
        1 总则
        1.1 编制目的
        提高应对能力。
        3 个月内完成修订。
        2 组织体系
        2.1 市级机构
        设立委员会。
        """,
        """
        = 1 总则
          = 1.1 编制目的
            - 提高应对能力。
            - 3 个月内完成修
        = 2 组织体系
          = 2.1 市级机构
            - 设立委员会。
        """,
    )


def test_a_reply_is_a_list_and_not_headings() -> None:
    assert_drawn(
        """
        现函复如下：
        一、同意设立试验区，规划面积120平方公里。
        二、请你省加强组织领导，落实主体责任。
        三、我委将加强指导。
        """,
        """
        - 现函复如下：
        = 一、
          - 同意设立试验区，
        = 二、
          - 请你省加强组织领
        = 三、
          - 我委将加强指导。
        """,
    )


def test_levels_of_markup_part_numbered_headings_from_others() -> None:
    document = styled(
        ("某市规划解读", Style(centred=True)),
        ("1. 保障措施", Style(level=1)),
        ("1.1 加强统筹", Style(level=2)),
        ("建立机制。", None),
        ("名词解释", Style(level=1)),
        ("数据空间是一类基础设施。", None),
    )
    assert [(s.depth, document.string(s.title)) for s in document.walk()][-1] == (1, "名词解释")


def test_a_page_number_glued_to_a_contents_entry_denies_no_heading() -> None:
    document = parse(
        "某市规划纲要\n目　录\n七、文化........5\n17.1 先进文化........5\n"
        "7.2 公共文化........6\n7.3 文化空间........7\n7.4 文化品牌........8\n"
        "八、数字........9\n七、文化\n"
        "7.1 先进文化\n繁荣发展。\n7.2 公共文化\n提高质量。\n"
        "7.3 文化空间\n优化布局。\n7.4 文化品牌\n扩大影响。\n八、数字\n全面转型。\n"
    )
    assert [section.path for section in document.walk()] == [
        "七",
        "七/7.1",
        "七/7.2",
        "七/7.3",
        "七/7.4",
        "八",
    ]


def test_words_that_are_always_headings() -> None:
    assert_drawn(
        """
        某省政府工作报告
        2024年工作回顾
        过去一年成绩显著。
        （一）产业升级。工业增长较快。
        （二）科技创新。投入持续增加。
        结　语
        让我们共同奋斗。
        """,
        """
        =  2024年工作回顾
          - 过去一年成绩显著
          = （一） 产业升级
            - 工业增长较快。
          = （二） 科技创新
            - 投入持续增加。
          =  结　语
            - 让我们共同奋斗。
        """,
    )


def test_a_list_number_is_parted_from_a_quantity() -> None:
    document = parse(
        "名词解释\n1.优势产业：指重点产业。\n2.6个重大专项：指六个专项。\n3.两新：指更新和换新。\n"
    )
    assert [section.path for section in document.walk()] == [
        "名词解释",
        "名词解释/1",
        "名词解释/2",
        "名词解释/3",
    ]


def test_where_siblings_are_of_two_minds_the_document_decides() -> None:
    titled = "一、增收\n1.扩大投资。实施项目20个。\n2.促进消费。举办活动3场。\n"
    document = parse(f"某市工作方案\n{titled}二、改革\n3.深化改革。完成3家。\n4.优化环境。\n")
    assert [document.string(section.title) for section in document.walk()] == [
        "增收",
        "扩大投资",
        "促进消费",
        "改革",
        "深化改革",
        "",
    ]


def test_chapters_that_a_sentence_enumerates_are_text() -> None:
    """They are of another document, and need not come again."""
    assert_drawn(
        """
        某省招标文件规定
        一、组成
        招标文件由下列部分组成：
        第一章 公告
        第二章 须知
        二、要求
        各章应当完整。
        """,
        """
        = 一、 组成
          - 招标文件由下列部
          - 第一章 公告
          - 第二章 须知
        = 二、 要求
          - 各章应当完整。
        """,
    )


def test_a_line_above_all_chapters_is_no_section_of_them() -> None:
    """With text below it, it heads a preface; with none it is a motto."""
    chapters = [("一、基础", None), ("基础扎实。", None), ("二、目标", None), ("目标明确。", None)]
    motto = ("凝心聚力开新局", Style(2))
    document = styled(("山海规划", Style(1)), motto, *chapters)
    assert [section.path for section in document.walk()] == ["一", "二"]
    assert [document.string(each.span) for each in document.paragraphs] == ["凝心聚力开新局"]
    document = styled(("山海规划", Style(1)), motto, ("海是家园。", None), *chapters)
    assert [section.path for section in document.walk()] == ["凝心聚力开新局", "一", "二"]


def test_an_excerpt_of_a_law_leaves_articles_out() -> None:
    assert_drawn(
        """\
        湖滨市公园条例
        第一章 总则
        第一条 为了保护公园，制定本条例。
        第二章 管理
        第九条 在公园内不得有下列行为：
        （一）攀折花木；
        （二）燃放烟花。
        第十条 公园应当每日开放，依照
        第二十三条 不开放的除外。
        第十一条 公园由市绿化部门管理。
        """,
        """\
        = 第一章 总则
          = 第一条
            - 为了保护公园，制
        = 第二章 管理
          = 第九条
            - 在公园内不得有下
            = （一）
              - 攀折花木；
            = （二）
              - 燃放烟花。
          = 第十条
            - 公园应当每日开放
            - 第二十三条 不开
          = 第十一条
            - 公园由市绿化部门
        """,
    )
