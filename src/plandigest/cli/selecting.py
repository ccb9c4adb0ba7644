"""What the commands of rows make of each document, and how that is written and counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TextIO

from plandigest.cli.options import Common
from plandigest.rendering.forms import Rendered, write_records, write_texts
from plandigest.rendering.records import Record

if TYPE_CHECKING:
    from plandigest.rendering.workbook.sheets import SheetForm
    from plandigest.rendering.workbook.values import Row

TEXTS = frozenset({"table", "markdown"})
"""Forms that show each document as text."""
SHEET = "sheet"
"""The form of a workbook whose columns are made for people; with --columns it holds records."""


class Selected(NamedTuple):
    """What is wanted of one document.

    Attributes:
        found: how many rows are wanted.
        there: how many the document has, wanted or not.
        hits: how often the words asked for stand in it, where nothing is wanted.
        text: them as text, for the forms that are text.
        records: them as records, for the forms that are data.
        rows: them as rows of a sheet, for a workbook.
    """

    found: int
    there: int
    hits: int = 0
    text: Rendered | None = None
    records: tuple[Record, ...] = ()
    rows: tuple[Row, ...] = ()


class Selecting:
    """Writes what is selected of all documents as it comes, and counts it.

    Attributes:
        form: what to make of each document: the form asked for, or SHEET.
        found: how many rows were wanted.
        there: how many there were.
        hits: how often the words asked for stood where nothing was wanted.
    """

    def __init__(
        self,
        common: Common,
        columns: Sequence[str],
        name: str,
        *,
        sheet: Callable[[], SheetForm] | None = None,
        nested: bool = False,
    ) -> None:
        """Write by the shared options of a command.

        Args:
            common: those options.
            columns: of its records, where they are a table.
            name: of the sheet that holds such a table.
            sheet: loads the sheet made for people; None if the command has none.
            nested: whether its records are trees.
        """
        self._common, self._columns, self._name = common, columns, name
        self._sheet, self._nested = sheet, nested
        made = common.form == "xlsx" and sheet is not None and not common.columns
        self.form = SHEET if made else common.form
        self.found = self.there = self.hits = 0

    def write(self, documents: Iterable[Selected], out: TextIO) -> None:
        """Write the results of all documents."""
        common, results = self._common, self._counted(documents)
        if self.form in TEXTS:
            write_texts((each.text for each in results if each.text), out)
        elif self.form == SHEET and self._sheet is not None:
            from plandigest.rendering.workbook import write_sheet

            rows = chain.from_iterable(each.rows for each in results)
            write_sheet(self._sheet(), rows, out.buffer, common.language)
        else:
            write_records(
                common.form,
                chain.from_iterable(each.records for each in results),
                out,
                nested=self._nested,
                columns=self._columns,
                chosen=common.columns,
                sheet=self._name,
            )

    def _counted(self, documents: Iterable[Selected]) -> Iterator[Selected]:
        for each in documents:
            self.found += each.found
            self.there += each.there
            self.hits += each.hits
            yield each
