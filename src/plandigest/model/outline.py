"""A document's structure: letterhead, sections, paragraphs, tables.

Every element points into the reflowed text by spans; none holds a copy. Names of
letterhead elements follow GB/T 9704-2012 and GB/T 33480-2016.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from plandigest.model.span import Span
from plandigest.sentences import Phrase


class SectionKind(StrEnum):
    """What a section is, by the numbering that opens it."""

    PART = "part"
    """篇, 编, 部分"""
    SUBPART = "subpart"
    """分编"""
    CHAPTER = "chapter"
    """章"""
    SECTION = "section"
    """节"""
    ARTICLE = "article"
    """条"""
    LEVEL0 = "level0"
    """壹、 above 一、 (Taiwan, Hong Kong)"""
    LEVEL1 = "level1"
    """一、 (GB/T 9704-2012, 7.3.3)"""
    LEVEL2 = "level2"
    """（一）"""
    LEVEL3 = "level3"
    """1."""
    LEVEL4 = "level4"
    """（1）"""
    LEVEL5 = "level5"
    """①"""
    DECIMAL = "decimal"
    """1.1, 1.1.1"""
    BOX = "box"
    """专栏"""
    ATTACHMENT = "attachment"
    """附件, 附表, 附录"""
    LEAD = "lead"
    """一是…, ——…"""
    UNNUMBERED = "unnumbered"
    """a heading without a number"""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A body paragraph, or the part of one that follows a run-in heading."""

    span: Span
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell. Its text may stand in several places where lines were flattened.

    Attributes:
        spans: its characters, in reading order; empty for an empty cell.
    """

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Table:
    """A table; every row has as many cells as the widest, merged cells repeated.

    Attributes:
        span: all of it in the text, caption included.
        caption: its caption, if one stands above it or in its first row.
        unit: the unit announced for the whole table (单位：亿元), without 单位.
        header: the cells of its head, rows merged column by column; empty if none.
        rows: the body rows; a row whose cells stack several lines alike is several.
        unreadable: the indices of rows in which it cannot be told what belongs together.
    """

    span: Span
    caption: Span | None
    unit: Span | None
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    unreadable: frozenset[int] = frozenset()

    def __repr__(self) -> str:
        """One line, however large the table."""
        width = len(self.header) or max(map(len, self.rows), default=0)
        return f"<Table at {self.span.start}-{self.span.end}: {len(self.rows)} × {width} cells>"


@dataclass(frozen=True, slots=True, repr=False)
class Section:
    """A heading with all that stands under it.

    Attributes:
        kind: what sort of heading opens it.
        heading: the heading as a whole, closing punctuation included.
        marker: its numbering as printed ("（一）"); empty for an unnumbered heading.
        title: the words of the heading, without closing punctuation; empty for an
            article or a list item that has none.
        span: from the heading to the end of the last thing under it.
        depth: 1 = outermost.
        path: the numbers of the headings above and its own, joined by "/" ("一/（一）/1").
        run_in: whether the heading is followed by text in the same paragraph.
        body: what stands under it, in reading order. A paragraph after subsections
            belongs to this section and not to the last of them.
    """

    kind: SectionKind
    heading: Span
    marker: Span
    title: Span
    span: Span
    depth: int
    path: str
    run_in: bool
    body: tuple[Section | Paragraph | Table, ...]

    def __repr__(self) -> str:
        """One line, however much stands under it."""
        return (
            f"<Section {self.path!r} ({self.kind}) at {self.span.start}-{self.span.end}: "
            f"{len(self.children)} children, {len(self.paragraphs)} paragraphs>"
        )

    @property
    def children(self) -> tuple[Section, ...]:
        """The sections directly under this one."""
        return tuple(item for item in self.body if isinstance(item, Section))

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs directly under this one."""
        return tuple(item for item in self.body if isinstance(item, Paragraph))

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables directly under this one."""
        return tuple(item for item in self.body if isinstance(item, Table))


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The elements of an official document around its body.

    All spans are None (or empty) where the document has no such element. Where a
    notice encloses a plan, `title` is the plan's and `notice_title` the notice's.

    Attributes:
        title: 标题
        document_number: 发文字号
        issuer: 发文机关署名, or the issuer named by the title or the issuer mark
        addressees: 主送机关, one span each
        dated: 成文日期
        date: where it is written
        notice_title: title of the enclosing notice
        notice: paragraphs of the enclosing notice
        copy_number: 份号
        classification: 密级和保密期限
        urgency: 紧急程度
        issuer_mark: 发文机关标志
        signatory: 签发人
        attachment_note: 附件说明
        note: 附注
        copy_to: 抄送机关
        printed_by: 印发机关
        printed_on: 印发日期
        adoption: 题注 of a regulation (passed, amended, effective)
    """

    title: Span | None = None
    document_number: Span | None = None
    issuer: Span | None = None
    addressees: tuple[Span, ...] = ()
    dated: date | None = None
    date: Span | None = None
    notice_title: Span | None = None
    notice: tuple[Paragraph, ...] = ()
    copy_number: Span | None = None
    classification: Span | None = None
    urgency: Span | None = None
    issuer_mark: Span | None = None
    signatory: Span | None = None
    attachment_note: Span | None = None
    note: Span | None = None
    copy_to: Span | None = None
    printed_by: Span | None = None
    printed_on: Span | None = None
    adoption: Span | None = None


class ProblemCode(StrEnum):
    """What can be wrong with a document; each has its message in `rendering`."""

    TRUNCATED = "truncated"
    NUMBERING_GAP = "numbering-gap"
    NUMBERING_REPEAT = "numbering-repeat"
    NUMBERING_MIXED = "numbering-mixed"
    """siblings numbered （一） and (一), or 1. and 1、"""
    ATTACHMENT_MISSING = "attachment-missing"
    ATTACHMENT_EMPTY = "attachment-empty"
    """an attachment's heading with nothing below it"""
    UNTITLED = "untitled"
    COUNT_ANNOUNCED = "count-announced"
    """本办法共七章七十条 where it has six"""
    CONTENTS_MISSING = "contents-missing"
    """headings of the contents list that are not in the body"""
    CONTENTS_WORDING = "contents-wording"
    CONTENTS_PAGE = "contents-page"
    GARBLED = "garbled"
    TABLE_UNREADABLE = "table-unreadable"
    CONTRADICTION = "contradiction"
    """one indicator with two values for the same time"""
    CLASSIFIED = "classified"
    """marked 绝密, 机密 or 秘密 (GB/T 9704-2012, 7.2.2)"""
    BODY_HIDDEN = "body-hidden"
    TEXT_MISSING = "text-missing"
    """pages, chapters or characters that the file lacks or that could not be read"""
    BODY_TWICE = "body-twice"
    READING = "reading"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong or missing, and where.

    Attributes:
        code: what it is.
        span: the characters it concerns.
        detail: the particular (the numbers that are missing, a name), to fill the message;
            a phrase is said in the reader's language.
        other: the other of two places that disagree.
        source_line: index into `Source.lines` of the place, where that is in no text
            (a line of the contents list); `span` is then the nearest in the text.
    """

    code: ProblemCode
    span: Span
    detail: str | Phrase = ""
    other: Span | None = None
    source_line: int | None = None
