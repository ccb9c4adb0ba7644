"""What a search overlooks: widths, spaces, 繁 and 简, case, the way numbers are written.

Nothing is rewritten: a character of a term is turned into the class of characters it
is taken for, so that offsets into the document stay what they are.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from plandigest.lexicon.folding import folding, variants

SPACES = " \\t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff"
"""Spaces within a line, as the inside of a regular expression's class; ZWSP and BOM included."""


class Folding(NamedTuple):
    """Which differences between a term and the text do not count.

    Attributes:
        characters: full and half width, 繁 and 简, kinds of dashes and quotation marks,
            and spaces within words.
        case: of Latin, Greek and Cyrillic letters.
        numbers: 二〇三五 and 2035, 十四 and 14.
    """

    characters: bool = True
    case: bool = False
    numbers: bool = False

    def read(self, character: str) -> str:
        """The character that stands for all that are taken for this one."""
        if self.characters:
            character = folding().get(character, character)
        if self.case:
            lower = character.lower()
            return lower if len(lower) == 1 else character  # İ grows
        return character

    def alike(self, character: str) -> str:
        """All characters that are taken for this one, itself among them."""
        read = self.read(character)
        cases = {read, read.upper()} if self.case and len(read.upper()) == 1 else {read}
        if not self.characters:
            return "".join(sorted(cases))
        written = "".join(variants().get(each, "") for each in cases)
        return "".join(sorted({*cases, *written}))


def one_of(characters: str) -> str:
    """A regular expression for any one of the characters."""
    if len(characters) == 1:
        return re.escape(characters)
    return "[" + re.escape(characters) + "]"
