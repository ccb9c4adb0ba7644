"""What can be said of a file without reading it as a document."""

from __future__ import annotations

from enum import Enum
from os.path import isfile
from typing import TYPE_CHECKING

from plandigest.cli.finding import Found
from plandigest.model.source import MediaType, Source
from plandigest.searching import Folding, Pattern

if TYPE_CHECKING:
    from plandigest.cli.indexed import Indexed
    from plandigest.searching.glance import Glance, Sight
    from plandigest.searching.stretches import Stretches

_LARGE = 100_000
"""Characters of a text that takes longer to parse than a command to start."""
_OPENING = 1000
"""Characters by which a text is told from marked-up and binary formats."""
_MARKED = (".md", ".markdown", ".html", ".htm", ".xhtml", ".docx")
"""Suffixes of formats that are looked through between their marks."""


class Aim(Enum):
    """What is wanted of a file."""

    PASSAGES = 1
    COUNT = 2
    PRESENCE = 3


class AtAGlance:
    """Says what can be said of a plain file, or of one with marks in it, without parsing it.

    The first file is parsed all the same, unless it is large: most runs read one
    document, and loading what is needed to look costs more than parsing that.
    """

    def __init__(
        self, pattern: Pattern, folding: Folding, aim: Aim, indexed: Indexed | None = None
    ) -> None:
        self._pattern = pattern
        self._folding = folding
        self._aim = aim
        self._indexed = indexed
        self._glance: Glance | None = None
        self._stretches: Stretches | None = None
        self._files = 0

    def __call__(self, name: str) -> list[Found] | None:
        """What a look at the text says for certain; None if too little."""
        told = self._indexed.tells(name) if self._indexed else None
        if told is not None:
            return told
        self._files += 1
        text = _text(name)
        if text is None:
            return self._marked(name)
        if self._files == 1 and len(text) < _LARGE:
            return None
        sight = self._look(text)
        if sight.nothing or (self._aim is not Aim.PASSAGES and not sight.doubtful):
            return [Found(name, sight.certain)]
        return None

    def _marked(self, name: str) -> list[Found] | None:
        """What a file of Markdown, HTML or DOCX holds for certain: nothing, or something."""
        if self._files == 1 or not name.lower().endswith(_MARKED):
            return None
        from plandigest.reading.stretches import between_marks, counts_in_hanzi, without_marks

        data = _bytes(name)
        if data is None:
            return None
        if self._stretches is None:
            from plandigest.searching.stretches import Stretches

            self._stretches = Stretches(self._pattern, numbers=self._folding.numbers)
        counted = counts_in_hanzi(name, data)
        text = between_marks(name, data) if self._stretches.can_tell(counted=counted) else None
        if text is not None and self._stretches.lacks_characters(text, counted=counted):
            return [Found(name, 0)]
        if self._aim is Aim.PRESENCE and (bare := without_marks(name, data)):
            sight = self._look(bare)
            if sight.certain and not sight.doubtful:
                return [Found(name, 1)]
        if text is None or self._stretches.may_match(text, counted=counted):
            return None
        return [Found(name, 0)]

    def rules_out(self, source: Source) -> bool:
        """Whether what was read of a file in any format certainly holds no match."""
        if self._files == 1 or source.media_type is MediaType.MARKDOWN:
            return False  # marks that are no text may part the characters of a word
        text = "\n".join(line.text for line in source.lines)
        return "\0" not in text and self._look(text).nothing

    def _look(self, text: str) -> Sight:
        if self._glance is None:
            from plandigest.searching.glance import Glance

            self._glance = Glance(self._pattern, self._folding)
        return self._glance.look(text, enough=1 if self._aim is Aim.PRESENCE else None)


def _text(name: str) -> str | None:
    """The text of a plain file that is certainly in UTF-8."""
    data = _bytes(name) if name.endswith(".txt") else None
    try:
        text = data.decode("utf-8-sig") if data is not None else ""
    except ValueError:
        return None  # reading will find the encoding
    opening = text[:_OPENING].lstrip()
    return text if opening and opening[0] not in "<{%" and "(cid:" not in text else None


def _bytes(name: str) -> bytes | None:
    if not isfile(name):  # noqa: PTH113 - there may be thousands
        return None
    try:
        with open(name, "rb") as file:  # noqa: PTH123 - faster, and there may be thousands
            return file.read()
    except OSError:
        return None  # reading will say what is wrong
