"""A digest in Markdown: to be pasted into a note."""

from __future__ import annotations

from plandigest.model.digest import Digest
from plandigest.model.figure import Nature
from plandigest.rendering.digest_records import (
    absent,
    facts,
    growth_words,
    places,
    state,
    target_name,
    target_value,
    warnings,
)
from plandigest.rendering.labels import label
from plandigest.rendering.markdown import escaped, table
from plandigest.rendering.quantities import arrow, period, place, quantity
from plandigest.rendering.records import heading
from plandigest.sentences import Language


def digest_markdown(digest: Digest, language: Language) -> str:
    """A heading, what the document is, and a table or list for each block."""
    document = digest.document
    whole = state(document, language)
    notes = [whole, *filter(None, [absent(document, language)]), *warnings(digest, language)]
    parts = [
        f"# {escaped(document.title or label('untitled', language))}",
        escaped(" · ".join(facts(digest, language))),
        "\n".join(f"- {escaped(note)}" for note in notes),
    ]
    if digest.headline:
        name = label("targets_binding", language, len(digest.targets), digest.binding)
        parts += [f"## {name}", _targets(digest, language)]
    if digest.growths:
        parts += [f"## {label('greatest_changes', language)}", _changes(digest, language)]
    if digest.topics:
        words = " · ".join(topic.term for topic in digest.topics[:20])
        parts += [f"## {label('topics', language)}", escaped(words)]
    if digest.chapters:
        names = "\n".join(
            f"- {escaped(heading(document, each.section))} ({each.characters})"
            for each in digest.chapters
        )
        parts += [f"## {label('structure', language)}", names]
    return "\n\n".join(parts) + "\n"


def _targets(digest: Digest, language: Language) -> str:
    head = [
        label("indicator", language),
        label("unit", language),
        label("base", language),
        label("target", language),
        label("period", language),
        label("page_short" if digest.document.text.pages else "line_only", language),
    ]
    rows = []
    for target in digest.headline:
        old, new, unit = target_value(digest.document, target)
        binds = target.figure.nature is Nature.BINDING
        name = target_name(target, language)
        name += f" {label('binding_short', language)}" if binds else ""
        when = period(target.figure)
        rows.append([name, unit, old or "–", new, when, places(digest.document, target)])
    return "\n".join(table(head, rows))


def _changes(digest: Digest, language: Language) -> str:
    document = digest.document
    names = ("indicator", "period", "change", "relative", "page_line")
    head = [label(name, language) for name in names]
    rows = []
    for growth in digest.growths[:10]:
        before, after = growth.pair
        rows.append(
            [
                str(after.indicator or before.indicator),
                arrow(period(before), period(after)),
                arrow(str(quantity(document, before)), str(quantity(document, after))),
                growth_words(growth, language),
                place(document, after),
            ]
        )
    return "\n".join(table(head, rows))
