"""Characters that a search takes for one another: widths, dashes, radicals, 繁 and 简."""

from __future__ import annotations

from functools import cache

from plandigest.lexicon.loader import rules

_WIDER = 0xFEE0
"""By how much the code of a wide character is more than that of the narrow one."""


@cache
def folding() -> dict[str, str]:
    """What each folded character is read as; characters that are not keys stay themselves."""
    read: dict[str, str] = {}
    for rule in rules("folding"):
        for pairs in rule.texts("pairs"):
            read.update(zip(pairs[::2], pairs[1::2], strict=True))
    return read


@cache
def folds() -> dict[int, str]:
    """The same, for `str.translate`."""
    return {ord(written): read for written, read in folding().items()}


@cache
def _letter_folds() -> dict[int, str]:
    """Those that letters, digits or Han are made of or read as."""
    return {
        ord(written): read
        for written, read in folding().items()
        if written.isalnum() or read.isalnum()
    }


def letters_folded(text: str) -> str:
    """A text with letters, digits and Han folded; other signs stay as they are.

    Most texts hold none that folds, which is seen in a seventh of the time that folding takes.
    """
    table = _letter_folds()
    return text if table.keys().isdisjoint(map(ord, set(text))) else text.translate(table)


@cache
def simplified() -> dict[int, str]:
    """The simplified character that each traditional one is read as, for `str.translate`."""
    read: dict[int, str] = {}
    for rule in rules("folding"):
        if rule.text("name") == "traditional":
            for pairs in rule.texts("pairs"):
                read.update(zip(map(ord, pairs[::2]), pairs[1::2], strict=True))
    return read


@cache
def variants() -> dict[str, str]:
    """The characters that are read as each character, itself left out."""
    classes: dict[str, str] = {}
    for written, read in folding().items():
        classes[read] = classes.get(read, "") + written
    return classes


@cache
def widths() -> dict[int, str]:
    """The narrow form of each wide letter, digit and sign: ％ is read as %."""
    return {each: chr(each - _WIDER) for each in range(0xFF01, 0xFF5F)}
