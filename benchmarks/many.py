"""What many small documents cost in memory, and a local cluster beside two processes.

    PLANDIGEST_CORPUS=FOLDER python -m benchmarks.many [--documents N] [--read N]

N small documents are made of the Markdown files of FOLDER (of docs/examples where none is named).
Each command runs over all of them as a whole process; the most memory that one of its processes
took is printed, with the aim of 300 MB. Then some of them are read with `--jobs 2` and by a dask
cluster of two processes, in turn; the aim is 1.3 times as long.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.folders import ENVIRONMENT, OURS, make_text, seconds

ROUNDS = 3
SMALL = 400
"""Characters of a small document."""
LOCAL = """
import sys
from distributed import LocalCluster

if __name__ == "__main__":
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()
"""


def main() -> None:
    """Make the documents, run the commands."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--read", type=int, default=2_000)
    arguments = parser.parse_args()
    random.seed(4)
    with tempfile.TemporaryDirectory() as place:
        folder, store = Path(place, "files"), Path(place, "plandigest.db")
        folder.mkdir()
        make_text(folder, arguments.documents)
        for path in folder.iterdir():
            path.write_text(path.read_text("utf-8")[:SMALL] + "\n", "utf-8")
        _memory(folder, store)
        for path in sorted(folder.iterdir())[arguments.read :]:
            path.unlink()
        _cluster(folder, Path(place, "local.py"))


def _memory(folder: Path, store: Path) -> None:
    commands = {
        "grep, no store": ["grep", "-c", "企业", str(folder), "--no-index"],
        "figures": ["figures", "-f", "csv", str(folder), "--no-index"],
        "index": ["index", str(folder), "--store", str(store)],
        "index, unchanged": ["index", "--update", "--store", str(store)],
        "grep, store": ["grep", "-c", "企业", str(folder), "--store", str(store)],
        "figures, store": ["figures", "-f", "csv", str(folder), "--store", str(store)],
    }
    for name, command in commands.items():
        print(f"{name:18}{_peak([*OURS, *command, '-q']):6.0f} MB")


def _peak(command: list[str]) -> float:
    """The most memory that a process, or one that it started, took."""
    script = (
        "import resource, subprocess, sys\n"
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *command],
        capture_output=True, text=True, check=True, env=ENVIRONMENT,
    )  # fmt: skip
    return int(done.stdout) / 1024


def _cluster(folder: Path, script: Path) -> None:
    script.write_text(LOCAL, "utf-8")
    source = str(Path(__file__).parent.parent / "src")
    with subprocess.Popen(
        [sys.executable, str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True, cwd=script.parent,
        env={**ENVIRONMENT, "PYTHONPATH": os.pathsep.join([source, *sys.path])},
    ) as running:  # fmt: skip
        assert running.stdout is not None
        address = running.stdout.readline().strip()
        read = [*OURS, "figures", "-f", "csv", "-q", str(folder), "--no-index"]
        taken: dict[str, list[float]] = {"--jobs 2": [], "--cluster": []}
        for _ in range(ROUNDS):
            taken["--jobs 2"].append(seconds([*read, "--jobs", "2"]))
            taken["--cluster"].append(seconds([*read, "--cluster", address]))
        running.communicate()
    two, cluster = (statistics.median(each) for each in taken.values())
    print(f"--jobs 2 {two:.2f} s, --cluster {cluster:.2f} s: {cluster / two:.2f} ×")


if __name__ == "__main__":
    main()
