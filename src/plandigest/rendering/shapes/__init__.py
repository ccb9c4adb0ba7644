"""The shape of every record: its keys, the types of their values, what they mean.

The functions that make records are checked against these types, and the JSON Schema in
the docs is generated from them, so that neither can drift from the output. The first
note to a type says what the key means, an enumeration after it which values there are.
Keys may be added, never renamed; unknown is null; pages and lines count from 1, offsets
from 0, and `start` to `end` is half-open.
"""

from __future__ import annotations

from plandigest.rendering.shapes.checking import (
    OtherPlaceRecord,
    ProblemRecord,
)
from plandigest.rendering.shapes.citing import CitationRecord, CitedPlaceRecord
from plandigest.rendering.shapes.comparison import (
    ComparisonRecord,
    IndicatorRowRecord,
    PassageRowRecord,
    PieceRecord,
    SectionPlaceRecord,
    SectionRowRecord,
    SeriesRecord,
    TermRowRecord,
)
from plandigest.rendering.shapes.digest import (
    ChapterRecord,
    DigestRecord,
    GrowthRecord,
    TargetRecord,
    TopicRecord,
    UnitRecord,
    YearsRecord,
)
from plandigest.rendering.shapes.doctor import ExtraRecord
from plandigest.rendering.shapes.figures import (
    ChangeEndRecord,
    ChangeRecord,
    ChangeTieRecord,
    FigureRecord,
)
from plandigest.rendering.shapes.norms import AwardRecord, CapRecord, NormRecord
from plandigest.rendering.shapes.outline import (
    BlockRecord,
    ExtrasRecord,
    LetterheadRecord,
    NoticedRecord,
    OutlineRecord,
    RestRecord,
    SectionRecord,
    ShownRecord,
    StrengthRecord,
    TableRecord,
)
from plandigest.rendering.shapes.searching import (
    ContrastRecord,
    CountRecord,
    KeywordRecord,
    NameRecord,
    PassageRecord,
    SectionCountRecord,
)
from plandigest.rendering.shapes.tasks import TaskRecord
from plandigest.rendering.shapes.verification import FindingRecord

__all__ = [
    "RECORDS",
    "AwardRecord",
    "BlockRecord",
    "CapRecord",
    "ChangeEndRecord",
    "ChangeRecord",
    "ChangeTieRecord",
    "ChapterRecord",
    "CitationRecord",
    "CitedPlaceRecord",
    "ComparisonRecord",
    "ContrastRecord",
    "CountRecord",
    "DigestRecord",
    "ExtraRecord",
    "ExtrasRecord",
    "FigureRecord",
    "FindingRecord",
    "GrowthRecord",
    "IndicatorRowRecord",
    "KeywordRecord",
    "LetterheadRecord",
    "NameRecord",
    "NormRecord",
    "NoticedRecord",
    "OtherPlaceRecord",
    "OutlineRecord",
    "PassageRecord",
    "PassageRowRecord",
    "PieceRecord",
    "ProblemRecord",
    "RestRecord",
    "SectionCountRecord",
    "SectionPlaceRecord",
    "SectionRecord",
    "SectionRowRecord",
    "SeriesRecord",
    "ShownRecord",
    "StrengthRecord",
    "TableRecord",
    "TargetRecord",
    "TaskRecord",
    "TermRowRecord",
    "TopicRecord",
    "UnitRecord",
    "YearsRecord",
]

RECORDS: dict[str, tuple[str, type]] = {
    "digest": ("plandigest digest", DigestRecord),
    "doctor": ("plandigest doctor", ExtraRecord),
    "outline": ("plandigest outline", OutlineRecord),
    "figures": ("plandigest figures", FigureRecord),
    "changes": ("plandigest figures --changes", ChangeRecord),
    "tasks": ("plandigest tasks", TaskRecord),
    "awards": ("plandigest awards", AwardRecord),
    "rules": ("plandigest rules", NormRecord),
    "grep": ("plandigest grep", PassageRecord),
    "grep-files": ("plandigest grep -l", NameRecord),
    "grep-counts": ("plandigest grep -c", CountRecord),
    "grep-sections": ("plandigest grep -c --by section", SectionCountRecord),
    "show": ("plandigest show", ShownRecord),
    "check": ("plandigest check", ProblemRecord),
    "terms": ("plandigest terms", KeywordRecord),
    "compare": ("plandigest compare", ComparisonRecord),
    "compare-passages": ("plandigest compare --text", PassageRowRecord),
    "verify": ("plandigest verify", FindingRecord),
    "cites": ("plandigest cites", CitationRecord),
    "contrasts": ("plandigest terms --compare", ContrastRecord),
}
"""By the name of the schema: the command whose json is an array of them, and their shape."""
