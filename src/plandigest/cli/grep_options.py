"""What may be asked of `plandigest grep`, beside what may be asked of all commands."""

from __future__ import annotations

from typing import Annotated

import typer

from plandigest.cli.declarations import DISPLAY, SELECTION, option
from plandigest.cli.found import By
from plandigest.cli.wording import both
from plandigest.rendering.citation import Style
from plandigest.searching import Extent

Operands = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATTERN [PATH]...",
        help=both(
            "要查找的内容（已用 -e 时不写），然后是文件、文件夹、通配符，或 - 表示标准输入。",
            "What to look for (not with -e), then files, folders, globs, or - for standard input.",
        ),
        show_default=False,
    ),
]
Terms = Annotated[
    list[str] | None,
    option(
        "-e",
        "--term",
        metavar="TERM",
        group=SELECTION,
        zh="要查找的词语，代替 PATTERN；可以重复，默认含任一词语即可。",
        en="A term to look for, instead of PATTERN; may be repeated, and any of them is found.",
    ),
]
Every = Annotated[
    bool,
    option(
        "--all/--any",
        group=SELECTION,
        zh="段落须含全部词语，或任一词语。",
        en="A passage must hold all terms, or any of them.",
    ),
]
Near = Annotated[
    int | None,
    option(
        "--near",
        least=0,
        metavar="N",
        group=SELECTION,
        zh="全部词语，彼此相距不超过 N 个字。",
        en="All terms, with at most N characters between.",
    ),
]
Fixed = Annotated[
    bool,
    option(
        "-F",
        "--fixed",
        group=SELECTION,
        zh="逐字相符：不统一全半角、繁简、空格。",
        en="Exactly these characters; else full and half width, 繁 and 简, and spaces are alike.",
    ),
]
Regexp = Annotated[
    bool,
    option(
        "-E",
        "--regexp",
        group=SELECTION,
        zh="词语是正则表达式，写法同 Python 的 re；不支持反向引用和环视。",
        en="Terms are regular expressions, as Python's re has them, without back references "
        "and look-around.",
    ),
]
Word = Annotated[
    bool,
    option(
        "-w",
        "--word",
        group=SELECTION,
        zh="只要完整的词（按分词）：机 不找 手机。",
        en="Whole words only, by segmentation: 机 does not find 手机.",
    ),
]
IgnoreCase = Annotated[
    bool,
    option(
        "-i",
        "--ignore-case",
        group=SELECTION,
        zh="不分大小写。",
        en="Upper and lower case alike.",
    ),
]
FoldNumbers = Annotated[
    bool,
    option(
        "--fold-numbers",
        group=SELECTION,
        zh="阿拉伯数字与汉字数字等同：2035 也找 二〇三五。",
        en="Numbers in digits and in Han characters are alike: 2035 finds 二〇三五.",
    ),
]
Expand = Annotated[
    bool,
    option(
        "--expand",
        group=SELECTION,
        zh="也找同一主题的词，主题来自附带的词表和 plandigest.yaml。",
        en="Also the other words of the term's topics: those that come along and those of "
        "plandigest.yaml.",
    ),
]
HeadingOnly = Annotated[
    bool,
    option(
        "--heading-only",
        group=SELECTION,
        zh="只在标题中找。",
        en="Only in titles and headings.",
    ),
]
MaxCount = Annotated[
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
]
Quoted = Annotated[
    Extent,
    option(
        "--passage",
        metavar="EXTENT",
        group=DISPLAY,
        zh="引用多少：sentence、paragraph、section；--all 的词语须同在其中。",
        en="What is quoted: sentence, paragraph, section; and what must hold --all terms.",
    ),
]
Context = Annotated[
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
]
OnlyMatching = Annotated[
    bool,
    option(
        "--only-matching",
        group=DISPLAY,
        zh="只显示相符的文字，前面是文件、页和行。",
        en="Show the matches alone, after file, page and line.",
    ),
]
Count = Annotated[
    bool,
    option(
        "-c",
        "--count",
        group=DISPLAY,
        zh="计数，每个文件一行。",
        en="Count occurrences, a line a document.",
    ),
]
Bars = Annotated[
    By | None,
    option(
        "--by",
        metavar="WHAT",
        group=DISPLAY,
        zh="与 -c 合用：按文件（document）或章节（section）画条。",
        en="With -c: bars, by document or by section.",
    ),
]
Names = Annotated[
    bool,
    option(
        "-l",
        "--files-with-matches",
        group=DISPLAY,
        zh="只列出含有的文件。",
        en="Name the files that match.",
    ),
]
Cite = Annotated[
    Style | None,
    option(
        "--cite",
        metavar="STYLE",
        group=DISPLAY,
        zh="每段注明来源：gbt7714（GB/T 7714 格式）、plain（《》和页码）。",
        en="Cite the source under each passage: gbt7714 (as GB/T 7714 has it) or plain (with "
        "《》 and page).",
    ),
]
