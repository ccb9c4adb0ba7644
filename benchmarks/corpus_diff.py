"""What figures and headings of a folder two versions of plandigest read differently.

    python -m benchmarks.corpus_diff OLD NEW FOLDER

OLD and NEW are commits; "." is the working tree. Run it before rules are changed for good,
and read each line as a user would: what was gained, what was lost, what changed its
meaning. `+` is new, `-` is gone, `~` has other values. Exit status 1 where there is any.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
Row = Mapping[str, Any]
Key = tuple[object, ...]

FIGURE = ("indicator", "value", "value_max", "unit", "bound", "qualifier", "period", "kind",
          "direction", "status", "nature", "compared_to", "section")  # fmt: skip
"""What a figure means."""
HEADING = ("path", "depth", "kind", "run_in")
"""Where a heading stands in the outline."""


@dataclass(frozen=True, slots=True)
class Change:
    """One figure or heading that is read differently.

    Attributes:
        sign: "+" gained, "-" lost, "~" changed.
        document: of the folder.
        place: page and line in it.
        words: the figure or the heading as it stands there.
        detail: what it means, or each value before and after.
    """

    sign: str
    document: str
    place: str
    words: str
    detail: str

    def __str__(self) -> str:
        return f"{self.sign} {self.document}:{self.place}  {self.words}  {self.detail}".rstrip()


def differences(old: Iterable[Row], new: Iterable[Row], fields: tuple[str, ...]) -> list[Change]:
    """What was gained, lost and changed between two readings, in the order of the files.

    Args:
        old: records of figures or headings, with `document`, `page`, `line` and `words`.
        new: the same of the other version.
        fields: what is compared.
    """
    before, after = _keyed(old), _keyed(new)
    found = []
    for key in sorted({*before, *after}, key=lambda key: tuple(map(_sortable, key))):
        one, other = before.get(key), after.get(key)
        row = other or one or {}
        if one is None or other is None:
            detail = ", ".join(f"{name} {row[name]}" for name in fields if row.get(name))
            sign = "+" if one is None else "-"
        else:
            detail = ", ".join(
                f"{name} {one.get(name)} → {other.get(name)}"
                for name in fields
                if one.get(name) != other.get(name)
            )
            sign = "~"
        if sign != "~" or detail:
            place = ":".join(str(row[name]) for name in ("page", "line") if row[name] is not None)
            found.append(Change(sign, row["document"], place, row["words"], detail))
    return found


def _keyed(rows: Iterable[Row]) -> dict[Key, Row]:
    """Rows by where they stand and what they say; the like of one place are counted through."""
    seen: Counter[Key] = Counter()
    keyed: dict[Key, Row] = {}
    for row in rows:
        key = (row["document"], row["page"], row["line"], row["words"])
        seen[key] += 1
        keyed[*key, seen[key]] = row
    return keyed


def _sortable(part: object) -> tuple[bool, int, str]:
    number = part if isinstance(part, int) else 0
    return part is not None, number, "" if isinstance(part, int) else str(part)


def headings(outlines: Iterable[Row]) -> Iterator[Row]:
    """The headings of outline records as rows."""
    for outline in outlines:
        waiting = [*reversed([*outline["sections"], *outline["attachments"]])]
        while waiting:
            section = waiting.pop()
            words = f"{section['marker']}{section['title']}"
            yield {**section, "document": outline["document"], "words": words}
            waiting.extend(reversed(section["children"]))


def figures(records: Iterable[Row]) -> Iterator[Row]:
    """Figure records as rows."""
    return ({**record, "words": record["quote"]} for record in records)


@contextmanager
def tree_of(commit: str) -> Iterator[Path]:
    """A folder with the project as it is in a commit."""
    if commit == ".":
        yield ROOT
        return
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder, "tree")
        git = ("git", "-C", str(ROOT), "worktree")
        subprocess.run([*git, "add", "-q", "--detach", str(tree), commit], check=True)
        try:
            yield tree
        finally:
            subprocess.run([*git, "remove", "--force", str(tree)], check=True)


def read(tree: Path, folder: str, *command: str) -> list[Row]:
    """What a command of a version writes of a folder."""
    done = subprocess.run(
        [sys.executable, "-m", "plandigest", *command, "-q", "-f", "jsonl", folder],
        env={**os.environ, "PYTHONPATH": str(tree / "src"), "PYTHONIOENCODING": "utf-8"},
        capture_output=True, check=False, encoding="utf-8",
    )  # fmt: skip
    if done.returncode not in {0, 2} or "internal error" in done.stderr:
        raise SystemExit(f"{' '.join(command)} of {tree} failed:\n{done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def compare(old: str, new: str, folder: str) -> list[tuple[str, list[Change]]]:
    """The differences between two commits, figures first."""
    read_of = []
    for commit in (old, new):
        with tree_of(commit) as tree:
            read_of.append(
                (
                    list(figures(read(tree, folder, "figures"))),
                    list(headings(read(tree, folder, "outline"))),
                )
            )
    (old_figures, old_headings), (new_figures, new_headings) = read_of
    return [
        ("figures", differences(old_figures, new_figures, FIGURE)),
        ("headings", differences(old_headings, new_headings, HEADING)),
    ]


def main() -> None:
    """Compare and print."""
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    found = compare(*sys.argv[1:])
    for name, changes in found:
        print(*changes, sep="\n", end="\n" if changes else "")
        counts = Counter(change.sign for change in changes)
        print(f"{name}: gained {counts['+']}, lost {counts['-']}, changed {counts['~']}")
    raise SystemExit(any(changes for _, changes in found))


if __name__ == "__main__":
    main()
