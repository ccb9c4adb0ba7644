"""One file at a time: what comes of it, or why it could not be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from plandigest.errors import PlandigestError

T = TypeVar("T")

Outcome = list[T] | PlandigestError


def attempt(name: str, work: Callable[[str], list[T]]) -> Outcome[T]:
    """What `work` makes of a file, or why it could not be read.

    Args:
        name: of the file.
        work: what to make of it; what else it raises is a defect, and is let pass.
    """
    try:
        return work(name)
    except PlandigestError as error:
        return error
