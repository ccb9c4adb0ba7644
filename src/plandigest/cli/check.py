"""`plandigest check`: what is wrong with a document, or missing in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TextIO

from plandigest import pipeline
from plandigest.cli.declarations import Paths
from plandigest.cli.options import Common, command
from plandigest.cli.running import run
from plandigest.cli.wording import both
from plandigest.model.document import Document
from plandigest.rendering.forms import Rendered, write_records, write_texts
from plandigest.rendering.problems import PROBLEM_COLUMNS, problem_records, render_problems
from plandigest.rendering.terminal import Screen
from plandigest.sentences import Language

if TYPE_CHECKING:
    from plandigest.rendering.shapes import ProblemRecord

FOUND = 1
"""Exit status where something is wrong."""


class _Checked(NamedTuple):
    """What came of one document: whether anything is wrong, and how it is shown."""

    wrong: bool
    text: Rendered | None = None
    records: tuple[ProblemRecord, ...] = ()


@command(
    "table", "json", "jsonl", "yaml", "csv", "tsv", "markdown",
    about=both(
        "文件中的错误和缺漏；有则退出码为 1。",
        "What is wrong with a document or missing in it; exit status 1 when something is.",
    ),
    examples=("plandigest check 规划.docx", "plandigest check -f csv -o problems.csv plans/"),
)  # fmt: skip
def check(
    common: Common,
    paths: Paths = None,
) -> None:
    """Check documents."""
    watch = _Watch()
    if common.form == "table":
        run(paths, common, partial(_table, common.screen), watch.texts)
    elif common.form == "markdown":
        run(paths, common, partial(_markdown, common.language), watch.texts)
    else:

        def write(documents: Iterable[_Checked], out: TextIO) -> None:
            each = chain.from_iterable(checked.records for checked in watch.over(documents))
            write_records(common.form, each, out, columns=PROBLEM_COLUMNS, chosen=common.columns)

        run(paths, common, partial(_records, common.language), write)
    if watch.found:
        raise SystemExit(FOUND)


class _Watch:
    """Lets results pass and remembers whether anything was wrong."""

    def __init__(self) -> None:
        self.found = False

    def over(self, documents: Iterable[_Checked]) -> Iterator[_Checked]:
        """The same results."""
        for checked in documents:
            self.found = self.found or checked.wrong
            yield checked

    def texts(self, documents: Iterable[_Checked], out: TextIO) -> None:
        """Write what was rendered of each document."""
        write_texts((each.text for each in self.over(documents) if each.text), out)


def _table(screen: Screen, document: Document) -> _Checked:
    problems = pipeline.check(document)
    text = render_problems(document, problems, screen)
    return _Checked(bool(problems), Rendered(document.name, text))


def _markdown(language: Language, document: Document) -> _Checked:
    from plandigest.rendering.problems_markdown import problems_markdown

    problems = pipeline.check(document)
    text = problems_markdown(document, problems, language)
    return _Checked(bool(problems), Rendered(document.name, text))


def _records(language: Language, document: Document) -> _Checked:
    problems = pipeline.check(document)
    records = tuple(problem_records(document, problems, language))
    return _Checked(bool(records), records=records)
