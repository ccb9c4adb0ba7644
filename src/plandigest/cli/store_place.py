"""Where the store lies if nobody says otherwise."""

from __future__ import annotations

import os
import sys
from pathlib import Path

NAME = "plandigest.db"


def default_place() -> Path:
    """The file in the user's folder for caches, as the system has it."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "plandigest" / NAME
