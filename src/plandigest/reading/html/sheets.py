"""What the style sheets within a page say of its elements, as a wide screen applies them.

Only what changes the reading counts: whether an element is shown, whether its line ends
are kept, and how its text is set.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from plandigest.reading.html.selectors import Budget, Element, Selector, parse_selector

_PROPERTIES = frozenset(
    ("display", "visibility", "white-space", "text-align", "font-weight", "font-family")
)
_WIDTH = 1280
"""Pixels of the window that a sheet is asked for: a desk's."""
_EM = 16
"""Pixels of the unit `em` in a media query."""
_LONGEST = 250_000
"""Characters of style sheets that are read; more than that is a library's."""
_COMPARISONS = 1_000_000
"""Elements that selectors are compared with, at most."""
_MEDIA = re.compile(r"(?:only)?(?:screen|all)?(?:and)?(?:\([^()]*\)(?:and)?)*")
_WIDTH_ASKED = re.compile(r"\((min|max)-width:(\d{1,6}(?:\.\d{1,6})?)(px|em|rem)\)")


class _Rule(NamedTuple):
    """A selector with what it declares.

    Attributes:
        weight: by which rules overrule each other: specificity, then order.
        important: whether it overrules the style attribute of an element, too.
        declared: values by property.
    """

    selector: Selector
    weight: tuple[int, int, int, int]
    important: bool
    declared: dict[str, str]


class StyleSheets:
    """The rules of a page, by what an element must have for them to apply."""

    def __init__(self, rules: Iterable[_Rule] = ()) -> None:
        self._rules: defaultdict[str, list[_Rule]] = defaultdict(list)
        for rule in rules:
            self._rules[rule.selector.key].append(rule)
        self._budget = Budget(_COMPARISONS)

    def __bool__(self) -> bool:
        return bool(self._rules)

    def style_of(self, path: Sequence[Element], own: Mapping[str, str]) -> Mapping[str, str]:
        """The values that hold for an element, by property.

        Args:
            path: the elements around it, the outermost first, and itself.
            own: what its style attribute declares.
        """
        if self._budget.is_spent:
            return own
        rules = [rule for key in path[-1].keys for rule in self._rules.get(key, ())]
        applying = [rule for rule in rules if rule.selector.matches(path, self._budget)]
        applying.sort(key=attrgetter("weight"))
        style: dict[str, str] = {}
        for declared in (rule.declared for rule in applying if not rule.important):
            style |= declared
        style |= own
        for declared in (rule.declared for rule in applying if rule.important):
            style |= declared
        return style


def read_sheets(sheets: Iterable[tuple[str, str]]) -> StyleSheets:
    """The style sheets of a page.

    Args:
        sheets: of each the media that it is for, and its text.

    Raises:
        ImportError: the CSS parser is not installed.
    """
    rules: list[_Rule] = []
    room = _LONGEST
    for media, text in sheets:
        if room > 0 and _is_for_screens(media):
            for prelude, declarations in _rules_in(text[:room]):
                rules += _rules_of(prelude, declarations, len(rules))
            room -= len(text)
    return StyleSheets(rules)


class _Declaration(NamedTuple):
    name: str
    value: str
    important: bool


def _rules_in(text: str) -> Iterator[tuple[str, list[_Declaration]]]:
    """Every rule for wide screens: its selectors, and what counts of what it declares."""
    import tinycss2

    pending = tinycss2.parse_stylesheet(text, skip_comments=True)[::-1]
    while pending:
        rule = pending.pop()
        if rule.type == "at-rule" and rule.lower_at_keyword == "media" and rule.content:
            if _is_for_screens(tinycss2.serialize(rule.prelude)):
                pending += tinycss2.parse_rule_list(rule.content, skip_comments=True)[::-1]
        elif rule.type == "qualified-rule":
            declared = [
                _Declaration(
                    one.lower_name, tinycss2.serialize(one.value).strip().lower(), one.important
                )
                for one in tinycss2.parse_blocks_contents(rule.content, skip_comments=True)
                if one.type == "declaration" and one.lower_name in _PROPERTIES
            ]
            if declared:
                yield tinycss2.serialize(rule.prelude), declared


def _rules_of(prelude: str, declarations: Sequence[_Declaration], order: int) -> Iterator[_Rule]:
    """A rule for each selector of a prelude and each importance."""
    for written in prelude.split(","):
        selector = parse_selector(written.strip())
        if selector is None:
            continue
        for important in (False, True):
            declared = {one.name: one.value for one in declarations if one.important == important}
            if declared:
                yield _Rule(selector, (*selector.specificity, order), important, declared)


def _is_for_screens(media: str) -> bool:
    """Whether one of several media queries holds for a wide screen."""
    return any(_holds("".join(query.split()).lower()) for query in media.split(","))


def _holds(query: str) -> bool:
    asked: list[tuple[str, str, str]] = _WIDTH_ASKED.findall(query)
    if _MEDIA.fullmatch(query) is None or len(asked) != query.count("("):
        return False
    for bound, number, unit in asked:
        pixels = float(number) * (1 if unit == "px" else _EM)
        if (pixels > _WIDTH) if bound == "min" else (pixels < _WIDTH):
            return False
    return True
