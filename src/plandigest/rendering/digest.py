"""A digest on a terminal: what a busy person reads first, on one screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from plandigest.model.digest import Chapter, Digest, Growth, Target
from plandigest.model.figure import Nature
from plandigest.model.norm import Norm
from plandigest.model.outline import SectionKind
from plandigest.rendering.characters import cells, fold
from plandigest.rendering.columns import Column, Columns
from plandigest.rendering.digest_records import (
    absent,
    adoption,
    chapter_name,
    facts,
    growth_words,
    paged,
    places,
    state,
    target_name,
    target_value,
    targets_counted,
    warnings,
)
from plandigest.rendering.labels import label
from plandigest.rendering.norms import laid_out, norms_summary
from plandigest.rendering.quantities import arrow, period, place, quantity
from plandigest.rendering.records import heading
from plandigest.rendering.strengths import strength_words, unit_words
from plandigest.rendering.terminal import QUIET, STRONG, WARNING, Line, Run, Screen, paint
from plandigest.sentences import Language

_TOPICS = 6
_ADDRESSEES = 3
_BAR = 8
"""Columns of the bar of the most marked topic."""
_SHORT_NAME = 12
"""Columns of the name of a chapter without a number that stands behind a topic."""
_INDENT = 2
"""Columns by which rows are set in under the title of their block."""


class _Sizes(NamedTuple):
    """How many rows there are room for."""

    targets: int
    changes: int


_SIZES = (_Sizes(6, 4), _Sizes(5, 3), _Sizes(4, 3), _Sizes(3, 2), _Sizes(2, 1))
"""The most rows first; a screen that has too little room for them shows fewer."""
_MORE_NORMS = 2
"""Norms that there is room for beside as many targets, which have more to say."""
_SCREEN = 24
"""Lines of a screen."""


def render_digest(digest: Digest, screen: Screen) -> str:
    """A document on one screen; each block is left out where it has nothing to say."""
    document, language = digest.document, screen.language
    title = document.title or label("untitled", language)
    head: list[Line] = [(Run(line, STRONG),) for line in fold(title, screen.width)]
    head += [(Run(line),) for line in _filled(facts(digest, language), " · ", screen.width)]
    if document.letterhead.dated is None and (adopted := adoption(document)):
        head += _folded(adopted, screen, QUIET)
    addressees = label("and", language).join(
        document.string(each) for each in document.letterhead.addressees[:_ADDRESSEES]
    )
    if addressees:
        head += _folded(f"{label('to', language)} {addressees}", screen, QUIET)
    head += _state(digest, screen)
    tail = [_wording(digest, screen), [*_commands(digest, screen)]]
    lines: list[Line] = []
    for sizes in _SIZES:
        middle = [
            _norms(digest, screen, sizes.targets + _MORE_NORMS)
            if digest.is_rule
            else _targets(digest, screen, sizes.targets),
            _changes(digest, screen, sizes.changes),
        ]
        lines = [*head, *(line for block in (*middle, *tail) if block for line in ((), *block))]
        if len(lines) <= _SCREEN:
            break
    return paint(lines, screen)


def _state(digest: Digest, screen: Screen) -> Iterator[Line]:
    """Whether the document is whole, what is not in it, and what is wrong with it."""
    language = screen.language
    whole = digest.document.complete
    missing = absent(digest.document, language)
    notes = [state(digest, language), *([f"! {missing}"] if missing else [])]
    for line in _filled(notes, "    ", screen.width):
        yield (Run(line, "" if whole else WARNING),)
    words = warnings(digest, language)
    for each in words[:2]:
        yield from _folded(f"! {each}", screen, WARNING)
    if len(words) > 2:
        yield (Run(label("more", language, len(words) - 2, "plandigest check"), QUIET),)


def _norms(digest: Digest, screen: Screen, most: int) -> list[Line]:
    """What the document rules in numbers: some of each sort, by sorts."""
    language, document = screen.language, digest.document
    shown = _some_of_each([norms for _, norms in digest.norms_by_kind], most)
    layout, rows = laid_out(document, shown, screen)
    lines = [layout.header(QUIET), *(line for row in rows for line in layout.lines(row))]
    head = _folded(norms_summary(digest.norms, language), screen, STRONG)
    rest = len(digest.norms) - len(shown)
    more = [(Run(label("more", language, rest, "plandigest rules"), QUIET),)]
    return [*head, *lines, *(more if rest else [])]


def _some_of_each(sorts: Sequence[Sequence[Norm]], most: int) -> list[Norm]:
    """As many norms as there is room for, one of each sort in turn, sort by sort."""
    told = [[norm for norm in norms if norm.act] for norms in sorts]
    rounds = zip_longest(*([(at, norm) for norm in norms] for at, norms in enumerate(told)))
    ranked = [pair for each in rounds for pair in each if pair is not None]
    return [norm for _, norm in sorted(ranked[:most], key=lambda pair: pair[0])]


def _targets(digest: Digest, screen: Screen, most: int) -> list[Line]:
    """The targets that the document puts first, in columns from base to target."""
    if not digest.targets:
        return []
    language, document = screen.language, digest.document
    shown = (digest.headline or digest.targets)[:most]
    old, new = _ends(shown)
    columns = [
        Column("", folds=True),
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
    rest = len(digest.targets) - len(shown)
    name = targets_counted(digest, language)
    more = _more(rest, "plandigest figures --targets", language)
    return _table(name, columns, rows, more, screen)


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


def _changes(digest: Digest, screen: Screen, most: int) -> list[Line]:
    """The greatest changes, in columns from one value to the other."""
    language, document = screen.language, digest.document
    shown = digest.growths[:most]
    if not shown:
        return []
    spans = {_span(growth) for growth in shown}
    name = label("greatest_changes", language)
    if len(spans) == 1 and (span := spans.pop()):
        name = label("greatest_changes_of", language, span)
    columns = [
        Column("", folds=True),
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
    rest = len(digest.growths) - len(shown)
    more = _more(rest, "plandigest figures --changes", language)
    return _table(name, columns, rows, more, screen)


def _span(growth: Growth) -> str:
    before, after = growth.pair
    return arrow(period(before), period(after)) if before.period and after.period else ""


def _wording(digest: Digest, screen: Screen) -> list[Line]:
    """Its topics, its structure, how it commits and whom, a paragraph each."""
    language = screen.language
    lines: list[Line] = []
    if digest.topics:
        lines += _hanging(label("topics", language), _topics(digest), screen)
    if len(digest.chapters) > 1:
        longest = max(digest.chapters, key=lambda each: each.characters)
        words = [
            label(_kind(digest), language, len(digest.chapters)),
            label("longest", language, _size(digest, longest, language)),
        ]
        lines += _hanging(label("structure", language), words, screen)
    if digest.commitments:
        lines += _hanging(
            label("digest.strength", language), strength_words(digest, language), screen
        )
    if digest.tasks:
        lines += _hanging(label("digest.units", language), unit_words(digest, language), screen)
    return lines


def _topics(digest: Digest) -> list[str]:
    """The topics, each with the chapter in which it is densest and a bar."""
    most = digest.topics[0].score
    words = []
    for topic in digest.topics[:_TOPICS]:
        chapter = chapter_name(digest.document, topic.section) if topic.section else ""
        bar = "█" * max(round(topic.score / most * _BAR), 1)
        named = chapter if cells(chapter) <= _SHORT_NAME else ""
        words.append(" ".join(filter(None, (topic.term, named, bar))))
    return words


def _kind(digest: Digest) -> str:
    """The label of the number of its outermost sections."""
    articles = all(each.section.kind is SectionKind.ARTICLE for each in digest.chapters)
    return "articles" if articles else "chapters"


def _size(digest: Digest, chapter: Chapter, language: Language) -> str:
    """A chapter with its pages, or its share of the text where the file has no pages."""
    name = heading(digest.document, chapter.section)
    if chapter.pages is not None:
        return label("named_size", language, name, paged(chapter.pages, language))
    total = sum(each.characters for each in digest.chapters)
    return label("named_size", language, name, f"{chapter.characters * 100 // max(total, 1)}%")


def _commands(digest: Digest, screen: Screen) -> Iterator[Line]:
    """The commands that show more of it."""
    commands = ["outline", "figures"]
    if digest.targets:
        commands.append("figures --targets")
    if digest.tasks:
        commands.append("tasks")
    if digest.problems:
        commands.append("check")
    for line in _filled([*commands, "report -o report.html"], " · ", screen.width):
        yield (Run(line, QUIET),)


def _more(rest: int, command: str, language: Language) -> str:
    return label("more", language, rest, command) if rest else ""


def _hanging(name: str, words: Sequence[str], screen: Screen) -> Iterator[Line]:
    """A name with a list behind it, whose lines are set in."""
    indent = cells(name) + 3
    room = None if screen.width is None else max(screen.width - indent, 20)
    for number, line in enumerate(_filled(words, " · ", room)):
        start = Run(f"{name}   ", STRONG) if number == 0 else Run(" " * indent)
        yield (start, Run(line))


def _filled(words: Sequence[str], between: str, room: int | None) -> list[str]:
    """A list in lines that break between its members where they can."""
    lines: list[str] = []
    for word in words:
        joined = f"{lines[-1]}{between}{word}" if lines else word
        if lines and (room is None or cells(joined) <= room):
            lines[-1] = joined
        else:
            lines += fold(word, room)
    return lines


def _table(
    name: str, columns: Sequence[Column], rows: Sequence[Sequence[Run]], more: str, screen: Screen
) -> list[Line]:
    """Rows set in under the name of their block, on one line with the header if it has room."""
    layout = Columns(columns, rows, None if screen.width is None else screen.width - _INDENT)
    indent = Run(" " * _INDENT)
    header = indent.text + "".join(run.text for run in layout.header(QUIET))
    room = len(header) - len(header.lstrip()) - cells(name)
    heads: list[Line] = [(Run(name, STRONG),), (Run(header, QUIET),)]
    if room > 0:
        heads = [(Run(name, STRONG), Run(" " * room + header.lstrip(), QUIET))]
    body = [(indent, *line) for row in rows for line in layout.lines(row)]
    return [*heads, *body, *([(indent, Run(more, QUIET))] if more else [])]


def _folded(text: str, screen: Screen, style: str) -> Iterator[Line]:
    for line in fold(text, screen.width):
        yield (Run(line, style),)
