"""Values of attributes, whatever stands in them."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from plandigest.reading.docx.names import VAL, W

_LARGEST = 1_000_000


def is_on(element: ET.Element | None) -> bool:
    """Whether a switch is there and not turned off."""
    return element is not None and element.get(VAL, "1") not in ("0", "false", "off", "none")


def value(element: ET.Element | None, name: str) -> str:
    """The `w:val` of the child with this name; "" where either is missing."""
    child = element.find(W + name) if element is not None else None
    return child.get(VAL, "") if child is not None else ""


def whole(text: str | None, default: int) -> int:
    """A whole number that is neither negative nor absurd, else the default."""
    if text is None or not text.isdecimal() or len(text) > len(str(_LARGEST)):
        return default
    return int(text)
