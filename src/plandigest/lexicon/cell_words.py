"""Whether the words of a table's cell are a value: a number, or none."""

from __future__ import annotations

from plandigest.lexicon.pattern import Pattern

_YEAR = r"(?:19|20)\d{2}(?:年|\Z)"
_NUMBER = Pattern(
    rf"[\[［〔【（(]?(?:[<>＜＞≥≤≧≦±+＋\-－−约近超过达到不低高少多于大小]{{0,4}})(?!{_YEAR})\d[\d.,，．]*"
    r"(?:[-－—–~～至]{1,2}\d[\d.,，．]*)?"
    r"[%％‰]?(?:以上|以下|以内|左右|余|多)?[\]］〕】）)]?[*∗①-⑳]?"
)
_DASHES = frozenset({"-", "—", "——", "–", "－", "―", "/", "／", "…", "--"})


def is_number(words: str) -> bool:
    """Whether words are a number as cells hold it, with bound and brackets, and no year."""
    return _NUMBER.fullmatch("".join(words.split())) is not None


def is_dash(words: str) -> bool:
    """Whether words only say that there is no value."""
    return words.strip() in _DASHES
