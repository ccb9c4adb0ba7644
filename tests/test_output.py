from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from tests.conftest import SAMPLE, Command

from plandigest.cli.options import Common
from plandigest.cli.output import opened
from plandigest.errors import PlandigestError


def test_a_file_is_written_in_utf_8(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    with opened(Common(output=target)) as out:
        out.write("规划\n")
    assert target.read_bytes() == "规划\n".encode()
    assert list(tmp_path.iterdir()) == [target]


def test_a_byte_order_mark_is_written_on_demand(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    with opened(Common(output=target, bom=True)) as out:
        out.write("规划\n")
    assert target.read_bytes() == b"\xef\xbb\xbf" + "规划\n".encode()


def test_a_run_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("earlier", encoding="utf-8")

    def interrupted() -> None:
        with opened(Common(output=target)) as out:
            out.write("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert target.read_text(encoding="utf-8") == "earlier"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "out.txt", tmp_path / "link.txt"
    target.write_text("earlier", encoding="utf-8")
    link.symlink_to(target)
    with opened(Common(output=link)) as out:
        out.write("new")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"


def test_a_device_is_written_to_and_stays() -> None:
    with opened(Common(output=Path(os.devnull))) as out:
        out.write("gone")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_a_folder_that_does_not_exist_is_said(tmp_path: Path) -> None:
    target = tmp_path / "none" / "out.txt"
    with pytest.raises(PlandigestError, match="cannot write"), opened(Common(output=target)):
        pass


def test_a_folder_in_the_place_of_the_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(PlandigestError, match="cannot write"), opened(Common(output=tmp_path)):
        pass


@pytest.mark.parametrize(
    ("name", "opening"),
    [
        ("a.json", "["),
        ("a.csv", "document,"),
        ("a.md", "# "),
        ("a.txt", "上海市"),
        ("A.JSONL", "{"),
    ],
)
def test_the_suffix_of_the_file_names_the_form(
    plandigest: Command, tmp_path: Path, name: str, opening: str
) -> None:
    plandigest("figures", SAMPLE, "-o", tmp_path / name)
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(opening)


def test_the_form_asked_for_goes_before_the_suffix(plandigest: Command, tmp_path: Path) -> None:
    plandigest("figures", SAMPLE, "-f", "jsonl", "-o", tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_text(encoding="utf-8").startswith("{")


def test_a_folder_is_no_file_to_write(plandigest: Command, tmp_path: Path) -> None:
    for folder in ("/", tmp_path):
        status, _, err = plandigest("outline", SAMPLE, "-o", folder)
        assert status == 2
        assert "it is a folder" in err
