"""The published schemas are those of the code, and the commands' output follows them."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from tests.comparing.plans import NEW_REPORT, OLD_REPORT
from tests.conftest import ROOT, SAMPLE, Command
from tests.tasking.plans import DIVISION
from tests.test_check import FAULTY

from plandigest.rendering.schema import VERSION, schemas

FOLDER = ROOT / "docs" / "schema" / f"v{VERSION}"

COMMANDS = {
    "digest": ("digest",),
    "outline": ("outline",),
    "figures": ("figures", "--all"),
    "changes": ("figures", "--changes"),
    "grep": ("grep", "集成电路"),
    "grep-files": ("grep", "产业", "-l"),
    "grep-counts": ("grep", "产业", "-c"),
    "grep-sections": ("grep", "产业", "-c", "--by", "section"),
    "show": ("show", "一", "--all"),
    "check": ("check",),
    "terms": ("terms", "--by", "section"),
}


@pytest.mark.parametrize("name", schemas())
def test_what_is_published_is_current(name: str) -> None:
    # when a change is meant: python -m plandigest.rendering.schema
    assert (FOLDER / f"{name}.json").read_text("utf-8") == schemas()[name]


def test_nothing_else_is_published() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == {*schemas()}


@pytest.mark.parametrize("name", schemas())
def test_a_schema_is_one(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(schemas()[name]))


def validate(name: str, output: str) -> None:
    """The output follows the schema, and has no key that the schema does not know."""
    schema = json.loads(schemas()[name])
    for definition in schema["$defs"].values():
        definition["additionalProperties"] = False
    records = json.loads(output)
    assert records
    jsonschema.validate(records, schema)


@pytest.mark.parametrize("name", COMMANDS)
def test_output_follows_its_schema(name: str, plandigest: Command, tmp_path: Path) -> None:
    faulty = tmp_path / "规划.txt"
    faulty.write_text(FAULTY, encoding="utf-8")
    shown = (
        plandigest(*COMMANDS[name], SAMPLE, faulty, "-f", "json")
        if name != "show"
        else (plandigest(*COMMANDS[name], SAMPLE, "-f", "json"))
    )
    validate(name, shown.out)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("outline", ("outline", "--text", "--numbers")),
        ("outline", ("outline", "--depth", "1")),
        ("grep", ("grep", "产业", "-C", "1", "--cite", "gbt7714")),
    ],
)
def test_options_follow_it_too(name: str, arguments: tuple[str, ...], plandigest: Command) -> None:
    validate(name, plandigest(*arguments, SAMPLE, "-f", "json").out)


def test_contrasts_follow_their_schema(plandigest: Command, tmp_path: Path) -> None:
    other = tmp_path / "规划.txt"
    other.write_text(
        "农业发展规划\n一、粮食生产\n稳定粮食生产，保障粮食安全。\n" * 9, encoding="utf-8"
    )
    validate("contrasts", plandigest("terms", "--compare", SAMPLE, other, "-f", "json").out)


def test_tasks_follow_their_schema(plandigest: Command, tmp_path: Path) -> None:
    path = tmp_path / "分工方案.txt"
    path.write_text(DIVISION, encoding="utf-8")
    validate("tasks", plandigest("tasks", "--all", path, "-f", "json").out)


def test_comparisons_follow_their_schemas(plandigest: Command, tmp_path: Path) -> None:
    paths = [tmp_path / "2025.txt", tmp_path / "2026.txt"]
    for path, text in zip(paths, (OLD_REPORT, NEW_REPORT), strict=True):
        path.write_text(text, encoding="utf-8")
    validate("compare", plandigest("compare", *paths, "-f", "json").out)
    section = plandigest("compare", "--section", "主要目标", *paths, "-f", "json")
    validate("compare-passages", section.out)


def test_findings_follow_their_schema(plandigest: Command, tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(
        "规划说，“全市高新技术企业数量超过2.7万家”。产值达到30亿元。\n", encoding="utf-8"
    )
    validate("verify", plandigest("verify", path, SAMPLE, "-f", "json").out)


def test_citations_follow_their_schema(plandigest: Command, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("某市规划\n一、总则\n根据《节约能源法》制定。\n", encoding="utf-8")
    validate("cites", plandigest("cites", path, "-f", "json").out)


def test_extras_follow_their_schema(plandigest: Command) -> None:
    validate("doctor", plandigest("doctor", "-f", "json").out)
