"""Every statement that the store is asked to run is made to fail once."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import Command

from plandigest.storing import opening

PLAN = "某市发展规划\n一、发展目标\n到2025年，研发投入达到{}亿元，床位达到3万张。\n"
_CONNECTED = opening.connected


class Failing:
    """A connection that fails at one of its statements, as where the disk does."""

    def __init__(self, fails_at: int) -> None:
        self.done = 0
        self._fails_at = fails_at

    @property
    def failed(self) -> bool:
        return self.done >= self._fails_at

    def connect(self, path: Path) -> sqlite3.Connection:
        watcher = self

        class Watched(sqlite3.Connection):
            def execute(self, *arguments: Any) -> sqlite3.Cursor:
                watcher.step()
                return super().execute(*arguments)

            def executemany(self, *arguments: Any) -> sqlite3.Cursor:
                watcher.step()
                return super().executemany(*arguments)

            def executescript(self, script: str) -> sqlite3.Cursor:
                for statement in script.split(";\n"):  # none of ours holds one within
                    watcher.step()
                    super().execute(statement)
                return self.cursor()

        return sqlite3.connect(path, isolation_level=None, factory=Watched)

    def step(self) -> None:
        self.done += 1
        if self.done == self._fails_at:
            raise sqlite3.OperationalError("disk I/O error")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "kept.sqlite"


def each_failure(plandigest: Command, place: Path, check: Callable[[], None], *asked: str) -> None:
    """Let each statement fail once, and look at the store after each."""
    for count in range(1, 300):
        with pytest.MonkeyPatch.context() as patches:
            failing = Failing(count)
            patches.setattr(opening, "connected", failing.connect)
            status, _, err = plandigest("index", "--store", place, *asked)
        if not failing.failed:
            assert (status, count > 5) == (0, True)
            return
        assert (status, err.count("\n")) == (2, 1)
        assert err.startswith(f"plandigest: cannot use the store {place}: ")
        check()
    pytest.fail("no run was whole")


def values(place: Path) -> dict[str, list[float]]:
    """The values that the store holds of each file."""
    with closing(_CONNECTED(place)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        found: dict[str, list[float]] = {}
        for path, value in connection.execute(
            "SELECT files.path, figures.value FROM files "
            "JOIN documents ON documents.file = files.id "
            "JOIN figures ON figures.document = documents.id ORDER BY figures.rowid"
        ):
            found.setdefault(Path(path).name, []).append(value)
        return found


def test_a_store_that_could_not_be_made_is_made_by_the_next_run(
    plandigest: Command, tmp_path: Path, place: Path
) -> None:
    source = tmp_path / "a.txt"
    source.write_text(PLAN.format(30), encoding="utf-8")

    def check() -> None:
        assert plandigest("index", "--store", place, source).status == 0
        assert values(place) == {"a.txt": [30, 3]}
        place.unlink()

    each_failure(plandigest, place, check, str(source))


def test_what_is_kept_of_a_file_is_old_or_new_and_never_half(
    plandigest: Command, tmp_path: Path, place: Path
) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    number = 30
    for source in (first, second):
        source.write_text(PLAN.format(number), encoding="utf-8")
    assert plandigest("index", "--store", place, first, second).status == 0
    for source in (first, second):
        source.write_text(PLAN.format(40) + "\n", encoding="utf-8")

    def check() -> None:
        found = values(place)
        assert set(found) == {"a.txt", "b.txt"}
        assert all(kept in ([30, 3], [40, 3]) for kept in found.values())

    each_failure(plandigest, place, check, str(first), str(second))
    assert values(place) == {"a.txt": [40, 3], "b.txt": [40, 3]}


@pytest.mark.parametrize("asked", ["--status", "--prune", "--update"])
def test_asking_a_store_that_fails(
    plandigest: Command, tmp_path: Path, place: Path, asked: str
) -> None:
    source = tmp_path / "a.txt"
    source.write_text(PLAN.format(30), encoding="utf-8")
    assert plandigest("index", "--store", place, source).status == 0
    each_failure(plandigest, place, lambda: None, asked)
    assert values(place) == {"a.txt": [30, 3]}


def test_a_search_does_without_a_store_that_fails(plandigest: Command, tmp_path: Path) -> None:
    (tmp_path / "plandigest.yaml").write_text("store: kept.sqlite\n", encoding="utf-8")
    config = ("--config", tmp_path / "plandigest.yaml")
    source = tmp_path / "a.txt"
    source.write_text(PLAN.format(30), encoding="utf-8")
    assert plandigest("index", *config, source).status == 0
    whole = plandigest("grep", *config, "床位", source)
    for count in range(1, 100):
        with pytest.MonkeyPatch.context() as patches:
            failing = Failing(count)
            patches.setattr(opening, "connected", failing.connect)
            assert plandigest("grep", *config, "床位", source) == whole
        if not failing.failed:
            break
    assert count > 1


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit for the size of files")
def test_a_disk_that_is_full(process: Command, tmp_path: Path, place: Path) -> None:
    import resource

    for number in range(30):
        text = PLAN.format(number) + "".join(f"新增岗位{n}万个。\n" for n in range(200))
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, before[1]))
    try:
        outcome = process("index", "--store", place, "--jobs", "1", tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert outcome.status == 2
    assert outcome.err.startswith(f"plandigest: cannot use the store {place}: ")
    assert all(len(kept) == 202 for kept in values(place).values())
