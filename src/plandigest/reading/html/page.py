"""The page as a browser shows it; and what it hides, where that is its body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from plandigest.errors import ErrorCode, MissingExtraError
from plandigest.model.source import NoteCode
from plandigest.reading.html.article import choose_article
from plandigest.reading.html.blocks import Page
from plandigest.reading.html.copies import find_copies
from plandigest.reading.html.nesting import bound_nesting
from plandigest.reading.html.overlap import Stretches, sentences
from plandigest.reading.html.sheets import StyleSheets, read_sheets
from plandigest.reading.html.table_model import layout_tables
from plandigest.reading.html.unfolding import in_markup, unfolded
from plandigest.reading.html.walk import walk

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_KEEPS_TEXT = re.compile(r"<(?:script|template|iframe)\b", re.IGNORECASE)
"""Elements in which a page may keep what it does not show."""
_LEAST = 100
"""Characters of sentences below which nothing is missed beside an article."""
_LEAST_ALONE = 40
"""The same of a page that shows none, but may say that it is loading."""
_OUTWEIGHS = 1.2
"""How many times the article the rest must be to be the body of the page."""


class Reading(NamedTuple):
    """What of a page is read.

    Attributes:
        page: its lines, with those that it hides where they are its body.
        copies: the lines that only say again what others say.
        notes: what its reader has to know of it.
    """

    page: Page
    copies: frozenset[int]
    notes: tuple[NoteCode, ...]


def read_page(name: str, markup: str, linked: Mapping[str, str]) -> Reading:
    """The page as it is shown; with what it hides, where that is its body.

    Args:
        name: of the file, for messages.
        markup: of the page.
        linked: the style sheets that lie beside it, by the address it calls them by.

    Raises:
        MissingExtraError: the parsers of HTML and CSS are not installed.
    """
    tree, sheets = _parse(name, markup, linked)
    reading = _reading(_walk(tree, sheets))
    if not reading.page.hidden and not _KEEPS_TEXT.search(markup):
        return reading
    shown = Stretches(piece.text for piece in reading.page.pieces)
    article = sentences(piece.text for piece in choose_article(reading.page, reading.copies))
    concealed = shown.missing(in_markup(markup))
    least = _LEAST if article else _LEAST_ALONE
    if concealed >= least and concealed > _OUTWEIGHS * sum(map(len, article)):
        whole = _walk(*_parse(name, unfolded(markup), linked), hidden=True)
        return _reading(whole)._replace(notes=(NoteCode.BODY_HIDDEN,))
    if reading.page.hidden and not reading.notes:
        return _beside_copy(reading, _walk(tree, sheets, hidden=True), shown)
    return reading


def _reading(page: Page) -> Reading:
    copies = find_copies(page)
    return Reading(page, copies.lines, (NoteCode.BODY_TWICE,) if copies.differ else ())


def _beside_copy(reading: Reading, whole: Page, shown: Stretches) -> Reading:
    """What is read of a page with a hidden copy: the longer one; that they differ is said."""
    copies = find_copies(whole)
    kept = whole.pieces[copies.kept.start : copies.kept.stop]
    if shown.missing(sentences(piece.text for piece in kept)) >= _LEAST:
        return Reading(whole, copies.lines, (NoteCode.BODY_TWICE,))
    return reading._replace(notes=(NoteCode.BODY_TWICE,)) if copies.differ else reading


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
