"""How a figure is written in a cell: number, unit, period."""

from __future__ import annotations

import re
from typing import NamedTuple

from plandigest.model.document import Document
from plandigest.model.figure import Direction, Figure, FigureKind

_LAST_DIGIT = re.compile(r"[0-9０-９](?=[^0-9０-９]*$)")


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
    """The figure in the document's own words, with the sign of a rate or difference.

    A qualifier that stands apart, before a list of figures, is put in front.
    """
    quote = "".join(document.string(figure.span).split())
    sign = _sign(figure)
    before = figure.qualifier if figure.qualifier and figure.qualifier not in quote else ""
    found = _LAST_DIGIT.search(quote)
    number, unit = (quote[: found.end()], quote[found.end() :]) if found else (quote, "")
    if sign:
        first = re.search(r"[0-9０-９]", number)
        at = first.start() if first else 0
        number = f"{number[:at]}{sign}{number[at:]}"
    words = re.match(r"[^0-9０-９+\-−（(〔\[]*", number) if found else None
    cut = words.end() if words else 0
    parts = (before, number[:cut], number[cut:])
    return Quantity(" ".join(part for part in parts if part), unit)


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
