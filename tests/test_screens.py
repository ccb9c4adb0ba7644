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
