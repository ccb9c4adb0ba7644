"""The commands as a whole: standard input, folders, processes, files, configuration."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
import yaml
from tests.conftest import SAMPLE, Command

PLAN = """数字经济发展规划
一、发展目标
到 2025 年，产值达到 100 亿元，增长 5%。
二、保障措施
加强领导。
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b", "a", "c"):
        (tmp_path / f"{name}.txt").write_text(f"{name}类{PLAN}", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", ["outline", "figures"])
def test_standard_input_is_read(plandigest: Command, command: str) -> None:
    def output(form: str) -> str:
        outcome = plandigest(command, "-f", form, "-", stdin=PLAN.encode())
        assert outcome.status == 0, outcome.err
        return outcome.out

    records = json.loads(output("json"))
    assert records[0]["document"] == "-"
    assert [json.loads(line) for line in output("jsonl").splitlines()] == records
    assert yaml.safe_load(output("yaml")) == records


def test_outline_records_hold_what_was_asked_for(plandigest: Command) -> None:
    (record,) = json.loads(plandigest("outline", "-f", "json", SAMPLE).out)
    assert record["document_number"] == "沪府办发〔2021〕10 号"
    assert record["dated"] == "2021-06-23"
    assert record["complete"] is False
    assert record["language"] == "zh"
    assert record["pages"] == 5
    assert record["problems"][0]["code"] == "truncated"
    (section,) = record["sections"]
    assert (section["path"], section["depth"], section["kind"]) == ("一", 1, "level1")
    assert "paragraphs" not in section
    assert "figures" not in section
    assert [child["path"] for child in section["children"]] == ["一/（一）", "一/（二）"]


def test_outline_with_text_numbers_and_depth(plandigest: Command) -> None:
    arguments = ("outline", "-f", "json", "--text", "--numbers", "--depth", "2", SAMPLE)
    (record,) = json.loads(plandigest(*arguments).out)
    first, second = record["sections"][0]["children"]
    assert not first["children"]
    assert first["paragraphs"][-1].startswith("上海战略性新兴产业虽然发展迅速")
    assert first["figures"] > second["figures"] == 0
    counted = json.loads(plandigest("figures", "-f", "json", SAMPLE).out)
    assert record["sections"][0]["figures"] == len(counted)


def test_a_folder_is_read_in_order(plandigest: Command, folder: Path) -> None:
    names = [str(folder / name) for name in ("a.txt", "b.txt", "c.txt")]
    records = json.loads(plandigest("outline", "-f", "json", folder).out)
    assert [record["document"] for record in records] == names
    shown = plandigest("outline", folder).out
    assert [line for line in shown.splitlines() if line.endswith(".txt")] == names


@pytest.mark.parametrize("command", [("outline",), ("figures",), ("figures", "--changes")])
@pytest.mark.parametrize("form", [(), ("-f", "json"), ("-f", "markdown")])
def test_several_processes_give_the_same(
    plandigest: Command, folder: Path, command: tuple[str, ...], form: tuple[str, ...]
) -> None:
    (folder / "bad.txt").write_bytes(bytes(range(256)) * 4)
    one = plandigest(*command, *form, folder)
    two = plandigest(*command, *form, folder, "--jobs", "2")
    assert one == two
    assert one.status == 2
    assert one.err.count("\n") == 1


def test_csv_has_the_keys_as_columns(plandigest: Command) -> None:
    rows = list(csv.DictReader(io.StringIO(plandigest("figures", "-f", "csv", SAMPLE).out)))
    records = json.loads(plandigest("figures", "-f", "json", SAMPLE).out)
    assert len(rows) == len(records)
    for row, record in zip(rows, records, strict=True):
        spans = "; ".join(f"{start}:{end}" for start, end in record["indicator_spans"])
        flat = (
            record
            | {"indicator_spans": spans}
            | {f"change.{key}": value for key, value in (record["change"] or {}).items()}
        )
        assert row == {key: "" if flat.get(key) is None else str(flat[key]) for key in row}
        assert {*record} - {"change"} <= {*row}


def test_changes_in_csv(plandigest: Command) -> None:
    shown = plandigest("figures", "--changes", "-f", "tsv", SAMPLE).out
    rows = list(csv.DictReader(io.StringIO(shown), delimiter="\t"))
    assert (rows[0]["from.value"], rows[0]["to.value"], rows[0]["to.unit"]) == (
        "3746", "7328", "亿元",
    )  # fmt: skip


def test_output_goes_to_a_file(plandigest: Command, tmp_path: Path) -> None:
    target = tmp_path / "figures.csv"
    outcome = plandigest("figures", "-f", "csv", "--bom", "-o", target, SAMPLE)
    assert (outcome.status, outcome.out, outcome.err) == (0, "", "")
    assert target.read_bytes().startswith(b"\xef\xbb\xbfdocument,section,")


def test_without_a_path_the_sample_is_read_and_said(
    plandigest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = plandigest("outline")
    assert outcome.status == 0
    assert "bundled sample" in outcome.err
    assert outcome.err.count("\n") == 1
    assert plandigest("outline", "-q") == outcome  # never another's figures unannounced


def test_without_a_path_configured_documents_are_read(
    plandigest: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "plandigest.yaml").write_text("documents: ['[ab].txt']\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    outcome = plandigest("outline", "-f", "json")
    assert [Path(record["document"]).name for record in json.loads(outcome.out)] == [
        "a.txt",
        "b.txt",
    ]
    assert "plandigest.yaml" in outcome.err


TITLES = ("Read", "Compare", "Share and keep")


def test_help_lists_the_commands(plandigest: Command) -> None:
    outcome = plandigest("--help")
    assert outcome.status == 0
    read, compare, share = (outcome.out.index(f"\n{name}:\n") for name in TITLES)
    assert read < outcome.out.index("\n  figures ") < compare < outcome.out.index("\n  verify ")
    assert share < outcome.out.index("\n  report ")
    assert "--changes" in plandigest("figures", "--help").out


def test_without_a_command_the_commands_are_listed(plandigest: Command) -> None:
    english = plandigest("--help")
    assert plandigest() == english
    chinese = plandigest("--lang", "zh")
    assert chinese == plandigest("--help", "--lang", "zh") == plandigest("--lang=zh", "-h")
    assert chinese.out.startswith("用法: plandigest [选项] 命令 [参数]...\n")
    for name in ("outline", "figures", "rules", "grep", "show", "check", "terms"):
        before = plandigest("--lang", "zh", name, "--help")
        assert before == plandigest(name, "--help", "--lang", "zh")
        assert before.out.startswith(f"用法: plandigest {name} [选项] ")
        assert "示例:\n  plandigest " in before.out
        assert "list[" not in before.out


def test_the_version_is_printed(plandigest: Command) -> None:
    from plandigest import __version__

    assert plandigest("--version").out == f"plandigest {__version__}\n"


def test_the_module_runs_too(process: Command) -> None:
    assert process("--version").out.startswith("plandigest ")


def test_the_hand_made_folder_is_readable(plandigest: Command, folder: Path) -> None:
    records = json.loads(plandigest("figures", "-f", "json", folder / "a.txt").out)
    assert [(record["value"], record["unit"]) for record in records] == [(100, "亿元"), (5, "%")]
