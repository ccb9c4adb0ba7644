"""How a figure is written in a cell: number, unit, period."""

from __future__ import annotations

import re
from typing import NamedTuple

from plandigest.model.document import Document
from plandigest.model.figure import Direction, Figure, FigureKind

_LAST_DIGIT = re.compile(r"[0-9０-９](?=[^0-9０-９]*$)")
_WORDS = re.compile(r"[^0-9０-９+\-−（(〔\[]*")
"""What stands before a number: qualifiers, but no sign or bracket."""


class Quantity(NamedTuple):
    """A figure's words in two parts, so that numbers can be set flush right.

    Attributes:
        number: qualifier in front, sign and number ("超过 1150").
        unit: unit and qualifier behind ("家", "余个"); empty for one in Han numerals.
    """

    number: str
    unit: str

    def __str__(self) -> str:
        return f"{self.number}{'' if self.unit[:1] in '%‰％' else ' '}{self.unit}"


def quantity(document: Document, figure: Figure) -> Quantity:
    """The figure in the document's own words, with the sign of a fall or a difference.

    A qualifier that stands apart, and governs a list of figures, is put where it would
    stand with a single one.
    """
    quote = "".join(document.string(figure.span).split())
    before, after = _apart(figure, quote)
    found = _LAST_DIGIT.search(quote)
    if not found:
        return Quantity(" ".join(filter(None, (before, quote))), after)
    number, unit = quote[: found.end()], quote[found.end() :]
    opening = _WORDS.match(number)
    cut = opening.end() if opening else 0
    parts = (before, number[:cut], _sign(figure) + number[cut:])
    return Quantity(" ".join(filter(None, parts)), unit + after)


def _apart(figure: Figure, quote: str) -> tuple[str, str]:
    """A qualifier that the quote does not hold, as what to put before it or behind."""
    word = figure.qualifier
    if not word or word in quote:
        return "", ""
    from plandigest.lexicon.qualifiers import qualifiers

    return ("", word) if word in qualifiers("after") else (word, "")


def _sign(figure: Figure) -> str:
    """Of a fall always; of a rise only with a difference, for a rate of growth has its own."""
    if figure.direction is Direction.DOWN:
        return "-"
    rises = figure.direction is Direction.UP and figure.kind is FigureKind.PP_DIFFERENCE
    return "+" if rises else ""


def period(figure: Figure) -> str:
    """The period for people: "2020", "2024-06", "2016–2020"; empty where unknown."""
    return str(figure.period).replace("/", "–") if figure.period else ""


def arrow(before: str, after: str) -> str:
    """The way from one text to another; where one is unknown, the other alone."""
    return f"{before} → {after}" if before and after else before or after


def place(document: Document, figure: Figure) -> str:
    """Page and line ("2:23"), or the line alone where the file shows no pages."""
    location = document.locate(figure.span.start)
    return str(location.line) if location.page is None else f"{location.page}:{location.line}"
