"""What a task is in short: its verb, what that is done to, and how strongly it is said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from plandigest.lexicon.pattern import Pattern
from plandigest.lexicon.strength import (
    plain_adverbs,
    strength_of_verb,
    strength_words,
    verbal_nouns,
    verbs,
)
from plandigest.model.task import Strength
from plandigest.tasking.brackets import Bracket, split
from plandigest.tasking.line import Line

_JOINED = Pattern(r"[、和并与]|并且|以及")
_BEFORE_VERB = Pattern(r"(?:以|依托|利用|运用|借助|通过|围绕|按照|结合|依据|根据|聚焦|面向|针对)")
_HELPING = ("支持", "鼓励", "探索", "引导", "推动", "允许", "争取", "督促", "试行")
"""Verbs with another behind them that says what is done."""
_QUOTED = Pattern(r"“[^”]*”|《[^》]*》|（[^（）]*）")
_OPENING = Pattern(
    r"[“”【】]*(?:其中|同时|此外|[一二三四五六七八九十]是)?(?:我们|全[省市县区](?:上下)?(?=[要必]))?"
    r"(?:[在于到至]?(?:20\d{2}|今|明|本)?年[^，。；]{0,6}?[前底末]前?|每[年月季]度?)?"
)
_CHANGING = (Strength.PROHIBITING, Strength.PRESSURING)


class Verb(NamedTuple):
    """A verb of a clause, one or several joined.

    Attributes:
        start: of its first character.
        end: the place behind it.
        word: the first of those joined.
    """

    start: int
    end: int
    word: str


def action_of(line: Line) -> tuple[Bracket | None, Bracket | None]:
    """Where the verb of a headline stands, and what it is done to; None where unknown."""
    for start, end in split(line.text, "，；。："):
        if verb := _leading_verb(line.text, start, end):
            rest = line.text[verb.end : end].strip("【】")
            shift = line.text.index(rest, verb.end) if rest else 0
            thing = Bracket(shift, shift + len(rest)) if len(rest) > 1 else None
            return Bracket(verb.start, verb.end), thing
    return None, None


def strength_of(line: Line) -> Strength | None:
    """How a text commits; None where no word of it tells."""
    text = _QUOTED.sub(lambda quoted: "□" * len(quoted[0]), line.text)
    for strength in _CHANGING:
        words = strength_words(strength)
        if words and words.search(text):
            return strength
    return next((strength for _, strength in sorted(_standing(text))), None)


def _standing(text: str) -> Iterator[tuple[int, Strength]]:
    """The first word of each of the other classes, with its place."""
    for strength in Strength:
        words = strength_words(strength)
        if strength not in _CHANGING and words and (found := words.search(text)):
            yield found.start(), strength
    for start, end in split(text, "，；。：！"):
        if verb := _leading_verb(text, start, end):
            yield verb.start, strength_of_verb(verb.word)
            return


def _leading_verb(text: str, start: int, end: int) -> Verb | None:
    """The verb that a clause opens with, adverbs aside, or that follows what it is done by."""
    opening = _OPENING.match(text, start, end)
    at = _behind_adverbs(text, opening.end() if opening else start, end)
    if _BEFORE_VERB.match(text, at, end) and (inner := _inner_verb(text, at + 3, end)):
        return inner
    word = verbs().at(text, at, end)
    return Verb(at, _joined_end(text, at + len(word), end), word) if word else None


def _behind_adverbs(text: str, at: int, end: int) -> int:
    """Where the verb begins: an adverb is one only with a verb behind it (加快推进)."""
    place = at
    while word := plain_adverbs().at(text, place, end):
        verb = verbs().at(text, place, end)
        behind = place + len(word)
        if len(verb) > len(word) or not (
            verbs().at(text, behind, end)
            or plain_adverbs().at(text, behind, end)
            or _BEFORE_VERB.match(text, behind, end)
        ):
            break
        place = behind
    return place


def _inner_verb(text: str, start: int, end: int) -> Verb | None:
    """The verb behind what opens with 以, 通过: the first that is no noun as well."""
    at = start
    while at < end:
        at, word = verbs().find(text, at, end)
        if not word:
            return None
        if word not in verbal_nouns() and end - at - len(word) > 1:
            return Verb(at, _joined_end(text, at + len(word), end), word)
        at += 1
    return None


def _joined_end(text: str, at: int, end: int) -> int:
    """Where the verbs end that are joined to one: 引进、培育; 建立并完善; 支持举办."""
    at += text.startswith("好", at, end)
    helps = text.endswith(_HELPING, 0, at)
    while True:
        joint = _JOINED.match(text, at, end)
        if joint is None and not helps:
            return at
        behind = joint.end() if joint else at
        word = verbs().at(text, behind, end)
        after = behind + len(word)
        if (
            not word
            or after >= end
            or (word in verbal_nouns() and (joint is None or text[after] in "、和的"))
        ):
            return at
        at, helps = after, False
