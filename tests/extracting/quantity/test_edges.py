# ruff: noqa: E501 - a case a line
"""Where a quantity begins and ends, and which numbers beside it are of it."""

from __future__ import annotations

import pytest
from tests.extracting.quantity.test_reader import read, shown

from plandigest.extracting.quantity.numeral import hanzi_run
from plandigest.extracting.quantity.numeral_form import form_pattern
from plandigest.extracting.quantity.numeral_plain import plain_pattern

SHARED = [
    ("提高12.7个、12个百分点", ["exact 12.7 个百分点 = 0.127 1", "exact 12 个百分点 = 0.12 1"]),
    ("提高12.7个和12个百分点", ["exact 12.7 个百分点 = 0.127 1", "exact 12 个百分点 = 0.12 1"]),
    ("提高12.7个，其中12个百分点", ["exact 12.7 个 = 12.7 个", "exact 12 个百分点 = 0.12 1"]),
    ("由5提高到8个", ["exact 5 个 = 5 个", "exact 8 个 = 8 个"]),
    ("由3提高到百分之五", ["exact 5 % = 0.05 1"]),
    ("8500到3万元", ["exact 8500~30000 元 = 8500 元"]),
    ("从2.8降至2.3", ["exact 2.8 None = 2.8 None", "exact 2.3 None = 2.3 None"]),
    ("从2.8、2.5降至2.3", []),
    ("超过5家、6家", ["gt 5 家 = 5 家", "gt 6 家 = 6 家"]),
    ("5家、6家以上", ["ge 5 家 = 5 家", "ge 6 家 = 6 家"]),
    ("分别达310万人次、2600万吨", ["reach 310 万人次 = 3100000 人次", "reach 2600 万吨 = 26000000 吨"]),
    ("总额（亿元）10.00 12.00", ["exact 10.00 亿元 = 1000000000 元", "exact 12.00 亿元 = 1200000000 元"]),
    ("面积（公顷）-5.5", ["exact 5.5 公顷 = 5.5 公顷"]),
    ("276.38（不含烟草）亿元", ["exact 276.38 亿元 = 27638000000 元"]),
    ("276（不含烟草）家企业", ["exact 276 家 = 276 家"]),
    ("276.38（不含烟草）", []),
]  # fmt: skip

RANGES = [
    ("六个月以上三年以下", ["exact 6~36 个月 = 6 个月"]),
    ("一年以上三年以下", ["exact 1~3 年 = 1 年"]),
    ("300元以上600元以下", ["exact 300~600 元 = 300 元"]),
    ("300元以上不足600元", ["exact 300~600 元 = 300 元"]),
    ("600元以上300元以下", ["ge 600 元 = 600 元", "le 300 元 = 300 元"]),
    ("5亿-3亿元", ["exact 5 亿元 = 500000000 元", "exact 3 亿元 = 300000000 元"]),
    ("三四十人", ["about 30~40 人 = 30 人"]),
    ("三四千人", ["about 3000~4000 人 = 3000 人"]),
    ("二三百万元", ["about 200~300 万元 = 2000000 元"]),
    ("十七八家", ["about 17~18 家 = 17 家"]),
    ("二十三四家", ["about 23~24 家 = 23 家"]),
    ("一两家", []),
]  # fmt: skip

IN_HANZI = [
    ("有效期为三年", ["exact 3 年 = 3 年"]),
    ("有效期至五年", ["exact 5 年 = 5 年"]),
    ("其期限三年", ["exact 3 年 = 3 年"]),
    ("任期五年", ["exact 5 年 = 5 年"]),
    ("合同期限为六个月", ["exact 6 个月 = 6 个月"]),
    ("期限到五年", ["exact 5 年 = 5 年"]),
    ("两年", []),
    ("三十年前", []),
    ("每次五元", ["exact 5 元 = 5 元"]),
    ("处五元罚款", ["exact 5 元 = 5 元"]),
    ("十元", ["exact 10 元 = 10 元"]),
    ("五元", []),
    ("三元乳业", []),
    ("每件三元五角", ["exact 3.5 元 = 3.5 元"]),
    ("每吨三元半", ["exact 3.5 元 = 3.5 元"]),
    ("5块3角2分", ["exact 5.32 块 = 5.32 块"]),
    ("两吨半", ["exact 2.5 吨 = 2.5 吨"]),
    ("七成六", ["exact 7.6 成 = 0.76 1"]),
    ("七成一", ["exact 7.1 成 = 0.71 1"]),
    ("一点二万亿元", ["exact 1.2 万亿元 = 1200000000000 元"]),
    ("三点五万人", ["exact 3.5 万人 = 35000 人"]),
    ("二点五亿元", ["exact 2.5 亿元 = 250000000 元"]),
    ("二千三人", ["exact 2300 人 = 2300 人"]),
    ("一百二人", ["exact 120 人 = 120 人"]),
    ("三百零五人", ["exact 305 人 = 305 人"]),
    ("2千030人", ["exact 2030 人 = 2030 人"]),
    ("2千30人", []),
    ("十万亿元", ["exact 10 万亿元 = 10000000000000 元"]),
    ("百百人", []),
    ("单位为万元/人", []),
    ("按亿元计算，每万人拥有", []),
    ("较上年翻零番", []),
    ("次年三月一日至六月三十日内办理", []),
    ("应当在三十日内办理", ["le 30 日 = 30 日"]),
    ("一千一千人", []),
    ("百分之四四", ["exact 44 % = 0.44 1"]),
    ("百分之四十百分点", ["exact 40 % = 0.4 1"]),
    ("百分之七十百分位", ["exact 70 % = 0.7 1"]),
    ("百分之百", ["exact 100 % = 1 1"]),
    ("万分之三点五", ["exact 0.00035 None = 0.00035 1"]),
    ("千分之三点五", ["exact 3.5 ‰ = 0.0035 1"]),
    ("万分之五", ["exact 0.0005 None = 0.0005 1"]),
    ("三分之二以上", ["ge 0.6666666666666666666666666667 None = 0.6666666666666666666666666667 1"]),
]  # fmt: skip

BESIDE = [
    ("建成6处8座", ["exact 6 处 = 6 处", "exact 8 座 = 8 座"]),
    ("建成3.5处8.5座", ["exact 3.5 处 = 3.5 处"]),  # a heading 8.5 follows
    ("建成3.2万户14.9万人", ["exact 3.2 万户 = 32000 户", "exact 14.9 万人 = 149000 人"]),
    ("投资3万元5万元", ["exact 3 万元 = 30000 元", "exact 5 万元 = 50000 元"]),
    ("增长5%6.2万元", ["exact 5 % = 0.05 1", "exact 6.2 万元 = 62000 元"]),
    ("1 286 1301", []),
    ("泵站 5 6", []),
    ("泵站 5座", ["exact 5 座 = 5 座"]),
    ("最高不超过人民币五十万元", ["le 50 万元 = 500000 元"]),
    ("达到人民币50万元", ["reach 50 万元 = 500000 元"]),
    ("最高人民币50万元", ["le 50 万元 = 500000 元"]),
    ("跨过3个万亿元大关", ["exact 3 个 = 3 个"]),
    ("突破万亿元大关", ["gt 1 万亿元 = 1000000000000 元"]),
    ("75折", ["exact 75 折 = 0.75 1"]),
    ("7.5折", ["exact 7.5 折 = 0.75 1"]),
    ("翻一番", ["exact 1 番 = 2 1"]),
    ("翻10番", []),
    ("2.3:1", ["exact 2.3 None = 2.3 1"]),
    ("3/4以上", ["ge 0.75 None = 0.75 1"]),
    ("前3位", ["le 3 位 = 3 位"]),
    ("收入比缩小到2.1", ["exact 2.1 None = 2.1 None"]),
    ("收入缩小到2.1", []),
    ("2.3.15", []),
    ("第一", []),
    ("居第三", ["exact 3 None = 3 None"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHARED + RANGES + IN_HANZI + BESIDE)
def test_reads(text: str, expected: list[str]) -> None:
    assert [shown(quantity) for quantity in read(text)] == expected


def test_what_is_written_in_hanzi_is_known() -> None:
    assert [each.hanzi for each in read("超过一半，占百分之四十，达到40%，共三百人")] == [
        *(True, True, False, True),
    ]


def test_no_possessive_repeat_holds_an_assertion() -> None:
    """Python 3.11.2 lets such a repeat take nothing, and no number in hanzi would be one."""
    for pattern in (hanzi_run(), form_pattern(), plain_pattern()):
        assert ")*+" not in pattern
