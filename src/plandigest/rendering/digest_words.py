"""What all forms of a digest say in the same words."""

from __future__ import annotations

from typing import NamedTuple

from plandigest.model.changes import Growth
from plandigest.model.digest import Digest, Target
from plandigest.model.document import Document
from plandigest.model.figure import FigureKind
from plandigest.model.outline import ProblemCode, Section
from plandigest.rendering.labels import label, message
from plandigest.rendering.quantities import Quantity, quantity
from plandigest.rendering.records import string
from plandigest.sentences import Language

_OF_GROWTH = frozenset("增涨升降减")
"""Characters with which an indicator says itself that it is a rate of growth."""


class Summary(NamedTuple):
    """A document in one row.

    Attributes:
        document: its path.
        dated: its date.
        pages: how many it covers; None where its file has none.
        complete: whether it is whole.
        targets: how many it has.
        problems: what is wrong with it, in number, but for its incompleteness.
    """

    document: str
    dated: str
    pages: int | None
    complete: bool
    targets: int
    problems: int


def summary_of(digest: Digest) -> Summary:
    """The row of a document."""
    document = digest.document
    dated = document.letterhead.dated
    return Summary(
        document.name,
        dated.isoformat() if dated else "–",
        pages(document),
        document.complete,
        len(digest.targets),
        sum(problem.code is not ProblemCode.TRUNCATED for problem in digest.problems),
    )


def characters(document: Document) -> int:
    """The length of a document, blanks left out."""
    return sum(not each.isspace() for each in document.text[document.span])


def pages(document: Document) -> int | None:
    """How many pages a document covers; None where its file has none."""
    first = document.locate(document.span.start).page
    last = document.locate(max(document.span.end - 1, document.span.start)).page
    return last - first + 1 if first is not None and last is not None else None


def paged(count: int, language: Language) -> str:
    """A number of pages in words."""
    return label("one_page" if count == 1 else "pages", language, count)


def years(digest: Digest, language: Language) -> str:
    """The years a document is for, in words; empty where its title does not say."""
    span = digest.years
    if span is None:
        return ""
    words = f"{span.first}–{span.last}" if span.last > span.first else str(span.first)
    return words + (label("horizon", language, span.horizon) if span.horizon else "")


def facts(digest: Digest, language: Language) -> list[str]:
    """What a document is, in the order in which people ask."""
    document = digest.document
    head = document.letterhead
    count = pages(document)
    size = characters(document)
    return [
        part
        for part in (
            document.genre,
            string(document, head.document_number),
            document.issuer,
            head.dated.isoformat() if head.dated else None,
            years(digest, language),
            paged(count, language) if count else label("characters", language, f"{size:,}"),
        )
        if part
    ]


_LOSSES = frozenset({ProblemCode.BODY_HIDDEN, ProblemCode.TEXT_MISSING})


def warnings(digest: Digest, language: Language) -> list[str]:
    """What is wrong with a document, each kind once with how often it is met; losses first."""
    found: dict[str, int] = {}
    for problem in sorted(digest.problems, key=lambda problem: problem.code not in _LOSSES):
        if problem.code is not ProblemCode.TRUNCATED:
            words = message(problem, language)
            found[words] = found.get(words, 0) + 1
    return [f"{words} ×{count}" if count > 1 else words for words, count in found.items()]


def state(digest: Digest, language: Language) -> str:
    """Whether a document is whole, and what its contents list says to that."""
    document = digest.document
    if document.complete:
        kept = digest.contents
        contents = f" {label('contents_kept', language, kept)}" if kept else ""
        return label("whole", language) + contents
    broken = any(problem.code is ProblemCode.TRUNCATED for problem in document.problems)
    return label("broken" if broken else "lacking", language)


def targets_counted(digest: Digest, language: Language) -> str:
    """How many targets there are, how many of them are binding, how many are in words."""
    counts = [str(len(digest.targets))]
    if digest.binding:
        counts.append(label("of_binding", language, digest.binding))
    if digest.worded:
        counts.append(label("of_worded", language, digest.worded))
    return label("targets", language, ("，" if language == "zh" else ", ").join(counts))


def adoption(document: Document) -> str:
    """The note that says when and by whom it was adopted and amended (题注); empty if none."""
    span = document.letterhead.adoption
    if span is None:
        return ""
    return " ".join("".join(line.split()) for line in document.text[span].splitlines())


def absent(document: Document, language: Language) -> str:
    """Which of number, issuer and date are not in the text; empty where all are."""
    head = document.letterhead
    adopted = adoption(document)  # 1999年5月23日国务院令第265号发布 has all three
    names = (
        ("document_number", head.document_number or "号" in adopted),
        ("issuer", head.issuer or "令" in adopted),
        ("dated", head.dated or adopted),
    )
    missing = [label(name, language) for name, found in names if not found]
    return label("absent", language, label("and", language).join(missing)) if missing else ""


def target_name(target: Target, language: Language) -> str:
    """The indicator of a target; that of a rate of growth says so."""
    name = str(target.figure.indicator)
    rate = target.figure.kind is FigureKind.GROWTH_RATE and _OF_GROWTH.isdisjoint(
        name.replace("增加值", "")  # which is a level for all its name
    )
    return label("growth_of", language, name) if rate else name


def places(document: Document, target: Target) -> str:
    """The pages on which a target is said, or the lines where the file has no pages."""
    found = (document.locate(figure.span.start) for figure in target.mentions)
    numbers = sorted({place.page or place.line for place in found})
    return ", ".join(map(str, numbers))


def target_value(document: Document, target: Target) -> tuple[str, str, str]:
    """What a target starts from, what it is, and its unit, as a row of a table has them."""
    unit = target.figure.unit or ""
    new = _without(unit, quantity(document, target.figure))
    if target.base is None:
        return "", new, unit
    base = quantity(document, target.base)
    return (_without(unit, base) if target.base.unit == unit else str(base)), new, unit


def _without(unit: str, written: Quantity) -> str:
    """A quantity without its unit, which has a column of its own."""
    rest = written.unit.replace(unit, "", 1) if unit else written.unit
    return " ".join(filter(None, (written.number, rest.strip())))


def growth_words(growth: Growth, language: Language) -> str:
    """How great a change is: in per cent, or in points."""
    if growth.points is not None:
        return label("points", language, _signed(growth.points))
    return f"{_signed(growth.relative or 0.0)} %"


def _signed(number: float) -> str:
    return f"{number:+g}".replace("-", "−")


def chapter_name(document: Document, section: Section) -> str:
    """The number of a chapter without its stop, or its title where it has none."""
    marker = document.string(section.marker).strip("、．. ")
    return marker or document.string(section.title)
