"""Second pass: nests the items by the document's own order of numbering schemes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence as Items
from dataclasses import dataclass, field

from plandigest.lexicon.numbering import Marker
from plandigest.model.outline import SectionKind
from plandigest.parsing.contents import Contents
from plandigest.parsing.items import Item, Shape, plain_item
from plandigest.parsing.numbering import (
    Level,
    Sequence,
    containment,
    is_outer,
    openings,
    resumptions,
)

_OWN_NUMBERING = frozenset({SectionKind.BOX, SectionKind.ATTACHMENT})
"""Sections in which numbering starts again."""


_CHAPTERS = frozenset(
    {SectionKind.PART, SectionKind.CHAPTER, SectionKind.LEVEL0, SectionKind.LEVEL1}
)
_LISTS = frozenset({SectionKind.LEVEL3, SectionKind.LEVEL4, SectionKind.LEVEL5})


@dataclass(slots=True, eq=False)
class Node:
    """A section being built: the item that opens it and what stands under it so far.

    Attributes:
        item: the heading; None for the root.
        body: the nodes and plain items under it, in reading order.
        titled: whether the heading has a title of its own, or is a list item's marker.
    """

    item: Item | None
    body: list[Node | Item] = field(default_factory=list)
    titled: bool = True

    @property
    def marker(self) -> Marker:
        """The numbering of the heading; not for the root."""
        if self.item is None or self.item.marker is None:
            raise ValueError("the root has no marker")
        return self.item.marker


def nest(items: Items[Item], contents: Contents) -> Node:
    """The tree of sections under a root node.

    A marker that goes on with no numbering, or that the contents list denies, is
    taken for text.
    """
    markers = [item.marker for item in items if item.marker is not None]
    builder = _Builder(
        containment(markers), contents, Sequence(openings(markers), resumptions(markers))
    )
    for item in items:
        builder.add(item)
    _set_beside(builder.root)
    return builder.root


def _set_beside(root: Node) -> None:
    """Set a line without a number that stands above all numbered chapters beside them.

    With text before the first chapter it heads a preface; with none it is a motto, and text.
    """
    sections = [each for each in root.body if isinstance(each, Node)]
    alone = [each for each in sections if each.marker.scheme.kind is not SectionKind.ATTACHMENT]
    if len(alone) != 1 or len(alone[0].marker.numbers):
        return
    (line,) = alone
    chapters = [each for each in line.body if isinstance(each, Node)]
    if len(chapters) < 2 or line.item is None:
        return
    if chapters[0].marker.scheme.kind in _CHAPTERS and chapters[0].marker.numbers == (1,):
        first, at = line.body.index(chapters[0]), root.body.index(line)
        rest = line.body[first:]
        del line.body[first:]
        head = line if line.body else plain_item(line.item.span, line.item.block)
        root.body[at : at + 1] = [head, *rest]


class _Builder:
    """The path of open sections, and the numbering each context has reached."""

    def __init__(
        self, votes: Counter[tuple[Level, Level]], contents: Contents, numbering: Sequence
    ) -> None:
        self.root = Node(None)
        self._votes = votes
        self._contents = contents
        self._open: list[Node] = []
        self._main = numbering
        self._box: Sequence | None = None

    def add(self, item: Item) -> None:
        marker = item.marker
        if marker is None or not self._is_heading(item, marker):
            self._parent.body.append(item)
            return
        sequence = self._enter(marker)
        sequence.note(marker)
        while self._open and not self._contains(self._open[-1], item, marker, sequence):
            self._open.pop()
        node = Node(item)
        self._parent.body.append(node)
        self._open.append(node)

    @property
    def _parent(self) -> Node:
        return self._open[-1] if self._open else self.root

    def _is_heading(self, item: Item, marker: Marker) -> bool:
        if marker.scheme.kind is SectionKind.LEAD:
            # 一是 may head a line of its own; a dash before one opens all sorts of lines.
            return item.shape is Shape.RUN_IN or (
                item.shape is Shape.TITLE and len(marker.numbers) > 0
            )
        if marker.scheme.kind in _OWN_NUMBERING and item.shape is Shape.BODY:
            return False
        if self._contents.denies(marker):
            return False
        in_box = self._box is not None and self._box.accepts(marker)
        return in_box or self._main.accepts(marker)

    def _enter(self, marker: Marker) -> Sequence:
        """The numbering that the marker belongs to: a box's own, or the document's."""
        if marker.scheme.kind is SectionKind.ATTACHMENT:
            self._open.clear()
            self._main, self._box = self._main.of_attachments(), None
        elif marker.scheme.kind is SectionKind.BOX:
            self._close_box()
            self._box = Sequence()
        elif self._box is not None:
            if self._is_in_box(self._box, marker):
                return self._box
            self._box = None
        return self._main

    def _close_box(self) -> None:
        """Close the open box with the lists in it: no box stands in another."""
        kinds = [node.marker.scheme.kind for node in self._open]
        if SectionKind.BOX in kinds:
            del self._open[kinds.index(SectionKind.BOX) :]

    def _is_in_box(self, box: Sequence, marker: Marker) -> bool:
        """Whether a marker numbers a list within the open box.

        It goes on with one and not with the document's numbering, or begins one: on a
        level the document has in use already, or uses for lists alone.
        """
        if self._main.continues(marker):
            return False
        if marker.numbers == (1,):
            return self._main.knows(marker) or marker.scheme.kind in _LISTS
        return box.continues(marker)

    def _contains(self, node: Node, item: Item, marker: Marker, sequence: Sequence) -> bool:
        """Whether a heading stands under the open node."""
        kind = node.marker.scheme.kind
        if kind is SectionKind.BOX:
            return sequence is self._box
        if kind is SectionKind.ATTACHMENT:
            return marker.scheme.kind is not SectionKind.ATTACHMENT
        if kind is SectionKind.LEAD:
            return False
        if marker.scheme.kind in (SectionKind.BOX, SectionKind.LEAD):
            return True
        if marker.scheme.kind is kind is SectionKind.DECIMAL:
            return marker.numbers[: len(node.marker.numbers)] == node.marker.numbers
        if not (marker.numbers and node.marker.numbers):
            by_markup = _by_markup(node.item, item)
            if by_markup is not None:
                return by_markup
        return is_outer(self._votes, node.marker, marker)


def _by_markup(outer: Item | None, inner: Item) -> bool | None:
    """Whether the file's markup puts a heading under another; None if it does not say."""
    if outer is None or outer.level is None or inner.level is None or outer.level == inner.level:
        return None
    return outer.level < inner.level
