"""What searching finds and costs, beside ripgrep and pdfgrep where they are installed.

    python benchmarks/searching.py [--documents N] [--jobs N] [SOURCE]...

The SOURCEs (the bundled sample by default) are parsed, and their paragraphs wrapped again
at random widths into N documents of some 20 KB; PDFs are searched as they are too. For
100 terms taken from the paragraphs it is counted what each program finds of the
occurrences; for a few, the time of whole processes is taken, in turn, and the best
compared. `rg -U` with white space between the characters finds what stands over line
ends, but not over page ends; plain `rg -F` finds neither.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import plandigest
from plandigest.configuration import sample

LINES_OF_A_PAGE = 22
CHARACTERS = 7_000
RUN = 10
ROUNDS = 5
TIMED_TERMS = 2


def main() -> None:
    """Make the documents, compare what is found, take the times."""
    arguments = _arguments()
    sources = arguments.sources or [sample()]
    paragraphs = [each for source in sources for each in _paragraphs(source)]
    random.seed(5)
    with tempfile.TemporaryDirectory() as folder:
        texts = [
            _make(Path(folder, f"{at:05}.txt"), paragraphs) for at in range(arguments.documents)
        ]
        size = sum(path.stat().st_size for path in Path(folder).iterdir())
        print(f"{arguments.documents} documents, {size / 1e6:.1f} MB")
        terms = _terms(paragraphs, 100)
        _compare_finds(folder, texts, terms)
        _compare_times(folder, terms[:TIMED_TERMS], arguments.jobs)
    for source in sources:
        if source.suffix == ".pdf" and shutil.which("pdfgrep"):
            _compare_pdf(source, _terms(_paragraphs(source), 100))
    _compare_words()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("sources", nargs="*", type=Path)
    return parser.parse_args()


def _paragraphs(source: Path) -> list[str]:
    return [
        line
        for document in plandigest.read_all(source)
        for unit in document.units()
        for line in document.text[unit.span].split("\n")
    ]


def _make(path: Path, paragraphs: list[str]) -> list[str]:
    """Write a document of random paragraphs, wrapped; its paragraphs."""
    chosen: list[str] = []
    for start in random.sample(range(0, len(paragraphs), RUN), (len(paragraphs) + RUN - 1) // RUN):
        chosen += paragraphs[start : start + RUN]
        if sum(map(len, chosen)) >= CHARACTERS:
            break
    width = random.randint(20, 40)
    lines = [line for paragraph in chosen for line in _wrapped("　　" + paragraph, width)]
    pages = [lines[at : at + LINES_OF_A_PAGE] for at in range(0, len(lines), LINES_OF_A_PAGE)]
    numbered = ("\n".join(page) + f"\n— {number} —\n" for number, page in enumerate(pages, 1))
    path.write_text("\f".join(numbered), encoding="utf-8")
    return chosen


def _wrapped(text: str, width: int) -> list[str]:
    """Lines of at most `width` Han characters; Latin words and numbers stay whole."""
    lines, line, used = [], "", 0.0
    for token in re.findall(r"[A-Za-z0-9.,%+/-]+|.", text):
        size = len(token) * (0.5 if token.isascii() else 1.0)
        if line and used + size > width and token not in "，。、；：）》”":
            lines.append(line)
            line, used = "", 0.0
        line += token
        used += size
    return [*lines, line]


def _terms(paragraphs: list[str], number: int) -> list[str]:
    """Random strings of two to six Han characters from the paragraphs, each once."""
    runs = [run for each in paragraphs for run in re.findall("[一-鿿]{6,}", each)]
    chosen: dict[str, None] = {}
    while len(chosen) < number:
        run = random.choice(runs)
        length = random.randint(2, 6)
        start = random.randrange(len(run) - length + 1)
        chosen[run[start : start + length]] = None
    return list(chosen)


def _compare_finds(folder: str, texts: list[list[str]], terms: list[str]) -> None:
    """Occurrences that each program finds of those within a paragraph."""
    searches: dict[str, Callable[[str], list[str]]] = {
        "plandigest grep -c": lambda term: [*_ours(), "grep", term, folder, "-c", "-q"],
    }
    if shutil.which("rg"):
        searches["rg -F"] = lambda term: ["rg", "-F", "--count-matches", term, folder]
        searches["rg -U, \\s* between"] = lambda term: [
            "rg", "-U", "--count-matches", r"\s*".join(term), folder,
        ]  # fmt: skip
    there = sum(
        len(re.findall(" *".join(term), paragraph))
        for term in terms
        for text in texts
        for paragraph in text
    )
    print(f"\nof {there} occurrences of {len(terms)} terms within a paragraph")
    for name, search in searches.items():
        found = sum(_count(search(term)) for term in terms)
        print(f"  {name:22}{found:8}  {found / there:7.2%}")


def _count(command: list[str]) -> int:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return sum(int(line.rpartition(":")[2]) for line in done.stdout.splitlines())


def _compare_times(folder: str, terms: list[str], jobs: int) -> None:
    """Best time of whole processes, in turn."""
    print(f"\nbest of {ROUNDS}, seconds")
    for term in terms:
        commands = {
            f"plandigest {option} --jobs {number}": [
                *_ours(), "grep", term, folder, "-q", option, "--jobs", str(number),
            ]
            for option in ("-c", "-l")
            for number in sorted({1, jobs})
        }  # fmt: skip
        commands["plandigest, first line"] = [*_ours(), "grep", term, folder, "-q"]
        if shutil.which("rg"):
            commands["rg -U -c"] = ["rg", "-U", "-c", r"\s*".join(term), folder]
        best = dict.fromkeys(commands, float("inf"))
        for _ in range(ROUNDS):
            for name, command in commands.items():
                best[name] = min(best[name], _seconds(command, first=name.endswith("line")))
        least = best.get("rg -U -c")
        for name, seconds in best.items():
            ratio = f"{seconds / least:7.1f} × rg" if least else ""
            print(f"  {term:8} {name:26}{seconds:8.3f}{ratio}")


def _seconds(command: list[str], *, first: bool) -> float:
    """Seconds until a process ends, or until its first line."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        if first:
            process.stdout.readline()
            seconds = time.perf_counter() - start
            process.stdout.close()
            return seconds
        process.stdout.read()
    return time.perf_counter() - start


def _compare_pdf(source: Path, terms: list[str]) -> None:
    """What is found in a PDF of what its paragraphs hold, and how long one search takes."""
    paragraphs = _paragraphs(source)
    there = sum(len(re.findall(" *".join(term), each)) for term in terms for each in paragraphs)
    print(f"\n{source.name}: of {there} occurrences of {len(terms)} terms")
    searches: dict[str, Callable[[str], list[str]]] = {
        "plandigest grep": lambda term: [
            *_ours(), "grep", term, str(source), "--only-matching", "-q",
        ],
        "pdfgrep -o": lambda term: ["pdfgrep", "-o", term, str(source)],
    }  # fmt: skip
    for name, search in searches.items():
        found = 0
        start = time.perf_counter()
        for term in terms:
            done = subprocess.run(search(term), capture_output=True, text=True, check=False)
            found += len(done.stdout.splitlines())
        seconds = (time.perf_counter() - start) / len(terms)
        print(f"  {name:22}{found:8}  {found / there:7.2%}  {seconds:.3f} s")


def _compare_words() -> None:
    """First word of a process, against jieba's own start."""
    scripts = {
        "jieba": "import jieba; next(jieba.cut('集成电路产业'))",
        "ours, on jieba": (
            "import sys; sys.modules['rjieba'] = None\n"
            "from plandigest.searching.words import boundaries; boundaries('集成电路产业')"
        ),
        "ours, on rjieba": (
            "import rjieba\n"
            "from plandigest.searching.words import boundaries; boundaries('集成电路产业')"
        ),
    }
    print("\nfirst word, whole process, best seconds")
    for name, script in scripts.items():
        command = [sys.executable, "-W", "ignore", "-c", script]
        print(f"  {name:18}{min(_seconds(command, first=False) for _ in range(ROUNDS)):8.3f}")


def _ours() -> list[str]:
    return [str(Path(sys.executable).with_name("plandigest"))]


if __name__ == "__main__":
    main()
