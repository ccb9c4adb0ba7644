"""What can go wrong, in sentences a user can act on.

Only reading and the lexicon raise. Parsing and everything after it accept any
text: what they cannot place becomes a paragraph and a `Problem`.
"""

from __future__ import annotations


class PlandigestError(Exception):
    """A mistake or a file that plandigest cannot go on from.

    The message is one sentence that says what is wrong, where, and what to do.
    """


class ReadError(PlandigestError):
    """A file that is missing, empty, unreadable, or holds no text."""


class MissingExtraError(ReadError):
    """A format that needs an optional library which is not installed."""


class PatternError(PlandigestError):
    """A search pattern that cannot be used."""


class LexiconError(PlandigestError):
    """A lexicon or configuration file that does not follow its schema."""
