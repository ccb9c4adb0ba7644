"""Every command and every line of Python in the README and the docs is run.

What a page shows as output is what comes out. When a change is meant,
`pytest tests/test_pages.py --update-golden` writes the outputs anew; read the difference.
"""

from __future__ import annotations

import doctest
import re
import shlex
import tomllib
from pathlib import Path

import pytest
from tests.conftest import ROOT, Command
from tests.pages import PAGES, blocks, commands, language_of, prepare, runner, shown

from plandigest.cli import doctor
from plandigest.cli.app import COMMANDS, command_named

HEAVY = {"rapidocr", "pandas", "polars", "pyarrow", "distributed"}
"""Modules that `pip install "plandigest[all]"` leaves out."""
TRANSLATED = [page for page in PAGES if ".zh." in page.name]
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


@pytest.fixture(autouse=True)
def where_a_reader_sits(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    prepare(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")


@each_page
def test_a_page_shows_what_its_commands_print(
    page: Path,
    plandigest: Command,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    monkeypatch.setenv("LANG", language_of(page))
    monkeypatch.setattr(doctor, "find_spec", lambda name: None if name in HEAVY else name)
    run = runner(plandigest, page)
    text = page.read_text("utf-8")
    written, at = "", 0
    for block in blocks(page):
        written += text[at : block.start]
        at = block.end
        if block.language == "console":
            for command in shown(block):
                written += f"$ {command}\n{run(command)}"
        else:
            written += block.body
    written += text[at:]
    if request.config.getoption("--update-golden"):
        page.write_text(written, "utf-8")
    assert written == text


@each_page
def test_the_python_of_a_page_works(page: Path) -> None:
    names: dict[str, object] = {}
    for block in blocks(page):
        if block.language != "python":
            continue
        test = doctest.DocTestParser().get_doctest(block.body, names, page.name, str(page), 0)
        assert test.examples
        result = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(
            test, clear_globs=False
        )
        names = test.globs
        assert not result.failed


@each_page
def test_nothing_to_type_escapes_these_tests(page: Path) -> None:
    known = {"console", "sh", "python", "sql", "yaml", "text", "{toctree}"}
    assert {block.language for block in blocks(page)} <= known
    for block in blocks(page):
        if block.language == "console":
            assert block.body.startswith("$ ")
        elif block.language == "text":
            assert not re.search(r"^(\$|>>>) ", block.body, re.MULTILINE)


@each_page
def test_what_is_installed_can_be(page: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = re.findall(r"(?:plandigest|\.)\[([\w,]+)\]", page.read_text("utf-8"))
    extras = {extra for group in named for extra in group.split(",")}
    assert extras <= {*project["optional-dependencies"]}


def test_commands_to_install_with_are_the_only_ones_not_run() -> None:
    for page in PAGES:
        for block in blocks(page):
            if block.language == "sh":
                assert all(line.startswith("pip install ") for line in block.body.splitlines())


def test_every_command_is_shown() -> None:
    tried = {
        shlex.split(line)[1] for page in PAGES for line in commands(page) if "plandigest " in line
    }
    assert {*COMMANDS} <= tried


@pytest.mark.parametrize("chinese", TRANSLATED, ids=lambda page: page.name)
def test_a_chinese_page_shows_the_same_as_its_english_one(chinese: Path) -> None:
    name = chinese.name.replace(".zh.md", ".md")
    folder = ROOT if name == "README.md" else chinese.parent
    english = folder / name
    assert commands(chinese) == commands(english)
    assert python_of(chinese) == python_of(english)
    assert headings(chinese) == headings(english)
    shown = [folder / each for each in pictures(english)]
    assert [chinese.parent / each.replace("-zh.svg", ".svg") for each in pictures(chinese)] == shown


def python_of(page: Path) -> list[str]:
    return [block.body for block in blocks(page) if block.language == "python"]


def headings(page: Path) -> list[int]:
    """The depths of a page's headings."""
    return [len(marks) for marks in re.findall(r"^(#+) ", page.read_text("utf-8"), re.MULTILINE)]


def pictures(page: Path) -> list[str]:
    return re.findall(r"!\[[^\]]+\]\(([^)]+)\)", page.read_text("utf-8"))


@each_page
def test_what_a_page_links_to_is_there(page: Path) -> None:
    text = page.read_text("utf-8")
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text):
        if not target.startswith("https://"):
            assert (page.parent / target).exists(), target


def test_on_pypi_every_link_of_the_readme_is_whole() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    hook = project["tool"]["hatch"]["metadata"]["hooks"]["fancy-pypi-readme"]
    text = (ROOT / "README.md").read_text("utf-8")
    for each in hook["substitutions"]:
        text = re.sub(each["pattern"], each["replacement"], text)
    address = project["project"]["urls"]["Source"]
    links = re.findall(r"(!?)\[[^\]]*\]\(([^)]+)\)", text)
    assert len(links) > 10
    for mark, target in links:
        raw = address.replace("//github.com", "//raw.githubusercontent.com")
        assert target.startswith(f"{raw}/main/docs/" if mark else f"{address}/blob/main/")


@pytest.mark.parametrize(
    "example", [each for name in COMMANDS for each in command_named(name).examples]
)
def test_the_examples_of_every_help_run(example: str, plandigest: Command) -> None:
    plan = Path("plan.md").read_text("utf-8").replace("#", "")
    arguments = shlex.split(example)[1:]
    written = arguments[arguments.index("-o") + 1] if "-o" in arguments else None
    for number, name in enumerate(arguments):
        if Path(name).suffix in {".txt", ".pdf", ".docx", ".html", ".md"} and name != written:
            # What a file is shows in what it holds; no two are the same.
            Path(name).write_text(f"{plan}\n到203{number}年，新增公园{number}座。\n", "utf-8")
    if "--status" in arguments:
        plandigest("index", "plan.md")
    done = plandigest(*arguments)
    assert done.status in {0, 1}, done.err
