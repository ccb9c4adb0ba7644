"""`plandigest grep`: quoted passages with their place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from plandigest.cli import finding, found
from plandigest.cli.finding import Aim, AtAGlance, Found, Request
from plandigest.cli.found import FORMS, By, Form, Tally
from plandigest.cli.options import DISPLAY, SELECTION, Common, Paths, command
from plandigest.cli.running import run_on_files
from plandigest.errors import ErrorCode, PatternError
from plandigest.model.document import Document
from plandigest.rendering.citation import Style
from plandigest.rendering.terminal import Screen
from plandigest.searching import EVERYWHERE, Extent, Folding, Scope, compile_pattern

if TYPE_CHECKING:
    from plandigest.configuration import Configuration

NOTHING_FOUND = 1
"""Exit status, as grep has it."""


@command()
def grep(
    common: Common,
    operands: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATTERN [PATH]...",
            help="What to look for (not with -e), then files, folders, globs, or - for standard "
            "input.",
            show_default=False,
        ),
    ] = None,
    *,
    terms: Annotated[
        list[str] | None,
        typer.Option("-e", "--term", metavar="TERM", help="A term to look for; may be repeated."),
    ] = None,
    every: Annotated[
        bool,
        typer.Option("--all/--any", help="A passage must hold all terms, or any of them."),
    ] = False,
    near: Annotated[
        int | None,
        typer.Option(
            "--near", min=0, metavar="N", help="All terms, with at most N characters between."
        ),
    ] = None,
    fixed: Annotated[
        bool,
        typer.Option("-F", "--fixed", help="Exactly these characters: fold no width, 繁简, space."),
    ] = False,
    regexp: Annotated[
        bool, typer.Option("-E", "--regexp", help="Terms are regular expressions.")
    ] = False,
    word: Annotated[
        bool, typer.Option("-w", "--word", help="Whole words only, by segmentation.")
    ] = False,
    ignore_case: Annotated[
        bool, typer.Option("-i", "--ignore-case", help="Upper and lower case alike.")
    ] = False,
    fold_numbers: Annotated[
        bool, typer.Option("--fold-numbers", help="2035 finds 二〇三五, 十四 finds 14.")
    ] = False,
    expand: Annotated[
        bool, typer.Option("--expand", help="Synonyms too, from the topic lexicon.")
    ] = False,
    section: Annotated[
        str | None,
        typer.Option(
            "--section",
            metavar="TEXT",
            help="Only under a section: its path, title or part of one.",
        ),
    ] = None,
    heading_only: Annotated[
        bool, typer.Option("--heading-only", help="Only in titles and headings.")
    ] = False,
    passage: Annotated[
        Extent,
        typer.Option("--passage", help="What is quoted, and what must hold --all terms."),
    ] = Extent.SENTENCE,
    context: Annotated[
        int,
        typer.Option("-C", "--context", min=0, metavar="N", help="Show N sentences around."),
    ] = 0,
    only_matching: Annotated[
        bool, typer.Option("--only-matching", help="Show the matches alone.")
    ] = False,
    max_count: Annotated[
        int | None,
        typer.Option("-m", "--max-count", min=1, metavar="N", help="Stop after N in a document."),
    ] = None,
    count: Annotated[
        bool, typer.Option("-c", "--count", help="Count occurrences, a line a document.")
    ] = False,
    by: Annotated[
        By | None,
        typer.Option("--by", help="With -c: bars by document or by section."),
    ] = None,
    files: Annotated[
        bool, typer.Option("-l", "--files-with-matches", help="Name the files that match.")
    ] = False,
    style: Annotated[
        Style | None, typer.Option("--cite", help="Cite the source under each passage.")
    ] = None,
) -> None:
    """Passages that hold a term, quoted with their place."""
    wanted, paths = _operands(operands or [], terms or [])
    own = _configuration(config) if word or expand else None
    folding = Folding(characters=not fixed, case=ignore_case, numbers=fold_numbers)
    pattern = compile_pattern(
        wanted,
        folding=folding,
        regexp=regexp,
        every=every,
        near=near,
        words=(own.words if own else ()) if word else None,
        topics=(own.topics if own else ()) if expand else None,
    )
    request = Request(
        pattern,
        extent=passage,
        context=context,
        scope=Scope(section, heading_only),
        limit=max_count,
        matches_only=only_matching,
        synonyms=expand,
        style=style,
    )
    work, write = _course(request, form, common.screen, count=count, files=files, by=by)
    aim = _aim(request, count=count, files=files, by=by)
    tally = Tally(write)
    quick = AtAGlance(pattern, folding, aim)
    on_file = partial(finding.in_file, work, quick, common.encoding)
    # A glance takes files for what their bytes say, not for what the user says of them.
    run_on_files(paths, common, on_file, tally, quick if common.encoding is None else None)
    if not tally.found:
        raise typer.Exit(NOTHING_FOUND)


def _configuration(path: Path | None) -> Configuration | None:
    from plandigest.configuration import load_configuration

    return load_configuration(path)


def _operands(operands: list[str], terms: list[str]) -> tuple[list[str], list[str]]:
    """The terms and the paths: as in grep, the first operand is the term unless -e gave one."""
    if terms:
        return terms, operands
    if not operands:
        raise PatternError(ErrorCode.PATTERN_NONE)
    return operands[:1], operands[1:]


def _aim(request: Request, *, count: bool, files: bool, by: By | None) -> Aim:
    """What is wanted of a file, where the number of all its occurrences says it."""
    if request.scope != EVERYWHERE or request.limit is not None or by == "section":
        return Aim.PASSAGES
    if files:
        return Aim.PRESENCE
    return Aim.COUNT if count or by else Aim.PASSAGES


def _course(
    request: Request,
    form: Form,
    screen: Screen,
    *,
    count: bool,
    files: bool,
    by: By | None,
) -> tuple[Callable[[Document], Found], Callable[[Iterable[Found], TextIO], None]]:
    """What to make of each document, and how to write it."""
    if files:
        return partial(finding.presence, request), partial(found.write_names, form)
    if by == "section":
        work = partial(finding.counts_by_section, request)
        return work, partial(found.write_sections, form, screen)
    if count or by:
        return partial(finding.count, request), partial(found.write_counts, form, screen, by)
    if form == "quote":
        return partial(finding.quotes, request, screen), found.write_texts
    if form == "markdown":
        return partial(finding.markdown, request, screen), found.write_texts
    return partial(finding.records, request), partial(found.write_passages, form)
