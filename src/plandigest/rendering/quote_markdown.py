"""Passages as block quotations in Markdown, to be pasted into a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plandigest.model.document import Document
from plandigest.model.passage import Passage
from plandigest.rendering.citation import Style, cite
from plandigest.rendering.labels import label
from plandigest.rendering.markdown import escaped
from plandigest.rendering.quote import breadcrumb
from plandigest.rendering.records import whereabouts
from plandigest.sentences import Language


def quotes_markdown(
    document: Document,
    passages: Iterable[Passage],
    language: Language,
    *,
    style: Style | None = None,
) -> str:
    """The passages of one document under its title, matches bold; empty if there are none."""
    blocks = [line for passage in passages for line in _block(document, passage, language, style)]
    if not blocks:
        return ""
    title = escaped(document.title or label("untitled", language))
    return "\n".join([f"## {title}", "", escaped(document.name), "", *blocks]) + "\n"


def _block(
    document: Document, passage: Passage, language: Language, style: Style | None
) -> Iterator[str]:
    where = whereabouts(document, passage.matches[0].span.start, language)
    path = breadcrumb(document, passage.sections)
    yield f"**{escaped(path)}** · {where}" if path else where
    yield ""
    before = [escaped(document.string(span)) for span in passage.before]
    after = [escaped(document.string(span)) for span in passage.after]
    for paragraph in "".join([*before, _marked(document, passage), *after]).split("\n"):
        yield f"> {paragraph}".rstrip()
    yield ""
    if style:
        yield from (escaped(cite(document, passage, style)), "")


def _marked(document: Document, passage: Passage) -> str:
    content = document.text.content
    at = passage.span.start
    pieces = []
    for match in passage.matches:
        pieces.append(_escaped_lines(content[at : match.span.start]))
        pieces.append(f"**{_escaped_lines(content[match.span.start : match.span.end])}**")
        at = match.span.end
    pieces.append(_escaped_lines(content[at : passage.span.end]))
    return "".join(pieces)


def _escaped_lines(text: str) -> str:
    """Escaped, with a blank line between paragraphs."""
    return "\n\n".join(map(escaped, text.split("\n")))
