"""`plandigest digest`: one screen a document."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, TextIO

from plandigest import pipeline
from plandigest.cli.declarations import Paths
from plandigest.cli.options import Common, command
from plandigest.cli.running import run
from plandigest.cli.wording import both
from plandigest.configuration import load_configuration
from plandigest.model.document import Document
from plandigest.rendering.forms import Rendered, write_records, write_texts
from plandigest.rendering.terminal import Screen
from plandigest.sentences import Language

if TYPE_CHECKING:
    from plandigest.rendering.shapes import DigestRecord


@command(
    "screen", "json", "jsonl", "yaml", "markdown",
    about=both(
        "一份文件一屏：是什么、目标、变化、主题、问题。",
        "One screen a document: what it is, targets, changes, topics, problems.",
    ),
    examples=("plandigest digest 规划.pdf", "plandigest digest -f markdown -o digest.md plans/"),
)  # fmt: skip
def digest(
    common: Common,
    paths: Paths = None,
) -> None:
    """Show documents at a glance."""
    configuration = load_configuration(common.config)
    own = configuration.words if configuration else ()
    if common.form == "screen":
        run(paths, common, partial(_screen, own, common.screen), write_texts)
    elif common.form == "markdown":
        run(paths, common, partial(_markdown, own, common.language), write_texts)
    else:

        def write(records: Iterable[DigestRecord], out: TextIO) -> None:
            write_records(common.form, records, out, nested=True)

        run(paths, common, partial(_record, own, common.language), write)


def _screen(own: tuple[str, ...], screen: Screen, document: Document) -> Rendered:
    from plandigest.rendering.digest import render_digest

    return Rendered(document.name, render_digest(pipeline.digest(document, own=own), screen))


def _markdown(own: tuple[str, ...], language: Language, document: Document) -> Rendered:
    from plandigest.rendering.digest_markdown import digest_markdown

    return Rendered(document.name, digest_markdown(pipeline.digest(document, own=own), language))


def _record(own: tuple[str, ...], language: Language, document: Document) -> DigestRecord:
    from plandigest.rendering.digest_records import digest_record

    return digest_record(pipeline.digest(document, own=own), language)
