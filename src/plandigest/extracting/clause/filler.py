"""A stretch of a clause with the role it has there."""

from __future__ import annotations

from dataclasses import dataclass

from plandigest.model.figure import ClauseRole


@dataclass(frozen=True, slots=True)
class Filler:
    """A stretch of the folded text with its role."""

    role: ClauseRole
    start: int
    end: int
