"""The text of a file as it is kept: what is not said by the sentences that the store has as rows.

From this and the sentences a text is put together again, to be searched: its units without what
they stand in, which takes a tenth of the time that taking all of the document does.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from plandigest.model.document import Document
from plandigest.model.outline import Letterhead, Paragraph
from plandigest.model.source import MediaType, Source
from plandigest.model.span import Span
from plandigest.model.text import Text


@dataclass(frozen=True, slots=True)
class Units:
    """The headings, paragraphs and cells of a document.

    Attributes:
        span: the document.
        part: its number in the file.
        sentences: how many each has.
        before: characters of each before its first sentence.
        behind: characters of each behind its last.
    """

    span: Span
    part: int
    sentences: tuple[int, ...]
    before: tuple[int, ...]
    behind: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """A text without its sentences.

    Attributes:
        name: what its name adds to that of the file.
        check: a sum over its characters, by which it is known to be as it was.
        between: the characters before each sentence that goes on from the one before, and
            those behind the last.
        apart: the numbers of the sentences that do not.
        places: where these stand.
        documents: what it holds.
    """

    name: str
    check: int
    between: tuple[str, ...]
    apart: tuple[int, ...]
    places: tuple[Span, ...]
    documents: tuple[Units, ...]


def wording_of(name: str, text: Text, documents: Sequence[Document]) -> Wording:
    """The wording of a text.

    Args:
        name: of the file; that of the text begins with it.
        text: the text.
        documents: its documents, behind one another.
    """
    between: list[str] = []
    apart: dict[int, Span] = {}
    at = 0
    for number, sentence in enumerate(chain.from_iterable(each.sentences for each in documents)):
        if sentence.start < at:
            apart[number] = sentence
        else:
            between.append(text.content[at : sentence.start])
            at = sentence.end
    between.append(text.content[at:])
    units = tuple(map(_units, documents))
    suffix = text.source.name.removeprefix(name)
    numbers, places = tuple(apart), tuple(apart.values())
    return Wording(suffix, _sum(text.content), tuple(between), numbers, places, units)


def _units(document: Document) -> Units:
    units = [unit for unit in document.units() if unit.sentences]
    return Units(
        document.span,
        document.part,
        tuple(len(unit.sentences) for unit in units),
        tuple(unit.sentences[0].start - unit.span.start for unit in units),
        tuple(unit.span.end - unit.sentences[-1].end for unit in units),
    )


def worded(wording: Wording, sentences: Iterator[str]) -> str:
    """A text.

    Args:
        wording: what is kept of it.
        sentences: those of its documents, as the store has them; as many are taken.

    Raises:
        ValueError: they are not as they were.
    """
    return _joined(wording, _going_on(wording, _taken(wording, sentences)))


def searchable(name: str, wording: Wording, sentences: Iterator[str]) -> Iterator[Document]:
    """The documents of a text as their units alone: what to search, and nothing around it.

    Args:
        name: of the file, as it is called now.
        wording: what is kept of the text.
        sentences: see `worded`.

    Raises:
        ValueError: the sentences are not as they were.
    """
    taken = _taken(wording, sentences)
    content = _joined(wording, _going_on(wording, taken))
    source = Source(name + wording.name, MediaType.PLAIN, None, "", ())
    text = Text(content, source, (), ())
    places = _places(wording, taken)
    for units in wording.documents:
        body = tuple(_paragraphs(units, places))
        yield Document(text, units.span, units.part, Letterhead(), None, body)


def _taken(wording: Wording, sentences: Iterator[str]) -> list[str]:
    """As many sentences as the documents of a text have."""
    return list(islice(sentences, sum(sum(units.sentences) for units in wording.documents)))


def _going_on(wording: Wording, sentences: list[str]) -> list[str]:
    """Those that go on from the one before."""
    if not wording.apart:
        return sentences
    apart = frozenset(wording.apart)
    return [sentence for number, sentence in enumerate(sentences) if number not in apart]


def _joined(wording: Wording, sentences: list[str]) -> str:
    """The text that sentences make up with what stands between them."""
    *between, last = wording.between
    if len(between) != len(sentences):
        raise ValueError(wording.name)
    content = "".join((*chain.from_iterable(zip(between, sentences, strict=True)), last))
    if _sum(content) != wording.check:
        raise ValueError(wording.name)
    return content


def _places(wording: Wording, sentences: list[str]) -> Iterator[Span]:
    """Where the sentences stand."""
    apart = dict(zip(wording.apart, wording.places, strict=True))
    between = iter(wording.between)
    at = 0
    for number, sentence in enumerate(sentences):
        if number in apart:
            yield apart[number]
            continue
        start = at + len(next(between))
        at = start + len(sentence)
        yield Span(start, at)


def _paragraphs(units: Units, spans: Iterator[Span]) -> Iterator[Paragraph]:
    for count, before, behind in zip(units.sentences, units.before, units.behind, strict=True):
        own = tuple(next(spans) for _ in range(count))
        yield Paragraph(Span(own[0].start - before, own[-1].end + behind), own)


def _sum(content: str) -> int:
    return zlib.crc32(content.encode("utf-8", "surrogatepass"))
