"""Reading on a cluster gives what reading here gives, in the same order."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import ModuleType

import pytest
from tests.conftest import ROOT, SAMPLE, Command

from plandigest.cli import cluster
from plandigest.errors import ErrorCode, PlandigestError

pytest.importorskip("distributed")
pytest.importorskip("pyarrow")

LOCAL = """
import sys
from distributed import LocalCluster

if __name__ == "__main__":
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The scheduler of a cluster of two processes, which know the tests."""
    script = tmp_path_factory.mktemp("cluster") / "local.py"
    script.write_text(LOCAL, encoding="utf-8")
    settings = {
        "PYTHONPATH": os.pathsep.join(map(str, (ROOT, ROOT / "src", ROOT / "tests"))),
        "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0",
    }
    with subprocess.Popen(
        [sys.executable, str(script)],
        env={**os.environ, **settings},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=script.parent,
        text=True,
    ) as running:
        assert running.stdout is not None
        yield running.stdout.readline().strip()
        running.communicate()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    plans = tmp_path / "plans"
    plans.mkdir()
    for number in range(9):
        text = f"某市规划{number}\n一、目标\n到2030年，产值达到{number + 1}亿元。\n"
        (plans / f"{number}.txt").write_text(text, encoding="utf-8")
    (plans / "3.pdf").write_bytes(b"%PDF-1.4 broken")
    (plans / "5.md").write_bytes(SAMPLE.read_bytes())
    return plans


@pytest.mark.parametrize(
    "call",
    [
        ("figures", "-f", "csv"),
        ("figures", "--targets"),
        ("grep", "-c", "产值"),
        ("grep", "产值", "-f", "json"),
        ("outline",),
    ],
    ids=" ".join,
)
def test_it_gives_the_same(
    call: tuple[str, ...], address: str, plandigest: Command, folder: Path
) -> None:
    here = plandigest(*call, folder, "--jobs", "1")
    assert plandigest(*call, folder, "--cluster", address) == here
    assert here.status == 2  # one is broken, and named
    assert plandigest(*call, "plans", "--cluster", address) == plandigest(*call, "plans")


def test_its_results_are_read_by_others(address: str, plandigest: Command, folder: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    out = folder.parent / "figures.parquet"
    url = f"file://{folder}/*.txt"
    assert plandigest("figures", url, "--cluster", address, "-o", out).status == 0
    rows = duckdb.sql(f"SELECT document, value FROM '{out}' WHERE status = 'target'").fetchall()
    assert rows == [(f"file://{folder}/{number}.txt", number + 1) for number in range(9)]


def test_a_store_is_filled_by_it(address: str, plandigest: Command, folder: Path) -> None:
    (folder / "3.pdf").unlink()
    first = plandigest("index", "--lang", "en", folder, "--cluster", address)
    assert first.err == "plandigest: read 10, unchanged 0.\n"
    (folder / "4.txt").write_text("某市规划\n产值达到100亿元。\n", encoding="utf-8")
    again = plandigest("index", "--lang", "en", folder, "--cluster", address)
    assert again.err == "plandigest: read 1, unchanged 9.\n"
    call = ("figures", "-f", "csv", folder)
    assert plandigest(*call) == plandigest(*call, "--no-index")


def test_standard_input_is_read_here(address: str, plandigest: Command, folder: Path) -> None:
    two = (folder / "0.txt", "-", folder / "1.txt")
    shown = plandigest(
        "grep", "-c", "产值", *two, "--cluster", address, stdin="产值增长。".encode()
    )
    assert shown.out.splitlines() == [f"{two[0]}:1", "-:1", f"{two[2]}:1"]


def length_of(name: str) -> list[int]:
    """The length of a name, unless it brings the process down."""
    if name == "poison":
        os._exit(1)
    return [len(name)]


def test_a_file_that_brings_machines_down_costs_itself(address: str) -> None:
    names = ["a", "bb", "poison", "dddd", "eeeee"]
    *first, poison, fourth, fifth = cluster.on_cluster(address, iter(names), length_of, None)
    assert (first, fourth, fifth) == ([[1], [2]], [4], [5])
    assert isinstance(poison, PlandigestError)
    assert (poison.code, poison.details) == (ErrorCode.PROCESS_ENDED, ("poison",))


def test_what_is_known_here_keeps_its_place(address: str) -> None:
    known = {"bb": [0], "dddd": []}
    names = ["a", "bb", "ccc", "dddd", "eeeee"]
    found = cluster.on_cluster(address, iter(names), length_of, known.get)
    assert list(found) == [[1], [0], [3], [], [5]]


def test_a_cluster_of_other_programs_is_named(address: str) -> None:
    def unknown(name: str) -> list[str]:
        return [name]

    unknown.__module__ = "of_no_module"
    unknown.__qualname__ = "unknown"
    with pytest.MonkeyPatch.context() as patches:
        patches.setitem(sys.modules, "of_no_module", ModuleType("of_no_module"))
        sys.modules["of_no_module"].unknown = unknown  # type: ignore[attr-defined]
        with pytest.raises(PlandigestError) as raised:
            list(cluster.on_cluster(address, iter(["a"]), unknown, None))
    assert raised.value.code is ErrorCode.CLUSTER_LOST


def test_the_scheduler_may_be_named_by_its_file(address: str, tmp_path: Path) -> None:
    file = tmp_path / "scheduler.json"
    file.write_text(f'{{"address": "{address}", "type": "Scheduler"}}', encoding="utf-8")
    assert list(cluster.on_cluster(str(file), iter(["a"]), partial(length_of), None)) == [[1]]


@pytest.mark.parametrize("nowhere", ["tcp://127.0.0.1:1", "no such://place"])
def test_a_cluster_that_is_not_there_is_named(
    nowhere: str, plandigest: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 0.5)
    failed = plandigest("figures", "--lang", "en", folder / "0.txt", "--cluster", nowhere)
    assert (failed.status, failed.out) == (2, "")
    assert failed.err.startswith(f"plandigest: the cluster at {nowhere} cannot be reached")
