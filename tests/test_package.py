"""The package as it is installed: built from the sdist, run where the source is not."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import ROOT

from plandigest import __version__

_BUILD = (
    "import hatchling.build as backend, sys; "
    "print(getattr(backend, 'build_' + sys.argv[1])(sys.argv[2]))"
)

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def builder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python that has the build backend; the tests are skipped where it cannot be had."""
    folder = tmp_path_factory.mktemp("builder")
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    fetched = subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--retries", "1", "--timeout", "10",
         "hatchling>=1.27", "hatch-fancy-pypi-readme>=25.1"],
        capture_output=True, check=False,
    )  # fmt: skip
    if fetched.returncode:
        pytest.skip("the build backend cannot be fetched")
    return python


def build(builder: Path, source: Path, what: str, target: Path) -> Path:
    environment = {**os.environ, "PYTHONPATH": ""}
    made = subprocess.run(
        [builder, "-c", _BUILD, what, target],
        cwd=source, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return target / made.stdout.split()[-1]


@pytest.fixture(scope="module")
def sdist(builder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a user gets who wants the source, unpacked."""
    folder = tmp_path_factory.mktemp("sdist")
    with tarfile.open(build(builder, ROOT, "sdist", folder)) as packed:
        if hasattr(tarfile, "data_filter"):  # from Python 3.11.4 on
            packed.extractall(folder, filter="data")
        else:
            packed.extractall(folder)
    (source,) = (path for path in folder.iterdir() if path.is_dir())
    return source


@pytest.fixture(scope="module")
def wheel(builder: Path, sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a user installs, unpacked as an installer does."""
    folder, installed = (tmp_path_factory.mktemp(name) for name in ("wheel", "installed"))
    with zipfile.ZipFile(build(builder, sdist, "wheel", folder)) as packed:
        packed.extractall(installed)
    return installed


@pytest.fixture
def run(wheel: Path, tmp_path: Path) -> Run:
    """Run Python with what was installed, and nothing of the source."""

    kept = {key: value for key, value in os.environ.items() if not key.startswith("COVERAGE_")}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-P", *arguments],
            cwd=tmp_path,
            env={**kept, "PYTHONPATH": str(wheel), "PYTHONUTF8": "1"},
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
        )  # fmt: skip

    return run


def test_the_source_holds_all_that_checks_it(sdist: Path) -> None:
    wanted = (".ci/run", "pyproject.toml", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "NOTICE",
              "LICENSE", "LICENSES", "tests/conftest.py", "tools", "docs", "seeds")  # fmt: skip
    assert [name for name in wanted if not (sdist / name).exists()] == []


def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    package = ROOT / "src" / "plandigest"
    wanted = {
        path.relative_to(package)
        for path in package.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    held = {path.relative_to(wheel / "plandigest") for path in wheel.rglob("plandigest/**/*.*")}
    assert wanted - held == set()
    assert (wheel / "plandigest" / "py.typed").is_file()
    assert list((wheel / "plandigest" / "seeds").iterdir())


def test_the_wheel_says_whose_work_it_holds(wheel: Path) -> None:
    (metadata,) = wheel.glob("*.dist-info")
    licences = {path.name for path in (metadata / "licenses").rglob("*") if path.is_file()}
    assert {"LICENSE", "NOTICE", *(path.name for path in (ROOT / "LICENSES").iterdir())} <= licences
    said = (metadata / "METADATA").read_text(encoding="utf-8")
    assert "License-Expression: MIT AND Apache-2.0" in said
    assert "Project-URL: " in said
    assert "](docs/" not in said  # links that lead nowhere on an index of packages


def test_what_was_installed_is_what_runs(run: Run, wheel: Path) -> None:
    assert run("-m", "plandigest", "--version").stdout.split()[-1] == __version__
    where = run("-c", "import plandigest; print(plandigest.__file__)").stdout
    assert where.strip() == str(wheel / "plandigest" / "__init__.py")


def test_it_reads_the_sample_that_it_brings(run: Run) -> None:
    outcome = run("-m", "plandigest", "figures", "-q", "-f", "csv", "--kind", "share")
    assert outcome.returncode == 0
    assert "reading the bundled sample" in outcome.stderr
    assert outcome.stdout.count("\n") > 1


def test_it_makes_its_manual_page(run: Run) -> None:
    page = run("-m", "plandigest.cli.manual")
    assert (page.returncode, page.stdout[:11]) == (0, ".TH PLANDIG")
