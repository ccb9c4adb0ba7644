"""What HTML elements and their attributes say about the text within them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple


def names(written: str) -> frozenset[str]:
    """The names of elements in a list parted by spaces."""
    return frozenset(written.split())


SKIPPED = names(
    "script style noscript template iframe frame frameset noframes object embed applet "
    "svg math canvas video audio map nav button select input textarea datalist link "
    "base img rp rt xmp noembed dialog"
)
"""Elements that are no text of the page, or controls and menus."""
CONCEALING = names("textarea noscript dialog xmp")
"""Those of them in which a page may keep its text, for a script to show."""
BLOCKS = names(
    "address article aside blockquote body caption center dd details dir div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html "
    "legend li main menu ol p pre search section summary table tbody td tfoot th thead "
    "tr ul"
)
"""Elements that begin and end a line."""
CONTAINERS = BLOCKS - names("p h1 h2 h3 h4 h5 h6 hr caption tr pre dt dd")
"""Elements that may hold a whole article."""
_DECLARED = re.compile(r"([a-z-]+)\s*:\s*([^;]+)")
_BOLD = re.compile(r"bold|[6-9]00")
_HEADING_FACE = re.compile(r"(?:方正)?(?:黑体|小标宋|大标宋)|simhei|heiti", re.IGNORECASE)
_KEPT = re.compile(r"pre|break-spaces")


class Look(NamedTuple):
    """How text is set; inherited from element to element.

    Attributes:
        bold: by weight.
        heading_face: in a face that official documents set headings in.
        centred: set centred.
        link: within a link.
        level: of the heading element it stands in.
        kept_lines: whether line ends in the markup are line ends of the text.
        raised: set as a superscript.
        head: in the head of a table.
    """

    bold: bool = False
    heading_face: bool = False
    centred: bool = False
    link: bool = False
    level: int | None = None
    kept_lines: bool = False
    raised: bool = False
    head: bool = False


@lru_cache(maxsize=1024)
def declared(style: str) -> Mapping[str, str]:
    """What a style attribute declares, by property; of a property the last value."""
    return {match[1]: match[2].strip() for match in _DECLARED.finditer(style.lower())}


def is_hidden(attributes: Mapping[str, str | None], style: Mapping[str, str]) -> bool:
    """Whether an element is not shown, or is a menu for assistive programs."""
    if "hidden" in attributes or attributes.get("role") == "navigation":
        return True
    return style.get("display", "").startswith("none") or style.get("visibility", "").startswith(
        "hidden"
    )


def look_within(
    look: Look, tag: str, attributes: Mapping[str, str | None], style: Mapping[str, str]
) -> Look:
    """How text within an element is set.

    Args:
        look: how it is set around the element.
        tag: of the element.
        attributes: its attributes.
        style: the values that hold for it, by property.
    """
    look = _tagged(look, tag)
    if (align := attributes.get("align")) is not None:
        look = look._replace(centred=align.strip().lower() == "center")
    if (face := attributes.get("face")) is not None:
        look = look._replace(heading_face=_HEADING_FACE.match(face.strip()) is not None)
    return _styled(look, style) if style else look


def _tagged(look: Look, tag: str) -> Look:
    match tag:
        case "b" | "strong":
            return look._replace(bold=True)
        case "center":
            return look._replace(centred=True)
        case "a":
            return look._replace(link=True)
        case "pre" | "textarea" | "xmp":
            return look._replace(kept_lines=True)
        case "sup":
            return look._replace(raised=True)
        case "thead" | "th":
            return look._replace(head=True)
        case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
            return look._replace(level=int(tag[1]))
    return look


def _styled(look: Look, style: Mapping[str, str]) -> Look:
    if (weight := style.get("font-weight")) is not None:
        look = look._replace(bold=_BOLD.match(weight) is not None)
    if (face := style.get("font-family")) is not None:
        look = look._replace(heading_face=_HEADING_FACE.match(face.strip(" '\"")) is not None)
    if (space := style.get("white-space")) is not None:
        look = look._replace(kept_lines=_KEPT.match(space) is not None)
    if (alignment := style.get("text-align")) is not None:
        look = look._replace(centred=alignment.startswith("center"))
    return look
