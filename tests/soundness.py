"""What must hold of whatever comes of any bytes."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from itertools import pairwise

import yaml
from tests.parsing.test_totality import assert_sound
from tests.reflowing.test_nothing_lost import given_back, significant

from plandigest import pipeline
from plandigest.errors import ErrorCode, PlandigestError
from plandigest.model.changes import change_pairs
from plandigest.model.document import Document
from plandigest.rendering import forms, recorded
from plandigest.rendering.changes import CHANGE_COLUMNS, change_record
from plandigest.rendering.markdown import changes_markdown, figures_markdown, outline_markdown
from plandigest.rendering.norms import norms_markdown, render_norms
from plandigest.rendering.outline_records import outline_record
from plandigest.rendering.problems import PROBLEM_COLUMNS, render_problems
from plandigest.rendering.problems_markdown import problems_markdown
from plandigest.rendering.quote import render_quotes
from plandigest.rendering.quote_markdown import quotes_markdown
from plandigest.rendering.records import FIGURE_COLUMNS, Record
from plandigest.rendering.rows import SECTION_COLUMNS, section_rows
from plandigest.rendering.section_text import render_section
from plandigest.rendering.table import render_changes, render_figures
from plandigest.rendering.tasks.markdown import tasks_markdown
from plandigest.rendering.tasks.records import TASK_COLUMNS, task_row
from plandigest.rendering.tasks.screen import render_tasks
from plandigest.rendering.terminal import Screen
from plandigest.rendering.tree import render_tree

Rendering = Callable[[Document], str]
_STEERING = {*map(chr, range(32)), "\x7f", "\u202e", "\u2066"} - {"\n"}


def documents(data: bytes, name: str) -> tuple[Document, ...]:
    """What is read of bytes, each sound; none where reading says why not."""
    refused = None
    try:
        read = pipeline.read_bytes(data, name)
    except PlandigestError as error:
        read, refused = (), error
    if refused:
        assert isinstance(refused.code, ErrorCode)
        assert refused.sentence("zh") != refused.sentence("en")
    for document in read:
        assert_whole(document)
        assert_sound(document)
    return read


def assert_whole(document: Document) -> None:
    """Nothing of the file is lost, and every character of it is in the record."""
    text = document.text
    assert given_back(text) == significant("".join(line.text for line in text.source.lines))


def assert_true(document: Document) -> None:
    """Figures quote the text, and stand in the sentence they name."""
    for figure in pipeline.figures(document):
        assert len(figure.span)
        assert figure.sentence.start <= figure.span.end
        assert document.text[figure.span]
    spans = [sentence for unit in document.units() for sentence in unit.sentences]
    assert all(one.start <= other.start for one, other in pairwise(sorted(spans)))


def _written(form: str, records: list[Record], columns: tuple[str, ...] = ()) -> str:
    out = io.StringIO()
    forms.write_records(form, records, out, columns=columns)
    return out.getvalue()


def _figures(document: Document) -> list[Record]:
    return [*recorded.to_records(document, pipeline.figures(document))]


def _as_json(document: Document) -> str:
    shown = _written("json", _figures(document))
    json.loads(shown, parse_constant=_no_constant)
    return shown


def _no_constant(name: str) -> None:
    raise AssertionError(f"{name} is no JSON")


def _as_yaml(document: Document) -> str:
    shown = _written("yaml", _figures(document))
    yaml.load(shown, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return shown


def _outline(document: Document) -> str:
    record = outline_record(pipeline.with_problems(document), text=True)
    return _written("json", [record]) + _written("csv", [*section_rows([record])], SECTION_COLUMNS)


def _problems(document: Document) -> str:
    records = recorded.to_records(document, pipeline.check(document))
    return _written("tsv", [*records], PROBLEM_COLUMNS)


def _changes(document: Document) -> str:
    pairs = [*change_pairs(pipeline.figures(document))]
    records = [change_record(document, pair) for pair in pairs]
    return (
        render_changes(document, pairs, Screen(80))
        + changes_markdown(document, pairs, "zh")
        + _written("csv", [*records], CHANGE_COLUMNS)
    )


def _tasks(document: Document) -> str:
    found = pipeline.tasks(document, unassigned=True)
    rows = [task_row(document, task) for task in found]
    return (
        render_tasks(document, found, Screen(60))
        + tasks_markdown(document, found, "zh")
        + _written("csv", rows, TASK_COLUMNS)
        + _written("json", [*recorded.to_records(document, found)])
    )


def _sections(document: Document) -> str:
    return "".join(
        render_section(document, (section,), Screen(60)) for section in document.sections
    )


RENDERINGS: dict[str, Rendering] = {
    "figures on a screen": lambda document: render_figures(
        document, pipeline.figures(document), Screen(140, terminal=True)
    ),
    "figures by value": lambda document: render_figures(
        document, pipeline.figures(document), Screen(40, language="zh"), grouped=False
    ),
    "figures in markdown": lambda document: figures_markdown(
        document, pipeline.figures(document), "zh"
    ),
    "figures in csv": lambda document: _written("csv", _figures(document), FIGURE_COLUMNS),
    "figures in json": _as_json,
    "figures in yaml": _as_yaml,
    "changes": _changes,
    "norms": lambda document: render_norms(document, pipeline.norms(document), Screen(80)),
    "norms in markdown": lambda document: norms_markdown(document, pipeline.norms(document), "zh"),
    "outline on a screen": lambda document: render_tree(
        pipeline.with_problems(document), Screen(80), text=True
    ),
    "outline in markdown": lambda document: outline_markdown(
        pipeline.with_problems(document), "en", text=True
    ),
    "outline in json and csv": _outline,
    "sections": _sections,
    "tasks": _tasks,
    "passages": lambda document: render_quotes(
        document, pipeline.search(document, "产业", context=1), Screen(80)
    ),
    "passages in markdown": lambda document: quotes_markdown(
        document, pipeline.search(document, "业", passage="paragraph"), "zh"
    ),
    "problems": lambda document: render_problems(document, pipeline.check(document), Screen(80)),
    "problems in markdown": lambda document: problems_markdown(
        document, pipeline.check(document), "zh"
    ),
    "problems in tsv": _problems,
}
"""By what they show: ways from a document to what a reader sees."""


def assert_harmless(shown: str, name: str) -> None:
    """Nothing that is shown steers a terminal."""
    allowed = {"\t"} if "tsv" in name else set()
    assert not ({*shown} & _STEERING) - allowed
