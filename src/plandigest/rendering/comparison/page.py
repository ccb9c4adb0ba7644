"""A comparison as one page of HTML: what the template shows, as values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plandigest.model.comparison import Comparison, Row, SectionRow, SectionShift, TermRow
from plandigest.model.document import Document
from plandigest.model.figure import Figure, FigureKind
from plandigest.rendering.comparison.rows import MARKS, are_apart, difference_words, groups
from plandigest.rendering.labels import label
from plandigest.rendering.quantities import place, quantity
from plandigest.rendering.records import heading
from plandigest.rendering.report.page import render_page
from plandigest.sentences import Language


@dataclass(frozen=True, slots=True)
class _Cell:
    """One value with its place; `verdict` is "" but for results."""

    text: str
    place: str
    verdict: str
    mark: str


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence that is quoted, with its place."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class _Row:
    """One measure."""

    name: str
    cells: tuple[_Cell, ...]
    difference: str
    order: float | None
    note: str
    match: str
    sentences: tuple[_Sentence, ...]


@dataclass(frozen=True, slots=True)
class _Group:
    """Measures of both documents, new ones, or dropped ones."""

    name: str
    title: str
    rows: tuple[_Row, ...]


@dataclass(frozen=True, slots=True)
class _Section:
    """What became of a section."""

    shift: str
    label: str
    depth: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class _Term:
    """A term with how often it stands in 10,000 characters."""

    term: str
    old: float
    new: float
    label: str
    quote: str
    place: str


@dataclass(frozen=True, slots=True)
class _Page:
    """Two documents."""

    number: int
    old_title: str
    new_title: str
    old_path: str
    new_path: str
    groups: tuple[_Group, ...]
    nothing: str
    sections: tuple[_Section, ...]
    section_counts: str
    terms: tuple[_Term, ...]


def render_comparisons(comparisons: Sequence[Comparison], language: Language, version: str) -> str:
    """The page of one comparison or several.

    Raises:
        MissingExtraError: the template engine is not installed.
    """
    pages = [_page(each, number, language) for number, each in enumerate(comparisons, 1)]
    return render_page("compare.html.jinja", language, version, pages=pages)


def _page(comparison: Comparison, number: int, language: Language) -> _Page:
    untitled = label("untitled", language)
    apart = are_apart(comparison)
    found = (
        ()
        if apart
        else tuple(
            _Group(
                name,
                label(f"compare.{name}", language, len(rows)),
                tuple(_row(comparison, row, language) for row in rows),
            )
            for name, rows in groups(comparison.rows)
        )
    )
    counts = Counter(row.shift for row in comparison.sections)
    return _Page(
        number=number,
        old_title=comparison.old.title or untitled,
        new_title=comparison.new.title or untitled,
        old_path=comparison.old.name,
        new_path=comparison.new.name,
        groups=found,
        nothing=_nothing(found, language, apart=apart),
        sections=() if apart else tuple(_sections(comparison, language)),
        section_counts=" · ".join(
            label(f"compare.section.{shift}", language, counts[shift])
            for shift in SectionShift
            if counts[shift]
        ),
        terms=() if apart else tuple(_term(comparison, row, language) for row in comparison.terms),
    )


def _nothing(found: Sequence[_Group], language: Language, *, apart: bool) -> str:
    """What is said where the documents have no measure in common; "" where they have one."""
    if apart:
        return label("compare.apart", language)
    return "" if found and found[0].name == "shared" else label("compare.nothing", language)


def _row(comparison: Comparison, row: Row, language: Language) -> _Row:
    sides = (
        (comparison.old, row.old),
        (comparison.new, row.result),
        (comparison.new, row.new),
    )
    cells = []
    sentences: dict[tuple[str, int], _Sentence] = {}
    for document, figure in sides:
        result = figure is not None and figure is row.result
        verdict = row.verdict if result else None
        cells.append(
            _Cell(
                _value(document, figure, row.name),
                place(document, figure) if figure else "",
                verdict.value if verdict else "",
                MARKS[verdict] if verdict else "",
            )
        )
        if figure is not None:
            said = _Sentence(document.string(figure.sentence), place(document, figure))
            sentences.setdefault((document.name, figure.sentence.start), said)
    return _Row(
        name=row.name,
        cells=tuple(cells),
        difference=difference_words(row, language),
        order=None if row.difference is None else float(row.difference),
        note=comparison.new.string(row.note) if row.note else "",
        match=label(f"compare.match.{row.likeness}", language, row.score) if row.likeness else "",
        sentences=tuple(sentences.values()),
    )


def _value(document: Document, figure: Figure | None, name: str) -> str:
    if figure is None:
        return "–"
    words = figure.kind is FigureKind.QUALITATIVE
    return document.string(figure.span) if words else str(quantity(document, figure, name))


def _sections(comparison: Comparison, language: Language) -> Iterator[_Section]:
    for row in comparison.sections:
        yield _section(comparison, row, language)


def _section(comparison: Comparison, row: SectionRow, language: Language) -> _Section:
    either = row.new or row.old
    return _Section(
        shift=row.shift.value,
        label=label(f"compare.section_is.{row.shift}", language),
        depth=either.depth if either else 1,
        old=heading(comparison.old, row.old) if row.old else "",
        new=heading(comparison.new, row.new) if row.new else "",
    )


def _term(comparison: Comparison, row: TermRow, language: Language) -> _Term:
    document = comparison.new if row.new > row.old else comparison.old
    where = document.locate(row.first.start) if row.first else None
    at = "" if where is None else f"{where.page}:{where.line}" if where.page else str(where.line)
    return _Term(
        term=row.term,
        old=round(row.old, 1),
        new=round(row.new, 1),
        label=label(f"compare.term.{row.shift}", language),
        quote=document.string(row.first) if row.first else "",
        place=at,
    )
