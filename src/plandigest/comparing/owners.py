"""Whose a document is: the place that its indicators need not name."""

from __future__ import annotations

import re

from plandigest.model.document import Document

_KINDS = "特别行政区|自治[区州县旗]|省|市|区|县|州|盟|旗"
_PLACE = re.compile(rf"^(?:\d{{4}}年)?(?P<place>[^，。；：“《（\s\d]{{1,12}}?(?:{_KINDS}))")
_ASSEMBLY = re.compile(
    rf"在(?P<place>[一-龥]{{1,12}}?(?:{_KINDS}))(?:第[一-龥]{{1,4}}|[一-龥]{{1,4}})届"
)
"""Where a report was given: 在临江区第十四届人民代表大会第二次会议上."""
_KIND = re.compile(rf"(?:{_KINDS})$")
_LEAST = 2
_FRONT = 300
"""Characters at the beginning of a document that say where a report was given."""


def owners_of(document: Document) -> tuple[str, ...]:
    """The names of its place as title, issuer and assembly have it, longer ones first.

    上海市, 上海; empty where nothing names a place.
    """
    issuer = document.letterhead.issuer
    said = (document.title, document.string(issuer) if issuer else None)
    found = [_PLACE.match("".join(text.split())) for text in said if text]
    start = document.span.start
    found.append(_ASSEMBLY.search(document.text.content, start, start + _FRONT))
    places = {place["place"] for place in found if place}
    short = {_KIND.sub("", place) for place in places}
    names = {name for name in places | short if len(name) >= _LEAST}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))
