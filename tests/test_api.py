from __future__ import annotations

import doctest
import json
from functools import partial
from pathlib import Path

import pytest
from tests.conftest import SAMPLE, Command

import plandigest
from plandigest import cli
from plandigest.cli.app import COMMANDS


@pytest.fixture
def plandigest_command(request: pytest.FixtureRequest) -> Command:
    """The command line, under a name that the package leaves free."""
    command: Command = request.getfixturevalue("plandigest")
    return command


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


def test_what_is_shown_of_a_value_is_one_line() -> None:
    document = plandigest.read(SAMPLE)
    figure = plandigest.figures(document)[0]
    section = next(document.walk())
    assert repr(document) == (
        f"<Document '上海市战略性新兴产业和先导产业发展“十四五”规划' in {str(SAMPLE)!r}, part 1: "
        f"1 sections, {len(document.span)} characters>"
    )
    assert repr(section) == (
        f"<Section '一' (level1) at {section.span.start}-{section.span.end}: "
        "2 children, 0 paragraphs>"
    )
    assert repr(figure) == (
        "<Figure 全市战略性新兴产业增加值 2015 3746亿元 (exact, level, actual) "
        f"at {figure.span.start}-{figure.span.end}>"
    )
    for value in (document, document.text, document.text.source, figure, *document.walk()):
        assert len(repr(value)) < 200
        assert "\n" not in repr(value)
    table = plandigest.parse("| 指标 | 值 |\n| --- | --- |\n| 产值 | 3 |\n", "a.md")
    assert all(len(repr(item)) < 200 for item in table.body)


def test_sentences_are_gone_through() -> None:
    document = plandigest.parse("一、总体要求\n加快发展。扩大开放。\n二、保障\n加强领导。\n")
    assert [document.string(span) for span in document.sentences] == [
        "一、总体要求", "加快发展。", "扩大开放。", "二、保障", "加强领导。",
    ]  # fmt: skip


def test_records_are_what_the_commands_write(plandigest_command: Command) -> None:
    document = plandigest.read(SAMPLE)
    for found, command in (
        (plandigest.figures(document), ("figures", "--all")),
        (plandigest.search(document, "产业"), ("grep", "产业")),
        (plandigest.check(document), ("check",)),
    ):
        written = plandigest_command(*command, "-f", "json", SAMPLE).out
        assert plandigest.to_records(document, found) == json.loads(written)
    (record,) = plandigest.to_records(document)
    assert record["title"] == document.title


def test_every_key_of_jsonl_has_one_type(plandigest_command: Command) -> None:
    """So that data frames take it in: polars.scan_ndjson(path, infer_schema_length=None)."""
    for command in (
        ("figures",),
        ("figures", "--changes"),
        ("grep", "产业"),
        ("check",),
        ("terms",),
    ):
        types: dict[str, set[str]] = {}
        for line in plandigest_command(*command, "-f", "jsonl", SAMPLE).out.splitlines():
            for key, value in json.loads(line).items():
                kind = "number" if isinstance(value, int | float) else type(value).__name__
                types.setdefault(key, set()).add(kind)
        assert types
        assert all(len(kinds - {"NoneType"}) <= 1 for kinds in types.values())
