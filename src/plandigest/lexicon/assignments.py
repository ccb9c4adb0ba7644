"""How a document says who does a task and by when."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from plandigest.lexicon.loader import rules


class AssignmentRole(StrEnum):
    """What words of an assignment say."""

    LEAD = "lead"
    RESPONSIBLE = "responsible"
    COOPERATING = "cooperating"
    DEADLINE = "deadline"
    ASIDE = "aside"


@cache
def assignment_pattern(sort: str) -> re.Pattern[str]:
    """One pattern for a sort; its groups are named by the roles, where the rules have any."""
    parts = []
    for rule in rules("assignments"):
        if rule.text("sort") == sort:
            role = rule.text("role", "")
            parts.append(f"(?{f'P<{role}>' if role else ':'}{rule.text('pattern')})")
    return re.compile("|".join(parts))


@cache
def label_pattern() -> re.Pattern[str]:
    """A label with its colon."""
    return re.compile(f"(?:{assignment_pattern('label').pattern})：")


def role_of(match: re.Match[str]) -> AssignmentRole:
    """The role that a match of such a pattern gives."""
    return next(role for role in AssignmentRole if match.groupdict().get(role))
