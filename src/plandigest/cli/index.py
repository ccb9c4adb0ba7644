"""`plandigest index`: reads folders once into a store, and looks after it."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import Annotated

from plandigest import pipeline
from plandigest.cli.declarations import DISPLAY, Paths, option
from plandigest.cli.inputs import Inputs
from plandigest.cli.interrupts import Interrupts
from plandigest.cli.library import shelf_of
from plandigest.cli.messages import FAILED
from plandigest.cli.options import Common, command
from plandigest.cli.output import opened
from plandigest.cli.paths import STANDARD_INPUT
from plandigest.cli.reader import Reader
from plandigest.cli.remote import is_remote
from plandigest.cli.wording import both
from plandigest.configuration import load_configuration
from plandigest.errors import ErrorCode, PlandigestError, ReadError
from plandigest.rendering.forms import write_records
from plandigest.rendering.labels import label, message
from plandigest.sentences import Language
from plandigest.storing.entries import Entry, Stamp, digest_of, entry_of, is_same, stamp_of
from plandigest.storing.kept import keep_figures
from plandigest.storing.opening import delete
from plandigest.storing.store import Counts, Store


@command(
    "text", "json",
    about=both(
        "把文件夹读一次，存成一个 SQLite 文件；各命令据此不再重读，也可用 SQL 查询。",
        "Reads folders once into one SQLite file, from which all commands take what it holds, "
        "and which any tool for SQLite opens.",
    ),
    examples=("plandigest index plans/", "plandigest index --status"),
)  # fmt: skip
def index(
    common: Common,
    paths: Paths = None,
    *,
    status: Annotated[
        bool,
        option("--status", group=DISPLAY, zh="索引中有多少。", en="How much it holds."),
    ] = False,
    update: Annotated[
        bool,
        option(
            "--update",
            group=DISPLAY,
            zh="重读其中已改动的文件。",
            en="Read again what has changed of the files it holds.",
        ),
    ] = False,
    prune: Annotated[
        bool,
        option(
            "--prune",
            group=DISPLAY,
            zh="清除已不存在的文件。",
            en="Take out files that are no more.",
        ),
    ] = False,
    remove: Annotated[
        bool, option("--delete", group=DISPLAY, zh="删除索引。", en="Delete the store.")
    ] = False,
) -> None:
    """Read folders into a store."""
    shelf = shelf_of(common, load_configuration(common.config))
    place = shelf.place
    if remove:
        _tell(common, "index.deleted" if delete(place) else "index.none", place)
        return
    if not paths and not (status or update or prune):
        raise PlandigestError(ErrorCode.INDEX_NOTHING)
    failed = False
    with shelf.open(create=bool(paths)) as opened_store:
        if prune:
            _tell(common, "index.pruned", opened_store.prune())
        if update or paths:
            named = [*(paths or ()), *(opened_store.known() if update else ())]
            failed = _read(named, opened_store, common)
        if status:
            _show(place, opened_store.counts(), common)
    if failed:
        raise SystemExit(FAILED)


def _read(paths: list[str], store: Store, common: Common) -> bool:
    """Read what is new or has changed; whether something could not be read."""
    fresh = {} if common.no_index else store.known()
    known = [0]
    inputs = Inputs(paths, common._replace(no_index=True))  # what is kept is what was read
    interrupts = Interrupts()
    read = 0
    work = partial(_entry, common.language)
    entries = inputs.each(work, partial(_unchanged, fresh, known))
    for entry in interrupts.results(entries):
        store.take(entry)
        read += 1
    inputs.finish()
    if interrupts.heard:
        raise interrupts.heard
    if read * _SMALL > known[0]:
        store.settle()
    _tell(common, "index.read", read, known[0])
    return inputs.failed


_SMALL = 10
"""A run that reads less than one in so many files leaves the index as it stands."""


def _unchanged(
    fresh: dict[str, tuple[Stamp, str]], known: list[int], name: str
) -> list[Entry] | None:
    """Nothing to be read where the file is as it was; None where it is to be read."""
    if name == STANDARD_INPUT:
        return None
    path = os.path.abspath(name)  # noqa: PTH100 - there may be thousands
    same = path in fresh and is_same(path, *fresh[path])
    known[0] += same
    return [] if same else None


def _entry(language: Language, reader: Reader, name: str) -> list[Entry]:
    """What the store keeps of a file."""
    if name == STANDARD_INPUT:
        return []
    if is_remote(name):
        raise ReadError(ErrorCode.INDEX_REMOTE, name)
    path = os.path.abspath(name)  # noqa: PTH100
    try:
        stamp, sha256 = stamp_of(path), digest_of(path)  # before reading: it may change meanwhile
    except OSError:
        stamp, sha256 = Stamp(0, 0), ""  # reading says what is wrong
    documents = reader.documents(name)
    found = [pipeline.figures(document) for document in documents]
    digests = [pipeline.indexed(*each) for each in zip(documents, found, strict=True)]
    figures = [keep_figures(*each) for each in zip(documents, found, strict=True)]
    messages = [[message(each, language) for each in digest.problems] for digest in digests]
    return [entry_of(name, path, stamp, sha256, digests, figures, messages)]


def _show(place: Path, counts: Counts, common: Common) -> None:
    with opened(common) as out:
        if common.form == "json":
            write_records("json", [{"store": str(place), **counts._asdict()}], out)
            return
        rows = [("store", str(place)), *counts._asdict().items()]
        for name, value in rows:
            said = f"{value:,}" if isinstance(value, int) else value
            out.write(f"{label(f'index.{name}', common.language)}  {said}\n")


def _tell(common: Common, name: str, *values: object) -> None:
    """Say what was done, on standard error."""
    from plandigest.cli.messages import say

    if not common.quiet:
        say(label(name, common.language, *values) + ("。" if common.language == "zh" else "."))
