"""What was found in a document as the mappings that the command line writes as json."""

from __future__ import annotations

from collections.abc import Iterable

from plandigest.model.award import Award
from plandigest.model.document import Document
from plandigest.model.figure import Figure
from plandigest.model.norm import Norm
from plandigest.model.outline import Problem
from plandigest.model.passage import Passage
from plandigest.model.task import Task
from plandigest.rendering.awards import award_record
from plandigest.rendering.norms import norm_record
from plandigest.rendering.outline_records import outline_record
from plandigest.rendering.problems import problem_records
from plandigest.rendering.records import figure_record, passage_record
from plandigest.rendering.tasks.records import task_record
from plandigest.sentences import Language


def to_records(
    document: Document,
    found: Iterable[Award | Figure | Norm | Passage | Problem | Task] | None = None,
    *,
    language: Language = "en",
) -> list[dict[str, object]]:
    """The records of what was found in a document, or the document's own.

    Args:
        document: the document.
        found: its figures, norms, awards, passages, tasks or problems, the last behind all
            others; None for its outline with all text.
        language: of messages.
    """
    if found is None:
        return [dict(outline_record(document, language=language, text=True))]
    records: list[dict[str, object]] = []
    problems: list[Problem] = []
    for item in found:
        if isinstance(item, Figure):
            records.append(dict(figure_record(document, item)))
        elif isinstance(item, Award):
            records.append(dict(award_record(document, item)))
        elif isinstance(item, Norm):
            records.append(dict(norm_record(document, item)))
        elif isinstance(item, Passage):
            records.append(dict(passage_record(document, item)))
        elif isinstance(item, Task):
            records.append(dict(task_record(document, item)))
        else:
            problems.append(item)
    return records + [dict(record) for record in problem_records(document, problems, language)]
