"""How a figure is written in a cell: number, unit, period."""

from __future__ import annotations

from typing import NamedTuple

from plandigest.lexicon.pattern import Pattern
from plandigest.model.document import Document
from plandigest.model.figure import Bound, Direction, Figure, FigureKind

_NARROW = str.maketrans("＞＜≧≦", "><≥≤")
_LAST_DIGIT = Pattern(r"[0-9０-９](?=[^0-9０-９]*$)")
_WORDS = Pattern(r"[^0-9０-９+\-−－＋（(〔［\[]*")
"""What stands before a number: qualifiers, but no sign or bracket."""


_SIGNED = Pattern(r"^[（(〔［\[]?[+\-−－＋]")
"""A number with a sign of its own."""
_FRACTIONS = {"%": "百分之", "‰": "千分之", "‱": "万分之"}
"""Units as words that stand before the number."""
_FALL = "↓"
_FALL_NAMED = Pattern(r"(?:下降|降低|减少|缩小|压减|降)(?:率|幅|幅度|比例)?$")
_TURNING = frozenset({Bound.GT, Bound.GE, Bound.LT, Bound.LE})
"""Bounds that say the opposite of a negative number: at least −1 is a fall of at most 1."""


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


def quantity(document: Document, figure: Figure, name: str | None = None) -> Quantity:
    """The figure in the document's own words, with the sign of a fall or a difference.

    A qualifier or a unit that stands apart, and governs a list of figures or a column of a
    table, is put where it would stand with a single one. Where a bound or a second value
    would turn round behind a minus, an arrow in front of all says that it is a fall.

    Args:
        document: where the figure stands.
        figure: the figure.
        name: what it is called where it is shown, if not by its own indicator: 能耗降低
            tells of a fall and needs no sign, but in a row called 能耗 it needs one.
    """
    quote = "".join(document.string(figure.span).split())
    before, after = _apart(figure, quote)
    found = _LAST_DIGIT.search(quote)
    cut = found.end() if found else len(quote)
    number, behind = quote[:cut], _with_unit(figure, quote, quote[cut:]) + after
    words = _WORDS.match(number) if found else None
    opening, digits = number[: words.end()] if words else "", number[words.end() if words else 0 :]
    sign = "" if _SIGNED.search(digits) else _sign(figure, name)
    if sign == _FALL or not found:
        parts = (sign, before, opening, digits)
    else:
        parts = ("", before, opening, sign + digits)
    return Quantity(" ".join(filter(None, parts)), behind)


def _with_unit(figure: Figure, quote: str, behind: str) -> str:
    """What stands behind the number, with a unit that stands elsewhere in the document."""
    unit = figure.unit
    if not unit or unit in quote or _FRACTIONS.get(unit, unit) in quote:
        return behind
    return unit if unit.startswith(behind) else unit + behind


def _apart(figure: Figure, quote: str) -> tuple[str, str]:
    """A qualifier that the quote does not hold, as what to put before it or behind."""
    word = figure.qualifier
    if not word or word in quote.translate(_NARROW):
        return "", ""
    from plandigest.lexicon.qualifiers import qualifiers

    return ("", word) if word in qualifiers("after") else (word, "")


def falls(figure: Figure, name: str | None = None) -> bool:
    """Whether a figure is a fall that its name, as shown, does not tell of already (能耗降低)."""
    named = _FALL_NAMED.search(str(figure.indicator or "") if name is None else name)
    return figure.direction is Direction.DOWN and not named


def _sign(figure: Figure, name: str | None) -> str:
    """Of a fall always; of a rise only with a difference, for a rate of growth has its own."""
    if falls(figure, name):
        turns = figure.bound in _TURNING or figure.value_max is not None
        return _FALL if turns else "-"
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
