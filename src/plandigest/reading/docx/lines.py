"""Makes lines of paragraphs: one each, and one more for each break within."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from plandigest.model.source import GridCell, Line, Style
from plandigest.reading.docx.runs import HARD_BREAK, PAGE_BREAK, SOFT_BREAK, Content, Piece
from plandigest.reading.docx.styles import ParagraphFormat

_BREAK = re.compile(f"([{SOFT_BREAK}{HARD_BREAK}{PAGE_BREAK}])")


@dataclass(slots=True)
class _Segment:
    """The pieces between two breaks."""

    pieces: list[Piece]
    page: int
    after: str = ""
    """the break before it"""

    @property
    def is_blank(self) -> bool:
        return all(not piece.text.strip() for piece in self.pieces)


@dataclass(slots=True)
class LineWriter:
    """Collects the lines of a document.

    Attributes:
        paged: whether pages are counted.
    """

    paged: bool
    _page: int = 1
    _lines: list[Line] = field(default_factory=list)
    _styles: dict[tuple[int | None, int, bool, bool, int], Style] = field(default_factory=dict)
    _faces: dict[int, int] = field(default_factory=dict)
    """by index of the line, the length of the run in a heading face that opens it"""
    _characters: int = 0

    def __len__(self) -> int:
        return len(self._lines)

    def add(
        self,
        content: Content,
        look: ParagraphFormat,
        cell: GridCell | None,
        list_depth: int = 0,
    ) -> None:
        """Add a paragraph; `list_depth` is that of the list that numbers it."""
        blank = True
        for segment in self._segments(content.pieces):
            continues = not blank and segment.after != HARD_BREAK
            blank = segment.is_blank
            bold, face = _opening(segment.pieces)
            if face > bold:
                self._faces[len(self._lines)] = face
            text = "".join([piece.text for piece in segment.pieces])
            self._characters += len(text)
            said = (look.level, bold, look.centred, continues, 0 if continues else list_depth)
            style = self._styles.get(said) or self._styles.setdefault(said, Style(*said))
            page = segment.page if self.paged else None
            self._lines.append(Line(text, len(self._lines) + 1, page, None, style, cell))

    def written(self) -> tuple[Line, ...]:
        """The lines; a heading face counts as bold, unless most of the text is set in one."""
        if 2 * sum(self._faces.values()) < self._characters:
            for index, face in self._faces.items():
                line = self._lines[index]
                if line.style is not None:
                    self._lines[index] = line._replace(style=line.style._replace(bold=face))
        return tuple(self._lines)

    def _segments(self, pieces: list[Piece]) -> Iterator[_Segment]:
        segment = _Segment([], self._page)
        for piece in pieces:
            if _BREAK.search(piece.text) is None:
                segment.pieces.append(piece)
                continue
            for part in _BREAK.split(piece.text):
                if _BREAK.match(part) is None:
                    segment.pieces += [Piece(part, piece.setting)] if part else []
                    continue
                self._page += part == PAGE_BREAK
                if part == SOFT_BREAK or not segment.is_blank:
                    yield segment
                    segment = _Segment([], self._page, part)
                else:  # nothing stands before the break yet
                    segment.page = self._page
        yield segment


def _opening(pieces: list[Piece]) -> tuple[int, int]:
    """How many characters the bold run that opens a line has, and the one in a heading face.

    White space and automatic numbering take after what follows them.
    """
    at = bold = face = 0
    all_bold = all_face = True
    for piece in pieces:
        at += len(piece.text)
        setting = piece.setting
        if setting is None or not piece.text.strip():
            continue
        all_bold = all_bold and bool(setting.bold)
        all_face = all_face and bool(setting.heading_face)
        if not all_bold and not all_face:
            break
        bold = at if all_bold else bold
        face = at if all_face else face
    return bold, face
