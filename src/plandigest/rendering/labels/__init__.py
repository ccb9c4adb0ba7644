"""Words that plandigest itself says on screens and in messages: (Chinese, English)."""

from __future__ import annotations

from plandigest.model.outline import Problem
from plandigest.rendering.labels.between import BETWEEN
from plandigest.rendering.labels.figures import FIGURES
from plandigest.rendering.labels.report import REPORT
from plandigest.rendering.labels.tasks import TASKS
from plandigest.sentences import Language, said

_LABELS = BETWEEN | FIGURES | REPORT | TASKS


def label(name: str, language: Language, *values: object) -> str:
    """The words for `name`, with `values` put in their places."""
    return _pick(_LABELS[name], language).format(*values)


def message(problem: Problem, language: Language) -> str:
    """What a problem is, as a clause."""
    return said(problem.code, language, problem.detail)


def detail(problem: Problem, language: Language) -> str:
    """The particular of a problem, in the reader's language."""
    given = problem.detail
    return given if isinstance(given, str) else said(given.key, language, *given.details)


def _pick(pair: tuple[str, str], language: Language) -> str:
    return pair[0] if language == "zh" else pair[1]
