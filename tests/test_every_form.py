"""Every command in every form it offers: what is written can be read again, and says the same."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from tests.conftest import Command
from tests.test_screens_between import FILES

COMMANDS: dict[str, tuple[tuple[str, ...], str]] = {
    "outline": (("outline", "15.txt"), "健全养老服务体系"),
    "outline with text": (("outline", "--text", "15.txt"), "推进城乡建设和生态治理"),
    "outline with strength": (("outline", "--strength", "15.txt"), "推进城乡建设和生态治理"),
    "figures": (("figures", "15.txt"), "地区生产总值"),
    "figures explained": (("figures", "--explain", "15.txt"), "地区生产总值"),
    "changes": (("figures", "--changes", "--all", "change.txt"), "城镇化率"),
    "grep": (("grep", "养老机构", "15.txt"), "养老机构"),
    "counts": (("grep", "-c", "养老机构", "15.txt"), "13"),
    "show": (("show", "健全养老服务体系", "15.txt"), "养老床位"),
    "check": (("check", "faulty.txt"), "三"),
    "terms": (("terms", "15.txt"), "人工智能"),
    "terms by TF-IDF": (("terms", "--method", "tfidf", "15.txt"), "民营"),
    "terms by section": (("terms", "--by", "section", "15.txt"), "人工智能"),
    "contrasts": (("terms", "--compare", "14.txt", "15.txt"), "人工智能"),
    "digest": (("digest", "15.txt"), "临江市国民经济"),
    "tasks": (("tasks", "--all", "15.txt"), "社区食堂"),
    "rules": (("rules", "measure.txt"), "城管部门"),
    "cites": (("cites", "plan.txt", "law.txt"), "老年人权益保障法"),
    "compare": (("compare", "14.txt", "15.txt"), "每万人口高价值发明专利拥有量"),
    "passages": (("compare", "--section", "主要目标", "14.txt", "15.txt"), "森林覆盖率"),
    "series": (("compare", "2025.txt", "2026.txt", "2027.txt"), "城镇新增就业"),
    "verify": (("verify", "-q", "draft.md", "sample.txt"), "物联网"),
    "report": (("report", "14.txt", "15.txt"), "轨道交通运营里程"),
    "doctor": (("doctor",), "pdf"),
}
MORE = {
    "change.txt": "某市规划\n一、目标\n城镇化率由2020年的61%提高到2025年的66%。\n",
    "faulty.txt": "某市规划\n一、总则\n加快发展。\n三、任务\n抓好落实。\n",
    "measure.txt": "某市条例\n第一条 未按规定清运垃圾的，由城管部门处三百元罚款。\n",
}


def _rows(data: bytes, delimiter: str) -> str:
    rows = [*csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=delimiter)]
    assert len({len(row) for row in rows}) == 1
    assert "None" not in {cell for row in rows for cell in row}
    return json.dumps(rows, ensure_ascii=False)


def _packed(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "".join(
            archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")
        )


def _parquet(data: bytes) -> str:
    from pyarrow import parquet

    rows = parquet.read_table(io.BytesIO(data)).to_pylist()
    return json.dumps(rows, ensure_ascii=False)


READERS: dict[str, Callable[[bytes], str]] = {
    "json": lambda data: json.dumps(json.loads(data), ensure_ascii=False),
    "jsonl": lambda data: "".join(
        json.dumps(json.loads(line), ensure_ascii=False) for line in data.splitlines()
    ),
    "yaml": lambda data: json.dumps(yaml.safe_load(data), ensure_ascii=False, default=str),
    "csv": lambda data: _rows(data, ","),
    "tsv": lambda data: _rows(data, "\t"),
    "xlsx": _packed,
    "docx": _packed,
    "parquet": _parquet,
}


FORMS = {
    "outline": ("tree", "json", "jsonl", "yaml", "csv", "tsv", "markdown"),
    "figures": ("table", "json", "jsonl", "yaml", "csv", "tsv", "markdown", "xlsx", "parquet"),
    "grep": ("quote", "json", "jsonl", "yaml", "csv", "tsv", "markdown"),
    "show": ("text", "json", "jsonl", "yaml", "csv", "tsv", "markdown"),
    "check": ("table", "json", "jsonl", "yaml", "csv", "tsv", "markdown"),
    "terms": ("table", "json", "jsonl", "yaml", "csv", "tsv"),
    "digest": ("screen", "json", "jsonl", "yaml", "markdown"),
    "tasks": ("table", "json", "jsonl", "yaml", "csv", "tsv", "markdown", "xlsx", "parquet"),
    "rules": ("table", "json", "jsonl", "yaml", "csv", "tsv", "markdown", "xlsx", "parquet"),
    "cites": ("table", "json", "jsonl", "yaml", "csv", "tsv", "markdown", "dot", "graphml"),
    "compare": ("screen", "json", "jsonl", "yaml", "csv", "tsv", "markdown", "html", "xlsx"),
    "passages": ("screen", "json", "jsonl", "yaml", "csv", "tsv", "markdown", "xlsx"),
    "verify": ("text", "json", "jsonl", "yaml", "csv", "tsv", "markdown"),
    "doctor": ("table", "json"),
    "report": ("html", "xlsx", "docx"),
}
CASES = [
    (name, form) for name in COMMANDS for form in FORMS.get(name) or FORMS[COMMANDS[name][0][0]]
]


@pytest.mark.parametrize(("name", "form"), CASES)
def test_what_is_written_is_read_again(
    name: str, form: str, plandigest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for file, text in {**FILES, **MORE}.items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    arguments, word = COMMANDS[name]
    packed = form in {"xlsx", "docx", "html", "parquet"}
    out = tmp_path / (f"out.{form}" if packed else "out")
    asked = () if packed else ("-f", form)
    outcome = plandigest(*arguments, *asked, "--lang", "zh", "-o", out)
    assert outcome.err == ""
    assert outcome.status == (1 if name in {"check", "verify"} else 0)
    data = out.read_bytes()
    read = READERS.get(form, bytes.decode)(data)
    assert word in "".join(read.split()) or word in read
