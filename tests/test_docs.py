"""What the documents say is what the program does."""

from __future__ import annotations

import json
import re

from tests.conftest import ROOT, Command

from plandigest.model.kinds import NormKind
from plandigest.model.outline import ProblemCode
from plandigest.rendering.norms import NORM_COLUMNS
from plandigest.rendering.records import FIGURE_COLUMNS

FIGURES = (ROOT / "docs" / "figures.md").read_text(encoding="utf-8")
NORMS = (ROOT / "docs" / "norms.md").read_text(encoding="utf-8")


def rows_below(page: str, heading: str) -> list[list[str]]:
    """The body of the first table below a heading."""
    section = page.split(f"{heading}\n", 1)[1]
    table = re.search(r"(?:^\|.*\n)+", section, re.MULTILINE)
    assert table
    return [
        [cell.strip().strip("`") for cell in line.strip("|").split("|")]
        for line in table[0].splitlines()[2:]
    ]


def test_every_field_has_its_meaning() -> None:
    names = [
        name
        for row in rows_below(FIGURES, "# Figures: what the fields mean")
        for name in row[0].split("`, `")
    ]
    assert names == [*dict.fromkeys(column.split(".")[0] for column in FIGURE_COLUMNS)]


def test_the_worked_sentence_is_read_as_shown(plandigest: Command) -> None:
    sentence = re.search(r"^> (.+)$", FIGURES, re.MULTILINE)
    assert sentence
    shown = plandigest("figures", "-f", "json", "-", stdin=sentence[1].encode())
    assert [
        [
            record["indicator"],
            str(record["value"]),
            record["unit"],
            str(record["amount"]),
            record["period"],
            record["kind"],
            f"{record['change']['id']} {record['change']['role']}",
        ]
        for record in json.loads(shown.out)
    ] == rows_below(FIGURES, "## A worked sentence")


def test_every_problem_has_its_meaning() -> None:
    checks = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\| `([a-z-]+)` \|", checks, re.MULTILINE)) == sorted(ProblemCode)


def test_every_field_of_norms_has_its_meaning() -> None:
    fields = rows_below(NORMS, "# Norms: what a rule says in numbers")
    assert [name for row in fields for name in row[0].split("`, `")] == [*NORM_COLUMNS]


def test_every_sort_of_norm_has_its_meaning() -> None:
    assert [row[0] for row in rows_below(NORMS, "## Sorts")] == [*NormKind]


def test_the_worked_article_is_read_as_shown(plandigest: Command) -> None:
    sentence = re.search(r"^> (.+)$", NORMS, re.MULTILINE)
    assert sentence
    text = f"某市绿化管理办法\n第三条 {sentence[1]}\n"
    shown = plandigest("rules", "-f", "json", "-", stdin=text.encode())
    fields = ("norm", "actor", "act", "rung", "value", "unit", "per")
    records = json.loads(shown.out)
    read = [[str(record[field] or "") for field in fields] for record in records]
    assert read == rows_below(NORMS, "## A worked article")
