"""A comparison on a terminal: measures in columns, the sections as one tree, the terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from plandigest.model.comparison import (
    Comparison,
    Row,
    SectionRow,
    SectionShift,
    Shift,
    TermRow,
    TermShift,
    Verdict,
)
from plandigest.model.document import Document
from plandigest.model.figure import Figure, FigureKind
from plandigest.rendering.characters import fold
from plandigest.rendering.columns import Column, Columns
from plandigest.rendering.comparison.rows import MARKS, are_apart, difference_words, groups
from plandigest.rendering.labels import label
from plandigest.rendering.quantities import place, quantity
from plandigest.rendering.records import heading
from plandigest.rendering.terminal import PLACE, QUIET, STRONG, WARNING, Line, Run, Screen, paint
from plandigest.sentences import Language

_STYLES = {Verdict.MET: "green", Verdict.MISSED: "red", Verdict.UNKNOWN: QUIET}
_SIGNS = {
    SectionShift.KEPT: " ",
    SectionShift.RENAMED: "~",
    SectionShift.MOVED: ">",
    SectionShift.SPLIT: "/",
    SectionShift.NEW: "+",
    SectionShift.DROPPED: "-",
}
_COLOURS = {SectionShift.NEW: "green", SectionShift.DROPPED: "red", SectionShift.KEPT: ""}
_DEPTH = 2
"""Levels of sections that a screen shows; the data forms have all."""
_TERMS = 12
"""Terms of each kind that a screen shows."""
_WIDE = 110
"""Columns from which the names have room beside the values."""
_PLACE = 20
"""Columns that two places take."""
_SIDES = ("old", "result", "new")


def render_comparison(comparison: Comparison, screen: Screen, *, explained: bool = False) -> str:
    """Two documents side by side.

    Args:
        comparison: what was found.
        screen: where it is shown.
        explained: whether each row says how its names were matched.
    """
    language = screen.language
    lines: list[Line] = [*title_lines(comparison.old, comparison.new, screen)]
    if are_apart(comparison):
        lines += [(), *((Run(line, WARNING),) for line in _folded("compare.apart", screen))]
        return paint([*lines, ()], screen)
    found = [*groups(comparison.rows)]
    if not found or found[0][0] != "shared":
        lines += [(), (Run(label("compare.nothing", language), WARNING),)]
    for name, rows in found:
        lines += [(), (Run(label(f"compare.{name}", language, len(rows)), PLACE),)]
        lines += _table(comparison, rows, screen, explained=explained)
    if comparison.sections:
        lines += [(), *_sections(comparison, screen)]
    if comparison.terms:
        lines += [(), *_terms(comparison, screen)]
    return paint([*lines, ()], screen)


def _folded(name: str, screen: Screen) -> Iterator[str]:
    yield from fold(label(name, screen.language), screen.width)


def title_lines(old: Document, new: Document, screen: Screen) -> Iterator[Line]:
    """The titles of two documents, the old one with − and the new one with +."""
    for mark, document in (("−", old), ("+", new)):
        title = document.title or label("untitled", screen.language)
        for line in fold(f"{mark} {title}", screen.width):
            yield (Run(line, STRONG),)


def _table(
    comparison: Comparison, rows: Sequence[Row], screen: Screen, *, explained: bool
) -> Iterator[Line]:
    """The rows in columns; on a narrow screen each with its name on a line of its own."""
    language = screen.language
    sides = [name for name in _SIDES if any(getattr(row, name) for row in rows)]
    wide = screen.table_width >= _WIDE or len(sides) == 1
    both = "old" in sides and "new" in sides
    columns = [Column(label("indicator", language), folds=True)] if wide else []
    columns += [Column(label(f"compare.side.{side}", language), right=True) for side in sides]
    columns += [Column(label("compare.difference", language), right=True)] if both else []
    columns += [Column(label("report.place", language))] if wide else []
    cells = [
        [
            *([Run(row.name)] if wide else []),
            *(_value(comparison, row, side, language) for side in sides),
            *([_difference(row, language)] if both else []),
            *([Run(_place(comparison, row), QUIET)] if wide else []),
        ]
        for row in rows
    ]
    layout = Columns(columns, cells, screen.table_width)
    yield layout.header(QUIET)
    for row, of_row in zip(rows, cells, strict=True):
        if not wide:
            name, *more = fold(row.name, screen.table_width - _PLACE)
            yield (Run(name, STRONG), Run(f"  {_place(comparison, row)}", QUIET))
            yield from ((Run(line, STRONG),) for line in more)
        yield from layout.lines(of_row)
        yield from _remarks(comparison, row, screen, explained=explained)


def _value(comparison: Comparison, row: Row, side: str, language: Language) -> Run:
    document = comparison.old if side == "old" else comparison.new
    figure: Figure | None = {"old": row.old, "result": row.result, "new": row.new}[side]
    if figure is None:
        return Run("–", QUIET)
    if figure.kind is FigureKind.QUALITATIVE:
        return Run(label("kind.qualitative", language), QUIET)  # its words stand below
    said = str(quantity(document, figure, row.name))
    if side != "result" or row.verdict is None:
        return Run(said)
    return Run(f"{said} {MARKS[row.verdict]}", _STYLES[row.verdict])


def _difference(row: Row, language: Language) -> Run:
    style = WARNING if row.shift is Shift.REDEFINED else ""
    return Run(difference_words(row, language), style)


def _place(comparison: Comparison, row: Row) -> str:
    old = place(comparison.old, row.old) if row.old else ""
    later = row.new or row.result
    new = place(comparison.new, later) if later else ""
    return " → ".join(filter(None, (old, new)))


def _remarks(
    comparison: Comparison, row: Row, screen: Screen, *, explained: bool
) -> Iterator[Line]:
    """What must be said beside the numbers: other ways of counting, and how names matched."""
    words = [*_said(comparison, row)]
    if row.note:
        words.append(comparison.new.string(row.note))
    if explained and row.likeness:
        words.append(label(f"compare.match.{row.likeness}", screen.language, row.score))
    for said in words:
        room = None if screen.width is None else max(screen.width - 4, 20)
        for line in fold(said, room):
            yield (Run("    "), Run(line, QUIET))


def _said(comparison: Comparison, row: Row) -> Iterator[str]:
    """Targets in words, the old one and the new one."""
    sides = ((comparison.old, row.old), (comparison.new, row.new))
    words = [
        document.string(figure.span)
        for document, figure in sides
        if figure and figure.kind is FigureKind.QUALITATIVE
    ]
    if words:
        yield " → ".join(words)


def _sections(comparison: Comparison, screen: Screen) -> Iterator[Line]:
    language = screen.language
    counts = Counter(row.shift for row in comparison.sections)
    said = " · ".join(
        label(f"compare.section.{shift}", language, counts[shift])
        for shift in SectionShift
        if counts[shift]
    )
    yield (Run(f"{label('structure', language)}  {said}", PLACE),)
    for row in comparison.sections:
        section = row.new or row.old
        if section is not None and section.depth <= _DEPTH:
            yield from _section(comparison, row, section.depth, screen)


def _section(comparison: Comparison, row: SectionRow, depth: int, screen: Screen) -> Iterator[Line]:
    old = heading(comparison.old, row.old) if row.old else ""
    new = heading(comparison.new, row.new) if row.new else ""
    said = f"{old} → {new}" if old and new and old != new else new or old
    indent = "  " * depth
    room = None if screen.width is None else max(screen.width - len(indent) - 2, 20)
    style = _COLOURS.get(row.shift, WARNING)
    for at, line in enumerate(fold(said, room)):
        mark = _SIGNS[row.shift] if not at else " "
        yield (Run(f"{mark} {indent}", style), Run(line, style))


def _terms(comparison: Comparison, screen: Screen) -> Iterator[Line]:
    language = screen.language
    yield (Run(label("compare.terms", language), PLACE),)
    for shift in TermShift:
        rows = [row for row in comparison.terms if row.shift is shift]
        if not rows:
            continue
        said = " · ".join(_term(row) for row in rows[:_TERMS])
        name = label(f"compare.term.{shift}", language)
        for line in fold(f"{name}  {said}", screen.width):
            yield (Run(line),)


def _term(row: TermRow) -> str:
    """The term with how often it stands in 10,000 characters, before and after."""
    if row.shift is TermShift.NEW:
        return f"{row.term} {row.new:.1f}"
    if row.shift is TermShift.GONE:
        return f"{row.term} {row.old:.1f}"
    return f"{row.term} {row.old:.1f}→{row.new:.1f}"
