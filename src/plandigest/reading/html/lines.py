"""The lines of a page: runs of text put together, white space as browsers show it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from plandigest.lexicon.numbering import find_marker
from plandigest.model.source import GridCell
from plandigest.reading.html.looks import Look

_SPACE = re.compile(r"[ \t\r\n\f]+")
_BLANK = " \t\r\n\f\xa0\u2002\u2003\u3000\u200b\ufeff"
"""White space that says nothing at the ends of a line."""
_WIDTHS = {"\u3000": 2, "\u2003": 2, "\xa0": 1, "\u2002": 1}
_INDENT = 3
"""Columns of white space from which a line counts as indented."""
_ENDS = frozenset("。！？；：.!?;:”’")
_FEWEST_BREAKS = 2
_WHOLE = 0.8
"""Share of the lines that must be whole for line ends in the markup to count."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_HAN = re.compile(r"[\u2e80-\u9fff\uff00-\uffef“”‘’…—]")


@dataclass(slots=True)
class Piece:
    """A line of a page.

    Attributes:
        text: its characters, without white space around them.
        linked: characters that stand in links.
        bold: characters of the bold run that opens it.
        level: of the heading element it stands in.
        centred: whether it is set centred.
        indented: whether white space of its own stands before it.
        breaks: `<br>` between it and the line before in the same block; 0 where it
            opens the block.
        place: the cell of the innermost table around it, which may only lay out the page.
        cell: the same, if the table is one of data.
        box: index of the innermost block that may hold an article.
        list_depth: how many numbered lists lie around it, where it opens an item of one.
    """

    text: str
    linked: int = 0
    bold: int = 0
    level: int | None = None
    centred: bool = False
    indented: bool = False
    breaks: int = 0
    place: GridCell | None = None
    cell: GridCell | None = None
    box: int = -1
    list_depth: int = 0


def compose(runs: Iterable[tuple[str, Look]]) -> Piece | None:
    """The line that runs of text make; None if it is blank."""
    out: list[str] = []
    length = linked = bold = indent = 0
    all_bold = True
    pending = ""
    opening = Look()
    for run, look in runs:
        text = run.translate(_RAISED) if look.raised and run.strip().isdigit() else run
        if not out:
            body = text.lstrip(_BLANK)
            indent += sum(_WIDTHS.get(char, 0) for char in text[: len(text) - len(body)])
        else:
            body = text.lstrip(" \t\r\n\f")
            if len(body) < len(text):
                pending = _wider(pending, text[: len(text) - len(body)])
        if not body:
            continue
        core = body.rstrip(" \t\r\n\f")
        if pending and out and not _is_wrap(pending, out[-1][-1], core[0]):
            out.append(" ")
            length += 1
        opening = opening if out else look
        core = _within(core)
        pending = _wider("", body[len(body.rstrip(" \t\r\n\f")) :])
        out.append(core)
        length += len(core)
        linked += len(core) * look.link
        all_bold = all_bold and (look.bold or look.heading_face)
        bold = length if all_bold else bold
    line = "".join(out).rstrip(_BLANK)
    if not line or line.isspace():  # of characters that browsers do not take for white space
        return None
    return Piece(
        line,
        min(linked, len(line)),
        min(bold, len(line)),
        opening.level,
        opening.centred,
        indent >= _INDENT,
    )


def parted(runs: list[tuple[str, Look]]) -> list[list[tuple[str, Look]]]:
    """The runs by the line ends in the markup, if those are line ends of the text.

    A style sheet may say so for any element. It shows where nearly every line ends with a
    sentence or is a heading: who breaks markup at a width breaks within sentences.
    """
    lines: list[list[tuple[str, Look]]] = [[]]
    for run, look in runs:
        first, *others = run.split("\n")
        lines[-1].append((first, look))
        lines += [[(other, look)] for other in others]
    written = [(line, "".join(run for run, _ in line).strip(_BLANK)) for line in lines]
    kept = [(line, text) for line, text in written if text]
    whole = sum(text[-1] in _ENDS or find_marker(text) is not None for _, text in kept[:-1])
    breaks = len(kept) - 1
    if breaks >= _FEWEST_BREAKS and whole >= _WHOLE * breaks:
        return [line for line, _ in kept]
    return [runs]


def _wider(pending: str, space: str) -> str:
    """The white space owed: a line end outweighs other white space between Han characters."""
    if not space:
        return pending
    return "\n" if "\n" in space or pending == "\n" else " "


def _is_wrap(space: str, before: str, after: str) -> bool:
    """Whether white space is only a line end of the markup between Han characters."""
    return "\n" in space and _HAN.match(before) is not None and _HAN.match(after) is not None


def _within(text: str) -> str:
    """The text with its inner white space as browsers show it."""
    if _SPACE.search(text) is None:
        return text

    def collapsed(match: re.Match[str]) -> str:
        wrap = _is_wrap(match[0], text[match.start() - 1], text[match.end()])
        return "" if wrap else " "

    return _SPACE.sub(collapsed, text)
