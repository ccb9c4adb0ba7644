"""Feeds broken files of every format to reading and to every rendering.

    python -m tests.fuzz [COUNT [SEED]]

Documents are made in every format, then bytes are changed, cut out, doubled or taken from
another file. Whatever is not a `PlandigestError`, and whatever `tests.soundness` asks for and
does not find, is printed with what it takes to see it again. 100,000 executions take some
five minutes.
"""

from __future__ import annotations

import random
import sys
import time
import traceback
from pathlib import Path

from tests.documents import FORMATS, parts
from tests.soundness import RENDERINGS, assert_harmless, assert_true, documents

_MOST_SHOWN = 10
_MAGIC = (
    b"\x00", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"PK\x03\x04", b"%PDF-1.7",
    b"</w:p>", b"endobj", b"stream", b"\xd2\xbb", "一、".encode(), b"9" * 64, b"\\u19968?",
    b"\x1b[2J", b"<table>", b"&#x0;", b"\r\n", b"\n\n\n", b"|", b"```", b"<!DOCTYPE x",
)  # fmt: skip


def broken(data: bytes, other: bytes, choices: random.Random) -> bytes:
    """Bytes with a few faults."""
    changed = bytearray(data)
    for _ in range(choices.randint(0, 6)):
        at = choices.randint(0, len(changed))
        end = min(at + choices.choice((1, 2, 8, 64)), len(changed))
        match choices.randint(0, 5):
            case 0:
                del changed[at:end]
            case 1:
                changed[at:at] = choices.choice(_MAGIC)
            case 2:
                changed[at:end] = choices.choice(_MAGIC)
            case 3:
                changed[at:at] = changed[at:end] * choices.choice((1, 3, 20))
            case 4:
                start = choices.randint(0, len(other))
                changed[at:end] = other[start : start + choices.choice((4, 32, 256))]
            case _:
                if at < len(changed):
                    changed[at] ^= 1 << choices.randint(0, 7)
    return bytes(changed)


def execute(seed: int, pool: list[tuple[str, bytes]]) -> None:
    """One execution: bytes, documents, one rendering."""
    choices = random.Random(seed)
    suffix, data = choices.choice(pool)
    suffix = suffix if choices.randint(0, 9) else choices.choice([*FORMATS])
    for document in documents(broken(data, choices.choice(pool)[1], choices), f"a.{suffix}"):
        assert_true(document)
        name = choices.choice([*RENDERINGS])
        assert_harmless(RENDERINGS[name](document), name)


def pool_of(seed: int, size: int = 40) -> list[tuple[str, bytes]]:
    """Files of every format, to begin from."""
    choices = random.Random(seed)
    made = [parts(choices) for _ in range(size)]
    return [(suffix, write(each)) for each in made for suffix, write in FORMATS.items()]


def run(count: int, seed: int) -> int:
    """Execute, print what fails, and return how many did."""
    failed = 0
    pool = pool_of(seed)
    began = time.monotonic()
    for number in range(count):
        try:
            execute(seed * count + number, pool)
        except Exception:
            failed += 1
            if failed <= _MOST_SHOWN:
                last = traceback.format_exc().strip().splitlines()
                print(f"execution {number} of seed {seed}, count {count}:", *last[-7:], sep="\n  ")
    took = time.monotonic() - began
    print(f"{count} executions with seed {seed}: {failed} failed, {took:.0f} s")
    return failed


def main() -> None:
    """Run what the command line asks for."""
    count, seed = (*map(int, sys.argv[1:3]), *(100_000, 20_260)[len(sys.argv[1:3]) :])
    raise SystemExit(run(count, seed) > 0)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    main()
