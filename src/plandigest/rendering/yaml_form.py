"""Records as YAML: one list."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from typing import Any, TextIO

from plandigest.rendering.characters import BEYOND_ASCII
from plandigest.rendering.records import Record

_STEERING = {code: f"\\u{code:04x}" for code in BEYOND_ASCII}
"""What YAML lets stand as it is and some terminals obey."""
_NEEDS_QUOTES = re.compile(f"[{''.join(map(chr, BEYOND_ASCII))}\ud800-\udfff]")
"""Those, and halves of characters, which names of files may hold."""


def write_yaml(records: Iterable[Record], out: TextIO) -> None:
    """Write one list, an item a record; an empty list where there are none."""
    dumper = _dumper()
    import yaml

    empty = True
    for record in records:
        empty = False
        text = io.StringIO()
        yaml.dump([record], text, dumper, allow_unicode=True, sort_keys=False, width=10**6)
        out.write(text.getvalue().translate(_STEERING))
    if empty:
        out.write("[]\n")


def _dumper() -> Any:  # of PyYAML, whose dumpers have no common type
    import yaml

    base = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

    class Dumper(base):  # type: ignore[misc,valid-type]
        """Puts a text into quotes where only those allow the escapes that it needs."""

    def represent(dumper: Any, text: str) -> Any:
        if not _NEEDS_QUOTES.search(text):
            return dumper.represent_scalar("tag:yaml.org,2002:str", text)
        whole = text.encode("utf-8", "backslashreplace").decode("utf-8")
        return dumper.represent_scalar("tag:yaml.org,2002:str", whole, style='"')

    Dumper.add_representer(str, represent)
    return Dumper
