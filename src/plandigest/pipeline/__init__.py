"""Composes the stages: the one place that knows them all.

The command line and `import plandigest` go through here. Each stage is imported
when it is first needed, so that a command pays only for what it uses.
"""

from plandigest.pipeline.between import compare, compare_text, series, unverified, verify
from plandigest.pipeline.documents import documents_of, parse, read, read_all, read_bytes
from plandigest.pipeline.passages import search
from plandigest.pipeline.single import (
    awards,
    check,
    commitments,
    digest,
    figures,
    indexed,
    norms,
    tasks,
    with_problems,
)

__all__ = [
    "awards",
    "check",
    "commitments",
    "compare",
    "compare_text",
    "digest",
    "documents_of",
    "figures",
    "indexed",
    "norms",
    "parse",
    "read",
    "read_all",
    "read_bytes",
    "search",
    "series",
    "tasks",
    "unverified",
    "verify",
    "with_problems",
]
