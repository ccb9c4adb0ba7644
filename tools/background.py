"""Makes `lexicon/background.json`: what policy documents usually say.

    python tools/background.py FOLDER

Reads every document of the folder, counts its terms, and writes words and counts, nothing
else of the documents. The words, their classes and frequencies are those of jieba's
dictionary (MIT): the common ones, and those that stand in the folder. The words are
chosen first, then terms are counted as `plandigest terms` counts them, so that a document
and the background are cut alike. A term counts when two documents or more hold it. Of
documents with the same title the first counts.
"""

from __future__ import annotations

import json
import statistics
import sys
from collections import Counter, defaultdict
from importlib.util import find_spec
from pathlib import Path

import plandigest
from plandigest.lexicon.background import Background, WordClass, bake_counts, with_own
from plandigest.lexicon.folding import folding
from plandigest.lexicon.loader import FOLDER
from plandigest.lexicon.words import free_phrases, policy_words
from plandigest.searching.phrases import Terms
from plandigest.searching.words import segmenter

COMMON = 300
"""From how many occurrences in its own corpora jieba's dictionary calls a word common."""
LEAST_DOCUMENTS = 2
LEAST_COUNT = 3
LICENCE = (
    "Words, classes and frequencies derive from the dictionary of jieba, "
    "Copyright (c) 2013 Sun Junyi, MIT licence; terms were counted over public documents."
)


def class_of(tag: str) -> WordClass:
    """The class of a part-of-speech tag of jieba's dictionary."""
    if tag.startswith("nr") or tag == "nt":
        return WordClass.ACTOR
    if tag == "ns":
        return WordClass.NAME
    if tag[0] in "njlsi" or tag in {"vn", "an"}:
        return WordClass.NOUN
    if tag[0] in "ab":
        return WordClass.QUALIFIER
    if tag[0] in "vg":
        return WordClass.VERB
    return WordClass.FUNCTION


def documents(folder: Path) -> dict[str, list[str]]:
    """The texts of each document, by its title."""
    found: dict[str, list[str]] = {}
    table = str.maketrans(folding())
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        try:
            read = plandigest.read_all(path)
        except plandigest.PlandigestError as error:
            print(error, file=sys.stderr)
            continue
        for document in read:
            if document.title and document.title not in found:
                found[document.title] = [
                    document.text[unit.span].translate(table) for unit in document.units()
                ]
    return found


def words(texts: dict[str, list[str]]) -> Background:
    """Words of jieba: the common ones and those that stand in a text."""
    seen = {word for units in texts.values() for text in units for word in segmenter().cut(text)}
    spec = find_spec("jieba")
    lines = (Path(spec.origin if spec and spec.origin else "").parent / "dict.txt").read_text(
        "utf-8"
    )
    frequencies: dict[str, int] = {}
    classes: dict[str, WordClass] = {}
    for word, frequency, tag in (line.split(" ") for line in lines.splitlines()):
        if int(frequency) >= COMMON or word in seen:
            frequencies[word], classes[word] = int(frequency), class_of(tag)
    for phrase in free_phrases():
        frequencies.pop(phrase, None)
    return Background(frequencies, classes, 0, 0, {})


def main() -> None:
    """Read the folder, write the table."""
    texts = documents(Path(sys.argv[1]))
    table = words(texts)
    terms = Terms(with_own(table, policy_words()))
    counts = defaultdict(list)
    total = 0
    for units in texts.values():
        of_document = Counter(term.text for text in units for term in terms.of(text))
        total += of_document.total()
        for term, count in of_document.items():
            counts[term].append(count)
    usual = {
        term: len(each) * statistics.median_low(each)
        for term, each in sorted(counts.items())
        if len(each) >= LEAST_DOCUMENTS and sum(each) >= LEAST_COUNT
    }
    by_class = {
        word_class: bake_counts(
            {
                word: table.words[word]
                for word in sorted(table.words)
                if table.classes[word] is word_class
            }
        )
        for word_class in WordClass
    }
    baked = {
        "licence": LICENCE,
        "documents": len(texts),
        "total": total,
        "words": by_class,
        "terms": bake_counts(usual),
    }
    text = json.dumps(baked, ensure_ascii=False, separators=(",", ":"))
    (FOLDER / "background.json").write_text(text + "\n", encoding="utf-8")
    print(f"{len(texts)} documents, {len(table.words)} words, {len(usual)} terms")


if __name__ == "__main__":
    main()
