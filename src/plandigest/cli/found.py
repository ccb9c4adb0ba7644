"""Writing what `plandigest grep` found, document after document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Literal, TextIO

from plandigest.cli.finding import Found
from plandigest.rendering.characters import printable
from plandigest.rendering.forms import write_records
from plandigest.rendering.records import Record
from plandigest.rendering.terminal import Screen

if TYPE_CHECKING:
    from plandigest.rendering.bars import Bar
    from plandigest.rendering.shapes import CountRecord, NameRecord

FORMS = ("quote", "json", "jsonl", "yaml", "csv", "tsv", "markdown")
By = Literal["document", "section"]
Chosen = tuple[str, ...]
"""Columns to write; empty for all."""

_PASSAGE = (
    "document", "section", "heading", "page", "line", "text", "matches", "before", "after",
    "start", "end", "title", "document_number", "terms", "places",
)  # fmt: skip


class Tally:
    """Writes what is found and remembers whether anything was."""

    def __init__(self, write: Callable[[Iterable[Found], TextIO], None]) -> None:
        self.found = False
        self._write = write

    def __call__(self, results: Iterable[Found], out: TextIO) -> None:
        """Write the results of all documents."""
        self._write(self._watched(results), out)

    def _watched(self, results: Iterable[Found]) -> Iterator[Found]:
        for found in results:
            self.found = self.found or found.count > 0
            yield found


def write_texts(results: Iterable[Found], out: TextIO) -> None:
    """Write what was rendered, each document as soon as it is done."""
    for found in results:
        if found.text:
            out.write(found.text)
            out.flush()  # a long search shows what it has


def write_passages(form: str, chosen: Chosen, results: Iterable[Found], out: TextIO) -> None:
    """Write passages as data."""
    _write(form, chosen, (record for found in results for record in found.records), out, _PASSAGE)


def write_names(form: str, chosen: Chosen, results: Iterable[Found], out: TextIO) -> None:
    """Write the names of the files that matched; documents of one file count as one."""
    matched = (found.document for found in results if found.count)
    names = (name for name, _ in groupby(matched))
    if _is_text(form):
        for name in names:
            out.write(printable(name) + "\n")
            out.flush()
    else:
        _write(form, chosen, map(_name, names), out, ("document",))


def write_counts(
    form: str, chosen: Chosen, screen: Screen, by: By | None, results: Iterable[Found], out: TextIO
) -> None:
    """Write the number of occurrences in each document: a line each, bars, or data."""
    counts = (
        (name, sum(found.count for found in of_file))  # documents of one file count as one
        for name, of_file in groupby(results, key=lambda found: found.document)
    )
    if not _is_text(form):
        _write(form, chosen, (_count(*each) for each in counts), out, ("document", "count"))
    elif by:
        from plandigest.rendering.bars import counted, render_bars

        out.write(render_bars([counted(name, count) for name, count in counts if count], screen))
    else:
        out.writelines(f"{printable(name)}:{count}\n" for name, count in counts)


def write_sections(
    form: str, chosen: Chosen, screen: Screen, results: Iterable[Found], out: TextIO
) -> None:
    """Write the number of occurrences in each section: bars under each document's name, or data."""
    if not _is_text(form):
        records = (record for found in results for record in found.records)
        _write(form, chosen, records, out, ("document", "section", "heading", "count"))
        return
    from plandigest.rendering.bars import render_bars

    for found in results:
        if found.records:
            out.write(printable(found.document) + "\n")
            out.write(render_bars([_bar(record, screen) for record in found.records], screen))


def _name(name: str) -> NameRecord:
    return {"document": name}


def _count(name: str, count: int) -> CountRecord:
    return {"document": name, "count": count}


def _bar(record: Record, screen: Screen) -> Bar:
    from plandigest.rendering.bars import counted
    from plandigest.rendering.labels import label

    count = record["count"]
    name = record["heading"] or label("no_section", screen.language)
    return counted(str(name), count if isinstance(count, int) else 0)


def _write(
    form: str,
    chosen: Chosen,
    records: Iterable[Record],
    out: TextIO,
    columns: tuple[str, ...],
) -> None:
    write_records(form, records, out, columns=columns, chosen=chosen)


def _is_text(form: str) -> bool:
    return form in {"quote", "markdown"}
