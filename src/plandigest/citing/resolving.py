"""Which of the documents that were read a citation means."""

from __future__ import annotations

from collections.abc import Iterable

from plandigest.citing.identity import Identity, normal
from plandigest.model.citation import Citation


class Known:
    """The documents that were read, by the names under which they are cited."""

    def __init__(self, documents: Iterable[tuple[str, Identity]]) -> None:
        """Take in documents: the path of each, and its names. The first of one name is meant."""
        self._by_title: dict[str, str] = {}
        self._by_number: dict[str, str] = {}
        for path, identity in documents:
            for title in identity.titles:
                self._by_title.setdefault(title, path)
            if identity.number:
                self._by_number.setdefault(identity.number, path)

    def name(self, citation: Citation) -> str | None:
        """The path of the document that is cited; None where it was not read."""
        number = normal(citation.number) if citation.number else ""
        return self._by_number.get(number) or self._by_title.get(normal(citation.title))
