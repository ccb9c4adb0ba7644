"""What a command costs to start, against a minimal Typer command in the same environment.

    python benchmarks/startup.py [ROUNDS]

Each of our commands is paired with the least that a command of its sort can be: one
that prints a Rich tree, one that prints text. Both run in turn, as whole processes
without a terminal; the CPU time of user and system is taken, and the ratio of the
medians printed. The aim is a ratio of at most 1.35.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

AIM = 1.35

RICH_TREE = """
import typer
app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)

@app.command()
def main(depth: int = 3, text: bool = False) -> None:
    from rich.console import Console
    from rich.tree import Tree
    tree = Tree("规划")
    for chapter in range(3):
        branch = tree.add(f"第 {chapter} 章")
        for section in range(4):
            branch.add(f"第 {section} 节")
    Console().print(tree)

app()
"""

PRINT = """
import typer
app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)

@app.command()
def main(depth: int = 3, text: bool = False) -> None:
    print("规划")

app()
"""

PAIRS = {
    "digest": (["digest"], RICH_TREE),
    "outline": (["outline"], RICH_TREE),
    "outline, coloured": (["outline", "--color", "always"], RICH_TREE),
    "outline -f json": (["outline", "-f", "json"], PRINT),
    "figures": (["figures"], RICH_TREE),
    "figures -f json": (["figures", "-f", "json"], PRINT),
    "grep 集成电路": (["grep", "集成电路"], RICH_TREE),
}


def cpu_seconds(command: list[str]) -> float:
    """User and system time of one run of a command that must succeed."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    ours = [str(Path(sys.executable).with_name("plandigest"))]
    print(f"typer {version('typer')}, rich {version('rich')}, {rounds} rounds, CPU ms")
    print(f"{'command':20}{'ours':>8}{'minimal':>9}{'ratio':>7}")
    with tempfile.TemporaryDirectory() as folder:
        for name, (arguments, source) in PAIRS.items():
            script = Path(folder, "minimal.py")
            script.write_text(source, encoding="utf-8")
            pair = [*ours, *arguments], [sys.executable, str(script)]
            for command in pair:
                cpu_seconds(command)  # the first run writes bytecode
            times = [[cpu_seconds(command) for command in pair] for _ in range(rounds)]
            mine, least = (statistics.median(column) for column in zip(*times, strict=True))
            ratio = mine / least
            mark = "" if ratio <= AIM else f"  over {AIM}"
            print(f"{name:20}{mine * 1000:8.0f}{least * 1000:9.0f}{ratio:7.2f}{mark}")


if __name__ == "__main__":
    main()
