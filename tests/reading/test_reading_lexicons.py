"""The rules of reading take what they say they take."""

from __future__ import annotations

from plandigest.lexicon.loader import FOLDER, bake, rules_of_file
from plandigest.lexicon.webpage import PageLine, page_line
from plandigest.reading.plausibility import plausibility


def test_lines_of_web_pages() -> None:
    for rule in rules_of_file(FOLDER / "webpage.yaml"):
        for text in rule.texts("takes"):
            line = page_line(text)
            assert isinstance(line, PageLine), text
            wanted = (rule.text("kind"), rule.text("element", ""))
            assert (line.kind, line.element) == wanted, text
        for text in rule.texts("refuses"):
            assert page_line(text) is None, text


def test_common_characters_tell_right_decodings_from_wrong_ones() -> None:
    for rule in rules_of_file(FOLDER / "characters.yaml"):
        assert all(plausibility(text) > 0.5 for text in rule.texts("takes"))
        assert all(plausibility(text) < 0.5 for text in rule.texts("refuses"))


def test_the_baked_rules_are_those_of_the_files() -> None:
    for name in ("characters", "webpage"):
        assert (FOLDER / "baked" / f"{name}.json").read_text(encoding="utf-8") == bake(name)
