"""What the clauses before a figure hand on to it."""

from __future__ import annotations

from typing import NamedTuple

from plandigest.extracting.clause.lead import Lead
from plandigest.extracting.clause.name import Name
from plandigest.extracting.clause.passage import Group, Passage
from plandigest.extracting.clause.phrase import split
from plandigest.extracting.clause.predicate import actor_of, before_predicate, programme_of
from plandigest.lexicon.indicators import indicator_words

_AHEAD = 60
_OF_WHICH = ("其中，", "其中：", "其中,")
_REMEMBERED = 12
"""Clauses of a sentence that a later one may reach back to; bounds the cost of long lists."""


class Said(NamedTuple):
    """What one group of figures was found to measure.

    Attributes:
        subjects: the thing measured for each of its values, as a later clause may take it up.
        sentence: where its sentence begins.
        end: where its clause ends.
        taken: where the noun ends that its number counts; 0 where it counts none.
        measure: whether the name stands by itself, so that a bare head may hang on to it.
        raised: the base unit of an increment that it tells; "" if it tells none.
    """

    subjects: tuple[Name, ...]
    sentence: int
    end: int
    taken: int = 0
    measure: bool = True
    raised: str = ""


class Context(NamedTuple):
    """What is known from the clauses of a paragraph that have been read.

    Attributes:
        nothing: an empty name of the text.
        said: the last groups, in order.
        actor: who does what the clauses of this sentence tell (张江科学城).
        acts: whether the clause that is being read names the actor itself.
        whole: what 其中 goes on to tell parts of; empty outside of it.
        opened: the words that opened the list that is being read, for its later items.
        sentence: where the sentence begins that is being read.
        subject: what a clause without figures named at the beginning of this sentence.
    """

    nothing: Name
    said: tuple[Said, ...] = ()
    actor: Name | None = None
    acts: bool = False
    whole: Name | None = None
    opened: tuple[int, int] | None = None
    sentence: int = -1
    subject: Name | None = None

    @property
    def spoken(self) -> bool:
        """Whether a figure of this sentence has been read."""
        return bool(self.said) and self.said[-1].sentence == self.sentence

    @property
    def last(self) -> Name:
        """The last thing measured, of whatever sort."""
        return self.said[-1].subjects[-1] if self.said else self.nothing

    @property
    def measure(self) -> Name:
        """The last thing measured that stands by itself; or what this sentence speaks of."""
        if self.subject and not self.spoken:
            return self.subject
        for said in reversed(self.said):
            if said.measure:
                return said.subjects[-1]
        return self.nothing

    @property
    def topic(self) -> Name:
        """The thing measured without its measure (全市战略性新兴产业)."""
        return self.whole or stem(self.measure)

    @property
    def items(self) -> tuple[Name, ...]:
        """The things the last list measured; or those that stood alone in this sentence."""
        if self.said and len(self.said[-1].subjects) > 1:
            return self.said[-1].subjects
        alone = [each.subjects for each in self.said if each.sentence == self.sentence]
        return tuple(one for one, *more in alone if not more)

    @property
    def raised(self) -> str:
        """The base unit of an increment that this sentence told of the measure."""
        told = [each.raised for each in self.said if each.sentence == self.sentence]
        return next((unit for unit in reversed(told) if unit), "")

    def before(self, passage: Passage, group: Group, lead: Lead) -> Context:
        """The context in which a group is read: its sentence, actor, whole and list."""
        here = self if group.sentence == self.sentence else self._in_sentence(passage, group)
        ahead = passage.text[max(group.sentence, group.clause - _AHEAD) : group.clause]
        actor, opened = here.actor, here.opened
        if group.first:
            opened = None
            elsewhere = bool(here.said) and group.clause > here.said[-1].end + 1
            if elsewhere or ahead.endswith("；"):
                actor = None  # other clauses stand between, with subjects of their own
        if group.first or indicator_words("flow", "verb").at(passage.text, lead.start, lead.end):
            opened = (lead.start, lead.end)
        whole = here.whole
        if whole is None and (lead.within or ahead.endswith(_OF_WHICH)):
            whole = here.topic
        taken = here.said[-1].taken if here.said and not group.first else 0
        taken += taken > 0 and passage.text.startswith(("、", "和", "与"), taken)
        own = actor_of(passage, max(lead.start, taken), lead.end)
        return Context(
            nothing=here.nothing,
            said=here.said,
            actor=own or actor,
            acts=bool(own),
            whole=whole,
            opened=opened,
            sentence=here.sentence,
            subject=here.subject,
        )

    def _in_sentence(self, passage: Passage, group: Group) -> Context:
        """The context at the beginning of another sentence."""
        start = max(group.sentence, group.clause - _AHEAD)
        clauses = split(passage.text, start, max(start, group.clause - 1), "，；：,")
        named = (before_predicate(passage, *clause) for clause in clauses)
        subject = next((name for name in named if name), None)
        if subject is None and clauses:
            subject = programme_of(passage, *clauses[-1]) or None
        said = () if self._is_left(passage, group) else self.said
        return Context(self.nothing, said, sentence=group.sentence, subject=subject)

    def _is_left(self, passage: Passage, group: Group) -> bool:
        """Whether a sentence without figures stands between the last one told and a group.

        进出口增长5%。经营主体稳中培优。总量达1200万户: the total is not that of what came before.
        """
        text, last = passage.text, self.said[-1].end if self.said else group.sentence
        told = text.find("。", last, group.sentence - 1)
        return told >= 0 and text.find("。", told + 1, group.sentence) >= 0

    def after(self, said: Said) -> Context:
        """The context with one more group told."""
        return self._replace(said=(*self.said[-_REMEMBERED:], said))


def stem(name: Name) -> Name:
    """The thing measured without its measure: 全市战略性新兴产业 of …产业增加值."""
    head = name.ending("head") or name.ending("rate")
    rest = without_flow(name.cut_behind(len(head))) if head else without_flow(name)
    return rest or name


def without_flow(name: Name) -> Name:
    """A name without 新增 at either end: what it is that was added to."""
    opening = name.opening("flow")
    if 0 < len(opening) < len(name) and not _goes_on(name, len(opening)):
        name = name.cut_before(len(opening))
    while (closing := name.ending("flow")) and len(closing) < len(name):
        name = name.cut_behind(len(closing))
    return name


def _goes_on(name: Name, size: int) -> bool:
    """Whether a list goes on behind the first characters: 新建、改造主干道路."""
    return str(name)[size] in "、和与及"


def is_whole(name: Name, sort: str) -> bool:
    """Whether a name is nothing but a word of a sort (总量, 增速)."""
    return bool(name) and str(name) in indicator_words(sort)
