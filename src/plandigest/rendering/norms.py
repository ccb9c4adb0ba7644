"""Norms with numbers: as records, on a terminal and in Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from plandigest.model.document import Document
from plandigest.model.kinds import NormKind
from plandigest.model.norm import Norm
from plandigest.model.outline import Section, SectionKind
from plandigest.rendering.characters import fold
from plandigest.rendering.columns import Column, Columns, kept
from plandigest.rendering.labels import label
from plandigest.rendering.markdown import titled
from plandigest.rendering.quantities import place, quantity
from plandigest.rendering.records import heading, number, string
from plandigest.rendering.terminal import PLACE, QUIET, STRONG, Line, Run, Screen, paint
from plandigest.sentences import Language

if TYPE_CHECKING:
    from plandigest.rendering.shapes import NormRecord

NORM_COLUMNS = (
    "document", "section", "article", "norm", "actor", "act", "rung", "value", "value_max",
    "unit", "bound", "per", "basis", "quote", "page", "line",
)  # fmt: skip
"""The columns of csv and tsv: the keys of a norm's record."""

_WIDE = 110
"""Columns from which the one who acts has room."""
_CHAPTERS = frozenset({SectionKind.PART, SectionKind.CHAPTER, SectionKind.SECTION})
_STYLES = {NormKind.SANCTION: "red", NormKind.TERM: "yellow", NormKind.AWARD: "green"}


def norm_record(document: Document, norm: Norm) -> NormRecord:
    """One norm with its place."""
    figure = norm.figure
    location = document.locate(figure.span.start)
    return {
        "document": document.name,
        "section": figure.sections[-1].path if figure.sections else None,
        "article": string(document, norm.article),
        "norm": norm.kind.value,
        "actor": str(norm.actor) if norm.actor else None,
        "act": str(norm.act) if norm.act else None,
        "rung": str(norm.rung) if norm.rung else None,
        "value": None if figure.value is None else number(figure.value),
        "value_max": None if figure.value_max is None else number(figure.value_max),
        "unit": figure.unit,
        "bound": figure.bound.value,
        "per": string(document, norm.per),
        "basis": str(norm.basis) if norm.basis else None,
        "quote": document.text[figure.span],
        "page": location.page,
        "line": location.line,
    }


def render_norms(document: Document, norms: Sequence[Norm], screen: Screen) -> str:
    """The norms of a document under the headings of its chapters, as lines for a terminal."""
    language = screen.language
    title = document.title or label("untitled", language)
    lines: list[Line] = [(Run(line, STRONG),) for line in fold(title, screen.width)]
    if not norms:
        return paint([*lines, (), (Run(label("no_norms", language), QUIET),)], screen)
    layout, rows = laid_out(document, norms, screen)
    lines += [(), layout.header(QUIET)]
    lines += under_chapters(document, norms, map(layout.lines, rows), screen)
    told = norms_summary(norms, language)
    lines += [(), *((Run(line, QUIET),) for line in fold(told, screen.width))]
    return paint(lines, screen)


def under_chapters(
    document: Document, norms: Sequence[Norm], rows: Iterable[Iterable[Line]], screen: Screen
) -> Iterator[Line]:
    """The lines of a row each for some norms, under the headings of their chapters."""
    pairs = zip(norms, rows, strict=True)
    for chapter, group in groupby(pairs, key=lambda pair: chapter_of(pair[0])):
        names = " › ".join(heading(document, section) for section in chapter)
        yield ()
        for line in fold(names or label("no_section", screen.language), screen.width):
            yield (Run(line, PLACE),)
        for _, lines in group:
            yield from lines


def norms_markdown(document: Document, norms: Sequence[Norm], language: Language) -> str:
    """The norms of a document as a table under its title."""
    header, rows = norms_table(document, norms, language)
    return titled(document, language, header, rows, nothing="no_norms")


def norms_table(
    document: Document, norms: Sequence[Norm], language: Language
) -> tuple[list[str], list[Sequence[str]]]:
    """The head and the rows of a table of norms."""
    names = ("norm", "article", "actor", "act", "rung", "value", "per", "basis", "page_line")
    rows: list[Sequence[str]] = [
        (
            label(f"norm.{norm.kind}", language),
            string(document, norm.article) or "",
            str(norm.actor or ""),
            str(norm.act or ""),
            str(norm.rung or ""),
            str(quantity(document, norm.figure)),
            string(document, norm.per) or "",
            str(norm.basis or ""),
            place(document, norm.figure),
        )
        for norm in norms
    ]
    return [label(name, language) for name in names], rows


def laid_out(
    document: Document, norms: Sequence[Norm], screen: Screen
) -> tuple[Columns, list[list[Run]]]:
    """The columns that a screen has room for and the norms have something in, and the rows."""
    language = screen.language
    where = "page_line" if document.text.pages else "line_only"
    wide = screen.width is None or screen.width >= _WIDE
    shown = [
        (Column(label("norm", language)), True),
        (Column(label("actor", language)), wide and any(norm.actor for norm in norms)),
        (Column(label("act", language), folds=True), True),
        (Column(label("value", language), right=True), True),
        (Column("", gap=1), True),
        (Column(label("article", language)), any(norm.article for norm in norms)),
        (Column(label(where, language), right=True), True),
    ]
    columns, rows = kept(shown, [_row(document, norm, language) for norm in norms])
    return Columns(columns, rows, screen.table_width), rows


def _row(document: Document, norm: Norm, language: Language) -> list[Run]:
    written = quantity(document, norm.figure)
    per = string(document, norm.per)
    return [
        Run(label(f"norm.{norm.kind}", language), _STYLES.get(norm.kind, "")),
        Run(str(norm.actor or ""), QUIET),
        Run(act_of(norm, language)),
        Run(written.number, STRONG),
        Run(" ".join(filter(None, (written.unit, per)))),
        Run(string(document, norm.article) or "", QUIET),
        Run(place(document, norm.figure), QUIET),
    ]


def act_of(norm: Norm, language: Language) -> str:
    """The act with its rung and with what a share is of."""
    said = " · ".join(str(each) for each in (norm.act, norm.rung) if each) or "-"
    return label("of_basis", language, said, norm.basis) if norm.basis else said


def chapter_of(norm: Norm) -> tuple[Section, ...]:
    """The chapter that a norm stands in, or the outermost section where there are none."""
    sections = norm.figure.sections
    if chapters := tuple(section for section in sections if section.kind in _CHAPTERS):
        return chapters
    outermost = sections[:1]
    numbered = bool(outermost) and outermost[0].kind is SectionKind.LEVEL1
    return outermost if numbered or norm.article is None else ()


def norms_summary(norms: Sequence[Norm], language: Language) -> str:
    """How many norms there are, and of which sorts."""
    counts = Counter(norm.kind for norm in norms)
    return " · ".join(_counted(counts, language, len(norms)))


def _counted(counts: Counter[NormKind], language: Language, total: int) -> Iterator[str]:
    yield label("summary.norms", language, total)
    for kind in NormKind:
        if counts[kind]:
            yield f"{label(f'norm.{kind}', language)} {counts[kind]}"
