"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest

import plandigest.checking
import plandigest.citing
import plandigest.extracting
import plandigest.parsing
import plandigest.reflowing
import plandigest.tasking
from plandigest.lexicon.pattern import Pattern

_STAGES = (
    plandigest.reflowing,
    plandigest.parsing,
    plandigest.extracting,
    plandigest.checking,
    plandigest.tasking,
    plandigest.citing,
)


def _patterns() -> Iterator[Pattern]:
    """Every pattern that reading a document compiles late."""
    for package in _STAGES:
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            for value in vars(import_module(module.name)).values():
                if isinstance(value, Pattern):
                    yield value


def test_nothing_is_compiled_before_it_is_used() -> None:
    broken = Pattern("(")
    with pytest.raises(re.error):
        broken.search("（")


@pytest.mark.parametrize("pattern", list(_patterns()), ids=lambda pattern: pattern.pattern)
def test_every_late_pattern_compiles(pattern: Pattern) -> None:
    assert re.compile(pattern.pattern).pattern == pattern.pattern


def test_it_finds_what_a_compiled_one_finds() -> None:
    late, text = Pattern(r"\d+万?"), "第3万和5、70"
    compiled = re.compile(late.pattern)
    assert [match.span() for match in late.finditer(text, 2)] == [(4, 5), (6, 8)]
    for method in ("match", "search", "fullmatch"):
        for start, end in ((0, 8), (1, 3), (1, 4), (5, 6)):
            found = getattr(late, method)(text, start, end)
            expected = getattr(compiled, method)(text, start, end)
            assert (found and found.span()) == (expected and expected.span())
    assert late.sub("N", text) == "第N和N、N"
    assert late.split(text) == ["第", "和", "、", ""]


def test_it_has_no_other_attributes() -> None:
    with pytest.raises(AttributeError):
        _ = Pattern("万").flags  # type: ignore[attr-defined]
