"""What is set into a paragraph: text boxes, ornaments, formulas; and the text itself."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator

from plandigest.reading.docx.names import (
    ALTERNATE,
    BOX,
    CHART,
    CHOICE,
    DENOMINATOR,
    DIAGRAM,
    FALLBACK,
    FORMULA_TEXT,
    FRACTION,
    OLE_OBJECT,
    SPACE,
    TEXT_PATH,
    T,
)

_NOT_SPACES = str.maketrans("\n\r\v\f", "    ")


def chosen(alternate: ET.Element) -> ET.Element | None:
    """The one branch of several that counts: the first that asks for nothing but Word's own."""
    fallback = alternate.find(FALLBACK)
    for branch in alternate.findall(CHOICE):
        required = branch.get("Requires", "").split()
        if fallback is None or all(prefix.startswith("w") for prefix in required):
            return branch  # wps, wpg, wpc: shapes and text boxes; w14 and on: later Word
    return fallback


def boxes_in(element: ET.Element) -> Iterator[ET.Element | str]:
    """Text boxes, words set as an ornament, and objects of other programs, in order."""
    stack = [element]
    while stack:
        item = stack.pop()
        tag = item.tag
        if tag == TEXT_PATH:
            if words := item.get("string", "").translate(_NOT_SPACES):
                yield words
        elif tag == BOX or tag in (OLE_OBJECT, DIAGRAM, CHART):
            yield item
        elif tag == ALTERNATE and item is not element:
            branch = chosen(item)
            stack += [branch] if branch is not None else []
        else:
            stack += reversed(item)


def characters(element: ET.Element) -> str:
    """The characters of a text element; white space around them counts only where it says so."""
    text = element.text or ""
    if "\n" in text or "\r" in text:
        text = text.translate(_NOT_SPACES)
    return text if element.get(SPACE) == "preserve" else text.strip(" \t")


def formula_texts(element: ET.Element) -> Iterator[str]:
    """The characters of a formula in a row; a fraction as one."""
    stack: list[ET.Element | str] = [element]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            yield item
        elif item.tag in (FORMULA_TEXT, T):
            yield characters(item)
        else:
            for child in reversed(item):
                stack.append(child)
                if item.tag == FRACTION and child.tag == DENOMINATOR:
                    stack.append("/")
