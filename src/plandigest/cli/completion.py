"""What a shell offers where an option or an argument is begun."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

Candidate: TypeAlias = tuple[str, str]
"""A value, and what it is."""

_VARIABLE = "_PLANDIGEST_COMPLETE"
_WORDS = ("COMP_WORDS", "_TYPER_COMPLETE_ARGS")
_OPTIONS = frozenset({"--install-completion", "--show-completion"})
_MOST_FILES = 3
"""Files of which sections are offered: a shell waits while they are read."""


def asked_for() -> bool:
    """Whether a shell asks for completions, or a user for the script that makes it ask.

    What answers is loaded only then.
    """
    return _VARIABLE in os.environ or not _OPTIONS.isdisjoint(sys.argv)


def form_completer(forms: tuple[str, ...]) -> Callable[[str], list[str]]:
    """What offers the forms of a command."""

    def forms_of(incomplete: str) -> list[str]:
        return [form for form in forms if form.startswith(incomplete)]

    return forms_of


def sections_of(incomplete: str) -> list[Candidate]:
    """The paths and titles of the sections of the files that are named, or of the sample."""
    from plandigest import pipeline
    from plandigest.configuration import sample
    from plandigest.errors import PlandigestError

    found: list[Candidate] = []
    for path in _named_files() or [sample()]:
        try:
            documents = pipeline.read_all(path)
        except PlandigestError:
            continue  # the command will say what is wrong
        for document in documents:
            for section in document.walk():
                title = document.string(section.title)
                found += [(section.path, title), (title, section.path)]
    return [(value, about) for value, about in found if value and value.startswith(incomplete)]


def _named_files() -> list[Path]:
    """The first files among the words typed.

    They are looked for where the shell hands them over: what is parsed of a line in which
    an option has no value yet has no arguments.
    """
    words = " ".join(os.environ.get(name, "") for name in _WORDS).split()
    return [Path(word) for word in words if os.path.isfile(word)][:_MOST_FILES]  # noqa: PTH113
