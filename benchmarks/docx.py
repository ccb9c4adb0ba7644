"""What a DOCX of 200,000 characters costs to outline, against reading it with python-docx.

    python -m benchmarks.docx [ROUNDS] [PYTHON]

Both run in turn, as whole processes; the CPU time of user and system is taken, and the
ratio of the medians printed. python-docx only reads the text of the paragraphs; PYTHON is
an interpreter that has it, this one if none is named. Without it our time alone is given.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import SAMPLE
from tests.reading.docx_files import docx, p, r

AIM = 0.5
SIZE = 200_000
RUN = 40
"""Characters of a run, where a paragraph has many."""
PROPERTIES = (
    '<w:rFonts w:hint="eastAsia" w:ascii="仿宋" w:hAnsi="仿宋" w:eastAsia="仿宋"/>'
    '<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>'
)
OTHER = "import docx, sys; [p.text for p in docx.Document(sys.argv[1]).paragraphs]"


def lines() -> Iterator[str]:
    """The lines of the sample, over and over, SIZE characters in all."""
    sample = [line.strip() for line in SAMPLE.read_text(encoding="utf-8").splitlines()]
    count = 0
    while count < SIZE:
        for line in filter(None, sample):
            count += len(line)
            yield line


def paragraphs() -> Iterator[str]:
    """The same as long paragraphs."""
    gathered = ""
    for line in lines():
        gathered += line
        if line.endswith("。"):
            yield gathered
            gathered = ""


def documents() -> dict[str, bytes]:
    """A document of short paragraphs, and one of long paragraphs in many runs."""
    short = "".join(p(line) for line in lines())
    long = "".join(
        p("".join(r(text[at : at + RUN], PROPERTIES) for at in range(0, len(text), RUN)))
        for text in paragraphs()
    )
    return {"short paragraphs": docx(short), "many runs": docx(long)}


def cpu_seconds(command: list[str]) -> float | None:
    """User and system time of one run; None if it fails."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return None if process.returncode else usage.ru_utime + usage.ru_stime


def median(command: list[str], rounds: int) -> float | None:
    """The median of several runs, the first left out; None if they fail."""
    times = [cpu_seconds(command) for _ in range(rounds + 1)][1:]
    good = [time for time in times if time is not None]
    return statistics.median(good) if len(good) == rounds else None


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    other = sys.argv[2] if len(sys.argv) > 2 else sys.executable
    print(f"{'document':20}{'ours':>8}{'python-docx':>13}{'ratio':>7}   ({rounds} rounds, CPU ms)")
    with tempfile.TemporaryDirectory() as folder:
        for name, data in documents().items():
            path = Path(folder, "document.docx")
            path.write_bytes(data)
            ours = median(
                [sys.executable, "-m", "plandigest", "outline", "-f", "json", str(path)], rounds
            )
            theirs = median([other, "-c", OTHER, str(path)], rounds)
            if ours is None:
                raise SystemExit(f"plandigest fails on the document of {name}")
            compared = "not installed"
            if theirs is not None:
                mark = "" if ours <= AIM * theirs else f"  over {AIM}"
                compared = f"{theirs * 1000:13.0f}{ours / theirs:7.2f}{mark}"
            print(f"{name:20}{ours * 1000:8.0f}{compared:>13}")


if __name__ == "__main__":
    main()
