"""`plandigest report`: one document or several as a page, a workbook or a text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TextIO

from plandigest import __version__, pipeline
from plandigest.cli.declarations import Paths
from plandigest.cli.options import Common, command
from plandigest.cli.running import run
from plandigest.cli.wording import both
from plandigest.configuration import load_configuration
from plandigest.model.digest import Digest
from plandigest.model.document import Document


@command(
    "html", "xlsx", "docx",
    about=both(
        "一份报告：可打印的网页、工作簿或 Word 文件，含目标、任务、数据和全文。",
        "A page to print, a workbook or a Word file: targets, tasks, figures, the whole text.",
    ),
    examples=(
        "plandigest report -o report.html 规划.pdf",
        "plandigest report -o plans.xlsx 2024.docx 2025.docx",
    ),
)  # fmt: skip
def report(
    common: Common,
    paths: Paths = None,
) -> None:
    """Write a report."""
    configuration = load_configuration(common.config)
    own = configuration.words if configuration else ()

    def write(digests: Iterable[Digest], out: TextIO) -> None:
        if common.form == "xlsx":
            from plandigest.rendering.workbook import write_workbook

            write_workbook(digests, out.buffer, common.language)
        elif common.form == "docx":
            from plandigest.rendering.word import write_word

            write_word(digests, out.buffer, common.language)
        else:
            from plandigest.rendering.report import render_report

            out.write(render_report(tuple(digests), common.language, __version__))

    run(paths, common, partial(_digest, own), write)


def _digest(own: tuple[str, ...], document: Document) -> Digest:
    return pipeline.digest(document, own=own)
