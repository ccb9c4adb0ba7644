"""The options that all commands share: each declared once, handed on as one value."""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Annotated, Concatenate, Literal, NamedTuple, ParamSpec, get_type_hints

import typer

from plandigest.cli.wording import both
from plandigest.errors import ErrorCode, PlandigestError
from plandigest.rendering.forms import form_for
from plandigest.rendering.terminal import Screen
from plandigest.sentences import Language

SELECTION = both("筛选", "What is selected")
DISPLAY = both("显示", "What is shown")
OUTPUT = both("输出", "Output")
COMMON = both("通用选项", "Common options")

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
_Output = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help=both(
            "写入 FILE（UTF-8），格式由后缀决定。",
            "Write to FILE, in UTF-8; its suffix names the form.",
        ),
        rich_help_panel=OUTPUT,
    ),
]
_Columns = Annotated[
    str | None,
    typer.Option(
        "--columns",
        metavar="A,B,...",
        help=both(
            "csv、tsv、xlsx 只要这些列，按此顺序。",
            "Only these columns of csv, tsv and xlsx, in this order.",
        ),
        rich_help_panel=OUTPUT,
    ),
]
_Bom = Annotated[
    bool,
    typer.Option(
        "--bom",
        help=both(
            "FILE 以字节顺序标记开头，供 Excel 打开 CSV。",
            "Begin FILE with a byte order mark, for CSV that Excel opens.",
        ),
        rich_help_panel=OUTPUT,
    ),
]
_Color = Annotated[
    Literal["auto", "always", "never"],
    typer.Option(
        "--color",
        metavar="WHEN",
        help=both(
            "颜色：auto（终端上，且未设 NO_COLOR）、always、never。",
            "Colours: auto (on a terminal, unless NO_COLOR is set), always, never.",
        ),
        rich_help_panel=OUTPUT,
    ),
]
_NoPager = Annotated[
    bool,
    typer.Option(
        "--no-pager",
        help=both(
            "超过一屏时也不用 PAGER 分页。",
            "No PAGER where the terminal is too short.",
        ),
        rich_help_panel=OUTPUT,
    ),
]
Lang = Annotated[
    Literal["zh", "en"] | None,
    typer.Option(
        "--lang",
        metavar="zh|en",
        help=both(
            "标签和提示的语言，默认随系统。", "Language of labels and messages; else the locale's."
        ),
        rich_help_panel=COMMON,
    ),
]
_Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help=both(
            "配置文件，默认为最近的 plandigest.yaml。",
            "Configuration; else the nearest plandigest.yaml.",
        ),
        rich_help_panel=COMMON,
    ),
]
_Encoding = Annotated[
    str | None,
    typer.Option(
        "--encoding",
        metavar="NAME",
        help=both(
            "文本和网页的编码，如 gb18030；默认自动判断。",
            "Encoding of text files and web pages, such as gb18030; else found out.",
        ),
        rich_help_panel=COMMON,
    ),
]
_Jobs = Annotated[
    int,
    typer.Option(
        "--jobs",
        min=1,
        metavar="N",
        help=both("用 N 个进程读取。", "Read with N processes."),
        rich_help_panel=COMMON,
    ),
]
_Quiet = Annotated[
    bool,
    typer.Option(
        "-q",
        "--quiet",
        help=both(
            "标准错误上只有错误，以及未给出 PATH 时读的是什么。",
            "On standard error only errors, and what is read where no PATH is given.",
        ),
        rich_help_panel=COMMON,
    ),
]
_Verbose = Annotated[
    bool,
    typer.Option(
        "-v",
        "--verbose",
        help=both(
            "说明用了哪个配置文件、略过了哪些文件。",
            "Say which configuration is used and which files are passed over.",
        ),
        rich_help_panel=COMMON,
    ),
]


class Common(NamedTuple):
    """The values of the shared options.

    Attributes:
        form: the form to write.
        output: the file to write; None for standard output.
        columns: those to write of a table; empty for all.
        bom: whether the file begins with a byte order mark.
        color: when to colour.
        pager: whether a pager may be used.
        language: of labels and messages.
        config: the configuration file asked for; None for the nearest.
        jobs: number of processes.
        quiet: whether notices are left out.
        verbose: whether more is said than needed.
        encoding: of text files, where the user knows it; None to find it out.
    """

    form: str = ""
    output: Path | None = None
    columns: tuple[str, ...] = ()
    bom: bool = False
    color: Literal["auto", "always", "never"] = "auto"
    pager: bool = False
    language: Language = "en"
    config: Path | None = None
    jobs: int = 1
    quiet: bool = False
    verbose: bool = False
    encoding: str | None = None

    @property
    def screen(self) -> Screen:
        """What the output may look like where it goes.

        The width is that of the terminal; COLUMNS overrides it, also for a pipe or a
        file, where lines are otherwise as long as they need be.
        """
        terminal = self.output is None and sys.stdout.isatty()
        plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
        color = self.color == "always" or (self.color == "auto" and terminal and not plain)
        width = columns_of_screen(terminal=terminal)
        return Screen(width, color=color, language=self.language, terminal=terminal)


def columns_of_screen(*, terminal: bool) -> int | None:
    """The width of the terminal, or what COLUMNS says; None where there is neither."""
    given = os.environ.get("COLUMNS", "")
    if given.isascii() and given.isdigit() and int(given) > 0:
        return int(given)
    if not terminal:
        return None
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except OSError:  # a terminal that does not know its size
        return 80


P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Command:
    """A command as the command line knows it.

    Attributes:
        run: the function behind it, with all its options.
        about: what it does, in both languages.
        examples: command lines to show in its help.
        forms: those it can write, its default first.
    """

    run: Callable[..., None]
    about: str
    examples: tuple[str, ...]
    forms: tuple[str, ...]


def command(
    *forms: str, about: str, examples: Sequence[str]
) -> Callable[[Callable[Concatenate[Common, P], None]], Command]:
    """Make a command of a function: the shared options become its first argument.

    Args:
        forms: those it can write, its default first.
        about: what it does, in both languages.
        examples: command lines to show in its help.
    """

    def with_options(function: Callable[Concatenate[Common, P], None]) -> Command:
        @wraps(function)
        def run(context: typer.Context, *args: P.args, **given: P.kwargs) -> None:
            shared = {name: given.pop(name) for name in _SHARED}
            function(_common(shared, forms, context.obj), *args, **given)

        own = get_type_hints(function, include_extras=True)
        _, *declared = inspect.signature(function).parameters.values()
        parameters = [
            inspect.Parameter("context", inspect.Parameter.POSITIONAL_OR_KEYWORD),
            *(each.replace(annotation=own[each.name]) for each in declared),
            *(
                inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default)
                for name, (_, default) in _SHARED.items()
            ),
        ]
        annotations = {
            "context": typer.Context,
            **own,
            **{name: annotation for name, (annotation, _) in _SHARED.items()},
            "form": _form_option(forms),
        }
        run.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
            [each.replace(annotation=annotations[each.name]) for each in parameters]
        )
        run.__annotations__ = {each.name: annotations[each.name] for each in parameters}
        return Command(run, about, tuple(examples), forms)

    return with_options


def _form_option(forms: tuple[str, ...]) -> object:
    names = ", ".join(forms)
    return Annotated[
        str | None,
        typer.Option(
            "-f",
            "--format",
            metavar="FORM",
            help=both(f"输出格式：{names.replace(', ', '、')}。", f"Form of the output: {names}."),
            rich_help_panel=OUTPUT,
        ),
    ]


_SHARED: dict[str, tuple[object, object]] = {
    "form": (str, None),
    "output": (_Output, None),
    "columns": (_Columns, None),
    "bom": (_Bom, False),
    "color": (_Color, "auto"),
    "no_pager": (_NoPager, False),
    "lang": (Lang, None),
    "config": (_Config, None),
    "encoding": (_Encoding, None),
    "jobs": (_Jobs, 1),
    "quiet": (_Quiet, False),
    "verbose": (_Verbose, False),
}
"""Name, declaration and default of each, in the order of the help."""


def _common(given: dict[str, object], forms: tuple[str, ...], language: Language) -> Common:
    """The value of what was given.

    `--lang` is not among it: it may stand before the command too, and messages need it
    before options are read, so the first of all things was to look for it.
    """
    form, output = given.pop("form"), given["output"]
    columns = given.pop("columns")
    names = tuple(str(columns).split(",")) if columns else ()
    del given["lang"]
    pager = not given.pop("no_pager")
    shared = Common(language=language, columns=names, pager=pager, **given)  # type: ignore[arg-type]
    chosen = form_for(
        None if form is None else str(form), output if isinstance(output, Path) else None, forms
    )
    if chosen == "xlsx" and output is None and sys.stdout.isatty():
        raise PlandigestError(ErrorCode.WORKBOOK_TERMINAL)
    if names and chosen not in {"csv", "tsv", "xlsx"}:
        raise PlandigestError(ErrorCode.COLUMNS_FORM)
    return shared._replace(form=chosen)
