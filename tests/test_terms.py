from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.conftest import SAMPLE, Command

import plandigest as library
from plandigest.searching.keywords import Method, compare, keywords, keywords_by_section

CHIPS = "一、总体要求\n发展集成电路产业，建设晶圆厂。集成电路设计企业在张江集聚。\n"
FARMS = "一、总体要求\n发展现代农业产业，建设高标准农田。农田灌溉设施在松江更新。\n"


@pytest.mark.parametrize("method", list(Method))
def test_the_weightiest_words_are_what_the_text_is_about(method: Method) -> None:
    words = keywords(library.parse(CHIPS), method=method)
    assert words[0].word == "集成电路"
    assert words[0].count == 2
    assert not {"发展", "建设", "总体", "要求"} & {each.word for each in words if each.count > 1}
    assert [each.weight for each in words] == sorted((each.weight for each in words), reverse=True)


def test_own_words_stay_whole() -> None:
    words = keywords(library.parse(CHIPS), own=("晶圆厂",))
    assert "晶圆厂" in {each.word for each in words}


def test_words_of_sections() -> None:
    document = library.parse("一、集成电路\n发展集成电路。\n二、农田\n建设高标准农田。\n")
    found = list(keywords_by_section(document))
    assert [section.path for section, _ in found] == ["一", "二"]
    assert found[0][1][0].word == "集成电路"
    assert "集成电路" not in {each.word for each in found[1][1]}


def test_contrasts_are_signed() -> None:
    said = {each.word: each for each in compare(library.parse(CHIPS), library.parse(FARMS))}
    assert said["集成电路"].weight > 0 > said["高标准农田"].weight
    assert abs(said["产业"].weight) < said["集成电路"].weight
    assert (said["产业"].first, said["产业"].second) == (1, 1)


@pytest.mark.parametrize("text", ["", "。", "2025", "的"])
def test_a_text_without_words_has_no_keywords(text: str) -> None:
    document = library.parse(text)
    assert keywords(document) == keywords(document, method=Method.TEXTRANK) == []
    assert compare(document, document) == []


def test_the_command(plandigest: Command) -> None:
    shown = plandigest("terms", SAMPLE, "-n", "3")
    assert shown.status == 0
    assert [line.split()[-2] for line in shown.out.splitlines()[1:]] == [
        "战略性新兴产业",
        "生物医药",
        "集成电路",
    ]


def test_words_by_other_methods(plandigest: Command) -> None:
    assert "产业 ×23" in plandigest("terms", SAMPLE, "-n", "3", "--method", "tfidf").out


def test_new_terms_alone(plandigest: Command) -> None:
    every = json.loads(plandigest("terms", SAMPLE, "-n", "99", "-f", "json").out)
    new = json.loads(plandigest("terms", SAMPLE, "-n", "99", "--new", "-f", "json").out)
    assert {each["term"] for each in new} < {each["term"] for each in every}
    known = plandigest(
        "terms",
        "--new",
        "-",
        stdin="发展规划\n\n加强服务。\n".encode(),
    ).out
    assert "Other policy documents have all terms that it says often" in known
    assert plandigest("terms", SAMPLE, "--new", "--method", "tfidf").status == 2


def test_a_text_that_nothing_marks(plandigest: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CHIPS, "utf-8")
    assert "--method tfidf" in plandigest("terms", tmp_path / "a.txt").out


def test_forms(plandigest: Command) -> None:
    records = json.loads(plandigest("terms", SAMPLE, "-n", "2", "-f", "json").out)
    assert records[0]["weight"] > records[1]["weight"]
    rows = list(csv.DictReader(io.StringIO(plandigest("terms", SAMPLE, "-f", "csv").out)))
    assert rows[0]["term"] == records[0]["term"]
    sections = json.loads(plandigest("terms", SAMPLE, "--by", "section", "-f", "json").out)
    assert {record["section"] for record in sections} == {"一"}


def test_compare(plandigest: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CHIPS, "utf-8")
    (tmp_path / "b.txt").write_text(FARMS, "utf-8")
    shown = plandigest("terms", "--compare", tmp_path / "a.txt", tmp_path / "b.txt", "--lang", "zh")
    first, second = shown.out.split("\n\n")
    assert "集成电路  2:0" in first
    assert "农田" in second
    data = plandigest("terms", "--compare", tmp_path, "-f", "json").out
    assert {Path(record["said_by"]).name for record in json.loads(data)} == {"a.txt", "b.txt"}
    assert plandigest("terms", "--compare", tmp_path / "a.txt").status == 2
    assert plandigest("terms", "--compare", tmp_path / "a.txt", tmp_path / "none").status == 2


def test_a_word_list_of_the_user(plandigest: Command, tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("words: [晶圆厂]\n", "utf-8")
    (tmp_path / "a.txt").write_text(CHIPS, "utf-8")
    shown = plandigest(
        "terms", "--method", "tfidf", tmp_path / "a.txt", "--config", tmp_path / "own.yaml"
    )
    assert "晶圆厂 ×1" in shown.out


def test_a_classifier_is_no_part_of_a_word(plandigest: Command, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("某省公报\n一、任务\n采购了3部手机，部署20台服务器。\n", encoding="utf-8")
    assert plandigest("grep", "-w", "-c", "手机", path).out == f"{path}:1\n"
    _, out, _ = plandigest("terms", "--method", "tfidf", "-f", "csv", "--columns", "term", path)
    assert "手机" in out.splitlines()
    assert "部手机" not in out
