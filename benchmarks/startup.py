"""What a command costs to start, against a minimal Typer command in the same environment.

    python benchmarks/startup.py [ROUNDS]

Each of our commands is paired with the least that a command of its sort can be: one
that prints a Rich tree, one that prints text. Both run in turn, as whole processes
without a terminal and with bytecode, which an installed package has; the CPU time of user
and system is taken, and the ratio of the least times printed, with the aim of the command.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}
"""Without bytecode each run compiles our source anew, and the minimal command has none."""

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
    "digest": (["digest"], RICH_TREE, 2.0),
    "outline": (["outline"], RICH_TREE, 1.15),
    "outline, coloured": (["outline", "--color", "always"], RICH_TREE, 1.35),
    "outline -f json": (["outline", "-f", "json"], PRINT, 1.35),
    "figures": (["figures"], RICH_TREE, 1.6),
    "figures -f json": (["figures", "-f", "json"], PRINT, 1.8),
    "rules": (["rules"], RICH_TREE, 1.8),
    "grep 集成电路": (["grep", "集成电路"], RICH_TREE, 1.15),
}
"""By name: our command, the least to compare it with, the ratio aimed at."""


def cpu_seconds(command: list[str]) -> float:
    """User and system time of one run of a command that must succeed."""
    nowhere = subprocess.DEVNULL
    process = subprocess.Popen(command, stdout=nowhere, stderr=nowhere, env=ENVIRONMENT)
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
        for name, (arguments, source, aim) in PAIRS.items():
            script = Path(folder, "minimal.py")
            script.write_text(source, encoding="utf-8")
            pair = [*ours, *arguments], [sys.executable, str(script)]
            for command in pair:
                cpu_seconds(command)  # the first run writes bytecode
            times = [[cpu_seconds(command) for command in pair] for _ in range(rounds)]
            mine, least = (min(column) for column in zip(*times, strict=True))
            ratio = mine / least
            mark = "" if ratio <= aim else f"  over {aim}"
            print(f"{name:20}{mine * 1000:8.0f}{least * 1000:9.0f}{ratio:7.2f}{mark}")


if __name__ == "__main__":
    main()
