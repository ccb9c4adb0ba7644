"""Paragraphs side by side: what was taken out and put in, marked so that no colour is needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from plandigest.model.comparison import Edit, PassageRow, Piece
from plandigest.model.document import Document
from plandigest.model.span import Span
from plandigest.rendering.characters import fold, printable
from plandigest.rendering.comparison.screen import title_lines
from plandigest.rendering.labels import label
from plandigest.rendering.markdown import escaped
from plandigest.rendering.records import string
from plandigest.rendering.terminal import QUIET, WARNING, Line, Run, Screen, paint
from plandigest.sentences import Language

if TYPE_CHECKING:
    from plandigest.rendering.shapes import PassageRowRecord

_MARKS = {Edit.KEPT: ("", ""), Edit.REMOVED: ("[−", "−]"), Edit.ADDED: ("{+", "+}")}
_STYLES = {Edit.KEPT: "", Edit.REMOVED: "red", Edit.ADDED: "green"}
_MARKDOWN = {Edit.KEPT: ("", ""), Edit.REMOVED: ("~~", "~~"), Edit.ADDED: ("**", "**")}
PASSAGE_COLUMNS = ("old", "new", "old_page", "old_line", "new_page", "new_line", "moved")
"""The columns of csv and tsv."""


def passage_records(
    old: Document, new: Document, rows: Sequence[PassageRow]
) -> Iterator[PassageRowRecord]:
    """The paragraphs, a record each."""
    for row in rows:
        before = old.locate(row.old.start) if row.old else None
        after = new.locate(row.new.start) if row.new else None
        yield {
            "old": string(old, row.old),
            "new": string(new, row.new),
            "old_page": before.page if before else None,
            "old_line": before.line if before else None,
            "new_page": after.page if after else None,
            "new_line": after.line if after else None,
            "moved": row.moved,
            "difference": [{"edit": piece.edit.value, "text": piece.text} for piece in row.pieces],
        }


def render_passages(
    old: Document, new: Document, rows: Sequence[PassageRow], screen: Screen, *, brief: bool
) -> str:
    """The paragraphs with what changed in them, as lines for a terminal.

    Args:
        old: the earlier document.
        new: the later one.
        rows: their paragraphs.
        screen: where it is shown.
        brief: whether paragraphs that are alike are only counted.
    """
    lines: list[Line] = [*title_lines(old, new, screen), ()] if brief else []
    for alike, group in groupby(rows, key=is_alike):
        found = [*group]
        if brief and alike:
            lines += [(Run(label("compare.alike", screen.language, len(found)), QUIET),), ()]
            continue
        for row in found:
            moved = f"  {label('compare.moved', screen.language)}" if row.moved else ""
            lines += [(Run(_place(old, new, row), QUIET), Run(moved, WARNING))]
            lines += [*marked(row.pieces, screen.width), ()]
    return paint(lines, screen)


def is_alike(row: PassageRow) -> bool:
    """Whether a paragraph stands in both documents as it is, and where it stood."""
    return not row.moved and all(piece.edit is Edit.KEPT for piece in row.pieces)


def passages_markdown(rows: Sequence[PassageRow], language: Language, *, brief: bool) -> str:
    """The paragraphs with what was taken out struck through and what was put in set bold."""
    said: list[str] = []
    for alike, group in groupby(rows, key=is_alike):
        found = [*group]
        if brief and alike:
            said.append(escaped(label("compare.alike", language, len(found))))
        else:
            said += (_markdown(row, language) for row in found)
    return "\n\n".join(said) + "\n"


def _markdown(row: PassageRow, language: Language) -> str:
    moved = f"*{label('compare.moved', language)}* " if row.moved else ""
    return moved + "".join(
        f"{_MARKDOWN[piece.edit][0]}{escaped(piece.text)}{_MARKDOWN[piece.edit][1]}"
        for piece in row.pieces
    )


def marked(pieces: Sequence[Piece], width: int | None) -> Iterator[list[Run]]:
    """The lines of a text in which something changed; a piece keeps its style over line ends."""
    shown = []
    for piece in pieces:
        opening, closing = _MARKS[piece.edit]
        shown.append((f"{opening}{printable(piece.text)}{closing}", _STYLES[piece.edit]))
    whole = "".join(text for text, _ in shown)
    styles = [style for text, style in shown for _ in text]
    at = 0
    for line in fold(whole, width):
        at = whole.index(line, at)  # blanks at the ends of lines are gone
        styled = zip(line, styles[at : at + len(line)], strict=True)
        yield [
            Run("".join(character for character, _ in run), style)
            for style, run in groupby(styled, key=lambda each: each[1])
        ]
        at += len(line)


def _place(old: Document, new: Document, row: PassageRow) -> str:
    return " → ".join(whereabouts(*side) for side in ((old, row.old), (new, row.new)))


def whereabouts(document: Document, span: Span | None) -> str:
    """Page and line of a paragraph; a dash where there is none."""
    if span is None:
        return "–"
    place = document.locate(span.start)
    return str(place.line) if place.page is None else f"{place.page}:{place.line}"
