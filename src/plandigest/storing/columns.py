"""Values of the model as columns of JSON, and back: what they are made of is read from their types.

A column holds all values of one field, so that the name of a field is written nowhere and
objects are made by the thousand. What it reads is data alone: nothing in it can be run, and
a value that fits no field raises `ValueError`, `TypeError`, `KeyError` or `IndexError`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from itertools import islice
from types import NoneType, UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from plandigest.sentences import Phrase

Values = Sequence[Any]  # of whatever type the column is of


class Column(NamedTuple):
    """How the values of one type are written and read."""

    write: Callable[[Values], Any]
    read: Callable[[Any], Values]


class Columns:
    """The columns of all types that can be written."""

    def __init__(self, known: Mapping[object, Column] | None = None) -> None:
        """Prepare to write and read.

        Args:
            known: types that are written in a way of their own.
        """
        self._made = {**_OWN, **(known or {})}

    def of(self, hint: Any) -> Column:
        """The column of a type, as it is annotated."""
        if hint not in self._made:
            self._made[hint] = self._make(hint)
        return self._made[hint]

    def _make(self, hint: Any) -> Column:
        origin = get_origin(hint)
        if origin in (tuple, frozenset):
            return self._of_many(origin, get_args(hint)[0])
        if origin in (Union, UnionType):
            kinds = [each for each in get_args(hint) if each is not NoneType]
            return PLAIN if self._are_plain(kinds) else self._of_choice(kinds)
        if is_dataclass(hint) or hasattr(hint, "_fields"):  # a named tuple
            return self._of_record(hint)
        if isinstance(hint, type) and issubclass(hint, Enum):
            members = {member.value: member for member in hint}
            return _by(lambda member: member.value, members.__getitem__)
        raise TypeError(f"no column for {hint}")

    def _are_plain(self, kinds: list[Any]) -> bool:
        return len(kinds) == 1 and self._made.get(kinds[0]) is PLAIN

    def _of_record(self, kind: Any) -> Column:
        """A column for each field."""
        names = list(_hints(kind).items())

        def write(values: Values) -> Any:
            if not values:
                return []
            return [
                self.of(hint).write([getattr(value, name) for value in values])
                for name, hint in names
            ]

        def read(written: Any) -> Values:
            if not written:
                return []
            columns = zip(written, names, strict=True)
            return list(map(kind, *(self.of(hint).read(column) for column, (_, hint) in columns)))

        return Column(write, read)

    def _of_many(self, kind: Callable[[Any], Any], item: Any) -> Column:
        """How many each has, and all in one column."""

        def write(values: Values) -> Any:
            ordered = values if kind is tuple else [sorted(value) for value in values]
            flat = [each for value in ordered for each in value]
            return [_packed([len(value) for value in ordered]), self.of(item).write(flat)]

        def read(written: Any) -> Values:
            numbers, flat = written
            items = iter(self.of(item).read(flat))
            return [kind(islice(items, number)) for number in _unpacked(numbers)]

        return Column(write, read)

    def _of_choice(self, kinds: list[Any]) -> Column:
        """Of which type each is, 0 for None, and a column for each type."""

        def write(values: Values) -> Any:
            tags = [0 if each is None else 1 + kinds.index(type(each)) for each in values]
            return [_packed(tags), *(
                self.of(kind).write([each for each in values if type(each) is kind])
                for kind in kinds
            )]  # fmt: skip

        def read(written: Any) -> Values:
            tags, *columns = written
            pairs = zip(kinds, columns, strict=True)
            made = [iter(self.of(kind).read(column)) for kind, column in pairs]
            return [next(made[tag - 1]) if tag else None for tag in _unpacked(tags)]

        return Column(write, read)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _by(write: Callable[[Any], Any], read: Callable[[Any], Any]) -> Column:
    """A column whose values are written one by one."""
    return Column(
        lambda values: _packed([write(value) for value in values]),
        lambda written: [read(each) for each in _unpacked(written)],
    )


def _packed(values: Values) -> Any:
    """Values that are all the same, once."""
    if len(values) > 1 and values.count(values[0]) == len(values):
        return {"same": values[0], "times": len(values)}
    return values


def _unpacked(written: Any) -> Values:
    if isinstance(written, dict):
        return [written["same"]] * written["times"]
    found: list[Any] = written
    return found


def _free(detail: object) -> Any:
    """A detail of a phrase: text, a number, another phrase, or several of them."""
    if isinstance(detail, Phrase):
        return {"phrase": detail.key, "details": [_free(each) for each in detail.details]}
    if isinstance(detail, list | tuple):
        return [_free(each) for each in detail]
    if isinstance(detail, str | int | float | NoneType):
        return detail
    raise TypeError(f"no phrase is made of {detail!r}")


def _freed(written: Any) -> Any:
    if isinstance(written, dict):
        return Phrase(written["phrase"], tuple(_freed(each) for each in written["details"]))
    return [_freed(each) for each in written] if isinstance(written, list) else written


PLAIN = Column(_packed, _unpacked)
"""Of what JSON has itself."""
_OWN: dict[object, Column] = {
    str: PLAIN,
    int: PLAIN,
    float: PLAIN,
    bool: PLAIN,
    Decimal: _by(str, Decimal),
    date: _by(date.isoformat, date.fromisoformat),
    Phrase: Column(
        lambda values: [_free(value) for value in values],
        lambda written: [_freed(value) for value in written],
    ),
}
