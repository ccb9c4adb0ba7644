"""Records of `plandigest outline` and `plandigest show`."""

from __future__ import annotations

from typing import Annotated, Literal, TypedDict

from plandigest.model.outline import ProblemCode, SectionKind
from plandigest.rendering.shapes.common import DocumentName, Line, Page, Part


class NoticedRecord(TypedDict):
    """What is wrong with a document, as far as its outline must say so."""

    code: Annotated[str, "what it is", ProblemCode]
    message: Annotated[str, "the same in words, in the language of the labels"]
    page: Page
    line: Line


class LetterheadRecord(TypedDict):
    """Further elements of the letterhead, named as in GB/T 9704-2012."""

    notice_title: Annotated[str | None, "title of the notice that encloses the document"]
    notice: Annotated[list[str] | None, "paragraphs of that notice"]
    copy_number: Annotated[str | None, "份号"]
    classification: Annotated[str | None, "密级和保密期限"]
    urgency: Annotated[str | None, "紧急程度"]
    issuer_mark: Annotated[str | None, "发文机关标志"]
    signatory: Annotated[str | None, "签发人"]
    attachment_note: Annotated[str | None, "附件说明"]
    note: Annotated[str | None, "附注"]
    copy_to: Annotated[str | None, "抄送机关"]
    printed_by: Annotated[str | None, "印发机关"]
    printed_on: Annotated[str | None, "印发日期, as written"]
    date: Annotated[str | None, "成文日期, as written"]
    adoption: Annotated[str | None, "题注 of a regulation"]


class TableRecord(TypedDict):
    """A table; all rows have the same number of cells, merged ones repeated."""

    caption: str | None
    unit: Annotated[str | None, "announced for the whole table, 单位：亿元"]
    header: Annotated[list[str], "empty where the table has none"]
    rows: list[list[str]]
    unreadable: Annotated[
        list[int], "the rows, from 0, in which it cannot be told what belongs together"
    ]
    page: Page
    line: Line


class _HeadingRecord(TypedDict):
    marker: Annotated[str, "the number as printed; empty for a heading without one"]
    title: Annotated[str, "empty for a list item or an article without one"]
    depth: Annotated[int, "1 = outermost"]
    path: Annotated[str, "numbers of the headings above and its own, 一/（一）/1"]
    kind: Annotated[str, "what sort of heading it is", SectionKind]
    run_in: Annotated[bool, "whether text follows in the same paragraph"]
    page: Page
    line: Line
    characters: Annotated[int, "of the whole section, white space left out"]


class StrengthRecord(TypedDict):
    """How many sentences commit how strongly."""

    prohibiting: Annotated[int, "say what must not be done"]
    pressuring: Annotated[int, "say that it has to be done"]
    authorising: Annotated[int, "say clearly what is done or may be done"]
    flexible: Annotated[int, "leave it to those who do it"]
    ambiguous: Annotated[int, "say where things are to go and not what is to be done"]


class ExtrasRecord(TypedDict, total=False):
    """What a section's record has only where it is asked for."""

    figures: Annotated[int, "in the whole section; with --numbers"]
    strength: Annotated[StrengthRecord, "of the sentences in the whole section; with --strength"]
    paragraphs: Annotated[list[str], "directly under it; with --text"]
    heading: Annotated[str, "as it stands in the text, closing punctuation included; with --text"]


class SectionRecord(_HeadingRecord, ExtrasRecord):
    """A heading with what stands under it."""

    tables: Annotated[list[TableRecord], "directly under it"]
    children: Annotated[list[SectionRecord], "the sections directly under it"]


class RestRecord(TypedDict, total=False):
    """What a document's record has only where it is asked for."""

    rest: Annotated[list[str], "text that stands in no element; with --text"]


class OutlineRecord(RestRecord):
    """A document, by `plandigest outline`."""

    document: DocumentName
    part: Part
    title: str | None
    document_number: Annotated[str | None, "发文字号"]
    issuer: Annotated[str | None, "发文机关署名, or the issuer that title or mark name"]
    addressees: Annotated[list[str], "主送机关"]
    dated: Annotated[str | None, "成文日期, ISO 8601"]
    genre: Annotated[str | None, "文种: 通知, 意见, 规划 …"]
    language: Annotated[str | None, "zh, or null where that is not certain"]
    complete: Annotated[bool, "false when the text breaks off"]
    pages: Annotated[int | None, "how many, where the file has pages"]
    characters: Annotated[int, "white space left out"]
    letterhead: LetterheadRecord
    problems: list[NoticedRecord]
    paragraphs: Annotated[list[str], "those before the first section"]
    tables: Annotated[list[TableRecord], "those in no section"]
    sections: Annotated[list[SectionRecord], "the outermost, attachments left out"]
    attachments: list[SectionRecord]


class BlockRecord(TypedDict):
    """A heading, a paragraph or a table within a section that is shown."""

    type: Literal["heading", "paragraph", "table"]
    text: Annotated[str | None, "null for a table"]
    depth: Annotated[int | None, "of a heading, 1 = outermost"]
    path: Annotated[str | None, "of a heading"]
    table: TableRecord | None
    page: Page
    line: Line


class ShownRecord(TypedDict):
    """A section with its text, by `plandigest show`."""

    document: DocumentName
    part: Part
    title: Annotated[str | None, "of the document"]
    document_number: str | None
    path: str
    heading: str
    above: Annotated[list[str], "the headings it stands under, outermost first"]
    page: Page
    line: Line
    last_page: Annotated[int | None, "page on which it ends"]
    blocks: Annotated[list[BlockRecord], "what stands in it, in reading order"]
    citation: Annotated[str, "the source as one line"]
