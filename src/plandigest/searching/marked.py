"""What a file of Markdown says, as far as that can be told without reading its marks."""

from __future__ import annotations

import re

from plandigest.searching.pattern import Pattern

_MARKS = "*_`~=>#|"
_WITHOUT = str.maketrans("", "", _MARKS)
_UNSURE = re.compile(r"[\\\[<&]")
"""Links, tags, entities and escapes, behind which other characters stand than are shown."""
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TOLD_BY_READING = re.compile(rf"[\d{re.escape(_MARKS)}]")
"""Numbers of lists are counted on by reading, and a mark may be a character after all."""


def without_marks(text: str) -> str | None:
    """The text of a Markdown file, nothing of it lost, marks and perhaps more taken out.

    None where that takes more than taking out marks.
    """
    bare = _COMMENT.sub("", text)
    return None if _UNSURE.search(bare) else bare.translate(_WITHOUT)


def tells_without_marks(pattern: Pattern) -> bool:
    """Whether a text that lacks its marks still shows that a pattern cannot match."""
    needs = [need for finders in pattern.wanted for _, each in finders for need in each.needs()]
    return not any(_TOLD_BY_READING.search(need) for need in needs)
