"""RTF: paragraphs and tables, by the words of control of RTF 1.9.1."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field, replace

from plandigest.model.source import Line, MediaType, Source, Style
from plandigest.reading.rtf_tables import TableWriter

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,9})? ?"
    rb"|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([\r\n]+)|([^\\{}\r\n]+)"
)
_SILENT_WORDS = (
    "fonttbl colortbl stylesheet info pict object listtable listoverridetable rsidtbl generator "
    "header headerl headerr headerf footer footerl footerr footerf xmlnstbl themedata "
    "colorschememapping latentstyles datastore fldinst bkmkstart bkmkend annotation atnid "
    "atnauthor deleted"
)
"""Groups that are no text of the document."""
_SILENT = frozenset(_SILENT_WORDS.split())
_WRITTEN = {
    "tab": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": "\u2003", "enspace": "\u2002",
}  # fmt: skip
_CODE_PAGES = {936: "gb18030", 950: "cp950", 932: "cp932", 65001: "utf-8"}
_PARAGRAPH, _LINE, _CELL, _ROW = ("par", "sect", "page"), "line", "cell", "row"
_NESTED = ("nestcell", "nestrow")
"""Ends of cells and rows of a table within a cell, whose places are not read."""
_ESCAPED = {b"~": "\xa0", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}"}


@dataclass(frozen=True, slots=True)
class _State:
    """What holds within a group."""

    silent: bool = False
    hidden: bool = False
    bold: bool = False
    centred: bool = False
    in_table: bool = False
    skipped: int = 1
    """characters after a Unicode one that stand in for it"""


@dataclass(slots=True)
class _Reader:
    """Writes down the lines of a document."""

    lines: list[Line] = field(default_factory=list)
    state: _State = _State()
    encoding: str = "gb18030"
    _groups: list[_State] = field(default_factory=list)
    _bytes: bytearray = field(default_factory=bytearray)
    _text: list[tuple[str, bool]] = field(default_factory=list)
    _owed: int = 0
    _continues: bool = False
    _table: TableWriter = field(default_factory=TableWriter)

    def read(self, data: bytes) -> None:
        for match in _TOKEN.finditer(data):
            word, number, code, sign, brace, _, plain = match.groups()
            if code is not None:
                self._add_bytes(bytes((int(code, 16),)))
            elif plain is not None:
                self._add_bytes(plain)
            elif word is not None:
                self._word(word.decode("ascii"), int(number) if number else None)
            elif brace == b"{":
                self._end_bytes()
                self._groups.append(self.state)
                self._owed = 0
            elif brace == b"}":
                self._end_bytes()
                self.state = self._groups.pop() if self._groups else self.state
            elif sign == b"*":
                self.state = replace(self.state, silent=True)
            elif sign in (b"\n", b"\r"):
                self._end_paragraph()
            elif sign is not None:
                self._add(_ESCAPED.get(sign, ""))
        self._end_paragraph()
        self._table.finish(self.lines)

    def _word(self, word: str, number: int | None) -> None:
        self._end_bytes()
        on = number != 0
        if word == "u" and number is not None:
            self._add(chr(number % 0x10000))
            self._owed = self.state.skipped
        elif word in _PARAGRAPH or word in _NESTED:
            self._end_paragraph()
        elif word == _LINE:
            self._end_line(continues=True)
        elif word == _CELL:
            self._end_paragraph()
            self._table.end_cell()
        elif word == _ROW:
            self._table.end_row()
        elif not self.state.silent and self._table.define(word, number):
            pass
        elif word == "ansicpg" and number in _CODE_PAGES:
            self.encoding = _CODE_PAGES[number]
        elif word == "bin" or word in _SILENT:
            self.state = replace(self.state, silent=True)
        elif word in _WRITTEN:
            self._add(_WRITTEN[word])
        else:
            self.state = _changed(self.state, word, number, on=on)

    def _add_bytes(self, data: bytes) -> None:
        skipped = min(self._owed, len(data))
        self._owed -= skipped
        if not (self.state.silent or self.state.hidden):
            self._bytes += data[skipped:]

    def _end_bytes(self) -> None:
        """Decode what is written in the code page; characters of several bytes stay together."""
        if self._bytes:
            text = self._bytes.decode(self.encoding, "replace")
            self._bytes.clear()
            self._text.append((text, self.state.bold))

    def _add(self, text: str) -> None:
        self._end_bytes()
        if text and not (self.state.silent or self.state.hidden):
            self._text.append((text, self.state.bold))

    def _end_paragraph(self) -> None:
        self._end_line(continues=False)

    def _end_line(self, *, continues: bool) -> None:
        self._end_bytes()
        if self.state.silent:
            return
        if not self.state.in_table:
            self._table.finish(self.lines)
        bold = 0
        for text, is_bold in self._text:
            if not is_bold:
                break
            bold += len(text)
        written = "".join(text for text, _ in self._text)
        written = written.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if self.state.in_table:
            self._table.note_line(len(self.lines))
        style = Style(None, bold, self.state.centred, self._continues)
        self.lines.append(Line(written, len(self.lines) + 1, style=style))
        self._text.clear()
        self._continues = continues


def _changed(state: _State, word: str, number: int | None, *, on: bool) -> _State:
    match word:
        case "b":
            return replace(state, bold=on)
        case "v":
            return replace(state, hidden=on)
        case "plain":
            return replace(state, bold=False, hidden=False)
        case "pard":
            return replace(state, centred=False, in_table=False)
        case "qc":
            return replace(state, centred=True)
        case "ql" | "qj" | "qr":
            return replace(state, centred=False)
        case "intbl":
            return replace(state, in_table=True)
        case "uc":
            return replace(state, skipped=min(max(number or 0, 0), 8))
    return state


def read(name: str, data: bytes) -> Source:
    """Read an RTF file. Numbers of lists are text in it, as a rule."""
    reader = _Reader()
    reader.read(data)
    digest = hashlib.sha256(data).hexdigest()
    lines = tuple(reader.lines)
    return Source(name, MediaType.RTF, None, digest, lines, paragraphs_given=True)
