"""`plandigest rules`: what a law, a regulation or a measure says in numbers, a row each."""

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
from plandigest.model.document import Document
from plandigest.model.kinds import NormKind
from plandigest.model.norm import Norm
from plandigest.rendering.forms import Rendered
from plandigest.rendering.norms import NORM_COLUMNS, norm_record, norms_markdown, render_norms
from plandigest.rendering.terminal import Screen
from plandigest.sentences import said

if TYPE_CHECKING:
    from plandigest.rendering.workbook.sheets import SheetForm


class _Selection(NamedTuple):
    """Which norms are wanted.

    Attributes:
        kinds: of these sorts; empty for all.
        actor: words in the name of the one who acts.
    """

    kinds: frozenset[NormKind]
    actor: str | None

    @property
    def narrows(self) -> bool:
        """Whether anything is asked for."""
        return bool(self.kinds) or self.actor is not None

    def takes(self, norm: Norm) -> bool:
        """Whether a norm is wanted."""
        acts = self.actor is None or self.actor in str(norm.actor or "")
        return acts and (not self.kinds or norm.kind in self.kinds)


@command(
    "table", "json", "jsonl", "yaml", "csv", "tsv", "markdown", "xlsx", "parquet",
    about=both(
        "法规、办法中带数字的规定：处罚、期限、限额、标准、奖补，各占一行。",
        "What a law or measure rules in numbers: sanctions, terms, limits, standards, awards, "
        "a row each.",
    ),
    examples=(
        "plandigest rules 条例.docx",
        "plandigest rules --norm sanction --actor 公安机关 plans/",
    ),
)  # fmt: skip
def rules(
    common: Common,
    paths: Paths = None,
    *,
    norm: Annotated[
        list[NormKind] | None,
        option(
            "--norm",
            metavar="NORM",
            group=SELECTION,
            zh=f"类别，可以重复：{'、'.join(NormKind)}。",
            en=f"Only {', '.join(NormKind)}; may be repeated.",
        ),
    ] = None,
    actor: Annotated[
        str | None,
        option(
            "--actor",
            metavar="TEXT",
            group=SELECTION,
            zh="执行者（决定、支付或办理的一方）中含有 TEXT。",
            en="Only where the one who decides, pays or acts holds TEXT.",
        ),
    ] = None,
) -> None:
    """Show norms."""
    selection = _Selection(frozenset(norm or ()), actor)
    rows = Selecting(common, NORM_COLUMNS, "norms", sheet=_sheet)
    work = {"table": _table, "markdown": _markdown, SHEET: _rows}.get(rows.form, _records)
    run(paths, common, partial(work, selection, common.screen), rows.write)
    if selection.narrows and rows.there and not rows.found:
        say(said("norms-none", common.language))
        raise SystemExit(NOTHING_FOUND)


def _found(selection: _Selection, document: Document) -> tuple[int, list[Norm]]:
    """How many norms there are, and those that are wanted."""
    every = pipeline.norms(document)
    return len(every), [norm for norm in every if selection.takes(norm)]


def _table(selection: _Selection, screen: Screen, document: Document) -> Selected:
    there, found = _found(selection, document)
    text = render_norms(document, found, screen)
    return Selected(len(found), there, text=Rendered(document.name, text))


def _markdown(selection: _Selection, screen: Screen, document: Document) -> Selected:
    there, found = _found(selection, document)
    text = norms_markdown(document, found, screen.language)
    return Selected(len(found), there, text=Rendered(document.name, text))


def _sheet() -> SheetForm:
    from plandigest.rendering.workbook.norms import NORMS

    return NORMS


def _rows(selection: _Selection, screen: Screen, document: Document) -> Selected:
    from plandigest.rendering.workbook.norms import norm_cells

    there, found = _found(selection, document)
    rows = tuple(norm_cells(document, each, screen.language) for each in found)
    return Selected(len(found), there, rows=rows)


def _records(selection: _Selection, screen: Screen, document: Document) -> Selected:  # noqa: ARG001
    there, found = _found(selection, document)
    records = tuple(norm_record(document, each) for each in found)
    return Selected(len(found), there, records=records)
