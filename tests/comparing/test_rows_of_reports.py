"""What may stand in one row of two reports of following years, and what never may.

Each rule has four cases of other topics: the target of the old report, what the new one says
came of it, and its own target; the row as a reader sees it.
"""

from __future__ import annotations

import pytest

import plandigest
from plandigest.model.comparison import Row
from plandigest.model.figure import Figure

OLD = "2024年临江市政府工作报告\n\n一、2023年工作回顾\n\n{before}\n\n二、2024年主要目标\n\n{aims}\n"
NEW = (
    "2025年临江市政府工作报告\n\n一、2024年工作回顾\n\n{results}\n\n二、2025年主要目标\n\n{goals}\n"
)


def rows(aims: str, results: str, goals: str = "", before: str = "") -> list[Row]:
    """The rows that hold two figures at least."""
    comparison = plandigest.compare(
        plandigest.parse(OLD.format(before=before, aims=aims)),
        plandigest.parse(NEW.format(results=results, goals=goals)),
    )
    return [
        row
        for row in comparison.rows
        if sum(map(bool, (row.old, row.result, row.new))) > 1  # the others are listed alone
    ]


def said(row: Row) -> str:
    """A row: what was aimed at, what came of it with its verdict, what is aimed at now."""
    return f"{value(row.old)} | {value(row.result)} {row.verdict or '–'} | {value(row.new)}"


def value(figure: Figure | None) -> str:
    return f"{figure.value:f}{figure.unit}" if figure and figure.value is not None else "–"


def one(aims: str, results: str, goals: str = "", before: str = "") -> str:
    (row,) = rows(aims, results, goals, before)
    return said(row)


@pytest.mark.parametrize(
    ("aims", "results", "goals", "row"),
    [
        (
            "新建充电桩500个。",
            "建成充电桩620个。",
            "新增充电桩700个。",
            "500个 | 620个 met | 700个",
        ),
        (
            "打造市级示范社区30个。",
            "创建市级示范社区28个。",
            "建设市级示范社区40个。",
            "30个 | 28个 missed | 40个",
        ),
        (
            "培育专精特新企业60家。",
            "新培育专精特新企业73户。",
            "新认定专精特新企业80户。",
            "60家 | 73户 met | 80户",
        ),
        (
            "完成老旧管网改造90公里。",
            "实施老旧管网改造95公里。",
            "推进老旧管网改造100公里。",
            "90公里 | 95公里 met | 100公里",
        ),
    ],
)
def test_verbs_of_what_is_done_do_not_part_measures(
    aims: str, results: str, goals: str, row: str
) -> None:
    assert one(aims, results, goals) == row


@pytest.mark.parametrize(
    ("aims", "results", "goals", "row"),
    [
        (
            "外贸进出口总额增长6%。",
            "全市货物进出口总值增长7.5%。",
            "进出口总值增长5%以上。",
            "6% | 7.5% met | 5%",
        ),
        (
            "规上工业增加值增长8%左右。",
            "规模以上工业增加值增长7.7%。",
            "全市规模以上工业增加值增速达到7%。",
            "8% | 7.7% met | 7%",
        ),
        (
            "旅游业占地区生产总值的比重达到9%。",
            "旅游业增加值占全市生产总值比重达到9.3%。",
            "旅游业增加值占国民经济比重达到10%。",
            "9% | 9.3% met | 10%",
        ),
        (
            "全社会固定资产投资增长10%。",
            "固定资产投资额增长8%。",
            "固定资产投资增长9%。",
            "10% | 8% missed | 9%",
        ),
    ],
)
def test_words_of_one_meaning_are_one_measure(
    aims: str, results: str, goals: str, row: str
) -> None:
    assert one(aims, results, goals) == row


@pytest.mark.parametrize(
    ("aims", "results", "row"),
    [
        (
            "粮食产量达到20亿斤以上。",
            "粮食总产量达到104万吨。",
            "20亿斤 | 104万吨 met | –",
        ),
        (
            "新增城市绿地300公顷。",
            "新增城市绿地2.8平方公里。",
            "300公顷 | 2.8平方公里 missed | –",
        ),
        (
            "新建乡村步道80公里。",
            "新建乡村步道85000米。",
            "80公里 | 85000米 met | –",
        ),
        (
            "新建社区食堂40家。",
            "新建社区食堂45个。",
            "40家 | 45个 met | –",
        ),
    ],
)
def test_units_that_turn_into_one_another_are_reckoned(aims: str, results: str, row: str) -> None:
    assert one(aims, results) == row


FIVE_YEARS = "五年来，{}\n\n2024年，经济运行总体平稳。"


@pytest.mark.parametrize(
    ("aims", "results"),
    [
        ("新建口袋公园40座。", "新建口袋公园210座。"),
        ("城镇新增就业6万人。", "城镇新增就业31万人。"),
        ("改造老旧小区120个。", "改造老旧小区680个。"),
        ("地区生产总值增长6%。", "地区生产总值增长33%。"),
    ],
)
def test_what_was_done_in_five_years_is_no_result_of_one(aims: str, results: str) -> None:
    assert rows(aims, FIVE_YEARS.format(results)) == []


@pytest.mark.parametrize(
    ("aims", "results"),
    [
        ("新增高新技术企业200家。", "高新技术企业总数达到1500家。"),
        ("新建5G基站800个。", "累计建成5G基站6200个。"),
        ("新增养老床位900张。", "养老床位达到1.2万张。"),
        ("新建农村公路150公里。", "农村公路总里程达到4800公里。"),
    ],
)
def test_what_is_added_is_not_set_against_all_there_is(aims: str, results: str) -> None:
    assert rows(aims, results) == []


@pytest.mark.parametrize(
    ("aims", "results"),
    [
        ("农村居民人均可支配收入增长7%。", "全体居民人均可支配收入增长6.2%。"),
        ("省级重点实验室达到12家。", "国家级重点实验室达到3家。"),
        ("固定资产投资增长8%。", "扣除房地产开发投资后，固定资产投资增长11%。"),
        ("普惠性托位达到3000个。", "托位达到5200个。"),
        ("规上工业增加值增长6%。壮大装备制造。", "规上装备工业增加值增长9%。"),
        ("文旅产业收入增长8%。发展康养。", "康养产业收入增长9%。文旅融合。"),
        ("临江县经济总量达到300亿元。", "平山、临江县经济总量达到820亿元。平山县加快发展。"),
    ],
)
def test_a_qualifier_on_one_side_makes_another_measure(aims: str, results: str) -> None:
    assert rows(aims, results) == []


def test_one_value_of_a_list_is_that_of_each_of_its_things() -> None:
    found = rows(
        "航空货运量增长6%。港口吞吐量增长4%。引进总部企业20家、研发机构9家。",
        "",
        "航空货运量、港口吞吐量增长5%左右。引进总部企业、研发机构分别达到30家以上。",
    )
    assert [said(row) for row in found] == [
        "6% | – – | 5%",
        "4% | – – | 5%",
        "20家 | – – | 30家",
        "9家 | – – | 30家",
    ]


@pytest.mark.parametrize(
    ("aims", "results", "found"),
    [
        (
            "污水处理率、垃圾收运率达到92%。",
            "垃圾收运率达到93%，污水处理率达到91%。",
            ["92% | 91% missed | –", "92% | 93% met | –"],
        ),
        (
            "二氧化硫、氮氧化物排放量分别下降2%。",
            "二氧化硫、氮氧化物排放量分别下降3%、1%。",
            ["2% | 3% met | –", "2% | 1% missed | –"],
        ),
        (
            "粮食、油料产量均增长2%。",
            "粮食产量增长3%，油料产量增长4%。",
            ["2% | 3% met | –", "2% | 4% met | –"],
        ),
        ("新建书屋、学堂共20座。", "新建书屋12座，新建学堂8座。", []),
    ],
)
def test_one_share_of_a_list_is_that_of_each(aims: str, results: str, found: list[str]) -> None:
    assert [*map(said, rows(aims, results))] == found


def test_how_much_of_all_may_stand_beside_how_much_there_is() -> None:
    row = one("40%河道达到生态标准。", "", "60公里河道达到生态标准。")
    assert row == "40% | – – | 60公里"


def test_a_bare_measure_is_of_what_is_counted_just_before_it() -> None:
    found = rows(
        "实施市级重点工程60个，完成投资90亿元。",
        "",
        "加快建设园区。实施市级重点工程72个、完成投资80亿元以上。",
    )
    assert [said(row) for row in found] == ["60个 | – – | 72个", "90亿元 | – – | 80亿元"]


def test_of_two_results_that_one_is_taken_that_says_how_much() -> None:
    results = "近年来粮食产量连续5年稳定在80万吨以上。粮食总产达到86万吨。"
    assert one("粮食产量达到85万吨。", results) == "85万吨 | 86万吨 met | –"


@pytest.mark.parametrize(
    ("aims", "results"),
    [
        ("全面建设临空物流园，全年完成投资6亿元。", "加快建设滨江文化城，全年完成投资9亿元。"),
        ("争取上级资金5亿元。", "争取银行贷款5亿元。"),
        ("新增蔬菜大棚300亩。", "新增果园300亩。"),
        ("新建供热管网12公里。", "新建雨水管网12公里。"),
    ],
)
def test_bare_heads_and_equal_numbers_pair_nothing(aims: str, results: str) -> None:
    assert rows(aims, results) == []


@pytest.mark.parametrize(
    ("before", "results", "goals", "row"),
    [
        (
            "城镇登记失业率为3.8%。",
            "城镇登记失业率控制在3.6%。",
            "城镇登记失业率控制在4%以内。",
            "3.8% | 3.6% – | 4%",
        ),
        (
            "全年接待游客800万人次。",
            "全年接待游客910万人次。",
            "接待游客突破1000万人次。",
            "800万人次 | 910万人次 – | 1000万人次",
        ),
        (
            "转移农村劳动力4.1万人。",
            "转移农村劳动力4.5万人。",
            "转移农村劳动力4万人。",
            "4.1万人 | 4.5万人 – | 4万人",
        ),
        (
            "空气质量优良天数比例达到86%。",
            "空气质量优良天数比例达到88%。",
            "空气质量优良天数比例达到89%。",
            "86% | 88% – | 89%",
        ),
    ],
)
def test_a_new_target_stands_with_what_was_reached_before(
    before: str, results: str, goals: str, row: str
) -> None:
    assert one("", results, goals, before) == row


@pytest.mark.parametrize(
    ("aims", "results", "verdict"),
    [
        ("社会消费品零售总额增长10%左右。", "社会消费品零售总额增长9.5%。", "met"),
        ("社会消费品零售总额增长10%左右。", "社会消费品零售总额增长9.4%。", "missed"),
        ("城镇调查失业率控制在5%以内。", "城镇调查失业率为5%。", "met"),
        ("城镇调查失业率控制在5%左右。", "城镇调查失业率为5.3%。", "missed"),
        ("居民消费价格涨幅2%左右。", "居民消费价格上涨2.1%。", "met"),
        ("居民消费价格涨幅2%左右。", "居民消费价格上涨3.4%。", "missed"),
        ("居民消费价格涨幅2%左右。", "居民消费价格上涨0.4%。", "unknown"),
        ("居民消费价格涨幅控制在2%左右。", "居民消费价格上涨0.4%。", "met"),
        ("地区生产总值增长6%—6.5%。", "地区生产总值增长6.1%。", "met"),
        ("PM2.5平均浓度控制在35—38微克/立方米。", "PM2.5年均浓度39微克/立方米。", "missed"),
        ("实现1万贫困人口脱贫。", "10560名贫困人口脱贫。", "met"),
        ("推动32个贫困村出列。", "33个贫困村退出。", "met"),
        ("压减煤炭消费量20万吨。", "压减煤炭消费量22万吨。", "met"),
        ("旅游收入突破60亿元。", "旅游收入达到60亿元。", "missed"),
        ("旅游收入达到60亿元。", "旅游收入突破60亿元。", "met"),
        ("旅游收入达到60亿元。", "旅游收入近60亿元。", "missed"),
    ],
)
def test_a_verdict_honours_the_bounds(aims: str, results: str, verdict: str) -> None:
    assert [row.verdict for row in rows(aims, results)] == [verdict]


def test_a_report_without_a_year_in_its_title_is_of_the_year_it_was_given_in() -> None:
    old = "政 府 工 作 报 告\n\n——2013年2月28日在临江区第三届人民代表大会第二次会议上\n\n{}\n"
    new = "政 府 工 作 报 告\n\n——2014年2月19日在临江区第三届人民代表大会第三次会议上\n\n{}\n"
    aims = "二、2013年工作安排\n\n主要预期目标是：地区生产总值增长20%，达到282亿元。"
    told = "一、2013年工作回顾\n\n全年地区生产总值完成253.7亿元，同比增长10.1%。"
    comparison = plandigest.compare(
        plandigest.parse(old.format(aims)), plandigest.parse(new.format(told))
    )
    assert [said(row) for row in comparison.rows] == [
        "20% | 10.1% missed | –",
        "282亿元 | 253.7亿元 missed | –",
    ]


@pytest.mark.parametrize(
    ("aims", "results", "row"),
    [
        (
            "新培育省级农业龙头企业8家。",
            "新增省级示范合作社20个、农业龙头企业9家。",
            "8家 | 9家 met | –",
        ),
        (
            "农村自来水普及率达到92%。",
            "农村公路优良率、自来水普及率分别达到88%、93%。",
            "92% | 93% met | –",
        ),
        (
            "发展设施葡萄400亩。",
            "设施农业加快发展，新增设施葡萄430亩。",
            "400亩 | 430亩 met | –",
        ),
        (
            "新建桥梁6座。",
            "全年投资1.2亿元，6座桥梁全部完工。",
            "6座 | 6座 met | –",
        ),
    ],
)
def test_what_a_list_or_the_end_of_a_sentence_says_belongs_to_the_measure(
    aims: str, results: str, row: str
) -> None:
    assert row in [said(each) for each in rows(aims, results)]


@pytest.mark.parametrize(
    ("aims", "results", "row"),
    [
        (
            "改造建设路、人民路等背街小巷12条。",
            "改造胜利路、解放路等背街小巷14条。",
            "12条 | 14条 met | –",
        ),
        (
            "依托滨河廊道新建城市绿道30公里。",
            "新建城市绿道26公里。",
            "30公里 | 26公里 missed | –",
        ),
        (
            "利用闲置校舍新建托育机构10家。",
            "建成托育机构11家。",
            "10家 | 11家 met | –",
        ),
        (
            "在公共场所布局急救设备80台。",
            "布局急救设备85台。",
            "80台 | 85台 met | –",
        ),
    ],
)
def test_examples_and_means_are_no_part_of_a_measure(aims: str, results: str, row: str) -> None:
    assert one(aims, results) == row


def test_the_target_of_next_year_comes_before_one_of_later_years() -> None:
    goals = "到2030年，森林覆盖率达到45%。2025年，森林覆盖率达到41%。"
    assert one("森林覆盖率达到40%。", "", goals) == "40% | – – | 41%"
