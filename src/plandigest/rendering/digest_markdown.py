"""A digest in Markdown: to be pasted into a note."""

from __future__ import annotations

from plandigest.model.digest import Digest
from plandigest.rendering.digest_tables import change_table, target_table
from plandigest.rendering.digest_words import absent, facts, state, targets_counted, warnings
from plandigest.rendering.labels import label
from plandigest.rendering.markdown import escaped, table
from plandigest.rendering.norms import norms_summary, norms_table
from plandigest.rendering.records import heading
from plandigest.rendering.strengths import cited_words, strength_words, unit_words
from plandigest.sentences import Language


def digest_markdown(digest: Digest, language: Language) -> str:
    """A heading, what the document is, and a table or list for each block."""
    document = digest.document
    notes = [
        state(digest, language),
        *filter(None, [absent(document, language)]),
        *warnings(digest, language),
    ]
    parts = [
        f"# {escaped(document.title or label('untitled', language))}",
        escaped(" · ".join(facts(digest, language))),
        "\n".join(f"- {escaped(note)}" for note in notes),
    ]
    if digest.is_rule:
        head, rows = norms_table(document, digest.norms, language)
        parts += [f"## {norms_summary(digest.norms, language)}", "\n".join(table(head, rows))]
    elif digest.headline:
        name = targets_counted(digest, language)
        shown = target_table(digest, digest.headline, language)
        parts += [f"## {name}", "\n".join(table(*shown))]
    if digest.growths:
        shown = change_table(digest, digest.growths[:10], language)
        parts += [f"## {label('greatest_changes', language)}", "\n".join(table(*shown))]
    if digest.topics:
        words = " · ".join(topic.term for topic in digest.topics[:20])
        parts += [f"## {label('topics', language)}", escaped(words)]
    if digest.chapters:
        names = "\n".join(
            f"- {escaped(heading(document, each.section))} ({each.characters})"
            for each in digest.chapters
        )
        parts += [f"## {label('structure', language)}", names]
    if digest.commitments:
        words = " · ".join(strength_words(digest, language))
        parts += [f"## {label('digest.strength', language)}", escaped(words)]
    if digest.tasks:
        words = " · ".join(unit_words(digest, language))
        parts += [f"## {label('digest.units', language)}", escaped(words)]
    if digest.citations:
        words = " · ".join(cited_words(digest, language))
        parts += [f"## {label('digest.cites', language)}", escaped(words)]
    return "\n\n".join(parts) + "\n"
