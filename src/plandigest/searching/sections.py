"""A section by what a user calls it: its path, its numbers, its title or part of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from plandigest.lexicon.numbering import HAN_DIGITS, find_marker, read_numbers
from plandigest.model.document import Document
from plandigest.model.outline import Section, SectionKind
from plandigest.model.span import Span

Chain = tuple[Section, ...]
"""A section behind those it stands in, outermost first."""

_NAMED = frozenset({SectionKind.BOX, SectionKind.ATTACHMENT, SectionKind.LEAD})
"""Kinds whose number alone does not mean them: 3 is no 专栏 3."""
_AROUND = "（）()、．.﹒第章节条篇编 　"
_TRIM = "、．.﹒:："


def find_sections(document: Document, name: str) -> list[Chain]:
    """The sections that a name means, best understood first: one if it is clear.

    The readings are tried in turn, and the first that fits any section counts: the path
    as shown ("一/（二）/3"); its numbers ("一/二/3", "1.2.3"); a marker ("第三条",
    "专栏 2"); a whole title; the end of a path, titles allowed ("目标/（二）"); part of
    a heading.

    Args:
        document: where to look.
        name: what a user calls the section.
    """
    chains = list(_chains([*document.sections, *document.attachments]))
    wanted = _tight(name)
    parts = [part for part in wanted.split("/") if part]
    if not parts:
        return []
    readings: tuple[Callable[[Chain], bool], ...] = (
        lambda chain: _tight(chain[-1].path) == wanted,
        lambda chain: _has_numbers(document, chain, _numbers(parts)),
        lambda chain: _marker(document, chain[-1]) == wanted.strip(_TRIM),
        lambda chain: _is_titled(document, chain[-1], wanted),
        lambda chain: len(parts) > 1 and _ends_with(document, chain, parts),
        lambda chain: wanted in _words(document, chain[-1]),
    )
    for reading in readings:
        found = [chain for chain in chains if reading(chain)]
        if found:
            return found
    return []


def find_tables(document: Document, name: str) -> list[Chain]:
    """The tables whose caption holds a name, each behind the sections it stands in.

    A table comes as a section of its own, whose heading is the caption.
    """
    wanted = _tight(name)
    found: list[Chain] = []
    for table, above in document.tables() if wanted else ():
        caption = table.caption
        if caption is None or wanted not in _tight(document.text[caption]):
            continue
        section = Section(
            kind=SectionKind.UNNUMBERED,
            heading=caption,
            marker=Span(caption.start, caption.start),
            title=caption,
            span=table.span,
            depth=len(above) + 1,
            path="/".join([*(above[-1:] and [above[-1].path]), _tight(document.text[caption])]),
            run_in=False,
            body=(replace(table, caption=None),),
        )
        found.append((*above, section))
    return found


def headings_of(document: Document, name: str) -> frozenset[Span]:
    """The headings of all sections that a name means: what tells a section from another."""
    return frozenset(chain[-1].heading for chain in find_sections(document, name))


def _chains(sections: Sequence[Section], above: Chain = ()) -> Iterator[Chain]:
    for section in sections:
        chain = (*above, section)
        yield chain
        yield from _chains(section.children, chain)


def _numbers(parts: Sequence[str]) -> tuple[int, ...] | None:
    """The numbers a path consists of: (1, 2, 3) for 一/（二）/3 and 1.2.3; None for other words."""
    if len(parts) == 1:
        if not all(_is_number(part) for part in parts[0].replace("．", ".").split(".")):
            return None  # （二） and 第三条 are markers
        parts = parts[0].replace("．", ".").split(".")
    numbers = []
    for part in parts:
        bare = part.strip(_AROUND)
        read = read_numbers(bare) if _is_number(bare) else ()
        if len(read) != 1:
            return None
        numbers.append(read[0])
    return tuple(numbers)


def _is_number(written: str) -> bool:
    return bool(written) and all(each.isdecimal() or each in HAN_DIGITS for each in written)


def _has_numbers(document: Document, chain: Chain, numbers: tuple[int, ...] | None) -> bool:
    """Whether the sections of a chain bear these numbers; 3.1 counts as 1 under 3."""
    if numbers is None or len(chain) != len(numbers):
        return False
    return all(
        section.kind not in _NAMED and _number(document, section) == number
        for section, number in zip(chain, numbers, strict=True)
    )


def _number(document: Document, section: Section) -> int | None:
    marker = find_marker(document.text[section.marker])
    return marker.numbers[-1] if marker and marker.numbers else None


def _ends_with(document: Document, chain: Chain, parts: Sequence[str]) -> bool:
    """Whether each part of a path means the section at its place from the end."""
    if len(chain) < len(parts):
        return False
    return all(
        _means(document, section, part)
        for section, part in zip(chain[-len(parts) :], parts, strict=True)
    )


def _means(document: Document, section: Section, part: str) -> bool:
    bare = part.strip(_AROUND)
    if _is_number(bare):
        numbers = read_numbers(bare)
        return section.kind not in _NAMED and numbers == (_number(document, section),)
    return part in _words(document, section)


def _is_titled(document: Document, section: Section, wanted: str) -> bool:
    title = _tight(document.text[section.title])
    return bool(title) and wanted in (title, _words(document, section))


def _marker(document: Document, section: Section) -> str:
    return _tight(document.text[section.marker]).strip(_TRIM)


def _words(document: Document, section: Section) -> str:
    return _tight(document.text[section.heading])


def _tight(words: str) -> str:
    return "".join(words.split())
