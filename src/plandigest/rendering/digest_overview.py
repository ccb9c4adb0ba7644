"""Several documents in one table, below their digests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandigest.rendering.columns import Column, Columns
from plandigest.rendering.digest_words import Summary
from plandigest.rendering.labels import label
from plandigest.rendering.markdown import table
from plandigest.rendering.terminal import QUIET, WARNING, Line, Run, Screen, paint
from plandigest.sentences import Language

_NAMES = ("document", "dated", "page_count", "complete", "target_count", "problem_count")


def render_overview(summaries: Sequence[Summary], screen: Screen) -> str:
    """All documents for a terminal."""
    names = [label(name, screen.language) for name in _NAMES]
    first, *others = names
    columns = [Column(first, folds=True), *(Column(name, right=True) for name in others)]
    rows = [
        [Run(text, "" if row.complete else WARNING) for text in _texts(row, screen.language)]
        for row in summaries
    ]
    layout = Columns(columns, rows, screen.width)
    lines: list[Line] = [(), layout.header(QUIET)]
    return paint([*lines, *(line for row in rows for line in layout.lines(row))], screen)


def overview_markdown(summaries: Sequence[Summary], language: Language) -> str:
    """All documents as a table of Markdown."""
    names = [label(name, language) for name in _NAMES]
    return "\n" + "\n".join(table(names, ([*_texts(row, language)] for row in summaries))) + "\n"


def _texts(row: Summary, language: Language) -> Iterator[str]:
    yield row.document
    yield row.dated
    yield "–" if row.pages is None else str(row.pages)
    yield label("yes" if row.complete else "no", language)
    yield str(row.targets)
    yield str(row.problems)
