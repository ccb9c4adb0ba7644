"""A file as it was read: its lines, each with the evidence its format gives."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from plandigest.sentences import Phrase


class MediaType(StrEnum):
    """The formats that can be read, by their registered media types."""

    PLAIN = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    DOC = "application/msword"
    """.doc and .wps"""
    RTF = "application/rtf"
    ODT = "application/vnd.oasis.opendocument.text"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    EPUB = "application/epub+zip"
    OFD = "application/ofd"
    MAIL = "message/rfc822"
    MHTML = "multipart/related"
    PDF = "application/pdf"


class NoteCode(StrEnum):
    """What reading met in a file that its user has to know; the key of its sentence."""

    # text that is not there, or could not be read
    BODY_HIDDEN = "body-hidden"
    """a page does not show most of its text"""
    FILE_CUT = "note.file-cut"
    PAGES_DAMAGED = "note.pages-damaged"
    PAGES_MISSING = "note.pages-missing"
    PAGES_PICTURES = "note.pages-pictures"
    CHAPTERS_MISSING = "note.chapters-missing"
    CHARACTERS_DAMAGED = "note.characters-damaged"
    CHARACTER_CUT = "note.character-cut"
    # text that is read otherwise than it stands, or is left out for good reason
    BODY_TWICE = "body-twice"
    """a page holds its text twice, and not in the same words"""
    COVERS_PICTURES = "note.covers-pictures"
    PAGES_RECOGNISED = "note.pages-recognised"
    RADICALS = "note.radicals"
    CONTROLS = "note.controls"
    CHAPTERS_UNORDERED = "note.chapters-unordered"
    NO_ARTICLE = "note.no-article"
    FRAMES = "note.frames"
    PICTURES = "note.pictures"
    ATTACHMENT = "note.attachment"
    SHEETS_HIDDEN = "note.sheets-hidden"
    COMMENTS = "note.comments"
    HIDDEN = "note.hidden"
    DELETED = "note.deleted"
    INSERTED = "note.inserted"
    EMBEDDED = "note.embedded"
    EMBEDDED_DOCUMENT = "note.embedded-document"


LOSSES = frozenset(
    {
        NoteCode.BODY_HIDDEN,
        NoteCode.FILE_CUT,
        NoteCode.PAGES_DAMAGED,
        NoteCode.PAGES_MISSING,
        NoteCode.PAGES_PICTURES,
        NoteCode.CHAPTERS_MISSING,
        NoteCode.CHARACTERS_DAMAGED,
        NoteCode.CHARACTER_CUT,
    }
)
"""Notes that make a document incomplete, whatever its text looks like."""


class Note(NamedTuple):
    """What reading met in a file.

    Attributes:
        code: what it is.
        details: names, numbers and phrases that fill its sentence.
    """

    code: NoteCode
    details: tuple[str | Phrase, ...] = ()


class Layout(NamedTuple):
    """Where and how a line is set on its page, in points from the top left corner.

    Attributes:
        left: left edge of the first character.
        top: top edge of the line.
        right: right edge of the last character.
        bottom: bottom edge of the line.
        edge: left edge of the text column, table column or frame it stands in.
        limit: the right edge that lines of that column are broken at.
        size: the commonest font size of its characters.
        bold: whether most of it is set in a bold or heading face, and most of the file is not.
    """

    left: float
    top: float
    right: float
    bottom: float
    edge: float
    limit: float
    size: float
    bold: bool = False


class Style(NamedTuple):
    """What a structured format (HTML, DOCX, Markdown) says of a line.

    Attributes:
        level: heading level as marked up, 1 = outermost; None for body text.
        bold: length in characters of the run that opens the line in bold, or in a face
            that headings are set in where the body is not (黑体).
        centred: whether the line is set centred.
        continues: whether the line goes on with the paragraph of the line before
            (a `<br>` or a soft break), rather than opening one of its own.
        list_depth: how many numbered lists lie around the line that opens an item of
            one; 0 outside of lists.
        quoted: whether the line is marked as the words of another (`>` in Markdown).
    """

    level: int | None = None
    bold: int = 0
    centred: bool = False
    continues: bool = False
    list_depth: int = 0
    quoted: bool = False


class GridCell(NamedTuple):
    """The table cell that a line stands in; all counts from 0.

    Attributes:
        table: ordinal of the table in its file.
        row: first row the cell covers.
        column: first column the cell covers.
        header: whether the format marks the cell as a header.
        rows: rows covered.
        columns: columns covered.
        is_readable: whether it is certain what stands in which row of the table.
    """

    table: int
    row: int
    column: int
    header: bool = False
    rows: int = 1
    columns: int = 1
    is_readable: bool = True


class Line(NamedTuple):
    """One line of a file, without its line end.

    Attributes:
        text: the characters as read, white space included.
        number: 1-based line of the file; of the page in a PDF.
        page: 1-based page as the format gives it (PDF pages, form feeds), else None.
        layout: geometry, for formats that have it.
        style: markup, for formats that have it.
        cell: the table cell the line belongs to, if any.
    """

    text: str
    number: int
    page: int | None = None
    layout: Layout | None = None
    style: Style | None = None
    cell: GridCell | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Source:
    """A file as read, before any interpretation.

    Attributes:
        name: the path as the user gave it, or "-" for standard input.
        media_type: the format it was read as.
        encoding: the character encoding it was decoded with; None where the
            format fixes it.
        sha256: hexadecimal digest of the file's bytes.
        lines: its lines in reading order; blank ones are kept, they are evidence.
        paragraphs_given: whether the format itself says where paragraphs begin
            (one line a paragraph unless `Style.continues`), so that nothing is
            to be re-joined by width.
        notes: what reading had to repair or leave out, or found missing, for `Problem`s.
    """

    name: str
    media_type: MediaType
    encoding: str | None
    sha256: str
    lines: tuple[Line, ...]
    paragraphs_given: bool = False
    notes: tuple[Note, ...] = ()

    def __repr__(self) -> str:
        """One line, however long the file."""
        return f"<Source {self.name!r} ({self.media_type}): {len(self.lines)} lines>"
