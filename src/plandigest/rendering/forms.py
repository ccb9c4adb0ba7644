"""The data formats by name. Each is loaded only when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, TextIO

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


def write_texts(texts: Iterable[str], out: TextIO) -> None:
    """Write what was rendered of each document, a blank line between two."""
    first = True
    for text in texts:
        out.write(text if first else "\n" + text)
        first = False
