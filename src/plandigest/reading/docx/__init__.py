"""DOCX: paragraphs as a reader of the printed page sees them.

Automatic numbering becomes text, tracked deletions and hidden text are out, text boxes
and notes stand after the paragraph they belong to. Headers and footers are no part of
the text.
"""

from __future__ import annotations

import hashlib
import xml.etree.ElementTree as ET

from plandigest.errors import ErrorCode, ReadError
from plandigest.model.source import MediaType, Note, Source
from plandigest.reading.docx.body import BodyReader
from plandigest.reading.docx.names import BODY, ID, W
from plandigest.reading.docx.numbering import read_numbering
from plandigest.reading.docx.package import Package
from plandigest.reading.docx.runs import ENDNOTE, FOOTNOTE
from plandigest.reading.docx.styles import Styles

_LAID_OUT = b"lastRenderedPageBreak"


def read(name: str, data: bytes) -> Source:
    """Read a DOCX file.

    Args:
        name: its path, for the source and for messages.
        data: its bytes.

    Raises:
        ReadError: it is damaged, protected, unsafe, too large, or no Word document.
    """
    package = Package(name, data)
    root, written = package.main()
    body = root.find(BODY)
    if body is None:
        raise ReadError(ErrorCode.DOCX_BODY, name)
    styles = Styles(package.related("styles"))
    numbering = read_numbering(package.related("numbering"), styles.list_of)
    reader = BodyReader(
        name, styles, numbering, _notes(package, written), paged=_is_paged(package, written)
    )
    lines = reader.read(body)
    digest = hashlib.sha256(data).hexdigest()
    notes = tuple(map(Note, reader.left_out))
    return Source(name, MediaType.DOCX, None, digest, lines, paragraphs_given=True, notes=notes)


def _notes(package: Package, written: bytes) -> dict[tuple[str, str], ET.Element]:
    """The notes, by the tag that refers to them and their id."""
    notes: dict[tuple[str, str], ET.Element] = {}
    for reference, part, tag in (
        (FOOTNOTE, "footnotes", W + "footnote"),
        (ENDNOTE, "endnotes", W + "endnote"),
    ):
        if reference.rpartition("}")[2].encode() in written:
            root = package.related(part)
            for element in root.iter(tag) if root is not None else ():
                notes[reference, element.get(ID, "")] = element
    return notes


def _is_paged(package: Package, written: bytes) -> bool:
    """Whether the recorded page breaks are all there are.

    Breaks are recorded when Word lays a file out, and go stale when another program
    changes it; then they no longer agree with the number of pages.
    """
    breaks = written.count(_LAID_OUT)
    return breaks > 0 and package.pages() == breaks + 1
