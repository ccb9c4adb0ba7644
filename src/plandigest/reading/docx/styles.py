"""Paragraph and character styles: what each says of heading level, weight and numbering."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, replace
from functools import cache

from plandigest.reading.docx.names import P_PR, R_PR, TYPE, VAL, W
from plandigest.reading.docx.numbering import LEVELS
from plandigest.reading.docx.values import is_on, value, whole

_HEADING_NAME = re.compile(r"heading ([1-9])$", re.IGNORECASE)
_CONTENTS_NAME = re.compile(r"toc [1-9]$", re.IGNORECASE)
_HEADING_FACES = ("黑体", "simhei", "小标宋")
"""Faces that set headings apart (GB/T 9704-2012, 7.3.3: 黑体 for the first level)."""
_LEADERS = ("dot", "middleDot")
_DEEPEST = 64
"""Styles that may be based one on the other."""

_OUTLINE = W + "outlineLvl"
_ALIGNED = W + "jc"
_NUMBERED = W + "numPr"
_TABS = W + "tabs"
_BOLD = W + "b"
_FONTS = W + "rFonts"
_HIDDEN = W + "vanish"
_RUN_STYLE = W + "rStyle"
_EAST_ASIAN = W + "eastAsia"


@dataclass(frozen=True, slots=True)
class RunFormat:
    """How characters are set; None where nothing is said.

    Attributes:
        bold: whether they are bold.
        heading_face: whether they are set in a face that headings are set in.
        hidden: whether they are neither shown nor printed.
    """

    bold: bool | None = None
    heading_face: bool | None = None
    hidden: bool | None = None


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """How a paragraph is set.

    Attributes:
        run: how its characters are set unless they say otherwise.
        level: heading level, 1 = outermost; None for body text.
        centred: whether it is centred.
        number: the numbering instance; None for none.
        depth: its level in the list, from 0; None where the style decides.
        styles: its style and those it is based on, nearest first.
        leaders: whether its tabs draw dots.
    """

    run: RunFormat = RunFormat()
    level: int | None = None
    centred: bool = False
    number: str | None = None
    depth: int | None = None
    styles: tuple[str, ...] = ()
    leaders: bool = False


class Styles:
    """The styles of a document, each resolved when it is first asked for."""

    def __init__(self, root: ET.Element | None) -> None:
        """Take a styles part; without one, every style says nothing."""
        self._elements: dict[str, ET.Element] = {}
        self._paragraphs: dict[str, ParagraphFormat] = {}
        self._runs: dict[str, RunFormat] = {}
        self._default = ""
        self._base = ParagraphFormat()
        if root is None:
            return
        for element in root.iter(W + "style"):
            self._elements[element.get(W + "styleId", "")] = element
            if element.get(TYPE) == "paragraph" and element.get(W + "default") in ("1", "true"):
                self._default = element.get(W + "styleId", "")
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{R_PR}")
        if defaults is not None:
            self._base = ParagraphFormat(self.run(defaults, RunFormat()))

    def paragraph(self, properties: ET.Element | None) -> ParagraphFormat:
        """How a paragraph with these properties is set, its style taken in."""
        if properties is None:
            return self._paragraph_style(self._default)
        named = value(properties, "pStyle")
        inherited = self._paragraph_style(named if named in self._elements else self._default)
        return _with_properties(inherited, properties)

    def run(self, properties: ET.Element | None, around: RunFormat) -> RunFormat:
        """How a run with these properties is set in a paragraph set so."""
        if properties is None:
            return around
        bold, face, hidden = around.bold, around.heading_face, around.hidden
        for item in properties:
            tag = item.tag
            if tag == _BOLD:
                bold = is_on(item)
            elif tag == _FONTS:
                east_asian = item.get(_EAST_ASIAN)
                face = face if east_asian is None else _sets_headings(east_asian)
            elif tag == _HIDDEN:
                hidden = is_on(item)
            elif tag == _RUN_STYLE:  # comes first, so that the run's own words overrule it
                style = self._run_style(item.get(VAL, ""))
                # both bold is not bold: toggles of different kinds of style cancel (17.7.3)
                bold = bool(bold) != style.bold if style.bold is not None else bold
                face = face if style.heading_face is None else style.heading_face
                hidden = hidden if style.hidden is None else style.hidden
        if (bold, face, hidden) == (around.bold, around.heading_face, around.hidden):
            return around
        return RunFormat(bold, face, hidden)

    def list_of(self, style: str) -> str | None:
        """The numbering instance that a style of any type refers to."""
        return self._paragraph_style(style).number

    def _paragraph_style(self, name: str) -> ParagraphFormat:
        if name not in self._paragraphs:
            found = self._base
            for element in reversed(self._chain(name)):
                found = self._with_style(found, element)
            self._paragraphs[name] = found
        return self._paragraphs[name]

    def _run_style(self, name: str) -> RunFormat:
        if name not in self._runs:
            found = RunFormat()
            for element in reversed(self._chain(name)):
                found = self.run(element.find(R_PR), found)
            self._runs[name] = found
        return self._runs[name]

    def _chain(self, name: str) -> list[ET.Element]:
        """A style and those it is based on, nearest first."""
        chain: list[ET.Element] = []
        while name in self._elements and len(chain) < _DEEPEST:
            chain.append(self._elements[name])
            name = value(chain[-1], "basedOn")
        return chain

    def _with_style(self, inherited: ParagraphFormat, element: ET.Element) -> ParagraphFormat:
        name = value(element, "name")
        heading = _HEADING_NAME.match(name)
        found = replace(
            inherited,
            run=self.run(element.find(R_PR), inherited.run),
            level=int(heading[1]) if heading else inherited.level,
            styles=(element.get(W + "styleId", ""), *inherited.styles),
            leaders=inherited.leaders or _CONTENTS_NAME.match(name) is not None,
        )
        properties = element.find(P_PR)
        return found if properties is None else _with_properties(found, properties)


def _with_properties(inherited: ParagraphFormat, properties: ET.Element) -> ParagraphFormat:
    level, centred, leaders = inherited.level, inherited.centred, inherited.leaders
    number, depth = inherited.number, inherited.depth
    for item in properties:
        tag = item.tag
        if tag == _OUTLINE:
            outline = whole(item.get(VAL), LEVELS)
            level = outline + 1 if outline < LEVELS else None
        elif tag == _ALIGNED:
            centred = item.get(VAL) == "center"
        elif tag == _NUMBERED:
            number, depth = _numbered(item, number, depth)
        elif tag == _TABS:
            leaders = leaders or any(tab.get(W + "leader") in _LEADERS for tab in item)
    said = (level, centred, leaders, number, depth)
    if said == (
        inherited.level, inherited.centred, inherited.leaders, inherited.number, inherited.depth,
    ):  # fmt: skip
        return inherited
    return ParagraphFormat(inherited.run, level, centred, number, depth, inherited.styles, leaders)


def _numbered(
    properties: ET.Element, number: str | None, depth: int | None
) -> tuple[str | None, int | None]:
    level = properties.find(W + "ilvl")
    instance = properties.find(W + "numId")
    if instance is not None:
        number = instance.get(VAL)
        number = None if number == "0" else number  # 0 takes numbering away
    if level is not None:
        depth = whole(level.get(VAL), 0)
    return number, depth


@cache
def _sets_headings(face: str) -> bool:
    return any(part in face.lower() for part in _HEADING_FACES)
