"""Pairs of characters, by which a full-text index finds what may hold a term.

Words of a segmenter miss terms that it cuts otherwise; pairs of neighbouring characters
miss none. A text that lacks one of the pairs of a term does not hold the term.
"""

from __future__ import annotations

from operator import add

from plandigest.lexicon.folding import letters_folded


def grams_of(text: str) -> frozenset[str]:
    """The pairs of letters, digits and Han that stand beside one another, blanks left out.

    Widths, variants and cases are folded, so that whatever a search takes for one another
    has the same pairs.
    """
    folded = letters_folded("".join(text.split())).casefold()
    return frozenset(pair for pair in set(map(add, folded, folded[1:])) if pair.isalnum())
