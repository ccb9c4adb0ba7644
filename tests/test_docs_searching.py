"""What the page on searching says is what the program does."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.conftest import ROOT, Command

PAGE = (ROOT / "docs" / "searching.md").read_text(encoding="utf-8")
OPTIONS: dict[str, list[str]] = {"always": []}


def rows(heading: str) -> list[list[str]]:
    table = re.search(r"(?:^\|.*\n)+", PAGE.split(f"{heading}\n", 1)[1], re.MULTILINE)
    assert table
    lines = table[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


@pytest.mark.parametrize(
    ("example", "option"), [row[1:] for row in rows("## What is taken for the same")]
)
def test_the_examples_of_folding(plandigest: Command, example: str, option: str) -> None:
    options = OPTIONS.get(option, [option.strip("`")])
    for part in example.split("; "):
        term, verb, text = re.fullmatch(r"`(.+?)` (finds|does not find) (.+)", part).groups()  # type: ignore[union-attr]
        shown = plandigest("grep", term, "-", *options, stdin=f"正文有{text}一词。".encode())
        assert shown.status == (0 if verb == "finds" else 1), (term, text)


def test_every_field_has_its_meaning(plandigest: Command) -> None:
    shown = plandigest("grep", "产业", "-", "-f", "json", stdin="发展产业。".encode())
    (record,) = json.loads(shown.out)
    names = [name for row in rows("## Records") for name in re.findall("`(.+?)`", row[0])]
    assert names == list(record)


def test_the_configuration_is_read(plandigest: Command, tmp_path: Path) -> None:
    settings = tmp_path / "plandigest.yaml"
    settings.write_text(PAGE.split("```yaml\n")[1].split("```")[0], "utf-8")
    text = "建设滴水湖。".encode()
    arguments = ("grep", "临港", "-", "--expand", "-c", "--config", settings)
    assert plandigest(*arguments, stdin=text).out == "-:1\n"
