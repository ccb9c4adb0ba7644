"""Reads the commands that the README and the docs show, and runs them as a reader would."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.conftest import ROOT, Command

GENERATED = ROOT / "docs" / "reference"
PAGES = [
    ROOT / "README.md",
    *sorted(page for page in (ROOT / "docs").glob("*.md")),
]
"""All that is written by hand for users; what is generated has tests of its own."""

_FENCE = re.compile(r"^```(?P<language>[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_SHELL = re.compile(r" [|<>&]+ ")
"""A command with one of these is run by a shell, others within this process."""
FINDING = {"check", "verify"}
"""Commands that end with 1 where they have something to say."""


class Block(NamedTuple):
    """What stands between two fences, and where in the page."""

    language: str
    body: str
    start: int
    end: int


def blocks(page: Path) -> list[Block]:
    """All fenced blocks of a page."""
    text = page.read_text("utf-8")
    return [
        Block(match["language"], match["body"], match.start("body"), match.end("body"))
        for match in _FENCE.finditer(text)
    ]


def shown(block: Block) -> list[str]:
    """The commands of a console block; what stands between them is what they print."""
    return re.findall(r"^\$ (.+)$", block.body, re.MULTILINE)


def commands(page: Path) -> list[str]:
    """All commands of a page in their order, those to install with among them."""
    found: list[str] = []
    for block in blocks(page):
        if block.language == "console":
            found += shown(block)
        elif block.language == "sh":
            found += block.body.splitlines()
    return found


def prepare(folder: Path) -> None:
    """Lay out the files that the pages name."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    examples = ROOT / "docs" / "examples"
    shutil.copytree(examples, folder / "docs" / "examples")
    shutil.copytree(examples, folder / "plans")
    for path in (*examples.iterdir(), *(ROOT / "docs" / "drafts").iterdir()):
        shutil.copy(path, folder)


def language_of(page: Path) -> str:
    """The locale in which a page's reader sits."""
    return "zh_CN.UTF-8" if ".zh." in page.name else "C.UTF-8"


def runner(plandigest: Command, page: Path) -> Callable[[str], str]:
    """What runs a command line and gives what it prints."""

    def run(line: str) -> str:
        if line.startswith("plandigest") and not _SHELL.search(line):
            arguments = shlex.split(line)[1:]
            done = plandigest(*arguments)
            allowed = {0, 1} if arguments and arguments[0] in FINDING else {0}
            assert done.status in allowed, f"{line}\n{done.err}"
            return _relative(done.out)
        if line.startswith(("sqlite3 ", "duckdb ")):
            return _asked(*shlex.split(line))
        return _relative(_in_shell(line, page))

    return run


def _asked(program: str, *arguments: str) -> str:
    """What `sqlite3 FILE QUERY` and `duckdb -list -noheader -c QUERY` print, where neither is."""
    if program == "sqlite3":
        with closing(sqlite3.connect(arguments[0])) as store:
            rows = store.execute(arguments[1]).fetchall()
    else:
        duckdb = pytest.importorskip("duckdb")
        assert arguments[:3] == ("-list", "-noheader", "-c")
        rows = duckdb.sql(arguments[3]).fetchall()
    return "".join(
        "|".join("" if value is None else str(value) for value in row) + "\n" for row in rows
    )


def _in_shell(line: str, page: Path) -> str:
    programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        line, shell=True, capture_output=True, check=False,
        env={**os.environ, "PATH": programs, "LANG": language_of(page), "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.returncode == 0, f"{line}\n{done.stderr.decode()}"
    return done.stdout.decode()


def _relative(output: str) -> str:
    """The output without the folder in which plandigest lies, which differs for each reader."""
    return output.replace(f"{ROOT}{os.sep}", "")
