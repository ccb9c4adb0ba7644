"""What reads documents: the program and its lexicon, of which another reads them otherwise."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from plandigest.lexicon.loader import FOLDER


@cache
def reader_version(version: str) -> str:
    """The version of plandigest with a digest of the lexicon that it reads by."""
    digest = hashlib.sha256()
    for path in sorted(Path(FOLDER, "baked").iterdir()):
        if path.is_file():
            digest.update(path.name.encode() + path.read_bytes())
    return f"{version}+{digest.hexdigest()[:12]}"
