"""A digest on a terminal: what a busy person reads first, on one screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandigest.model.digest import Digest, Growth, Target
from plandigest.model.figure import Nature
from plandigest.rendering.characters import cells, fold
from plandigest.rendering.columns import Column, Columns
from plandigest.rendering.digest_records import (
    absent,
    chapter_name,
    facts,
    growth_words,
    places,
    state,
    target_name,
    target_value,
    warnings,
)
from plandigest.rendering.labels import label
from plandigest.rendering.quantities import arrow, period, place, quantity
from plandigest.rendering.records import heading
from plandigest.rendering.terminal import PLACE, QUIET, STRONG, WARNING, Line, Run, Screen, paint
from plandigest.sentences import Language

_TARGETS = 6
_CHANGES = 4
_TOPICS = 6
_LONGEST = 3
_BAR = 8
"""Columns of the bar of the most marked topic."""


def render_digest(digest: Digest, screen: Screen) -> str:
    """A document on one screen; each block is left out where it has nothing to say."""
    document, language = digest.document, screen.language
    title = document.title or label("untitled", language)
    lines: list[Line] = [(Run(line, STRONG),) for line in fold(title, screen.width)]
    lines += [(Run(line),) for line in _filled(facts(digest, language), screen.width)]
    addressees = label("and", language).join(
        document.string(each) for each in document.letterhead.addressees[:3]
    )
    if addressees:
        lines += _folded(f"{label('to', language)} {addressees}", screen, QUIET)
    lines += _state(digest, screen)
    for block in (_targets(digest, screen), _changes(digest, screen), _wording(digest, screen)):
        if block:
            lines += [(), *block]
    return paint(lines, screen)


def _state(digest: Digest, screen: Screen) -> Iterator[Line]:
    """Whether the document is whole, and what is wrong with it."""
    language = screen.language
    whole = digest.document.complete
    yield (Run(state(digest.document, language), "" if whole else WARNING),)
    missing = absent(digest.document, language)
    if missing:
        yield from _folded(f"! {missing}", screen, QUIET)
    words = warnings(digest, language)
    for each in words[:2]:
        yield from _folded(f"! {each}", screen, WARNING)
    if len(words) > 2:
        yield (Run(label("more", language, len(words) - 2, "plandigest check"), QUIET),)


def _targets(digest: Digest, screen: Screen) -> list[Line]:
    """The targets that the document puts first, in columns from base to target."""
    if not digest.targets:
        return []
    language, document = screen.language, digest.document
    count = label("targets", language, len(digest.targets))
    if digest.binding:
        count = label("targets_binding", language, len(digest.targets), digest.binding)
    shown = digest.headline[:_TARGETS]
    rest = len(digest.targets) - len(shown)
    more = (Run(label("more", language, rest, "plandigest figures --targets"), QUIET),)
    if not shown:
        return [(Run(count, STRONG),), more]
    old, new = _ends(shown)
    columns = [
        Column(label("indicator", language), folds=True),
        Column(""),
        Column(label("unit", language)),
        Column(old, right=True),
        Column("", gap=1),
        Column(new, gap=1),
        Column(label("page_short" if document.text.pages else "line_only", language), right=True),
    ]
    rows = [_target_row(digest, target, language) for target in shown]
    if not any(row[1].text for row in rows):
        columns.pop(1)
        rows = [[row[0], *row[2:]] for row in rows]
    lines = _table(columns, rows, screen)
    return [(Run(count, STRONG),), *lines, *([more] if rest else [])]


def _target_row(digest: Digest, target: Target, language: Language) -> list[Run]:
    old, new, unit = target_value(digest.document, target)
    binds = target.figure.nature is Nature.BINDING
    return [
        Run(target_name(target, language)),
        Run(label("binding_short", language) if binds else "", WARNING),
        Run(unit),
        Run(old or "–", "" if old else QUIET),
        Run("→", QUIET),
        Run(new, STRONG),
        Run(places(digest.document, target), QUIET),
    ]


def _ends(targets: Sequence[Target]) -> tuple[str, str]:
    """The year of all bases and that of all targets; empty where they differ."""
    bases = {period(target.base) for target in targets if target.base}
    aims = {period(target.figure)[-4:] for target in targets if target.figure.period}
    return (bases.pop() if len(bases) == 1 else ""), (aims.pop() if len(aims) == 1 else "")


def _changes(digest: Digest, screen: Screen) -> list[Line]:
    language, document = screen.language, digest.document
    shown = digest.growths[:_CHANGES]
    if not shown:
        return []
    spans = {_span(growth) for growth in shown}
    name = label("greatest_changes", language)
    if len(spans) == 1 and (span := spans.pop()):
        name = label("greatest_changes_of", language, span)
    columns = [
        Column(label("indicator", language), folds=True),
        Column("", right=True),
        Column("", gap=1),
        Column("", gap=1, right=True),
        Column("", gap=1),
        Column("", right=True),
        Column(label("page_line" if document.text.pages else "line_only", language), right=True),
    ]
    rows = []
    for growth in shown:
        old, new = (quantity(document, figure) for figure in growth.pair)
        after = growth.pair.after
        rows.append(
            [
                Run(str(after.indicator or growth.pair.before.indicator)),
                Run(old.number if old.unit == new.unit else str(old)),
                Run("→", QUIET),
                Run(new.number, STRONG),
                Run(new.unit),
                Run(growth_words(growth, language)),
                Run(place(document, after), QUIET),
            ]
        )
    lines: list[Line] = [(Run(name, STRONG),), *_table(columns, rows, screen)]
    rest = len(digest.growths) - len(shown)
    if rest:
        command = "plandigest figures --changes"
        lines.append((Run(label("more", language, rest, command), QUIET),))
    return lines


def _span(growth: Growth) -> str:
    before, after = growth.pair
    return arrow(period(before), period(after)) if before.period and after.period else ""


def _wording(digest: Digest, screen: Screen) -> list[Line]:
    """Its topics and its structure, a paragraph each."""
    language, document = screen.language, digest.document
    lines: list[Line] = []
    topics = digest.topics[:_TOPICS]
    if topics:
        most = topics[0].score
        words = [
            " ".join(
                part
                for part in (
                    topic.term,
                    chapter_name(document, topic.section)[:6] if topic.section else "",
                    "█" * max(round(topic.score / most * _BAR), 1),
                )
                if part
            )
            for topic in topics
        ]
        lines += _hanging(label("topics", language), words, screen)
    if len(digest.chapters) > 1:
        longest = sorted(digest.chapters, key=lambda each: -each.characters)[:_LONGEST]
        total = sum(chapter.characters for chapter in digest.chapters)
        names = [
            f"{heading(document, each.section)} {each.characters * 100 // max(total, 1)}%"
            for each in longest
        ]
        count = label("chapters", language, len(digest.chapters))
        lines += _hanging(
            label("structure", language),
            [count, label("longest", language, names[0]), *names[1:]],
            screen,
        )
    return lines


def _hanging(name: str, words: Sequence[str], screen: Screen) -> Iterator[Line]:
    """A name with a list behind it, whose lines are set in."""
    indent = cells(name) + 3
    room = None if screen.width is None else max(screen.width - indent, 20)
    lines = _filled(words, room)
    for number, line in enumerate(lines):
        start = Run(f"{name}   ", PLACE) if number == 0 else Run(" " * indent)
        yield (start, Run(line))


def _filled(words: Sequence[str], room: int | None) -> list[str]:
    """A list in lines that break between its members where they can."""
    lines: list[str] = []
    for word in words:
        joined = f"{lines[-1]} · {word}" if lines else word
        if lines and (room is None or cells(joined) <= room):
            lines[-1] = joined
        else:
            lines += fold(word, room)
    return lines


def _table(columns: Sequence[Column], rows: Sequence[Sequence[Run]], screen: Screen) -> list[Line]:
    layout = Columns(columns, rows, screen.width)
    return [layout.header(QUIET), *(line for row in rows for line in layout.lines(row))]


def _folded(text: str, screen: Screen, style: str) -> Iterator[Line]:
    for line in fold(text, screen.width):
        yield (Run(line, style),)
