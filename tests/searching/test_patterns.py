from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandigest.errors import PatternError
from plandigest.lexicon.folding import folding
from plandigest.searching import Folding, compile_pattern
from plandigest.searching.numeral_variants import numerals


def hits(term: str | list[str], text: str, **settings: object) -> list[str]:
    terms = [term] if isinstance(term, str) else term
    pattern = compile_pattern(terms, **settings)  # type: ignore[arg-type]
    found = pattern.settle(pattern.occurrences(text, 0, len(text)))
    return [text[each.start : each.end] for each in found]


NUMBERS = Folding(numbers=True)


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        ("集成电路", "集成電路产业", ["集成電路"]),
        ("集成電路", "集成电路产业", ["集成电路"]),
        ("人工智能", "人 工 智　能", ["人 工 智　能"]),
        ("人工智能", "人工\n智能", []),
        ("人工 智能", "人工智能", ["人工智能"]),
        ("５Ｇ", "建设5G基站", ["5G"]),
        ("5G", "建设５Ｇ基站", ["５Ｇ"]),
        ("5G", "5 G", []),
        ("2025年", "到2025 年", ["2025 年"]),
        ("2025年", "20 25年", []),
        ("AI", "ai", []),
        ("machine learning", "machine  learning", ["machine  learning"]),
        ("machine learning", "machinelearning", []),
        ('"十四五"规划', "“十四五” 规划", ["“十四五” 规划"]),
        ("沪府办发[2021]10号", "沪府办发〔2021〕10 号", ["沪府办发〔2021〕10 号"]),
        ("5%-10%", "５％—１０％", ["５％—１０％"]),
        ("⼈⼯", "人工", ["人工"]),
        ("(一)", "（一）", ["（一）"]),
        ("a.b", "axb", []),
    ],
)
def test_a_plain_term_overlooks_how_it_is_written(
    term: str, text: str, expected: list[str]
) -> None:
    assert hits(term, text) == expected


def test_fixed_terms_overlook_nothing() -> None:
    fixed = Folding(characters=False)
    assert hits("集成电路", "集成電路 集 成电路 集成电路", folding=fixed) == ["集成电路"]


def test_case_is_overlooked_on_demand() -> None:
    case = Folding(case=True)
    assert hits("ai", "AI ＡＩ Ai", folding=case) == ["AI", "ＡＩ", "Ai"]
    assert hits("İ", "İ", folding=case) == ["İ"]  # its lower case has two characters


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        ("2035年", "二〇三五年、二○三五年、２０３５年", ["二〇三五年", "二○三五年", "２０３５年"]),
        ("二〇三五年", "2035年", ["2035年"]),
        ("145", "十四五", []),
        ("145", "一百四十五", ["一百四十五"]),
        ("十四五", "145", []),
        ("第14个", "第十四个", ["第十四个"]),
        ("十四", "14个，114个", ["14"]),
        ("20", "二百二十", []),
        ("5年", "五年，十五年", ["五年"]),
        ("45", "四五", []),
        ("10万", "十万", ["十万"]),
    ],
)
def test_numbers_are_found_in_either_script(term: str, text: str, expected: list[str]) -> None:
    assert hits(term, text, folding=NUMBERS) == expected


@given(st.integers(1, 9999))
def test_a_spelled_number_reads_as_itself(value: int) -> None:
    (number,) = numerals(str(value))
    (spelled,) = numerals(number.hanzi[-1])
    assert spelled.arabic == str(value)


def test_all_terms_or_none() -> None:
    assert hits(["人才", "电路"], "人才与电路", every=True) == ["人才", "电路"]
    assert hits(["人才", "电路"], "人才与人才", every=True) == []
    assert hits(["人工智能", "智能"], "人工智能", every=True) == ["人工智能"]


def test_near_counts_what_lies_between() -> None:
    assert hits(["人才", "电路"], "人才一二三电路", near=3) == ["人才", "电路"]
    assert hits(["人才", "电路"], "人才一二三电路", near=2) == []
    assert hits(["人才", "电路"], "人才一二三四电路一人才", near=2) == ["电路", "人才"]
    assert hits(["甲", "乙", "丙"], "甲一乙一丙", near=3) == ["甲", "乙", "丙"]
    assert hits(["甲", "乙", "丙"], "甲一乙一一丙", near=3) == []


def test_overlapping_terms_count_once_and_the_longer_wins() -> None:
    assert hits(["集成", "集成电路", "电路"], "集成电路") == ["集成电路"]


def test_synonyms_say_which_they_are() -> None:
    pattern = compile_pattern(["芯片"], topics=())
    text = "晶圆、IC与ICT、芯片"
    assert [each.term for each in pattern.occurrences(text, 0, len(text))] == ["晶圆", "IC", "芯片"]


@pytest.mark.parametrize("terms", [[], [""], ["  "], ["　"], ["产业", ""]])
def test_there_must_be_something_to_look_for(terms: list[str]) -> None:
    with pytest.raises(PatternError):
        compile_pattern(terms)


def test_nearness_needs_two() -> None:
    with pytest.raises(PatternError):
        compile_pattern(["产业"], near=3)


def test_a_pattern_travels_between_processes() -> None:
    for regexp in (False, True):
        pattern = compile_pattern(["集成电路"], regexp=regexp)
        copy = pickle.loads(pickle.dumps(pattern))
        assert copy.occurrences("集成电路", 0, 4) == pattern.occurrences("集成电路", 0, 4)


_WORDS = st.text('集成电路電 　\t5GaＡ〔[—-“"人工', min_size=1, max_size=6).filter(str.strip)


@given(_WORDS, st.text('集成电路電 \n5GaＡ〔[—-“"人工', max_size=20))
def test_an_occurrence_is_the_term_but_for_folding_and_spaces(term: str, text: str) -> None:
    def plain(string: str) -> str:
        return "".join(folding().get(each, each) for each in string if not each.isspace())

    for found in hits(term, text):
        assert plain(found) == plain(term)
        assert "\n" not in found


@given(_WORDS, st.text("，。x", max_size=3))
def test_a_term_is_found_in_any_text_that_holds_it(term: str, around: str) -> None:
    assert hits(term, f"{around}{term}{around}")
