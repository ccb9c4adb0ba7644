"""`plandigest figures`: every quantity, one row each."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Annotated, Literal

from plandigest.cli.declarations import DISPLAY, SELECTION, InSection, Paths, option
from plandigest.cli.figure_forms import work_for
from plandigest.cli.messages import NOTHING_FOUND, say
from plandigest.cli.options import Common, command
from plandigest.cli.running import run
from plandigest.cli.selecting import Selecting
from plandigest.cli.selection import Selection
from plandigest.cli.wording import both
from plandigest.model.figure import FigureKind, Nature, Status
from plandigest.rendering.changes import CHANGE_COLUMNS
from plandigest.rendering.labels import label
from plandigest.rendering.records import FIGURE_COLUMNS
from plandigest.sentences import Phrase, said

if TYPE_CHECKING:
    from plandigest.rendering.workbook.sheets import SheetForm

Sort = Literal["place", "indicator", "period", "value"]


def _in_chinese(group: str, values: Iterable[str]) -> str:
    """Values to type, each with what it is called."""
    return "、".join(f"{value}（{label(f'{group}.{value}', 'zh')}）" for value in values)


@command(
    "table", "json", "jsonl", "yaml", "csv", "tsv", "markdown", "xlsx", "parquet",
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
    section: InSection = None,
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
    rows = Selecting(
        common,
        CHANGE_COLUMNS if changes else FIGURE_COLUMNS,
        "figures",
        sheet=_changes_sheet if changes else _figures_sheet,
    )
    work = work_for(rows.form, changes=changes, explain=explain)
    run(paths, common, partial(work, selection, common.screen), rows.write)
    if selection.narrows and rows.there and not rows.found:
        say(said("figures-none", common.language, _hint(selection, rows.hits)))
        raise SystemExit(NOTHING_FOUND)


def _figures_sheet() -> SheetForm:
    from plandigest.rendering.workbook.sheets import FIGURES

    return FIGURES


def _changes_sheet() -> SheetForm:
    from plandigest.rendering.workbook.sheets import CHANGES

    return CHANGES


def _hint(selection: Selection, hits: int) -> Phrase:
    if not hits or selection.words is None:
        return Phrase("nothing")
    return Phrase("hint.grep", (selection.words, hits))
