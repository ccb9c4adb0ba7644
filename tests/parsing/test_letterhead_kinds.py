"""Letterhead by kind: notices, letters, orders, announcements and news, as published."""

from __future__ import annotations

from textwrap import dedent
from typing import NamedTuple

import pytest

from plandigest.model.document import Document
from plandigest.model.span import Span
from plandigest.pipeline import parse, read_bytes


class Head(NamedTuple):
    """What a letterhead says; None where it says nothing."""

    title: str | None = None
    number: str | None = None
    issuer: str | None = None
    dated: str | None = None
    addressees: tuple[str, ...] = ()
    notice: str | None = None


def head(document: Document) -> Head:
    letterhead = document.letterhead

    def words(span: Span | None) -> str | None:
        return "".join(document.text[span].split()) if span else None

    return Head(
        words(letterhead.title),
        words(letterhead.document_number),
        words(letterhead.issuer),
        letterhead.dated.isoformat() if letterhead.dated else None,
        tuple(document.string(span) for span in letterhead.addressees),
        words(letterhead.notice_title),
    )


KINDS = {
    "an order of the State Council": (
        """
        中华人民共和国国务院令
        第 812 号
        《湿地水源保护条例》已经2025年3月14日国务院第52次常务会议通过，现予公布。
        总　理　　某某某
        2025年3月28日
        湿地水源保护条例
        第一章　总　则
        第一条　为了保护湿地水源，制定本条例。
        """,
        Head("湿地水源保护条例", "第812号", "国务院", "2025-03-28", (), "中华人民共和国国务院令"),
    ),
    "an order of a ministry": (
        """
        中华人民共和国海岛部令
        2024年第9号
        《海岛巡查办法》已于2024年5月6日经部务会议通过，现予公布。
        部长　某某
        2024年5月9日
        海岛巡查办法
        第一条　为了规范巡查，制定本办法。
        第二条　巡查分为日常巡查和专项巡查。
        """,
        Head("海岛巡查办法", "2024年第9号", "海岛部", "2024-05-09", (), "中华人民共和国海岛部令"),
    ),
    "an order of a province in one line with its number": (
        """
        东洲省人民政府令第 88 号
        《东洲省渡口管理办法》已经省人民政府常务会议通过，现予公布，自2024年7月1日起施行。
        省长 王某
        2024年5月20日
        东洲省渡口管理办法
        第一条 为了加强渡口管理，制定本办法。
        """,
        Head("东洲省渡口管理办法", "东洲省人民政府令第88号", "东洲省人民政府", "2024-05-20"),
    ),
    "an order with its number in brackets": (
        """
        海洋银行令
        〔2024〕第4号
        《支付管理规定》已经审议通过，现予公布。
        行长 某某
        2024年7月9日
        支付管理规定
        第一条 为规范支付，制定本规定。
        """,
        Head("支付管理规定", "〔2024〕第4号", "海洋银行", "2024-07-09", (), "海洋银行令"),
    ),
    "an order that amends": (
        """
        中华人民共和国国务院令
        第780号
        国务院关于修改部分渔业法规的决定
        为了优化营商环境，国务院决定：
        一、修改有关条款
        二、本决定自公布之日起施行
        """,
        Head("国务院关于修改部分渔业法规的决定", "第780号", "国务院"),
    ),
    "an announcement with a title": (
        """
        中华人民共和国渔业部公告
        2025年第36号
        关于调整沿海休闲渔船管理事项的公告
        根据有关规定，现将有关事项公告如下：
        一、调整登记机关
        由市级主管部门负责。
        二、延长检验周期
        周期为两年。
        特此公告。
        渔业部
        2025年8月20日
        """,
        Head("关于调整沿海休闲渔船管理事项的公告", "2025年第36号", "渔业部", "2025-08-20"),
    ),
    "an announcement without a title": (
        """
        海关检验总署公告
        2024年第12号
        根据有关法律法规，现将检验要求公布如下。
        一、检验范围
        进口冷链食品。
        二、检验程序
        按规定抽样。
        海关检验总署
        2024年2月5日
        """,
        Head("海关检验总署公告", "2024年第12号", "海关检验总署", "2024-02-05"),
    ),
    "an announcement whose number names it": (
        """
        国家税收总局关于简化申报的公告
        国家税收总局公告2024年第7号
        为减轻负担，现公告如下：
        一、简化表单
        合并两张表单。
        国家税收总局
        2024年4月1日
        """,
        Head("国家税收总局关于简化申报的公告", "国家税收总局公告2024年第7号", "国家税收总局",
             "2024-04-01"),
    ),
    "opinions passed on with a date alone": (
        """
        江陵省人民政府办公厅转发省发展改革委、财政厅、
        能源局关于推进农村光伏建设若干意见的通知
        江政办发〔2025〕17号
        各市、县（区）人民政府，省政府各部门：
        省发展改革委、财政厅、能源局《关于推进农村光伏建设的若干意见》已经省政府同意，现转发给你们。
        2025年4月9日
        （此件公开发布）
        关于推进农村光伏建设的若干意见
        省发展改革委　省财政厅　省能源局
        为推进农村能源革命，现提出以下意见。
        一、明确目标
        """,
        Head("关于推进农村光伏建设的若干意见", "江政办发〔2025〕17号", "江陵省人民政府办公厅",
             "2025-04-09", ("各市、县（区）人民政府", "省政府各部门"),
             "江陵省人民政府办公厅转发省发展改革委、财政厅、能源局关于推进农村光伏建设若干意见的通知"),
    ),
    "passed on by the State Council, with an editor's note": (
        """
        国务院批转海岛部等部门关于加强灯塔管理意见的通知
        国发〔1999〕3号
        各省、自治区、直辖市人民政府：
        国务院同意海岛部等部门《关于加强灯塔管理的意见》，现转发给你们，请遵照执行。
        国务院
        一九九九年二月三日
        （有删节）
        关于加强灯塔管理的意见
        一、明确职责
        分级管理。
        """,
        Head("关于加强灯塔管理的意见", "国发〔1999〕3号", "国务院", "1999-02-03",
             ("各省、自治区、直辖市人民政府",), "国务院批转海岛部等部门关于加强灯塔管理意见的通知"),
    ),
    "a notice of several ministries": (
        """
        工业部等三部门关于印发《海缆产业行动计划》的通知
        工部联〔2024〕5号
        各省、自治区、直辖市工业主管部门：
        现将《海缆产业行动计划》印发给你们。
        工业部
        国家发展委
        科学部
        2024年1月8日
        海缆产业行动计划
        一、总体要求
        坚持市场主导。
        """,
        Head("海缆产业行动计划", "工部联〔2024〕5号", "工业部国家发展委科学部", "2024-01-08",
             ("各省、自治区、直辖市工业主管部门",),
             "工业部等三部门关于印发《海缆产业行动计划》的通知"),
    ),
    "a signature on one line": (
        """
        某市人民政府办公室关于做好防汛工作的通知
        各县人民政府，市直各单位：
        请做好以下工作。
        一、落实责任
        压实责任。
        二、加强值守
        领导带班。
        某市人民政府办公室　2024年5月6日
        """,
        Head("某市人民政府办公室关于做好防汛工作的通知", None, "某市人民政府办公室", "2024-05-06",
             ("各县人民政府", "市直各单位")),
    ),
    "a reply to a deputy": (
        """
        某市教育局对市十届人大四次会议
        第88号建议的答复
        某教函〔2024〕19号
        王某代表：
        您提出的建议收悉，现答复如下：
        一、基本情况
        今年新建学校两所。
        某市教育局
        二〇二四年九月七日
        """,
        Head("某市教育局对市十届人大四次会议第88号建议的答复", "某教函〔2024〕19号", "某市教育局",
             "2024-09-07", ("王某代表",)),
    ),
    "a reply with a class beside its number": (
        """
        临江市卫生委员会关于市政协第0217号提案的答复
        临卫提复〔2025〕31号　　　　　　　　　　A类
        尊敬的陈某某、李某委员：
        你们提出的提案收悉，现答复如下：
        一、已开展的工作
        已开设夜间门诊。
        临江市卫生委员会
        2025年7月11日
        """,
        Head("临江市卫生委员会关于市政协第0217号提案的答复", "临卫提复〔2025〕31号",
             "临江市卫生委员会", "2025-07-11", ("陈某某、李某委员",)),
    ),
    "an approval": (
        """
        国务院关于同意设立东洲海洋示范区的批复
        国函〔2025〕64号
        东洲省人民政府、国家发展改革委：
        你们的请示收悉。现批复如下：
        一、同意设立示范区，具体界线由有关部门确定。
        二、示范区建设要坚持陆海统筹，积极探索新路径。
        国务院
        2025年6月18日
        """,
        Head("国务院关于同意设立东洲海洋示范区的批复", "国函〔2025〕64号", "国务院", "2025-06-18",
             ("东洲省人民政府、国家发展改革委",)),
    ),
    "a title whose first line ends as titles do": (
        """
        某市人民政府办公室关于推行星级评定制度
        日常监测制度的意见
        某政办发〔2024〕8号
        各县区人民政府：
        为规范服务，提出以下意见。
        一、总体要求
        坚持依法管理。
        """,
        Head("某市人民政府办公室关于推行星级评定制度日常监测制度的意见", "某政办发〔2024〕8号",
             "某市人民政府办公室", None, ("各县区人民政府",)),
    ),
    "news of an opinion": (
        """
        中共中央办公厅 国务院办公厅印发《关于加强社区图书馆建设的意见》
        新华社北京5月12日电　近日，中共中央办公厅印发了《关于加强社区图书馆建设的意见》。
        全文如下。
        一、总体要求
        坚持政府主导。
        """,
        Head("中共中央办公厅国务院办公厅印发《关于加强社区图书馆建设的意见》", None,
             "中共中央办公厅国务院办公厅"),
    ),
    "a news agency above the title": (
        """
        新华社北京3月11日电
        东洲省海岛发展规划（全文）
        一、发展基础
        基础扎实。
        二、主要目标
        目标明确。
        """,
        Head("东洲省海岛发展规划"),
    ),
    "a title in marks with a word behind it": (
        """
        《东洲省海岛发展规划》全文
        来源：东洲日报
        一、发展基础
        基础扎实。
        二、主要目标
        目标明确。
        """,
        Head("东洲省海岛发展规划"),
    ),
    "a year with letters for zeros, the date alone at the end": (
        """
        某县人民政府关于封山育林的通告
        为保护森林资源，现通告如下：
        一、封山范围
        全县国有林场。
        二、封山期限
        五年。
        二OO八年三月一日
        """,
        Head("某县人民政府关于封山育林的通告", None, "某县人民政府", "2008-03-01"),
    ),
    "fields of a government website above the title": (
        """
        索 引 号：000014349/2024-00100
        发文机关：国务院办公厅
        成文日期：2024年12月18日
        标　　题：关于加强灯塔保护的意见
        发文字号：国办发〔2024〕99号
        关于加强灯塔保护的意见
        各省、自治区、直辖市人民政府：
        灯塔是重要设施。
        一、总体要求
        坚持保护优先。
        """,
        Head("关于加强灯塔保护的意见", "国办发〔2024〕99号", "国务院办公厅", "2024-12-18",
             ("各省、自治区、直辖市人民政府",)),
    ),
    "a report of Taiwan dated by the Republic's years": (
        """
        某市 市 長 施 政 報 告
        113.4.17
        壹、前言
        感謝各位議員的指教。
        貳、施政重點
        推動公共運輸。
        """,
        Head("某市市長施政報告", None, None, "2024-04-17"),
    ),
    "a reply to several": (
        """
        某市水务局关于市政协九届二次会议第41号提案的答复
        某水函〔2025〕12号
        孙某等5位委员：
        您们提出的提案收悉，现答复如下。
        一、工作情况
        新建泵站3座。
        某市水务局
        2025年7月1日
        """,
        Head("某市水务局关于市政协九届二次会议第41号提案的答复", "某水函〔2025〕12号", "某市水务局",
             "2025-07-01", ("孙某等5位委员",)),
    ),
    "a title that no genre ends, above the first heading": (
        """
        某县2026年水利重点工作
        一、防汛
        加固堤防。
        二、抗旱
        新建水窖。
        """,
        Head("某县2026年水利重点工作"),
    ),
    "a proposal of a party committee": (
        """
        中共某市委关于制定全市第十五个五年规划
        的建议
        （2025年11月20日中国共产党某市第八届委员会第十次全体会议通过）
        一、发展环境
        机遇和挑战并存。
        """,
        Head("中共某市委关于制定全市第十五个五年规划的建议", None, "中共某市委", "2025-11-20"),
    ),
    "an occasion over two lines": (
        """
        政府工作报告
        ——2026年1月8日在某市第七届
        人民代表大会第六次会议上
        各位代表：
        现在，我向大会报告工作。
        一、工作回顾
        成绩来之不易。
        """,
        Head("政府工作报告", None, None, "2026-01-08"),
    ),
    "an enclosed title that no genre ends": (
        """
        某区人民政府办公室关于印发全区渡口改造三年安排的通知
        某府办发〔2025〕22号
        各镇，区级各部门：
        现印发你们，请认真落实。
        某区人民政府办公室
        2025年10月9日
        全区渡口改造三年安排
        一、目标
        改造渡口9处。
        """,
        Head("全区渡口改造三年安排", "某府办发〔2025〕22号", "某区人民政府办公室", "2025-10-09",
             ("各镇", "区级各部门"), "某区人民政府办公室关于印发全区渡口改造三年安排的通知"),
    ),
    "an old number": (
        """
        国务院关于加强灯塔管理的通知
        (86)国发字第5号
        各省、自治区、直辖市人民政府：
        现通知如下：
        一、加强领导
        分级负责。
        国务院
        一九八六年一月七日
        """,
        Head("国务院关于加强灯塔管理的通知", "(86)国发字第5号", "国务院", "1986-01-07",
             ("各省、自治区、直辖市人民政府",)),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), KINDS.values(), ids=KINDS)
def test_a_letterhead(source: str, expected: Head) -> None:
    assert head(parse(dedent(source).strip() + "\n", "x.txt")) == expected


def test_lines_set_in_another_way_are_no_part_of_a_title() -> None:
    page = (
        "<html><body><h3>信息详情</h3><p>关于开展粮食安全自查的通知</p><p>各乡镇人民政府：</p>"
        "<p>一、自查范围</p><p>全部粮库。</p></body></html>"
    )
    assert head(read_bytes(page.encode(), "x.html")[0]).title == "关于开展粮食安全自查的通知"


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("政 府 工 作 报 告", "政府工作报告"),
        ("关 于 加 快 推 进\n渔 港 建 设 的 意 见", "关于加快推进渔港建设的意见"),
        ("某市 市 長 施 政 報 告", "某市市長施政報告"),
        ("2 0 2 6 年 工 作 要 点", "2026年工作要点"),
        (
            "中共某市委 某市人民政府关于加强灯塔管理的意见",
            "中共某市委 某市人民政府关于加强灯塔管理的意见",
        ),
        ("GB 1 到 GB 3 标准", "GB 1 到 GB 3 标准"),
    ],
)
def test_a_letter_spaced_title_is_set_close(printed: str, title: str) -> None:
    assert parse(f"{printed}\n一、总体要求\n抓好落实。\n").title == title


def test_issuers_on_lines_of_their_own_are_parted() -> None:
    document = parse(
        "关于做好渔港巡查工作的通知\n各县渔业局：\n请抓好落实。\n市农业农村局  市财政局\n"
        "市水务局\n2025年6月3日\n"
    )
    assert document.issuer == "市农业农村局 市财政局 市水务局"


def test_a_title_over_two_centred_lines_needs_no_genre() -> None:
    source = (
        "        海岛特別行政區\n        灯塔管理方略\n\n壹、前言\n抓好落实。\n貳、結語\n謝謝。\n"
    )
    assert parse(source).title == "海岛特別行政區灯塔管理方略"


def test_a_title_that_says_what_it_is_about_goes_on_without_a_genre() -> None:
    above = "丙市人民政府关于做好海岸\n冬季巡查\n"
    below = "丙政发〔2025〕3号\n\n各县人民政府：\n\n一、范围\n\n全市海岸。\n"
    assert parse(above + below).title == "丙市人民政府关于做好海岸冬季巡查"
    assert parse(above + "\n守护蓝色家园\n\n" + below).title == "丙市人民政府关于做好海岸冬季巡查"


def test_a_list_of_attachments_holds_no_headings() -> None:
    document = parse(
        "渔港管理办法\n第一条　制定本办法。\n第二条　自发布之日起施行。\n附件：1.申请表\n2.评分表\n"
        "附件1\n申请表\n由申请人填写。\n附件2\n评分表\n由渔港填写。\n"
    )
    paths = [section.path for section in document.walk()]
    assert paths == ["第一条", "第二条", "附件1", "附件2"]


@pytest.mark.parametrize(
    "ending",
    [
        "附件：1.主要指标表\n2.重大项目清单\n",
        "附件：重大项目清单\n",
        "附件：1.主要指标表\n      2.重大项目清单\n2026年3月2日\n",
    ],
)
def test_a_list_of_attachments_ends_a_document_that_nobody_signed(ending: str) -> None:
    document = parse(
        "海洋经济规划\n第一章 目标\n做强产业。\n1.养殖。建设工船6艘。\n2.风电。新增120万千瓦。\n"
        + ending
    )
    note = document.letterhead.attachment_note
    assert note is not None
    assert document.string(note).startswith("附件：")
    assert document.string(note).endswith("清单")
    assert document.complete


@pytest.mark.parametrize(
    "line",
    [
        "（受权发布）岭东市渔港振兴方案",
        "受权发布：岭东市渔港振兴方案（全文）",
        "授权发布丨岭东市渔港振兴方案",
        "全文：岭东市渔港振兴方案",
        "《岭东市渔港振兴方案》全文公布",
        "岭东市渔港振兴方案 全文来了",
        "原标题：岭东市渔港振兴方案",
    ],
)
def test_a_title_without_the_words_of_who_published_it(line: str) -> None:
    document = parse(f"{line}\n新华社岭东3月5日电  方案如下。\n一、总体要求\n坚持绿色发展。\n")
    assert document.title == "岭东市渔港振兴方案"


def test_the_field_of_a_page_is_no_second_title() -> None:
    source = "岭东渔港怎么建\n原标题：岭东市渔港振兴方案\n一、总体要求\n坚持绿色发展。\n"
    assert parse(source).title == "岭东渔港怎么建"


@pytest.mark.parametrize(
    ("addition", "title"),
    [
        ("（省水利厅　省财政厅）", "小型水库管护意见"),
        ("（市教育局）", "小型水库管护意见"),
        ("（试行）", "小型水库管护意见（试行）"),
        ("（2026—2030年）", "小型水库管护意见（2026—2030年）"),
    ],
)
def test_who_wrote_an_opinion_is_no_part_of_its_title(addition: str, title: str) -> None:
    document = parse(f"小型水库管护意见\n{addition}\n一、范围\n纳入登记的水库。\n")
    assert document.title == title
