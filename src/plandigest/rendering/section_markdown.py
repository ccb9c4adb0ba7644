"""One section with its text as Markdown, to be pasted into a report."""

from __future__ import annotations

from plandigest.model.document import Document
from plandigest.model.outline import Section
from plandigest.rendering.markdown import escaped, full_text
from plandigest.rendering.records import heading, whereabouts
from plandigest.rendering.section_records import citation
from plandigest.sentences import Language


def section_markdown(document: Document, chain: tuple[Section, ...], language: Language) -> str:
    """The last section of a chain with all that stands under it."""
    section = chain[-1]
    lines = [f"## {escaped(heading(document, section))}", ""]
    lines += [f"*{whereabouts(document, section.span.start, language)}*", ""]
    lines += full_text(document, section.body, top=section.depth)
    return "\n".join([*lines, f"— {escaped(citation(document, chain))}"]) + "\n"
