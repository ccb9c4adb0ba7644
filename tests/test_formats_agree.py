"""One document in several formats gives the same: headings, letterhead and figures."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import Command
from tests.printing import PRINTERS, Caption, Centred, Contents, Flush, Head, Piece, Rows, Signed

for library in ("selectolax", "pypdfium2"):
    pytest.importorskip(library)

PLAN: tuple[Piece, ...] = (
    Centred(("临江县人民政府关于印发《临江县“十五五”", "现代渔业发展规划》的通知")),
    Centred(("临政发〔2026〕8号",)),
    Flush("各乡镇人民政府，县政府各部门："),
    "现将《临江县“十五五”现代渔业发展规划》印发给你们，请认真组织实施。",
    Signed("临江县人民政府"),
    Signed("2026年3月12日"),
    Centred(("临江县“十五五”现代渔业发展规划",)),
    Contents(
        (
            ("第一章 发展基础", "1"),
            ("第一节 主要成效", "1"),
            ("第二节 存在问题", "2"),
            ("第二章 总体要求", "4"),
            ("第三章 重点任务", "6"),
            ("第一节 提升种业水平", "6"),
            ("第二节 完善冷链物流", "9"),
        )
    ),
    Head(1, "第一章 发展基础"),
    Head(2, "第一节 主要成效"),
    "“十四五”时期，全县水产品产量达到4.6万吨，比2020年增长18.5%。建成标准化池塘12300亩，"
    "培育渔业龙头企业26家，渔民人均可支配收入由2.1万元增加到3.2万元。",
    Head(2, "第二节 存在问题"),
    "种业基础薄弱，冷链设施不足，产品加工率仅为35%，品牌影响力不强，抵御灾害的能力有待提高。",
    Head(1, "第二章 总体要求"),
    "到2030年，全县渔业总产值达到68亿元，水产品产量达到5.5万吨，加工率提高到50%以上。",
    Head(2, "专栏1 “十五五”渔业发展主要指标"),
    Rows(
        (
            ("指标", "单位", "2025年", "2030年", "属性"),
            ("水产品产量", "万吨", "4.6", "5.5", "预期性"),
            ("养殖尾水达标率", "%", "88", "96", "约束性"),
            ("良种覆盖率", "%", "62", "80", "预期性"),
        )
    ),
    "注：养殖尾水达标率为全年平均值。",
    Head(1, "第三章 重点任务"),
    Head(2, "第一节 提升种业水平"),
    "（一）建设良种基地。新建省级水产良种场3家，年供应优质苗种15亿尾，形成繁育推一体化的"
    "种业体系，推动县内主要养殖品种的良种供应能力明显增强。",
    "（二）培育种业企业。到2028年，引进种业企业5家。",
    Head(2, "第二节 完善冷链物流"),
    "新增冷库容量4万吨，改造渔港2座，购置冷藏运输车60辆。",
    Head(1, "附件"),
    Centred(("重点项目表",)),
    Rows(
        (
            ("序号", "项目名称", "总投资（万元）", "建设年限"),
            ("1", "青湾渔港改造", "6200", "2026—2027"),
            ("2", "东湖良种场", "3800", "2027—2028"),
        )
    ),
)
REPORT: tuple[Piece, ...] = (
    Centred(("政府工作报告",)),
    Centred(("——2026年1月20日在安平市第九届", "人民代表大会第五次会议上")),
    Flush("各位代表："),
    "现在，我代表市人民政府，向大会报告工作，请予审议。",
    Head(1, "一、2025年工作回顾"),
    "2025年，全市地区生产总值达到1860亿元，增长5.6%；一般公共预算收入112.4亿元，增长4.2%；"
    "城镇新增就业3.8万人，城乡居民人均可支配收入分别增长5.1%、6.3%。",
    "——实体经济持续壮大。新增规模以上工业企业86家，技改投资增长12%。",
    "——民生福祉不断增进。新建学校14所，新增学位9600个。",
    Caption("表1 2025年主要指标完成情况"),
    Rows(
        (
            ("指标", "单位", "目标", "完成"),
            ("粮食产量", "万吨", "160", "163.5"),
            ("工业用电量", "亿千瓦时", "75", "78.2"),
        )
    ),
    Head(1, "二、2026年工作安排"),
    "今年发展的主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业3.5万人以上，"
    "居民消费价格涨幅控制在2%以内。",
    "（一）扩大有效投资。实施重点项目320个，完成投资410亿元。",
    "（二）改善城乡面貌。改造老旧小区75个，新建农村公路260公里。",
)
LAW: tuple[Piece, ...] = (
    Centred(("湖滨市河湖保护条例",)),
    Centred(("（2025年9月26日湖滨市第七届人民代表大会常务委员会第三十次会议通过）",)),
    Head(1, "第一章　总则"),
    "第一条　为了加强河湖保护，改善水环境，制定本条例。",
    "第二条　本条例所称河湖，包括河道、湖泊、水库和湿地。",
    Head(1, "第二章　保护措施"),
    Head(2, "第一节　一般规定"),
    "第三条　市、县人民政府应当划定河湖管理范围。河道管理范围的宽度不少于30米。",
    Head(2, "第二节　日常巡查"),
    "第四条　河长每月巡查不少于2次，发现问题的，应当在5日内处理。",
    Head(1, "第三章　法律责任"),
    "第五条　违反本条例规定，向河湖排放污水的，由生态环境主管部门责令改正，处二万元以上"
    "十万元以下的罚款；情节严重的，处十万元以上五十万元以下的罚款。",
    "第六条　违反本条例规定，有下列行为之一的，处五百元以上二千元以下的罚款：",
    "（一）在禁钓区垂钓的；",
    "（二）在水库中洗涤的。",
    Head(1, "第四章　附则"),
    "第七条　本条例自2026年1月1日起施行。",
)
DOCUMENTS = {"plan": PLAN, "report": REPORT, "law": LAW}
TREES = {
    "plan": """\
第一章发展基础
  第一节主要成效
  第二节存在问题
第二章总体要求
  专栏1“十五五”渔业发展主要指标
第三章重点任务
  第一节提升种业水平
    （一）建设良种基地
    （二）培育种业企业
  第二节完善冷链物流
附件重点项目表""",
    "report": """\
一、2025年工作回顾
  ——实体经济持续壮大
  ——民生福祉不断增进
二、2026年工作安排
  （一）扩大有效投资
  （二）改善城乡面貌""",
    "law": """\
第一章总则
  第一条
  第二条
第二章保护措施
  第一节一般规定
    第三条
  第二节日常巡查
    第四条
第三章法律责任
  第五条
  第六条
    （一）
    （二）
第四章附则
  第七条""",
}
LETTERHEADS = {
    "plan": (
        "临江县“十五五”现代渔业发展规划",
        "临政发〔2026〕8号",
        "临江县人民政府",
        ["各乡镇人民政府", "县政府各部门"],
        "2026-03-12",
        True,
    ),
    "report": ("政府工作报告", None, None, [], "2026-01-20", True),
    "law": ("湖滨市河湖保护条例", None, None, [], "2025-09-26", True),
}
FIGURES = {"plan": 24, "report": 22, "law": 6}
_ELEMENTS = ("title", "document_number", "issuer", "addressees", "dated", "complete")
_FIELDS = (
    *("indicator", "value", "value_max", "unit", "amount", "bound", "period", "kind"),
    *("direction", "status", "nature", "quote"),
)


Record = dict[str, Any]


def _written(folder: Path, name: str, suffix: str) -> Path:
    path = folder / f"{name}.{suffix}"
    path.write_bytes(PRINTERS[suffix](DOCUMENTS[name]))
    return path


def _outline(plandigest: Command, path: Path) -> Record:
    [document] = json.loads(plandigest("outline", "-f", "json", path).out)
    assert isinstance(document, dict)
    return document


def _figures(plandigest: Command, path: Path) -> list[list[object]]:
    records: list[Record] = json.loads(plandigest("figures", "-f", "json", path).out)
    return [["".join(str(record[key]).split()) for key in _FIELDS] for record in records]


def _tree(sections: Sequence[Record]) -> Iterator[str]:
    for section in sections:
        words = "".join(f"{section['marker']}{section['title']}".split())
        yield "  " * (section["depth"] - 1) + words
        yield from _tree(section["children"])


@pytest.mark.parametrize("suffix", list(PRINTERS))
@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_letterhead_and_headings_are_the_same(
    plandigest: Command, tmp_path: Path, name: str, suffix: str
) -> None:
    document = _outline(plandigest, _written(tmp_path, name, suffix))
    assert tuple(document[key] for key in _ELEMENTS) == LETTERHEADS[name]
    assert "\n".join(_tree(document["sections"] + document["attachments"])) == TREES[name]


@pytest.mark.parametrize("suffix", [each for each in PRINTERS if each != "txt"])
@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_figures_are_the_same(plandigest: Command, tmp_path: Path, name: str, suffix: str) -> None:
    plain = _figures(plandigest, _written(tmp_path, name, "txt"))
    assert len(plain) == FIGURES[name]
    assert _figures(plandigest, _written(tmp_path, name, suffix)) == plain


@pytest.mark.parametrize("suffix", list(PRINTERS))
@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_nothing_is_wrong_with_them(
    plandigest: Command, tmp_path: Path, name: str, suffix: str
) -> None:
    done = plandigest("check", _written(tmp_path, name, suffix), "--lang", "en")
    assert (done.status, done.out.splitlines()[2:]) == (0, ["Nothing is wrong."])
