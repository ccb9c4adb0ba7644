"""What the store costs and saves over a folder of thousands of files, beside ripgrep.

    PLANDIGEST_CORPUS=FOLDER python -m benchmarks.archive [--markdown N] [--text N] [TERM]...

The Markdown files of FOLDER (of docs/examples where none is named) are shuffled line by line into
N Markdown files and N text files wrapped at random widths. The folder is indexed with one process
and with two, indexed again with nothing changed, and searched for a common term and a rare one with
the store, without it and by `rg -lU`, as whole processes in turn; medians of the time of all
processors are compared.

The aims: `grep -l` with the store takes no longer than rg and a minimal Typer program, without it
8 times as long as rg over text and 40 times over Markdown; the first result comes within .3 s;
building gets through .8 million characters a second a core, 1.8 times as many with two; the store
is 3 times as large as the text; an unchanged folder takes a second.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
from pathlib import Path

from benchmarks.folders import (
    OURS,
    make_markdown,
    make_text,
    seconds,
    size_of,
    taken_by,
    terms_of,
)

ROUNDS = 5
TYPER = "import typer\napp = typer.Typer()\n@app.command()\ndef run(): pass\napp()"


def main() -> None:
    """Make the files, index them, search them."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--markdown", type=int, default=3000)
    parser.add_argument("--text", type=int, default=2000)
    parser.add_argument("terms", nargs="*")
    arguments = parser.parse_args()
    random.seed(4)
    with tempfile.TemporaryDirectory() as place:
        folder, store = Path(place, "files"), Path(place, "plandigest.db")
        kinds = {"markdown": folder / "markdown", "text": folder / "text"}
        for kind in kinds.values():
            kind.mkdir(parents=True)
        make_markdown(kinds["markdown"], arguments.markdown)
        make_text(kinds["text"], arguments.text)
        _index(folder, kinds, store)
        for term in arguments.terms or terms_of(kinds["text"]):
            _search_with_store(term, folder, store)
            for name, kind in kinds.items():
                _search_without(term, name, kind)


def _index(folder: Path, kinds: dict[str, Path], store: Path) -> None:
    sizes = [size_of(kind) for kind in kinds.values()]
    characters, size = sum(each.characters for each in sizes), sum(each.size for each in sizes)
    index = [*OURS, "index", str(folder), "--store", str(store), "-q"]
    taken = {}
    for jobs in (1, 2):
        store.unlink(missing_ok=True)
        taken[jobs] = taken_by([*index, "--jobs", str(jobs)])
        core, clock = (characters / each / 1e6 for each in taken[jobs])
        print(f"{characters:,} characters, indexed with --jobs {jobs}", end=": ")
        print(f"{core:.3f} M a second a core, {clock:.3f} M by the clock")
    print(f"two processes {taken[1].clock / taken[2].clock:.2f} × one by the clock")
    print(f"store {store.stat().st_size / size:.2f} × the text")
    update = [*OURS, "index", "--update", "--store", str(store), "-q"]
    unchanged = [taken_by(update).processors for _ in range(ROUNDS)]
    print(f"unchanged {statistics.median(unchanged):.2f} s")


def _search_with_store(term: str, folder: Path, store: Path) -> None:
    search = [*OURS, "grep", "-q", term, str(folder), "--store", str(store)]
    taken = _medians(
        {
            "grep -l, store": [*search, "-l"],
            "grep -c, store": [*search, "-c"],
            "minimal Typer": [sys.executable, "-c", TYPER],
            "rg -lU": _rg(term, folder),
        }
    )
    least = taken["minimal Typer"] + taken["rg -lU"]
    print(f"{term}  {taken['grep -l, store'] / least:.2f} × rg and Typer")
    first = [seconds([*search, "-l"], first=True) for _ in range(ROUNDS)]
    print(f"  first result {statistics.median(first):.3f} s")


def _search_without(term: str, name: str, folder: Path) -> None:
    search = [*OURS, "grep", "-l", "-q", term, str(folder), "--no-index"]
    taken = _medians({f"grep -l, {name}": search, f"rg -lU, {name}": _rg(term, folder)})
    print(f"{term}  {taken[f'grep -l, {name}'] / taken[f'rg -lU, {name}']:.1f} × rg, no store")
    first = [seconds(search, first=True) for _ in range(ROUNDS)]
    print(f"  first result {statistics.median(first):.3f} s")


def _rg(term: str, folder: Path) -> list[str]:
    return ["rg", "-lU", r"\s*".join(term), str(folder)]


def _medians(commands: dict[str, list[str]]) -> dict[str, float]:
    """The medians of several whole processes, taken in turn."""
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            taken[name].append(taken_by(command).processors)
    medians = {name: statistics.median(each) for name, each in taken.items()}
    for name, median in medians.items():
        print(f"  {name:20}{median:8.3f} s")
    return medians


if __name__ == "__main__":
    main()
