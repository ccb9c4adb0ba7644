"""Every operation on a file is made to fail once: a named error, and nothing half-written."""

from __future__ import annotations

import builtins
import errno
import io
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import Command

PLAN = "某市发展规划\n一、发展目标\n到2025年，研发投入达到30亿元。\n"


class Disk:
    """Counts what is done to files under a folder, and fails at one count."""

    def __init__(self, folder: Path, fails_at: int) -> None:
        self.done = 0
        self._folder = str(folder)
        self._fails_at = fails_at

    @property
    def failed(self) -> bool:
        return self.done >= self._fails_at

    def step(self) -> None:
        self.done += 1
        if self.done == self._fails_at:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    def is_ours(self, path: object) -> bool:
        if isinstance(path, int):  # a descriptor that mkstemp opened
            return path > 2 and str(Path(f"/proc/self/fd/{path}").readlink()).startswith(
                self._folder
            )
        return str(path).startswith(self._folder)

    def watched(self, operation: Callable[..., Any]) -> Callable[..., Any]:
        """The operation, which may fail where its first argument is one of our files."""

        def run(path: object, *arguments: Any, **options: Any) -> Any:
            if self.is_ours(path):
                self.step()
            return operation(path, *arguments, **options)

        return run

    def opener(self, path: Any, *arguments: Any, **options: Any) -> Any:
        stream = _OPEN(path, *arguments, **options)
        if not self.is_ours(path):
            return stream
        try:
            self.step()
        except OSError:
            stream.close()
            raise
        return Stream(stream, self)


class Stream:
    """A stream each of whose operations may fail."""

    def __init__(self, stream: Any, disk: Disk) -> None:
        self._stream = stream
        self._disk = disk

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._stream, name)
        if name in {"read", "readline", "write", "writelines", "flush"}:
            self._disk.step()
        return value

    def __enter__(self) -> Stream:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()
        self._disk.step()

    def __iter__(self) -> Iterator[Any]:
        return iter(self._stream)


_OPEN = open


def fail_at(monkeypatch: pytest.MonkeyPatch, folder: Path, count: int) -> Disk:
    disk = Disk(folder, count)
    monkeypatch.setattr(builtins, "open", disk.opener)
    monkeypatch.setattr(io, "open", disk.opener)
    for name in ("replace", "chmod", "scandir"):
        monkeypatch.setattr(os, name, disk.watched(getattr(os, name)))
    return disk


def check_each_failure(plandigest: Command, target: Path, source: Path, *arguments: str) -> None:
    """Let each read and write fail once: it is named, and what stood there before stays."""
    for count in range(1, 200):
        with pytest.MonkeyPatch.context() as patches:
            disk = fail_at(patches, source.parent, count)
            status, out, err = plandigest(*arguments, "-o", target, source)
        if not disk.failed:
            assert (status, out, err) == (0, "", "")
            assert count > 5
            return
        assert (status, out) == (2, "")
        assert err in {
            f"plandigest: {source} cannot be read: Input/output error.\n",
            f"plandigest: cannot write {target}: Input/output error.\n",
        }
        assert target.read_text(encoding="utf-8") == "earlier"
        assert sorted(path.name for path in source.parent.iterdir()) == sorted(
            [source.name, target.name]
        )
    pytest.fail("no run was whole")


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs the names of descriptors")
@pytest.mark.parametrize("form", ["table", "json", "jsonl", "yaml", "csv", "markdown"])
def test_one_file(plandigest: Command, tmp_path: Path, form: str) -> None:
    source, target = tmp_path / "a.txt", tmp_path / "out"
    source.write_text(PLAN, encoding="utf-8")
    target.write_text("earlier", encoding="utf-8")
    check_each_failure(plandigest, target, source, "figures", "-f", form)
    assert "30" in target.read_text(encoding="utf-8")


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs the names of descriptors")
@pytest.mark.parametrize("suffix", ["xlsx", "html", "docx"])
def test_reports(plandigest: Command, tmp_path: Path, suffix: str) -> None:
    source, target = tmp_path / "a.txt", tmp_path / f"out.{suffix}"
    source.write_text(PLAN, encoding="utf-8")
    target.write_text("earlier", encoding="utf-8")
    assert plandigest("report", source, "-o", tmp_path / f"first.{suffix}").status == 0
    (tmp_path / f"first.{suffix}").unlink()  # by now all is loaded that a report takes
    check_each_failure(plandigest, target, source, "report")
    assert target.stat().st_size > 1000


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs the names of descriptors")
def test_a_folder(plandigest: Command, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(PLAN, encoding="utf-8")
    for count in range(1, 100):
        with pytest.MonkeyPatch.context() as patches:
            disk = fail_at(patches, tmp_path, count)
            status, out, err = plandigest("grep", "-c", "研发", tmp_path)
        if not disk.failed:
            assert (status, err) == (0, "")
            break
        found = out.splitlines()
        if err:
            assert status == 2
            assert err.startswith("plandigest: ")
            assert err.endswith(": Input/output error.\n")
            assert err.count("\n") == 1
            assert len(found) in {0, 2}
        else:  # a glance failed, and reading did not
            assert (status, len(found)) == (0, 3)
    assert count > 5
