"""Regular expressions made from lists of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    end: str | None = None


def alternation(words: Iterable[str] | Mapping[str, str]) -> str:
    """A pattern that takes the longest of the words, in time that does not grow with their number.

    The words are arranged as a prefix tree, so that the engine looks at each
    character of the text once instead of trying hundreds of alternatives.

    Args:
        words: the words; a mapping gives for each a pattern that must match behind
            it (a lookahead).
    """
    behind = words if isinstance(words, Mapping) else dict.fromkeys(words, "")
    root = _Node()
    for word, pattern in behind.items():
        node = root
        for char in word:
            node = node.children.setdefault(char, _Node())
        node.end = pattern
    return _pattern(root)


def _pattern(node: _Node) -> str:
    plain = [char for char, child in node.children.items() if _is_plain(child)]
    parts = [
        re.escape(char) + _pattern(child)
        for char, child in node.children.items()
        if not _is_plain(child)
    ]
    if len(plain) == 1:
        parts.append(re.escape(plain[0]))
    elif plain:
        parts.append("[" + "".join(map(re.escape, plain)) + "]")
    if node.end is not None:
        parts.append(node.end)  # last: the longer word goes first
    return parts[0] if len(parts) == 1 else "(?:" + "|".join(parts) + ")"


def _is_plain(node: _Node) -> bool:
    return not node.children and node.end == ""
