"""The options that all commands share and the way to declare one, each in both languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from plandigest.cli.completion import sections_of
from plandigest.cli.wording import both

SELECTION = both("筛选", "What is selected")
DISPLAY = both("显示", "What is shown")
OUTPUT = both("输出", "Output")
COMMON = both("通用选项", "Common options")


def option(
    *names: str,
    zh: str,
    en: str,
    group: str,
    metavar: str | None = None,
    least: int | None = None,
    complete: Callable[..., Any] | None = None,
) -> Any:  # as Typer has it
    """The declaration of an option.

    Args:
        names: what it is called.
        zh: what it does, in Chinese.
        en: the same in English.
        group: under which title it stands in the help.
        metavar: what its value is called.
        least: the least number that it takes.
        complete: what a shell offers for its value.
    """
    return typer.Option(
        *names,
        metavar=metavar,
        min=least,
        help=both(zh, en),
        rich_help_panel=group,
        autocompletion=complete,
    )


Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH]...",
        help=both(
            "文件、文件夹、通配符，或 - 表示标准输入。不写时读取管道；没有管道则读取最近的 "
            "plandigest.yaml 所列文件，再没有则读取附带的样例。",
            "Files, folders, globs, or - for standard input. Without one: a pipe, else the "
            "documents of the nearest plandigest.yaml, else the bundled sample.",
        ),
        show_default=False,
    ),
]
Output = Annotated[
    Path | None,
    option(
        "-o",
        "--output",
        metavar="FILE",
        group=OUTPUT,
        zh="写入 FILE（UTF-8），格式由后缀决定。",
        en="Write to FILE, in UTF-8; its suffix names the form.",
    ),
]
Columns = Annotated[
    str | None,
    option(
        "--columns",
        metavar="A,B,...",
        group=OUTPUT,
        zh="csv、tsv、xlsx、parquet 只要这些列，按此顺序；写错列名时会列出全部。",
        en="Only these columns of csv, tsv, xlsx and parquet, in this order; a wrong name lists "
        "them all.",
    ),
]
Bom = Annotated[
    bool,
    option(
        "--bom",
        group=OUTPUT,
        zh="FILE 以字节顺序标记开头，供 Excel 打开 CSV。",
        en="Begin FILE with a byte order mark, for CSV that Excel opens.",
    ),
]
Color = Annotated[
    Literal["auto", "always", "never"],
    option(
        "--color",
        metavar="WHEN",
        group=OUTPUT,
        zh="颜色：auto（终端上，且未设 NO_COLOR）、always、never。",
        en="Colours: auto (on a terminal, unless NO_COLOR is set), always, never.",
    ),
]
NoPager = Annotated[
    bool,
    option(
        "--no-pager",
        group=OUTPUT,
        zh="超过一屏时也不用 PAGER（默认 less）分页。",
        en="Do not page what is longer than the screen with PAGER (less where none is named).",
    ),
]
Lang = Annotated[
    Literal["zh", "en"] | None,
    option(
        "--lang",
        metavar="zh|en",
        group=COMMON,
        zh="标签和提示的语言，默认随系统。",
        en="Language of labels and messages; else the locale's.",
    ),
]
Config = Annotated[
    Path | None,
    option(
        "--config",
        metavar="FILE",
        group=COMMON,
        zh="配置文件，默认为最近的 plandigest.yaml。",
        en="Read this configuration; else the nearest plandigest.yaml.",
    ),
]
Encoding = Annotated[
    str | None,
    option(
        "--encoding",
        metavar="NAME",
        group=COMMON,
        zh="文本和网页的编码，如 gb18030；默认自动判断。",
        en="Encoding of text files and web pages, such as gb18030; else found out.",
    ),
]
Jobs = Annotated[
    int | None,
    option(
        "--jobs",
        least=1,
        metavar="N",
        group=COMMON,
        zh="用 N 个进程读取；不写时，文件较多则用全部处理器，否则为一个。",
        en="Read with N processes; else with all processors for more than a few files, or one.",
    ),
]
Cluster = Annotated[
    str | None,
    option(
        "--cluster",
        metavar="ADDRESS",
        group=COMMON,
        zh="在 dask 集群上读取：调度器的地址，或它写下地址的文件；各机须以同名见到同样的文件。",
        en="Read on a cluster: the address of a dask scheduler, or the file that it has written "
        "it to; all machines must see the files under the same names.",
    ),
]
Store = Annotated[
    Path | None,
    option(
        "--store",
        metavar="FILE",
        group=COMMON,
        zh="索引文件；不写时用 plandigest.yaml 的 store:，再没有则在用户缓存文件夹中。",
        en="The store; else `store:` of plandigest.yaml, else one in the user's cache.",
    ),
]
NoIndex = Annotated[
    bool,
    option(
        "--no-index",
        group=COMMON,
        zh="不用 plandigest index 所建的索引，文件全部重读。",
        en="Read the files themselves, without the store that `plandigest index` keeps.",
    ),
]
Quiet = Annotated[
    bool,
    option(
        "-q",
        "--quiet",
        group=COMMON,
        zh="标准错误上只有错误，以及未给出 PATH 时读的是什么。",
        en="On standard error only errors, and what is read where no PATH is given.",
    ),
]
Verbose = Annotated[
    bool,
    option(
        "-v",
        "--verbose",
        group=COMMON,
        zh="说明用了哪个配置文件、略过了哪些文件。",
        en="Say which configuration is used and which files are passed over.",
    ),
]
InSection = Annotated[
    str | None,
    option(
        "--section",
        metavar="S",
        group=SELECTION,
        zh="某章节内：其路径、标题或标题的一部分。",
        en="Only in a section: its path, title or part of one.",
        complete=sections_of,
    ),
]
