"""Keeps the nesting of a page and the length of its tags within bounds before it is parsed.

The parsing rules of HTML look at all open elements for many a tag, and at all
attributes of a tag for each of them, so that a page of nothing but `<div>`, or one
tag of nothing but attributes, costs the square of its length. Browsers stop at a few
hundred levels; so does this, in one pass, by leaving out the tags of deeper elements.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from plandigest.reading.html.looks import names

DEEPEST = 512
"""Levels of nesting that are kept, as in browsers."""
LONGEST_TAG = 4096
"""Characters of a tag beyond which its attributes are left out."""
_TAG = re.compile(r"<(?:!--|(/?)([A-Za-z][A-Za-z0-9]*))")
_RAW = names("script style textarea title xmp iframe noembed noframes")
"""Elements whose content is no markup."""
_SHALLOW = names(
    "area base br col embed hr img input link meta param source track wbr p li dd dt "
    "td th tr tbody thead tfoot option optgroup rp rt"
)
"""Elements without content, and those that the next one of their kind closes."""


def bound_nesting(markup: str) -> str:
    """The markup without tags that lie too deep and attributes that are too long.

    All its text is kept.
    """
    pieces: list[str] = []
    kept_from = 0
    for start, end in _excess(markup):
        pieces.append(markup[kept_from:start])
        kept_from = end
    return "".join(pieces) + markup[kept_from:] if pieces else markup


def _excess(markup: str) -> Iterator[tuple[int, int]]:
    """Where the tags stand that open or close elements beyond the deepest level.

    Of very long tags that are not too deep, where their attributes stand.
    """
    depth = 0
    opened: Counter[str] = Counter()
    dropped: Counter[str] = Counter()
    for start, end, name, closes in _tags(markup):
        nests = name not in _SHALLOW and name not in _RAW
        if nests and not closes and depth >= DEEPEST:
            dropped[name] += 1
            yield start, end
        elif nests and closes and dropped[name]:
            dropped[name] -= 1
            yield start, end
        else:
            if nests and not closes:
                opened[name] += 1
                depth += 1
            elif nests and opened[name]:
                opened[name] -= 1
                depth -= 1
            if end - start > LONGEST_TAG:
                yield start + 1 + closes + len(name), end - 1


def _tags(markup: str) -> Iterator[tuple[int, int, str, bool]]:
    """Every tag outside of comments and scripts: start, end, name, whether it closes."""
    position = 0
    while (match := _TAG.search(markup, position)) is not None:
        if match[2] is None:
            position = markup.find("-->", match.end())
        else:
            position = markup.find(">", match.end())
        if position < 0:
            return
        position += 1
        if match[2] is not None:
            name = match[2].lower()
            yield match.start(), position, name, match[1] == "/"
            if name in _RAW and not match[1]:
                close = _closing(name).search(markup, position)
                if close is None:
                    return
                position = close.start()


def _closing(name: str) -> re.Pattern[str]:
    return re.compile(f"</{name}", re.IGNORECASE)
