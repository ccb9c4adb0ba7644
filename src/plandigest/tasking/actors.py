"""Splits a list of names and puts each in its usual form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from plandigest.lexicon.bodies import body_pattern, usual_form
from plandigest.lexicon.strength import verbal_nouns, verbs
from plandigest.model.task import Actor
from plandigest.tasking.brackets import split
from plandigest.tasking.line import Line

_AND = re.compile(r"以及|和|及|与")
_DEPARTMENTS = "部门"
_LEADING = "由，、；。：是为即"


def actors_in(line: Line, *, labelled: bool, stated: bool = False) -> tuple[Actor, ...] | None:
    """The actors that a list names.

    Args:
        line: the list, without the words that say what they do.
        labelled: whether the text says that those who act are named, so that any
            organisation is one; else each name must be told by itself.
        stated: whether it says that of all that is listed, whatever its name.

    Returns:
        None where a part of the list is no name.
    """
    names = _names(line.stripped(_LEADING))
    if not names:
        return None
    known, party, listed = (body_pattern(sort) for sort in ("body", "party", "stated"))
    spread = len(names) > 1 and _is_spread(names[-1].text)
    found: dict[str, Actor] = {}
    for name in names:
        text = name.text
        if text[0] in "（【由" or (not labelled and _is_action(text)):
            return None
        if not known.fullmatch(text):
            if spread and _is_field(text):
                text += _DEPARTMENTS  # 市发展改革、财政部门
            elif not (stated and listed.fullmatch(text)) and not (
                labelled and party.fullmatch(text)
            ):
                return None
        actor = Actor(usual_form(text), name.span(0, len(name.text)))
        found.setdefault(actor.name, actor)
    return tuple(found.values())


def _is_action(text: str) -> bool:
    """Whether what looks like a name begins with what is done: 强化财政部门."""
    verb = verbs().at(text, 0, len(text))
    return bool(verb) and verb not in verbal_nouns()


def _is_spread(text: str) -> bool:
    """Whether a name ends in what may belong to all of its list: 民政部门, not 市有关部门."""
    known = body_pattern("body").fullmatch(text)
    return known is not None and text.endswith(_DEPARTMENTS) and "有关" not in text


def _is_field(text: str) -> bool:
    loose = body_pattern("party").fullmatch(text)
    return loose is None and re.fullmatch(r"[一-龥]{2,10}(?<!的)", text) is not None


def _names(line: Line) -> list[Line]:
    """The names of a list; those that were cut within themselves (各市、县人民政府) are whole."""
    whole: list[Line] = []
    tail = ""
    for piece in _pieces(line):
        name = _without_rest(piece)
        if whole and _goes_on(tail, name.text):
            whole[-1] = _joined(line, whole[-1], name)
        elif name.text:
            whole.append(name)
        tail = name.text
    return whole


def _goes_on(tail: str, text: str) -> bool:
    """Whether what follows in a list ends the name before it."""
    if body_pattern("closing").fullmatch(text):
        return True
    opens = body_pattern("opening").fullmatch(tail)
    return opens is not None and body_pattern("level").fullmatch(text) is not None


def _pieces(line: Line) -> Iterator[Line]:
    for start, end in split(line.text, "、，,；"):
        yield from _parted(line.part(start, end))


def _parted(line: Line) -> Iterator[Line]:
    """The names that 和 and its like join; 和 within a name (住房和城乡建设局) parts nothing."""
    known, level = body_pattern("body"), body_pattern("level")
    start = 0
    for word in _AND.finditer(line.text):
        left, right = line.text[start : word.start()], line.text[word.end() :]
        whole = known.fullmatch(left) or level.fullmatch(left)
        if whole and right and not right.startswith(("部门", "单位")):
            yield line.part(start, word.start())
            start = word.end()
    yield line.part(start, len(line.text))


def _without_rest(line: Line) -> Line:
    """A name without what closes the list: 市财政局等有关部门."""
    rest = body_pattern("rest")
    at = line.text.rfind("等")
    if at >= 0 and rest.fullmatch(line.text, at):
        return line.part(0, at)
    return line


def _joined(line: Line, first: Line, last: Line) -> Line:
    """What stands in a list from one name to another."""
    start = bisect_left(line.offsets, first.offsets[0])
    end = bisect_left(line.offsets, last.offsets[-1])
    return line.part(start, end + 1)
