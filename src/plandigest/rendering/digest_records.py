"""A digest as a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from plandigest.citing import identity_of
from plandigest.model.changes import Growth
from plandigest.model.digest import Chapter, Digest, Rank, Target, Years
from plandigest.model.document import Document
from plandigest.model.outline import Section
from plandigest.model.span import Span
from plandigest.rendering.awards import award_record
from plandigest.rendering.changes import change_record
from plandigest.rendering.citing.records import citation_records, citing
from plandigest.rendering.digest_words import characters, pages
from plandigest.rendering.norms import norm_record
from plandigest.rendering.problems import problem_records
from plandigest.rendering.records import figure_record, string
from plandigest.rendering.strengths import strength_record
from plandigest.sentences import Language

if TYPE_CHECKING:
    from plandigest.rendering.shapes import (
        ChapterRecord,
        DigestRecord,
        GrowthRecord,
        TargetRecord,
        TopicRecord,
        YearsRecord,
    )


_RANKS: dict[Rank, Literal["table", "goals", "text"]] = {
    Rank.TABLE: "table",
    Rank.GOALS: "goals",
    Rank.TEXT: "text",
}


def digest_record(digest: Digest, language: Language) -> DigestRecord:
    """A document at a glance; `targets`, `changes` and `topics` in the order shown."""
    document = digest.document
    head = document.letterhead
    return {
        "document": document.name,
        "title": document.title,
        "document_number": string(document, head.document_number),
        "issuer": document.issuer,
        "addressees": [document.string(each) for each in head.addressees],
        "dated": head.dated.isoformat() if head.dated else None,
        "genre": document.genre,
        "span": _years(digest.years),
        "pages": pages(document),
        "characters": characters(document),
        "complete": document.complete,
        "problems": list(problem_records(document, digest.problems, language)),
        "sections": [_section(document, each) for each in digest.chapters],
        "targets": [_target(document, target) for target in digest.targets],
        "norms": [norm_record(document, norm) for norm in digest.norms],
        "changes": [_growth(document, growth) for growth in digest.growths],
        "topics": [
            _topic(topic.term, topic.score, topic.count, topic.section, new=topic.new)
            for topic in digest.topics
        ],
        "strength": strength_record({each.value: count for each, count in digest.strength}),
        "awards": [award_record(document, award) for award in digest.awards],
        "cites": list(
            citation_records([citing(document, identity_of(document), digest.citations)])
        ),
        "units": [{"unit": unit, "tasks": count} for unit, count in digest.units],
    }


def _years(span: Years | None) -> YearsRecord | None:
    if span is None:
        return None
    return {"first": span.first, "last": span.last, "horizon": span.horizon}


def _section(document: Document, chapter: Chapter) -> ChapterRecord:
    section = chapter.section
    return {
        "path": section.path,
        "marker": _tight(document, section.marker),
        "title": _tight(document, section.title),
        "characters": chapter.characters,
        "figures": chapter.figures,
        "targets": chapter.targets,
        "page": document.locate(section.heading.start).page,
        "pages": chapter.pages,
    }


def _target(document: Document, target: Target) -> TargetRecord:
    return {
        "rank": _RANKS[target.rank],
        "target": figure_record(document, target.figure),
        "base": figure_record(document, target.base) if target.base else None,
        "mentions": [list(_place(document, figure.span)) for figure in target.mentions],
    }


def _place(document: Document, span: Span) -> tuple[int | None, int]:
    location = document.locate(span.start)
    return location.page, location.line


def _growth(document: Document, growth: Growth) -> GrowthRecord:
    return {
        "change": change_record(document, growth.pair),
        "relative": growth.relative,
        "points": growth.points,
    }


def _topic(
    term: str, score: float, count: int, section: Section | None, *, new: bool
) -> TopicRecord:
    return {
        "term": term,
        "score": round(score, 2),
        "count": count,
        "section": section.path if section else None,
        "new": new,
    }


def _tight(document: Document, span: Span) -> str:
    return document.string(span).strip()
