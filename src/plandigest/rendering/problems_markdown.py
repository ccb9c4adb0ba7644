"""What is wrong with a document, as a table in Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from plandigest.model.document import Document
from plandigest.model.outline import Problem
from plandigest.rendering.labels import label, message
from plandigest.rendering.markdown import escaped, table
from plandigest.rendering.problems import place, quotations
from plandigest.rendering.surroundings import Surroundings
from plandigest.sentences import Language


def problems_markdown(document: Document, problems: Sequence[Problem], language: Language) -> str:
    """The problems of one document under its title."""
    lines = [f"# {escaped(document.title or label('untitled', language))}", ""]
    if not problems:
        return "\n".join([*lines, label("no_problems", language)]) + "\n"
    names = ("page_line" if document.text.pages else "line_only", "problem_words", "quote")
    around = Surroundings(document)
    rows = [
        (
            place(document.place_of(problem)),
            message(problem, language),
            " / ".join(quotations(document, problem, around)),
        )
        for problem in problems
    ]
    return "\n".join([*lines, *table([label(name, language) for name in names], rows)]) + "\n"
