"""Goes through the body of a document and writes down its lines."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from plandigest.errors import ErrorCode, ReadError
from plandigest.model.source import GridCell, Line, NoteCode
from plandigest.reading.docx.inlays import chosen
from plandigest.reading.docx.lines import LineWriter
from plandigest.reading.docx.names import (
    ALTERNATE,
    DELETED,
    MOVED_AWAY,
    P_PR,
    R_PR,
    SDT,
    TABLE,
    TRANSPARENT,
    P,
    W,
)
from plandigest.reading.docx.numbering import Numbering
from plandigest.reading.docx.runs import DEEPEST, FOOTNOTE, Content, Piece, RunReader
from plandigest.reading.docx.styles import ParagraphFormat, Styles
from plandigest.reading.docx.table_grid import grid

_EMBEDDED = W + "altChunk"
_FRAME = W + "framePr"
_DROPPED_CAPITAL = W + "dropCap"
_NOTE_LABEL = "注{}："


class BodyReader:
    """Turns the body of a document into lines, in reading order.

    Text boxes and footnotes follow the paragraph they are anchored in, or its table;
    endnotes stand at the end.

    Attributes:
        left_out: what was met and left out, each once.
    """

    def __init__(
        self,
        name: str,
        styles: Styles,
        numbering: Numbering,
        notes: dict[tuple[str, str], ET.Element],
        *,
        paged: bool,
    ) -> None:
        """Set up.

        Args:
            name: of the file, for messages.
            styles: its styles.
            numbering: its lists.
            notes: its footnotes and endnotes, by the tag that refers to them, and id.
            paged: whether the page breaks it records are to be believed.
        """
        self._name = name
        self._styles = styles
        self._numbering = numbering
        self._notes = notes
        self._lines = LineWriter(paged=paged)
        self._runs = RunReader(name, styles, paged=paged)
        self.left_out = self._runs.left_out
        self._carried = Content()
        self._cell: GridCell | None = None
        self._inlaid: list[ET.Element] | None = None  # tables in the cells of the open one
        self._tables = 0
        self._footnotes: list[ET.Element] = []
        self._endnotes: list[ET.Element] = []
        self._referred = {FOOTNOTE: 0, "": 0}
        self._depth = 0

    def read(self, body: ET.Element) -> tuple[Line, ...]:
        """The lines of the body.

        Raises:
            ReadError: it is nested beyond reason.
        """
        self._walk(body)
        self._end_carried()
        self._write_notes(self._footnotes)
        self._write_notes(self._endnotes)
        return self._lines.written()

    def _walk(self, container: ET.Element) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise ReadError(ErrorCode.NESTED, self._name)
        for child in container:
            tag = child.tag
            if tag == P:
                self._read_paragraph(child)
            elif tag == TABLE:
                self._read_table(child)
            elif tag in TRANSPARENT or tag == SDT:
                self._walk(child)
            elif tag == ALTERNATE:
                branch = chosen(child)
                if branch is not None:
                    self._walk(branch)
            elif tag == _EMBEDDED:
                self.left_out[NoteCode.EMBEDDED_DOCUMENT] = None
        self._depth -= 1

    def _read_table(self, table: ET.Element) -> None:
        """A table, and those in its cells behind it.

        But a cell that is the whole of its table only frames what is in it: of such a
        table what stands inside is read in its place.
        """
        if self._inlaid is not None:
            cells = grid(table, 0)
            if len(cells) > 1:
                self._inlaid.append(table)
            else:
                for element, _ in cells:
                    self._walk(element)
            return
        outer = self._cell
        waiting = [table]
        while waiting:
            waiting = self._read_cells(waiting.pop(0)) + waiting
        self._cell = outer
        if outer is None:
            self._write_notes(self._footnotes)

    def _read_cells(self, table: ET.Element) -> list[ET.Element]:
        """The cells of a table; the tables that stand in one of several are left to be read."""
        cells = grid(table, self._tables)
        self._tables += 1
        self._end_carried()
        inlaid: list[ET.Element] = []
        self._inlaid = inlaid if len(cells) > 1 else None
        for element, place in cells:
            self._cell = place
            before = len(self._lines)
            self._walk(element)
            self._end_carried()
            if len(self._lines) == before:
                self._lines.add(Content(), ParagraphFormat(), place)
        self._inlaid = None
        return inlaid

    def _read_paragraph(self, paragraph: ET.Element) -> None:
        properties = paragraph.find(P_PR)
        look = self._styles.paragraph(properties)
        content = self._carried
        self._runs.read(paragraph, content, look.run, leaders=look.leaders)
        if properties is not None:
            mark = properties.find(R_PR)
            if _runs_on(properties, mark):
                return  # the next paragraph goes on with what is carried
            if mark is not None and not content.pieces and self._styles.run(mark, look.run).hidden:
                return
        self._end(content, look)

    def _end_carried(self) -> None:
        """Make a paragraph of what was carried on to one that did not come."""
        if self._carried.pieces or self._carried.boxes or self._carried.notes:
            self._end(self._carried, ParagraphFormat())

    def _end(self, content: Content, look: ParagraphFormat) -> None:
        """Write a paragraph that is complete, then what is anchored in it."""
        self._carried = Content()
        list_depth = 0
        if look.number is not None:
            level = self._level(look, look.number)
            if printed := self._numbering.count(look.number, level):
                content.pieces.insert(0, Piece(printed, None))
                list_depth = self._numbering.depth(look.number, level)
        self._lines.add(content, look, self._cell, list_depth)
        for box in content.boxes:
            if isinstance(box, str):
                self._lines.add(Content([Piece(box, look.run)]), look, self._cell)
            else:
                self._walk(box)
                self._end_carried()
        for reference in content.notes:
            self._refer(reference)
        if self._cell is None:
            self._write_notes(self._footnotes)

    def _level(self, look: ParagraphFormat, number: str) -> int:
        """The level of the list that numbers a paragraph: its own, or that of its style."""
        if look.depth is not None:
            return look.depth
        levels = (self._numbering.level_of_style(number, style) for style in look.styles)
        return next((level for level in levels if level is not None), 0)

    def _refer(self, reference: tuple[str, str]) -> None:
        note = self._notes.pop(reference, None)  # a note stands once, however often referred to
        if note is not None:
            queue = self._footnotes if reference[0] == FOOTNOTE else self._endnotes
            queue.append(note)

    def _write_notes(self, notes: list[ET.Element]) -> None:
        """Write the notes that wait; a note may refer to others, which then wait too."""
        kind = FOOTNOTE if notes is self._footnotes else ""
        while notes:
            self._referred[kind] += 1
            self._carried.pieces.append(Piece(_NOTE_LABEL.format(self._referred[kind]), None))
            self._walk(notes.pop(0))
            self._end_carried()


def _runs_on(properties: ET.Element, mark: ET.Element | None) -> bool:
    """Whether the paragraph's end was deleted, or it is but the capital of the next one."""
    if mark is not None and (mark.find(DELETED) is not None or mark.find(MOVED_AWAY) is not None):
        return True
    frame = properties.find(_FRAME)
    return frame is not None and frame.get(_DROPPED_CAPITAL, "none") != "none"
