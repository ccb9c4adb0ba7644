"""Records of `plandigest doctor`."""

from __future__ import annotations

from typing import Annotated, TypedDict


class ExtraRecord(TypedDict):
    """An extra, by `plandigest doctor`."""

    extra: str
    installed: bool
    adds: Annotated[str, "what it is for"]
    install: Annotated[str, "the command that installs it"]
