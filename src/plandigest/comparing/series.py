"""One measure through several documents: a column each."""

from __future__ import annotations

from collections.abc import Sequence

from plandigest.comparing.matching import matches
from plandigest.comparing.measure import Measure
from plandigest.comparing.owners import owners_of
from plandigest.comparing.pairing import measures, targets
from plandigest.comparing.times import of_one_length
from plandigest.model.comparison import Likeness, SeriesRow
from plandigest.model.digest import Digest


def series_of(digests: Sequence[Digest]) -> tuple[SeriesRow, ...]:
    """The targets of several documents, matched from the last one back.

    Measures of two documents or more come first, in the order of the last one.
    """
    owners = tuple(owner for digest in digests for owner in owners_of(digest.document))
    rows: list[dict[int, Measure]] = []
    for at in reversed(range(len(digests))):
        digest = digests[at]
        own = measures(digest, targets(digest), owners)
        heads = {id(row[min(row)]): row for row in rows}
        found = {
            id(match.left): heads[id(match.right)]
            for match in matches(
                own, [row[min(row)] for row in rows], of_one_length, frozenset(Likeness)
            )
        }
        for measure in own:
            row = found.get(id(measure))
            if row is None:
                rows.append({at: measure})
            else:
                row[at] = measure
    shared = sorted(rows, key=lambda row: len(row) == 1)
    return tuple(
        SeriesRow(
            row[max(row)].name,
            tuple(row[at].figure if at in row else None for at in range(len(digests))),
        )
        for row in shared
    )
