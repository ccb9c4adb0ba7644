"""What reads documents: the program and its lexicon, of which another reads them otherwise."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from plandigest.lexicon.loader import FOLDER
from plandigest.model.unit_of_measure import UnitOfMeasure


@cache
def reader_version(version: str, units: tuple[UnitOfMeasure, ...] = ()) -> str:
    """The version of plandigest with a digest of what it reads by.

    That is its lexicon, the user's own units, and whether it can read pictures of text.
    """
    pictures = find_spec("rapidocr") is not None
    digest = hashlib.sha256(repr((units, pictures)).encode())
    for path in sorted(Path(FOLDER, "baked").iterdir()):
        if path.is_file():
            digest.update(path.name.encode() + path.read_bytes())
    return f"{version}+{digest.hexdigest()[:12]}"
