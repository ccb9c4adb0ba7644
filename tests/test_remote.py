"""Files are named by URLs, too."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import Command
from tests.reading.docx_files import zipped

pytest.importorskip("fsspec")

PLAN = "某市规划\n一、目标\n到2030年，产值达到3亿元。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    plans = tmp_path / "plans"
    plans.mkdir()
    (plans / "a.txt").write_text(PLAN, encoding="utf-8")
    (plans / "b.md").write_text(PLAN, encoding="utf-8")
    (plans / "c.png").write_bytes(b"x")
    return plans


@pytest.mark.parametrize("command", [("figures", "-f", "csv"), ("grep", "产值"), ("outline",)])
def test_a_url_is_read_as_the_file_it_names(
    command: tuple[str, ...], plandigest: Command, folder: Path
) -> None:
    there = plandigest(*command, f"file://{folder}")
    here = plandigest(*command, folder)
    assert there.out.replace("file://", "") == here.out
    assert (there.err, there.status) == (here.err, 0)
    (one,) = {plandigest(*command, f"file://{folder}/{name}").out for name in ("a.txt", "[a].txt")}
    assert one.replace("file://", "") == plandigest(*command, folder / "a.txt").out


def test_an_archive_is_read_with_its_members(plandigest: Command, folder: Path) -> None:
    (folder / "d.zip").write_bytes(zipped({"x.txt": PLAN, "y.txt": PLAN}))
    url = f"file://{folder}/d.zip"
    assert plandigest("grep", "-c", "产值", url).out == f"{url}/x.txt:1\n{url}/y.txt:1\n"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("file:///none/a.txt", "file:///none/a.txt does not exist"),
        ("nothing://a/b.txt", "nothing://a/b.txt cannot be read: "),
        ("memory://empty/*.txt", "memory://empty/*.txt holds no documents"),
    ],
)
def test_what_is_not_there_is_named(url: str, said: str, plandigest: Command) -> None:
    failed = plandigest("outline", "--lang", "en", url)
    assert (failed.status, failed.out) == (2, "")
    assert said in failed.err
    assert failed.err.count("\n") == 1


def test_a_store_keeps_files_alone(plandigest: Command, folder: Path) -> None:
    refused = plandigest(
        "index", "--lang", "en", "--store", folder / "s.db", f"file://{folder}/a.txt"
    )
    assert refused.status == 2
    assert "is a URL" in refused.err
