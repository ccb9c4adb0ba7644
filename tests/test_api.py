from __future__ import annotations

import doctest
from functools import partial
from pathlib import Path

import pytest

import plandigest
from plandigest import cli
from plandigest.cli.app import COMMANDS


def test_every_public_name_is_there() -> None:
    for name in plandigest.__all__:
        assert getattr(plandigest, name) is not None
    assert {*plandigest.__all__} <= {*dir(plandigest)}


def test_no_other_name_is() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = plandigest.nothing


def test_the_example_of_the_package_works() -> None:
    assert doctest.testmod(plandigest).failed == 0


def test_every_command_has_its_module() -> None:
    for name in COMMANDS:
        assert Path(cli.__file__).with_name(f"{name}.py").is_file()


def test_search_quotes_what_holds_a_term() -> None:
    document = plandigest.parse(
        "一、总体要求\n发展人工智能。培育 AI 人才。\n二、人工智能\n推进应用。"
    )

    def quoted(passages: tuple[plandigest.Passage, ...]) -> list[str]:
        return [document.string(passage.span) for passage in passages]

    search = partial(plandigest.search, document)
    assert quoted(search("人工智能")) == ["发展人工智能。", "二、人工智能"]
    assert quoted(search("人工智能", "发展", every=True)) == ["发展人工智能。"]
    assert quoted(search("ai")) == []
    assert quoted(search("ai", ignore_case=True)) == ["培育 AI 人才。"]
    assert quoted(search("人.智", regexp=True)) == ["发展人工智能。", "二、人工智能"]
    whole = search("AI", passage="paragraph", section="总体")
    assert quoted(whole) == ["发展人工智能。培育 AI 人才。"]
    with pytest.raises(plandigest.PatternError):
        search()


def test_a_text_takes_spans_and_slices() -> None:
    text = plandigest.parse("一、目标\n增长5%。").text
    assert text[0:4] == "一、目标"
    assert text[plandigest.Span(0, 4)] == "一、目标"
