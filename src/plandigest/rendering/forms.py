"""The data formats by name. Each is loaded only when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from plandigest.errors import ErrorCode, PlandigestError
from plandigest.rendering.characters import printable
from plandigest.sentences import nearest

if TYPE_CHECKING:
    from plandigest.rendering.records import Record

_SUFFIXES = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".csv": "csv",
    ".tsv": "tsv",
    ".md": "markdown",
    ".xlsx": "xlsx",
    ".parquet": "parquet",
    ".html": "html",
    ".docx": "docx",
    ".dot": "dot",
    ".graphml": "graphml",
}
NO_TEXT = frozenset({"xlsx", "docx", "parquet"})
"""Forms that are no text: each goes with its own suffix alone."""
_OF_SCREENS = frozenset({"", ".txt"})
"""Suffixes of a file that holds what a screen would."""


def form_for(form: str | None, output: Path | None, forms: Sequence[str]) -> str:
    """The form to write: the one asked for, else the one that the output file's name means.

    Args:
        form: the one asked for, if any.
        output: the file to write, if any.
        forms: those the command has, its default first.

    Raises:
        PlandigestError: the command has no such form, or the file's name means another.
    """
    if form is not None and form not in forms:
        raise PlandigestError(ErrorCode.FORM_UNKNOWN, form, tuple(forms), nearest(form, forms))
    if output is None:
        return form or forms[0]
    suffix = output.suffix.lower()
    meant = _SUFFIXES.get(suffix) or (forms[0] if suffix in _OF_SCREENS else "")
    if form is None and meant not in forms:
        raise PlandigestError(ErrorCode.OUTPUT_SUFFIX, output, suffix, _suffixes(forms))
    if form is not None and form != meant and {form, meant} & NO_TEXT:
        packed = form if form in NO_TEXT else meant
        raise PlandigestError(ErrorCode.OUTPUT_PACKED, output, packed, form)
    return form or meant


def _suffixes(forms: Sequence[str]) -> tuple[str, ...]:
    return (".txt", *(suffix for suffix, form in _SUFFIXES.items() if form in forms))


def write_records(
    form: str,
    records: Iterable[Record],
    out: TextIO,
    *,
    nested: bool = False,
    columns: Sequence[str] = (),
    chosen: Sequence[str] = (),
    sheet: str = "figures",
) -> None:
    """Write records as they come.

    Args:
        form: the format.
        records: the records.
        out: where to.
        nested: whether the records are trees; JSON is then indented.
        columns: the columns of csv, tsv, xlsx and parquet.
        chosen: those of them to write, in this order; empty for all.
        sheet: what the sheet of a workbook is called.

    Raises:
        PlandigestError: there is no such column.
        ValueError: the form is none of data.
    """
    columns = _chosen(columns, chosen)
    if form == "json":
        from plandigest.rendering.json_form import write_json

        write_json(records, out, nested=nested)
    elif form == "jsonl":
        from plandigest.rendering.json_form import write_jsonl

        write_jsonl(records, out)
    elif form == "yaml":
        from plandigest.rendering.yaml_form import write_yaml

        write_yaml(records, out)
    elif form in {"csv", "tsv"}:
        from plandigest.rendering.csv_form import write_csv

        write_csv(records, out, columns, delimiter="\t" if form == "tsv" else ",")
    elif form == "xlsx":
        from plandigest.rendering.workbook import write_columns

        write_columns(records, out.buffer, columns, sheet)
    elif form == "parquet":
        from plandigest.rendering.parquet import write_parquet

        write_parquet(records, out.buffer, columns)
    else:
        raise ValueError(f"{form} is no form of data")


def _chosen(columns: Sequence[str], chosen: Sequence[str]) -> Sequence[str]:
    for column in chosen:
        if column not in columns:
            raise PlandigestError(ErrorCode.COLUMN_UNKNOWN, column, tuple(columns))
    return chosen or columns


class Rendered(NamedTuple):
    """A document as text, with the path of its file."""

    document: str
    text: str


def write_texts(rendered: Iterable[Rendered], out: TextIO) -> None:
    """Write what was rendered of each document, a blank line between two.

    Where there are several files, each one's path stands above what is in it. So the
    first document is held back until it is known whether another follows.
    """
    waiting = iter(rendered)
    first = next(waiting, None)
    if first is None:
        return
    second = next(waiting, None)
    if second is None:
        out.write(first.text)
        return
    path = ""
    for document in chain((first, second), waiting):
        if path:
            out.write("\n")
        if document.document != path:
            path = document.document
            out.write(f"{printable(path)}\n")
        out.write(document.text)
