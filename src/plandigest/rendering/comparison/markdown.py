"""A comparison as Markdown: a table of measures, a list of sections, the terms."""

from __future__ import annotations

from collections.abc import Iterator

from plandigest.model.comparison import Comparison, Row, SectionShift, TermShift
from plandigest.model.document import Document
from plandigest.model.figure import Figure, FigureKind
from plandigest.rendering.comparison.rows import are_apart
from plandigest.rendering.labels import label
from plandigest.rendering.markdown import escaped, table
from plandigest.rendering.quantities import place, quantity
from plandigest.rendering.records import heading
from plandigest.sentences import Language


def comparison_markdown(comparison: Comparison, language: Language) -> str:
    """Two documents side by side, to be pasted into a report."""
    titles = [
        escaped(document.title or label("untitled", language))
        for document in (comparison.old, comparison.new)
    ]
    parts = [f"# {titles[0]} → {titles[1]}"]
    if are_apart(comparison):
        return "\n\n".join([*parts, escaped(label("compare.apart", language))]) + "\n"
    parts.append("\n".join(_measures(comparison, language)))
    if comparison.sections:
        parts += [
            f"## {label('structure', language)}",
            "\n".join(_sections(comparison, language)),
        ]
    if comparison.terms:
        parts += [
            f"## {label('compare.terms', language)}",
            "\n".join(_terms(comparison, language)),
        ]
    return "\n\n".join(parts) + "\n"


def _measures(comparison: Comparison, language: Language) -> Iterator[str]:
    names = ("old", "result", "new")
    head = [
        label("indicator", language),
        *(label(f"compare.side.{name}", language) for name in names),
        label("compare.difference", language),
        label("status", language),
    ]
    return table(head, (_row(comparison, row, language) for row in comparison.rows))


def _row(comparison: Comparison, row: Row, language: Language) -> list[str]:
    difference = "" if row.difference is None else f"{row.difference:+f}"
    said = [label(f"compare.verdict.{row.verdict}", language)] if row.verdict else []
    said += [label(f"compare.shift.{row.shift}", language)] if row.shift else []
    said += [comparison.new.string(row.note)] if row.note else []
    return [
        row.name,
        _value(comparison.old, row.old, row.name),
        _value(comparison.new, row.result, row.name),
        _value(comparison.new, row.new, row.name),
        f"{difference} {row.difference_unit or ''}".strip() if difference else "",
        " · ".join(said),
    ]


def _value(document: Document, figure: Figure | None, name: str) -> str:
    if figure is None:
        return "–"
    words = figure.kind is FigureKind.QUALITATIVE
    said = document.string(figure.span) if words else str(quantity(document, figure, name))
    return f"{said} ({place(document, figure)})"


def _sections(comparison: Comparison, language: Language) -> Iterator[str]:
    for row in comparison.sections:
        section = row.new or row.old
        old = heading(comparison.old, row.old) if row.old else ""
        new = heading(comparison.new, row.new) if row.new else ""
        said = f"{old} → {new}" if old and new and old != new else new or old
        indent = "  " * ((section.depth if section else 1) - 1)
        shift = label(f"compare.section_is.{row.shift}", language)
        mark = "" if row.shift is SectionShift.KEPT else f" ({shift})"
        yield f"{indent}- {escaped(said)}{mark}"


def _terms(comparison: Comparison, language: Language) -> Iterator[str]:
    for shift in TermShift:
        rows = [row for row in comparison.terms if row.shift is shift]
        if rows:
            words = " · ".join(f"{escaped(row.term)} {row.old:.1f} → {row.new:.1f}" for row in rows)
            yield f"- {label(f'compare.term.{shift}', language)}: {words}"
