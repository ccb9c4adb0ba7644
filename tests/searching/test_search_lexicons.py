"""The examples of the lexicons that searching reads, each run against its rule."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plandigest.lexicon.folding import folding
from plandigest.lexicon.loader import FOLDER, Rule, bake, rules_of_file
from plandigest.lexicon.stopwords import stop_words, unending_words
from plandigest.searching import Folding, compile_pattern
from plandigest.searching.words import boundaries

Judge = Callable[[str], bool]


def _folds(example: str) -> bool:
    left, right = example.split(" = ")
    read = Folding().read
    return [read(each) for each in left] == [read(each) for each in right]


def _expands(example: str) -> bool:
    term, sentence = example.split(" | ")
    return bool(compile_pattern([term], topics=()).occurrences(sentence, 0, len(sentence)))


def _is_word(example: str) -> bool:
    term, sentence = example.split(" | ")
    edges = boundaries(sentence)
    start = sentence.find(term)
    return start >= 0 and {start, start + len(term)} <= edges


def _is_stopped(example: str) -> bool:
    return example in stop_words() | unending_words()


JUDGES: dict[str, Judge] = {
    "folding": _folds,
    "topics": _expands,
    "words": _is_word,
    "stopwords": _is_stopped,
}

EXAMPLES = [
    pytest.param(name, example, wanted, id=f"{name}-{example}")
    for name in JUDGES
    for rule in rules_of_file(FOLDER / f"{name}.yaml")
    for key, wanted in (("takes", True), ("refuses", False))
    for example in rule.texts(key)
]


@pytest.mark.parametrize(("name", "example", "wanted"), EXAMPLES)
def test_a_rule_takes_and_refuses_what_it_says(name: str, example: str, *, wanted: bool) -> None:
    assert JUDGES[name](example) is wanted


@pytest.mark.parametrize("name", JUDGES)
def test_every_rule_has_examples_and_a_source(name: str) -> None:
    for rule in rules_of_file(FOLDER / f"{name}.yaml"):
        assert _complete(rule)


@pytest.mark.parametrize("name", JUDGES)
def test_the_baked_copy_is_current(name: str) -> None:
    assert (FOLDER / "baked" / f"{name}.json").read_text("utf-8") == bake(name)


def test_folding_ends_after_one_step() -> None:
    assert not [each for each, read in folding().items() if read in folding()]
    assert all(len(each) == len(read) == 1 for each, read in folding().items())


def _complete(rule: Rule) -> bool:
    return bool(rule.texts("takes") and rule.texts("refuses") and rule.text("source"))
