"""What a document speaks of: its weighty words, and how two documents differ.

TF-IDF weighs a word by how often it stands here and how seldom in Chinese at large;
TextRank (Mihalcea and Tarau 2004) by the words it keeps company with. Two documents are
compared by the log-likelihood ratio of each word (Dunning 1993), which a word that is
merely frequent in both does not raise.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from plandigest.lexicon.folding import folds
from plandigest.lexicon.stopwords import stop_words
from plandigest.model.document import Document, Unit
from plandigest.model.outline import Section
from plandigest.searching.words import inverse_frequencies, segmenter

_WINDOW = 5
"""Words from the first to the last that count as company."""
_DAMPING = 0.85
_ROUNDS = 10
_SHORTEST = 2
"""Characters of a keyword; single ones are mostly parts of words that were cut up."""


class Method(StrEnum):
    """How words are weighed."""

    TFIDF = "tfidf"
    TEXTRANK = "textrank"


@dataclass(frozen=True, slots=True)
class Keyword:
    """A word and what it weighs.

    Attributes:
        word: the word.
        count: how often it stands in the text.
        weight: its weight among the words of that text: of TF-IDF, the share of its
            occurrences times its rarity; of TextRank, from 0 to 1.
    """

    word: str
    count: int
    weight: float


@dataclass(frozen=True, slots=True)
class Contrast:
    """A word that one of two documents speaks of more than the other.

    Attributes:
        word: the word.
        first: how often it stands in the first document.
        second: how often it stands in the second.
        weight: log-likelihood ratio; above zero where the first says it more, below
            where the second does. Beyond ±10.83 chance is less likely than 0.1%.
    """

    word: str
    first: int
    second: int
    weight: float


def keywords(
    document: Document,
    *,
    method: Method = Method.TFIDF,
    own: tuple[str, ...] = (),
) -> list[Keyword]:
    """The words of a document by weight, the weightiest first.

    Args:
        document: the document.
        method: how to weigh.
        own: words of the user's besides those of the dictionaries.
    """
    return _weigh(list(_words(document, document.units(), own)), method)


def keywords_by_section(
    document: Document,
    *,
    method: Method = Method.TFIDF,
    own: tuple[str, ...] = (),
) -> Iterator[tuple[Section, list[Keyword]]]:
    """The words of each outermost section by weight, in reading order."""
    inside = (unit for unit in document.units() if unit.sections)
    for _, units in groupby(inside, key=lambda unit: unit.sections[0].heading):
        members = list(units)
        yield members[0].sections[0], _weigh(list(_words(document, members, own)), method)


def compare(first: Document, second: Document, *, own: tuple[str, ...] = ()) -> list[Contrast]:
    """What one document says and the other does not, the strongest contrasts first."""
    counts = [Counter(_words(document, document.units(), own)) for document in (first, second)]
    totals = [max(count.total(), 1) for count in counts]
    contrasts = [
        Contrast(word, counts[0][word], counts[1][word], _ratio(word, counts, totals))
        for word in counts[0].keys() | counts[1].keys()
    ]
    return sorted(contrasts, key=lambda each: (-abs(each.weight), each.word))


def _words(document: Document, units: Iterable[Unit], own: tuple[str, ...]) -> Iterator[str]:
    """The words that can be keywords, in order."""
    cut = segmenter(own).cut
    table = folds()
    stopped = stop_words()
    for unit in units:
        for word in cut(document.text[unit.span].translate(table)):
            if len(word) >= _SHORTEST and word not in stopped and _has_meaning(word):
                yield word


def _has_meaning(word: str) -> bool:
    """Whether a word is more than digits, stops and numerals."""
    return any(character.isalpha() and character not in _NUMERALS for character in word)


_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两第个年月日")


def _weigh(words: Sequence[str], method: Method) -> list[Keyword]:
    counts = Counter(words)
    weights = _tfidf(counts) if method is Method.TFIDF else _textrank(words)
    weighed = [Keyword(word, counts[word], weight) for word, weight in weights.items()]
    return sorted(weighed, key=lambda each: (-each.weight, each.word))


def _tfidf(counts: Counter[str]) -> dict[str, float]:
    rarity = inverse_frequencies()
    usual = sorted(rarity.values())[len(rarity) // 2]  # for words that the table lacks
    total = counts.total()
    return {word: count / total * rarity.get(word, usual) for word, count in counts.items()}


def _textrank(words: Sequence[str]) -> dict[str, float]:
    links: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for at, word in enumerate(words):
        for other in words[at + 1 : at + _WINDOW]:
            if other != word:
                links[word][other] += 1
                links[other][word] += 1
    strengths = {word: others.total() for word, others in links.items()}
    ranks = dict.fromkeys(sorted(links), 1.0)
    for _ in range(_ROUNDS):
        for word in ranks:
            company = links[word].items()
            ranks[word] = (1 - _DAMPING) + _DAMPING * sum(
                weight / strengths[other] * ranks[other] for other, weight in company
            )
    most = max(ranks.values(), default=1.0)
    return {word: rank / most for word, rank in ranks.items()}


def _ratio(word: str, counts: Sequence[Mapping[str, int]], totals: Sequence[int]) -> float:
    observed = [count.get(word, 0) for count in counts]
    share = sum(observed) / sum(totals)
    ratio = 2 * sum(
        seen * math.log(seen / (total * share))
        for seen, total in zip(observed, totals, strict=True)
        if seen
    )
    more = observed[0] / totals[0] >= observed[1] / totals[1]
    return ratio if more else -ratio
