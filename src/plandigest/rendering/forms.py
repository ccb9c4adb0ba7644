"""The data formats by name. Each is loaded only when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Literal, NamedTuple, TextIO

from plandigest.rendering.characters import printable
from plandigest.rendering.records import Record

DataForm = Literal["json", "jsonl", "yaml", "csv", "tsv"]


def write_records(
    form: DataForm,
    records: Iterable[Record],
    out: TextIO,
    *,
    nested: bool = False,
    columns: Sequence[str] = (),
) -> None:
    """Write records as they come.

    Args:
        form: the format.
        records: the records.
        out: where to.
        nested: whether the records are trees; JSON is then indented.
        columns: the columns of csv and tsv.
    """
    if form == "json":
        from plandigest.rendering.json_form import write_json

        write_json(records, out, nested=nested)
    elif form == "jsonl":
        from plandigest.rendering.json_form import write_jsonl

        write_jsonl(records, out)
    elif form == "yaml":
        from plandigest.rendering.yaml_form import write_yaml

        write_yaml(records, out)
    else:
        from plandigest.rendering.csv_form import write_csv

        write_csv(records, out, columns, delimiter="\t" if form == "tsv" else ",")


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
