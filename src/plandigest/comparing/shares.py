"""How much a part is of a whole, in the several ways in which its name is said."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from plandigest.lexicon.measures import measure_words

if TYPE_CHECKING:
    from plandigest.comparing.measure import Measure

_PART_OF = re.compile(r"(?P<part>.{2,})在(?P<whole>.{2,})中的?(?:比重|比例|占比|份额)\Z")
"""服务业在生产总值中的比重: what a part is of a whole, said the other way round."""
_MEASURED_TWICE = re.compile(r"(?P<by>增加值|产值|收入|投资|零售额|面积|产量)占(?=.+(?P=by)比重\Z)")
"""特色种植业产值占农业产值比重: what the whole is measured by, the part is."""
_RATE, _OF = "率", "占"
_WHOLE_LEFT_OUT = ("占比", "比重", "比例")
"""How the name of a share ends that does not say of what."""
_LEAST = 3
_NEAR = Decimal("0.7"), Decimal("1.4")
"""By how much a share may differ from a year to the next."""


def part_first(name: str) -> str:
    """A name that begins with the whole turned round."""
    return _PART_OF.sub(r"\g<part>占\g<whole>比重", name)


def as_share(words: str) -> str:
    """The words of a share with one word at their end for all that say so."""
    words = _MEASURED_TWICE.sub(_OF, words)
    end = next(filter(words.endswith, measure_words("rate")), "")
    return words.removesuffix(end) + _RATE if end and _OF not in words else words


def is_amount_of(share: Measure, amount: Measure) -> bool:
    """Whether one is how much of all there is, and the other how much there is of the same."""
    rate = next(filter(share.words.endswith, measure_words("rate")), "")
    return bool(rate) and sorted(share.words.removesuffix(rate)) == sorted(amount.words)


def leaves_whole_out(short: Measure, full: Measure) -> bool:
    """Whether two shares are of one part, and one does not say of what (产业投资占比).

    A part has shares in more than one whole; from a year to the next, one of them changes little.
    """
    part, of, _ = full.words.partition(_OF)
    same = short.words == part + _RATE and short.name.endswith(_WHOLE_LEFT_OUT)
    if not (of and same and len(part) >= _LEAST) or not short.amount or full.amount is None:
        return False
    least, most = _NEAR
    return least <= full.amount / short.amount <= most
