"""`plandigest figures`: every quantity, one row each."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Literal, TextIO, get_args

import typer

from plandigest import pipeline
from plandigest.cli.options import DISPLAY, SELECTION, Common, Paths, command
from plandigest.cli.running import run
from plandigest.cli.selection import Selection
from plandigest.errors import ErrorCode, PlandigestError
from plandigest.model.document import Document
from plandigest.model.figure import FigureKind, Status
from plandigest.rendering.changes import CHANGE_COLUMNS, ChangePair, change_pairs, change_record
from plandigest.rendering.forms import Rendered, write_records, write_texts
from plandigest.rendering.records import FIGURE_COLUMNS, Record, figure_record
from plandigest.rendering.terminal import Screen
from plandigest.sentences import Language

if TYPE_CHECKING:
    from plandigest.rendering.shapes import ChangeRecord, FigureRecord

_Records = Callable[[Selection, Document], Sequence[Record]]
Sort = Literal["place", "indicator", "period", "value"]


@command()
def figures(
    common: Common,
    paths: Paths = None,
    *,
    kind: Annotated[
        list[FigureKind] | None,
        typer.Option("--kind", metavar="KIND", help=f"Only {', '.join(FigureKind)}."),
    ] = None,
    status: Annotated[
        list[Status] | None,
        typer.Option("--status", metavar="STATUS", help=f"Only {', '.join(Status)}."),
    ] = None,
    targets: Annotated[
        bool, typer.Option("--targets", help="Only goals; the same as --status target.")
    ] = False,
    unit: Annotated[
        list[str] | None,
        typer.Option(
            "--unit", metavar="UNIT", help="Only this unit, as written (亿元) or base (元)."
        ),
    ] = None,
    period: Annotated[
        str | None,
        typer.Option("--period", metavar="P", help="Only within P: 2020, 2024-06, 2016/2020."),
    ] = None,
    section: Annotated[
        str | None,
        typer.Option(
            "--section", metavar="S", help="Only in a section: its path, title or part of one."
        ),
    ] = None,
    indicator: Annotated[
        str | None,
        typer.Option("--indicator", metavar="TEXT", help="Only where the indicator holds TEXT."),
    ] = None,
    sort: Annotated[Sort, typer.Option("--sort", help="Order within a document.")] = "place",
    changes: Annotated[
        bool, typer.Option("--changes", help="One row for each change from one value to another.")
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Also enumerations such as 三大.")
    ] = False,
) -> None:
    """Every quantity: indicator, period, value with unit and bound, place.

    --kind, --status and --unit may be repeated; all conditions must hold together.
    """
    selection = Selection(
        kinds=frozenset(kind or ()),
        statuses=frozenset([*(status or ()), *([Status.TARGET] if targets else ())]),
        units=frozenset(unit or ()),
        period=period,
        section=section,
        indicator=indicator,
        everything=everything,
        sort=sort,
    )
    if form == "xlsx" and output is None and sys.stdout.isatty():
        raise PlandigestError(ErrorCode.WORKBOOK_TERMINAL)
    if form == "table":
        work = _changes_table if changes else _table
        run(paths, common, partial(work, selection, common.screen), write_texts)
    elif form == "markdown":
        work_ = _changes_markdown if changes else _markdown
        run(paths, common, partial(work_, selection, common.language), write_texts)
    else:
        columns = CHANGE_COLUMNS if changes else FIGURE_COLUMNS
        records: _Records = _change_records if changes else _records

        def write(documents: Iterable[Sequence[Record]], out: TextIO) -> None:
            found = chain.from_iterable(documents)
            if form == "xlsx":
                from plandigest.rendering.xlsx_form import write_xlsx

                write_xlsx(found, out.buffer, columns)
            else:
                write_records(form, found, out, columns=columns)

        run(paths, common, partial(records, selection), write)


def _pairs(selection: Selection, document: Document) -> list[ChangePair]:
    """The changes one end of which at least is wanted."""
    every = pipeline.figures(document)
    wanted = {figure.span for figure in selection.of(document, every)}
    return [pair for pair in change_pairs(every) if wanted & {end.span for end in pair}]


def _records(selection: Selection, document: Document) -> list[FigureRecord]:
    found = selection.of(document, pipeline.figures(document))
    return [figure_record(document, figure) for figure in found]


def _change_records(selection: Selection, document: Document) -> list[ChangeRecord]:
    return [change_record(document, pair) for pair in _pairs(selection, document)]


def _table(selection: Selection, screen: Screen, document: Document) -> Rendered:
    from plandigest.rendering.table import render_figures

    found = selection.of(document, pipeline.figures(document))
    text = render_figures(document, found, screen, grouped=selection.sort == "place")
    return Rendered(document.name, text)


def _changes_table(selection: Selection, screen: Screen, document: Document) -> Rendered:
    from plandigest.rendering.table import render_changes

    return Rendered(document.name, render_changes(document, _pairs(selection, document), screen))


def _markdown(selection: Selection, language: Language, document: Document) -> Rendered:
    from plandigest.rendering.markdown import figures_markdown

    found = selection.of(document, pipeline.figures(document))
    return Rendered(document.name, figures_markdown(document, found, language))


def _changes_markdown(selection: Selection, language: Language, document: Document) -> Rendered:
    from plandigest.rendering.markdown import changes_markdown

    pairs = _pairs(selection, document)
    return Rendered(document.name, changes_markdown(document, pairs, language))
