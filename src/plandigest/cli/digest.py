"""`plandigest digest`: one screen a document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TextIO

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
    from plandigest.rendering.digest_words import Summary
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
        over = partial(_overview, common.screen)
        run(paths, common, partial(_screen, own, common.screen), partial(_write, over))
    elif common.form == "markdown":
        over = partial(_overview_markdown, common.language)
        run(paths, common, partial(_markdown, own, common.language), partial(_write, over))
    else:

        def write(records: Iterable[DigestRecord], out: TextIO) -> None:
            write_records(common.form, records, out, nested=True)

        run(paths, common, partial(_record, own, common.language), write)


class _Shown(NamedTuple):
    """A digest as text, and the document as a row of the table of all."""

    rendered: Rendered
    summary: Summary


def _write(
    overview: Callable[[Sequence[Summary]], str], shown: Iterable[_Shown], out: TextIO
) -> None:
    """Write digests as they come and, where there are several, a table of all documents."""
    summaries: list[Summary] = []

    def noted() -> Iterator[Rendered]:
        for each in shown:
            summaries.append(each.summary)
            yield each.rendered

    write_texts(noted(), out)
    if len(summaries) > 1:
        out.write(overview(summaries))


def _overview(screen: Screen, summaries: Sequence[Summary]) -> str:
    from plandigest.rendering.digest_overview import render_overview

    return render_overview(summaries, screen)


def _overview_markdown(language: Language, summaries: Sequence[Summary]) -> str:
    from plandigest.rendering.digest_overview import overview_markdown

    return overview_markdown(summaries, language)


def _screen(own: tuple[str, ...], screen: Screen, document: Document) -> _Shown:
    from plandigest.rendering.digest import render_digest
    from plandigest.rendering.digest_words import summary_of

    digest = pipeline.digest(document, own=own)
    return _Shown(Rendered(document.name, render_digest(digest, screen)), summary_of(digest))


def _markdown(own: tuple[str, ...], language: Language, document: Document) -> _Shown:
    from plandigest.rendering.digest_markdown import digest_markdown
    from plandigest.rendering.digest_words import summary_of

    digest = pipeline.digest(document, own=own)
    text = digest_markdown(digest, language)
    return _Shown(Rendered(document.name, text), summary_of(digest))


def _record(own: tuple[str, ...], language: Language, document: Document) -> DigestRecord:
    from plandigest.rendering.digest_records import digest_record

    return digest_record(pipeline.digest(document, own=own), language)
