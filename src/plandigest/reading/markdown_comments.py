"""Takes HTML comments out of Markdown, as the first of all."""

from __future__ import annotations

import re

_WITHIN_LINES = re.compile(r"[^\r\n\f]+")


def without_comments(text: str) -> str:
    """The text without HTML comments, each line still at its place."""
    parts: list[str] = []
    position = 0
    while (start := text.find("<!--", position)) >= 0 and (end := text.find("-->", start)) >= 0:
        parts += [text[position:start], _WITHIN_LINES.sub("", text[start:end])]
        position = end + len("-->")
    return "".join(parts) + text[position:] if parts else text
