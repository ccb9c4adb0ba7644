"""A contents list against its body."""

from __future__ import annotations

from plandigest import parse
from plandigest.checking.contents import check_contents

WORDS = "坚持因地制宜，统筹推进各项工作，确保各项任务取得实实在在的成效。"
HEADINGS = [
    "一、总体要求",
    "二、主要目标",
    "三、重点任务",
    "四、区域布局",
    "五、资金支持",
    "六、保障措施",
]


def found(listed: list[str], headings: list[str], pages: list[int] | None = None) -> list[str]:
    """What is wrong with a plan that has a list of these and a body of those, a page each."""
    numbers = pages or list(range(1, len(listed) + 1))
    entries = [f"{title}{'.' * 40}{page}" for title, page in zip(listed, numbers, strict=True)]
    body = "\f".join(f"{title}\n{WORDS}" for title in headings)
    contents = "\n".join(["数字经济发展规划", "目录", *entries])
    document = parse(f"{contents}\f{body}")
    return [f"{each.code.value} {each.detail}" for each in check_contents(document)]


def test_a_list_that_agrees_is_not_reported() -> None:
    assert found(HEADINGS, HEADINGS) == []


def test_an_entry_that_is_missing() -> None:
    short = [title for title in HEADINGS if title[0] != "四"]
    assert found(HEADINGS, short)[:1] == ["contents-missing 四、区域布局"]


def test_entries_that_are_missing_in_a_row_are_one_problem() -> None:
    assert found(HEADINGS, HEADINGS[:3]) == ["contents-missing 四、区域布局 … 六、保障措施 ×3"]


def test_other_words_in_the_body() -> None:
    headings = [*HEADINGS[:3], "四、空间格局", *HEADINGS[4:]]
    assert found(HEADINGS, headings) == ["contents-wording 四、区域布局 / 四、空间格局"]


def test_white_space_and_punctuation_are_no_other_words() -> None:
    headings = [f"{title[:2]} {title[2:]}" for title in HEADINGS]
    assert found(HEADINGS, headings) == []


def test_another_page() -> None:
    assert found(HEADINGS, HEADINGS, [1, 2, 3, 9, 5, 6]) == ["contents-page 四、区域布局: 9 / 4"]


def test_pages_that_are_all_counted_otherwise_agree() -> None:
    assert found(HEADINGS, HEADINGS, [3, 4, 5, 6, 7, 8]) == []


def test_the_page_number_of_the_list_is_no_part_of_an_entry() -> None:
    assert found([f"1{HEADINGS[0]}", *HEADINGS[1:]], HEADINGS) == []


def test_the_place_is_that_of_the_entry() -> None:
    entries = [f"{title}{'.' * 40}{page}" for page, title in enumerate(HEADINGS, 1)]
    text = "\n".join(["数字经济发展规划", "目录", *entries, *HEADINGS[:5]])
    document = parse(text)
    [problem] = check_contents(document)
    assert document.place_of(problem).line == 8


def test_a_document_without_a_list() -> None:
    assert check_contents(parse("\n".join(HEADINGS))) == []
    assert check_contents(parse("")) == []
