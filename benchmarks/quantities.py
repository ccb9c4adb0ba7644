"""What others find of the sample's figures, and how fast: Recognizers-Text, JioNLP, and plandigest.

    python -m benchmarks.quantities

A figure is found where something that overlaps it has its amount: 亿 and 万 multiplied out,
percentages as fractions of one; units are not compared, which favours those who find
none. All get the text with its lines joined. What is not installed is
passed over (`pip install recognizers-text-suite 'emoji<2' jionlp`); JioNLP is asked for sums of
money, the one sort of quantity it finds in running text.
"""

from __future__ import annotations

import importlib
import re
import time
from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from tests.conftest import SAMPLE
from tests.extracting.test_sample import EXPECTED

from plandigest.extracting import extract
from plandigest.model.document import Document
from plandigest.pipeline import read

ROUNDS = 3
_APART = "80%"
"""A figure that the tests look at apart from the others."""
_PARTS = {"亿": Decimal(100_000_000), "万": Decimal(10_000), "%": Decimal("0.01")}


class Found(NamedTuple):
    """A quantity and where it stands; `amount` is None where it has no number."""

    start: int
    end: int
    amount: Decimal | None


Finder = Callable[[str], Sequence[Found]]


def wanted(text: str) -> list[Found]:
    """The figures of the sample, in order, with the amounts that their digits say."""
    found = []
    position = 0
    for line in EXPECTED.strip().splitlines():
        quote = line.partition("|")[0].strip()
        match = re.compile(r"\s*".join(map(re.escape, quote))).search(text, position)
        if match is None:
            raise SystemExit(f"the sample does not say {quote}")
        position = match.end()
        found.append(Found(match.start(), match.end(), amount_of(quote)))
    apart = text.index(_APART)
    return [*found, Found(apart, apart + len(_APART), amount_of(_APART))]


def amount_of(quote: str) -> Decimal:
    """3746亿元 is 374600000000, 5.8个百分点 0.058, 1/4 0.25."""
    above, _, below = "".join(re.findall(r"[\d./]", quote)).partition("/")
    amount = Decimal(above) / Decimal(below or 1)
    for sign in quote.replace("个百分点", "%"):
        amount *= _PARTS.get(sign, 1)
    return amount


def plandigest(document: Document) -> Finder:
    """Our own figures; the document is parsed already, as the others get text already joined."""

    def find(_: str) -> Sequence[Found]:
        return [
            Found(figure.span.start, figure.span.end, figure.amount)
            for figure in extract(document)
            if not figure.enumeration
        ]

    return find


def recognizers() -> Finder:
    """Numbers, percentages, currencies and dimensions; of those that overlap, the longest."""
    number = importlib.import_module("recognizers_number")
    units = importlib.import_module("recognizers_number_with_unit")
    models = [
        number.NumberRecognizer("zh-cn").get_number_model(),
        number.NumberRecognizer("zh-cn").get_percentage_model(),
        units.NumberWithUnitRecognizer("zh-cn").get_currency_model(),
        units.NumberWithUnitRecognizer("zh-cn").get_dimension_model(),
    ]

    def find(text: str) -> Sequence[Found]:
        every = [
            Found(each.start, each.end + 1, _decimal((each.resolution or {}).get("value")))
            for model in models
            for each in model.parse(text)
        ]
        kept: list[Found] = []
        for each in sorted(every, key=lambda found: found.start - found.end):
            if all(each.end <= other.start or other.end <= each.start for other in kept):
                kept.append(each)
        return kept

    return find


def jionlp() -> Finder:
    """Sums of money."""
    library = importlib.import_module("jionlp")

    def find(text: str) -> Sequence[Found]:
        return [
            Found(each["offset"][0], each["offset"][1], _decimal(each["detail"]["num"]))
            for each in library.ner.extract_money(text, with_parsing=True)
        ]

    return find


def _decimal(written: object) -> Decimal | None:
    words = str(written)
    try:
        return Decimal(words.removesuffix("%")) / (100 if words.endswith("%") else 1)
    except InvalidOperation:
        return None


def measured(name: str, find: Finder, text: str, figures: list[Found]) -> str:
    """A line: of the figures found, of what was found right, and characters a second."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        found = find(text)
        times.append(time.process_time() - start)
    right = sum(any(_same(each, figure) for each in found) for figure in figures)
    recall, precision = right / len(figures), right / max(1, len(found))
    return f"{name:20}{recall:>8.2f}{precision:>11.2f}{len(text) / min(times):>16,.0f}"


def _same(found: Found, figure: Found) -> bool:
    overlap = found.start < figure.end and figure.start < found.end
    return overlap and found.amount == figure.amount


def main() -> None:
    """Measure and print."""
    document = read(SAMPLE)
    text = document.text.content
    figures = wanted(text)
    print(f"{len(figures)} figures of {SAMPLE.name}, {len(text)} characters")
    print(f"{'':20}{'recall':>8}{'precision':>11}{'characters/s':>16}")
    finders = {"Recognizers-Text": recognizers, "JioNLP": jionlp}
    print(measured("plandigest", plandigest(document), text, figures))
    for name, make in finders.items():
        try:
            find = make()
        except ImportError as error:
            print(f"{name:20}passed over: {error}")
        else:
            print(measured(name, find, text, figures))


if __name__ == "__main__":
    main()
