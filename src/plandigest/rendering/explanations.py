"""Why each figure is named as it is: its clause, the role of each part, the rule that spoke."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandigest.model.document import Document
from plandigest.model.figure import Figure
from plandigest.model.span import Span
from plandigest.rendering.characters import cells, fold, printable
from plandigest.rendering.labels import label
from plandigest.rendering.quantities import period, place, quantity
from plandigest.rendering.terminal import QUIET, STRONG, Line, Run, Screen, paint

_INDENT = 2


def render_explanations(document: Document, figures: Sequence[Figure], screen: Screen) -> str:
    """The figures of a document, each with how it was read, as lines for a terminal."""
    title = document.title or label("untitled", screen.language)
    lines: list[Line] = [(Run(title, STRONG),)]
    for figure in figures:
        lines.append(())
        lines += _head(document, figure, screen)
        for name, said in _rows(document, figure, screen):
            lines += _row(name, said, screen)
    return paint([*lines, ()], screen)


def _head(document: Document, figure: Figure, screen: Screen) -> Iterator[Line]:
    """The figure as the table shows it: value, name, period, place."""
    written = quantity(document, figure)
    value = " ".join(part for part in (written.number, written.unit) if part)
    name = str(figure.indicator) if figure.indicator else "-"
    rest = "  ".join(part for part in (period(figure), place(document, figure)) if part)
    for at, line in enumerate(fold(printable(f"{value}  {name}  {rest}"), screen.width)):
        yield (Run(line, STRONG if at == 0 else ""),)


def _rows(document: Document, figure: Figure, screen: Screen) -> Iterator[tuple[str, str]]:
    """The label and the words of each thing that is explained."""
    language = screen.language
    if figure.clause:
        whole = Span(figure.clause[0].span.start, figure.clause[-1].span.end)
        yield label("clause", language), document.string(whole)
    for part in figure.clause:
        yield label(f"role.{part.role}", language), document.string(part.span)
    if figure.indicator is None:
        yield label("named_by", language), label("unnamed", language)
        return
    rule = figure.indicator.rule
    parts = " + ".join(
        (f"[{part.joiner}] " if part.joiner else "") + document.string(part.span)
        for part in figure.indicator.parts
    )
    closing = f" + [{figure.indicator.closing}]" if figure.indicator.closing else ""
    yield label("named_by", language), f"{rule}: {parts}{closing}"


def _row(name: str, said: str, screen: Screen) -> Iterator[Line]:
    """One explanation, folded beside its label."""
    width = max(cells(label(key, screen.language)) for key in _LABELS) + 2
    room = None if screen.width is None else max(screen.width - _INDENT - width, 8)
    for at, line in enumerate(fold(printable(said), room)):
        shown = name + " " * (width - cells(name)) if at == 0 else " " * width
        yield (Run(" " * _INDENT + shown, QUIET), Run(line))


_LABELS = (
    "clause", "named_by",
    *(f"role.{role}" for role in (
        "opening", "period", "base", "subject", "comparator", "movement", "manner", "per",
        "label", "value", "counted", "narrowing",
    )),
)  # fmt: skip
