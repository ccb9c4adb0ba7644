"""Goes through the text of a Word file and writes down its lines, as of DOCX."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from plandigest.model.source import GridCell, Line, Note, NoteCode
from plandigest.reading.doc.file import WordFile
from plandigest.reading.doc.properties import Properties
from plandigest.reading.doc.row_marks import CellText, Row, placed
from plandigest.reading.docx.lines import LineWriter
from plandigest.reading.docx.runs import HARD_BREAK, SOFT_BREAK, Content, Piece
from plandigest.reading.docx.styles import ParagraphFormat, RunFormat

_END = re.compile("[\r\x07\f]")
_CELL_END = "\x07"
_FIELD = re.compile("[\x13\x14\x15]")
_FIELD_BEGINS, _FIELD_SHOWS, _FIELD_ENDS = "\x13", "\x14", "\x15"
_NOTE = "\x02"
_REPLACED = {
    ord("\v"): SOFT_BREAK, 0x0E: HARD_BREAK, 0x1E: "-", 0x1F: None, 0x00: None, 0x01: None,
    0x02: None, 0x03: None, 0x04: None, 0x05: None, 0x06: None, 0x08: None,
}  # fmt: skip
"""Characters that stand for something else: breaks, hyphens, pictures, references."""
_IN_TABLE, _ROW_END = 0x2416, 0x2417
_LIST, _DEPTH = 0x460B, 0x260A
_OUTLINE, _ALIGNED, _ALIGNED_OLD = 0x2640, 0x2461, 0x2403
_BOLD, _HIDDEN, _DELETED = 0x0835, 0x083C, 0x0800
_LEVELS = 9
_CENTRED = b"\x01"
_TEXT, _FOOTNOTES, _HEADERS, _UNUSED, _COMMENTS, _ENDNOTES, _BOXES = range(7)
_NOTE_LABEL = "注{}："


def write_stories(file: WordFile) -> tuple[tuple[Line, ...], tuple[Note, ...]]:
    """The lines of a file, and what was left out.

    Footnotes, endnotes and text boxes stand behind the text.
    """
    writer = _Writer(file)
    at = 0
    for story, length in enumerate(file.stories):
        length = max(min(length, len(file.text) - at), 0)
        if story in (_TEXT, _FOOTNOTES, _ENDNOTES, _BOXES):
            writer.write(at, at + length, notes=story in (_FOOTNOTES, _ENDNOTES))
        at += length
    notes = (Note(NoteCode.COMMENTS),) if file.stories[_COMMENTS] > 0 else ()
    return writer.lines.written(), notes


class _Writer:
    """Writes stories.

    Attributes:
        lines: what was written.
    """

    def __init__(self, file: WordFile) -> None:
        self.lines = LineWriter(paged=False)
        self._file = file
        self._tables = 0
        self._notes = 0
        self._in_notes = False
        self._fields: list[bool] = []
        """of each open field, whether what it shows has begun"""

    def write(self, first: int, last: int, *, notes: bool) -> None:
        """Write the text between two characters, of notes or of something else."""
        self._in_notes = notes
        rows: list[Row] = []
        row: list[CellText] = []
        cell = CellText()
        self._fields.clear()
        for start, end in self._paragraphs(first, last):
            said, _ = self._said(end)
            mark = self._file.text[end] if end < last else "\r"
            if not _is_on(said.get(_IN_TABLE)):
                self._write_table(rows)
                rows = []
                self._write_paragraph(start, end, None)
            elif _is_on(said.get(_ROW_END)):
                rows.append(Row(row, said))
                row, cell = [], CellText()
            else:
                cell.paragraphs.append((start, end))
                if mark == _CELL_END:
                    row.append(cell)
                    cell = CellText()
        if cell.paragraphs or row:  # a row that is cut short
            rows.append(Row([*row, cell] if cell.paragraphs else row, {}))
        self._write_table(rows)

    def _paragraphs(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        start = first
        for match in _END.finditer(self._file.text, first, last):
            yield start, match.start()
            start = match.end()
        if start < last:
            yield start, last

    def _said(self, end: int) -> tuple[Properties, int | None]:
        """What is said of the paragraph that ends with a character, and its heading level."""
        place, _ = self._file.place(min(end, len(self._file.text) - 1))
        written, _ = self._file.paragraphs.at(place)
        style = struct.unpack_from("<H", written)[0] if len(written) >= 2 else 0
        said, level = self._file.styles.paragraph(style)
        return said | self._file.paragraphs.changes(written[2:]), level

    def _write_table(self, rows: list[Row]) -> None:
        if not rows:
            return
        for text, place in placed(rows, self._tables):
            for start, end in text.paragraphs:
                self._write_paragraph(start, end, place)
        self._tables += 1

    def _write_paragraph(self, start: int, end: int, cell: GridCell | None) -> None:
        said, level = self._said(end)
        content = Content(list(self._pieces(start, end)))
        if (outline := said.get(_OUTLINE, b"\x09")[0]) < _LEVELS:
            level = outline + 1
        aligned = said.get(_ALIGNED) or said.get(_ALIGNED_OLD)
        look = ParagraphFormat(level=level, centred=aligned == _CENTRED)
        list_number = struct.unpack_from("<h", said.get(_LIST, b"\0\0"))[0]
        if list_number > 0:
            depth = said.get(_DEPTH, b"\0")[0]
            printed = self._file.numbering.count(str(list_number), depth)
            if printed and content.pieces:
                content.pieces.insert(0, Piece(printed, None))
        self.lines.add(content, look, cell)

    def _pieces(self, start: int, end: int) -> Iterator[Piece]:
        """The text of a paragraph by how it is set, without what is not shown."""
        at = start
        while at < end:
            place, piece = self._file.place(at)
            written, until = self._file.characters.at(place)
            stop = min(end, piece.last, at + max((until - place) // piece.width, 1))
            said = self._file.characters.changes(written)
            text = self._file.text[at:stop]
            if not (_is_on(said.get(_HIDDEN)) or _is_on(said.get(_DELETED))):
                shown = self._shown(text)
                if shown:
                    yield Piece(shown, RunFormat(bold=_is_on(said.get(_BOLD))))
            else:
                self._shown(_fields_only(text))
            at = stop

    def _shown(self, text: str) -> str:
        """The text without the codes of fields; a note's own reference becomes its label."""
        if text.startswith(_NOTE) and self._in_notes:
            self._notes += 1
            text = _NOTE_LABEL.format(self._notes) + text[1:]
        if _FIELD.search(text) is None:
            return text.translate(_REPLACED) if all(self._fields) else ""
        shown: list[str] = []
        at = 0
        for match in _FIELD.finditer(text):
            if all(self._fields):
                shown.append(text[at : match.start()])
            at = match.end()
            if match[0] == _FIELD_BEGINS:
                self._fields.append(False)
            elif self._fields and match[0] == _FIELD_SHOWS:
                self._fields[-1] = True
            elif self._fields and match[0] == _FIELD_ENDS:
                self._fields.pop()
        if all(self._fields):
            shown.append(text[at:])
        return "".join(shown).translate(_REPLACED)


def _fields_only(text: str) -> str:
    return "".join(_FIELD.findall(text))


def _is_on(operand: bytes | None) -> bool:
    """Whether a switch is on; 0x80 leaves it to the style, 0x81 turns that round."""
    return operand is not None and operand[:1] in (b"\x01", b"\x81")
