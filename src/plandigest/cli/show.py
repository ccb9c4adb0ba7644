"""`plandigest show`: the text of one section."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from plandigest.cli.completion import sections_of
from plandigest.cli.declarations import DISPLAY, Paths, option
from plandigest.cli.inputs import Inputs
from plandigest.cli.messages import FAILED
from plandigest.cli.options import Common, command
from plandigest.cli.output import opened
from plandigest.cli.wording import both
from plandigest.errors import ErrorCode, PlandigestError
from plandigest.model.document import Document
from plandigest.rendering.forms import write_records
from plandigest.rendering.records import heading, whereabouts
from plandigest.searching.sections import Chain, find_sections, find_tables
from plandigest.sentences import Phrase

Found = tuple[Document, Chain]

_MOST_NAMED = 8
"""Candidates that are named where a name fits several sections."""


@command(
    "text", "json", "jsonl", "yaml", "csv", "tsv", "markdown",
    about=both(
        "一个章节的正文，以及它在文件中的位置。",
        "The text of one section, with its place in the document.",
    ),
    examples=(
        "plandigest show 二/（一） 规划.pdf",
        "plandigest show 保障措施 --all plans/",
    ),
)  # fmt: skip
def show(
    common: Common,
    section: Annotated[
        str,
        typer.Argument(
            metavar="SECTION",
            help=both(
                "路径（一/（二）/3、一/二/3 或 1.2.3）、标题或标题的一部分；或表格的标题。",
                "A path (一/（二）/3 or 1.2.3), a title or part of one, or a table's caption.",
            ),
            show_default=False,
            autocompletion=sections_of,
        ),
    ],
    paths: Paths = None,
    *,
    everything: Annotated[
        bool,
        option(
            "-a",
            "--all",
            group=DISPLAY,
            zh="显示与 SECTION 相符的全部章节。",
            en="Show all sections that SECTION fits.",
        ),
    ] = False,
) -> None:
    """Show sections."""
    inputs = Inputs(paths, common)
    found = list(inputs.map(partial(_found, section)))
    inputs.finish()
    sections = [each for document in found for each in document]
    if not found and inputs.failed:
        raise SystemExit(FAILED)
    if not sections:
        raise PlandigestError(ErrorCode.SECTION_NONE, section)
    if len(sections) > 1 and not everything:
        raise _ambiguity(section, sections, common)
    _write(sections, common)
    if inputs.failed:
        raise SystemExit(FAILED)


def _found(name: str, document: Document) -> list[Found]:
    chains = find_sections(document, name) or find_tables(document, name)
    return [(document, chain) for chain in chains]


def _ambiguity(name: str, sections: list[Found], common: Common) -> PlandigestError:
    """An error that names the sections a name fits, with what tells them apart."""
    several = len({document.name for document, _ in sections}) > 1
    named = []
    for document, chain in sections[:_MOST_NAMED]:
        place = whereabouts(document, chain[-1].heading.start, common.language)
        where = f"{document.name}, {place}" if several else place
        title = heading(document, chain[-1])
        named.append(Phrase("section.place", (chain[-1].path, title, where)))
    more = len(sections) - len(named)
    rest = Phrase("section.more", (more,)) if more else Phrase("section.none")
    return PlandigestError(ErrorCode.SECTION_SEVERAL, name, len(sections), named, rest)


def _write(sections: list[Found], common: Common) -> None:
    with opened(common) as out:
        if common.form == "text":
            from plandigest.rendering.section_text import render_section

            screen = common.screen
            out.write("\n".join(render_section(*each, screen) for each in sections))
        elif common.form == "markdown":
            from plandigest.rendering.section_markdown import section_markdown

            out.write("\n".join(section_markdown(*each, common.language) for each in sections))
        else:
            from plandigest.rendering.rows import BLOCK_COLUMNS, block_rows
            from plandigest.rendering.section_records import section_record

            records = (section_record(*each) for each in sections)
            flat = common.form in {"csv", "tsv"}
            write_records(
                common.form,
                block_rows(records) if flat else records,
                out,
                nested=True,
                columns=BLOCK_COLUMNS,
                chosen=common.columns,
            )
