"""Letterhead in texts copied from web pages and collections of laws, furniture and all."""

from __future__ import annotations

from textwrap import dedent
from typing import NamedTuple

import pytest

from plandigest.model.span import Span
from plandigest.pipeline import parse


class Head(NamedTuple):
    """Title (of the notice, if it encloses another), number, issuer and date; None for none."""

    title: str | None
    number: str | None = None
    issuer: str | None = None
    dated: str | None = None


def head(source: str) -> Head:
    document = parse(dedent(source).strip())
    letterhead = document.letterhead

    def words(span: Span | None) -> str | None:
        return "".join(document.text[span].split()) if span else None

    return Head(
        words(letterhead.notice_title or letterhead.title),
        words(letterhead.document_number),
        words(letterhead.issuer),
        letterhead.dated.isoformat() if letterhead.dated else None,
    )


RULES = """
东湾县码头停靠规则

第一条　为了规范停靠，制定本规则。

第二条　船舶应当在划定的泊位停靠。
"""

PAGES = {
    "the issuer stands below a title that is printed twice": (
        """
        关于开展渔船节能改造工作的通知

        作者：法规汇编网 时间：2024-07-22 05:16:06 浏览：9726 来源：法规汇编网

        关于开展渔船节能改造工作的通知

        渔业部 国家海岛委员会


        关于开展渔船节能改造工作的通知

        渔业〔2013〕64号

          为了节约燃料，现将有关事项通知如下：

          一、改造范围

          在册渔船。
        """,
        Head("关于开展渔船节能改造工作的通知", "渔业〔2013〕64号", "渔业部国家海岛委员会"),
    ),
    "the site's name and tools stand above the title": (
        """
        东湾县人民政府
        首页 >> 公开信息内容

        返回顶部

        东湾县人民政府办公室关于码头停靠的通知

        各乡镇人民政府：

        现将码头停靠事项通知如下。

        一、停靠时间

        每日六时至二十时。
        """,
        Head("东湾县人民政府办公室关于码头停靠的通知", issuer="东湾县人民政府办公室"),
    ),
    "the site's name stands right above the title": (
        """
        东湾县人民政府
        东湾县人民政府办公室关于码头停靠的通知
        各乡镇人民政府：
        现将码头停靠事项通知如下。
        一、停靠时间
        每日六时至二十时。
        """,
        Head("东湾县人民政府办公室关于码头停靠的通知", issuer="东湾县人民政府办公室"),
    ),
    "two issuers share a title": (
        """
        东湾市教育局
        东湾市财政局关于校舍维修的通知
        各学校：
        现将校舍维修事项通知如下。
        一、维修范围
        全部校舍。
        """,
        Head("东湾市教育局东湾市财政局关于校舍维修的通知", issuer="东湾市教育局东湾市财政局"),
    ),
    "a headline cut short stands above the title": (
        """
        《东湾省进一步支持渔业发展的实

        东湾省人民政府办公厅关于印发东湾省

        支持渔业发展实施方案的通知

        各市人民政府：

        现将方案印发给你们，请认真执行。

        一、总体要求

        到2025年渔船更新过半。
        """,
        Head(
            "东湾省人民政府办公厅关于印发东湾省支持渔业发展实施方案的通知",
            issuer="东湾省人民政府办公厅",
        ),
    ),
    "a rule of hyphens parts mark and title": (
        """
        东湾省海岛厅文件
        东海发[2006]83号
        ------------------
        关于规范海岛巡查有关问题的通知
        为了规范巡查，现就有关问题通知如下。
        一、巡查周期
        每月一次。
        """,
        Head("关于规范海岛巡查有关问题的通知", "东海发[2006]83号", "东湾省海岛厅"),
    ),
    "the number stands in brackets behind the title": (
        """
        中共东湾市委办公室东湾市人民政府办公室印发《关于推进公开工作的意见》的通知（东办发〔2017〕2号）
        各县委、人民政府：
        《关于推进公开工作的意见》已经市委同意，现印发给你们。
        一、总体要求
        以公开为常态。
        """,
        Head(
            "中共东湾市委办公室东湾市人民政府办公室印发《关于推进公开工作的意见》的通知",
            "东办发〔2017〕2号",
            "中共东湾市委办公室东湾市人民政府办公室",
        ),
    ),
    "the number stands before the title in its marks": (
        """
        东政办发〔2016〕26号《东湾市人民政府办公厅关于春季造林的通知》
        各区人民政府：
        现将春季造林事项通知如下。
        一、造林任务
        造林三百亩。
        """,
        Head(
            "东湾市人民政府办公厅关于春季造林的通知", "东政办发〔2016〕26号", "东湾市人民政府办公厅"
        ),
    ),
    "the borders of a layout stand behind the title": (
        """
        东湾市人民政府办公室关于表彰先进渔业村的决定 | |
        各区人民政府：
        今年以来，各村努力生产，经研究，决定予以表彰。
        东湾市人民政府办公室
        2013年12月27日
        """,
        Head(
            "东湾市人民政府办公室关于表彰先进渔业村的决定",
            issuer="东湾市人民政府办公室",
            dated="2013-12-27",
        ),
    ),
    "fields stand in brackets": (
        f"""
        【发布文号】海岛总署公告2021年第7号
        【颁布时间】2021年5月9日
        【生效日期】2021-06-01
        {RULES}
        """,
        Head("东湾县码头停靠规则", "海岛总署公告2021年第7号", "海岛总署", "2021-05-09"),
    ),
    "several fields share a line": (
        """
        索引号 014046317/2023-04570 生成日期 2023-11-21
        文件编号 东政发〔2023〕158号 公开时限 长期公开
        发文机关：东湾市人民政府 成文日期：2023年11月20日
        发布日期：2023年11月22日
        市政府关于授予见义勇为称号的决定
        各镇人民政府：
        为弘扬正气，市政府决定授予称号。
        一、名单
        见公报。
        """,
        Head(
            "市政府关于授予见义勇为称号的决定",
            "东政发〔2023〕158号",
            "东湾市人民政府",
            "2023-11-20",
        ),
    ),
    "the day a page was published is no date": (
        """
        发文字号：东政发〔2014〕31号 发布日期：2014年03月10日
        发布日期：

        2014年03月10日

        东湾市人民政府关于修缮古桥的通知
        各区人民政府：
        现将修缮古桥事项通知如下。
        一、修缮范围
        三座古桥。
        """,
        Head("东湾市人民政府关于修缮古桥的通知", "东政发〔2014〕31号", "东湾市人民政府"),
    ),
    "number and date share brackets": (
        """
        东洲省人民政府关于修建渡口的通知

        （1985年5月4日　东政〔1985〕38号）

        各市人民政府：

        为了方便群众，现就修建渡口通知如下。

        一、总体要求

        到1987年建成渡口二十处。
        """,
        Head(
            "东洲省人民政府关于修建渡口的通知", "东政〔1985〕38号", "东洲省人民政府", "1985-05-04"
        ),
    ),
    "the date stands behind the number": (
        """
        东洲省人民政府办公厅关于修建渡口的通知
        (东办发〔2001〕9号 二○○一年二月二十日)
        各市人民政府：
        为了方便群众，现就修建渡口通知如下。
        一、总体要求
        到2003年建成渡口二十处。
        """,
        Head(
            "东洲省人民政府办公厅关于修建渡口的通知",
            "东办发〔2001〕9号",
            "东洲省人民政府办公厅",
            "2001-02-20",
        ),
    ),
    "what the page calls its title is the title": (
        """
        我的法规 最新法规 点击最多
        发文标题：东湾省渔业厅关于免费渡河的公告
        发文文号：东湾省渔业厅公告2016年第6号
        发文部门：东湾省渔业厅
        发文时间：2016-4-22
        实施时间：2016-5-1
          为了方便群众，现将有关事项公告如下：
          一、免费范围
          全部渡口。
        """,
        Head(
            "东湾省渔业厅关于免费渡河的公告",
            "东湾省渔业厅公告2016年第6号",
            "东湾省渔业厅",
            "2016-04-22",
        ),
    ),
    "the page bears the name of what is issued": (
        """
        东湾市渡口管理规定

        东湾市人民政府关于印发东湾市渡口管理规定的通知
        东政〔2011〕53号
        各县人民政府：
        现将《东湾市渡口管理规定》印发给你们，请遵照执行。
        东湾市人民政府
        二○一一年七月二十八日
        东湾市渡口管理规定
        第一条　为了规范渡口管理，制定本规定。
        第二条　渡口由所在县管理。
        """,
        Head(
            "东湾市人民政府关于印发东湾市渡口管理规定的通知",
            "东政〔2011〕53号",
            "东湾市人民政府",
            "2011-07-28",
        ),
    ),
    "a page in traditional characters": (
        """
        東府〔2021〕54號
        東灣市人民政府關于穩定漁業的實施意見
        各鎮人民政府：
        為了穩定漁業，提出如下意見。
        一、更新漁船
        每年更新三十艘。
        東灣市人民政府辦公室
        2021年5月6日
        """,
        Head(
            "東灣市人民政府關于穩定漁業的實施意見",
            "東府〔2021〕54號",
            "東灣市人民政府辦公室",
            "2021-05-06",
        ),
    ),
    "an order that bears no mark": (
        """
        《海岛部关于修改〈海岛巡查办法〉的决定》已经部务会议审议通过，现予发布，自发布之日起施行。

                                     海岛部部长 王某某

                                     2018年9月28日

        海岛部关于修改《海岛巡查办法》的决定

        海岛部决定对《海岛巡查办法》作如下修改：

        一、删去第三条。

        二、删去第十一条第二款。
        """,
        Head("海岛部关于修改《海岛巡查办法》的决定", issuer="海岛部", dated="2018-09-28"),
    ),
    "subject words below a date that nobody signed": (
        """
        关于对渡口维护竞赛进行表彰的决定
        经综合检查评定，市政府决定予以表彰。
        一、金杯单位
        东湾县人民政府
        二、银杯单位
        西湾县人民政府
        希望受表彰的单位再接再厉，再创佳绩，争取更大的成绩。

        二○一一年二月二十三日

        主题词：渡口 维护 表彰 决定

        索引号 文号 发布机构 发布日期
        """,
        Head("关于对渡口维护竞赛进行表彰的决定", dated="2011-02-23"),
    ),
    "a long name goes over two lines of the signature": (
        """
        关于开展渡口安全
        应急演练的通告
        广大市民朋友：
        为提高应急能力，将于2022年4月15日开展演练。
        感谢大家的理解、支持和配合。
        东湾自治县渡口安全应急
        工作领导小组办公室
        2022年4月14日
        """,
        Head(
            "关于开展渡口安全应急演练的通告",
            issuer="东湾自治县渡口安全应急工作领导小组办公室",
            dated="2022-04-14",
        ),
    ),
    "the line above a signature that names its place is none of it": (
        """
        关于渡口停航的通告
        广大市民朋友：
        因大风，渡口停航一日。
        恢复时间由县渡口管理处公布
        东湾县渡口管理局
        2022年4月14日
        """,
        Head("关于渡口停航的通告", issuer="东湾县渡口管理局", dated="2022-04-14"),
    ),
    "an announcement below a word of the page": (
        """
        其他
        东湾市防汛指挥部通告（2021年第7号）

        当前汛情严峻，经研究，渡口暂停开放。

        东湾市防汛指挥部

        2021年7月30日
        """,
        Head(
            "东湾市防汛指挥部通告（2021年第7号）",
            issuer="东湾市防汛指挥部",
            dated="2021-07-30",
        ),
    ),
    "date and issuer share a line below the title": (
        """
        【法规全文】
        渔船委外修理办法（试行）
        1988年1月6日，渔业部
        第1条 为加强修理工作，制定本办法。
        第2条 修理能力不足时，可以委外。
        """,
        Head("渔船委外修理办法（试行）", issuer="渔业部", dated="1988-01-06"),
    ),
    "an announcement whose words name no issuer is a title": (
        """
        东 湾 县 人 民 政 府
        征收海域预公告
        （2023年度第三批次）
        东府征〔2023〕8号
        为了公共利益，需征收部分海域。现将有关事项公告如下：
        一、征收范围
        东湾镇近海。
        二、征收目的
        修建码头。
        东湾县人民政府
        2023年3月27日
        """,
        Head(
            "东湾县人民政府征收海域预公告（2023年度第三批次）",
            "东府征〔2023〕8号",
            "东湾县人民政府",
            "2023-03-27",
        ),
    ),
}


@pytest.mark.parametrize(("source", "expected"), PAGES.values(), ids=PAGES)
def test_the_letterhead_of_a_copied_page(source: str, expected: Head) -> None:
    assert head(source) == expected


def test_an_order_signed_without_a_mark_says_who_signed() -> None:
    document = parse(dedent(PAGES["an order that bears no mark"][0]).strip())
    signatory = document.letterhead.signatory
    assert signatory is not None
    assert document.text[signatory] == "王某某"


def test_a_genre_is_given_as_printed() -> None:
    document = parse(dedent(PAGES["a page in traditional characters"][0]).strip())
    assert document.genre == "實施意見"
