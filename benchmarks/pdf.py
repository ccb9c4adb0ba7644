"""What a PDF costs to its outline, against programs that only get its text out.

    python benchmarks/pdf.py FILE.pdf [ROUNDS]

Each runs as a whole process in turn; CPU time of user and system, medians. The aims are
0.15 of markitdown's conversion and 0.2 of pdfplumber's text. Peers that are not
installed, here or in the environment whose Python PEERS names, are left out.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path

PEERS = {
    "markitdown": (
        "from markitdown import MarkItDown; MarkItDown().convert(sys.argv[1]).text_content",
        0.15,
    ),
    "pdfplumber": (
        "import pdfplumber\n"
        "with pdfplumber.open(sys.argv[1]) as pdf:\n"
        "    [page.extract_text() for page in pdf.pages]",
        0.2,
    ),
}


def cpu_seconds(command: list[str]) -> float:
    """User and system time of one run of a command that must succeed."""
    settings = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=settings
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def has(python: str, module: str) -> bool:
    """Whether an interpreter can import a module."""
    return not subprocess.run([python, "-c", f"import {module}"], capture_output=True).returncode


def main() -> None:
    """Measure and print."""
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    path, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5
    python = os.environ.get("PEERS", sys.executable)
    ours = [str(Path(sys.executable).with_name("plandigest")), "outline", "-f", "json", path]
    commands = {"plandigest outline": ours}
    for name, (code, _) in PEERS.items():
        if has(python, name):
            commands[name] = [python, "-c", f"import sys\n{code}", path]
        else:
            print(f"{name} is not installed, left out")
    for command in commands.values():
        cpu_seconds(command)  # the first run writes bytecode
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(cpu_seconds(command))
    mine = statistics.median(times["plandigest outline"])
    for name, measured in times.items():
        seconds = statistics.median(measured)
        aim = PEERS[name][1] if name in PEERS else 1.0
        ratio = mine / seconds
        mark = "" if ratio <= aim else f"  over {aim}"
        print(f"{name:20}{seconds:8.2f} s{ratio:8.3f}{mark}")


if __name__ == "__main__":
    main()
