"""A stretch of a clause with the role it has there."""

from __future__ import annotations

from typing import NamedTuple

from plandigest.model.figure import ClauseRole


class Filler(NamedTuple):
    """A stretch of the folded text with its role."""

    role: ClauseRole
    start: int
    end: int
