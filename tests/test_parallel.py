"""Several processes: nothing is lost with one that is killed, and poison costs itself alone."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import time
from pathlib import Path

import pytest
from tests.conftest import Command

from plandigest.cli.parallel import in_order
from plandigest.errors import ErrorCode, ReadError

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs Unix signals")

NAMES = [f"file {number}" for number in range(90)]


def slowly(name: str) -> list[str]:
    time.sleep(0.005)
    return [name]


def poisoned(name: str) -> list[str]:
    if name in {"file 3", "file 40"}:
        os.kill(os.getpid(), signal.SIGKILL)
    return [name]


def test_ten_random_kills_lose_nothing() -> None:
    kills = 0
    results: list[object] = []
    chance = random.Random(7)
    for number, outcome in enumerate(in_order(iter(NAMES), slowly, None, 2)):
        results.append(outcome)
        if number % 7 == 2 and kills < 10:
            workers = multiprocessing.active_children()
            os.kill(chance.choice(workers).pid or 0, signal.SIGKILL)
            kills += 1
    assert kills == 10
    assert results == [[name] for name in NAMES]


def test_poison_costs_itself_and_is_named() -> None:
    outcomes = list(in_order(iter(NAMES), poisoned, None, 2))
    failed = {
        name: outcome
        for name, outcome in zip(NAMES, outcomes, strict=True)
        if isinstance(outcome, ReadError)
    }
    assert list(failed) == ["file 3", "file 40"]
    for name, error in failed.items():
        assert (error.code, error.details) == (ErrorCode.PROCESS_ENDED, (name,))
        assert error.sentence("en") == (
            f"{name} could not be read: the process that read it ended."
        )
    assert [each for each in outcomes if isinstance(each, list)] == [
        [name] for name in NAMES if name not in failed
    ]


@pytest.mark.parametrize(("files", "several"), [(8, False), (9, True)])
def test_many_files_are_read_by_all_processors(
    files: int, several: bool, plandigest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plandigest.cli.inputs._processors", lambda: 2)
    used: list[int] = []

    def noted(*arguments: object) -> object:
        used.append(arguments[3])  # type: ignore[arg-type]
        return in_order(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("plandigest.cli.parallel.in_order", noted)
    for number in range(files):
        (tmp_path / f"{number}.txt").write_text("到2030年，产值达到5亿元。\n", encoding="utf-8")
    shown = plandigest("figures", "-f", "json", tmp_path)
    assert used == ([2] if several else [])
    assert shown == plandigest("figures", "-f", "json", tmp_path, "--jobs", "1")
