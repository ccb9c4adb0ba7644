"""The blocks of a digest on a terminal that hold numbers: norms, targets, greatest changes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from plandigest.model.changes import Growth
from plandigest.model.digest import Digest, Target
from plandigest.model.figure import Nature
from plandigest.model.norm import Norm
from plandigest.rendering.characters import cells, fold
from plandigest.rendering.columns import Column, Columns, kept
from plandigest.rendering.digest_words import (
    growth_words,
    places,
    target_name,
    target_value,
    targets_counted,
)
from plandigest.rendering.labels import label
from plandigest.rendering.norms import laid_out, norms_summary
from plandigest.rendering.quantities import arrow, period, place, quantity
from plandigest.rendering.terminal import QUIET, STRONG, WARNING, Line, Run, Screen
from plandigest.sentences import Language

_INDENT = 2
"""Columns by which rows are set in under the title of their block."""


def norms_block(digest: Digest, screen: Screen, most: int) -> list[Line]:
    """What the document rules in numbers: some of each sort, by sorts."""
    language, document = screen.language, digest.document
    shown = _some_of_each([norms for _, norms in digest.norms_by_kind], most)
    layout, rows = laid_out(document, shown, screen)
    lines = [layout.header(QUIET), *(line for row in rows for line in layout.lines(row))]
    summary = norms_summary(digest.norms, language)
    head = [(Run(line, STRONG),) for line in fold(summary, screen.width)]
    rest = len(digest.norms) - len(shown)
    more = [(Run(label("more", language, rest, "plandigest rules"), QUIET),)]
    return [*head, *lines, *(more if rest else [])]


def _some_of_each(sorts: Sequence[Sequence[Norm]], most: int) -> list[Norm]:
    """As many norms as there is room for, one of each sort in turn, sort by sort."""
    told = [[norm for norm in norms if norm.act] for norms in sorts]
    rounds = zip_longest(*([(at, norm) for norm in norms] for at, norms in enumerate(told)))
    ranked = [pair for each in rounds for pair in each if pair is not None]
    return [norm for _, norm in sorted(ranked[:most], key=lambda pair: pair[0])]


def targets_block(digest: Digest, screen: Screen, most: int) -> list[Line]:
    """The targets that the document puts first, in columns from base to target."""
    if not digest.targets:
        return []
    language, document = screen.language, digest.document
    shown = (digest.headline or digest.targets)[:most]
    old, new = _ends(shown)
    rows = [_target_row(digest, target, language) for target in shown]
    binds = any(target.figure.nature is Nature.BINDING for target in shown)
    dated = not new and any(target.figure.period for target in shown)
    where = label("page_short" if document.text.pages else "line_only", language)
    columns, rows = kept(
        [
            (Column("", folds=True), True),
            (Column(""), binds),
            (Column(label("unit", language)), True),
            (Column(old, right=True), True),
            (Column("", gap=1), True),
            (Column(new, gap=1), True),
            (Column(label("period", language)), dated),
            (Column(where, right=True), True),
        ],
        rows,
    )
    rest = len(digest.targets) - len(shown)
    name = targets_counted(digest, language)
    more = _more(rest, "plandigest figures --targets", language)
    return _table(name, columns, rows, more, screen)


def _target_row(digest: Digest, target: Target, language: Language) -> list[Run]:
    old, new, unit = target_value(digest.document, target)
    binds = target.figure.nature is Nature.BINDING
    return [
        Run(target_name(target, language)),
        Run(label("binding_short", language) if binds else "", WARNING),
        Run(unit),
        Run(old or "–", "" if old else QUIET),
        Run("→", QUIET),
        Run(new, STRONG),
        Run(period(target.figure)[-4:] if target.figure.period else ""),
        Run(places(digest.document, target), QUIET),
    ]


def _ends(targets: Sequence[Target]) -> tuple[str, str]:
    """The year of all bases and that of all targets; empty where they differ."""
    bases = {period(target.base) for target in targets if target.base}
    aims = {period(target.figure)[-4:] for target in targets if target.figure.period}
    return (bases.pop() if len(bases) == 1 else ""), (aims.pop() if len(aims) == 1 else "")


def changes_block(digest: Digest, screen: Screen, most: int) -> list[Line]:
    """The greatest changes, in columns from one value to the other."""
    language, document = screen.language, digest.document
    shown = digest.growths[:most]
    if not shown:
        return []
    spans = {_span(growth) for growth in shown}
    name = label("greatest_changes", language)
    if len(spans) == 1 and (span := spans.pop()):
        name = label("greatest_changes_of", language, span)
    columns = [
        Column("", folds=True),
        Column("", right=True),
        Column("", gap=1),
        Column("", gap=1, right=True),
        Column("", gap=1),
        Column("", right=True),
        Column(label("page_line" if document.text.pages else "line_only", language), right=True),
    ]
    rows = []
    for growth in shown:
        old, new = (quantity(document, figure) for figure in growth.pair)
        after = growth.pair.after
        rows.append(
            [
                Run(str(after.indicator or growth.pair.before.indicator)),
                Run(old.number if old.unit == new.unit else str(old)),
                Run("→", QUIET),
                Run(new.number, STRONG),
                Run(new.unit),
                Run(growth_words(growth, language)),
                Run(place(document, after), QUIET),
            ]
        )
    rest = len(digest.growths) - len(shown)
    more = _more(rest, "plandigest figures --changes", language)
    return _table(name, columns, rows, more, screen)


def _span(growth: Growth) -> str:
    before, after = growth.pair
    return arrow(period(before), period(after)) if before.period and after.period else ""


def _more(rest: int, command: str, language: Language) -> str:
    return label("more", language, rest, command) if rest else ""


def _table(
    name: str, columns: Sequence[Column], rows: Sequence[Sequence[Run]], more: str, screen: Screen
) -> list[Line]:
    """Rows set in under the name of their block, on one line with the header if it has room."""
    layout = Columns(columns, rows, None if screen.width is None else screen.width - _INDENT)
    indent = Run(" " * _INDENT)
    header = indent.text + "".join(run.text for run in layout.header(QUIET))
    room = len(header) - len(header.lstrip()) - cells(name)
    heads: list[Line] = [(Run(name, STRONG),), (Run(header, QUIET),)]
    if room > 0:
        heads = [(Run(name, STRONG), Run(" " * room + header.lstrip(), QUIET))]
    body = [(indent, *line) for row in rows for line in layout.lines(row)]
    return [*heads, *body, *([(indent, Run(more, QUIET))] if more else [])]
