"""A value of a table as a figure."""

from __future__ import annotations

from plandigest.extracting.clause.lead import Lead
from plandigest.extracting.figure.kind import direction_of
from plandigest.extracting.placing import Places
from plandigest.extracting.table.reader import Value
from plandigest.extracting.time.timing import UNKNOWN, Timing
from plandigest.model.figure import Bound, Figure, PeriodSource, Status
from plandigest.model.outline import Section


def figure_of(value: Value, sections: tuple[Section, ...], places: Places) -> Figure:
    """The figure that a value of a table is.

    Args:
        value: the value.
        sections: the sections the table stands in, outermost first.
        places: where things lie in the document.
    """
    quantity, moment = value.quantity, value.moment
    timing = (
        Timing(moment.first, moment.last, moment, PeriodSource.INHERITED) if moment else UNKNOWN
    )
    name, direction = value.naming.name, None
    if quantity is not None:
        lead = Lead(places.folded.content, quantity.start, quantity.start)
        direction = direction_of(value.kind, quantity, lead, str(name))
    return Figure(
        span=places.span(value.start, value.end),
        value=quantity.value if quantity else None,
        value_max=quantity.value_max if quantity else None,
        unit=quantity.unit if quantity else None,
        amount=quantity.amount if quantity else None,
        base_unit=quantity.base if quantity else None,
        qualifier=quantity.qualifier if quantity else None,
        bound=quantity.bound if quantity else Bound.EXACT,
        indicator=places.indicator(name, value.naming.rule),
        period=places.period(timing),
        period_source=timing.source if timing.first else PeriodSource.NONE,
        kind=value.kind,
        direction=direction,
        status=value.status,
        nature=value.nature if value.status is Status.TARGET else None,
        change=None,
        compared_to=None,
        per=None,
        sentence=value.row,
        sections=sections,
    )
