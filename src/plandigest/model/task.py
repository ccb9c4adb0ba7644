"""What a document has somebody do: the task, who is to do it, by when, how strongly it is said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from plandigest.model.figure import Figure
from plandigest.model.outline import Section
from plandigest.model.span import Span


class Strength(StrEnum):
    """How a sentence commits those whom it addresses; from the clearest to the vaguest.

    The five classes are those of CAPC-CG (2025), which parts the grey, black and red
    directives of Ang (The China Quarterly 257, 2024) further. Words and examples are our own.
    """

    PROHIBITING = "prohibiting"
    """says what must not be done: 严禁, 不得"""
    PRESSURING = "pressuring"
    """says that it has to be done: 必须, 确保"""
    AUTHORISING = "authorising"
    """says clearly what is done or may be done: 建立, 给予, 允许, 支持"""
    FLEXIBLE = "flexible"
    """leaves it to those who do it: 鼓励, 探索, 因地制宜"""
    AMBIGUOUS = "ambiguous"
    """says where things are to go and not what is to be done: 推动, 加强, 完善"""


@dataclass(frozen=True, slots=True)
class Commitment:
    """A sentence that commits.

    Attributes:
        sentence: where it stands.
        strength: how strongly.
        sections: the sections it stands in, outermost first.
    """

    sentence: Span
    strength: Strength
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who is to do something: a body, or bodies said together (各区人民政府).

    Attributes:
        name: what it is called, in the form in which it is said most.
        span: where it is named.
    """

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when something is to be done.

    Attributes:
        date: ISO 8601 year, month or day ("2027", "2026-06"); None where the words give none
            (长期坚持), or not for certain.
        span: where the words stand.
    """

    date: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Actors:
    """Who does a task, each in the order in which they are named.

    Attributes:
        lead: 牵头单位.
        responsible: 责任单位, those who lead left out.
        cooperating: 配合单位.
    """

    lead: tuple[Actor, ...] = ()
    responsible: tuple[Actor, ...] = ()
    cooperating: tuple[Actor, ...] = ()

    def __bool__(self) -> bool:
        """Whether anybody is named."""
        return bool(self.lead or self.responsible or self.cooperating)

    @property
    def all(self) -> tuple[Actor, ...]:
        """All of them."""
        return (*self.lead, *self.responsible, *self.cooperating)


@dataclass(frozen=True, slots=True)
class Task:
    """Something that is to be done.

    Attributes:
        parts: what the document says of it, without the words that assign it; one stretch for
            most, several where lines of a table were flattened.
        headline: the words that say it in short: the heading or the first sentence.
        action: the verb of the headline; None where it cannot be told.
        object: what the verb is done to.
        actors: who does it.
        deadline: by when.
        figures: the figures in it.
        strength: how it commits; None where no word tells.
        sections: the sections it stands in, outermost first.
    """

    parts: tuple[Span, ...]
    headline: Span
    action: Span | None
    object: Span | None
    actors: Actors
    deadline: Deadline | None
    figures: tuple[Figure, ...]
    strength: Strength | None
    sections: tuple[Section, ...]

    @property
    def span(self) -> Span:
        """From its first character to its last."""
        return Span(self.parts[0].start, self.parts[-1].end)
