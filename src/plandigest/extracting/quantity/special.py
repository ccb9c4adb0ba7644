"""Quantities that are not a number before a unit: ranks, fractions, doublings, 三大."""

from __future__ import annotations

from decimal import Decimal

from plandigest.extracting.quantity.bound import bound_of
from plandigest.extracting.quantity.model import Quantity
from plandigest.extracting.quantity.reading import Reading
from plandigest.model.figure import Bound, FigureKind


def bare(
    reading: Reading,
    unit: str | None,
    factor: Decimal,
    base: str | None,
    kind: FigureKind,
    *,
    minor: bool,
) -> Quantity:
    """The quantity of a number that has no unit of its own."""
    qualifier, bound = bound_of(reading)
    return Quantity(
        start=reading.start,
        end=reading.end,
        number=reading.numeral.start,
        value=reading.numeral.value,
        value_max=None,
        unit=unit,
        group="",
        factor=factor,
        base=base,
        kind=kind,
        qualifier=qualifier,
        bound=bound,
        form=reading.numeral.form,
        hanzi=reading.numeral.hanzi,
        minor=minor,
    )


def special(text: str, reading: Reading) -> Quantity | None:
    """Percentages and fractions in hanzi, halves, 两位数, ratios, 三大."""
    numeral = reading.numeral
    if numeral.form in {"percent", "permille"}:
        per_cent = numeral.form == "percent"
        share = bare(
            reading,
            "%" if per_cent else "‰",
            Decimal("0.01") if per_cent else Decimal("0.001"),
            "1",
            FigureKind.SHARE if per_cent else FigureKind.LEVEL,
            minor=False,
        )
        return share._replace(group="percent" if per_cent else "permille")
    if numeral.form in {"fraction", "half"}:
        if reading.unit is not None:
            return None
        quantity = bare(reading, None, Decimal(1), "1", FigureKind.FRACTION, minor=False)
        if text.startswith("过半", numeral.start):
            return quantity._replace(qualifier="过", bound=Bound.GT)
        return quantity
    if numeral.form == "digits":
        quantity = bare(reading, "%", Decimal("0.01"), "1", FigureKind.GROWTH_RATE, minor=False)
        written = text[numeral.start : numeral.end]
        return quantity._replace(qualifier=written, bound=Bound.GE, group="percent")
    if numeral.form == "great":
        return bare(reading, None, Decimal(1), None, FigureKind.COUNT, minor=True)
    if numeral.form == "ratio":
        return bare(reading, None, Decimal(1), "1", FigureKind.MULTIPLE, minor=False)
    return None


def rank(text: str, reading: Reading) -> Quantity | None:
    """第5位, 前十名, 位居第一; 第 and 前 belong to the quote."""
    written = text[reading.numeral.start : reading.numeral.end]
    unit = written[-1] if written[-1] in "位名" else None
    if written.endswith("强"):
        return None
    start = reading.numeral.start
    qualifier = "前" if written.startswith("前") else None
    return Quantity(
        start=start,
        end=reading.numeral.end,
        number=start,
        value=reading.numeral.value,
        value_max=None,
        unit=unit,
        group="rank",
        factor=Decimal(1),
        base=unit,
        kind=FigureKind.RANK,
        qualifier=qualifier,
        bound=Bound.LE if qualifier else Bound.EXACT,
        form="rank",
        hanzi=reading.numeral.hanzi,
    )


def doubling(text: str, reading: Reading) -> Quantity | None:
    """翻一番 is twice, 翻两番 four times, 倍增 twice."""
    written = text[reading.numeral.start : reading.numeral.end]
    times = reading.numeral.value
    if not times:
        return None  # 翻零番
    whole = Decimal(2) ** times
    if "番" not in written:
        times = Decimal(2)
    quantity = bare(
        reading,
        "番" if "番" in written else "倍",
        Decimal(1),
        "1",
        FigureKind.MULTIPLE,
        minor=False,
    )
    return quantity._replace(value=times, factor=whole / times, group="doublings")
