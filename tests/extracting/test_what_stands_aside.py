"""What a clause tells beside its measure, and what no part of a name is made of."""

from __future__ import annotations

import pytest

import plandigest

REPORT = "2025年临江市政府工作报告\n\n一、2024年工作回顾\n\n{}\n"


def names(sentence: str) -> list[str]:
    document = plandigest.parse(REPORT.format(sentence))
    return [str(figure.indicator) for figure in plandigest.figures(document)]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("服务出口在航运受阻的情况下增长9%。", "服务出口"),
        ("港口货物吞吐量在上年高基数基础上增长7%。", "港口货物吞吐量"),
        ("馆藏文物在前两年连续增长的基础上新增120件。", "馆藏文物新增"),
    ],
)
def test_under_what_it_came_about_is_no_part_of_a_name(sentence: str, named: str) -> None:
    assert names(sentence) == [named]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("在12个乡镇建设柑橘示范园30个。", "建设柑橘示范园"),
        ("在全市40个社区新建书屋52家。", "新建书屋"),
        ("在6个县（市、区）改造灌渠90公里。", "改造灌渠"),
    ],
)
def test_where_it_is_done_is_no_part_of_what_is_done(sentence: str, named: str) -> None:
    assert names(sentence)[-1] == named


def test_places_are_told_by_what_is_done_in_them() -> None:
    assert names("在12个乡镇建设柑橘示范园30个。")[0] == "建设柑橘示范园乡镇"


def test_a_kind_of_residents_is_not_who_did_the_next_thing() -> None:
    assert names("城镇新增就业3.2万人、输转富余劳动力9.1万人。") == [
        "城镇新增就业",
        "输转富余劳动力",
    ]


def test_a_list_is_brought_up_to_date_to_so_many() -> None:
    assert names("馆藏珍本目录更新至8842种。") == ["馆藏珍本目录"]


def test_a_class_of_persons_is_not_that_of_the_next_measure() -> None:
    said = "全市城镇职工基本养老保险参保人数达97万人，基本养老保险参保率稳定在95%以上。"
    assert names(said) == ["全市城镇职工基本养老保险参保人数", "基本养老保险参保率"]
