"""Records as YAML: one list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from plandigest.rendering.records import Record


def write_yaml(records: Iterable[Record], out: TextIO) -> None:
    """Write one list, an item a record; an empty list where there are none."""
    import yaml

    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    empty = True
    for record in records:
        empty = False
        yaml.dump([record], out, dumper, allow_unicode=True, sort_keys=False, width=10**6)
    if empty:
        out.write("[]\n")
