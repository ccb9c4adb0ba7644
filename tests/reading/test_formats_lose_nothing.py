"""Every line that a file of any format holds is read, once and in order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.documents import FORMATS

from plandigest.reading import read_data

for library in ("selectolax", "pypdfium2", "olefile"):
    pytest.importorskip(library)

_LINES = st.lists(
    st.text("山海渔港灯塔巡查建设二三四五0123456789%，（）《》", min_size=4, max_size=25).map(
        "启{}。".format
    ),
    min_size=3,
    max_size=20,
)
"""No longer than the lines of a page; each opens with a word of its own."""
_ONE_FILE = [suffix for suffix in FORMATS if suffix != "zip"]


@pytest.mark.parametrize("suffix", _ONE_FILE)
@given(lines=_LINES)
@settings(max_examples=20)
def test_every_line_is_read_once_and_in_order(suffix: str, lines: list[str]) -> None:
    sources = read_data(f"a.{suffix}", FORMATS[suffix](lines))
    read = "".join(line.text for source in sources for line in source.lines)
    tight = "".join(read.split()).replace("—1—", "")
    assert tight.removeprefix("转发") == "".join(lines)
