"""Clauses that name who acts: 由市发展改革委牵头…, 市财政局负责…, 各区要…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from plandigest.lexicon.assignments import assignment_pattern
from plandigest.lexicon.pattern import Pattern
from plandigest.model.task import Actors
from plandigest.tasking.actors import actors_in
from plandigest.tasking.brackets import Bracket, split
from plandigest.tasking.line import Line

_DOING = "制定|实施|组织|统筹|承担"
_BY = re.compile(
    r"由(?P<who>[^，。；：由]{2,60}?)(?P<does>分别牵头|共同牵头|牵头|会同|按照?(?:各自)?职责|"
    rf"(?:具体)?负责|分工|{_DOING})"
)
_SUBJECT = re.compile(
    r"(?P<who>[^，。；：]{2,60}?)(?P<does>牵头|会同|(?:具体)?负责|按照?(?:各自)?职责|"
    r"(?:都|均|也)?要(?![求素点闻件害])|应当|必须|务必|须|应(?![急用对收付变答]))"
)
_TOGETHER = Pattern(
    r"会同(?P<others>[^，。；：]{2,60}?)(?P<does>牵头|负责|制定|研究|组织|开展|按|建立|做好|加强|编制|"
    r"出台|依法|对|定期|根据)"
)
_MARKER = re.compile(
    r"第[一二三四五六七八九十百零〇\d]{1,6}[条款项]|（[一二三四五六七八九十]{1,3}）"
)
"""The number of an article that runs into its text."""
_CUE = re.compile(r"由|牵头|会同|负责|职责|要|应|须|务必")
"""One of these stands in every clause that names who acts."""
_MARKS = "，。；的"


class ActorClause(NamedTuple):
    """A clause that names who acts.

    Attributes:
        whole: the clause, from where it begins to where the next one does.
        actors: those who act.
        doing: what they are to do.
        thing: what that is done to, where it stands before them (办法由市财政局制定).
    """

    whole: Bracket
    actors: Actors
    doing: Bracket
    thing: Bracket | None = None


def actor_clauses(line: Line) -> Iterator[ActorClause]:
    """The clauses of a sentence that name who acts, each up to the next that does."""
    if not _CUE.search(line.text):
        return
    for part in split(line.text, "；。"):
        found: list[ActorClause] = []
        for place in split(line.text[part.start : part.end], "，"):
            start, end = place.start + part.start, place.end + part.start
            if said := _named(line, Bracket(start, end), part):
                found[-1:] = [_cut(each, start) for each in found[-1:]]
                found.append(said)
        if found:
            yield found[0]._replace(whole=Bracket(part.start, found[0].whole.end))
            yield from found[1:]


def _cut(clause: ActorClause, end: int) -> ActorClause:
    """A clause that ends where the next begins."""
    end -= 1
    doing = Bracket(clause.doing.start, max(min(clause.doing.end, end), clause.doing.start + 1))
    return clause._replace(whole=Bracket(clause.whole.start, end), doing=doing)


def _named(line: Line, place: Bracket, part: Bracket) -> ActorClause | None:
    """What a stretch between two commas names, with all that follows it."""
    whole = Bracket(place.start, part.end)
    if marker := _MARKER.match(line.text, *place):
        place = Bracket(marker.end(), place.end)
    for pattern in (_BY, _SUBJECT):
        match = pattern.match(line.text, place.start, part.end)
        if match and (said := _read(line, match, whole)):
            return said
    match = _BY.search(line.text, *place)
    if match and (said := _read(line, match, whole)):
        return _with_thing(said, Bracket(place.start, match.start()))
    return None


def _with_thing(clause: ActorClause, before: Bracket) -> ActorClause:
    """A clause whose verb has nothing behind it is done to what stands before those who act."""
    bare = clause.doing.end - clause.doing.start <= 2 and before.end - before.start > 1
    return clause._replace(thing=before) if bare else clause


def _read(line: Line, match: re.Match[str], whole: Bracket) -> ActorClause | None:
    named = actors_in(line.part(*match.span("who")), labelled=False)
    if named is None or assignment_pattern("formal").match(line.text, match.start("does")):
        return None
    does = match["does"]
    if does == "会同":
        together = _TOGETHER.match(line.text, match.start("does"))
        others = actors_in(line.part(*together.span("others")), labelled=False) if together else ()
        if together is None or others is None:
            return None
        doing = _stripped(line, together.start("does"), whole)
        return ActorClause(whole, Actors(lead=named, cooperating=others), doing)
    start = match.start("does") if does in _DOING.split("|") else match.end()
    actors = Actors(lead=named) if "牵头" in does else Actors(responsible=named)
    return ActorClause(whole, actors, _stripped(line, start, whole))


def _stripped(line: Line, start: int, whole: Bracket) -> Bracket:
    """What is to be done, from a place to the end of the clause; the clause where that is bare."""
    text = line.text[start : whole.end]
    rest = text.strip(_MARKS)
    at = start + len(text) - len(text.lstrip(_MARKS))
    return Bracket(at, at + len(rest)) if len(rest) > 1 else whole
