"""Names what each quantity of a paragraph measures, subjects carried over clauses."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from plandigest.extracting import nouns
from plandigest.extracting.awards import Awards
from plandigest.extracting.distributing import share_out, told_apart
from plandigest.extracting.increments import is_part, moved
from plandigest.extracting.leads import Lead
from plandigest.extracting.objects import BENEFITING, noun_behind, rest_of_clause
from plandigest.extracting.passages import Group, Passage
from plandigest.extracting.quantities import Quantity
from plandigest.model.figure import FigureKind

_REACHING = ("惠及", "受益", "覆盖", "带动", "服务", "帮扶")
_TERMS, _SHORT, _LISTED = frozenset({"内", "以内", "之内"}), 2, 12
_CLAUSES = re.compile(r"[，；：,]")


@dataclass(slots=True)
class Subjects:
    """What the clauses read so far speak of; one for each paragraph.

    Attributes:
        topic: the thing measured, its measure left out (全市战略性新兴产业).
        measure: the last indicator that stands by itself.
        last: the last indicator, of whatever kind.
        actor: who does what the clauses of this sentence tell (张江科学城).
        within: the sentence goes on to tell parts of the topic (其中).
        awards: what the sentence gives to whom.
        opened: the phrase that opened the list, whose verb counts for all of it (新增A、B).
        items: the indicators of the last list (A、B分别…), for the next one.
        singly: the indicators of values that stood alone in this sentence, in order.
        blurred: the last list shared out what it did not name one by one.
        raised: the base unit of an increment that this sentence told of the measure.
        spoken: a figure of this sentence has been read.
        sentence: where the sentence begins that is being read.
        sentence_heard: the last sentence that a clause without figures named a subject of.
        read: where the last clause with a figure ended.
    """

    topic: str = ""
    measure: str = ""
    last: str = ""
    actor: str = ""
    within: bool = False
    awards: Awards = field(default_factory=Awards)
    opened: str = ""
    items: tuple[str, ...] = field(default=())
    singly: tuple[str, ...] = ()
    blurred: bool = False
    raised: str = ""
    spoken: bool = False
    sentence: int = -1
    sentence_heard: int = -1
    read: int = 0

    def indicators(self, passage: Passage, group: Group, lead: Lead) -> tuple[str | None, ...]:
        """The indicator of every quantity of the group; None where none can be told."""
        self._move_to(passage, group)
        count = len(group.quantities)
        behind = noun_behind(passage, group, lead)
        quantity = group.quantities[0]
        given = self.awards.names(passage, group, lead, behind)
        if given:
            self.spoken = True
            return tuple(nouns.presentable(text) for text in given)
        shared = self._shared(lead, behind, count)
        if shared:
            full = tuple(self._full(item + behind, lead, quantity=quantity) for item in shared)
            self.items, self.blurred = full, False
        else:
            one = self._one(passage, group, lead, behind, quantity=quantity)
            full = (one,) * count
            if lead.phrase:
                self.items = ()
                self.singly = (*self.singly[-_LISTED:], one) if count == 1 else ()
                self.blurred = False
            if count > 1 and lead.respective and not told_apart(passage, group):
                self.blurred = True  # one thing each, and it is not clear which
        self.raised = quantity.base or "" if lead.step and self.measure else self.raised
        passing = nouns.ends_with(behind, "milestone")
        self.last = self.measure if passing else full[-1] or self.last
        self.spoken = True
        if self.blurred:
            return (None,) * count
        return tuple(
            nouns.presentable(moved(text, lead, each, behind, listed=each is not quantity))
            for text, each in zip(full, group.quantities, strict=True)
        )

    def _move_to(self, passage: Passage, group: Group) -> None:
        """Note a new sentence, and the subject of a clause before this one without figures."""
        fresh = group.sentence != self.sentence
        ahead = passage.text[max(group.sentence, group.clause - 60) : group.clause]
        if fresh:
            self.sentence, self.actor, self.within, self.opened = group.sentence, "", False, ""
            self.spoken, self.blurred, self.raised = False, False, ""
            self.singly = ()
        if group.first and (group.clause > self.read + 1 or ahead.endswith("；")):
            self.actor = ""  # other clauses stand between, with subjects of their own
        self.read = group.end
        self.awards.hear(passage, group, fresh=fresh)
        if group.first:
            self.opened = ""
        self.within = self.within or ahead.endswith(("其中，", "其中：", "其中,"))
        if fresh and group.clause > group.sentence:
            clause = _CLAUSES.split(ahead[:-1])[-1]
            subject = nouns.subject_of(clause)
            if subject:
                self.sentence_heard = group.sentence
                self.measure = self.last = subject
                self.topic = nouns.without_head(subject)

    def _shared(self, lead: Lead, behind: str, count: int) -> tuple[str, ...]:
        """One phrase for each value of a list, from this clause or the one before."""
        if lead.phrase:
            return share_out(lead.phrase, count)
        if behind or count == 1:
            return ()
        told = self.items or self.singly[-count:]  # A 3亿元，B 5亿元，分别增长…
        return told if len(set(told)) == count else ()

    def _one(
        self, passage: Passage, group: Group, lead: Lead, behind: str, *, quantity: Quantity
    ) -> str:
        phrase = nouns.shortened(lead.phrase)
        if not group.first:
            others = lead.parted and lead.start == group.start  # 14万亿元新台阶、连续36年
            phrase = "" if others else nouns.own_part(phrase)
        owner = self._owner(passage, group, phrase)
        if owner:
            return owner
        rest = rest_of_clause(passage, group, behind)
        if not behind:
            bare = phrase and not nouns.without_verb(phrase)
            if bare and group.limit < group.end:
                return phrase + rest
            if phrase.endswith(_REACHING) and bare and self.measure and self.spoken:
                return self.measure + phrase  # …标准提高20元，惠及1.8亿人
            return self._full(self._with_verb(group, phrase), lead, quantity=quantity)
        if len(behind) <= _SHORT and group.limit < group.end:
            behind += rest
        if behind == BENEFITING and self.measure and not phrase:
            return self.measure + behind
        if nouns.ends_with(behind, "milestone"):
            self.measure = phrase or self.measure
            return passage.text[lead.start : quantity.start] + behind
        before = self._before_noun(phrase, group, lead, behind)
        full = before + ("的" if lead.attribute and before else "") + behind
        if not before and self.actor and lead.phrase:
            full = self.actor + behind
        self.measure, self.topic = full, nouns.without_head(full)
        return full

    def _owner(self, passage: Passage, group: Group, phrase: str) -> str:
        """What a bare measure belongs to if it follows: 总投资200亿元的交易中心."""
        end = group.quantities[-1].end
        bare = phrase.removeprefix(nouns.opening_verb(phrase))
        phrase = bare if bare.startswith("总") else phrase  # 设立总规模5亿元的基金
        if nouns.ends_with(phrase, "head") != phrase or not phrase:
            return ""
        if not passage.text.startswith("的", end):
            return ""
        noun = nouns.phrase_behind(passage.text, end, group.limit, alone=False)
        return noun + phrase if noun else ""

    def _before_noun(self, phrase: str, group: Group, lead: Lead, behind: str) -> str:
        """What of the words before a count goes with the noun behind it."""
        if lead.parted and group.first and not lead.attribute:
            phrase = nouns.opening_flow(phrase, behind)  # 获评甲区和9个乙专科
        actor = nouns.actor_of(phrase)
        self.actor = actor or self.actor
        if not (group.first or lead.attribute or actor):
            return ""  # what stands between belongs to the number before (1096个车间和183个工厂)
        trimmed = nouns.without_verb(phrase)
        if any(char.isdigit() for char in trimmed):
            return ""  # another number's words, with a classifier we do not know
        return trimmed if len(trimmed) <= nouns.LONGEST // 2 else ""

    def _with_verb(self, group: Group, phrase: str) -> str:
        """In a list, the verb before the first item counts for all: 新增A3家、B5家."""
        if group.first or nouns.opening_verb(phrase):
            self.opened = phrase
            return phrase
        measured = (
            nouns.ends_with(phrase, "head") == phrase or nouns.ends_with(phrase, "rate") == phrase
        )
        return phrase if measured else nouns.opening_flow(self.opened, phrase) + phrase

    def _full(self, phrase: str, lead: Lead, *, quantity: Quantity) -> str:
        """The indicator of a phrase before a number, the subject restored."""
        if lead.within:
            self.within = True
        if not phrase:
            return self._carried(lead, quantity=quantity)
        if nouns.ends_with(phrase, "rate") == phrase or nouns.DEPENDENT.match(phrase):
            return nouns.joined(self.measure or self.last, phrase)
        if is_part(phrase, lead, quantity, self.raised):
            return nouns.joined(self.measure, phrase)  # 标准提高70元，小学达到720元
        fresh = not self.spoken
        if nouns.ends_with(phrase, "head") == phrase and not (fresh and len(phrase) > _SHORT):
            total = phrase.startswith("总") and not self.within  # 装机5万千瓦、总量9万千瓦
            owner = self.measure if total else self.topic or self.measure
            self.measure = nouns.joined(nouns.without_flow(owner), phrase)
            return self.measure
        full = self._restored(phrase)
        if not self.within:
            self.topic = nouns.without_head(full)
        self.measure = full
        return full

    def _carried(self, lead: Lead, *, quantity: Quantity) -> str:
        """The indicator of a number with nothing before it but 达到 or 增长."""
        if quantity.kind is FigureKind.DURATION and quantity.qualifier in _TERMS:
            return ""  # 三年内 is none of what was told before
        if not self.spoken and self.sentence_heard != self.sentence:
            return ""  # nothing in its sentence says what it is of
        percentage = quantity.base == "1" or quantity.form == "rank"
        growing = lead.trend is not None and not lead.arrival
        if growing and quantity.kind is FigureKind.SHARE and self.measure:
            return self.measure  # …为预算的98%，增长1.3%: it is the sum that grew
        rated = nouns.ends_with(self.last, "rate") or "占" in self.last
        if rated and not percentage:
            return self.measure
        stock = lead.trend is None or lead.arrival
        return nouns.without_flow(self.last) if stock and not percentage else self.last

    def _restored(self, phrase: str) -> str:
        stem = nouns.without_head(phrase)
        complete = 1 < len(stem) < len(phrase) and phrase.endswith("率")
        if self.within and self.topic and not complete:
            return nouns.joined(self.topic, phrase)
        actor = nouns.actor_of(phrase)
        if self.actor and not actor and nouns.opening_verb(phrase):
            return self.actor + phrase
        self.actor = actor or self.actor
        taken_up = phrase.startswith(stem) and self.topic.endswith(stem)
        if 1 < len(stem) < len(phrase) and taken_up:
            return self.topic + phrase[len(stem) :]  # …新兴产业，产业增加值
        return phrase
