"""Folders of thousands of files to measure on, made of the documents of another folder."""

from __future__ import annotations

import os
import random
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from plandigest.pipeline import read_all

EXAMPLES = Path(__file__).parent.parent / "docs" / "examples"
ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}
"""With bytecode, as an installed package has it."""
OURS = [sys.executable, "-m", "plandigest"]
_LINES = 60
_PARAGRAPHS = 12


class Size(NamedTuple):
    """How much text a folder holds."""

    characters: int
    size: int


def make_markdown(folder: Path, count: int) -> None:
    """Write files of Markdown: a first line, then lines of one document in random order."""
    files = [path.read_text("utf-8").splitlines() for path in _sources()]
    for number in range(count):
        first, *rest = random.choice(files)
        lines = [first, *random.sample(rest, min(len(rest), _LINES))]
        (folder / f"{number:05}.md").write_text("\n".join(lines) + "\n", "utf-8")


def make_text(folder: Path, count: int) -> None:
    """Write text files: paragraphs of all documents, wrapped at random widths."""
    paragraphs = [
        document.text[unit.span]
        for path in _sources()
        for document in read_all(path)
        for unit in document.units()
        if len(unit.span) > 20
    ]
    for number in range(count):
        width = random.randint(20, 40)
        chosen = random.sample(paragraphs, min(len(paragraphs), _PARAGRAPHS))
        indented = ["　　" + each.replace("\n", "") for each in chosen]
        wrapped = [each[at : at + width] for each in indented for at in range(0, len(each), width)]
        (folder / f"{number:05}.txt").write_text("\n".join(wrapped) + "\n", "utf-8")


def size_of(folder: Path) -> Size:
    """How much text a folder holds."""
    texts = [path.read_text("utf-8") for path in folder.iterdir()]
    return Size(sum(map(len, texts)), sum(len(each.encode()) for each in texts))


def terms_of(folder: Path) -> tuple[str, str]:
    """A term that most files of a folder hold, and one that few or none but one do."""
    texts = ["".join(path.read_text("utf-8").split()) for path in sorted(folder.iterdir())[::7]]
    pairs = Counter(pair for text in texts for pair in set(re.findall("(?=([一-鿿]{2}))", text)))
    longer = Counter(run for text in texts for run in set(re.findall("[一-鿿]{5}", text)))
    common = max(pairs, key=lambda pair: (pairs[pair], pair))
    return common, min(longer, key=lambda run: (longer[run], run))


def seconds(command: list[str], *, first: bool = False) -> float:
    """Seconds until a process ends, or until its first line."""
    start = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=ENVIRONMENT
    ) as process:
        assert process.stdout is not None
        if first:
            process.stdout.readline()
            taken = time.perf_counter() - start
            process.terminate()
            process.stdout.read()
            return taken
        process.stdout.read()
    return time.perf_counter() - start


class Taken(NamedTuple):
    """What a process and those that it started took, in seconds.

    Attributes:
        processors: of all processors; other work on the machine changes it little.
        clock: by the clock.
    """

    processors: float
    clock: float


def taken_by(command: list[str]) -> Taken:
    """What a whole process takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    clock = seconds(command)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Taken(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, clock)


def _sources() -> list[Path]:
    named = os.environ.get("PLANDIGEST_CORPUS")
    return sorted((Path(named) if named else EXAMPLES).glob("*.md"))
