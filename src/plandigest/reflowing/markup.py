"""Takes out white space that careless copies wrote as words: `&nbsp;`, `<U+00A0>`."""

from __future__ import annotations

import re

from plandigest.lexicon.pattern import Pattern
from plandigest.model.text import Noise, NoiseKind
from plandigest.reflowing.rows import BLANK, Row, columns, shorten

_WRITTEN = (
    r"&(?:nbsp|ensp|emsp|thinsp|#160|#xA0|#12288|#x3000);"
    r"|<(?:U\+|0x)(?:00A0|A0|3000|2003|200B|FEFF)>"
)
_BLANK = f"[{re.escape(BLANK)}]"
_LEADING = Pattern(f"(?i)(?:{_WRITTEN}|{_BLANK})+")
_TRAILING = Pattern(f"(?i)(?:(?:{_WRITTEN}){_BLANK}*)+$")
_ONE = Pattern(f"(?i){_WRITTEN}")
_WIDE = Pattern("(?i)emsp|12288|3000|2003")
_NO_WIDTH = Pattern("(?i)200B|FEFF")


def take_out_written_space(rows: list[Row]) -> list[Noise]:
    """Narrow the rows by written white space at their ends, which counts as an indent."""
    noise: list[Noise] = []
    emptied = False
    for row in rows:
        row.gap = row.gap or emptied
        text = row.line.text
        if text[row.start] in "&<" and (leading := _LEADING.match(text, row.start, row.end)):
            noise.append(Noise(row.index, row.start, leading.end(), NoiseKind.MARKUP))
            row.indent += _width(leading[0])
            shorten(row, leading.end(), row.end)
        if row.start < row.end and text[row.end - 1] in ";>":
            trailing = _TRAILING.search(text, max(row.start, row.end - _LONGEST), row.end)
            if trailing:
                noise.append(Noise(row.index, trailing.start(), row.end, NoiseKind.MARKUP))
                shorten(row, row.start, trailing.start())
        emptied = row.start == row.end
    return noise


_LONGEST = 400
"""Characters of written white space looked at behind a line."""


def _width(written: str) -> int:
    """Columns of the white space that was written."""
    words = [word[0] for word in _ONE.finditer(written)]
    wide = sum(_WIDE.search(word) is not None for word in words)
    none = sum(_NO_WIDTH.search(word) is not None for word in words)
    return columns(_ONE.sub("", written)) + len(words) + wide - none
