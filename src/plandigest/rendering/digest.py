"""A digest on a terminal: what a busy person reads first, on one screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plandigest.model.digest import Chapter, Digest
from plandigest.model.outline import SectionKind
from plandigest.rendering.characters import cells, fold
from plandigest.rendering.digest_blocks import changes_block, norms_block, targets_block
from plandigest.rendering.digest_words import (
    absent,
    adoption,
    chapter_name,
    facts,
    paged,
    state,
    warnings,
)
from plandigest.rendering.labels import label
from plandigest.rendering.records import heading
from plandigest.rendering.strengths import cited_words, strength_words, unit_words
from plandigest.rendering.terminal import QUIET, STRONG, WARNING, Line, Run, Screen, paint
from plandigest.sentences import Language

_TOPICS = 6
_ADDRESSEES = 3
_BAR = 8
"""Columns of the bar of the most marked topic."""
_SHORT_NAME = 12
"""Columns of the name of a chapter without a number that stands behind a topic."""


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
            norms_block(digest, screen, sizes.targets + _MORE_NORMS)
            if digest.is_rule
            else targets_block(digest, screen, sizes.targets),
            changes_block(digest, screen, sizes.changes),
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


def _wording(digest: Digest, screen: Screen) -> list[Line]:
    """Its topics, its structure, how it commits and whom, what it cites, a paragraph each."""
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
    if digest.citations:
        lines += _hanging(label("digest.cites", language), cited_words(digest, language), screen)
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
    if digest.is_rule:
        commands.append("rules")
    if digest.awards:
        commands.append("awards")
    if digest.tasks:
        commands.append("tasks")
    if digest.citations:
        commands.append("cites")
    if digest.problems:
        commands.append("check")
    for line in _filled([*commands, "report -o report.html"], " · ", screen.width):
        yield (Run(line, QUIET),)


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


def _folded(text: str, screen: Screen, style: str) -> Iterator[Line]:
    for line in fold(text, screen.width):
        yield (Run(line, style),)
