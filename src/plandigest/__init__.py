r"""Structure, figures and quotable passages of Chinese government policy documents.

    >>> import plandigest
    >>> document = plandigest.parse("一、总体要求\n到2025年，产值达到100亿元。")
    >>> [section.path for section in document.walk()]
    ['一']

`read` a file or `parse` a text into a `Document`; `figures`, `norms`, `awards` and `search` take
it from there. All values are immutable and point into `document.text` by half-open spans.
Importing this package is cheap: each name is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plandigest.errors import (
        LexiconError,
        MissingExtraError,
        PatternError,
        PlandigestError,
        ReadError,
    )
    from plandigest.model.award import Award, Cap
    from plandigest.model.changes import ChangePair, Growth
    from plandigest.model.comparison import (
        Comparison,
        Likeness,
        Row,
        SectionRow,
        SectionShift,
        Shift,
        TermRow,
        TermShift,
        Verdict,
    )
    from plandigest.model.digest import Chapter, Digest, Rank, Target, Years
    from plandigest.model.document import Document, Role, Unit
    from plandigest.model.figure import (
        Bound,
        Change,
        ChangeRole,
        Direction,
        Figure,
        FigureKind,
        Nature,
        Period,
        PeriodSource,
        Status,
    )
    from plandigest.model.figures import Figures
    from plandigest.model.kinds import NormKind
    from plandigest.model.norm import Norm, Wording
    from plandigest.model.outline import (
        Cell,
        Letterhead,
        Paragraph,
        Problem,
        ProblemCode,
        Section,
        SectionKind,
        Table,
    )
    from plandigest.model.passage import Match, Passage
    from plandigest.model.source import MediaType, Source
    from plandigest.model.span import Location, Span
    from plandigest.model.task import Actor, Actors, Commitment, Deadline, Strength, Task
    from plandigest.model.text import Text
    from plandigest.model.topic import Topic
    from plandigest.model.verification import Fidelity, Finding
    from plandigest.pipeline import (
        awards,
        check,
        commitments,
        compare,
        digest,
        figures,
        norms,
        parse,
        read,
        read_all,
        read_bytes,
        search,
        tasks,
        verify,
    )
    from plandigest.rendering.recorded import to_records

__version__ = "0.1.0"

_HOMES = {
    "plandigest.errors": (
        "LexiconError",
        "MissingExtraError",
        "PatternError",
        "PlandigestError",
        "ReadError",
    ),
    "plandigest.model.award": ("Award", "Cap"),
    "plandigest.model.comparison": (
        "Comparison",
        "Likeness",
        "Row",
        "SectionRow",
        "SectionShift",
        "Shift",
        "TermRow",
        "TermShift",
        "Verdict",
    ),
    "plandigest.model.changes": ("ChangePair", "Growth"),
    "plandigest.model.digest": ("Chapter", "Digest", "Rank", "Target", "Years"),
    "plandigest.model.document": ("Document", "Role", "Unit"),
    "plandigest.model.figure": (
        "Bound",
        "Change",
        "ChangeRole",
        "Direction",
        "Figure",
        "FigureKind",
        "Nature",
        "Period",
        "PeriodSource",
        "Status",
    ),
    "plandigest.model.figures": ("Figures",),
    "plandigest.model.kinds": ("NormKind",),
    "plandigest.model.norm": ("Norm", "Wording"),
    "plandigest.model.outline": (
        "Cell",
        "Letterhead",
        "Paragraph",
        "Problem",
        "ProblemCode",
        "Section",
        "SectionKind",
        "Table",
    ),
    "plandigest.model.passage": ("Match", "Passage"),
    "plandigest.model.source": ("MediaType", "Source"),
    "plandigest.model.span": ("Location", "Span"),
    "plandigest.model.task": ("Actor", "Actors", "Commitment", "Deadline", "Strength", "Task"),
    "plandigest.model.text": ("Text",),
    "plandigest.model.topic": ("Topic",),
    "plandigest.rendering.recorded": ("to_records",),
    "plandigest.model.verification": ("Fidelity", "Finding"),
    "plandigest.pipeline": (
        "awards",
        "check",
        "commitments",
        "compare",
        "digest",
        "figures",
        "norms",
        "parse",
        "read",
        "read_all",
        "read_bytes",
        "search",
        "tasks",
        "verify",
    ),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Actor",
    "Actors",
    "Award",
    "Bound",
    "Cap",
    "Cell",
    "Change",
    "ChangePair",
    "ChangeRole",
    "Chapter",
    "Commitment",
    "Comparison",
    "Deadline",
    "Digest",
    "Direction",
    "Document",
    "Fidelity",
    "Figure",
    "FigureKind",
    "Figures",
    "Finding",
    "Growth",
    "Letterhead",
    "LexiconError",
    "Likeness",
    "Location",
    "Match",
    "MediaType",
    "MissingExtraError",
    "Nature",
    "Norm",
    "NormKind",
    "Paragraph",
    "Passage",
    "PatternError",
    "Period",
    "PeriodSource",
    "PlandigestError",
    "Problem",
    "ProblemCode",
    "Rank",
    "ReadError",
    "Role",
    "Row",
    "Section",
    "SectionKind",
    "SectionRow",
    "SectionShift",
    "Shift",
    "Source",
    "Span",
    "Status",
    "Strength",
    "Table",
    "Target",
    "Task",
    "TermRow",
    "TermShift",
    "Text",
    "Topic",
    "Unit",
    "Verdict",
    "Wording",
    "Years",
    "awards",
    "check",
    "commitments",
    "compare",
    "digest",
    "figures",
    "norms",
    "parse",
    "read",
    "read_all",
    "read_bytes",
    "search",
    "tasks",
    "to_records",
    "verify",
]


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for (PEP 562)."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
