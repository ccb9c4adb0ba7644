"""Automatic numbering: what the word processor prints before a paragraph (ECMA-376 17.9)."""

from __future__ import annotations

import re
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass, field

from plandigest.reading.docx.names import VAL, W
from plandigest.reading.docx.number_formats import write_number
from plandigest.reading.docx.symbols import bullet
from plandigest.reading.docx.values import is_on, value, whole

LEVELS = 9
"""Levels of a list."""
_PLACE = re.compile(r"%([1-9])")
_FORMS_WITHOUT_NUMBER = ("bullet", "none")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list.

    Attributes:
        start: its first number.
        form: how its numbers are written (`w:numFmt`).
        text: what is printed; `%1` stands for the number of the first level.
        suffix: what parts it from the paragraph: tab, space or nothing.
        legal: whether the numbers of all levels are written in decimal here.
        restart: the level (counted from 1) whose use makes it start again; 0 for
            none, None for any level above.
        style: the paragraph style tied to it.
    """

    start: int = 1
    form: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    legal: bool = False
    restart: int | None = None
    style: str | None = None


@dataclass(slots=True)
class List:
    """A numbering instance (`w:num`): the levels it uses, and where it starts them again."""

    abstract: str
    levels: list[Level]
    starts: dict[int, int]


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has counted.

    Instances of one abstract list count on together, unless one says where to start.
    """

    lists: dict[str, List] = field(default_factory=dict)
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _started: set[tuple[str, int]] = field(default_factory=set)

    def level_of_style(self, number: str, style: str) -> int | None:
        """The level of a list that is tied to a paragraph style."""
        found = self.lists.get(number)
        for index, level in enumerate(found.levels if found else ()):
            if level.style == style:
                return index
        return None

    def count(self, number: str, level: int) -> str:
        """Count one paragraph, and say what is printed before it; "" for nothing.

        Args:
            number: the numbering instance (`w:numId`).
            level: the level, from 0.
        """
        counted = self.lists.get(number)
        if counted is None or not 0 <= level < len(counted.levels):
            return ""
        counts = self._counts.setdefault(counted.abstract, [None] * LEVELS)
        self._advance(number, counted, counts, level)
        return _printed(counted.levels, counts, level)

    def depth(self, number: str, level: int) -> int:
        """How deep a level lies among those of its list that print alike: 1. and 1. below it."""
        found = self.lists.get(number)
        if found is None or not 0 <= level < len(found.levels):
            return 0
        looks = [(each.form, _PLACE.sub("%", each.text)) for each in found.levels[: level + 1]]
        return looks.count(looks[-1])

    def restart(self, number: str) -> None:
        """Let a list count from its start again."""
        found = self.lists.get(number)
        if found is not None:
            self._counts.pop(found.abstract, None)

    def _advance(self, number: str, counted: List, counts: list[int | None], level: int) -> None:
        before = counts[level]
        if level in counted.starts and (number, level) not in self._started:
            self._started.add((number, level))
            counts[level] = counted.starts[level]
        else:
            counts[level] = counted.levels[level].start if before is None else before + 1
        for deeper in range(level + 1, len(counted.levels)):
            restart = counted.levels[deeper].restart
            if restart is None or level < restart:
                counts[deeper] = None


def _printed(levels: list[Level], counts: list[int | None], level: int) -> str:
    own = levels[level]

    def written(place: re.Match[str]) -> str:
        index = int(place[1]) - 1
        if index >= len(levels) or levels[index].form in _FORMS_WITHOUT_NUMBER:
            return ""
        number = counts[index]
        form = "decimal" if own.legal else levels[index].form
        return write_number(levels[index].start if number is None else number, form)

    text = own.text if own.form == "bullet" else _PLACE.sub(written, own.text)
    return text + _separator(text, own.suffix) if text.strip() else ""


def _separator(text: str, suffix: str) -> str:
    """A space where the page shows one; full-width punctuation brings its own."""
    if suffix == "nothing" or text[-1].isspace():
        return ""
    wide = unicodedata.east_asian_width(text[-1]) in "FW"
    return "" if wide and unicodedata.category(text[-1])[0] == "P" else " "


def read_numbering(
    root: ET.Element | None, list_of_style: Callable[[str], str | None]
) -> Numbering:
    """The lists of a numbering part, all counters at their start.

    Args:
        root: the part's root; None where there is none.
        list_of_style: the numbering instance that a style refers to.
    """
    numbering = Numbering()
    if root is None:
        return numbering
    abstracts = {item.get(W + "abstractNumId", ""): item for item in root.iter(W + "abstractNum")}
    instances = {item.get(W + "numId", ""): item for item in root.iter(W + "num")}
    for number, instance in instances.items():
        abstract = _resolve(value(instance, "abstractNumId"), abstracts, instances, list_of_style)
        if abstract in abstracts:
            numbering.lists[number] = _read_list(instance, abstract, abstracts[abstract])
    return numbering


def _resolve(
    abstract: str,
    abstracts: dict[str, ET.Element],
    instances: dict[str, ET.Element],
    list_of_style: Callable[[str], str | None],
) -> str:
    """The abstract list that holds the levels, where one refers to it by a list style."""
    for _ in range(LEVELS):  # a chain that goes on is a ring
        found = abstracts.get(abstract)
        link = value(found, "numStyleLink") if found is not None else ""
        instance = instances.get(list_of_style(link) or "") if link else None
        if instance is None:
            break
        abstract = value(instance, "abstractNumId")
    return abstract


def _read_list(instance: ET.Element, abstract: str, definition: ET.Element) -> List:
    levels = [Level() for _ in range(LEVELS)]
    starts: dict[int, int] = {}
    for element in definition.findall(W + "lvl"):
        _set_level(levels, element)
    for override in instance.findall(W + "lvlOverride"):
        index = whole(override.get(W + "ilvl"), 0)
        own = override.find(W + "lvl")
        if own is not None:
            _set_level(levels, own)
        start = override.find(W + "startOverride")
        if start is not None:
            starts[index] = whole(start.get(VAL), 1)
    return List(abstract, levels, starts)


def _set_level(levels: list[Level], element: ET.Element) -> None:
    index = whole(element.get(W + "ilvl"), 0)
    if index < len(levels):
        levels[index] = _read_level(element)


def _read_level(element: ET.Element) -> Level:
    number_form = element.find(f".//{W}numFmt")  # within AlternateContent if it is a custom one
    form = number_form.get(VAL, "") if number_form is not None else ""
    text = value(element, "lvlText")
    if form == "bullet":
        fonts = element.find(f"{W}rPr/{W}rFonts")
        text = bullet(text, fonts.get(W + "ascii", "") if fonts is not None else "")
    restart = element.find(W + "lvlRestart")
    return Level(
        start=whole(value(element, "start"), 0),  # the standard's default
        form=form or "decimal",
        text="" if element.find(f"{W}rPr/{W}vanish") is not None else text,
        suffix=value(element, "suff") or "tab",
        legal=is_on(element.find(W + "isLgl")),
        restart=None if restart is None else whole(restart.get(VAL), 0),
        style=value(element, "pStyle") or None,
    )
