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
class _Draft:
    """A line, before it is known in what face the body is set.

    Attributes:
        text: its characters.
        look: the format of its paragraph.
        bold: length of the bold run that opens it.
        face: length of the run in a heading face that opens it.
        continues: whether it goes on with the paragraph of the line before.
        page: the page it begins on.
        cell: the table cell it stands in.
    """

    text: str
    look: ParagraphFormat
    bold: int
    face: int
    continues: bool
    page: int
    cell: GridCell | None


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
    _drafts: list[_Draft] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self._drafts)

    def add(self, content: Content, look: ParagraphFormat, cell: GridCell | None) -> None:
        """Add a paragraph."""
        blank = True
        for segment in self._segments(content.pieces):
            continues = not blank and segment.after != HARD_BREAK
            blank = segment.is_blank
            text = "".join([piece.text for piece in segment.pieces])
            bold, face = _opening(segment.pieces)
            self._drafts.append(_Draft(text, look, bold, face, continues, segment.page, cell))

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

    def written(self) -> tuple[Line, ...]:
        """The lines."""
        in_face = sum(draft.face for draft in self._drafts)
        tells = 2 * in_face < sum(len(draft.text) for draft in self._drafts)
        return tuple(
            Line(
                draft.text,
                number,
                draft.page if self.paged else None,
                None,
                Style(
                    draft.look.level,
                    max(draft.bold, draft.face) if tells else draft.bold,
                    draft.look.centred,
                    draft.continues,
                ),
                draft.cell,
            )
            for number, draft in enumerate(self._drafts, 1)
        )


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
