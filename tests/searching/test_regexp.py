from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plandigest.errors import PatternError
from plandigest.searching import Folding, compile_pattern
from plandigest.searching.automaton import ExpressionFinder

EXACT = Folding(characters=False)


def spans(expression: str, text: str, folding: Folding = EXACT) -> list[tuple[int, int]]:
    return list(ExpressionFinder(expression, folding).find(text, 0, len(text)))


_ATOM = st.sampled_from(["a", "b", "c", ".", "[ab]", "[^a]", r"\w", "[a-b]"])
_REPEAT = st.sampled_from(["", "*", "+", "?", "{1,2}", "{2}", "{2,}", "*?", "+?", "??"])
# Loops over what may be empty are left out: Python ends such a loop early, to no purpose.
_SIMPLE = st.builds(lambda atom, repeat: atom + repeat, _ATOM, _REPEAT)
_PART = st.recursive(
    _SIMPLE,
    lambda inner: st.one_of(
        st.builds("{}{}".format, inner, inner),
        st.builds("(?:{}|{})".format, inner, inner),
        st.builds("(a{}){}".format, inner, st.sampled_from(["", "*", "+", "?", "{1,2}"])),
    ),
    max_leaves=5,
)
_EXPRESSION = st.builds(
    "{}{}{}".format, st.sampled_from(["", "^"]), _PART, st.sampled_from(["", "$"])
)


def by_backtracking(expression: str, text: str) -> list[tuple[int, int]]:
    compiled, found, at = re.compile(expression), [], 0
    while at <= len(text):
        match = compiled.match(text, at)
        if match and match.end() > at:
            found.append(match.span())
        at = match.end() if match and match.end() > at else at + 1
    return found


@settings(max_examples=400)
@given(_EXPRESSION, st.text("abc", max_size=10))
def test_matches_are_those_of_a_backtracking_matcher(expression: str, text: str) -> None:
    assert spans(expression, text) == by_backtracking(expression, text)


@pytest.mark.parametrize(
    ("expression", "text", "expected"),
    [
        (r"\d+亿元", "投资100亿元", ["100亿元"]),
        ("第[一二三四五六七八九十]+章", "第十二章", ["第十二章"]),
        ("人工.*?智能", "人工与智能和智能", ["人工与智能"]),
        ("[^，。]+", "甲乙，丙", ["甲乙", "丙"]),
        ("[]a]+", "a]", ["a]"]),
        ("[a-]", "-", ["-"]),
        (r"\[2021\]", "〔2021〕", ["〔2021〕"]),
        ("集成電路", "集成电路", ["集成电路"]),
        ("ＡＩ", "AI", ["AI"]),
        ("{一}", "{一}", ["{一}"]),
        ("甲.乙", "甲\n乙", []),
        ("[^甲]", "\n", []),
    ],
)
def test_expressions_over_chinese(expression: str, text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in spans(expression, text, Folding())] == expected


def test_case_counts_on_demand() -> None:
    assert spans("[A-C]+", "abC", Folding(case=True)) == [(0, 3)]
    assert spans("[a-c]+", "abC", Folding(case=True)) == [(0, 3)]
    assert spans("[A-C]+", "abC", Folding()) == [(2, 3)]


@pytest.mark.parametrize(
    "expression",
    ["(", ")", "a)", "[", "[a", "*", "a**", "(?=a)", "(?P<n>a)", r"\1", r"\b", "a{2,1}", "\\",
     "a++", "^*", "a{5000}", "((((a{900}){900}){900}){900})", "[b-a]", r"[\d-z]", "(" * 500],
)  # fmt: skip
def test_what_cannot_be_used_is_said(expression: str) -> None:
    with pytest.raises(PatternError):
        compile_pattern([expression], regexp=True)


@pytest.mark.parametrize(
    "expression", ["(a*)*b", "(a|a)*b", "(a|aa)+$b", "(.*)*x", "a{0,50}" * 4 + "b"]
)
def test_no_expression_takes_long(expression: str) -> None:
    finder = ExpressionFinder(expression, EXACT)
    start = time.process_time()
    assert not list(finder.find("a" * 20_000, 0, 20_000))
    assert time.process_time() - start < 2


@given(_EXPRESSION, st.text("abc", max_size=10))
def test_the_quick_look_never_misses(expression: str, text: str) -> None:
    finder = ExpressionFinder(expression, EXACT)
    if list(finder.find(text, 0, len(text))):
        assert finder.may_occur(text)
