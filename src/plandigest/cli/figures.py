"""`plandigest figures`: every quantity, one row each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, TextIO

from plandigest import pipeline
from plandigest.cli.completion import sections_of
from plandigest.cli.declarations import DISPLAY, SELECTION, Paths, option
from plandigest.cli.messages import NOTHING_FOUND, say
from plandigest.cli.options import Common, command
from plandigest.cli.running import run
from plandigest.cli.selection import Selection
from plandigest.cli.wording import both
from plandigest.model.changes import change_pairs
from plandigest.model.digest import ChangePair
from plandigest.model.document import Document
from plandigest.model.figure import FigureKind, Nature, Status
from plandigest.rendering.changes import CHANGE_COLUMNS, change_record
from plandigest.rendering.forms import Rendered, write_records, write_texts
from plandigest.rendering.labels import label
from plandigest.rendering.records import FIGURE_COLUMNS, Record, figure_record
from plandigest.rendering.terminal import Screen
from plandigest.sentences import Phrase, said

if TYPE_CHECKING:
    from plandigest.model.figure import Figure
    from plandigest.rendering.workbook.values import Row

Sort = Literal["place", "indicator", "period", "value"]


def _in_chinese(group: str, values: Iterable[str]) -> str:
    """Values to type, each with what it is called."""
    return "、".join(f"{value}（{label(f'{group}.{value}', 'zh')}）" for value in values)


class _Selected(NamedTuple):
    """What is wanted of one document.

    Attributes:
        found: how many figures or changes are wanted.
        there: how many figures the document has.
        hits: how often the words asked for stand in it, where nothing is wanted.
        text: them as text, for the forms that are text.
        records: them as records, for the forms that are data.
        rows: them as rows of a sheet, for a workbook.
    """

    found: int
    there: int
    hits: int
    text: Rendered | None = None
    records: tuple[Record, ...] = ()
    rows: tuple[Row, ...] = ()


@command(
    "table", "json", "jsonl", "yaml", "csv", "tsv", "markdown", "xlsx",
    about=both(
        "全部数据：指标、时期、带单位和界限的数值、出处。"
        "--kind、--status、--unit 可以重复；所有条件须同时满足。",
        "Every quantity: indicator, period, value with unit and bound, place. "
        "--kind, --status and --unit may be repeated; all conditions must hold together.",
    ),
    examples=(
        "plandigest figures 规划.pdf",
        "plandigest figures --targets --nature binding 规划.pdf",
        "plandigest figures --mention 研发 --period 十四五 plans/",
        "plandigest figures -o figures.csv --columns indicator,value,unit,period plans/",
    ),
)  # fmt: skip
def figures(
    common: Common,
    paths: Paths = None,
    *,
    indicator: Annotated[
        str | None,
        option(
            "--indicator",
            metavar="TEXT",
            group=SELECTION,
            zh="指标（所衡量的事物）中含有 TEXT。",
            en="Only where the indicator, that which is measured, holds TEXT.",
        ),
    ] = None,
    mention: Annotated[
        str | None,
        option(
            "--mention",
            metavar="TEXT",
            group=SELECTION,
            zh="所在句子中含有 TEXT，指标中没有也算。",
            en="Only where the sentence holds TEXT, even if the indicator does not.",
        ),
    ] = None,
    period: Annotated[
        str | None,
        option(
            "--period",
            metavar="P",
            group=SELECTION,
            zh="时期在 P 之内：2020、2024-06、2021-2025、十四五。",
            en="Only within P: 2020, 2024-06, 2021-2025, 十四五.",
        ),
    ] = None,
    section: Annotated[
        str | None,
        option(
            "--section",
            metavar="S",
            group=SELECTION,
            zh="某章节内：其路径、标题或标题的一部分。",
            en="Only in a section: its path, title or part of one.",
            complete=sections_of,
        ),
    ] = None,
    unit: Annotated[
        list[str] | None,
        option(
            "--unit",
            metavar="UNIT",
            group=SELECTION,
            zh="单位，照原文（亿元）或基本单位（元）。",
            en="Only this unit, as written (亿元) or base (元).",
        ),
    ] = None,
    kind: Annotated[
        list[FigureKind] | None,
        option(
            "--kind",
            metavar="KIND",
            group=SELECTION,
            zh=f"类别：{_in_chinese('kind', FigureKind)}。",
            en=f"Only {', '.join(FigureKind)}.",
        ),
    ] = None,
    status: Annotated[
        list[Status] | None,
        option(
            "--status",
            metavar="STATUS",
            group=SELECTION,
            zh=f"性质：{_in_chinese('status', Status)}。",
            en="Only actual (results), target (goals), rule (what a measure sets) or reference "
            "(background).",
        ),
    ] = None,
    targets: Annotated[
        bool,
        option(
            "--targets",
            group=SELECTION,
            zh="只要目标，同 --status target。",
            en="Only goals; the same as --status target.",
        ),
    ] = False,
    nature: Annotated[
        Literal["binding", "anticipatory", "all"],
        option(
            "--nature",
            metavar="NATURE",
            group=SELECTION,
            zh="约束性 binding、预期性 anticipatory 或不限 all。",
            en="Only targets that are binding or anticipatory; all does not select.",
        ),
    ] = "all",
    tables: Annotated[
        bool,
        option(
            "--tables",
            group=SELECTION,
            zh="只要表格中的。",
            en="Only those of tables.",
        ),
    ] = False,
    everything: Annotated[
        bool,
        option(
            "--all",
            group=SELECTION,
            zh="连同“三大”之类的列举。",
            en="Also enumerations such as 三大.",
        ),
    ] = False,
    sort: Annotated[
        Sort,
        option(
            "--sort",
            metavar="KEY",
            group=DISPLAY,
            zh="文件内的顺序：place（出处）、indicator（指标）、period（时期）、value（由大到小）。",
            en="Order within a document: place, indicator, period, or value (largest first).",
        ),
    ] = "place",
    explain: Annotated[
        bool,
        option(
            "--explain",
            group=DISPLAY,
            zh="每个数据的分句、各成分的作用和命名规则。",
            en="The clause of each figure, the roles of its parts, and the rule that named it.",
        ),
    ] = False,
    changes: Annotated[
        bool,
        option(
            "--changes",
            group=DISPLAY,
            zh="每个从一个数到另一个数的变化一行。",
            en="One row for each change from one value to another.",
        ),
    ] = False,
) -> None:
    """Show figures."""
    selection = Selection(
        kinds=frozenset(kind or ()),
        statuses=frozenset([*(status or ()), *([Status.TARGET] if targets else ())]),
        natures=frozenset() if nature == "all" else frozenset({Nature(nature)}),
        units=frozenset(unit or ()),
        period=period,
        section=section,
        indicator=indicator,
        mention=mention,
        tables=tables,
        everything=everything,
        sort=sort,
    )
    watch = _Watch()
    columns = CHANGE_COLUMNS if changes else FIGURE_COLUMNS
    sheet = common.form == "xlsx" and not common.columns

    def write(documents: Iterable[_Selected], out: TextIO) -> None:
        results = watch.over(documents)
        if common.form in {"table", "markdown"}:
            write_texts((each.text for each in results if each.text), out)
        elif sheet:
            from plandigest.rendering.workbook import write_sheet
            from plandigest.rendering.workbook.sheets import CHANGES, FIGURES

            rows = chain.from_iterable(each.rows for each in results)
            write_sheet(CHANGES if changes else FIGURES, rows, out.buffer, common.language)
        else:
            records = chain.from_iterable(each.records for each in results)
            write_records(common.form, records, out, columns=columns, chosen=common.columns)

    run(
        paths,
        common,
        partial(
            _work("sheet" if sheet else common.form, changes=changes, explain=explain),
            selection,
            common.screen,
        ),
        write,
    )
    if selection.narrows and watch.there and not watch.found:
        say(said("figures-none", common.language, _hint(selection, watch.hits)))
        raise SystemExit(NOTHING_FOUND)


class _Watch:
    """Lets results pass and counts what there was."""

    def __init__(self) -> None:
        self.found = self.there = self.hits = 0

    def over(self, documents: Iterable[_Selected]) -> Iterator[_Selected]:
        """The same results."""
        for each in documents:
            self.found += each.found
            self.there += each.there
            self.hits += each.hits
            yield each


def _hint(selection: Selection, hits: int) -> Phrase:
    if not hits or selection.words is None:
        return Phrase("nothing")
    return Phrase("hint.grep", (selection.words, hits))


_Work = Callable[[Selection, Screen, Document], _Selected]


def _work(form: str, *, changes: bool, explain: bool) -> _Work:
    """What to make of each document."""
    if explain and form == "table":
        return _explanations
    if changes:
        texts = {"table": _changes_table, "markdown": _changes_markdown, "sheet": _changes_sheet}
        return texts.get(form, _change_records)
    return {"table": _table, "markdown": _markdown, "sheet": _sheet}.get(form, _records)


def _pairs(selection: Selection, document: Document) -> tuple[tuple[Figure, ...], list[ChangePair]]:
    """All figures, and the changes one end of which at least is wanted."""
    every = pipeline.figures(document)
    wanted = {figure.span for figure in selection.of(document, every)}
    return every, [pair for pair in change_pairs(every) if wanted & {end.span for end in pair}]


def _found(selection: Selection, document: Document) -> tuple[tuple[Figure, ...], list[Figure]]:
    """All figures, and those that are wanted."""
    every = pipeline.figures(document)
    return every, selection.of(document, every)


def _selected(
    selection: Selection,
    document: Document,
    every: tuple[Figure, ...],
    found: int,
    *,
    text: str | None = None,
    records: tuple[Record, ...] = (),
    rows: tuple[Row, ...] = (),
) -> _Selected:
    hits = 0 if found or not selection.words else selection.hits(document)
    rendered = None if text is None else Rendered(document.name, text)
    return _Selected(found, len(every), hits, rendered, records, rows)


def _records(selection: Selection, screen: Screen, document: Document) -> _Selected:  # noqa: ARG001
    every, found = _found(selection, document)
    records = tuple(figure_record(document, figure) for figure in found)
    return _selected(selection, document, every, len(found), records=records)


def _change_records(selection: Selection, screen: Screen, document: Document) -> _Selected:  # noqa: ARG001
    every, pairs = _pairs(selection, document)
    records = tuple(change_record(document, pair) for pair in pairs)
    return _selected(selection, document, every, len(pairs), records=records)


def _sheet(selection: Selection, screen: Screen, document: Document) -> _Selected:
    from plandigest.rendering.workbook.sheets import figure_row

    every, found = _found(selection, document)
    rows = tuple(figure_row(document, figure, screen.language) for figure in found)
    return _selected(selection, document, every, len(found), rows=rows)


def _changes_sheet(selection: Selection, screen: Screen, document: Document) -> _Selected:
    from plandigest.rendering.workbook.sheets import change_row

    every, pairs = _pairs(selection, document)
    rows = tuple(change_row(document, pair, screen.language) for pair in pairs)
    return _selected(selection, document, every, len(pairs), rows=rows)


def _table(selection: Selection, screen: Screen, document: Document) -> _Selected:
    from plandigest.rendering.table import render_figures

    every, found = _found(selection, document)
    text = render_figures(document, found, screen, grouped=selection.sort == "place")
    return _selected(selection, document, every, len(found), text=text)


def _explanations(selection: Selection, screen: Screen, document: Document) -> _Selected:
    from plandigest.rendering.explanations import render_explanations

    every = pipeline.figures(document, explained=True)
    found = selection.of(document, every)
    text = render_explanations(document, found, screen)
    return _selected(selection, document, every, len(found), text=text)


def _changes_table(selection: Selection, screen: Screen, document: Document) -> _Selected:
    from plandigest.rendering.table import render_changes

    every, pairs = _pairs(selection, document)
    text = render_changes(document, pairs, screen)
    return _selected(selection, document, every, len(pairs), text=text)


def _markdown(selection: Selection, screen: Screen, document: Document) -> _Selected:
    from plandigest.rendering.markdown import figures_markdown

    every, found = _found(selection, document)
    text = figures_markdown(document, found, screen.language)
    return _selected(selection, document, every, len(found), text=text)


def _changes_markdown(selection: Selection, screen: Screen, document: Document) -> _Selected:
    from plandigest.rendering.markdown import changes_markdown

    every, pairs = _pairs(selection, document)
    text = changes_markdown(document, pairs, screen.language)
    return _selected(selection, document, every, len(pairs), text=text)
