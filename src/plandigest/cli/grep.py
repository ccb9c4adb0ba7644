"""`plandigest grep`: quoted passages with their place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from plandigest.cli import finding, found
from plandigest.cli.completion import sections_of
from plandigest.cli.declarations import DISPLAY, SELECTION, option
from plandigest.cli.finding import Aim, AtAGlance, Found, Request
from plandigest.cli.found import FORMS, By, Tally
from plandigest.cli.messages import NOTHING_FOUND
from plandigest.cli.options import Common, command
from plandigest.cli.running import run_on_files
from plandigest.cli.wording import both
from plandigest.errors import ErrorCode, PatternError
from plandigest.model.document import Document
from plandigest.rendering.citation import Style
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
    operands: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATTERN [PATH]...",
            help=both(
                "要查找的内容（已用 -e 时不写），然后是文件、文件夹、通配符，或 - 表示标准输入。",
                "What to look for (not with -e), then files, folders, globs, or - for standard "
                "input.",
            ),
            show_default=False,
        ),
    ] = None,
    *,
    terms: Annotated[
        list[str] | None,
        option(
            "-e",
            "--term",
            metavar="TERM",
            group=SELECTION,
            zh="要查找的词语，代替 PATTERN；可以重复，默认含任一词语即可。",
            en="A term to look for, instead of PATTERN; may be repeated, and any of them is found.",
        ),
    ] = None,
    every: Annotated[
        bool,
        option(
            "--all/--any",
            group=SELECTION,
            zh="段落须含全部词语，或任一词语。",
            en="A passage must hold all terms, or any of them.",
        ),
    ] = False,
    near: Annotated[
        int | None,
        option(
            "--near",
            least=0,
            metavar="N",
            group=SELECTION,
            zh="全部词语，彼此相距不超过 N 个字。",
            en="All terms, with at most N characters between.",
        ),
    ] = None,
    fixed: Annotated[
        bool,
        option(
            "-F",
            "--fixed",
            group=SELECTION,
            zh="逐字相符：不统一全半角、繁简、空格。",
            en="Exactly these characters; else full and half width, 繁 and 简, and spaces are "
            "alike.",
        ),
    ] = False,
    regexp: Annotated[
        bool,
        option(
            "-E",
            "--regexp",
            group=SELECTION,
            zh="词语是正则表达式，写法同 Python 的 re；不支持反向引用和环视。",
            en="Terms are regular expressions, as Python's re has them, without back references "
            "and look-around.",
        ),
    ] = False,
    word: Annotated[
        bool,
        option(
            "-w",
            "--word",
            group=SELECTION,
            zh="只要完整的词（按分词）：机 不找 手机。",
            en="Whole words only, by segmentation: 机 does not find 手机.",
        ),
    ] = False,
    ignore_case: Annotated[
        bool,
        option(
            "-i",
            "--ignore-case",
            group=SELECTION,
            zh="不分大小写。",
            en="Upper and lower case alike.",
        ),
    ] = False,
    fold_numbers: Annotated[
        bool,
        option(
            "--fold-numbers",
            group=SELECTION,
            zh="阿拉伯数字与汉字数字等同：2035 也找 二〇三五。",
            en="Numbers in digits and in Han characters are alike: 2035 finds 二〇三五.",
        ),
    ] = False,
    expand: Annotated[
        bool,
        option(
            "--expand",
            group=SELECTION,
            zh="也找同一主题的词，主题来自附带的词表和 plandigest.yaml。",
            en="Also the other words of the term's topics: those that come along and those of "
            "plandigest.yaml.",
        ),
    ] = False,
    section: Annotated[
        str | None,
        option(
            "--section",
            metavar="S",
            group=SELECTION,
            zh="某章节内：其路径、标题或标题的一部分。",
            en="Only under a section: its path, title or part of one.",
            complete=sections_of,
        ),
    ] = None,
    heading_only: Annotated[
        bool,
        option(
            "--heading-only",
            group=SELECTION,
            zh="只在标题中找。",
            en="Only in titles and headings.",
        ),
    ] = False,
    max_count: Annotated[
        int | None,
        option(
            "-m",
            "--max-count",
            least=1,
            metavar="N",
            group=SELECTION,
            zh="每个文件找到 N 段为止。",
            en="Stop after N passages in a document.",
        ),
    ] = None,
    passage: Annotated[
        Extent,
        option(
            "--passage",
            metavar="EXTENT",
            group=DISPLAY,
            zh="引用多少：sentence、paragraph、section；--all 的词语须同在其中。",
            en="What is quoted: sentence, paragraph, section; and what must hold --all terms.",
        ),
    ] = Extent.SENTENCE,
    context: Annotated[
        int,
        option(
            "-C",
            "--context",
            least=0,
            metavar="N",
            group=DISPLAY,
            zh="前后各显示 N 句。",
            en="Show N sentences around.",
        ),
    ] = 0,
    only_matching: Annotated[
        bool,
        option(
            "--only-matching",
            group=DISPLAY,
            zh="只显示相符的文字，前面是文件、页和行。",
            en="Show the matches alone, after file, page and line.",
        ),
    ] = False,
    count: Annotated[
        bool,
        option(
            "-c",
            "--count",
            group=DISPLAY,
            zh="计数，每个文件一行。",
            en="Count occurrences, a line a document.",
        ),
    ] = False,
    by: Annotated[
        By | None,
        option(
            "--by",
            metavar="WHAT",
            group=DISPLAY,
            zh="与 -c 合用：按文件（document）或章节（section）画条。",
            en="With -c: bars, by document or by section.",
        ),
    ] = None,
    files: Annotated[
        bool,
        option(
            "-l",
            "--files-with-matches",
            group=DISPLAY,
            zh="只列出含有的文件。",
            en="Name the files that match.",
        ),
    ] = False,
    style: Annotated[
        Style | None,
        option(
            "--cite",
            metavar="STYLE",
            group=DISPLAY,
            zh="每段注明来源：gbt7714（GB/T 7714 格式）、plain（《》和页码）。",
            en="Cite the source under each passage: gbt7714 (as GB/T 7714 has it) or plain (with "
            "《》 and page).",
        ),
    ] = None,
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
    indexed = None if common.no_index or folding.numbers else _indexed(common, pattern)
    quick = AtAGlance(pattern, folding, aim, indexed)
    on_file = partial(finding.in_file, work, quick)
    # A glance takes files for what their bytes say, not for what the user says of them.
    run_on_files(paths, common, on_file, tally, quick if common.encoding is None else None)
    if not tally.found:
        raise SystemExit(NOTHING_FOUND)


def _indexed(common: Common, pattern: Pattern) -> Indexed | None:
    """What the store knows, if there is one."""
    from plandigest.cli.indexed import Indexed
    from plandigest.cli.library import shelf_of

    shelf = shelf_of(common, _configuration(common.config))
    return Indexed(shelf, pattern) if shelf.place.is_file() else None


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
