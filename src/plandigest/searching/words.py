"""Where words begin and end. The only module that knows jieba or rjieba.

Neither is imported before a text is to be segmented. jieba's own start-up builds a table
of word beginnings and keeps it in the shared temporary folder; here its dictionary is
read as it is, in a third of the time, and nothing is written anywhere.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from plandigest.lexicon.folding import folding
from plandigest.lexicon.words import free_phrases, policy_words

if TYPE_CHECKING:
    from types import ModuleType

    import jieba
    import rjieba

_LONGEST_WORD = 16
"""Characters of the longest words of jieba's dictionary."""
_NEVER = 0
"""A frequency at which a phrase is no word."""


class Segmenter(Protocol):
    """Cuts a text without white space into words."""

    def cut(self, text: str) -> Sequence[str]:
        """The words in order; joined they are the text."""
        ...


def boundaries(text: str, own: tuple[str, ...] = ()) -> frozenset[int]:
    """The offsets into a text at which a word begins or ends.

    White space within words is overlooked; 繁 and full-width characters are read as
    their counterparts.

    Args:
        text: a sentence.
        own: words of the user's besides those of the dictionaries.
    """
    kept = [at for at, character in enumerate(text) if not character.isspace()]
    read = "".join(folding().get(text[at], text[at]) for at in kept)
    edges = {0}
    for end in accumulate(map(len, segmenter(own).cut(read))):
        edges.add(end)
    begins = {kept[edge] for edge in edges if edge < len(kept)}
    ends = {kept[edge - 1] + 1 for edge in edges if edge}
    return frozenset(begins | ends)


@cache
def segmenter(own: tuple[str, ...] = ()) -> Segmenter:
    """The best segmenter that is installed, with our words and the user's."""
    try:
        import rjieba
    except ImportError:
        return _Jieba(own)
    fast = rjieba.Jieba()
    for phrase in free_phrases():
        fast.add_word(phrase, _NEVER, None)
    for word in (*policy_words(), *own):
        fast.add_word(word, None, None)
    return _Fast(fast)


@cache
def inverse_frequencies() -> dict[str, float]:
    """How rare words are in Chinese at large: inverse document frequencies of jieba's table."""
    found = find_spec("jieba")
    folder = Path(found.origin).parent if found and found.origin else Path()
    fields = (folder / "analyse" / "idf.txt").read_text("utf-8").split()
    return dict(zip(fields[::2], map(float, fields[1::2]), strict=True))


class _Jieba:
    """jieba with its dictionary read in one go."""

    def __init__(self, own: tuple[str, ...]) -> None:
        with _quiet():
            import jieba
        self._tokenizer = _tokenizer(jieba)
        for phrase in free_phrases():
            self._tokenizer.FREQ.pop(phrase, None)
        for word in (*policy_words(), *own):
            self._tokenizer.add_word(word)

    def cut(self, text: str) -> Sequence[str]:
        return list(self._tokenizer.cut(text))


class _Fast:
    """rjieba, which is jieba in Rust."""

    def __init__(self, fast: rjieba.Jieba) -> None:
        self._fast = fast

    def cut(self, text: str) -> Sequence[str]:
        return self._fast.cut(text)


def _tokenizer(library: ModuleType) -> jieba.Tokenizer:
    """A tokenizer with the library's dictionary, which does without its table of beginnings.

    The table tells where to stop looking for longer words; looking at every length up to
    the longest finds the same words.
    """

    class Tokenizer(library.Tokenizer):  # type: ignore[misc,name-defined]
        def get_DAG(self, sentence: str) -> dict[int, list[int]]:  # noqa: N802 - jieba's name
            known = self.FREQ
            end = len(sentence)
            return {
                first: [
                    last
                    for last in range(first, min(first + _LONGEST_WORD, end))
                    if sentence[first : last + 1] in known
                ]
                or [first]
                for first in range(end)
            }

    tokenizer = Tokenizer()
    fields = (Path(library.__file__ or "").parent / "dict.txt").read_text("utf-8").split()
    tokenizer.FREQ = dict(zip(fields[::3], map(int, fields[1::3]), strict=True))
    tokenizer.total = sum(tokenizer.FREQ.values())
    tokenizer.initialized = True  # or it would build and store its own
    return tokenizer


@contextmanager
def _quiet() -> Iterator[None]:
    """Import jieba without its warnings and without pkg_resources, which it can do without."""
    absent = "pkg_resources" not in sys.modules
    if absent:
        sys.modules["pkg_resources"] = None  # type: ignore[assignment] # reads as not installed
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        if absent:
            del sys.modules["pkg_resources"]
