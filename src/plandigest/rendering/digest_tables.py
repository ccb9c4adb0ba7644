"""The targets and the changes of a digest as tables of plain texts, for every form but screens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from plandigest.model.changes import Growth
from plandigest.model.digest import Digest, Target
from plandigest.model.figure import Nature
from plandigest.rendering.digest_words import growth_words, places, target_name, target_value
from plandigest.rendering.labels import label
from plandigest.rendering.quantities import arrow, period, place, quantity
from plandigest.sentences import Language


class TextTable(NamedTuple):
    """A table.

    Attributes:
        head: its header.
        rows: its rows.
    """

    head: list[str]
    rows: list[list[str]]


def target_table(digest: Digest, targets: Sequence[Target], language: Language) -> TextTable:
    """Targets, from what they start to what they are."""
    document = digest.document
    page = "page_short" if document.text.pages else "line_only"
    names = ("indicator", "unit", "base", "target", "period", page)
    rows = []
    for target in targets:
        old, new, unit = target_value(document, target)
        name = target_name(target, language)
        if target.figure.nature is Nature.BINDING:
            name += f" {label('binding_short', language)}"
        pages = places(document, target)
        rows.append([name, unit, old or "–", new, period(target.figure), pages])
    return TextTable([label(name, language) for name in names], rows)


def change_table(digest: Digest, growths: Sequence[Growth], language: Language) -> TextTable:
    """Changes with both ends and how great they are."""
    document = digest.document
    page = "page_line" if document.text.pages else "line_only"
    names = ("indicator", "period", "change", "relative", page)
    rows = []
    for growth in growths:
        before, after = growth.pair
        rows.append(
            [
                str(after.indicator or before.indicator),
                arrow(period(before), period(after)),
                arrow(str(quantity(document, before)), str(quantity(document, after))),
                growth_words(growth, language),
                place(document, after),
            ]
        )
    return TextTable([label(name, language) for name in names], rows)
