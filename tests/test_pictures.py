"""The pictures show what the commands print now.

When a change is meant: `python -m tools.pictures`, then look at them.
"""

from __future__ import annotations

import re
import shutil
from xml.etree import ElementTree

import pytest
from tools.pictures import CELL, FOLDER, PICTURES, drawn, transcript

from plandigest.rendering.characters import cells

pytestmark = pytest.mark.skipif(shutil.which("sed") is None, reason="needs sed")
_TEXT = "{http://www.w3.org/2000/svg}text"


def words_in(svg: str) -> list[str]:
    """The lines of text in a picture, each word at the column where it is drawn."""
    rows: dict[float, list[tuple[float, str]]] = {}
    for element in ElementTree.fromstring(svg).iter(_TEXT):
        at = float(element.attrib["x"]) / CELL
        rows.setdefault(float(element.attrib["y"]), []).append((at, element.text or ""))
    lines = []
    for _, pieces in sorted(rows.items()):
        line = ""
        for at, words in sorted(pieces):
            line += " " * (round(at) - cells(line)) + words
        lines.append(line)
    return lines


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_shows_what_is_printed(name: str) -> None:
    kept = (FOLDER / f"{name}.svg").read_text("utf-8")
    printed = [line.rstrip() for line in transcript(name, color=False).splitlines()]
    assert words_in(kept) == [line for line in printed if line]


def test_a_picture_can_be_drawn_again() -> None:
    assert words_in(drawn("digest")) == words_in((FOLDER / "digest.svg").read_text("utf-8"))


def test_there_are_no_other_pictures() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == {*PICTURES}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_small_and_fetches_nothing(name: str) -> None:
    text = (FOLDER / f"{name}.svg").read_text("utf-8")
    assert len(text) < 40_000
    assert not re.search(r"url\((?!#)|href|@import|<script", text)
