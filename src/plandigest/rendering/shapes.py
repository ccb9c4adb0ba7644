"""The shape of every record: its keys, the types of their values, what they mean.

The functions that make records are checked against these types, and the JSON Schema in
the docs is generated from them, so that neither can drift from the output. The first
note to a type says what the key means, an enumeration after it which values there are.
Keys may be added, never renamed; unknown is null; pages and lines count from 1, offsets
from 0, and `start` to `end` is half-open.
"""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypedDict

from plandigest.model.figure import (
    Bound,
    ChangeRole,
    Direction,
    FigureKind,
    Nature,
    PeriodSource,
    Status,
)
from plandigest.model.outline import ProblemCode, SectionKind

Number = int | float
DocumentName = Annotated[str, "the path as given, - for standard input"]
Part = Annotated[int, "which of several documents joined in one file, from 1"]
Page = Annotated[int | None, "page, where the file has pages"]
Line = Annotated[int, "line of the file; of the page in a PDF"]
SectionPath = Annotated[str | None, "path of the section it stands in, 一/（一）/1"]
SectionHeading = Annotated[str | None, "heading of that section"]
Start = Annotated[int, "offset of its first character in the document's text"]
End = Annotated[int, "offset behind its last character"]
Matched = Annotated[list[int], "start and end in `text`"]


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
    adoption: Annotated[str | None, "题注 of a regulation"]


class TableRecord(TypedDict):
    """A table; all rows have the same number of cells, merged ones repeated."""

    caption: str | None
    header: Annotated[list[str], "empty where the table has none"]
    rows: list[list[str]]
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


class ExtrasRecord(TypedDict, total=False):
    """What a section's record has only where it is asked for."""

    figures: Annotated[int, "in the whole section; with --numbers"]
    paragraphs: Annotated[list[str], "directly under it; with --text"]


class SectionRecord(_HeadingRecord, ExtrasRecord):
    """A heading with what stands under it."""

    tables: Annotated[list[TableRecord], "directly under it"]
    children: Annotated[list[SectionRecord], "the sections directly under it"]


class OutlineRecord(TypedDict):
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


class ChangeTieRecord(TypedDict):
    """Which end of which change a figure is."""

    id: Annotated[str, "the same for both ends"]
    role: Annotated[str, "which end", ChangeRole]


class FigureRecord(TypedDict):
    """One figure, by `plandigest figures`."""

    document: DocumentName
    section: SectionPath
    heading: SectionHeading
    indicator: Annotated[str | None, "the thing measured, in the document's words"]
    value: Annotated[Number, "as written, 万 and 亿 left in the unit; lower end of a range"]
    value_max: Annotated[Number | None, "upper end of a range"]
    unit: Annotated[str | None, "as written, spaces removed"]
    amount: Annotated[Number, "the value in the base unit"]
    base_unit: Annotated[str | None, "the unit without its multiplier; 1 for shares"]
    qualifier: Annotated[str | None, "the words that set the bound"]
    bound: Annotated[str, "how the true value lies to the one written", Bound]
    period: Annotated[str | None, "2020, 2024-06, or a closed range 2016/2020"]
    period_text: Annotated[str | None, "the words that say so"]
    period_source: Annotated[str, "how near to the figure they stand", PeriodSource]
    kind: Annotated[str, "what sort of quantity it is", FigureKind]
    direction: Annotated[str | None, "of rates and differences", Direction]
    status: Annotated[str, "result, goal, rule or background", Status]
    nature: Annotated[str | None, "how a target binds, 约束性 or 预期性", Nature]
    change: ChangeTieRecord | None
    compared_to: Annotated[str | None, "what a rate or difference is measured against"]
    quote: Annotated[str, "the figure in the document's text"]
    sentence: Annotated[str, "the sentence or table row it stands in"]
    page: Page
    line: Line
    start: Start
    end: End


class ChangeEndRecord(TypedDict):
    """One end of a change; keys as of a figure."""

    value: Number
    value_max: Number | None
    unit: str | None
    amount: Number
    base_unit: str | None
    qualifier: str | None
    bound: Annotated[str, "how the true value lies to the one written", Bound]
    period: str | None
    quote: str


ChangeRecord = TypedDict(
    "ChangeRecord",
    {
        "document": DocumentName,
        "section": SectionPath,
        "heading": SectionHeading,
        "id": str | None,
        "indicator": str | None,
        "from": ChangeEndRecord,
        "to": ChangeEndRecord,
        "kind": Annotated[str, "what sort of quantity it is", FigureKind],
        "status": Annotated[str, "result, goal, rule or background", Status],
        "sentence": str,
        "page": Page,
        "line": Line,
    },
)
"""One change from a value to another, by `plandigest figures --changes`."""


class PassageRecord(TypedDict):
    """One passage, by `plandigest grep`."""

    document: DocumentName
    section: SectionPath
    heading: SectionHeading
    page: Annotated[int | None, "of the first match, where the file has pages"]
    line: Annotated[int, "of the first match"]
    text: str
    matches: Annotated[list[Matched], "where the matches are"]
    before: Annotated[list[str], "sentences before it; with -C"]
    after: list[str]
    start: Start
    end: End
    title: Annotated[str | None, "of the document"]
    document_number: str | None
    terms: Annotated[list[str], "the term or synonym that each match is of"]
    places: Annotated[list[list[int | None]], "page and line of each match"]
    citation: NotRequired[Annotated[str, "the source as one line; with --cite"]]


class NameRecord(TypedDict):
    """A file that holds a match, by `plandigest grep -l`."""

    document: DocumentName


class CountRecord(TypedDict):
    """The matches of a document, by `plandigest grep -c`."""

    document: DocumentName
    count: int


class SectionCountRecord(TypedDict):
    """The matches of a section, by `plandigest grep -c --by section`."""

    document: DocumentName
    section: SectionPath
    heading: SectionHeading
    count: Annotated[int, "subsections left out"]


class OtherPlaceRecord(TypedDict):
    """The second of two places that disagree."""

    page: Page
    line: Line
    quote: str


class ProblemRecord(TypedDict):
    """What is wrong with a document or missing in it, by `plandigest check`."""

    document: DocumentName
    part: Part
    code: Annotated[str, "what it is", ProblemCode]
    message: Annotated[str, "the same in words, in the language of the labels"]
    page: Page
    line: Line
    section: SectionPath
    heading: SectionHeading
    quote: Annotated[str | None, "the words there"]
    other: OtherPlaceRecord | None
    detail: Annotated[str | None, "the particular: the numbers missing, a name"]


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


class KeywordRecord(TypedDict):
    """A weighted keyword, by `plandigest terms`."""

    document: DocumentName
    section: SectionPath
    heading: SectionHeading
    term: str
    count: int
    weight: float


class ContrastRecord(TypedDict):
    """A word that one document says and another does not, by `plandigest terms --compare`."""

    term: str
    said_by: Annotated[str, "path of the document that says it more"]
    first: Annotated[int, "how often it stands in the first document"]
    second: Annotated[int, "how often in the second"]
    weight: Annotated[float, "log-likelihood, negative for the second document"]


RECORDS: dict[str, tuple[str, type]] = {
    "outline": ("plandigest outline", OutlineRecord),
    "figures": ("plandigest figures", FigureRecord),
    "changes": ("plandigest figures --changes", ChangeRecord),
    "grep": ("plandigest grep", PassageRecord),
    "grep-files": ("plandigest grep -l", NameRecord),
    "grep-counts": ("plandigest grep -c", CountRecord),
    "grep-sections": ("plandigest grep -c --by section", SectionCountRecord),
    "show": ("plandigest show", ShownRecord),
    "check": ("plandigest check", ProblemRecord),
    "terms": ("plandigest terms", KeywordRecord),
    "contrasts": ("plandigest terms --compare", ContrastRecord),
}
"""By the name of the schema: the command whose json is an array of them, and their shape."""
