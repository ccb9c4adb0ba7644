"""Whole screens as a reader sees them, kept as text in `golden/`.

When a change is meant: `pytest tests/test_screens.py --update-golden`, then read the
difference.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.conftest import SAMPLE, Command

from plandigest.cli.messages import language_of
from plandigest.cli.options import Common
from plandigest.rendering.characters import cells

GOLDEN = Path(__file__).parent / "golden"
GENRES = Path(__file__).parent / "genres"

SCREENS = {
    "digest": ("digest",),
    "digest-zh": ("digest", "--lang", "zh"),
    "outline": ("outline",),
    "outline-text": ("outline", "--text", "--numbers", "--lang", "zh"),
    "figures": ("figures",),
    "figures-zh-all": ("figures", "--all", "--lang", "zh"),
    "figures-by-value": ("figures", "--sort", "value"),
    "changes": ("figures", "--changes"),
    "grep": ("grep", "人工智能"),
    "grep-count": ("grep", "集成电路", "-c"),
}
MARKDOWN = {
    "digest": ("digest",),
    "outline": ("outline",),
    "figures": ("figures",),
    "changes": ("figures", "--changes"),
    "grep": ("grep", "高新技术企业"),
}


def compare(path: Path, shown: str, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def at_the_top_of_the_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SAMPLE.parents[1])


@pytest.mark.parametrize("width", [80, 140])
@pytest.mark.parametrize("name", SCREENS)
def test_screen(
    name: str,
    width: int,
    plandigest: Command,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    path = SAMPLE.relative_to(Path.cwd())
    shown = plandigest(*SCREENS[name], "--color", "never", "--no-pager", path)
    assert shown.status == 0, shown.err
    compare(GOLDEN / f"{name}-{width}.txt", shown.out, request)
    assert all(cells(line) <= width for line in shown.out.splitlines())


@pytest.mark.parametrize("width", [80, 140])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("genre", ["plan", "report", "measure"])
def test_documents_of_several_genres(
    genre: str,
    language: str,
    width: int,
    plandigest: Command,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    """A plan, a work report and a measure, wrapped and paged as their PDF files are."""
    monkeypatch.chdir(GENRES)
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    screens = ""
    for command in ("digest", "figures", "outline"):
        options = ("--lang", language, "--color", "never", "--no-pager")
        shown = plandigest(command, f"{genre}.txt", *options)
        assert shown.status == 0, shown.err
        assert all(cells(line) <= width for line in shown.out.splitlines())
        screens += f"$ plandigest {command} {genre}.txt --lang {language}\n{shown.out}\n"
    compare(GOLDEN / f"{genre}-{language}-{width}.txt", screens, request)


@pytest.mark.parametrize("name", MARKDOWN)
def test_markdown(name: str, plandigest: Command, request: pytest.FixtureRequest) -> None:
    shown = plandigest(*MARKDOWN[name], "-f", "markdown", SAMPLE.relative_to(Path.cwd()))
    assert shown.status == 0, shown.err
    compare(GOLDEN / f"{name}.md", shown.out, request)


@pytest.mark.parametrize("name", SCREENS)
def test_colour_changes_no_character(
    name: str, plandigest: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    plain = plandigest(*SCREENS[name], SAMPLE).out
    painted = plandigest(*SCREENS[name], SAMPLE, "--color", "always").out
    assert "\x1b[" in painted or name == "grep-count"
    bare = re.sub(r"\x1b\[[\d;]*m", "", painted)
    assert [line.rstrip() for line in bare.splitlines()] == plain.splitlines()


@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_cut_where_there_is_no_terminal(
    name: str, plandigest: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "140")
    assert "…" not in plandigest(*SCREENS[name], SAMPLE).out


def test_a_table_in_a_pipe_wraps_its_cells(
    plandigest: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrapped = plandigest("figures", SAMPLE).out.splitlines()[2:]
    assert all(cells(line) <= 100 for line in wrapped)
    assert "全市战略性新兴产业制造业产值占全市规上工业总产值比重" not in "\n".join(wrapped)
    monkeypatch.setenv("COLUMNS", "200")
    assert (
        "全市战略性新兴产业制造业产值占全市规上工业总产值比重" in plandigest("figures", SAMPLE).out
    )


def test_without_a_width_no_line_is_folded(plandigest: Command) -> None:
    shown = plandigest("outline", "--text", SAMPLE).out
    assert any(cells(line) > 200 for line in shown.splitlines())


def test_no_color_and_dumb_terminals_are_honoured(monkeypatch: pytest.MonkeyPatch) -> None:

    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert Common().screen.color
    monkeypatch.setenv("NO_COLOR", "1")
    assert not Common().screen.color
    assert Common(color="always").screen.color
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not Common().screen.color


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LC_MESSAGES": "zh_TW"}, "zh"),
        ({}, "en"),
    ],
)
def test_labels_follow_the_locale(
    variables: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:

    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language_of([]) == language
    assert language_of(["outline", "--lang", "zh"]) == "zh"
    assert language_of(["--lang=zh", "outline"]) == "zh"
    assert language_of(["grep", "--", "--lang", "zh"]) == language


def test_an_article_is_shown_by_how_it_begins(plandigest: Command, tmp_path: Path) -> None:
    law = tmp_path / "law.txt"
    law.write_text(
        "某市绿化条例\n第一章 总则\n第一条 为了保护绿化成果，改善生态环境，制定本条例。\n"
        "第二条 本市绿化，适用本条例。另有规定的除外。\n",
        encoding="utf-8",
    )
    _, out, _ = plandigest("outline", law)
    assert "第一条 为了保护绿化成果，改善生态环境，制定本条例。" in out
    assert out.endswith("└── 第二条 本市绿化，适用本条例。\n")


LONG = (
    "某市国民经济和社会发展第十五个五年规划纲要\n\n一、发展基础\n"
    + "".join(
        f"第{name}产业联合发展先导区域全员劳动生产率由2020年的{n}万元提高到2025年的{2 * n}万元。\n"
        for n, name in enumerate("甲乙丙丁戊己庚", 11)
    )
    + "\n二、主要目标\n到2030年，"
    + "，".join(
        f"第{name}产业联合发展先导区域全员劳动生产率达到{n}万元"
        for n, name in enumerate("甲乙丙丁戊己庚", 31)
    )
    + "。\n"
)


@pytest.mark.parametrize("width", [60, 80, 140])
def test_a_digest_is_one_screen(
    plandigest: Command, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    shown = plandigest("digest", "-", stdin=LONG.encode()).out.splitlines()
    assert len(shown) <= 24
    assert any("plandigest figures --targets" in line for line in shown)
    assert any("plandigest figures --changes" in line for line in shown)


def test_several_documents_end_in_a_table(
    plandigest: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(GENRES)
    shown = plandigest("digest", "plan.txt", "report.txt").out
    assert shown.splitlines()[-3:] == [
        "Document          date  Pages  Complete  Targets  Problems",
        "plan.txt    2026-05-20      4       yes       16         0",
        "report.txt  2026-01-16      –       yes       18         1",
    ]
    pasted = plandigest("digest", "plan.txt", "report.txt", "-f", "markdown").out
    assert pasted.splitlines()[-1] == "| report.txt | 2026-01-16 | – | yes | 18 | 1 |"


def test_a_law_shows_when_it_was_adopted_and_lacks_nothing_that_this_says(
    plandigest: Command,
) -> None:
    law = (
        "某省节约用水条例\n\n"
        "2001年3月2日某省人民政府令第12号公布 2019年5月6日某省人民政府令第88号修订\n\n"
        "第一条 为了节约用水，制定本条例。\n第二条 本条例自公布之日起施行。\n"
    )
    lines = plandigest("digest", "-", stdin=law.encode()).out.splitlines()
    assert lines[2] == "2001年3月2日某省人民政府令第12号公布2019年5月6日某省人民政府令第88号修订"
    assert lines[3] == "complete ✓"


def test_a_contents_list_that_the_body_keeps_is_said(plandigest: Command) -> None:
    names = ("总体要求", "主要目标", "重点任务", "重大项目", "保障措施")
    headings = [f"{han}、{name}" for han, name in zip("一二三四五", names, strict=True)]
    contents = "".join(f"{name} ................ {at}\n" for at, name in enumerate(headings, 1))
    body = "".join(f"\n{name}\n\n加快建设，推进落实。\n" for name in headings)
    text = f"某市规划\n\n目 录\n\n{contents}{body}"
    said = "complete ✓ all 5 entries of the contents are there"
    assert said in plandigest("digest", "-", stdin=text.encode()).out
    shorter = text.replace("\n五、保障措施\n\n", "\n").encode()
    assert "of the contents are there" not in plandigest("digest", "-", stdin=shorter).out
