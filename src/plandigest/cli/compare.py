"""`plandigest compare`: what two documents, or several, say of the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Annotated, TextIO

from plandigest import __version__, pipeline
from plandigest.cli.declarations import DISPLAY, Paths, option
from plandigest.cli.inputs import Inputs
from plandigest.cli.messages import FAILED
from plandigest.cli.options import Common, command
from plandigest.cli.output import opened
from plandigest.cli.wording import both
from plandigest.configuration import load_configuration
from plandigest.errors import ErrorCode, PlandigestError
from plandigest.model.comparison import Comparison
from plandigest.model.document import Document
from plandigest.rendering.forms import form_for, write_records

_TIMES = re.compile(r"\d{4}年?|第?[〇零一二三四五六七八九十]+个?五年?|[“”\"\s（）()—－-]")
"""What the titles of one plan or report differ in from time to time."""
_TABLES = frozenset({"csv", "tsv", "xlsx"})
_PASSAGE_FORMS = ("screen", "json", "jsonl", "yaml", "csv", "tsv", "markdown", "xlsx")
"""Forms of what is compared paragraph by paragraph."""


@command(
    *_PASSAGE_FORMS, "html",
    about=both(
        "两份文件对照：原目标、结果、新目标，结构，用词；三份以上每份一列；两个文件夹按发文机关和标题配对。",
        "Two documents side by side: old target, result, new target; structure; wording. "
        "More than two have a column each; two folders are paired by issuer and title.",
    ),
    examples=(
        "plandigest compare 十四五规划.txt 十五五规划.html",
        "plandigest compare -o page.html 2025.docx 2026.docx",
        "plandigest compare --text 征求意见稿.docx 印发稿.pdf",
    ),
)  # fmt: skip
def compare(
    common: Common,
    paths: Paths = None,
    *,
    explain: Annotated[
        bool,
        option(
            "--explain",
            group=DISPLAY,
            zh="说明每行两份文件的指标是如何对上的。",
            en="Say of each row how the names in both documents were matched.",
        ),
    ] = False,
    text: Annotated[
        bool,
        option(
            "--text",
            group=DISPLAY,
            zh="逐段对照全文，标出改动和移动；相同的段落只计数。",
            en="The whole text paragraph by paragraph, what changed or moved marked; "
            "paragraphs that are alike are only counted.",
        ),
    ] = False,
    section: Annotated[
        str | None,
        option(
            "--section",
            metavar="S",
            group=DISPLAY,
            zh="逐段对照一个章节（路径、标题或标题的一部分），标出改动。",
            en="One section paragraph by paragraph (its path, title or part of one), "
            "what changed marked.",
        ),
    ] = None,
) -> None:
    """Show what documents say of the same."""
    if text or section is not None:
        form_for(common.form, None, _PASSAGE_FORMS)  # or an error that names them
        _write_text(section, _read(paths, common), common)
        return
    configuration = load_configuration(common.config)
    own = configuration.words if configuration else ()
    folders = [path for path in paths or () if Path(path).is_dir()]
    if len(folders) == 2 and len(paths or ()) == 2:
        pairs = _by_title(folders[0], folders[1], common)
    else:
        documents = _read(paths, common)
        if len(documents) > 2 and common.form in {"screen", "markdown", *_TABLES}:
            _write_series(documents, common)
            return
        pairs = [*pairwise(documents)]
    with opened(common) as out:
        _write((pipeline.compare(*pair, own=own) for pair in pairs), common, out, explain=explain)


def _read(paths: Sequence[str] | None, common: Common) -> list[Document]:
    """The documents to compare, in the order in which they are named."""
    inputs = Inputs(paths, common)
    documents = [*inputs.documents()]
    inputs.finish()
    if inputs.failed:
        raise SystemExit(FAILED)
    if len(documents) < 2:
        raise PlandigestError(ErrorCode.COMPARE_PAIR)
    for one, other in pairwise(documents):
        if one.text.content == other.text.content:
            raise PlandigestError(ErrorCode.COMPARE_SAME, other.name)
    return documents


def _by_title(old: str, new: str, common: Common) -> list[tuple[Document, Document]]:
    """The documents of two folders that one body issued under one title, times aside."""
    found: list[dict[tuple[str, str], Document]] = []
    for folder in (old, new):
        inputs = Inputs([folder], common)
        found.append({_key(document): document for document in inputs.documents()})
        inputs.finish()
    before, after = found
    pairs = [(document, after[key]) for key, document in before.items() if key in after]
    if not pairs:
        raise PlandigestError(ErrorCode.COMPARE_FOLDERS, old, new)
    return pairs


def _key(document: Document) -> tuple[str, str]:
    issuer = document.letterhead.issuer
    return (
        "".join(document.string(issuer).split()) if issuer else "",
        _TIMES.sub("", document.title or document.name),
    )


def _write(
    comparisons: Iterator[Comparison], common: Common, out: TextIO, *, explain: bool
) -> None:
    from plandigest.rendering.comparison.records import (
        ROW_COLUMNS,
        comparison_record,
        row_records,
    )

    if common.form == "screen":
        from plandigest.rendering.comparison.screen import render_comparison

        screen = common.screen
        out.writelines(render_comparison(each, screen, explained=explain) for each in comparisons)
    elif common.form == "markdown":
        from plandigest.rendering.comparison.markdown import comparison_markdown

        out.writelines(comparison_markdown(each, common.language) for each in comparisons)
    elif common.form == "html":
        from plandigest.rendering.comparison.page import render_comparisons

        out.write(render_comparisons([*comparisons], common.language, __version__))
    elif common.form == "xlsx" and not common.columns:
        from plandigest.rendering.workbook.compared import write_comparisons

        write_comparisons(comparisons, out.buffer, common.language)
    elif common.form in _TABLES:
        rows = (record for each in comparisons for record in row_records(each))
        write_records(common.form, rows, out, columns=ROW_COLUMNS, chosen=common.columns)
    else:
        write_records(common.form, map(comparison_record, comparisons), out, nested=True)


def _write_series(documents: Sequence[Document], common: Common) -> None:
    from plandigest.rendering.comparison.series import (
        SERIES_COLUMNS,
        render_series,
        series_markdown,
        series_records,
    )

    rows = pipeline.series(documents)
    with opened(common) as out:
        if common.form == "screen":
            out.write(render_series(documents, rows, common.screen))
        elif common.form == "markdown":
            out.write(series_markdown(documents, rows, common.language))
        else:
            records = series_records(documents, rows)
            write_records(common.form, records, out, columns=SERIES_COLUMNS, chosen=common.columns)


def _write_text(name: str | None, documents: Sequence[Document], common: Common) -> None:
    """The paragraphs of two documents, or of one section in both; of all, what is alike counted."""
    from plandigest.rendering.comparison.passages import (
        PASSAGE_COLUMNS,
        passage_records,
        passages_markdown,
        render_passages,
    )

    if len(documents) != 2:
        raise PlandigestError(ErrorCode.COMPARE_PAIR)
    old, new = documents
    rows = pipeline.compare_text(old, new, name)
    if name is not None and not rows:
        raise PlandigestError(ErrorCode.SECTION_NONE, name)
    brief = name is None
    with opened(common) as out:
        if common.form == "screen":
            out.write(render_passages(old, new, rows, common.screen, brief=brief))
        elif common.form == "markdown":
            out.write(passages_markdown(rows, common.language, brief=brief))
        elif common.form == "xlsx" and not common.columns:
            from plandigest.rendering.workbook.compared import write_passages

            write_passages(old, new, rows, out.buffer, common.language)
        else:
            records = passage_records(old, new, rows)
            write_records(common.form, records, out, columns=PASSAGE_COLUMNS, chosen=common.columns)
