"""How many small changes to the code the tests notice, by a random sample of each room.

    mkdir -p mutants/src
    PYTHONPATH=mutants/src python -m tools.mutation [COUNT [SEED]]

mutmut makes the changes; COUNT of each room (160), drawn with SEED (2026), are tried. All of them
would take hours. What is printed is the share that was noticed, with the interval in which that
of all lies with a certainty of 95% (Wilson's), and the names of those that lived.
"""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from math import sqrt

ROOMS = ("extracting.quantity", "reflowing", "parsing")
_NOTICED = frozenset({"killed", "timeout", "suspicious", "segfault"})
_NORMAL = 1.96
"""Standard deviations from the middle within which 95% of a normal distribution lie."""


def main() -> None:
    """Draw, run, and say what came of it."""
    asked = [int(each) for each in sys.argv[1:3]]
    count, seed = (*asked, *(160, 2026)[len(asked) :])
    names = sorted(_made())
    choices = random.Random(seed)  # noqa: S311 - no secret
    drawn = {
        room: choices.sample(found, min(count, len(found)))
        for room in ROOMS
        if (found := [name for name in names if name.startswith(f"plandigest.{room}.")])
    }
    _mutmut("run", *(name for sample in drawn.values() for name in sample))
    outcomes = _results()
    for room, sample in drawn.items():
        print(*_report(room, sample, outcomes), sep="\n")


def _report(room: str, sample: Sequence[str], outcomes: Mapping[str, str]) -> Iterator[str]:
    noticed = sum(outcomes[name] in _NOTICED for name in sample)
    low, high = interval(noticed, len(sample))
    yield f"{room}: {noticed} of {len(sample)} noticed, {low:.1%} to {high:.1%} of all"
    yield from (f"  {name}" for name in sorted(sample) if outcomes[name] not in _NOTICED)


def interval(hits: int, tries: int) -> tuple[float, float]:
    """Wilson's interval for a share of which a sample is known."""
    square = _NORMAL**2
    middle = (hits + square / 2) / (tries + square)
    around = _NORMAL * sqrt(hits * (tries - hits) / tries + square / 4) / (tries + square)
    return middle - around, middle + around


def _made() -> Mapping[str, str]:
    """All changes to the code as it stands, made by trying one."""
    _mutmut("run", "plandigest.reflowing.rows.*shorten*")
    return _results()


def _results() -> dict[str, str]:
    """Every change by its name, with what came of it so far."""
    lines = (line.partition(":") for line in _mutmut("results", "--all", "true").splitlines())
    return {name.strip(): said.strip() for name, _, said in lines if "__mutmut_" in name}


def _mutmut(*arguments: str) -> str:
    program = [sys.executable, "-m", "mutmut", *arguments]
    return subprocess.run(program, stdout=subprocess.PIPE, text=True, check=False).stdout  # noqa: S603


if __name__ == "__main__":
    main()
