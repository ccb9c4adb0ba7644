"""The help of a command, laid out for Han characters and in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from plandigest.cli.declarations import COMMON
from plandigest.cli.options import columns_of_screen
from plandigest.cli.wording import both, pick
from plandigest.rendering.characters import cells, fold
from plandigest.sentences import Language

_WIDEST = 100
_INDENT = 2
_MARGIN = 30
"""Columns at which what an option does begins."""
_USAGE = both("用法", "Usage")
_OPTIONS = both("[选项]", "[OPTIONS]")
_COMMAND = both("命令 [参数]...", "COMMAND [ARGS]...")
_ARGUMENTS = both("参数", "Arguments")
_EXAMPLES = both("示例", "Examples")
_HELP = both("显示本页。", "Show this page.")
_DEFAULT = both("（默认 {}）", "  [default: {}]")
_MORE = both("plandigest 命令 --help 说明各命令。", "plandigest COMMAND --help explains each.")


class Entry(NamedTuple):
    """An option, an argument or a command: what it is called and what it does."""

    name: str
    about: str


class Group(NamedTuple):
    """Entries under a title."""

    title: str
    entries: tuple[Entry, ...]


class Page(NamedTuple):
    """What the help of a command says, for the terminal and for the manual.

    Attributes:
        usage: the command with its arguments.
        about: what it does.
        groups: its arguments and options.
        examples: command lines.
    """

    usage: str
    about: str
    groups: tuple[Group, ...]
    examples: tuple[str, ...]


def page_of(
    path: str, parameters: Sequence[Any], about: str, examples: Sequence[str], language: Language
) -> Page:
    """The page of a command.

    Args:
        path: the program and the command.
        parameters: Typer's, whose classes have no public names.
        about: what it does, in both languages.
        examples: command lines.
        language: of the page.
    """
    arguments = [each for each in parameters if each.param_type_name == "argument"]
    options: dict[str, list[Any]] = {}
    for each in parameters:
        if each.param_type_name == "option" and not getattr(each, "hidden", False):
            options.setdefault(getattr(each, "rich_help_panel", None) or COMMON, []).append(each)
    common = options.pop(COMMON, [])
    usage = " ".join([path, pick(_OPTIONS, language), *(str(each.metavar) for each in arguments)])
    groups = [
        Group(
            pick(_ARGUMENTS, language),
            tuple(Entry(str(each.metavar), pick(each.help or "", language)) for each in arguments),
        ),
        *(
            Group(pick(title, language), tuple(_option(each, language) for each in members))
            for title, members in (*options.items(), (COMMON, common))
        ),
    ]
    return Page(usage, pick(about, language), tuple(filter(_is_filled, groups)), tuple(examples))


_BEGIN = both("先试试", "Begin with")
_FIRST = {
    "plandigest digest": both("附带的样例，一屏看完。", "The bundled sample on one screen."),
    "plandigest 规划.pdf": both("您自己的文件，同样一屏。", "The same of a document of your own."),
    "plandigest report -o report.html 规划.pdf": both(
        "一份可以转给别人的报告。", "A report to hand on."
    ),
    "plandigest --install-completion": both(
        "让命令行用 Tab 补全。", "Have your shell complete with Tab."
    ),
}
"""What to type next."""


def page_of_group(
    path: str,
    parameters: Sequence[Any],
    about: str,
    commands: dict[str, dict[str, str]],
    language: Language,
) -> Page:
    """The page of the program: its commands in groups, with what each does in both languages."""
    listed = (
        Group(
            pick(title, language),
            tuple(Entry(name, pick(does, language)) for name, does in members.items()),
        )
        for title, members in commands.items()
    )
    options = tuple(_option(each, language) for each in parameters)
    first = tuple(Entry(line, pick(does, language)) for line, does in _FIRST.items())
    groups = (
        *listed,
        Group(pick(_BEGIN, language), first),
        Group(pick(COMMON, language), options),
    )
    usage = f"{path} {pick(_OPTIONS, language)} {pick(_COMMAND, language)}"
    return Page(usage, pick(about, language), groups, ())


def rendered(page: Page, language: Language, *, more: bool = False) -> str:
    """The page as text for the terminal.

    Args:
        page: what it says.
        language: of its titles.
        more: whether to point to the pages of the commands.
    """
    width = min(columns_of_screen(terminal=True) or _WIDEST, _WIDEST)
    lines = [f"{pick(_USAGE, language)}: {page.usage}", "", *fold(page.about, width)]
    for group in page.groups:
        lines += ["", f"{group.title}:", *_entries(group.entries, width)]
    if page.examples:
        lines += ["", f"{pick(_EXAMPLES, language)}:", *(f"  {each}" for each in page.examples)]
    if more:
        lines += ["", pick(_MORE, language)]
    return "\n".join(lines)


def _entries(entries: Sequence[Entry], width: int) -> Iterator[str]:
    margin = min(max(cells(each.name) for each in entries) + 2 * _INDENT, _MARGIN)
    for entry in entries:
        name = " " * _INDENT + entry.name
        folded = fold(entry.about, max(width - margin, 20))
        if cells(name) + _INDENT > margin:
            yield name
            name = ""
        for number, line in enumerate(folded):
            lead = name if number == 0 else ""
            yield lead + " " * (margin - cells(lead)) + line


def _option(parameter: Any, language: Language) -> Entry:
    names = ", ".join(sorted(parameter.opts, key=len))
    if parameter.secondary_opts:
        names += " / " + ", ".join(parameter.secondary_opts)
    if not parameter.is_flag and parameter.metavar:
        names += f" {parameter.metavar}"
    if "--help" in parameter.opts:
        return Entry(names, pick(_HELP, language))
    default = parameter.default
    shown = pick(parameter.help or "", language)
    if default is not None and not callable(default) and not parameter.is_flag:
        shown += pick(_DEFAULT, language).format(getattr(default, "value", default))
    return Entry(names, shown)


def _is_filled(group: Group) -> bool:
    return bool(group.entries)
