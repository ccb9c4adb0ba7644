from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import SAMPLE, Command

NOTICE = """关于印发《数字产业规划》的通知

一、总体要求
大力发展人工智能产业。建设算力设施。
二、重点任务
（一）发展集成电路
到2025年，集成电路产值达到500亿元。芯片设计收入增长10%。
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(NOTICE, "utf-8")
    (tmp_path / "b.txt").write_text("一、概况\n本区共有10个街道。\n", "utf-8")
    (tmp_path / "c.txt").write_text("集成电路产业基金设立。\n", "utf-8")
    return tmp_path


def test_a_term_broken_over_lines_is_found(plandigest: Command) -> None:
    raw = SAMPLE.read_text("utf-8")
    for term in ("集成电路", "人工智能", "高新技术企业", "集成电路先进工艺"):
        broken = r"\s*".join(term)
        shown = plandigest("grep", term, SAMPLE, "-f", "json")
        matches = [m for record in json.loads(shown.out) for m in record["matches"]]
        assert len(matches) == len(re.findall(broken, raw)) > raw.count(term) - 1
        assert shown.status == 0


def test_records_locate_their_text(plandigest: Command) -> None:
    shown = plandigest("grep", "集成电路", SAMPLE, "-f", "json")
    for record in json.loads(shown.out):
        assert list(record)[:11] == [
            "document", "section", "heading", "page", "line", "text", "matches", "before",
            "after", "start", "end",
        ]  # fmt: skip
        assert all(record["text"][a:b] == "集成电路" for a, b in record["matches"])
        assert record["end"] - record["start"] == len(record["text"])


@pytest.mark.parametrize("form", ["json", "jsonl", "yaml", "csv", "tsv", "markdown", "quote"])
def test_every_form(plandigest: Command, folder: Path, form: str) -> None:
    shown = plandigest("grep", "集成电路", folder / "a.txt", "-f", form)
    assert shown.status == 0
    assert "产值达到500亿元" in shown.out


def test_csv_has_a_line_a_passage(plandigest: Command, folder: Path) -> None:
    rows = list(
        csv.DictReader(io.StringIO(plandigest("grep", "集成电路", folder, "-f", "csv").out))
    )
    assert [Path(row["document"]).name for row in rows] == ["a.txt", "a.txt", "c.txt"]
    assert rows[0]["section"] == "二/（一）"


def test_exit_status(plandigest: Command, folder: Path) -> None:
    assert plandigest("grep", "集成电路", folder).status == 0
    nothing = plandigest("grep", "量子", folder)
    assert (nothing.status, nothing.out, nothing.err) == (1, "", "")
    assert json.loads(plandigest("grep", "量子", folder, "-f", "json").out) == []
    assert plandigest("grep", "集成电路", folder, folder / "none.txt").status == 2


@pytest.mark.parametrize(
    "arguments",
    [
        [""], ["  "], [], ["-e", ""], ["-E", "("], ["-E", r"\1"], ["产业", "--near", "3"],
        ["-E", "a", "--expand"],
    ],
)  # fmt: skip
def test_a_pattern_that_cannot_be_used(plandigest: Command, arguments: list[str]) -> None:
    shown = plandigest("grep", *arguments)
    assert shown.status == 2
    assert shown.out == ""
    assert shown.err.startswith("plandigest: ")
    assert "internal" not in shown.err


def test_counts_and_names(plandigest: Command, folder: Path) -> None:
    counts = plandigest("grep", "集成电路", "-c", folder).out.splitlines()
    assert [line.rpartition("/")[2] for line in counts] == ["a.txt:2", "b.txt:0", "c.txt:1"]
    names = plandigest("grep", "集成电路", "-l", folder).out.splitlines()
    assert [Path(name).name for name in names] == ["a.txt", "c.txt"]
    records = json.loads(plandigest("grep", "集成电路", "-c", folder, "-f", "json").out)
    assert [record["count"] for record in records] == [2, 0, 1]


def test_counts_as_bars(plandigest: Command, folder: Path) -> None:
    shown = plandigest("grep", "集成电路", "-c", "--by", "document", folder).out.splitlines()
    assert [line.split()[0] for line in shown] == ["2", "1"]
    assert shown[0].count("█") == 2 * shown[1].count("█")
    by_section = plandigest("grep", "集成电路", "-c", "--by", "section", folder / "a.txt").out
    assert "2 ██" in by_section
    assert "（一）发展集成电路" in by_section


def test_limits_and_matches_alone(plandigest: Command, folder: Path) -> None:
    assert plandigest("grep", "集成电路", folder, "--only-matching").out == (
        f"{folder}/a.txt:6:集成电路\n{folder}/a.txt:7:集成电路\n{folder}/c.txt:1:集成电路\n"
    )
    assert plandigest("grep", "集成电路", folder, "--only-matching", "-m", "1").out.count("\n") == 2
    records = json.loads(
        plandigest("grep", "-E", r"\d+亿元", folder, "--only-matching", "-f", "json").out
    )
    assert [(record["text"], record["matches"]) for record in records] == [("500亿元", [[0, 5]])]


def test_several_terms(plandigest: Command, folder: Path) -> None:
    both = ("grep", "-e", "集成电路", "-e", "芯片", folder, "-c")
    assert plandigest(*both).out.splitlines()[0].endswith(":3")
    assert plandigest(*both, "--all").status == 1
    assert plandigest(*both, "--all", "--passage", "paragraph").status == 0
    assert plandigest(*both, "--near", "5", "--passage", "paragraph").status == 1


def test_synonyms_are_named(plandigest: Command, folder: Path) -> None:
    shown = plandigest("grep", "半导体", "--expand", folder / "a.txt")
    assert shown.status == 0
    assert "· 芯片" in shown.out
    records = json.loads(
        plandigest("grep", "半导体", "--expand", folder / "a.txt", "-f", "json").out
    )
    assert [record["terms"] for record in records] == [["集成电路"], ["集成电路"], ["芯片"]]


def test_own_words_and_topics(plandigest: Command, folder: Path) -> None:
    settings = folder / "own.yaml"
    settings.write_text("words: [产业基金]\ntopics: {资金: [产业基金, 产值]}\n", "utf-8")
    found = plandigest(
        "grep", "资金", "--expand", "--config", settings, folder / "c.txt", folder / "a.txt", "-c"
    )
    assert [line[-1] for line in found.out.splitlines()] == ["1", "1"]
    assert plandigest("grep", "-w", "基金", folder / "c.txt").status == 0
    assert plandigest("grep", "-w", "基金", "--config", settings, folder / "c.txt").status == 1


def test_citations(plandigest: Command) -> None:
    shown = plandigest("grep", "集成电路", SAMPLE, "-m", "1", "--cite", "gbt7714")
    assert shown.out.splitlines()[-2] == (
        "上海市人民政府办公厅. 上海市战略性新兴产业和先导产业发展“十四五”规划: "
        "沪府办发〔2021〕10号[Z]. 2021-06-23: 2."
    )
    (record,) = json.loads(
        plandigest("grep", "集成电路", SAMPLE, "-m", "1", "--cite", "plain", "-f", "json").out
    )
    assert record["citation"].startswith("《上海市战略性新兴产业和先导产业发展“十四五”规划》（")
    assert record["citation"].endswith("第2页。")


def test_standard_input_and_the_bundled_sample(plandigest: Command) -> None:
    shown = plandigest("grep", "集成电路", "-", stdin=NOTICE.encode("gb18030"))
    assert "产值达到500亿元" in shown.out
    assert plandigest("grep", "集成电路").status == 0


def test_a_plain_search_does_not_load_jieba_or_yaml() -> None:
    script = (
        "import sys; sys.argv = ['plandigest', 'grep', '集成电路', '-q']\n"
        "from plandigest.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "loaded = {'jieba', 'rjieba', 'yaml', 'rich'} & set(sys.modules)\n"
        "sys.exit(str(loaded) if loaded else 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_output_to_a_closed_pipe() -> None:
    head = f"{sys.executable} -m plandigest grep 产业 {SAMPLE} | head -n 1"
    done = subprocess.run(["bash", "-c", head], capture_output=True, text=True)
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


def on_a_terminal(*arguments: str, **settings: str) -> str:
    """What the command writes to a terminal."""
    main, ours = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", **settings}
    with subprocess.Popen(
        [sys.executable, "-m", "plandigest", *arguments], stdout=ours, env=environment
    ):
        os.close(ours)
        shown = b""
        try:
            while piece := os.read(main, 65536):
                shown += piece
        except OSError:  # how a terminal says that its other side is closed
            pass
    os.close(main)
    return shown.decode()


def test_colours_on_a_terminal_only() -> None:
    arguments = ("grep", "集成电路", str(SAMPLE), "-m", "1")
    shown = on_a_terminal(*arguments, COLUMNS="60")
    assert "\x1b[1;31m集成电路\x1b[0m" in shown
    plain = on_a_terminal(*arguments, COLUMNS="60", NO_COLOR="1")
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", shown) == plain


def test_nothing_in_a_document_steers_the_terminal(process: Command, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("一、[red]概况[/red]\n\x1b[31m产业\x1b[2J发展。\n", "utf-8")
    shown = process("grep", "产业", path, "--color", "always").out
    assert "\x1b[2J" not in shown
    assert "\x1b[31m产业\x1b[2J" not in shown
    assert "[red]概况" in shown


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some documents that must be parsed, and many that need not be."""
    folder = tmp_path_factory.mktemp("many")
    sample = SAMPLE.read_text("utf-8")
    for number in range(60):
        text = sample if number % 10 == 0 else f"一、概况\n本区有{number}个街道。\n"
        (folder / f"{number:03}.txt").write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize("what", [["-c"], ["-l"], ["-f", "json"], []])
def test_several_processes_change_nothing(process: Command, many: Path, what: list[str]) -> None:
    alone = process("grep", "集成电路", many, *what)
    together = process("grep", "集成电路", many, *what, "--jobs", "2")
    assert alone == together
    assert alone.status == 0


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_counting_at_a_glance_is_counting(process: Command, many: Path, jobs: str) -> None:
    counts = process("grep", "集成电路", many, "-c", "--jobs", jobs).out.splitlines()
    passages = json.loads(process("grep", "集成电路", many, "-f", "json").out)
    found = [record["document"] for record in passages for _ in record["matches"]]
    assert {line.rpartition(":")[0]: int(line.rpartition(":")[2]) for line in counts} == {
        str(path): found.count(str(path)) for path in sorted(many.iterdir())
    }
    names = process("grep", "集成电路", many, "-l", "--jobs", jobs).out.splitlines()
    assert names == list(dict.fromkeys(found))


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_unreadable_file_among_many(process: Command, many: Path, jobs: str) -> None:
    shown = process("grep", "集成电路", many, many / "none.txt", "-l", "--jobs", jobs)
    assert shown.status == 2
    assert shown.err.count("\n") == 1
    assert len(shown.out.splitlines()) == 6


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupted_it_gives_what_it_found(many: Path, jobs: str) -> None:
    """Results come while later files are still waited for; Ctrl-C ends with a whole array."""
    pipe = many.parent / f"endless{jobs}"
    os.mkfifo(pipe)
    held = os.open(pipe, os.O_RDWR)  # so that the document neither comes nor ends
    arguments = ["grep", "集成电路", str(many), str(pipe), "-f", "json", "--jobs", jobs]
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "plandigest", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        opening = running.stdout.read(500)
        os.killpg(running.pid, signal.SIGINT)
        rest = running.stdout.read()
        assert running.stderr.read() == b""
    os.close(held)
    assert running.returncode == 130
    assert json.loads(opening + rest)


def test_a_bar_on_a_terminal_while_it_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    from plandigest.cli import progress

    shown = io.StringIO()
    shown.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setattr(progress, "_PATIENCE", 0)
    monkeypatch.setattr(progress, "_EVERY", 0)
    assert progress.wanted(quiet=False)
    assert not progress.wanted(quiet=True)
    bar = progress.Progress(["a", "b"])
    assert list(bar.names()) == ["a", "b"]
    assert "1/2 -0:00" in shown.getvalue()
    assert shown.getvalue().endswith("\r\x1b[K")


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("what", [["-c"], ["-l"], ["-f", "jsonl"]])
def test_formats_that_must_be_read_first(
    plandigest: Command, tmp_path: Path, what: list[str], jobs: str
) -> None:
    (tmp_path / "a.txt").write_text("一、概况\n本区有街道。\n", "utf-8")
    (tmp_path / "b.txt").write_text(NOTICE, "gb18030")
    (tmp_path / "c.txt").write_text("一、概况\n本区有社区。\n", "gb18030")
    (tmp_path / "d.md").write_text("# 概况\n\n发展集**成电**路。\n", "utf-8")
    (tmp_path / "e.md").write_text("# 概况\n\n发展农业。\n", "utf-8")
    shown = plandigest("grep", "集成电路", tmp_path, *what, "--jobs", jobs)
    assert shown.status == 0
    if what == ["-c"]:
        counts = [line.rpartition(":")[2] for line in shown.out.splitlines()]
        assert counts == ["0", "2", "0", "1", "0"]
    else:
        assert {Path(name).name for name in re.findall(r"[^\"\s]*\.(?:txt|md)", shown.out)} == {
            "b.txt",
            "d.md",
        }
