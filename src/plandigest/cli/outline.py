"""`plandigest outline`: the section tree."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Annotated, NamedTuple, TextIO

from plandigest import pipeline
from plandigest.cli.declarations import DISPLAY, Paths, option
from plandigest.cli.options import Common, command
from plandigest.cli.running import run
from plandigest.cli.wording import both
from plandigest.model.document import Document
from plandigest.rendering.forms import Rendered, write_records, write_texts
from plandigest.rendering.terminal import Screen
from plandigest.sentences import Language

if TYPE_CHECKING:
    from plandigest.model.figure import Figure
    from plandigest.rendering.shapes import OutlineRecord
    from plandigest.rendering.strengths import Strengths


class _Wanted(NamedTuple):
    """What is to be shown of each document."""

    depth: int | None
    text: bool
    numbers: bool
    strength: bool

    def strengths(self, document: Document) -> Strengths | None:
        if not self.strength:
            return None
        from plandigest.rendering.strengths import strengths_by_section

        return strengths_by_section(pipeline.commitments(document))

    def figures(self, document: Document) -> tuple[Figure, ...] | None:
        if not self.numbers:
            return None
        return tuple(figure for figure in pipeline.figures(document) if not figure.enumeration)


@command(
    "tree", "json", "jsonl", "yaml", "csv", "tsv", "markdown",
    about=both(
        "章节结构：标题、页码，以及正文在哪里中断。",
        "The section tree: headings, pages, and where the text breaks off.",
    ),
    examples=(
        "plandigest outline 规划.pdf",
        "plandigest outline --depth 2 --numbers plans/",
        "plandigest outline --text -o 规划.md 规划.docx",
    ),
)  # fmt: skip
def outline(
    common: Common,
    paths: Paths = None,
    *,
    depth: Annotated[
        int | None,
        option(
            "--depth",
            least=1,
            metavar="N",
            group=DISPLAY,
            zh="只显示最外面的 N 级章节。",
            en="Show the N outermost levels of sections.",
        ),
    ] = None,
    text: Annotated[
        bool,
        option(
            "--text",
            group=DISPLAY,
            zh="连同段落和表格。",
            en="Show paragraphs and tables too.",
        ),
    ] = False,
    numbers: Annotated[
        bool,
        option(
            "--numbers",
            group=DISPLAY,
            zh="统计各章节的字数和数据。",
            en="Count the characters and figures of each section.",
        ),
    ] = False,
    strength: Annotated[
        bool,
        option(
            "--strength",
            group=DISPLAY,
            zh="统计各章节的句子有多强的约束力。",
            en="Count by section how strongly its sentences commit.",
        ),
    ] = False,
) -> None:
    """Show outlines."""
    wanted = _Wanted(depth, text, numbers, strength)
    if common.form == "tree":
        run(paths, common, partial(_tree, wanted, common.screen), write_texts)
    elif common.form == "markdown":
        run(paths, common, partial(_markdown, wanted, common.language), write_texts)
    else:
        from plandigest.rendering.rows import SECTION_COLUMNS, section_rows

        def write(records: Iterable[OutlineRecord], out: TextIO) -> None:
            flat = common.form in {"csv", "tsv"}
            write_records(
                common.form,
                section_rows(records) if flat else records,
                out,
                nested=True,
                columns=SECTION_COLUMNS,
                chosen=common.columns,
            )

        run(paths, common, partial(_record, wanted, common.language), write)


def _tree(wanted: _Wanted, screen: Screen, document: Document) -> Rendered:
    from plandigest.rendering.tree import render_tree

    text = render_tree(
        pipeline.with_problems(document),
        screen,
        depth=wanted.depth,
        text=wanted.text,
        figures=wanted.figures(document),
        strengths=wanted.strengths(document),
    )
    return Rendered(document.name, text)


def _markdown(wanted: _Wanted, language: Language, document: Document) -> Rendered:
    from plandigest.rendering.markdown import outline_markdown

    text = outline_markdown(
        pipeline.with_problems(document),
        language,
        depth=wanted.depth,
        text=wanted.text,
        figures=wanted.figures(document),
        strengths=wanted.strengths(document),
    )
    return Rendered(document.name, text)


def _record(wanted: _Wanted, language: Language, document: Document) -> OutlineRecord:
    from plandigest.rendering.outline_records import outline_record

    return outline_record(
        pipeline.with_problems(document),
        language=language,
        depth=wanted.depth,
        text=wanted.text,
        figures=wanted.figures(document),
        strengths=wanted.strengths(document),
    )
