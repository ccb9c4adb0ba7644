"""`plandigest check`: what is wrong with a document, or missing in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from plandigest import pipeline
from plandigest.cli.declarations import Paths
from plandigest.cli.options import Common, command
from plandigest.cli.running import run
from plandigest.cli.selecting import Selected, Selecting
from plandigest.cli.wording import both
from plandigest.model.document import Document
from plandigest.model.outline import Problem
from plandigest.rendering.forms import Rendered
from plandigest.rendering.problems import PROBLEM_COLUMNS, problem_records, render_problems
from plandigest.rendering.terminal import Screen

FOUND = 1
"""Exit status where something is wrong."""


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
    rows = Selecting(common, PROBLEM_COLUMNS, "problems")
    work = {"table": _table, "markdown": _markdown}.get(common.form, _records)
    run(paths, common, partial(work, common.screen), rows.write)
    if rows.found:
        raise SystemExit(FOUND)


def _table(screen: Screen, document: Document) -> Selected:
    problems = pipeline.check(document)
    return _shown(document, problems, render_problems(document, problems, screen))


def _markdown(screen: Screen, document: Document) -> Selected:
    from plandigest.rendering.problems_markdown import problems_markdown

    problems = pipeline.check(document)
    return _shown(document, problems, problems_markdown(document, problems, screen.language))


def _shown(document: Document, problems: Sequence[Problem], text: str) -> Selected:
    return Selected(len(problems), len(problems), text=Rendered(document.name, text))


def _records(screen: Screen, document: Document) -> Selected:
    problems = pipeline.check(document)
    records = tuple(problem_records(document, problems, screen.language))
    return Selected(len(problems), len(problems), records=records)
