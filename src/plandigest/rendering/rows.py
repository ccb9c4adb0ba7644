"""Records that are trees as flat rows, for csv and tsv: one a section, one a block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from plandigest.rendering.records import Record

if TYPE_CHECKING:
    from plandigest.rendering.shapes import OutlineRecord, SectionRecord, ShownRecord

SECTION_COLUMNS = (
    "document", "part", "path", "kind", "depth", "marker", "title", "run_in", "page", "line",
    "characters", "figures", "strength.prohibiting", "strength.pressuring",
    "strength.authorising", "strength.flexible", "strength.ambiguous", "paragraphs",
)  # fmt: skip
BLOCK_COLUMNS = (
    "document", "part", "section", "heading", "type", "depth", "path", "text", "page", "line",
)  # fmt: skip


def section_rows(outlines: Iterable[OutlineRecord]) -> Iterator[Record]:
    """The sections of documents in reading order, each with the document it is of."""
    for outline in outlines:
        of = {"document": outline["document"], "part": outline["part"]}
        for section in (*outline["sections"], *outline["attachments"]):
            yield from _sections(section, of)


def _sections(section: SectionRecord, of: dict[str, object]) -> Iterator[Record]:
    yield {**of, **section}
    for child in section["children"]:
        yield from _sections(child, of)


def block_rows(shown: Iterable[ShownRecord]) -> Iterator[Record]:
    """The blocks of sections in reading order; of a table, a row each."""
    for section in shown:
        of = {
            "document": section["document"],
            "part": section["part"],
            "section": section["path"],
            "heading": section["heading"],
        }
        for block in section["blocks"]:
            table = block["table"]
            if table is None:
                yield {**of, **block}
                continue
            for cells in (table["header"], *table["rows"]):
                if cells:
                    yield {**of, **block, "text": " | ".join(cells)}
