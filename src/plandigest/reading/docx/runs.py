"""The text of a paragraph: its runs without field codes, deletions and hidden text."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass, field

from plandigest.errors import ErrorCode, ReadError
from plandigest.model.source import NoteCode
from plandigest.reading.docx.inlays import boxes_in, characters, chosen, formula_texts
from plandigest.reading.docx.names import (
    ALTERNATE,
    BOX,
    DELETED,
    FORMULA,
    FORMULA_PARAGRAPH,
    ID,
    MOVED_AWAY,
    R_PR,
    SDT,
    SDT_CONTENT,
    TRANSPARENT,
    TYPE,
    R,
    T,
    W,
)
from plandigest.reading.docx.styles import RunFormat, Styles
from plandigest.reading.docx.symbols import symbol

SOFT_BREAK = "\n"
"""A line break within a paragraph."""
HARD_BREAK = "\v"
"""A page or column break within a paragraph: what follows stands apart from it."""
PAGE_BREAK = "\f"
"""Where a page began when the file was last laid out."""
LEADER = "......"
"""What a tab with a dot leader draws, as contents lists have it."""
DEEPEST = 100
"""Elements within elements of the same kind; honest files have a dozen."""
_INSERTED = W + "ins"
_MOVED_HERE = W + "moveTo"
_PICTURES = (W + "drawing", W + "pict", W + "object")
FOOTNOTE = W + "footnoteReference"
ENDNOTE = W + "endnoteReference"
_RUBY = W + "ruby"
_FIELD = W + "fldChar"
_PLACEHOLDER = f"{W}sdtPr/{W}showingPlcHdr"
_TAB = W + "tab"
_BREAK = W + "br"
_SYMBOL = W + "sym"
_LAID_OUT = W + "lastRenderedPageBreak"
_SPECIAL = {
    W + "cr": SOFT_BREAK,
    W + "ptab": "\t",
    W + "noBreakHyphen": "-",
}


@dataclass(slots=True)
class Piece:
    """Characters set alike.

    Attributes:
        text: the characters, breaks among them.
        setting: how they are set; None where they take after what follows (numbering).
    """

    text: str
    setting: RunFormat | None


@dataclass(slots=True)
class Content:
    """What a paragraph holds.

    Attributes:
        pieces: its text.
        boxes: text boxes anchored in it, and words set as an ornament.
        notes: references to footnotes and endnotes: the kind, and the id.
    """

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[ET.Element | str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


class RunReader:
    """Reads the content of paragraphs.

    Attributes:
        left_out: what was met and left out, each once.
    """

    def __init__(self, name: str, styles: Styles, *, paged: bool) -> None:
        """Set up.

        Args:
            name: of the file, for messages.
            styles: its styles.
            paged: whether page breaks of the last layout are to be kept.
        """
        self._name = name
        self._styles = styles
        self._paged = paged
        self._depth = 0
        self._codes: list[bool] = []
        self._setting = RunFormat()
        self._content = Content()
        self._tab = "\t"
        self.left_out: dict[NoteCode, None] = {}
        self._handlers: dict[str, Callable[[ET.Element], None]] = {
            R: self._read_run,
            DELETED: self._note_deletion,
            MOVED_AWAY: self._note_deletion,
            SDT: self._read_control,
            ALTERNATE: self._read_alternate,
            FORMULA: self._read_formula,
            FORMULA_PARAGRAPH: self._read_formula,
            **dict.fromkeys(TRANSPARENT, self._read_inside),
            _INSERTED: self._read_insertion,
            _MOVED_HERE: self._read_insertion,
        }

    def read(
        self, paragraph: ET.Element, content: Content, setting: RunFormat, *, leaders: bool
    ) -> None:
        """Add the content of a paragraph.

        Args:
            paragraph: the paragraph.
            content: what to add to.
            setting: how its characters are set unless they say otherwise.
            leaders: whether its tabs draw dots.

        Raises:
            ReadError: it is nested beyond reason.
        """
        self._content, self._setting = content, setting
        self._tab = LEADER if leaders else "\t"
        self._codes.clear()  # a field whose end got lost may not swallow what follows
        self._read_inside(paragraph)

    def _read_inside(self, element: ET.Element) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise ReadError(ErrorCode.NESTED, self._name)
        for child in element:
            handler = self._handlers.get(child.tag)
            if handler is not None:
                handler(child)
        self._depth -= 1

    def _read_run(self, run: ET.Element) -> None:
        properties = run.find(R_PR)
        setting = self._setting
        if properties is not None:
            setting = self._styles.run(properties, setting)
        if setting.hidden:
            self.left_out[NoteCode.HIDDEN] = None
            return
        parts: list[str] = []
        for child in run:
            tag = child.tag
            if tag == T:
                parts.append(characters(child))
            elif tag == _FIELD:
                self._pass_field(child.get(W + "fldCharType"))
            elif tag in _PICTURES:
                self._read_pictures(child)
            elif tag == ALTERNATE:
                self._flush(parts, setting)
                self._read_alternate(child)
            elif tag in (FOOTNOTE, ENDNOTE):
                self._content.notes.append((tag, child.get(ID, "")))
            elif tag == _RUBY:
                self._flush(parts, setting)
                self._read_inside(child)
            else:
                parts.append(self._special(child))
        self._flush(parts, setting)

    def _flush(self, parts: list[str], setting: RunFormat) -> None:
        text = "".join(parts)
        parts.clear()
        if text and True not in self._codes:
            self._content.pieces.append(Piece(text, setting))

    def _special(self, element: ET.Element) -> str:
        """The character that an empty element of a run stands for."""
        tag = element.tag
        if tag == _TAB:
            return self._tab
        if tag == _BREAK:
            return HARD_BREAK if element.get(TYPE) in ("page", "column") else SOFT_BREAK
        if tag == _SYMBOL:
            return symbol(element.get(W + "font", ""), element.get(W + "char", ""))
        if tag == _LAID_OUT:
            return PAGE_BREAK if self._paged else ""
        return _SPECIAL.get(tag, "")

    def _pass_field(self, kind: str | None) -> None:
        """Keep track of whether what follows is the code of a field, or its result."""
        if kind == "begin":
            self._codes.append(True)
        elif self._codes and kind == "separate":
            self._codes[-1] = False
        elif self._codes and kind == "end":
            self._codes.pop()

    def _note_deletion(self, element: ET.Element) -> None:
        if element.find(f".//{W}delText") is not None or element.tag == MOVED_AWAY:
            self.left_out[NoteCode.DELETED] = None

    def _read_insertion(self, element: ET.Element) -> None:
        if element.find(f".//{T}") is not None:
            self.left_out[NoteCode.INSERTED] = None
        self._read_inside(element)

    def _read_control(self, control: ET.Element) -> None:
        """A content control, unless it only prompts for content."""
        content = control.find(SDT_CONTENT)
        if content is not None and control.find(_PLACEHOLDER) is None:
            self._read_inside(content)

    def _read_alternate(self, element: ET.Element) -> None:
        branch = chosen(element)
        if branch is None:
            return
        self._read_pictures(branch)
        if next(branch.iter(BOX), None) is None:
            self._read_inside(branch)

    def _read_pictures(self, element: ET.Element) -> None:
        for found in boxes_in(element):
            if isinstance(found, str) or found.tag == BOX:
                self._content.boxes.append(found)
            else:
                self.left_out[NoteCode.EMBEDDED] = None

    def _read_formula(self, element: ET.Element) -> None:
        text = "".join(formula_texts(element))
        if text:
            self._content.pieces.append(Piece(text, self._setting))
