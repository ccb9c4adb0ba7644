from __future__ import annotations

from pathlib import Path

import pytest

from plandigest.configuration import load_configuration, sample
from plandigest.errors import LexiconError, ReadError


def test_the_nearest_file_above_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plandigest.yaml").write_text("documents: [plans/*.txt, /abs.txt]\n")
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    configuration = load_configuration()
    assert configuration is not None
    assert configuration.documents == (str(tmp_path / "plans/*.txt"), "/abs.txt")


def test_one_document_needs_no_list(tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    path.write_text("documents: plan.txt\n")
    configuration = load_configuration(path)
    assert configuration is not None
    assert configuration.documents == (str(tmp_path / "plan.txt"),)


def test_an_empty_file_names_no_documents(tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    path.touch()
    configuration = load_configuration(path)
    assert configuration is not None
    assert configuration.documents == ()


@pytest.mark.parametrize("content", ["- a\n", "documents: {a: 1}\n", "documents: [1]\n", "a: [\n"])
def test_what_does_not_follow_the_schema_is_said(tmp_path: Path, content: str) -> None:
    path = tmp_path / "my.yaml"
    path.write_text(content)
    with pytest.raises(LexiconError):
        load_configuration(path)


def test_a_file_that_was_asked_for_must_exist(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot read the configuration"):
        load_configuration(tmp_path / "none.yaml")


def test_the_sample_is_at_hand() -> None:
    assert sample().name == "shanghai-emerging-industries-14fyp.txt"
