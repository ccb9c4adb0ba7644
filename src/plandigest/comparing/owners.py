"""Whose a document is: the place that its indicators need not name."""

from __future__ import annotations

import re

from plandigest.model.document import Document

_PLACE = re.compile(r"^[^，。；：“《（\s]{1,12}?(?:特别行政区|自治[区州县旗]|省|市|区|县|州|盟|旗)")
_KIND = re.compile(r"(?:特别行政区|自治[区州县旗]|省|市|区|县|州|盟|旗)$")
_LEAST = 2


def owners_of(document: Document) -> tuple[str, ...]:
    """The names of its place as title and issuer have it, longer ones first (上海市, 上海).

    Empty where neither names a place.
    """
    issuer = document.letterhead.issuer
    said = (document.title, document.string(issuer) if issuer else None)
    places = {found[0] for text in said if text and (found := _PLACE.match("".join(text.split())))}
    short = {_KIND.sub("", place) for place in places}
    names = {name for name in places | short if len(name) >= _LEAST}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))
