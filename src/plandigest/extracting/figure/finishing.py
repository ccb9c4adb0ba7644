"""Makes a name fit for a table: what moved, of what a share is, no loose ends."""

from __future__ import annotations

from plandigest.extracting.clause.lead import Lead
from plandigest.extracting.clause.name import Name, Part
from plandigest.extracting.clause.phrase import WIDEST
from plandigest.extracting.clause.segmentation import edges
from plandigest.extracting.quantity.model import Quantity
from plandigest.lexicon.indicators import indicator_words
from plandigest.lexicon.pattern import Pattern
from plandigest.model.figure import FigureKind, PartRole

_NOTE = Pattern(r"[\[【〔]\d{1,3}[\]】〕]|[①-⑳]")
_LOOSE_BEFORE = "'\"、，的与和及且该：:—-　"
_LOOSE_BEHIND = "、，的：:—-　"
_SUMS = frozenset({FigureKind.LEVEL, FigureKind.COUNT})
_SHARES = frozenset({FigureKind.SHARE, FigureKind.FRACTION, FigureKind.PP_DIFFERENCE})
_OF_A_WHOLE = ("比重", "比例", "份额", "率", "占比")


def finished(name: Name, lead: Lead, quantity: Quantity, *, listed: bool, counted: bool) -> Name:
    """The name as it is shown; empty if it is a whole sentence.

    Args:
        name: what is measured.
        lead: what stands before the number.
        quantity: the number.
        listed: whether it goes on a list; with a qualifier of its own it then is a level
            again (净增98万户、突破1900万户).
        counted: whether the noun stands behind the number.
    """
    name = _without_marks(_tidy(name))
    if not name:
        return name
    if not (listed and quantity.start < quantity.number):
        name = _moved(name, lead, quantity, counted=counted)
    return name if len(name) <= WIDEST else Name(name.text)


def _moved(name: Name, lead: Lead, quantity: Quantity, *, counted: bool) -> Name:
    """The name with the words that make the value an increment, a running total or a share."""
    summed = lead.total and quantity.kind in _SUMS and "累计" not in str(name)
    total = _word(lead, "累计") if summed else None
    if counted and lead.step is None:
        return Name(name.text, (total, *name.parts), name.closing) if total else name
    if total and lead.step is None:
        return Name(name.text, (total, *name.parts), name.closing)
    extra = [total] if total else []
    if lead.step is not None and not _said(name, lead.step):
        yearly = _word(lead, "年均") if lead.annual else None
        extra += [yearly] if yearly else []
        extra.append(Part(*lead.step))
    if extra:
        return Name(name.text, (*name.parts, *extra), name.closing)
    share = "占" in str(name)[1:] and quantity.kind in _SHARES
    return name.closed("比重") if share and not str(name).endswith(_OF_A_WHOLE) else name


def _said(name: Name, step: tuple[int, int]) -> bool:
    """Whether the name holds the word of movement: 办结|延长|期限."""
    return any(part.start <= step[0] and step[1] <= part.end for part in name.parts)


def _word(lead: Lead, word: str) -> Part | None:
    """Where a link of the lead stands."""
    for filler in lead.fillers:
        at = lead.text.find(word, filler.start, filler.end)
        if at >= 0:
            return Part(at, at + len(word), PartRole.PROPERTY)
    return None


def _tidy(name: Name) -> Name:
    """The name without marks and links at its ends, quotation marks in pairs."""
    if not name.parts:
        return name
    text = name.text
    said = str(name)
    odd = said.count("“") != said.count("”")
    before = _LOOSE_BEFORE + ("“”" if odd else "")
    behind = _LOOSE_BEHIND + ("“”" if odd else "")
    parts = list(name.parts)
    while parts and _opens_loose(text, parts[0], before):
        parts[0] = parts[0]._replace(start=parts[0].start + 1, joiner="")
        if parts[0].start >= parts[0].end:
            parts.pop(0)
    while parts and not name.closing and _is_loose(text, parts[-1], behind):
        parts[-1] = parts[-1]._replace(end=parts[-1].end - 1)
        if parts[-1].start >= parts[-1].end:
            parts.pop()
    return Name(text, tuple(parts), name.closing if parts else "")


def _without_marks(name: Name) -> Name:
    """生产总值 of 生产总值[2]: the marks of notes are no part of what they stand behind."""
    parts: list[Part] = []
    for part in name.parts:
        begin = part.start
        for mark in _NOTE.finditer(name.text, part.start, part.end):
            if mark.start() > begin:
                parts.append(part._replace(start=begin, end=mark.start()))
            begin = mark.end()
        if begin < part.end:
            parts.append(part._replace(start=begin))
    return Name(name.text, tuple(parts), name.closing)


def _opens_loose(text: str, part: Part, marks: str) -> bool:
    """Whether a mark or a link opens the part, and no word that begins with one (及时)."""
    first = text[part.start]
    if first not in marks or not first.isalpha():
        return first in marks
    return part.start + 1 in edges(text, part.start, part.end)


def _is_loose(text: str, part: Part, marks: str) -> bool:
    last = text[part.end - 1]
    whole = indicator_words("whole").before(text, part.start, part.end)
    return last in marks and not whole
