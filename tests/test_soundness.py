"""Documents of every format, whole and broken, in every rendering."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import SAMPLE
from tests.documents import FORMATS, Part, lines_of, made, parts
from tests.fuzz import execute, pool_of
from tests.soundness import RENDERINGS, assert_harmless, assert_true, documents

import plandigest


@pytest.mark.parametrize("suffix", FORMATS)
@given(made(), st.sampled_from([*RENDERINGS]))
@settings(max_examples=60)
def test_a_document_in_every_format_and_rendering(
    suffix: str, document: list[Part], name: str
) -> None:
    for read in documents(FORMATS[suffix](document), f"a.{suffix}"):
        assert_true(read)
        assert_harmless(RENDERINGS[name](read), name)


def strings(value: object) -> str:
    """All text of a record."""
    if isinstance(value, dict):
        return "".join(map(strings, value.values()))
    if isinstance(value, list):
        return "".join(map(strings, value))
    return value if isinstance(value, str) else ""


def assert_complete(document: plandigest.Document) -> None:
    """Every character of the document is in its outline's record."""
    (record,) = plandigest.to_records(document)
    lacking = {*"".join(document.text[document.span].split())} - {*strings(record)}
    assert not lacking
    for unit in document.units():
        words = "".join(document.string(unit.span).split())
        assert words in "".join(strings(record).split())


@given(made())
@settings(max_examples=60)
def test_every_character_is_in_the_record_of_the_outline(document: list[Part]) -> None:
    text = "\n".join(line for part in document for line in lines_of(part))
    assert_complete(plandigest.parse(text))


def test_every_character_of_the_sample_is_in_its_record() -> None:
    assert_complete(plandigest.read(SAMPLE))


@pytest.mark.skipif(
    "PLANDIGEST_CORPUS" not in os.environ, reason="PLANDIGEST_CORPUS names no folder of documents"
)
def test_every_character_of_the_corpus_is_in_its_record() -> None:
    for path in sorted(Path(os.environ["PLANDIGEST_CORPUS"]).rglob("*.txt")):
        try:
            read = plandigest.read_all(path)
        except plandigest.ReadError:
            continue
        for document in read:
            assert_complete(document)


@pytest.mark.parametrize("seed", range(4))
def test_broken_files_do_no_harm(seed: int) -> None:
    """As `python -m tests.fuzz`, of which this is a beginning."""
    pool = pool_of(seed, size=6)
    for number in range(60):
        execute(seed * 1000 + number, pool)


def test_hash_seed_locale_and_processes_change_nothing(tmp_path: Path) -> None:
    choices = random.Random(7)
    for number in range(12):
        document = parts(choices)
        for suffix, write in FORMATS.items():
            (tmp_path / f"{number}.{suffix}").write_bytes(write(document))
    outputs = set()
    for command in ("figures", "outline", "check"):
        for surroundings, jobs in (
            ({"PYTHONHASHSEED": "1", "LC_ALL": "C"}, "1"),
            ({"PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}, "2"),
            ({"PYTHONHASHSEED": "3", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Shanghai"}, "3"),
        ):
            arguments = (command, "-f", "json", str(tmp_path), "-o", str(tmp_path / "out.json"))
            subprocess.run(
                [sys.executable, "-m", "plandigest", *arguments, "--jobs", jobs, "--lang", "en"],
                env={**os.environ, **surroundings}, check=False, capture_output=True,
            )  # fmt: skip
            outputs.add((command, (tmp_path / "out.json").read_bytes()))
    assert len(outputs) == 3
    assert all(json.loads(data) for _, data in outputs)
