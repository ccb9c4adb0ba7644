"""Runs that are killed, and runs at the same time: the store stays whole."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from tests.conftest import Command

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs Unix signals")

FILES = 40


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    plans = tmp_path / "plans"
    plans.mkdir()
    for number in range(FILES):
        text = "".join(f"到20{year}年，产值达到{number}亿元。\n" for year in range(26, 60))
        (plans / f"{number:02}.txt").write_text(f"某市规划{number}\n{text}", encoding="utf-8")
    return plans


def started(folder: Path, store: Path) -> subprocess.Popen[bytes]:
    command = ["index", "--lang", "en", "--jobs", "1", "--store", str(store), str(folder)]
    return subprocess.Popen([sys.executable, "-m", "plandigest", *command], stderr=subprocess.PIPE)


def rows(store: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(store)) as connection:
        return connection.execute(query).fetchall()


def test_a_kill_at_any_moment_loses_no_file_that_was_taken_in(
    plandigest: Command, folder: Path, tmp_path: Path
) -> None:
    store = tmp_path / "s.db"
    chance = random.Random(3)
    held = 0
    for _ in range(6):
        with started(folder, store) as process:
            until = time.monotonic() + 20
            while process.poll() is None and time.monotonic() < until:
                now = _files(store)
                if now > held:
                    break
            time.sleep(chance.random() / 20)
            process.kill()
        assert _files(store) >= now >= held
        held = _files(store)
        assert rows(store, "PRAGMA integrity_check") == [("ok",)]
        assert rows(store, "SELECT count(*) FROM documents") == [(held,)]
        assert rows(store, "SELECT count(*) FROM kept") == [(3 * held,)]
        assert rows(store, "SELECT count(*) FROM figures") == [(34 * held,)]
    again = plandigest("index", "--lang", "en", "--store", store, folder)
    assert again.err == f"plandigest: read {FILES - held}, unchanged {held}.\n"
    assert _files(store) == FILES


def _files(store: Path) -> int:
    try:
        ((found,),) = rows(store, "SELECT count(*) FROM files")
    except sqlite3.Error:
        return 0
    return int(str(found))


def test_two_runs_at_once_take_in_all(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "s.db"
    runs = [started(folder, store) for _ in range(2)]
    said = [run.communicate()[1] for run in runs]
    assert [run.returncode for run in runs] == [0, 0], said
    assert _files(store) == FILES
    assert rows(store, "SELECT count(*) FROM documents") == [(FILES,)]


def test_one_that_waits_too_long_says_so(
    plandigest: Command, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "s.db"
    plandigest("index", "--store", store, folder / "01.txt")
    monkeypatch.setattr("plandigest.storing.opening._PATIENCE", 0.1)
    with closing(sqlite3.connect(store, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        refused = plandigest("index", "--lang", "en", "--store", store, folder / "02.txt")
        shown = plandigest("outline", "--store", store, folder / "01.txt")
    assert refused.status == 2
    assert refused.err.count("\n") == 1
    assert "is locked" in refused.err
    assert shown.status == 0
