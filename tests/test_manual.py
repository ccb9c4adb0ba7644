from __future__ import annotations

import re
import shutil
import subprocess

import pytest
from tests.conftest import Command

from plandigest.cli.app import COMMANDS, command_named, in_typer
from plandigest.cli.manual import manual
from plandigest.cli.wording import pick


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_command_and_option_is_in_the_manual(language: str) -> None:
    page = manual("zh" if language == "zh" else "en").replace("\\-", "-")
    for name in COMMANDS:
        assert f".SS {name}\n" in page
        for parameter in in_typer(name).params:
            if parameter.param_type_name == "option":
                assert all(option in page for option in parameter.opts)


@pytest.mark.skipif(shutil.which("man") is None, reason="needs man")
def test_man_finds_nothing_wrong_with_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("man") / "plandigest.1"
    path.write_text(manual("en"), encoding="utf-8")
    done = subprocess.run(
        ["man", "--warnings", "-l", str(path)], capture_output=True, check=False,
        env={"MANWIDTH": "80", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert done.stderr == b""


@pytest.mark.parametrize("name", COMMANDS)
def test_every_help_says_all_in_both_languages(name: str) -> None:
    assert len(command_named(name).examples) >= 2
    for parameter in in_typer(name).params:
        text = parameter.help or ""
        chinese, english = pick(text, "zh"), pick(text, "en")
        assert chinese != english
        assert re.search("[一-鿿]", chinese)
        assert "<" not in chinese + english


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_help_shows_examples_that_are_its_own(language: str, plandigest: Command) -> None:
    title = {"en": "Examples:", "zh": "示例:"}[language]
    for name in COMMANDS:
        page = plandigest(name, "--help", "--lang", language).out
        examples = page.split(f"\n{title}\n")[1].splitlines()
        assert len(examples) >= 2
        assert all(each.startswith(f"  plandigest {name}") for each in examples)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_plandigest_alone_says_what_to_type_next(language: str, plandigest: Command) -> None:
    shown = plandigest("--lang", language).out
    assert "\n  plandigest 规划.pdf " in shown
    assert "--version" in shown
    assert "-h, --help" in shown
