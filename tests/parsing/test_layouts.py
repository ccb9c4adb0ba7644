"""Documents in the layouts that files come in, and all that is read of each, as a reader sees it.

`layouts/NAME.txt` is a document, `golden/layouts/NAME.txt` its outline with text. When a change
is meant: `pytest tests/parsing/test_layouts.py --update-golden`, then read the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import Command
from tests.test_screens import GOLDEN, compare

LAYOUTS = Path(__file__).parents[1] / "layouts"


@pytest.mark.parametrize("name", sorted(path.name for path in LAYOUTS.iterdir()))
def test_all_of_it_stands_where_it_belongs(
    plandigest: Command,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
    name: str,
) -> None:
    monkeypatch.chdir(LAYOUTS)
    shown = plandigest("outline", "--text", "--lang", "zh", name)
    assert (shown.status, shown.err) == (0, "")
    compare(GOLDEN / "layouts" / name, shown.out, request)
