from __future__ import annotations

from pathlib import Path

import pytest

from plandigest.cli.paths import Finder
from plandigest.errors import ReadError


def expanded(path: Path | str) -> tuple[list[str], list[str]]:
    """The names a path stands for, and what is reported meanwhile."""
    reported: list[ReadError] = []
    names = list(Finder(reported.append).files(str(path)))
    return names, [str(error) for error in reported]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "下/c.txt", ".hidden", ".git/config"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("一、总则\n", encoding="utf-8")
    return tmp_path


def test_a_folder_is_walked_in_sorted_order_without_hidden_files(folder: Path) -> None:
    names, reported = expanded(folder)
    assert names == [str(folder / name) for name in ("a.txt", "b.txt", "下/c.txt")]
    assert not reported


def test_a_link_to_a_folder_above_is_entered_once(folder: Path) -> None:
    (folder / "下" / "loop").symlink_to(folder)
    assert len(expanded(folder)[0]) == 3


def test_a_link_to_itself_is_left_to_reading(folder: Path) -> None:
    (folder / "self").symlink_to(folder / "self")
    assert str(folder / "self") in expanded(folder)[0]


def test_a_glob_gives_its_matches_sorted(folder: Path) -> None:
    assert expanded(folder / "*.txt")[0] == [str(folder / "a.txt"), str(folder / "b.txt")]
    assert len(expanded(folder / "**" / "*.txt")[0]) == 3


def test_a_file_whose_name_looks_like_a_glob_is_that_file(folder: Path) -> None:
    odd = folder / "[1].txt"
    odd.write_text("一", encoding="utf-8")
    assert expanded(odd)[0] == [str(odd)]


def test_a_glob_without_matches_is_reported(folder: Path) -> None:
    assert expanded(folder / "*.pdf") == ([], [f"nothing matches {folder / '*.pdf'}."])


def test_a_folder_without_files_is_reported(tmp_path: Path) -> None:
    assert expanded(tmp_path) == ([], [f"the folder {tmp_path} holds no documents."])


def test_a_dash_is_standard_input() -> None:
    assert expanded("-") == (["-"], [])
