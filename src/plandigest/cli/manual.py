"""The manual page, made from the commands: `python -m plandigest.cli.manual > plandigest.1`."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from plandigest import __version__
from plandigest.cli.app import ABOUT, COMMANDS, command_named, in_typer
from plandigest.cli.helping import Page, page_of
from plandigest.cli.wording import both, pick
from plandigest.sentences import Language

_SECTIONS = {
    "name": both("名称", "NAME"),
    "usage": both("用法", "SYNOPSIS"),
    "about": both("说明", "DESCRIPTION"),
    "status": both("退出码", "EXIT STATUS"),
    "files": both("文件", "FILES"),
    "variables": both("环境变量", "ENVIRONMENT"),
}
STATUSES = (
    ("0", both("完成。", "Done.")),
    ("1", both(
        "grep 未找到，figures、rules、awards 或 tasks 的条件下没有结果，没有奖补，"
        "verify 发现不符，或 check 发现问题。",
        "grep found nothing, conditions of figures, rules, awards or tasks left none, there are "
        "no awards, verify found something that is not verbatim, or check found something.",
    )),
    ("2", both("用法有误，或有文件未能读取。", "Wrong usage, or a file could not be read.")),
)  # fmt: skip
FILES = (
    ("plandigest.yaml", both(
        "配置：文件、词语、主题、单位；从当前文件夹向上找到主文件夹或仓库顶层为止。",
        "Configuration: documents, words, topics, units; looked for from the working folder up "
        "to the home folder or the top of a repository.",
    )),
)  # fmt: skip
VARIABLES = (
    ("COLUMNS", both("输出的宽度。", "Width of the output.")),
    ("NO_COLOR", both("不用颜色。", "No colours.")),
    ("PAGER", both("分页程序，默认为 less。", "The pager; less by default.")),
    ("LC_ALL, LC_MESSAGES, LANG", both("标签的语言。", "Language of labels.")),
)


def manual(language: Language) -> str:
    """The page in roff, of the program and all its commands."""
    return "\n".join(_lines(language)) + "\n"


def _lines(language: Language) -> Iterator[str]:
    def title(name: str) -> str:
        return f".SH {pick(_SECTIONS[name], language)}"

    yield f'.TH PLANDIGEST 1 "" "plandigest {__version__}"'
    yield from (title("name"), f"plandigest \\- {_plain(pick(ABOUT, language))}")
    yield title("usage")
    pages = {name: command_page(name, language) for name in COMMANDS}
    for page in pages.values():
        yield from (_plain(page.usage), ".br")
    yield title("about")
    for name, page in pages.items():
        yield from (f".SS {name}", _plain(page.about))
        for group in page.groups:
            yield from (".PP", rf"\fI{_plain(group.title)}\fR")
            for entry in group.entries:
                yield from (".TP", rf"\fB{_plain(entry.name)}\fR", _plain(entry.about))
        yield from (".PP", ".nf", *map(_plain, page.examples), ".fi")
    for name, entries in (("status", STATUSES), ("files", FILES), ("variables", VARIABLES)):
        yield title(name)
        for entry_name, about in entries:
            yield from (".TP", rf"\fB{entry_name}\fR", _plain(pick(about, language)))


def command_page(name: str, language: Language) -> Page:
    """The page of a command, as its `--help` shows it."""
    command = in_typer(name)
    ours = command_named(name)
    return page_of(f"plandigest {name}", command.params, ours.about, ours.examples, language)


def _plain(text: str) -> str:
    """Text that roff does not take for requests."""
    safe = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + safe if safe.startswith((".", "'")) else safe


def main() -> None:
    """Print the page, in Chinese where `zh` is asked for."""
    sys.stdout.write(manual("zh" if sys.argv[1:] == ["zh"] else "en"))


if __name__ == "__main__":
    main()
