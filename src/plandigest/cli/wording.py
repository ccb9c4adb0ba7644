"""Texts of the help in both languages, each declared where it belongs."""

from __future__ import annotations

from plandigest.sentences import Language

_BETWEEN = "\x1f"
"""Stands in no text; Typer hands a help text through as it is."""


def both(chinese: str, english: str) -> str:
    """One text that holds both languages."""
    return f"{chinese}{_BETWEEN}{english}"


def pick(text: str, language: Language) -> str:
    """The text in one of them; a text that `both` did not make is the same in both."""
    chinese, _, english = text.partition(_BETWEEN)
    return chinese if language == "zh" else english or chinese
