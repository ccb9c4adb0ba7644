"""`plandigest grep`: quoted passages with their place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, TextIO

from plandigest.cli import finding, found
from plandigest.cli.declarations import InSection
from plandigest.cli.finding import Found, Request
from plandigest.cli.found import FORMS, By, Tally
from plandigest.cli.glancing import Aim, AtAGlance
from plandigest.cli.grep_options import (
    Bars,
    Cite,
    Context,
    Count,
    Every,
    Expand,
    Fixed,
    FoldNumbers,
    HeadingOnly,
    IgnoreCase,
    MaxCount,
    Names,
    Near,
    OnlyMatching,
    Operands,
    Quoted,
    Regexp,
    Terms,
    Word,
)
from plandigest.cli.messages import NOTHING_FOUND
from plandigest.cli.options import Common, command
from plandigest.cli.running import run_on_files
from plandigest.cli.wording import both
from plandigest.errors import ErrorCode, PatternError
from plandigest.model.document import Document
from plandigest.searching import EVERYWHERE, Extent, Folding, Scope, compile_pattern

if TYPE_CHECKING:
    from pathlib import Path

    from plandigest.cli.indexed import Indexed
    from plandigest.configuration import Configuration
    from plandigest.searching.pattern import Pattern


@command(
    *FORMS,
    about=both(
        "含有某词的段落，引文附出处。换行断开的词也能找到。",
        "Passages that hold a term, quoted with their place. Words that lines broke are found.",
    ),
    examples=(
        "plandigest grep 人工智能 规划.pdf",
        "plandigest grep -w -c 数据 plans/",
        "plandigest grep -e 碳达峰 -e 碳中和 --all --passage paragraph plans/",
        "plandigest grep -E '\\d+万亩' -f csv -o found.csv plans/",
    ),
)
def grep(
    common: Common,
    operands: Operands = None,
    *,
    terms: Terms = None,
    every: Every = False,
    near: Near = None,
    fixed: Fixed = False,
    regexp: Regexp = False,
    word: Word = False,
    ignore_case: IgnoreCase = False,
    fold_numbers: FoldNumbers = False,
    expand: Expand = False,
    section: InSection = None,
    heading_only: HeadingOnly = False,
    max_count: MaxCount = None,
    passage: Quoted = Extent.SENTENCE,
    context: Context = 0,
    only_matching: OnlyMatching = False,
    count: Count = False,
    by: Bars = None,
    files: Names = False,
    style: Cite = None,
) -> None:
    """Search."""
    wanted, paths = _operands(operands or [], terms or [])
    own = _configuration(common.config) if word or expand else None
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
    work, write = _course(request, common, count=count, files=files, by=by)
    aim = _aim(request, count=count, files=files, by=by)
    tally = Tally(write)
    indexed = None
    if not (common.no_index or common.cluster or folding.numbers):
        count_in = None if passage is Extent.SECTION else work  # which units are in is not kept
        indexed = _indexed(common, pattern, aim, count_in)
    quick = AtAGlance(pattern, folding, aim, indexed)
    on_file = partial(finding.in_file, work, quick)
    # A glance takes files for what their bytes say, not for what the user says of them.
    glances = common.encoding is None and common.cluster is None
    run_on_files(paths, common, on_file, tally, quick if glances else None)
    if not tally.found:
        raise SystemExit(NOTHING_FOUND)


def _indexed(
    common: Common, pattern: Pattern, aim: Aim, count: Callable[[Document], Found] | None
) -> Indexed | None:
    """What the store knows, if there is one."""
    from plandigest.cli.indexed import Indexed
    from plandigest.cli.library import shelf_of

    shelf = shelf_of(common, _configuration(common.config))
    return Indexed(shelf, pattern, aim, count) if shelf.place.is_file() else None


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
    common: Common,
    *,
    count: bool,
    files: bool,
    by: By | None,
) -> tuple[Callable[[Document], Found], Callable[[Iterable[Found], TextIO], None]]:
    """What to make of each document, and how to write it."""
    form, screen, chosen = common.form, common.screen, common.columns
    if files:
        return partial(finding.presence, request), partial(found.write_names, form, chosen)
    if by == "section":
        work = partial(finding.counts_by_section, request)
        return work, partial(found.write_sections, form, chosen, screen)
    if count or by:
        return partial(finding.count, request), partial(
            found.write_counts, form, chosen, screen, by
        )
    if form == "quote":
        return partial(finding.quotes, request, screen), found.write_texts
    if form == "markdown":
        return partial(finding.markdown, request, screen), found.write_texts
    return partial(finding.records, request), partial(found.write_passages, form, chosen)
