"""The stretches of a paragraph that assign what stands before them: brackets, lines, sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from plandigest.lexicon.assignments import assignment_pattern, label_pattern
from plandigest.lexicon.bodies import body_pattern
from plandigest.lexicon.pattern import Pattern
from plandigest.tasking.assignment import Assignment, read_assignment
from plandigest.tasking.brackets import Bracket, brackets, split
from plandigest.tasking.line import Line

ENDS = "。；！？.;"
"""What ends a sentence."""
_DEADLINE_ALONE = Pattern(r"前(?:完成|落实)?\Z|完成\Z|(?:长期坚持|持续(?:推进|实施|落实))\Z")
_LONGEST = 300
"""Characters of a sentence that does nothing but assign."""


class Statement(NamedTuple):
    """A stretch of a paragraph that assigns.

    Attributes:
        start: of its first character in the line.
        end: the place behind it.
        assignment: what it says; nothing where its words are not known.
    """

    start: int
    end: int
    assignment: Assignment


def statements(line: Line, year: int | None) -> list[Statement]:
    """Those of a paragraph, in order.

    Args:
        line: the paragraph.
        year: the year that 年底前 means.
    """
    enclosed = list(brackets(line.text))
    label = _bare_label(line, enclosed)
    end = label.start() if label else len(line.text)
    found = [*_in_brackets(line, enclosed, end, year), *_sentences(line, enclosed, end, year)]
    if label:
        said = read_assignment(line.part(end, len(line.text)).stripped(ENDS), year)
        found += [_statement(line, Bracket(end, len(line.text)), said)] if said else []
    return sorted(found, key=lambda statement: statement.start)


def _statement(line: Line, place: Bracket, said: Assignment) -> Statement:
    return Statement(*place, replace(said, said=(line.span(*place),)))


def _in_brackets(
    line: Line, enclosed: list[Bracket], end: int, year: int | None
) -> Iterator[Statement]:
    for bracket in enclosed:
        inside = line.part(bracket.start + 1, bracket.end - 1)
        if bracket.end > end or not inside.text:
            continue
        labelled = label_pattern().match(inside.text) is not None
        verbs = assignment_pattern("verb").search(inside.text) is not None
        if not (labelled or verbs or _ends_sentence(line, bracket)):
            continue
        said = read_assignment(inside.stripped(ENDS), year)
        if (
            said is None
            and (verbs or labelled)
            and line.text[bracket.start - 1 : bracket.start] in ENDS
        ):
            yield _statement(line, bracket, Assignment())
        elif said and (said.actors or labelled or _DEADLINE_ALONE.search(inside.text)):
            yield _statement(line, bracket, said)


def _ends_sentence(line: Line, bracket: Bracket) -> bool:
    """Whether a bracket closes a sentence: what only a list of names may do."""
    after = line.text[bracket.end : bracket.end + 1]
    before = line.text[bracket.start - 1 : bracket.start]
    return before in ENDS or after in {"", "。", "；", "（"}


def _sentences(
    line: Line, enclosed: list[Bracket], end: int, year: int | None
) -> Iterator[Statement]:
    """Sentences that do nothing but assign (由市民政局牵头，市财政局配合)."""
    known = body_pattern("body")
    for place in split(line.text[:end], "。"):
        sentence = line.part(*place)
        if len(sentence.text) > _LONGEST or not assignment_pattern("verb").search(sentence.text):
            continue
        if _within(place.start, enclosed) or sentence.text[0] in "（【":
            continue
        said = read_assignment(sentence, year)
        if said and said.actors and all(known.fullmatch(each.name) for each in said.actors.all):
            yield _statement(line, place, said)


def _bare_label(line: Line, enclosed: list[Bracket]) -> re.Match[str] | None:
    """A label that opens the paragraph or its last sentence, without brackets around it."""
    for label in label_pattern().finditer(line.text):
        at = label.start()
        if _within(at, enclosed):
            continue
        opens = not at or line.text[at - 1] in "。；）】"
        whole = "。" not in line.text[label.end() :].rstrip("。")
        return label if opens and whole else None
    return None


def _within(at: int, enclosed: list[Bracket]) -> bool:
    before = bisect_left(enclosed, at, key=lambda bracket: bracket.start) - 1
    return before >= 0 and at < enclosed[before].end
