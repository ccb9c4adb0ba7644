"""Sentences that name who acts: 由市发展改革委牵头…, 市财政局负责…, 各区要…."""

from __future__ import annotations

import re
from typing import NamedTuple

from plandigest.lexicon.assignments import assignment_pattern
from plandigest.model.task import Actors
from plandigest.tasking.actors import actors_in
from plandigest.tasking.brackets import Bracket, split
from plandigest.tasking.line import Line

_BY = re.compile(
    r"由(?P<who>[^，。；：]{2,60}?)(?P<does>分别牵头|共同牵头|牵头|会同|按照?(?:各自)?职责|负责|组织|承担|"
    r"制定|实施|统筹|具体负责|分工)"
)
_SUBJECT = re.compile(
    r"(?P<who>[^。；：]{2,60}?)(?P<does>牵头|会同|负责|按照?(?:各自)?职责|具体负责|"
    r"(?:都|均|也)?要(?![求素点闻件害])|应当|必须|务必|须|应(?![急用对收付变答]))"
)
_TOGETHER = re.compile(
    r"会同(?P<others>[^，。；：]{2,60}?)(?P<does>牵头|负责|制定|研究|组织|开展|按|建立|做好|加强|编制|出台|依法|对|定期|根据)"
)


class ActorClause(NamedTuple):
    """A clause that names who acts.

    Attributes:
        actors: those who do.
        rest: what they are to do, up to the end of the sentence.
    """

    actors: Actors
    rest: Bracket


def actor_clause(line: Line) -> ActorClause | None:
    """The first clause of a sentence that names who acts; None where none does."""
    for start, end in split(line.text, "，；。"):
        for pattern in (_BY, _SUBJECT):
            if (match := pattern.match(line.text, start)) and (said := _read(line, match)):
                return said
        if (match := _BY.search(line.text, start, end)) and (said := _read(line, match)):
            return said
    return None


def _read(line: Line, match: re.Match[str]) -> ActorClause | None:
    named = actors_in(line.part(*match.span("who")), labelled=False)
    if named is None or assignment_pattern("formal").match(line.text, match.start("does")):
        return None
    does = match["does"]
    end = match.end()
    if does == "会同":
        together = _TOGETHER.match(line.text, match.start("does"))
        others = actors_in(line.part(*together.span("others")), labelled=False) if together else ()
        if together is None or others is None:
            return None
        end = together.start("does")
        return _clause(line, Actors(lead=named, cooperating=others), end)
    if "牵头" in does:
        return _clause(line, Actors(lead=named), end)
    if does in {"制定", "实施", "组织", "统筹", "承担"}:
        end = match.start("does")
    return _clause(line, Actors(responsible=named), end)


def _clause(line: Line, actors: Actors, start: int) -> ActorClause | None:
    rest = line.text[start:].strip("，。；的")
    if len(rest) < 2:
        return ActorClause(actors, Bracket(0, len(line.text)))
    at = line.text.index(rest, start)
    return ActorClause(actors, Bracket(at, at + len(rest)))
