"""Chooses what of a page is the article: by its content, not by the site.

Sentences outside of links speak for an article; links, menus and the like against it.
Of all blocks the one is taken that holds most of the page's sentences with the least
of anything else; then what does not belong to it is taken off its ends.
"""

from __future__ import annotations

from itertools import accumulate

from plandigest.lexicon.numbering import find_marker
from plandigest.lexicon.webpage import LineKind, page_line
from plandigest.reading.html.blocks import Box, Page
from plandigest.reading.html.lines import Piece
from plandigest.reading.html.metadata import find_fields, missing_fields, missing_title

_SENTENCE = 12
"""Characters from which a line with punctuation counts as a sentence."""
_STOPS = frozenset("，。；：、")
_ENDS = frozenset("。；：！？）")
"""Marks that end the lines of a document's text, but no teaser."""
_SHORT_LINE = 0.5
"""Worth of a character in a line that is no sentence, against one in a sentence."""
_ALIKE = 0.98
"""Share of the best score from which a smaller block is as good."""
_CLOSED = 0.1
"""Share of the article that may stand behind the heading of a list of other documents."""
_ATTACHMENTS_REACH = 12
"""Lines behind the article among which a list of attachments is looked for."""
_FILES = (".doc", ".docx", ".pdf", ".xls", ".xlsx", ".wps", ".et", ".zip", ".rar", ".ofd")


def choose_article(page: Page, copies: frozenset[int] = frozenset()) -> list[Piece]:
    """The lines of a page that are its article; none if it holds no article.

    Args:
        page: the page.
        copies: indices of lines that are left out, since others say the same.
    """
    chooser = _Chooser(page, copies)
    return chooser.article() if chooser.body else []


class _Chooser:
    """A page, with what each of its lines was recognised as.

    Attributes:
        body: the lines that only an article has, by index.
    """

    def __init__(self, page: Page, copies: frozenset[int]) -> None:
        self._page = page
        self._copies = copies
        self._pieces = page.pieces
        self._lines = [page_line(piece.text) for piece in page.pieces]
        self._fields = find_fields(page, self._lines)
        self._aside = [
            line is not None or _is_linked(piece)
            for piece, line in zip(page.pieces, self._lines, strict=True)
        ]
        for index in self._copies:
            self._aside[index] = True
        self._stated = {index for field in self._fields for index in field.lines}
        for index in self._stated:
            self._aside[index] = True
        for box in page.boxes:
            if self._lists_others(box):
                self._aside[box.first : box.last] = [True] * (box.last - box.first)
        self._worth = [self._worth_of(index) for index in range(len(page.pieces))]
        self.body = [index for index in range(len(page.pieces)) if self._is_body(index)]

    def article(self) -> list[Piece]:
        """The article's lines: letterhead that only the page states, title, text, attachments."""
        first, last = self._best_box()
        body = [index for index in self.body if first <= index < last] or [first, last - 1]
        closing = self._closing(body, last)
        head, tail = body[0], max(index for index in body if index < closing or index == body[0])
        kept = [
            piece
            for index, piece in enumerate(self._pieces[first:closing], first)
            if index not in self._copies
            and (head <= index <= tail or not self._is_outside(index, behind=index > tail))
        ]
        article = kept + self._attachments(closing)
        title = missing_title(self._page, article, first)
        text = [*title, *article]
        return [*missing_fields(self._fields, text), *text]

    def _is_outside(self, index: int, *, behind: bool) -> bool:
        """Whether a line before or behind the text is no part of the article."""
        if _is_attachment(self._pieces[index]):
            return False
        line = self._lines[index]
        return self._aside[index] and not (behind and line and line.kind is LineKind.LABEL)

    def _worth_of(self, index: int) -> float:
        """How much a line speaks for the block that it stands in."""
        if self._aside[index]:
            return 0.0
        piece = self._pieces[index]
        free = len(piece.text) - piece.linked
        return free if _is_sentence(piece) or piece.cell is not None else free * _SHORT_LINE

    def _weight(self, index: int) -> int:
        """How much a line counts in its block: what can be told from the text does no harm."""
        told = index in self._copies or index in self._stated or self._lines[index] is not None
        return 0 if told else len(self._pieces[index].text)

    def _is_body(self, index: int) -> bool:
        if self._aside[index]:
            return False
        piece = self._pieces[index]
        if _is_sentence(piece) or piece.cell is not None:
            return True
        marker = find_marker(piece.text)
        return marker is not None and len(piece.text) > marker.length

    def _best_box(self) -> tuple[int, int]:
        """The block that holds most of the page's worth with the least of anything else."""
        worth = list(accumulate(self._worth, initial=0.0))
        characters = list(accumulate(map(self._weight, range(len(self._pieces))), initial=0))

        def score(box: Box) -> float:
            own = worth[box.last] - worth[box.first]
            return own / worth[-1] * own / max(characters[box.last] - characters[box.first], 1)

        whole = Box(-1, 0, len(self._pieces))
        held = [box for box in self._page.boxes if box.first < box.last]
        boxes = [box for box in held if not self._is_table(box)] or [whole]
        best = max(map(score, boxes))
        chosen = [box for box in boxes if score(box) >= _ALIKE * best]
        smallest = min(chosen, key=lambda box: box.last - box.first)
        return smallest.first, smallest.last

    def _is_table(self, box: Box) -> bool:
        """Whether a block is (part of) a table of data, with its caption or without."""
        first, last = self._pieces[box.first].cell, self._pieces[box.last - 1].cell
        if first is None and box.is_table and box.first + 1 < box.last:
            first = self._pieces[box.first + 1].cell
        return first is not None and last is not None and first.table == last.table

    def _closing(self, body: list[int], last: int) -> int:
        """Where lists of other documents begin, if hardly any text comes behind."""
        weights = [self._worth[at] if self._is_own(at) else 0.0 for at in range(last)]
        total = sum(weights[at] for at in body)
        rest = sum(weights[at] for at in body if at >= body[0])
        for index in range(body[0], last):
            line = self._lines[index]
            if line is not None and index != body[0]:
                if line.kind is LineKind.COMMENTS and rest < total:
                    return index
                if line.kind is LineKind.CLOSING and rest <= _CLOSED * total:
                    return index
            rest -= weights[index] if self._is_body(index) else 0.0
        return last

    def _lists_others(self, box: Box) -> bool:
        """Whether a block opens with the heading of a list of other documents, and is one."""
        opening = self._lines[box.first] if box.first < box.last else None
        if opening is None or opening.kind is not LineKind.CLOSING:
            return False
        return not any(self._is_own(index) for index in range(box.first, box.last))

    def _is_own(self, index: int) -> bool:
        """Whether a line of text is more than the teaser of another document."""
        piece = self._pieces[index]
        return piece.text[-1] in _ENDS or piece.cell is not None or bool(find_marker(piece.text))

    def _attachments(self, behind: int) -> list[Piece]:
        """Names of attachments that stand right behind the article."""
        near = self._pieces[behind : behind + _ATTACHMENTS_REACH]
        return [piece for piece in near if _is_attachment(piece)]


def _is_sentence(piece: Piece) -> bool:
    return len(piece.text) >= _SENTENCE and any(char in _STOPS for char in piece.text)


def _is_linked(piece: Piece) -> bool:
    return 2 * piece.linked > len(piece.text)


def _is_attachment(piece: Piece) -> bool:
    """Whether a line names an attachment, as a link or not."""
    return piece.text.startswith("附件") or piece.text.lower().endswith(_FILES)
