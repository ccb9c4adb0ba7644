"""The page as a browser shows it; and what it hides, where that is its body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from plandigest.errors import ErrorCode, MissingExtraError
from plandigest.model.source import Fault
from plandigest.reading.html.article import choose_article
from plandigest.reading.html.concealed import in_markup, outweighs, sentences
from plandigest.reading.html.nesting import bound_nesting
from plandigest.reading.html.sheets import StyleSheets, read_sheets
from plandigest.reading.html.tables import layout_tables
from plandigest.reading.html.walk import Page, walk

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_SCRIPTED = re.compile(r"<(?:script|template|iframe)\b", re.IGNORECASE)


def shown_page(name: str, markup: str, linked: Mapping[str, str]) -> tuple[Page, tuple[Fault, ...]]:
    """The page as it is shown; with what it hides, where that is its body.

    Args:
        name: of the file, for messages.
        markup: of the page.
        linked: the style sheets that lie beside it, by the address it calls them by.

    Raises:
        MissingExtraError: the parsers of HTML and CSS are not installed.
    """
    tree, sheets = _parse(name, markup, linked)
    page = _walk(tree, sheets)
    article = sentences(piece.text for piece in choose_article(page))
    shown = sentences(piece.text for piece in page.pieces)
    if page.hidden:
        whole = _walk(tree, sheets, hidden=True)
        if outweighs(sentences(piece.text for piece in whole.pieces) - shown, article):
            return whole, (Fault.BODY_HIDDEN,)
    drawn = outweighs(in_markup(markup) - shown, article) if _SCRIPTED.search(markup) else False
    return page, (Fault.BODY_HIDDEN,) if drawn else ()


def whole_page(name: str, markup: str) -> Page:
    """A piece of HTML within a file of another format, all of it that is shown.

    Raises:
        MissingExtraError: the parsers of HTML and CSS are not installed.
    """
    return _walk(*_parse(name, markup, {}))


def _parse(
    name: str, markup: str, linked: Mapping[str, str]
) -> tuple[LexborHTMLParser, StyleSheets]:
    try:
        from selectolax.lexbor import LexborHTMLParser

        tree = LexborHTMLParser(bound_nesting(markup))
        return tree, read_sheets(_sheets(tree, linked))
    except ImportError:
        raise MissingExtraError(ErrorCode.EXTRA_HTML, name) from None


def _sheets(tree: LexborHTMLParser, linked: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The style sheets of a page in their order: for what media, and the text."""
    for node in tree.css("style, link"):
        attributes = node.attributes
        sheet = node.text() if node.tag == "style" else linked.get(attributes.get("href") or "")
        if sheet:
            yield attributes.get("media") or "", sheet


def _walk(tree: LexborHTMLParser, sheets: StyleSheets, *, hidden: bool = False) -> Page:
    """The page, its tables told from those that only lay it out."""
    page = walk(tree.root, sheets, hidden=hidden) if tree.root is not None else Page()
    places = [(piece.place, len(piece.text)) for piece in page.pieces if piece.place is not None]
    layout = layout_tables(page.grids, places)
    for piece in page.pieces:
        if piece.place is not None and piece.place.table not in layout:
            piece.cell = piece.place
    return page
