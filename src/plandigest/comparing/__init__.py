"""From two digests to what the documents say of the same: measures and sections.

Names decide what is one measure, never numbers; what is not sure stands in a row of its
own. Nothing is read here that extraction and parsing have not read.
"""

from __future__ import annotations

from collections.abc import Sequence

from plandigest.comparing.rows import rows_of
from plandigest.comparing.sections import sections_of
from plandigest.model.comparison import Comparison, TermRow
from plandigest.model.digest import Digest


def compare(old: Digest, new: Digest, terms: Sequence[TermRow]) -> Comparison:
    """Set two documents side by side.

    Args:
        old: the earlier one.
        new: the later one.
        terms: what one of them says more than the other, the most marked first.
    """
    return Comparison(
        old=old.document,
        new=new.document,
        rows=rows_of(old, new),
        sections=sections_of(old.document, new.document),
        terms=tuple(terms),
    )
