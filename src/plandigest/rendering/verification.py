"""What a draft quotes, held against its sources: as records, on a terminal, as Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from plandigest.model.document import Document
from plandigest.model.passage import Passage
from plandigest.model.verification import Fidelity, Finding
from plandigest.rendering.characters import fold, printable
from plandigest.rendering.citation import cite
from plandigest.rendering.comparison.passages import marked
from plandigest.rendering.labels import label
from plandigest.rendering.markdown import escaped
from plandigest.rendering.records import figure_record, string
from plandigest.rendering.surroundings import Surroundings
from plandigest.rendering.terminal import QUIET, WARNING, Line, Run, Screen, paint
from plandigest.sentences import Language

if TYPE_CHECKING:
    from plandigest.rendering.shapes import FindingRecord

FINDING_COLUMNS = (
    "kind", "quote", "line", "verdict", "source", "page", "source_line", "section", "original",
    "citation",
)  # fmt: skip
"""The columns of csv, tsv and xlsx."""
_MARKS = {Fidelity.VERBATIM: "✓", Fidelity.ALTERED: "✗", Fidelity.NOT_FOUND: "?"}
_STYLES = {Fidelity.VERBATIM: "green", Fidelity.ALTERED: "red", Fidelity.NOT_FOUND: WARNING}
_INDENT = 4


def finding_records(draft: Document, findings: Sequence[Finding]) -> Iterator[FindingRecord]:
    """The findings, a record each."""
    around: dict[str, Surroundings] = {}
    for finding in findings:
        source, place = finding.source, finding.place
        where = source.locate(place.start) if source and place else None
        section = None
        if source and place:
            near = around.setdefault(source.name, Surroundings(source))
            section = near.section_at(place.start)
        yield {
            "kind": "figure" if finding.figure else "quotation",
            "quote": string(draft, finding.span) or "",
            "line": draft.locate(finding.span.start).line,
            "verdict": finding.fidelity.value,
            "source": source.name if source else None,
            "page": where.page if where else None,
            "source_line": where.line if where else None,
            "section": section.path if section else None,
            "original": string(source, place) if source else None,
            "difference": [
                {"edit": piece.edit.value, "text": piece.text} for piece in finding.pieces
            ],
            "citation": _citation(finding) or None,
            "figure": figure_record(draft, finding.figure) if finding.figure else None,
        }


def render_findings(draft: Document, findings: Sequence[Finding], screen: Screen) -> str:
    """The findings in the order of the draft, and how many there are of each kind."""
    lines: list[Line] = []
    for finding in findings:
        lines += [*_finding(draft, finding, screen), ()]
    return paint([*lines, (Run(_summary(findings, screen.language), QUIET),)], screen)


def _finding(draft: Document, finding: Finding, screen: Screen) -> Iterator[Line]:
    language, style = screen.language, _STYLES[finding.fidelity]
    room = None if screen.width is None else max(screen.width - _INDENT, 20)
    verdict = label(f"verify.{finding.fidelity}", language)
    number = label("line", language, draft.locate(finding.span.start).line)
    yield (Run(f"{_MARKS[finding.fidelity]} {verdict}  ", style), Run(number, QUIET))
    for line in fold(printable(_words(draft, finding)), room):
        yield (Run(" " * _INDENT), Run(line))
    if finding.pieces:
        for pieces in marked(finding.pieces, room):
            yield [Run(" " * _INDENT), *pieces]
    for said in filter(None, (_where(finding), _citation(finding))):
        for line in fold(printable(said), room):
            yield (Run(" " * _INDENT), Run(line, QUIET))


def _words(draft: Document, finding: Finding) -> str:
    """The quotation; of a figure its name too, since the number alone says little."""
    words = draft.string(finding.span)
    if finding.figure is None:
        return f"“{words}”"
    return f"{finding.figure.indicator} {words}"


def _where(finding: Finding) -> str:
    if finding.source is None or finding.place is None:
        return ""
    at = finding.source.locate(finding.place.start)
    where = str(at.line) if at.page is None else f"{at.page}:{at.line}"
    return f"{finding.source.name}  {where}"


def _citation(finding: Finding) -> str:
    """The source in words, to be pasted."""
    if finding.source is None or finding.place is None:
        return ""
    section = Surroundings(finding.source).section_at(finding.place.start)
    passage = Passage(finding.place, (), (), (), (section,) if section else ())
    return cite(finding.source, passage, "plain")


def _summary(findings: Sequence[Finding], language: Language) -> str:
    counts = Counter(finding.fidelity for finding in findings)
    numbers = sum(finding.figure is not None for finding in findings)
    parts = [
        label("verify.quotations", language, len(findings) - numbers),
        label("verify.figures", language, numbers),
        *(
            f"{label(f'verify.{each}', language)} {counts[each]}"
            for each in Fidelity
            if counts[each]
        ),
    ]
    return " · ".join(parts)


def findings_markdown(draft: Document, findings: Sequence[Finding], language: Language) -> str:
    """A list of the findings, to be pasted into a review."""
    lines = []
    for finding in findings:
        number = label("line", language, draft.locate(finding.span.start).line)
        verdict = label(f"verify.{finding.fidelity}", language)
        said = [f"{_MARKS[finding.fidelity]} {verdict} ({number})", _words(draft, finding)]
        said += filter(None, [_where(finding), _citation(finding)])
        lines.append("- " + " · ".join(map(escaped, said)))
    return "\n".join(lines) + "\n"
