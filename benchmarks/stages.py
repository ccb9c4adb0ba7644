"""How many characters a second reflowing with parsing, extracting, and all of them get through.

    python -m benchmarks.stages [FILE]...

Process time of one core, best of five, the sample repeated to a million characters where
no file is named. The aims are 2 million characters a second for reflowing and parsing
plain text, 1 million for extracting figures, and 0.8 million from the file to what a store
keeps of it (`plandigest index`, without writing).
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.conftest import SAMPLE

from plandigest.extracting import extract
from plandigest.model.digest import Digest
from plandigest.model.document import Document
from plandigest.model.figure import Figure
from plandigest.pipeline import documents_of, figures, indexed, read_all
from plandigest.reading import read_file, source_of_text

ROUNDS = 5
SIZE = 1_000_000


def best(work: Callable[[], object]) -> float:
    """Seconds of process time that some work takes, the least of several rounds."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def repeated(text: str) -> str:
    """Documents of ordinary length, one after another, up to the size measured."""
    return "\n".join([text] * max(1, SIZE // len(text)))


def extract_all(documents: tuple[Document, ...]) -> list[tuple[Figure, ...]]:
    """The figures of each document."""
    return [extract(document) for document in documents]


def index_all(name: str) -> list[Digest]:
    """What a store keeps of each document of a file."""
    return [indexed(document, figures(document)) for document in read_all(name)]


def main() -> None:
    """Measure and print."""
    gc.disable()  # as the command line does for a single file
    head = f"{'document':40}{'characters':>11}{'reflow+parse':>14}{'extract':>9}{'index':>8}"
    print(f"{head}   M characters/s")
    for name in sys.argv[1:] or [str(SAMPLE)]:
        (source,) = read_file(name)
        text = "\n".join(line.text for line in source.lines)
        whole = source_of_text(repeated(text), name)
        size = sum(len(line.text) + 1 for line in whole.lines)
        structure = best(partial(documents_of, whole))
        documents = documents_of(source)
        extracting = best(partial(extract_all, documents))
        whole_way = best(partial(index_all, name))
        title = Path(name).name[:38]
        parsed, extracted = size / structure / 1e6, len(text) / extracting / 1e6
        kept = len(text) / whole_way / 1e6
        print(f"{title:40}{size:>11}{parsed:>14.2f}{extracted:>9.2f}{kept:>8.2f}")


if __name__ == "__main__":
    main()
