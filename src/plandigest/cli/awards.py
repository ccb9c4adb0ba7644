"""`plandigest awards`: what a measure grants, a row each rung."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, NamedTuple

from plandigest import pipeline
from plandigest.cli.declarations import SELECTION, Paths, option
from plandigest.cli.messages import NOTHING_FOUND, say
from plandigest.cli.options import Common, command
from plandigest.cli.running import run
from plandigest.cli.selecting import SHEET, Selected, Selecting
from plandigest.cli.wording import both
from plandigest.model.award import Award
from plandigest.model.document import Document
from plandigest.rendering.awards import (
    AWARD_COLUMNS,
    award_record,
    award_row,
    awards_markdown,
    render_awards,
)
from plandigest.rendering.forms import Rendered
from plandigest.rendering.terminal import Screen
from plandigest.sentences import said

if TYPE_CHECKING:
    from plandigest.rendering.workbook.sheets import SheetForm

_TABLES = frozenset({"csv", "tsv", "xlsx", "parquet"})


class _Wanted(NamedTuple):
    """Which awards are wanted, and in what form.

    Attributes:
        recipient: words in who receives it.
        condition: words in what has to be so.
        form: the form to write.
        screen: where it is shown.
    """

    recipient: str
    condition: str
    form: str
    screen: Screen

    @property
    def narrows(self) -> bool:
        return bool(self.recipient or self.condition)

    def takes(self, award: Award) -> bool:
        named = self.recipient in str(award.recipient or "")
        return named and self.condition in str(award.condition or "")


@command(
    "table", "json", "jsonl", "yaml", "csv", "tsv", "markdown", "xlsx", "parquet",
    about=both(
        "奖补：谁在什么条件下得到什么。若干措施、实施细则和办法中的每一档奖励、补助、贴息各占一行："
        "受益对象、条件、金额或比例、上限、期限、出处。",
        "Who gets what on which condition. One row a rung of what a measure grants: recipient, "
        "condition, sum or rate, cap, period, place.",
    ),
    examples=(
        "plandigest awards 若干措施.docx",
        "plandigest awards --recipient 旅行社 -o 奖补.xlsx 若干措施.docx",
    ),
)  # fmt: skip
def awards(
    common: Common,
    paths: Paths = None,
    *,
    recipient: Annotated[
        str | None,
        option(
            "--recipient",
            metavar="TEXT",
            group=SELECTION,
            zh="受益对象中含有 TEXT。",
            en="Only where the one who receives holds TEXT.",
        ),
    ] = None,
    condition: Annotated[
        str | None,
        option(
            "--condition",
            metavar="TEXT",
            group=SELECTION,
            zh="条件中含有 TEXT。",
            en="Only where the condition holds TEXT.",
        ),
    ] = None,
) -> None:
    """Show awards."""
    rows = Selecting(common, AWARD_COLUMNS, "awards", sheet=_sheet, nested=True)
    wanted = _Wanted(recipient or "", condition or "", rows.form, common.screen)
    run(paths, common, partial(_work, wanted), rows.write)
    if not rows.found and (wanted.narrows or not rows.there):
        say(said("awards-none" if rows.there else "awards-absent", common.language))
        raise SystemExit(NOTHING_FOUND)


def _sheet() -> SheetForm:
    from plandigest.rendering.workbook.awards import AWARDS

    return AWARDS


def _work(wanted: _Wanted, document: Document) -> Selected:
    every = pipeline.awards(document)
    found = [award for award in every if wanted.takes(award)]
    language = wanted.screen.language
    selected = partial(Selected, len(found), len(every))
    if wanted.form == "table":
        text = render_awards(document, found, wanted.screen)
        return selected(text=Rendered(document.name, text))
    if wanted.form == "markdown":
        return selected(text=Rendered(document.name, awards_markdown(document, found, language)))
    if wanted.form == SHEET:
        from plandigest.rendering.workbook.awards import award_cells

        return selected(rows=tuple(award_cells(document, each, language) for each in found))
    record = award_row if wanted.form in _TABLES else award_record
    return selected(records=tuple(record(document, each) for each in found))
