"""Text that was garbled before its file was saved."""

from __future__ import annotations

import pytest

from plandigest import parse
from plandigest.checking.characters import check_characters
from plandigest.sentences import Phrase

TEXT = "深入贯彻落实党中央的决策部署，推动数字经济和实体经济深度融合，加快建设现代化产业体系。\n"


def garbled(text: str) -> list[str | Phrase]:
    return [problem.detail for problem in check_characters(parse(text))]


@pytest.mark.parametrize(
    ("was", "read_as"),
    [("utf-8", "gb18030"), ("utf-8", "cp1252"), ("utf-8", "latin-1"), ("gb18030", "latin-1")],
)
def test_a_wrong_encoding(was: str, read_as: str) -> None:
    wrong = TEXT.encode(was).decode(read_as, errors="ignore").replace("\x85", "")
    problems = check_characters(parse("一、总则\n" + TEXT + wrong))
    assert problems
    document = parse("一、总则\n" + TEXT + wrong)
    assert document.place_of(problems[0]).line >= 3


@pytest.mark.parametrize(
    ("text", "details"),
    [
        ("总则锟斤拷锟斤拷", ["锟斤拷 ×2"]),
        ("规划\ufffd\ufffd发展，建设\ufffd", ["\ufffd\ufffd ×2"]),
        ("规划\ue5e5发展", ["\ue5e5"]),
        ("关于????的通知", ["????"]),
        ("发展ï¼Œ规划", ["ï¼Œ"]),
    ],
)
def test_characters_that_were_lost(text: str, details: list[str]) -> None:
    assert garbled(text) == details


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Städte wie Köln, naïve cafés à 25 °C ± 2, ½ ÷ ¼",
        "\uf0b7 加强领导\n\uf0b7 落实责任",
        "鲜明导向，涓滴成河，绗缝被服，铁锛一把",
        "何时???为何？？？？",
        "國務機關對於產業發展的規劃",
    ],
)
def test_text_that_is_all_right(text: str) -> None:
    assert garbled(text) == []
