"""Splits a list of names and puts each in its usual form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from plandigest.lexicon.bodies import body_pattern, usual_form
from plandigest.lexicon.strength import verbs
from plandigest.model.task import Actor
from plandigest.tasking.brackets import split
from plandigest.tasking.line import Line

_AND = re.compile(r"以及|和|及|与")
_DEPARTMENTS = "部门"
_LEADING = "由，、；。：是为即"


def actors_in(line: Line, *, labelled: bool) -> tuple[Actor, ...] | None:
    """The actors that a list names.

    Args:
        line: the list, without the words that say what they do.
        labelled: whether the text says that those who act are named, so that any
            organisation is one; else each name must be told by itself.

    Returns:
        None where a part of the list is no name.
    """
    names = [name for name in _names(line.stripped(_LEADING)) if name.text]
    if not names:
        return None
    known = body_pattern("body")
    loose = body_pattern("party")
    spread = known.fullmatch(names[-1].text) and names[-1].text.endswith(_DEPARTMENTS)
    found: dict[str, Actor] = {}
    for name in names:
        text = name.text
        if text[0] in "（【" or (not labelled and _is_action(text)):
            return None
        if not known.fullmatch(text) and not (labelled and loose.fullmatch(text)):
            if spread and len(names) > 1 and _is_field(text):
                text += _DEPARTMENTS  # 市发展改革、财政部门
            else:
                return None
        actor = Actor(usual_form(text), name.span(0, len(name.text)))
        found.setdefault(actor.name, actor)
    return tuple(found.values())


def _is_action(text: str) -> bool:
    """Whether what looks like a name begins with what is done: 强化财政部门."""
    verb = verbs().at(text, 0, len(text))
    return bool(verb) and verb not in {"发展", "建设", "改革", "服务", "保护", "治理", "试点"}


def _is_field(text: str) -> bool:
    return 2 <= len(text) <= 10 and re.fullmatch(r"[一-龥]+", text) is not None


def _names(line: Line) -> Iterator[Line]:
    """The names of a list one by one; those that were cut within themselves are whole again."""
    opening, closing = body_pattern("opening"), body_pattern("closing")
    held: Line | None = None
    before: Line | None = None
    for piece in _pieces(line):
        name = _without_rest(piece)
        if not name.text:
            continue
        if held is not None:
            name = _joined(line, held, name)
            held = None
        elif before is not None and closing.fullmatch(name.text):
            before = _joined(line, before, name)
            continue
        if opening.fullmatch(name.text) and piece.offsets[-1] != line.offsets[-1]:
            held = name
            continue
        if before is not None:
            yield before
        before = name
    if before is not None:
        yield before
    if held is not None:
        yield held


def _pieces(line: Line) -> Iterator[Line]:
    for start, end in split(line.text, "、，,；"):
        yield from _parted(line.part(start, end))


def _parted(line: Line) -> Iterator[Line]:
    """The names that 和 and its like join; 和 within a name (住房和城乡建设局) parts nothing."""
    known = body_pattern("body")
    start = 0
    for word in _AND.finditer(line.text):
        left, right = line.text[start : word.start()], line.text[word.end() :]
        if known.fullmatch(left) and right and not right.startswith(("部门", "单位")):
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
