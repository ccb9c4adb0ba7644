"""The time of a figure, and how near to it the time is said."""

from __future__ import annotations

from typing import NamedTuple

from plandigest.extracting.time.expression import Moment
from plandigest.model.figure import PeriodSource


class Timing(NamedTuple):
    """The time of a figure, as ISO years or months, and how near it is said.

    Attributes:
        first: year or month; None for a time that is unknown.
        last: the last one of a range.
        moment: where the words stand, if they stand in the document.
        source: how near.
    """

    first: str | None = None
    last: str | None = None
    moment: Moment | None = None
    source: PeriodSource = PeriodSource.NONE


UNKNOWN = Timing()
