"""What the head of each column says: role, time, unit, goal or result, words for the name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from plandigest.extracting.quantity.unit import Measure
from plandigest.extracting.table.roles import hold_values, role_of, with_names
from plandigest.extracting.table.units import is_pure, label_of, percent_of, unit_said
from plandigest.extracting.table.words import Sheet, Words
from plandigest.extracting.time.calendar import UNTOLD, calendar_of
from plandigest.extracting.time.expression import Moment, moments
from plandigest.lexicon.tables import Column
from plandigest.lexicon.units import Units
from plandigest.model.figure import Status
from plandigest.model.outline import Cell

_SUMMED = re.compile(r"累计|年均|年平均|合计\Z|[\[（(/]合计|期内|五年")
_RATE = re.compile(
    r"增速|增长|增幅|升降|变化率|±|\A(?:[比较](?:上年|上期|去年|年初)(?:同期)?|[同环]比)(?=[（(%]|\Z)"
)
_RELATIVE = re.compile(
    r"(?:比|较|为|占)(?:上年|上期|同期|去年|年初|(?:调整|年初)?(?:预算|计划)|[12]\d{3}年)|同比|环比|增长|增减|增幅|\A完成"
)
_AIM = re.compile(r"目标|预期|规划|计划|预算|安排|任务")
_FACT = re.compile(
    r"完成(?:年初)?(?:预算|计划|目标)|实际|实绩|完成|现状|基期|基准|基数|执行|决算|预计"
)
PART = re.compile(r"#?其中[：:]?")
"""What opens the name of a part of what was named before."""
SCOPE = re.compile(
    r"(?:其中[：:]?)?(?:全[国省市县区州盟旗]|[本外].{0,3}[省市县区州]|.{0,6}[省市县区州镇乡]|[东西南北中]{1,2}部(?:地区)?|城镇|农村|城乡|中心城区|城区)"
)
"""A place that values are of."""
_DEADLINE = re.compile(r"时限|完成时间|期限")


class Head(NamedTuple):
    """The head of a column.

    Attributes:
        role: what the column holds; None for words that are no value.
        own: the words that head this column alone.
        above: the words of the levels above it that head other columns too, nearest first.
        moment: the time that it names, nearest first; a plan's years for a sum or an average.
        measure: the unit it names.
        summed: its values are of all years of a plan.
        rate: its values are growth rates, whatever the unit of the row.
        status: goal or result, where it says so.
        relative: it compares with another column, and has that one's time.
    """

    role: Column | None
    own: Words
    above: tuple[Words, ...] = ()
    moment: Moment | None = None
    measure: Measure | None = None
    summed: bool = False
    rate: bool = False
    status: Status | None = None
    relative: bool = False


def read_heads(
    sheet: Sheet,
    header: Sequence[Cell],
    rows: Sequence[Sequence[Cell]],
    dated: date | None,
    names: int | None = None,
) -> list[Head]:
    """The heads of all columns; a column that its head does not explain is told by its cells.

    Args:
        sheet: the text of the document.
        header: the cells above the rows.
        rows: the rows.
        dated: the date of the document.
        names: the column that is known to hold the names.
    """
    columns = list(zip(*rows, strict=True))
    heads = [
        _head(sheet, header, at, [sheet.words(cell).text for cell in column], dated)
        for at, column in zip(range(len(header)), columns, strict=False)
    ]
    if names is not None:
        heads[names] = heads[names]._replace(role=Column.INDICATOR)
    texts = [[sheet.words(cell).text for cell in column] for column in columns]
    roles = with_names([head.role for head in heads], header, texts)
    heads = [head._replace(role=role) for head, role in zip(heads, roles, strict=True)]
    heads = _with_parts(heads)
    for at, head in enumerate(heads):
        behind = at and heads[at - 1].role is Column.VALUE
        if head.relative and behind and head.moment is None and not head.summed:
            before = heads[at - 1]
            heads[at] = head._replace(moment=before.moment, status=head.status or before.status)
    return heads


def _with_parts(heads: Sequence[Head]) -> list[Head]:
    """The heads, those of a part (其中：本省) with the time and the unit of what it is of.

    A place is named with that (本省招生人数), and behind one another (外省) is a part too.
    """
    found: list[Head] = []
    whole: Head | None = None
    for head in heads:
        text = head.own.text
        part = PART.match(text) or (whole is not None and SCOPE.fullmatch(text))
        if part and whole is None and found and found[-1].role is Column.VALUE:
            whole = found[-1]
        elif not part:
            whole = None
        if part and whole is not None and head.role is Column.VALUE:
            head = head._replace(
                above=(whole.own, *head.above) if SCOPE.fullmatch(text) else head.above,
                moment=head.moment or whole.moment,
                measure=head.measure or (None if head.rate else whole.measure),
                status=head.status or whole.status,
            )
        found.append(head)
    return found


def _head(
    sheet: Sheet, header: Sequence[Cell], at: int, cells: Sequence[str], dated: date | None
) -> Head:
    spans = header[at].spans
    shared = {
        span
        for other, cell in enumerate(header)
        if other != at
        for span in cell.spans
        if span in spans
    }
    own = sheet.words_of([span for span in spans if span not in shared] or spans)
    above = tuple(
        sheet.words_of([span])
        for span in reversed(spans)
        if span in shared and len(shared) < len(spans)
    )
    title = own.text
    measure = _unit_in(title, sheet.units)
    summed = bool(_SUMMED.search(title))
    moment = _moment(own, above, dated, summed=summed)
    rate = _RATE.search(title) is not None
    if measure is None and not rate and not is_pure(title):
        measure = next((m for words in above if (m := _unit_in(words.text, sheet.units))), None)
    role = role_of(title, cells, sheet.units)
    if role is None and not _is_empty(title):
        rates = rate or any(_RATE.search(words.text) for words in above)
        role = Column.VALUE if moment or measure or rates or hold_values(cells) else None
    relative = bool(_RELATIVE.search(title))
    return Head(
        role=role,
        own=own,
        above=above,
        moment=moment,
        measure=measure,
        summed=summed,
        rate=rate,
        status=_status(title, relative=relative)
        or next((s for w in above if (s := _status(w.text, relative=False))), None),
        relative=relative,
    )


def _unit_in(title: str, units: Units) -> Measure | None:
    """The unit in brackets behind a head, or per cent."""
    label = label_of(title, units, labelled=False)
    return unit_said(label[1], units) if label else percent_of(title, units)


def _moment(
    own: Words, above: Sequence[Words], dated: date | None, *, summed: bool
) -> Moment | None:
    """The time a head names, placed in the folded text.

    A sum or an average is of the years of a plan, wherever in the head they stand (but for
    2025年底累计, a sum up to then); else the level nearest to the values decides.
    """
    levels = [times_in(words, dated) for words in (own, *above)]
    levels[0] = levels[0] or _within_year(own, next(filter(None, levels), []))
    if summed:
        named = [m for m in levels[0] if not m.last] if "累计" in own.text else []
        return next((m for level in levels for m in level if m.last), named[0] if named else None)
    for level in levels:
        singles = [m for m in level if not m.last] or level
        if len({(m.first, m.last) for m in singles}) == 1:
            return singles[-1]
    return None


def _within_year(own: Words, above: Sequence[Moment]) -> list[Moment]:
    """The months that a head names below that of a year: 1-6月 below 2025年."""
    years = {moment.first for moment in above if moment.first and not moment.last}
    if len(years) != 1 or len(year := years.pop()) != len("2025"):
        return []
    found = moments(own.text, 0, len(own.text), UNTOLD._replace(named=int(year)))
    return [placed(own, m) for m in found if m.first and len(m.first) > len("2025")]


def times_in(words: Words, dated: date | None) -> list[Moment]:
    """The times that a head, or a cell of a column of times, names."""
    text = words.text
    return [
        placed(words, moment)
        for moment in moments(text, 0, len(text), calendar_of(dated))
        if moment.first
    ] or _bare_year(words)


def _bare_year(words: Words) -> list[Moment]:
    """A head that is nothing but the digits of a year."""
    text = words.text
    if re.fullmatch(r"(?:19|20)\d{2}", text) is None:
        return []
    start, end = words.whole(0, len(text))
    return [Moment(start, end, text, None, "time", until=False)]


def placed(words: Words, moment: Moment) -> Moment:
    """A time found in a cell's words, with its place in the folded text."""
    start, end = words.whole(moment.start, moment.end)
    return moment._replace(start=start, end=end)


def _status(title: str, *, relative: bool) -> Status | None:
    """Goal or result; the word that stands last decides (预算执行数 is a result)."""
    if relative and not title.startswith("完成"):
        return None
    return status_in(title)


def status_in(text: str) -> Status | None:
    """Goal or result, by the last word that tells."""
    facts = [match.end() for match in _FACT.finditer(text)]
    aims = [match.end() for match in _AIM.finditer(text)]
    if not facts and not aims:
        return None
    return Status.TARGET if max(aims, default=0) > max(facts, default=0) else Status.ACTUAL


def is_deadline(title: str) -> bool:
    """Whether a column says by when something is to be done."""
    return _DEADLINE.search(title) is not None


def _is_empty(title: str) -> bool:
    return not any("\u4e00" <= char <= "\u9fff" or char.isalnum() for char in title)
