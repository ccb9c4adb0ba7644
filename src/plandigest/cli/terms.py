"""`plandigest terms`: weighted keywords."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import chain, islice
from typing import Annotated, Literal, NamedTuple, TextIO

from plandigest.cli.declarations import DISPLAY, Paths, option
from plandigest.cli.inputs import Inputs
from plandigest.cli.messages import FAILED
from plandigest.cli.options import Common, command
from plandigest.cli.output import opened
from plandigest.cli.running import run
from plandigest.cli.wording import both
from plandigest.configuration import load_configuration
from plandigest.errors import ErrorCode, PlandigestError
from plandigest.model.document import Document
from plandigest.model.outline import Section
from plandigest.model.topic import Topic
from plandigest.rendering.forms import Rendered, write_records, write_texts
from plandigest.rendering.records import Record
from plandigest.rendering.terminal import Screen
from plandigest.rendering.terms import (
    CONTRAST_COLUMNS,
    KEYWORD_COLUMNS,
    Contrasted,
    Weighed,
    contrast_records,
    keyword_records,
    render_contrasts,
    render_keywords,
)
from plandigest.searching.keywords import (
    Keyword,
    Method,
    compare,
    keywords,
    keywords_by_section,
)

By = Literal["document", "section"]
Weighing = Literal["keyness", "tfidf", "textrank"]


class _Wish(NamedTuple):
    """What terms are wanted, and how many."""

    weighing: Weighing
    by: By
    top: int
    new: bool
    own: tuple[str, ...]


@command(
    "table", "json", "jsonl", "yaml", "csv", "tsv",
    about=both("加权的关键词：文件讲什么。", "Weighted keywords: what a document speaks of."),
    examples=(
        "plandigest terms -n 10 规划.pdf",
        "plandigest terms --compare 2024.txt 2025.txt",
    ),
)  # fmt: skip
def terms(
    common: Common,
    paths: Paths = None,
    *,
    top: Annotated[
        int,
        option(
            "-n",
            "--top",
            least=1,
            metavar="N",
            group=DISPLAY,
            zh="每个文件（或章节）显示多少个词。",
            en="How many words to show of each document, or section.",
        ),
    ] = 20,
    by: Annotated[
        By,
        option(
            "--by",
            metavar="WHAT",
            group=DISPLAY,
            zh="整个文件（document）或各章节（section）的词。",
            en="Words of the document or of each section.",
        ),
    ] = "document",
    method: Annotated[
        Weighing,
        option(
            "--method",
            metavar="METHOD",
            group=DISPLAY,
            zh="加权方法：keyness（比政策文件通常说得更多的词语）、tfidf、textrank。",
            en="How terms are weighed: keyness (said more than policy documents usually do), "
            "tfidf, textrank.",
        ),
    ] = "keyness",
    new: Annotated[
        bool,
        option(
            "--new",
            group=DISPLAY,
            zh="只要其他政策文件中未见的词语。",
            en="Only terms that the policy documents of the background do not have.",
        ),
    ] = False,
    contrast: Annotated[
        bool,
        option(
            "--compare",
            group=DISPLAY,
            zh="两个文件各自说得更多的词。",
            en="Of two documents: what one says and the other does not.",
        ),
    ] = False,
) -> None:
    """Show keywords."""
    configuration = load_configuration(common.config)
    own = configuration.words if configuration else ()
    if new and method != "keyness":
        raise PlandigestError(ErrorCode.NEW_NEEDS_KEYNESS)
    wish = _Wish(method, by, top, new, own)
    if contrast:
        _compare(paths, common, top, own)
    elif common.form == "table":
        run(paths, common, partial(_table, wish, common.screen), write_texts)
    else:

        def write(documents: Iterable[list[Record]], out: TextIO) -> None:
            write_records(
                common.form,
                chain.from_iterable(documents),
                out,
                columns=KEYWORD_COLUMNS,
                chosen=common.columns,
            )

        run(paths, common, partial(_records, wish), write)


Group = tuple[Section | None, list[Weighed]]


def _groups(wish: _Wish, document: Document) -> list[Group]:
    if wish.weighing == "keyness":
        return _marked(wish, document)
    method = Method(wish.weighing)
    if wish.by == "document":
        words = keywords(document, method=method, own=wish.own)
        return [(None, _weighed(words, wish.top))]
    sections = keywords_by_section(document, method=method, own=wish.own)
    return [(section, _weighed(words, wish.top)) for section, words in sections]


def _marked(wish: _Wish, document: Document) -> list[Group]:
    """The terms that mark the document or each of its chapters."""
    from plandigest.searching.keyness import topics, topics_by_section

    found: list[tuple[Section | None, list[Topic]]] = (
        [(None, topics(document, own=wish.own))]
        if wish.by == "document"
        else [*topics_by_section(document, own=wish.own)]
    )
    return [
        (
            section,
            [
                (topic.term, topic.count, topic.score)
                for topic in islice((each for each in of if each.new or not wish.new), wish.top)
            ],
        )
        for section, of in found
    ]


def _weighed(words: list[Keyword], top: int) -> list[Weighed]:
    return [(each.word, each.count, each.weight) for each in words[:top]]


def _table(wish: _Wish, screen: Screen, document: Document) -> Rendered:
    nothing = "no_new_terms" if wish.new else "no_terms"
    text = render_keywords(document, _groups(wish, document), screen, nothing=nothing)
    return Rendered(document.name, text)


def _records(wish: _Wish, document: Document) -> list[Record]:
    return list(keyword_records(document, _groups(wish, document)))


def _compare(paths: list[str] | None, common: Common, top: int, own: tuple[str, ...]) -> None:
    inputs = Inputs(paths, common)
    documents = list(islice(inputs.documents(), 3))
    inputs.finish()
    if inputs.failed:
        raise SystemExit(FAILED)
    if len(documents) != 2:
        raise PlandigestError(ErrorCode.COMPARE_TWO)
    pair = (documents[0], documents[1])
    contrasts = compare(*pair, own=own)
    said = [(each.word, each.first, each.second, each.weight) for each in contrasts]
    sides = (_side(said, top, 1), _side(said, top, -1))
    with opened(common) as out:
        if common.form == "table":
            out.write(render_contrasts(pair, sides, common.screen))
        else:
            write_records(
                common.form,
                contrast_records(pair, sides),
                out,
                columns=CONTRAST_COLUMNS,
                chosen=common.columns,
            )


def _side(said: list[Contrasted], top: int, sign: Literal[1, -1]) -> list[Contrasted]:
    """The strongest words of one of the two documents."""
    return list(islice((each for each in said if each[3] * sign > 0), top))
