"""A command loads what it uses and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from tests.conftest import SAMPLE

LOADED = "import sys; print(*sorted({name.split('.')[0] for name in sys.modules}))"


def loaded_by(code: str) -> set[str]:
    """The packages that a new process has loaded after some code."""
    ended = f"import atexit\natexit.register(lambda: exec({LOADED!r}))\n{code}"
    bare = {key: value for key, value in os.environ.items() if not key.startswith("COVERAGE")}
    done = subprocess.run([sys.executable, "-c", ended], capture_output=True, check=False, env=bare)
    assert b"Traceback" not in done.stderr
    return set(done.stdout.decode().splitlines()[-1].split())


def loaded_by_command(*arguments: str) -> set[str]:
    return loaded_by(
        f"import sys; sys.argv = ['plandigest', *{arguments!r}]\n"
        "from plandigest.cli import main\nmain()"
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("outline", str(SAMPLE)),
        ("outline", "-f", "json", str(SAMPLE)),
        ("figures", str(SAMPLE)),
        ("figures", "-f", "json", str(SAMPLE)),
        ("grep", "集成电路", str(SAMPLE)),
        ("digest", str(SAMPLE)),
    ],
)
def test_commands_load_no_segmentation_no_yaml_and_no_rich(arguments: tuple[str, ...]) -> None:
    assert not loaded_by_command(*arguments) & {"jieba", "yaml", "rich", "multiprocessing"}


def test_rich_is_loaded_where_there_is_colour() -> None:
    assert "rich" in loaded_by_command("outline", "--color", "always", str(SAMPLE))


@pytest.mark.parametrize("arguments", [("--help",), ("--version",)])
def test_the_list_of_commands_is_printed_without_them(arguments: tuple[str, ...]) -> None:
    code = (
        f"import sys; sys.argv = ['plandigest', *{arguments!r}]\n"
        "from plandigest.cli import main\n"
        "try:\n    main()\n"
        "finally:\n"
        "    assert not {'plandigest.cli.outline', 'plandigest.cli.grep'} & {*sys.modules}\n"
    )
    loaded_by(code)


def test_importing_the_package_is_cheap() -> None:
    assert not loaded_by("import plandigest") & {"typer", "rich", "json", "dataclasses"}
