from __future__ import annotations

import csv
import io
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


@pytest.mark.parametrize(
    ("command", "name", "suffixes"),
    [
        (
            ("figures",),
            "a.docx",
            ".txt, .json, .jsonl, .yaml, .yml, .csv, .tsv, .md, .xlsx, .parquet",
        ),
        (("outline",), "a.xlsx", ".txt, .json, .jsonl, .yaml, .yml, .csv, .tsv, .md"),
        (("grep", "产业"), "a.html", ".txt, .json, .jsonl, .yaml, .yml, .csv, .tsv, .md"),
        (("terms",), "a.md", ".txt, .json, .jsonl, .yaml, .yml, .csv, .tsv"),
    ],
)
def test_a_suffix_without_a_form_is_refused(
    plandigest: Command, tmp_path: Path, command: tuple[str, ...], name: str, suffixes: str
) -> None:
    target = tmp_path / name
    assert plandigest(*command, SAMPLE, "-o", target) == (
        2,
        "",
        f"plandigest: cannot write {target}: there is no form for “{target.suffix}”; "
        f"there are {suffixes}.\n",
    )
    assert not target.exists()


def test_no_text_goes_under_the_name_of_a_workbook(plandigest: Command, tmp_path: Path) -> None:
    for form, name in (("table", "a.xlsx"), ("csv", "a.xlsx"), ("xlsx", "a.csv"), ("xlsx", "a")):
        target = tmp_path / name
        assert plandigest("figures", SAMPLE, "-f", form, "-o", target) == (
            2,
            "",
            f"plandigest: cannot write {target}: the suffix .xlsx and the form {form} do not go "
            "together.\n",
        )
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="needs modes")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o604])
def test_the_file_that_is_replaced_keeps_its_mode(
    plandigest: Command, tmp_path: Path, mode: int
) -> None:
    target = tmp_path / "out.csv"
    target.touch()
    target.chmod(mode)
    assert plandigest("figures", SAMPLE, "-o", target).status == 0
    assert stat.S_IMODE(target.stat().st_mode) == mode


@pytest.mark.skipif(os.name == "nt", reason="needs modes")
def test_a_new_file_has_the_usual_mode(plandigest: Command, tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        assert plandigest("figures", SAMPLE, "-o", tmp_path / "out.csv").status == 0
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "out.csv").stat().st_mode) == 0o640


def test_a_link_that_was_planted_is_not_followed(plandigest: Command, tmp_path: Path) -> None:
    """The temporary file has a name that nobody can know, and is opened for us alone."""
    victim = tmp_path / "victim"
    victim.write_text("mine", encoding="utf-8")
    folder = tmp_path / "out"
    folder.mkdir()
    for number in range(1000):
        (folder / f".out.csv.{number}.part").symlink_to(victim)
    assert plandigest("figures", SAMPLE, "-o", folder / "out.csv").status == 0
    assert victim.read_text(encoding="utf-8") == "mine"
    assert (folder / "out.csv").is_file()


def test_what_is_read_is_not_written_over(plandigest: Command, tmp_path: Path) -> None:
    plan = tmp_path / "plan.md"
    plan.write_text("一、目标\n产值达到30亿元。\n", encoding="utf-8")
    link = tmp_path / "link.md"
    link.symlink_to(plan)
    for target in (plan, link):
        assert plandigest("outline", plan, "-o", target) == (
            2,
            "",
            f"plandigest: {plan} would be written over while it is read; write to another file.\n",
        )
    assert plan.read_text(encoding="utf-8").startswith("一、目标")


def test_an_earlier_output_in_the_folder_is_no_input(plandigest: Command, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("一、目标\n产值达到30亿元。\n", encoding="utf-8")
    target = tmp_path / "out.md"
    assert plandigest("outline", tmp_path, "-o", target).status == 0
    first = target.read_text(encoding="utf-8")
    status, _, err = plandigest("outline", tmp_path, "-o", target)
    assert (status, target.read_text(encoding="utf-8")) == (0, first)
    assert err == "plandigest: passed over what is no document or empty: 1 (.md ×1).\n"


@pytest.mark.parametrize(
    "command",
    [
        ("outline",),
        ("outline", "--text", "--numbers"),
        ("figures",),
        ("figures", "--changes"),
        ("grep", "产业"),
        ("grep", "产业", "-c"),
        ("grep", "产业", "-l"),
        ("grep", "产业", "--by", "section"),
        ("grep", "产业", "--cite", "plain", "-C", "1"),
        ("show", "发展形势"),
        ("check",),
        ("terms",),
    ],
)
def test_csv_of_every_command(plandigest: Command, command: tuple[str, ...]) -> None:
    status, out, _ = plandigest(*command, SAMPLE, "-f", "csv")
    assert status == int(command == ("check",))
    header, *rows = csv.reader(io.StringIO(out))
    assert rows
    assert all(len(row) == len(header) for row in rows)
    cells = {cell for row in rows for cell in row}
    assert not [cell for cell in cells if "None" in cell or cell.startswith(("[", "{"))]
    chosen = [header[-1], header[0]]
    _, out, _ = plandigest(*command, SAMPLE, "-f", "csv", "--columns", ",".join(chosen))
    assert [*csv.reader(io.StringIO(out))] == [chosen, *([row[-1], row[0]] for row in rows)]


def test_places_and_matches_in_csv(plandigest: Command) -> None:
    text = "一、目标\n产业强，产业优。\n".encode()
    _, out, _ = plandigest(
        "grep", "产业", "-", "-f", "csv", "--columns", "matches,places,terms", stdin=text
    )
    assert out == "matches,places,terms\n0:2; 4:6,2; 2,产业; 产业\n"


def test_a_column_must_be_one(plandigest: Command) -> None:
    assert plandigest("grep", "产业", SAMPLE, "-c", "-f", "csv", "--columns", "number") == (
        2,
        "",
        "plandigest: there is no column “number”; there are document, count.\n",
    )
    assert plandigest("figures", SAMPLE, "--columns", "value") == (
        2,
        "",
        "plandigest: --columns goes with csv, tsv, xlsx and parquet; add -f csv.\n",
    )
