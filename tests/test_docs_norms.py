"""What docs/norms.md says is what `plandigest rules` does."""

from __future__ import annotations

import json
import re

from tests.conftest import ROOT, Command

from plandigest.model.norm import NormKind
from plandigest.rendering.norms import NORM_COLUMNS

NORMS = (ROOT / "docs" / "norms.md").read_text(encoding="utf-8")


def rows_below(heading: str) -> list[list[str]]:
    """The body of the first table below a heading."""
    section = NORMS.split(f"{heading}\n", 1)[1]
    table = re.search(r"(?:^\|.*\n)+", section, re.MULTILINE)
    assert table
    return [
        [cell.strip().strip("`") for cell in line.strip("|").split("|")]
        for line in table[0].splitlines()[2:]
    ]


def test_every_field_has_its_meaning() -> None:
    fields = rows_below("# Norms: what a rule says in numbers")
    assert [name for row in fields for name in row[0].split("`, `")] == [*NORM_COLUMNS]


def test_every_sort_has_its_meaning() -> None:
    assert [row[0] for row in rows_below("## Sorts")] == [*NormKind]


def test_the_worked_article_is_read_as_shown(plandigest: Command) -> None:
    sentence = re.search(r"^> (.+)$", NORMS, re.MULTILINE)
    assert sentence
    text = f"某市绿化管理办法\n第三条 {sentence[1]}\n"
    shown = plandigest("rules", "-f", "json", "-", stdin=text.encode())
    fields = ("norm", "actor", "act", "rung", "value", "unit", "per")
    records = json.loads(shown.out)
    read = [[str(record[field] or "") for field in fields] for record in records]
    assert read == rows_below("## A worked article")
