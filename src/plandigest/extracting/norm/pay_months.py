"""Reads what is paid for so many months: 安置费为24个月的本人津贴, or is paid on so long."""

from __future__ import annotations

from plandigest.extracting.article.block import Stretch
from plandigest.extracting.article.place import Place
from plandigest.extracting.article.roles import Roles, Words, words


def months(place: Place, actor: Words) -> Roles:
    """Pay for so many months: 一等功|安置费 for 12个月的本人津贴; or what is paid so long."""
    if place.own and place.own[-1][1] <= place.start:
        *classes, paid = place.own
        return Roles(actor, words(paid), words(*classes), place.per)
    return Roles(actor, words(_paid_for_so_long(place)), per=place.per)


def _paid_for_so_long(place: Place) -> Stretch | None:
    """继续发放6个月其原享受的抚恤金: what is paid."""
    start = place.end + place.text.startswith("的", place.end)
    return (start, place.clause_end) if start < place.clause_end else None
