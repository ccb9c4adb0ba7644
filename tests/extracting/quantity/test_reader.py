# ruff: noqa: E501 - a case a line
"""The quantity grammar on short texts: value, unit, bound, and what is no quantity."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from plandigest.extracting.folding import fold
from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.quantity.reader import quantities
from plandigest.lexicon.loader import rules_of_file
from plandigest.lexicon.units import units_of, units_with


def read(text: str) -> list[Quantity]:
    folded = fold(text).content
    return [q for q in quantities(folded, 0, len(folded), [], units_with()) if not q.minor]


def shown(quantity: Quantity) -> str:
    """Bound, value or range, unit and amount on one line."""
    value = f"{quantity.value:f}"
    if quantity.value_max is not None:
        value += f"~{quantity.value_max:f}"
    amount = f"{quantity.amount.normalize():f}"
    return f"{quantity.bound} {value} {quantity.unit} = {amount} {quantity.base}"


CASES = [
    ("投资 3541.07 万元", ["exact 3541.07 万元 = 35410700 元"]),
    ("总额1,100.9亿元", ["exact 1100.9 亿元 = 110090000000 元"]),
    ("增加值１，０２５．６亿元", ["exact 1025.6 亿元 = 102560000000 元"]),
    ("产值 13 931 亿元", ["exact 13931 亿元 = 1393100000000 元"]),
    ("到达2 9 0 0 亿元", ["exact 2900 亿元 = 290000000000 元"]),
    ("规模超1.8万亿元", ["gt 1.8 万亿元 = 1800000000000 元"]),
    ("培训3万4000人次", ["exact 34000 人次 = 34000 人次"]),
    ("惠及25万6千人", ["exact 256000 人 = 256000 人"]),
    ("一千瓦", ["exact 1 千瓦 = 1 千瓦"]),
    ("4000万千瓦左右", ["about 4000 万千瓦 = 40000000 千瓦"]),
    ("带动12万中小企业", ["exact 12 万 = 120000 None"]),
    ("近3万多家", ["lt 3 万家 = 30000 家"]),
    ("众创空间500余家", ["gt 500 家 = 500 家"]),
    ("投资二百余万元", ["gt 200 万元 = 2000000 元"]),
    ("十几万人", ["gt 10 万人 = 100000 人"]),
    ("上百家、数十家、近千亿元", ["ge 100 家 = 100 家", "ge 10 家 = 10 家", "lt 1000 亿元 = 100000000000 元"]),
    ("达到75%左右", ["about 75 % = 0.75 1"]),
    ("控制在5.5%以内", ["le 5.5 % = 0.055 1"]),
    ("不低于60%", ["ge 60 % = 0.6 1"]),
    ("最高给予25万元、50万元的奖励", ["le 25 万元 = 250000 元", "le 50 万元 = 500000 元"]),
    ("突破1000亿元、500亿元", ["gt 1000 亿元 = 100000000000 元", "gt 500 亿元 = 50000000000 元"]),
    ("达到5000万元、1亿元以上", ["ge 5000 万元 = 50000000 元", "ge 1 亿元 = 100000000 元"]),
    ("3至5亿元", ["exact 3~5 亿元 = 300000000 元"]),
    ("5.0%—5.5%", ["exact 5.0~5.5 % = 0.05 1"]),
    ("5-20%", ["exact 5~20 % = 0.05 1"]),
    ("5000万元至1亿元", ["exact 5000~10000 万元 = 50000000 元"]),
    ("提高11.1、11.2个百分点", ["exact 11.1 个百分点 = 0.111 1", "exact 11.2 个百分点 = 0.112 1"]),
    ("20个百分点", ["exact 20 个百分点 = 0.2 1"]),
    ("32/28纳米", ["exact 32 纳米 = 32 纳米", "exact 28 纳米 = 28 纳米"]),
    ("占全国1/4", ["exact 0.25 None = 0.25 1"]),
    ("百分之四十", ["exact 40 % = 0.4 1"]),
    ("国产化率超过八成", ["gt 8 成 = 0.8 1"]),
    ("翻两番", ["exact 2 番 = 4 1"]),
    ("实现倍增", ["exact 2 倍 = 2 1"]),
    ("死亡率20.1/10万", ["exact 20.1 /10万 = 0.000201 1"]),
    ("35微克/立方米", ["exact 35 微克/立方米 = 35 微克/立方米"]),
    ("亩均税收20万元/亩", ["exact 20 万元/亩 = 200000 元/亩"]),
    ("能耗0.3吨标准煤/万元", ["exact 0.3 吨标准煤/万元 = 0.00003 吨标准煤/元"]),
    ("14.2万台（套）", ["exact 14.2 万台（套） = 142000 台（套）"]),
    ("15.3亿美元（约98亿元）", ["exact 15.3 亿美元 = 1530000000 美元", "about 98 亿元 = 9800000000 元"]),
    ("每件123元1角1分", ["exact 123.11 元 = 123.11 元"]),
    ("本计划投资3541.07万元2.3本项目", ["exact 3541.07 万元 = 35410700 元"]),
    ("出口增长-2.5%", ["exact -2.5 % = -0.025 1"]),
    ("保持两位数增长", ["ge 10 % = 0.1 1"]),
    ("参与企业过半", ["gt 0.5 None = 0.5 1"]),
    ("排名由第8位上升到第5位", ["exact 8 位 = 8 位", "exact 5 位 = 5 位"]),
    ("位居世界第一", ["exact 1 None = 1 None"]),
    ("首批20家", ["exact 20 家 = 20 家"]),
    ("PUE降至1.3以下", ["le 1.3 None = 1.3 None"]),
]  # fmt: skip

NO_QUANTITY = [
    "李四人民币", "移动4/5G网络", "五G", "制约发展", "签约仪式", "规模以上工业", "三农", "第一产业",
    "国发〔2021〕23 号", "第十二条", "7×24小时服务", "构建3+6体系", "PM2.5", "C919", "64K", "一批项目",
    "进一步", "新一代", "统一", "百姓", "千方百计", "万众一心", "第十四个五年规划", "2.3.1", "成达万高铁",
    "《5项措施》", "“15分钟生活圈”", "二维码", "一期工程", "4月1日", "若干家", "多个",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_reads(text: str, expected: list[str]) -> None:
    assert [shown(quantity) for quantity in read(text)] == expected


@pytest.mark.parametrize("text", NO_QUANTITY)
def test_leaves_names_and_numbering(text: str) -> None:
    assert [shown(quantity) for quantity in read(text)] == []


@pytest.mark.parametrize("text", ["三大产业", "十项任务", "打造千亿级集群", "千亩示范片"])
def test_marks_enumerations(text: str) -> None:
    folded = fold(text).content
    assert [
        quantity.minor for quantity in quantities(folded, 0, len(folded), [], units_with())
    ] == [True]


def test_amounts_are_exact() -> None:
    assert read("0.1亿元")[0].amount == Decimal(10_000_000)


def test_units_of_the_users_own(tmp_path: Path) -> None:
    path = tmp_path / "units.yaml"
    path.write_text("- {name: own, units: [标准果筐], kind: count}\n", encoding="utf-8")
    own = units_with(tuple(unit for rule in rules_of_file(path) for unit in units_of(rule)))
    text = "收购3万标准果筐苹果"
    (with_own,) = quantities(text, 0, len(text), [], own)
    (without,) = quantities(text, 0, len(text), [], units_with())
    assert shown(with_own) == "exact 3 万标准果筐 = 30000 标准果筐"
    assert without.unit == "万"
