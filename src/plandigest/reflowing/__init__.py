"""Undoes what printing did to a text: page numbers, running headers, wraps.

`reflow` loses nothing: every non-blank character of the source is in the text it
returns, once and in order, or in one of its noise records.
"""

from __future__ import annotations

from plandigest.model.source import Source
from plandigest.model.text import Text
from plandigest.reflowing.assembly import assemble
from plandigest.reflowing.contents import take_out_contents
from plandigest.reflowing.listed import listed_headings
from plandigest.reflowing.margins import take_out_margins
from plandigest.reflowing.markup import take_out_written_space
from plandigest.reflowing.measures import set_measures
from plandigest.reflowing.noise import (
    take_out_running_headers,
    take_out_subscripts,
    take_out_trailers,
)
from plandigest.reflowing.pages import find_pages, hand_on_pages, number_pages
from plandigest.reflowing.paragraphs import group
from plandigest.reflowing.placing import find_gaps, place
from plandigest.reflowing.rows import Row, measure


def reflow(source: Source) -> Text:
    """The text of a source: noise out, wraps joined, with its map back to the lines."""
    rows = measure(source)
    placed = place(rows)
    noise = take_out_margins(rows) if placed else take_out_written_space(rows)
    if placed:
        find_gaps(_kept(rows))
    listed, entries = take_out_contents(_kept(rows))
    noise += listed + take_out_trailers(_kept(rows))
    wrapped = not source.paragraphs_given and (placed or set_measures(_kept(rows)))
    if not placed:
        noise += take_out_subscripts(_kept(rows)) if wrapped else []
        noise += find_pages(_kept(rows), entries, wrapped=wrapped)
    pages = number_pages(rows, len(source.lines))
    if not placed:
        noise += take_out_running_headers(_kept(rows))
        hand_on_pages(rows)
    kept = _kept(rows)
    groups = group(source, kept, listed_headings(kept, entries), wrapped=wrapped)
    return assemble(source, groups, noise, pages)


def _kept(rows: list[Row]) -> list[Row]:
    """The rows that are not all noise."""
    return [row for row in rows if row.start < row.end]
