"""`plandigest tasks`: who does what by when."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, NamedTuple

from plandigest import pipeline
from plandigest.cli.declarations import SELECTION, Paths, option
from plandigest.cli.messages import NOTHING_FOUND, say
from plandigest.cli.options import Common, command
from plandigest.cli.periods import Years, years_of
from plandigest.cli.running import run
from plandigest.cli.selecting import SHEET, Selected, Selecting
from plandigest.cli.wording import both
from plandigest.errors import ErrorCode, PatternError
from plandigest.lexicon.bodies import compared_form
from plandigest.model.document import Document
from plandigest.model.task import Task
from plandigest.rendering.forms import Rendered
from plandigest.rendering.tasks.records import TASK_COLUMNS, task_record, task_row
from plandigest.rendering.terminal import Screen
from plandigest.sentences import said

if TYPE_CHECKING:
    from plandigest.rendering.workbook.sheets import SheetForm

_TABLES = frozenset({"csv", "tsv", "xlsx", "parquet"})


class _Wanted(NamedTuple):
    """Which tasks are wanted, and in what form.

    Attributes:
        units: a part of the name of any of those who do it; empty for anybody.
        due: the years or months in which the deadline lies; None for any or none.
        everything: also what nobody is named for.
        form: the form to write.
        screen: where it is shown.
    """

    units: tuple[str, ...]
    due: Years | None
    everything: bool
    form: str
    screen: Screen

    @property
    def narrows(self) -> bool:
        return bool(self.units) or self.due is not None

    def of(self, document: Document) -> list[Task]:
        """Those of a document's tasks that are wanted."""
        every = pipeline.tasks(document, unassigned=self.everything)
        return [task for task in every if self._takes(task)]

    def _takes(self, task: Task) -> bool:
        names = [compared_form(actor.name) for actor in task.actors.all]
        named = not self.units or any(unit in name for unit in self.units for name in names)
        return named and (self.due is None or _is_due(task, self.due))


@command(
    "table", "json", "jsonl", "yaml", "csv", "tsv", "markdown", "xlsx", "parquet",
    about=both(
        "任务台账：任务、牵头单位、责任单位、配合单位、完成时限、力度、出处。"
        "取自责任分工的括注、分工表和写明由谁负责的句子。",
        "Who does what by when: task, lead, responsible and co-operating units, deadline, "
        "strength of commitment, place. Read from brackets (责任单位：…), from tables of tasks, "
        "and from sentences that name who acts.",
    ),
    examples=(
        "plandigest tasks 分工方案.docx",
        "plandigest tasks --unit 市发展改革委 --due 2026 -o 台账.xlsx plans/",
    ),
)  # fmt: skip
def tasks(
    common: Common,
    paths: Paths = None,
    *,
    unit: Annotated[
        list[str] | None,
        option(
            "--unit",
            metavar="UNIT",
            group=SELECTION,
            zh="只要名称含 UNIT 的单位的任务，简称视同全称；可以重复。",
            en="Only tasks of units whose name holds UNIT, short for long; may be repeated.",
        ),
    ] = None,
    due: Annotated[
        str | None,
        option(
            "--due",
            metavar="P",
            group=SELECTION,
            zh="完成时限在 P 之内：2026、2026-06、2026-2027、十五五。",
            en="Only tasks due within P: 2026, 2026-06, 2026-2027, 十五五.",
        ),
    ] = None,
    everything: Annotated[
        bool,
        option(
            "--all",
            group=SELECTION,
            zh="连同没有写明由谁负责的：每个提出要求的句子一项。",
            en="Also what nobody is named for: each sentence that commits.",
        ),
    ] = False,
) -> None:
    """Show tasks."""
    years = years_of(due) if due is not None else None
    if due is not None and years is None:
        raise PatternError(ErrorCode.PERIOD, due)
    rows = Selecting(common, TASK_COLUMNS, "tasks", sheet=_sheet, nested=True)
    names = tuple(compared_form("".join(each.split())) for each in unit or ())
    wanted = _Wanted(names, years, everything, rows.form, common.screen)
    run(paths, common, partial(_work, wanted), rows.write)
    if not rows.found and wanted.narrows:
        say(said("tasks-none", common.language))
        raise SystemExit(NOTHING_FOUND)


def _sheet() -> SheetForm:
    from plandigest.rendering.workbook.tasks import TASKS

    return TASKS


def _is_due(task: Task, years: Years) -> bool:
    date = task.deadline.date if task.deadline else None
    if date is None:
        return False
    first, last = years
    return first <= date[: len(first)] and len(date) >= len(last) and date[: len(last)] <= last


def _work(wanted: _Wanted, document: Document) -> Selected:
    found = wanted.of(document)
    language = wanted.screen.language
    selected = partial(Selected, len(found), len(found))
    if wanted.form == "table":
        from plandigest.rendering.tasks.screen import render_tasks

        text = render_tasks(document, found, wanted.screen)
        return selected(text=Rendered(document.name, text))
    if wanted.form == "markdown":
        from plandigest.rendering.tasks.markdown import tasks_markdown

        text = tasks_markdown(document, found, language)
        return selected(text=Rendered(document.name, text))
    if wanted.form == SHEET:
        from plandigest.rendering.workbook.tasks import task_cells

        return selected(rows=tuple(task_cells(document, each, language) for each in found))
    record = task_row if wanted.form in _TABLES else task_record
    return selected(records=tuple(record(document, each) for each in found))
