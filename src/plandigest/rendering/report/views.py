"""What the template of a report shows, as values of plain texts and numbers."""

from __future__ import annotations

from plandigest.model.digest import Digest, Target
from plandigest.model.document import Document
from plandigest.model.figure import Figure, Nature
from plandigest.model.kinds import NormKind
from plandigest.model.norm import Norm
from plandigest.model.passage import Passage
from plandigest.model.span import Span
from plandigest.rendering.citation import cite
from plandigest.rendering.digest_words import (
    absent,
    facts,
    state,
    target_name,
    target_value,
    targets_counted,
    warnings,
)
from plandigest.rendering.labels import label
from plandigest.rendering.norms import act_of, norms_summary
from plandigest.rendering.quantities import period, place, quantity
from plandigest.rendering.records import heading, number, string
from plandigest.rendering.report.charts import dumbbells
from plandigest.rendering.report.further import (
    award_rows,
    citation_rows,
    spots,
    strength_rows,
    task_rows,
    year_rows,
)
from plandigest.rendering.report.page_rows import (
    ChapterRow,
    FigureRow,
    Link,
    NormRow,
    NormTable,
    PageView,
    TargetRow,
    TopicRow,
)
from plandigest.rendering.report.text import blocks, pieces_of, spots_in
from plandigest.sentences import Language


def page_view(digest: Digest, at: int, language: Language) -> PageView:
    """A document as the template shows it.

    Args:
        digest: its digest.
        at: its number on the page, which its anchors begin with.
        language: of labels.
    """
    document = digest.document
    missing = absent(document, language)
    most = max((chapter.targets for chapter in digest.chapters), default=0)
    text = blocks(digest, at, spots(digest))
    anchors = frozenset(spots_in(text))
    return PageView(
        number=at,
        title=document.title or label("untitled", language),
        counted=targets_counted(digest, language),
        state=state(digest, language),
        path=document.name,
        sha256=document.text.source.sha256,
        facts=" · ".join(facts(digest, language)),
        complete=document.complete,
        notes=(*([missing] if missing else []), *warnings(digest, language)),
        ruled=norms_summary(digest.norms, language),
        norms=tuple(
            _norms(digest, kind, at, language)
            for kind, _ in digest.norms_by_kind
            if digest.is_rule and kind is not NormKind.AWARD
        ),
        targets=tuple(_target(digest, each, at, language) for each in digest.targets),
        changes=dumbbells(digest, at, language),
        chapters=tuple(
            ChapterRow(
                anchor=section_anchor(at, chapter.section.heading),
                name=heading(document, chapter.section),
                characters=chapter.characters,
                targets=chapter.targets,
                share=round(100 * chapter.targets / most) if most else 0,
            )
            for chapter in digest.chapters
        ),
        topics=tuple(
            TopicRow(
                topic.term,
                topic.count,
                max(round(100 * topic.score / digest.topics[0].score), 1),
                heading(document, topic.section) if topic.section else "",
            )
            for topic in digest.topics[:20]
        ),
        figures=tuple(_figure(document, each, at, language) for each in digest.figures),
        awards=award_rows(digest, at),
        tasks=task_rows(digest, at, anchors, language),
        years=year_rows(digest),
        strength=strength_rows(digest, at),
        citations=citation_rows(digest, at, anchors, language),
        text=text,
    )


def section_anchor(at: int, span: Span) -> str:
    """The anchor of a heading."""
    return f"d{at}-s{span.start}"


def _chapter(document: Document, figure: Figure) -> str:
    return heading(document, figure.sections[-1]) if figure.sections else ""


def _target(digest: Digest, target: Target, at: int, language: Language) -> TargetRow:
    document, figure = digest.document, target.figure
    base, aim, unit = target_value(document, target)
    passage = Passage(figure.sentence, (), (), (), figure.sections)
    return TargetRow(
        anchor=f"d{at}-t{figure.span.start}",
        name=target_name(target, language),
        binding=figure.nature is Nature.BINDING,
        headline=target in digest.headline,
        chapter=_chapter(document, figure),
        unit=unit,
        base=base,
        target=aim,
        order=None if figure.amount is None else float(number(figure.amount)),
        period=period(figure),
        mentions=tuple(
            Link(f"d{at}-f{each.span.start}", place(document, each)) for each in target.mentions
        ),
        sentence=pieces_of(document, figure.sentence, [figure], at),
        citation=cite(document, passage, "gbt7714"),
    )


def _norms(digest: Digest, kind: NormKind, at: int, language: Language) -> NormTable:
    """The norms of a sort, as a table."""
    found = dict(digest.norms_by_kind)[kind]
    return NormTable(
        anchor=f"d{at}-norms-{kind}",
        name=label(f"norm.{kind}", language),
        rows=tuple(_norm(digest.document, norm, at, language) for norm in found),
    )


def _norm(document: Document, norm: Norm, at: int, language: Language) -> NormRow:
    figure = norm.figure
    return NormRow(
        act=act_of(norm, language),
        actor=str(norm.actor or ""),
        value=str(quantity(document, figure)),
        order=None if figure.amount is None else float(number(figure.amount)),
        per=string(document, norm.per) or "",
        article=string(document, norm.article) or "",
        mention=Link(f"d{at}-f{figure.span.start}", place(document, figure)),
    )


def _figure(document: Document, figure: Figure, at: int, language: Language) -> FigureRow:
    return FigureRow(
        anchor=f"d{at}-f{figure.span.start}",
        name=str(figure.indicator) if figure.indicator else "–",
        period=period(figure),
        value=str(quantity(document, figure)),
        order=None if figure.amount is None else float(number(figure.amount)),
        status=label(f"status.{figure.status}", language),
        chapter=_chapter(document, figure),
        place=place(document, figure),
    )
