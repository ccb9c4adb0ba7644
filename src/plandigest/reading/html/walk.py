"""Goes through the tree of a page once and takes down its lines, blocks and tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from plandigest.lexicon.numbering import find_marker
from plandigest.model.source import GridCell
from plandigest.reading.html.blocks import Box, Page
from plandigest.reading.html.lines import Piece, compose, parted
from plandigest.reading.html.looks import (
    BLOCKS,
    CONCEALING,
    CONTAINERS,
    SKIPPED,
    Look,
    declared,
    is_hidden,
    look_within,
)
from plandigest.reading.html.selectors import Element
from plandigest.reading.html.sheets import StyleSheets
from plandigest.reading.html.table_model import Grid

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode


def walk(root: LexborNode, sheets: StyleSheets, *, hidden: bool = False) -> Page:
    """Take down a page. Without recursion, so that no nesting is too deep.

    Args:
        root: its root.
        sheets: its style sheets.
        hidden: whether elements that are not shown are taken down too.
    """
    walker = _Walker(sheets, hidden=hidden)
    node: LexborNode | None = root
    depth = 0
    while node is not None:
        child = node.first_child if walker.enter(node) else None
        if child is not None:
            node = child
            depth += 1
            continue
        while True:
            walker.leave(node)
            following = node.next if depth else None
            if following is not None:
                node = following
                break
            node = node.parent if depth else None
            depth -= 1
            if node is None:
                break
    walker.flush()
    return walker.page


class _Walker:
    """Where the walk stands: the elements that are open, and the line being put together."""

    def __init__(self, sheets: StyleSheets, *, hidden: bool) -> None:
        self.page = Page()
        self._sheets = sheets
        self._path: list[Element] = []
        self._takes_hidden = hidden
        self._open: list[tuple[str, Look]] = []
        self._entered: list[bool] = []
        self._look = Look()
        self._runs: list[tuple[str, Look]] = []
        self._breaks = 0
        self._in_block = False
        self._boxes: list[int] = []
        self._tables: list[Grid] = []
        self._cells: list[GridCell] = []
        self._lists: list[int | None] = []
        self._marker = ""

    def enter(self, node: LexborNode) -> bool:
        """Take note of a node; False if nothing within it is to be looked at."""
        tag = node.tag or "-"
        entered = False
        if tag == "-text":
            self._text(node.text_content or "")
        elif tag == "br":
            self._break()
        elif tag == "title":
            self.page.titles.append(node.text() or "")
        elif tag == "meta":
            self._meta(node.attributes)
        elif tag[0] != "-":
            entered = self._element(tag, node.attributes)
        elif tag == "-document":
            entered = True
            self._open_element(tag, {}, {})
        self._entered.append(entered)
        return entered

    def _element(self, tag: str, attributes: dict[str, str | None]) -> bool:
        """Open an element, unless it is not shown."""
        if tag in SKIPPED and tag not in CONCEALING:
            return False
        style = declared(attributes.get("style") or "")
        if self._sheets:
            self._path.append(Element.of(tag, attributes))
            style = self._sheets.style_of(self._path, style)
        concealed = tag in CONCEALING or is_hidden(attributes, style)
        self.page.hidden = self.page.hidden or concealed
        if concealed and not self._takes_hidden:
            if self._sheets:
                self._path.pop()
            return False
        self._open_element(tag, attributes, style)
        return True

    def leave(self, _node: LexborNode) -> None:
        """Close what `enter` opened for the node."""
        if not self._entered.pop():
            return
        tag, self._look = self._open.pop()
        if self._path:
            self._path.pop()
        if tag in BLOCKS:
            self.flush()
            self._in_block = False
        if tag in CONTAINERS:
            self.page.boxes[self._boxes.pop()].last = len(self.page.pieces)
        if tag == "table":
            self._tables.pop()
        elif tag in ("td", "th") and self._tables:
            self._cells.pop()
        elif tag in ("ol", "ul"):
            self._lists.pop()

    def flush(self) -> None:
        """End the line; or the lines, where line ends in the markup prove to be some."""
        runs, self._runs = self._runs, []
        lines = parted(runs) if any("\n" in run for run, _ in runs) else [runs]
        for number, line in enumerate(lines):
            self._breaks += number > 0
            piece = compose(line) if line else None
            if piece is not None:
                self._add(piece)

    def _add(self, piece: Piece) -> None:
        if self._marker and find_marker(piece.text) is None:
            piece.text = self._marker + piece.text
            piece.bold += len(self._marker) if piece.bold else 0
            piece.list_depth = sum(number is not None for number in self._lists)
        self._marker = ""
        piece.breaks = self._breaks if self._in_block else 0
        piece.place = self._cells[-1] if self._cells else None
        piece.box = self._boxes[-1] if self._boxes else -1
        self._breaks = 0
        self._in_block = True
        self.page.pieces.append(piece)

    def _text(self, text: str) -> None:
        if not self._look.kept_lines or "\n" not in text:
            self._runs.append((text, self._look))
            return
        first, *others = text.split("\n")
        self._runs.append((first, self._look))
        for line in others:
            self._break()
            self._runs.append((line, self._look))

    def _break(self) -> None:
        self.flush()
        self._breaks += 1

    def _meta(self, attributes: dict[str, str | None]) -> None:
        name = attributes.get("name") or attributes.get("property") or ""
        if name.lower() in ("articletitle", "og:title"):
            self.page.titles.insert(0, attributes.get("content") or "")

    def _open_element(
        self, tag: str, attributes: dict[str, str | None], style: Mapping[str, str]
    ) -> None:
        if tag in BLOCKS:
            self.flush()
            self._breaks = 0
            self._in_block = False
        self._open.append((tag, self._look))
        self._look = look_within(self._look, tag, attributes, style)
        if tag in CONTAINERS:
            parent = self._boxes[-1] if self._boxes else -1
            self._boxes.append(len(self.page.boxes))
            self.page.boxes.append(Box(parent, len(self.page.pieces), is_table=tag == "table"))
        self._open_list(tag, attributes)
        if tag == "table":
            self._open_table(attributes)
        elif self._tables and tag == "tr":
            self._tables[-1].open_row()
        elif self._tables and tag in ("td", "th"):
            spans = attributes.get("rowspan"), attributes.get("colspan")
            self._cells.append(self._tables[-1].open_cell(*spans, header=self._look.head))

    def _open_table(self, attributes: dict[str, str | None]) -> None:
        if self._tables:
            self._tables[-1].nested = True
        grid = Grid(len(self.page.grids), attributes.get("role") == "presentation")
        self.page.grids.append(grid)
        self._tables.append(grid)
        self._look = self._look._replace(head=False)

    def _open_list(self, tag: str, attributes: dict[str, str | None]) -> None:
        """Count the items of numbered lists: browsers print the numbers."""
        if tag == "ol":
            start = attributes.get("start") or "1"
            plain = "none" not in (attributes.get("style") or "").lower()
            first = int(start) if start.isascii() and start.isdigit() and len(start) < 5 else 1
            self._lists.append(first if plain else None)
        elif tag == "ul":
            self._lists.append(None)
        elif tag == "li" and self._lists:
            number = self._lists[-1]
            if number is not None:
                self._marker = f"{number}. "
                self._lists[-1] = number + 1
