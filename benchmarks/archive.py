"""What the store costs and saves over a folder of thousands of files, beside ripgrep.

    PLANDIGEST_CORPUS=FOLDER python benchmarks/archive.py [--markdown N] [--text N] [TERM]...

The Markdown files of FOLDER are shuffled line by line into N Markdown files and N text files
wrapped at random widths. The folder is indexed, indexed again with nothing changed, and
searched for each TERM (a common one and a rare one by default) with the store, without it and
by `rg -lU`, as whole processes in turn; the medians are compared.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 5
TYPER = "import typer\napp = typer.Typer()\n@app.command()\ndef run(): pass\napp()"


def main() -> None:
    """Make the files, index them, search them."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--markdown", type=int, default=300)
    parser.add_argument("--text", type=int, default=200)
    parser.add_argument("terms", nargs="*", default=["规定", "海域使用权"])
    arguments = parser.parse_args()
    random.seed(4)
    corpus = Path(os.environ["PLANDIGEST_CORPUS"])
    with tempfile.TemporaryDirectory() as place:
        folder, store = Path(place, "files"), Path(place, "plandigest.db")
        characters, size = _make(folder, corpus, arguments.markdown, arguments.text)
        index = [*_ours(), "index", str(folder), "--store", str(store), "-q"]
        seconds = _seconds(index)
        print(f"{characters:,} characters, indexed at {characters / seconds / 1e6:.3f} M/s")
        print(f"store {store.stat().st_size / size:.2f} × the text")
        print(f"unchanged {_seconds(index):.2f} s")
        for term in arguments.terms:
            _compare(term, folder, store)


def _make(folder: Path, corpus: Path, markdown: int, text: int) -> tuple[int, int]:
    """Write the files; their characters and bytes."""
    folder.mkdir()
    files = [path.read_text("utf-8").splitlines() for path in sorted(corpus.glob("*.md"))]
    for number in range(markdown):
        first, *rest = random.choice(files)
        lines = [first, *random.sample(rest, min(len(rest), 60))]
        (folder / f"{number:05}.md").write_text("\n".join(lines) + "\n", "utf-8")
    paragraphs = [line.lstrip("# ") for lines in files for line in lines if len(line) > 20]
    for number in range(text):
        width = random.randint(20, 40)
        chosen = ["　　" + each for each in random.sample(paragraphs, min(len(paragraphs), 12))]
        wrapped = [each[at : at + width] for each in chosen for at in range(0, len(each), width)]
        (folder / f"{number:05}.txt").write_text("\n".join(wrapped) + "\n", "utf-8")
    texts = [path.read_text("utf-8") for path in folder.iterdir()]
    return sum(map(len, texts)), sum(len(each.encode()) for each in texts)


def _compare(term: str, folder: Path, store: Path) -> None:
    """The medians of several whole processes, taken in turn."""
    search = [*_ours(), "grep", "-l", "-q", term, str(folder)]
    commands = {
        "grep -l, store": [*search, "--store", str(store)],
        "grep -l, no store": [*search, "--no-index"],
        "minimal Typer": [sys.executable, "-c", TYPER],
    }
    if shutil.which("rg"):
        commands["rg -lU"] = ["rg", "-lU", r"\s*".join(term), str(folder)]
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            taken[name].append(_seconds(command))
    for name, seconds in taken.items():
        print(f"  {term}  {name:18}{statistics.median(seconds):8.3f} s")


def _seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def _ours() -> list[str]:
    return [sys.executable, "-m", "plandigest"]


if __name__ == "__main__":
    main()
