"""`plandigest outline`: the section tree."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, TextIO, get_args

import typer

from plandigest import pipeline
from plandigest.cli.options import DISPLAY, SELECTION, Common, Paths, command
from plandigest.cli.running import run
from plandigest.model.document import Document
from plandigest.rendering.forms import Rendered, write_records, write_texts
from plandigest.rendering.outline_records import outline_record
from plandigest.rendering.records import Record
from plandigest.rendering.terminal import Screen
from plandigest.sentences import Language

if TYPE_CHECKING:
    from plandigest.model.figure import Figure
    from plandigest.rendering.shapes import OutlineRecord



class _Wanted(NamedTuple):
    """What is to be shown of each document."""

    depth: int | None
    text: bool
    numbers: bool

    def figures(self, document: Document) -> tuple[Figure, ...] | None:
        if not self.numbers:
            return None
        return tuple(figure for figure in pipeline.figures(document) if not figure.enumeration)


@command()
def outline(
    common: Common,
    paths: Paths = None,
    *,
    depth: Annotated[
        int | None, typer.Option("--depth", min=1, metavar="N", help="Show N levels of sections.")
    ] = None,
    text: Annotated[bool, typer.Option("--text", help="Show paragraphs and tables too.")] = False,
    numbers: Annotated[
        bool, typer.Option("--numbers", help="Count characters and figures by section.")
    ] = False,
) -> None:
    """The section tree: headings, pages, and where the text breaks off."""
    wanted = _Wanted(depth, text, numbers)
    if form == "tree":
        run(paths, common, partial(_tree, wanted, common.screen), write_texts)
    elif form == "markdown":
        run(paths, common, partial(_markdown, wanted, common.language), write_texts)
    else:

        def write(records: Iterable[Record], out: TextIO) -> None:
            write_records(form, records, out, nested=True)

        run(paths, common, partial(_record, wanted, common.language), write)


def _tree(wanted: _Wanted, screen: Screen, document: Document) -> Rendered:
    from plandigest.rendering.tree import render_tree

    text = render_tree(
        pipeline.with_problems(document),
        screen,
        depth=wanted.depth,
        text=wanted.text,
        figures=wanted.figures(document),
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
    )
    return Rendered(document.name, text)


def _record(wanted: _Wanted, language: Language, document: Document) -> OutlineRecord:
    return outline_record(
        pipeline.with_problems(document),
        language=language,
        depth=wanted.depth,
        text=wanted.text,
        figures=wanted.figures(document),
    )
