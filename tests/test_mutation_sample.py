"""The interval in which a share lies of which a sample is known."""

from __future__ import annotations

import pytest
from tools.mutation import interval


@pytest.mark.parametrize(
    ("hits", "tries", "wanted"),
    [(50, 100, (0.404, 0.596)), (10, 10, (0.722, 1.0)), (0, 10, (0.0, 0.278))],
)
def test_wilsons_interval(hits: int, tries: int, wanted: tuple[float, float]) -> None:
    assert interval(hits, tries) == pytest.approx(wanted, abs=0.0005)
