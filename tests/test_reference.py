"""The reference is what the code gives now.

When a change is meant: `python -m tools.reference`.
"""

from __future__ import annotations

import pytest
from tools.reference import ENUMERATIONS, FOLDER, notes, pages

from plandigest.cli.app import COMMANDS
from plandigest.rendering.shapes import RECORDS


@pytest.mark.parametrize("name", pages())
def test_what_is_published_is_current(name: str) -> None:
    assert (FOLDER / name).read_text("utf-8") == pages()[name]


def test_nothing_else_is_published() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {*pages()}


def test_every_command_and_record_has_its_place() -> None:
    made = pages()
    for language in ("", ".zh"):
        assert all(f"\n## {name}\n" in made[f"commands{language}.md"] for name in COMMANDS)
    assert all(f"\n## {command}\n" in made["records.md"] for command, _ in RECORDS.values())


@pytest.mark.parametrize("enumeration", ENUMERATIONS)
def test_every_value_has_its_meaning(enumeration: type) -> None:
    assert {*notes(enumeration)} == {member.name for member in enumeration}  # type: ignore[attr-defined]
