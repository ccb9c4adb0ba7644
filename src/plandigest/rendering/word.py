"""A report as a Word file: what a document is, its targets and changes, and its whole text.

Headings are headings, so that Word's own outline leads through the text, and the page of the
source stands where it begins.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, BinaryIO

from plandigest.errors import ErrorCode, MissingExtraError
from plandigest.model.digest import Digest
from plandigest.model.passage import Passage
from plandigest.rendering.characters import printable
from plandigest.rendering.citation import cite
from plandigest.rendering.digest_tables import change_table, target_table
from plandigest.rendering.digest_words import absent, facts, state, targets_counted, warnings
from plandigest.rendering.labels import label
from plandigest.rendering.norms import norms_summary, norms_table
from plandigest.rendering.records import heading
from plandigest.rendering.report.text import Block, Piece, blocks
from plandigest.rendering.workbook.book import WRITTEN_BY
from plandigest.sentences import Language

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_BODY, _HEADS = "宋体", "黑体"
_WIDTH = 160
"""Of the text on A4, in millimetres."""
_MOST_TARGETS = 40
_MOST_COLUMNS = 63
"""Columns of a table in Word."""
_DEEPEST = 9
"""Levels of headings in Word."""
_OF_TEXT = 2
"""The level under which the headings of a document stand."""


def write_word(digests: Iterable[Digest], out: BinaryIO, language: Language) -> None:
    """Write one document behind the other, each from a page of its own.

    Args:
        digests: taken as they come.
        out: where to; written once all is known.
        language: of labels.

    Raises:
        MissingExtraError: the library for Word files is not installed.
    """
    try:
        from docx import Document
    except ImportError as error:
        raise MissingExtraError(ErrorCode.EXTRA_DOCX) from error
    word = Document()
    _set_page_and_fonts(word)
    for digest in digests:
        _Part(word, digest, language).write()
    word.core_properties.author = "plandigest"
    word.core_properties.comments = WRITTEN_BY
    word.core_properties.created = word.core_properties.modified = datetime.now(UTC)
    whole = io.BytesIO()
    word.save(whole)
    out.write(whole.getvalue())


class _Part:
    """Writes one document."""

    def __init__(self, word: WordDocument, digest: Digest, language: Language) -> None:
        self._word = word
        self._digest = digest
        self._language = language
        self._page: int | None = None

    def write(self) -> None:
        digest, document = self._digest, self._digest.document
        first = not self._word.element.body.inner_content_elements
        title = self._word.add_heading(_clean(document.title or self._label("untitled")), 1)
        title.paragraph_format.page_break_before = not first
        self._text(" · ".join(facts(digest, self._language)))
        self._text(cite(document, Passage(document.span, (), (), (), ()), "gbt7714"))
        self._text(state(digest, self._language))
        for note in filter(
            None, (absent(document, self._language), *warnings(digest, self._language))
        ):
            self._word.add_paragraph(_clean(note), style="List Bullet")
        if digest.is_rule:
            self._norms()
        else:
            self._targets()
        self._changes()
        self._structure()
        self._heading(self._label("report.text"), 2)
        for block in blocks(digest, 1):
            self._block(block)

    def _targets(self) -> None:
        digest = self._digest
        if not digest.targets:
            return
        self._heading(targets_counted(digest, self._language), 2)
        shown = target_table(digest, digest.targets[:_MOST_TARGETS], self._language)
        self._table([shown.head, *shown.rows], heads=True)
        rest = len(digest.targets) - len(shown.rows)
        if rest:
            self._text(self._label("more", rest, "plandigest figures --targets"))

    def _norms(self) -> None:
        digest = self._digest
        self._heading(norms_summary(digest.norms, self._language), 2)
        head, rows = norms_table(digest.document, digest.norms, self._language)
        self._table([head, *rows], heads=True)

    def _changes(self) -> None:
        digest = self._digest
        if not digest.growths:
            return
        self._heading(self._label("greatest_changes"), 2)
        shown = change_table(digest, digest.growths, self._language)
        self._table([shown.head, *shown.rows], heads=True)

    def _structure(self) -> None:
        digest = self._digest
        if not digest.chapters:
            return
        self._heading(self._label("structure"), 2)
        for chapter in digest.chapters:
            name = heading(digest.document, chapter.section)
            size = self._label("characters", f"{chapter.characters:,}")
            self._word.add_paragraph(_clean(f"{name} · {size}"), style="List Bullet")

    def _block(self, block: Block) -> None:
        """A block of the text, with the page where it is the first on one."""
        if block.page is not None and block.page != self._page:
            self._page = block.page
            self._text(self._label("page", block.page), style="Caption")
        if block.kind == "table":
            self._table([tuple(map(_joined, row)) for row in block.rows], heads=False)
        elif block.kind == "heading":
            self._heading(_joined(block.pieces), _OF_TEXT + block.level)
        else:
            self._text(_joined(block.pieces))

    def _table(self, rows: Sequence[Sequence[str]], *, heads: bool) -> None:
        from docx.shared import Mm

        width = min(max(map(len, rows), default=0), _MOST_COLUMNS)
        if not width:
            return
        table = self._word.add_table(0, width, style="Table Grid")
        if heads:  # the first column holds names
            table.autofit = False
            for at, column in enumerate(table.columns):
                column.width = Mm(_WIDTH * (1 if at else 3) / (width + 2))
        for number, row in enumerate(rows):
            for cell, text in zip(table.add_row().cells, row, strict=False):
                cell.text = ""
                run = cell.paragraphs[0].add_run(_clean(text))
                run.bold = heads and number == 0
        self._text("")

    def _heading(self, text: str, level: int) -> None:
        self._word.add_heading(_clean(text), min(level, _DEEPEST))

    def _text(self, text: str, style: str | None = None) -> None:
        self._word.add_paragraph(_clean(text), style=style)

    def _label(self, name: str, *values: object) -> str:
        return label(name, self._language, *values)


def _set_page_and_fonts(word: WordDocument) -> None:
    """A4 and Chinese faces: the template of python-docx has American paper and Latin faces."""
    from docx.oxml.ns import qn
    from docx.shared import Mm

    for section in word.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm((210 - _WIDTH) / 2)
    for style in word.styles:
        properties = style.element.rPr
        if properties is not None:
            face = _HEADS if str(style.name).startswith(("Heading", "Title")) else _BODY
            properties.get_or_add_rFonts().set(qn("w:eastAsia"), face)


def _joined(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _clean(text: str) -> str:
    """A text that XML can hold."""
    return printable(text).encode("utf-8", "backslashreplace").decode("utf-8")
