"""ZIP archives of documents."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import pytest
from tests.conftest import Command
from tests.reading.docx_files import docx, p, zipped

from plandigest.errors import ReadError
from plandigest.model.source import MediaType
from plandigest.reading import archive, read_data, read_file

PLAN = "一、总则\n本规划自发布之日起施行。\n".encode()


def with_gbk_name(data: bytes, placeholder: bytes, name: str) -> bytes:
    """The archive with a name as Windows writes it in China: GBK, and no word about it."""
    return data.replace(placeholder, name.encode("gbk"))


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    path = tmp_path / "bundle.zip"
    data = zipped(
        {
            "b/plan.txt": PLAN,
            "a.docx": docx(p("一、总体要求") + p("加快发展。")),
            "empty.txt": b"",
            ".hidden": PLAN,
            "__MACOSX/b/._plan.txt": PLAN,
            "inner.zip": zipped({"c.txt": PLAN}),
            "XXXX.txt": PLAN,
        }
    )
    path.write_bytes(with_gbk_name(data, b"XXXX", "规划"))
    return path


def test_the_names_in_an_archive(bundle: Path) -> None:
    members = ("a.docx", "b/plan.txt", "empty.txt", "inner.zip", "规划.txt")
    assert archive.names_in(str(bundle)) == tuple(f"{bundle}/{member}" for member in members)


def test_a_member_is_read_by_its_name(bundle: Path) -> None:
    (source,) = read_file(f"{bundle}/规划.txt")
    assert source.name == f"{bundle}/规划.txt"
    (source,) = read_file(f"{bundle}/a.docx")
    assert source.media_type is MediaType.DOCX


@pytest.mark.parametrize(
    ("member", "word"),
    [("none.txt", "does not exist"), ("inner.zip", "within an archive"), ("empty.txt", "is empty")],
)
def test_a_member_that_cannot_be_read(bundle: Path, member: str, word: str) -> None:
    with pytest.raises(ReadError, match=word):
        read_file(f"{bundle}/{member}")


def test_an_archive_as_a_whole() -> None:
    data = zipped({"b.txt": PLAN, "a.txt": PLAN})
    assert [source.name for source in read_data("x.zip", data)] == ["x.zip/a.txt", "x.zip/b.txt"]
    with pytest.raises(ReadError, match="holds no documents"):
        read_data("x.zip", zipped({".hidden": PLAN}))
    with pytest.raises(ReadError, match=r"x\.zip/b\.txt is empty"):
        read_data("x.zip", zipped({"a.txt": PLAN, "b.txt": b""}))


def test_an_archive_that_unpacks_to_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    data = zipped({"a.txt": PLAN * 100, "b.txt": PLAN * 100})
    monkeypatch.setattr(archive, "LARGEST_ARCHIVE", len(PLAN) * 150)
    with pytest.raises(ReadError, match="unpack it first"):
        read_data("x.zip", data)
    monkeypatch.setattr(archive, "LARGEST_MEMBER", len(PLAN) * 50)
    with pytest.raises(ReadError, match="too much for a document"):
        read_data("x.zip", data)


LINE = "到2025年，研发投入达到30亿元。\n".encode()


def test_bombs_are_refused_by_how_well_they_are_packed(plandigest: Command, tmp_path: Path) -> None:
    """One large member, or many together: from a file each is read alone, from a pipe all are."""
    one, many = (
        zipped({"a.txt": LINE * 1_000_000, "b.txt": LINE}),
        zipped({f"{number}.txt": LINE * 100_000 for number in range(10)}),
    )
    (tmp_path / "one.zip").write_bytes(one)
    status, out, err = plandigest("grep", "-c", "研发", tmp_path / "one.zip")
    assert (status, out) == (2, f"{tmp_path}/one.zip/b.txt:1\n")
    assert err == (
        f"plandigest: {tmp_path}/one.zip/a.txt is refused: it unpacks to more than 50 times its "
        "size, as only bombs do.\n"
    )
    for data in (one, many):
        status, out, err = plandigest("grep", "-c", "研发", "-", stdin=data)
        assert (status, out) == (2, "")
        assert "unpacks to more than 50 times its size" in err


def test_a_member_that_lies_about_its_size() -> None:
    data = bytearray(zipped({"a.txt": b"\n" * (1 << 22)}))
    at = data.index(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, 10)
    with pytest.raises(ReadError):
        read_data("x.zip", bytes(data))


def test_each_member_is_a_document_and_what_fails_is_reported(
    plandigest: Command, bundle: Path
) -> None:
    outcome = plandigest("outline", "-f", "json", bundle)
    assert outcome.status == 2
    names = [record["document"] for record in json.loads(outcome.out)]
    assert names == [f"{bundle}/{member}" for member in ("a.docx", "b/plan.txt", "规划.txt")]
    assert "empty.txt is empty" in outcome.err
    assert "inner.zip is an archive within an archive" in outcome.err
    assert outcome.err.count("\n") == 2


def test_an_archive_in_a_folder(plandigest: Command, bundle: Path) -> None:
    (bundle.parent / "broken.zip").write_bytes(b"PK\x03\x04 cut short")
    outcome = plandigest("outline", "-f", "json", bundle.parent)
    assert len(json.loads(outcome.out)) == 3
    assert "broken.zip is damaged or cut short" in outcome.err
    assert outcome.err.count("\n") == 3


def test_an_archive_of_nothing(plandigest: Command, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(zipped({"folder/": b""}))
    outcome = plandigest("outline", tmp_path / "x.zip")
    assert (outcome.status, outcome.out) == (2, "")
    assert "x.zip holds no documents" in outcome.err


def test_a_document_that_is_called_an_archive(plandigest: Command, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(docx(p("一、总则")))
    outcome = plandigest("outline", "-f", "json", tmp_path / "x.zip")
    assert json.loads(outcome.out)[0]["sections"][0]["title"] == "总则"
