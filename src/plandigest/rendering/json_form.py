"""Records as JSON: one array, or one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from plandigest.rendering.characters import BEYOND_ASCII
from plandigest.rendering.records import Record

_STEERING = {code: f"\\u{code:04x}" for code in BEYOND_ASCII}
"""What JSON lets stand as it is and some terminals obey."""


def write_json(records: Iterable[Record], out: TextIO, *, nested: bool = False) -> None:
    """Write one array.

    Args:
        records: taken as they come.
        out: where to.
        nested: indent, for records that are trees; flat ones get a line each.
    """
    before = "[\n"
    for record in records:
        out.write(before + _encoded(record, indent=2 if nested else None))
        before = ",\n"
    out.write("[]\n" if before == "[\n" else "\n]\n")


def write_jsonl(records: Iterable[Record], out: TextIO) -> None:
    """Write one object a line."""
    out.writelines(_encoded(record, indent=None) + "\n" for record in records)


def _encoded(record: Record, *, indent: int | None) -> str:
    return json.dumps(record, ensure_ascii=False, indent=indent).translate(_STEERING)
