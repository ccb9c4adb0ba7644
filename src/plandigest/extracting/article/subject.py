"""Reads the row of a list that a number is the value of: its branch, its class, its subject."""

from __future__ import annotations

from plandigest.extracting.article.block import Stretch
from plandigest.extracting.article.clause import Clause, ClauseKind
from plandigest.extracting.article.place import Place
from plandigest.lexicon.pattern import Pattern

_ASIDE = Pattern(r"除[^，。；]{2,40}外|(?:按照|依照|根据|依据|经)[^，。；]{2,40}")
"""Says by which rule or with what exception; nobody's subject."""
_OUGHT = Pattern(r"(?:可以|应当|一律|均|统一|暂)+\Z")


def branch_start(place: Place) -> int:
    """Where the branch of its sentence begins, the conditions that open it included."""
    start = place.clause_start
    for clause in reversed((*place.provision.before, place.provision.clause)):
        start = clause.start
        if clause.branch:
            break
    return start


def in_branch(place: Place) -> tuple[Clause, ...]:
    """The clauses of its branch before it."""
    start = branch_start(place)
    return tuple(each for each in place.provision.before if each.start >= start)


def row_start(place: Place) -> int:
    """Where the class begins: with its branch, or behind the value of another class."""
    start = branch_start(place)
    for clause in place.provision.before:
        own = clause.start >= start and clause.kind is not ClauseKind.CONDITION
        number = place.number_in(clause) if own else None
        while number and number[1] < clause.end:
            number = place.number_behind(number[1], clause.end)
        if number:
            start = clause.end + 1
    return start


def value_start(place: Place) -> int:
    """Where the value begins, with its bound and for what one is."""
    per = place.per
    return per[0] if per and place.clause_start <= per[0] < place.start == per[1] else place.start


def whose(place: Place, stop: int) -> Stretch | None:
    """Of whom or of what something is said that a clause says last: its subject or a condition."""
    text, start = place.text, place.clause_start
    ought = _OUGHT.search(text, start, stop)
    stop = ought.start() if ought else stop
    if stop - start > 1:
        return start, stop
    before = in_branch(place)
    told = [each for each in before if not _ASIDE.fullmatch(text, *each.span)]
    return told[-1].span if told and not place.holds(told[-1]) else None


def noun_before(place: Place) -> Stretch | None:
    """The subject that a clause of its own says before this one."""
    before = in_branch(place)
    clause = before[-1] if before else None
    plain = clause is not None and clause.kind is ClauseKind.PLAIN
    if clause is None or not plain or place.holds(clause) or _ASIDE.match(place.text, *clause.span):
        return None
    return clause.span


def first_noun(place: Place) -> Stretch | None:
    """The subject of the branch before, where this one goes through another portion of it."""
    opening = place.provision.opening
    another = place.provision.clause.branch and opening != place.provision.clause
    plain = another and opening.kind is ClauseKind.PLAIN and not place.holds(opening)
    return opening.span if plain else None
