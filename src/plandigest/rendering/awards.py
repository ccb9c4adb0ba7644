"""Awards: as records, on a terminal and in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from plandigest.model.award import Award, Cap
from plandigest.model.document import Document
from plandigest.rendering.characters import fold
from plandigest.rendering.columns import Column, Columns, kept
from plandigest.rendering.labels import label
from plandigest.rendering.markdown import titled
from plandigest.rendering.norms import under_chapters
from plandigest.rendering.quantities import place, quantity
from plandigest.rendering.records import Record, heading, number, string
from plandigest.rendering.surroundings import sentence_around
from plandigest.rendering.terminal import QUIET, STRONG, Line, Run, Screen, paint
from plandigest.sentences import Language

if TYPE_CHECKING:
    from plandigest.rendering.shapes import AwardRecord, CapRecord

AWARD_COLUMNS = (
    "document", "section", "heading", "article", "recipient", "condition", "award", "value",
    "value_max", "unit", "bound", "per", "basis", "cap.value", "cap.unit", "cap.per",
    "other_caps", "period", "quote", "sentence", "page", "line", "title",
)  # fmt: skip
"""The columns of csv and tsv: the keys of the record, those of a cap joined."""
_WIDE = 110
"""Columns from which the name of the gift has room."""


def award_record(document: Document, award: Award) -> AwardRecord:
    """One award with its place."""
    norm, figure = award.norm, award.norm.figure
    location = document.locate(figure.span.start)
    inner = figure.sections[-1] if figure.sections else None
    caps = [_cap(document, cap) for cap in award.caps]
    return {
        "document": document.name,
        "section": inner.path if inner else None,
        "heading": heading(document, inner) if inner else None,
        "article": string(document, norm.article),
        "recipient": str(award.recipient) if award.recipient else None,
        "condition": str(award.condition) if award.condition else None,
        "award": string(document, award.gift),
        "value": None if figure.value is None else number(figure.value),
        "value_max": None if figure.value_max is None else number(figure.value_max),
        "unit": figure.unit,
        "bound": figure.bound.value,
        "per": string(document, norm.per),
        "basis": str(norm.basis) if norm.basis else None,
        "cap": caps[0] if caps else None,
        "other_caps": caps[1:],
        "period": string(document, award.period),
        "quote": document.text[figure.span],
        "sentence": sentence_around(document, figure.sentence, figure.span),
        "page": location.page,
        "line": location.line,
        "title": document.title,
    }


def award_row(document: Document, award: Award) -> Record:
    """The record with further caps in words."""
    return {**award_record(document, award), "other_caps": caps_of(document, award.caps[1:])}


def _cap(document: Document, cap: Cap) -> CapRecord:
    figure = cap.figure
    return {
        "value": None if figure.value is None else number(figure.value),
        "unit": figure.unit,
        "per": string(document, cap.per),
    }


def render_awards(document: Document, awards: Sequence[Award], screen: Screen) -> str:
    """The awards of a document under the headings of its chapters, as lines for a terminal."""
    language = screen.language
    title = document.title or label("untitled", language)
    lines: list[Line] = [(Run(line, STRONG),) for line in fold(title, screen.width)]
    if not awards:
        said = fold(label("awards.none", language), screen.width)
        return paint([*lines, (), *((Run(line, QUIET),) for line in said)], screen)
    layout, rows = _laid_out(document, awards, screen)
    lines += [(), layout.header(QUIET)]
    norms = [award.norm for award in awards]
    lines += under_chapters(document, norms, map(layout.lines, rows), screen)
    lines += [(), (Run(label("summary.awards", language, len(awards)), QUIET),)]
    return paint(lines, screen)


def awards_markdown(document: Document, awards: Sequence[Award], language: Language) -> str:
    """The awards of a document as a table under its title."""
    names = ("recipient", "condition", "award", "value", "per", "basis", "cap", "award.period",
             "article", "page_line")  # fmt: skip
    rows: list[Sequence[str]] = [
        (
            str(award.recipient or ""),
            str(award.condition or ""),
            string(document, award.gift) or "",
            str(quantity(document, award.norm.figure)),
            string(document, award.norm.per) or "",
            str(award.norm.basis or ""),
            caps_of(document, award.caps),
            string(document, award.period) or "",
            string(document, award.norm.article) or "",
            place(document, award.norm.figure),
        )
        for award in awards
    ]
    header = [label(name, language) for name in names]
    return titled(document, language, header, rows, nothing="awards.none")


def caps_of(document: Document, caps: Sequence[Cap]) -> str:
    """The most that is paid of an award, in words."""
    return "; ".join(filter(None, (_cap_words(document, cap) for cap in caps)))


def _cap_words(document: Document, cap: Cap) -> str:
    figure = cap.figure
    value = f"{number(figure.value)} {figure.unit or ''}" if figure.value is not None else ""
    return " ".join(f"{value} {string(document, cap.per) or ''}".split())


def _said(document: Document, award: Award, language: Language) -> Iterator[str]:
    """Who receives it, what has to be so, and what limits it."""
    yield str(award.recipient or "-")
    if award.condition:
        yield str(award.condition)
    if award.norm.basis:
        yield label("awards.of", language, award.norm.basis)
    if award.caps:
        yield f"{label('cap', language)} {caps_of(document, award.caps)}"
    if award.period:
        yield f"{label('award.period', language)} {string(document, award.period)}"


def _laid_out(
    document: Document, awards: Sequence[Award], screen: Screen
) -> tuple[Columns, list[list[Run]]]:
    """The columns that a screen has room for and the awards have something in, and the rows."""
    language = screen.language
    where = "page_line" if document.text.pages else "line_only"
    wide = screen.width is None or screen.width >= _WIDE
    shown = [
        (Column(label("awards.whom", language), folds=True), True),
        (Column(label("award", language)), wide and any(each.gift for each in awards)),
        (Column(label("value", language), right=True), True),
        (Column("", gap=1), True),
        (Column(label("article", language)), any(each.norm.article for each in awards)),
        (Column(label(where, language), right=True), True),
    ]
    columns, rows = kept(shown, [_row(document, award, language) for award in awards])
    return Columns(columns, rows, screen.table_width), rows


def _row(document: Document, award: Award, language: Language) -> list[Run]:
    norm = award.norm
    written = quantity(document, norm.figure)
    return [
        Run(" · ".join(_said(document, award, language))),
        Run(string(document, award.gift) or "", QUIET),
        Run(written.number, STRONG),
        Run(" ".join(filter(None, (written.unit, string(document, norm.per))))),
        Run(string(document, norm.article) or "", QUIET),
        Run(place(document, norm.figure), QUIET),
    ]
