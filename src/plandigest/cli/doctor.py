"""`plandigest doctor`: what is installed besides plandigest, and what it adds."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple

from plandigest.cli.options import Common, command
from plandigest.cli.output import opened
from plandigest.cli.wording import both
from plandigest.rendering.columns import Column, Columns
from plandigest.rendering.forms import write_records
from plandigest.rendering.labels import label
from plandigest.rendering.terminal import QUIET, STRONG, Line, Run, paint

if TYPE_CHECKING:
    from plandigest.rendering.shapes import ExtraRecord


class _Extra(NamedTuple):
    """An extra of the package, the modules it brings, and the key of what it adds."""

    name: str
    modules: tuple[str, ...]


EXTRAS = (
    _Extra("html", ("selectolax", "tinycss2")),
    _Extra("pdf", ("pypdfium2",)),
    _Extra("ocr", ("onnxruntime", "rapidocr")),
    _Extra("doc", ("olefile",)),
    _Extra("report", ("jinja2",)),
    _Extra("xlsx", ("xlsxwriter",)),
    _Extra("docx", ("docx",)),
    _Extra("parquet", ("pyarrow",)),
    _Extra("cluster", ("distributed", "fsspec")),
    _Extra("pandas", ("pandas",)),
    _Extra("polars", ("polars",)),
    _Extra("fast", ("rjieba",)),
)
"""In the order of need; `label("extra.NAME")` says what each adds."""


@command(
    "table", "json",
    about=both(
        "已装和未装的附加组件，各有何用。", "Which extras are installed, and what they add."
    ),
    examples=("plandigest doctor", "plandigest doctor -f json"),
)  # fmt: skip
def doctor(common: Common) -> None:
    """Say what is installed."""
    records = [_record(extra, common) for extra in EXTRAS]
    with opened(common) as out:
        if common.form == "json":
            write_records("json", records, out)
        else:
            out.write(_table(records, common))


def _record(extra: _Extra, common: Common) -> ExtraRecord:
    there = all(find_spec(module) is not None for module in extra.modules)
    return {
        "extra": extra.name,
        "installed": there,
        "adds": label(f"extra.{extra.name}", common.language),
        "install": f"pip install 'plandigest[{extra.name}]'",
    }


def _table(records: list[ExtraRecord], common: Common) -> str:
    rows = [
        [
            Run("✓" if record["installed"] else "–", STRONG if record["installed"] else QUIET),
            Run(record["extra"]),
            Run(record["adds"]),
            Run("" if record["installed"] else record["install"], QUIET),
        ]
        for record in records
    ]
    columns = [Column(""), Column(""), Column("", folds=True), Column("")]
    layout = Columns(columns, rows, common.screen.width)
    lines: list[Line] = [line for row in rows for line in layout.lines(row)]
    return paint(lines, common.screen)
