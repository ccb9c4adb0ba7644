"""The command group. A command's module is imported when that command is asked for."""

from __future__ import annotations

import os
from functools import wraps
from importlib import import_module
from typing import Annotated, Any

import typer
import typer.core
import typer.main

from plandigest.cli import completion
from plandigest.cli.declarations import Lang
from plandigest.cli.messages import orderly_end
from plandigest.cli.options import Command
from plandigest.cli.wording import both
from plandigest.sentences import Language

ABOUT = both(
    "中国政府政策文件的结构、数据和可引用的段落。",
    "Structure, figures and quotable passages of Chinese government policy documents.",
)
GROUPS = {
    both("读一份文件", "Read"): {
        "digest": both(
            "一份文件一屏：是什么、目标、变化、主题、问题。",
            "One screen a document: what it is, targets, changes, topics, problems.",
        ),
        "outline": both(
            "章节结构、页码和缺漏。", "The section tree, with pages and what is missing."
        ),
        "figures": both(
            "全部数据：指标、时期、数值、界限、出处。",
            "Every quantity: indicator, period, value, bound, place.",
        ),
        "tasks": both(
            "任务台账：谁牵头、谁负责、做什么、何时完成。",
            "Who does what by when: lead and responsible units, deadlines, strength.",
        ),
        "awards": both(
            "奖补：谁在什么条件下得到什么，一档一行。",
            "What a measure grants to whom on which condition, a row each rung.",
        ),
        "rules": both(
            "带数字的规定：处罚、期限、限额、标准、奖补。",
            "What is ruled in numbers: sanctions, terms, limits, standards, awards.",
        ),
        "cites": both(
            "引用的文件、法律和规划。", "Documents, laws and plans that are cited, and why."
        ),
        "grep": both(
            "含有某词的段落，引文附出处。", "Passages that hold a term, quoted with their place."
        ),
        "show": both("一个章节的正文。", "The text of one section."),
        "terms": both(
            "加权的关键词：文件讲什么。", "Weighted keywords: what a document speaks of."
        ),
        "check": both(
            "错误和缺漏；有则退出码为 1。",
            "What is wrong or missing; exit status 1 when something is.",
        ),
    },
    both("对照", "Compare"): {
        "compare": both(
            "两份文件对照：原目标、结果、新目标，结构，用词。",
            "Two documents side by side: old target, result, new target, structure, wording.",
        ),
        "verify": both(
            "核对草稿中的引文和数据是否与原文一致。",
            "Quotations and figures of a draft against their sources.",
        ),
    },
    both("转给别人，长期使用", "Share and keep"): {
        "report": both(
            "一份报告：可打印的网页、工作簿或 Word 文件，含目标、任务、数据和全文。",
            "A page to print, a workbook or a Word file: targets, tasks, figures, the whole text.",
        ),
        "index": both(
            "把文件夹读一次，以后检索更快，也可用 SQL 查询。",
            "Reads a folder once, to be searched faster and queried with SQL.",
        ),
        "doctor": both(
            "已装和未装的附加组件，各有何用。", "Which extras are installed, and what they add."
        ),
    },
}
"""The commands with their lines in the help, by what they are for."""
COMMANDS = {name: does for group in GROUPS.values() for name, does in group.items()}
"""Every command with its line in the help; `plandigest.cli.NAME.NAME` is the command."""

_SETTINGS = {"help_option_names": ["-h", "--help"]}


def command_named(name: str) -> Command:
    """The command of a name."""
    found: Command = getattr(import_module(f"plandigest.cli.{name}"), name)
    return found


def in_typer(name: str) -> Any:  # Typer's command class has no public name
    """The command of a name as Typer runs it, with its own page of help."""
    ours = command_named(name)

    @wraps(ours.run)
    def run(called: typer.Context, **given: Any) -> None:
        with orderly_end(called.obj):  # Typer has an end of its own for a closed pipe
            ours.run(called, **given)

    class Helpful(typer.core.TyperCommand):
        def get_help(self, ctx: Any) -> str:
            from plandigest.cli.helping import page_of, rendered

            language: Language = ctx.obj
            page = page_of(
                ctx.command_path, self.get_params(ctx), ours.about, ours.examples, language
            )
            return rendered(page, language)

    single = typer.Typer(
        add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False
    )
    single.command(name, cls=Helpful, context_settings=_SETTINGS)(run)
    return typer.main.get_command(single)


class LazyGroup(typer.core.TyperGroup):
    """A group that lists its commands by name and loads the one that is called."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The real command in place of the entry that stands for it in the help.

        `plandigest FILE` is `plandigest digest FILE`, where there is one of that name.
        """
        if args[0] not in COMMANDS and os.path.exists(args[0]):  # noqa: PTH110 - never raises
            args = ["digest", *args]
        name, command, rest = super().resolve_command(ctx, args)
        return name, in_typer(name) if command and name else command, rest

    def get_help(self, ctx: Any) -> str:
        """The page of the program."""
        from plandigest.cli.helping import page_of_group, rendered

        page = page_of_group(ctx.command_path, self.get_params(ctx), ABOUT, GROUPS, ctx.obj)
        return rendered(page, ctx.obj, more=True)


app = typer.Typer(
    cls=LazyGroup,
    rich_markup_mode=None,  # Rich help would cost more time than most commands
    context_settings=_SETTINGS,
    add_completion=completion.asked_for(),
    pretty_exceptions_enable=False,
)


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - the shape of a Typer callback
    if wanted:
        from plandigest import __version__

        typer.echo(f"plandigest {__version__}")
        raise typer.Exit


_Version = Annotated[
    bool,
    typer.Option(
        "--version",
        callback=_print_version,
        is_eager=True,
        help=both("显示版本。", "Show the version."),
    ),
]


@app.callback(invoke_without_command=True)
def root(
    called: typer.Context,
    *,
    lang: Lang = None,  # noqa: ARG001 - looked for before options are read
    version: _Version = False,  # noqa: ARG001 - its callback has printed it
) -> None:
    """Stand before every command; alone, list them."""
    if called.invoked_subcommand is None:
        typer.echo(called.get_help())


def _entry() -> None:
    """Stands for a command in the help, without its module."""


for _name in COMMANDS:
    app.command(_name)(_entry)
