"""Writes the reference from the code: `python -m tools.reference`.

`docs/reference/` is made of the commands, the shapes of records, the enumerations of the
model, the table of sentences and the extras. A test compares it with what the code gives now.
"""

from __future__ import annotations

import ast
import inspect
import json
import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

from plandigest.cli.app import ABOUT, COMMANDS
from plandigest.cli.doctor import EXTRAS
from plandigest.cli.helping import Group
from plandigest.cli.manual import FILES, STATUSES, VARIABLES, command_page
from plandigest.cli.wording import both, pick
from plandigest.configuration import Configuration
from plandigest.model.figure import (
    Bound,
    ChangeRole,
    Direction,
    FigureKind,
    Nature,
    PeriodSource,
    Status,
)
from plandigest.model.outline import ProblemCode, SectionKind
from plandigest.model.task import Strength
from plandigest.rendering.labels import label
from plandigest.rendering.schema import VERSION, schemas
from plandigest.sentences import SENTENCES, Language

FOLDER = Path(__file__).parents[1] / "docs" / "reference"
ENUMERATIONS: tuple[type[StrEnum], ...] = (
    FigureKind,
    Bound,
    Status,
    Nature,
    PeriodSource,
    Direction,
    ChangeRole,
    SectionKind,
    Strength,
)
_SHOWN: dict[type[StrEnum], str] = {
    FigureKind: "kind",
    Status: "status",
    Nature: "nature",
    Strength: "strength",
}
"""Enumerations whose values screens name, and under which labels."""
_MADE = "<!-- Made by `python -m tools.reference`; do not edit. -->"
_TITLES = {
    "commands": both("命令和选项", "Commands and options"),
    "name": both("写法", "Name"),
    "about": both("说明", "What it does"),
    "examples": both("示例：", "Examples:"),
    "status": both("退出码", "Exit status"),
    "files": both("文件", "Files"),
    "variables": both("环境变量", "Environment variables"),
}


def pages() -> dict[str, str]:
    """The text of each page by its name."""
    return {
        "commands.md": _page(_commands("en")),
        "commands.zh.md": _page(_commands("zh")),
        "records.md": _page(_records()),
        "values.md": _page(_values()),
        "configuration.md": _page(_configuration()),
    }


def _page(lines: Iterable[str]) -> str:
    title, *rest = lines
    return "\n".join([title, "", _MADE, *rest]) + "\n"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield ""
    yield f"| {' | '.join(head)} |"
    yield "|" + " --- |" * len(head)
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"


def _code(text: str) -> str:
    return f"`{text}`"


def _commands(language: Language) -> Iterator[str]:
    def title(name: str) -> str:
        return pick(_TITLES[name], language)

    yield f"# {title('commands')}"
    yield from ("", pick(ABOUT, language))

    def entries_of(group: Group) -> Iterator[str]:
        return _table(columns, [(_code(each.name), each.about) for each in group.entries])

    columns = (title("name"), title("about"))
    for name in COMMANDS:
        page = command_page(name, language)
        yield from ("", f"## {name}", "", page.about, "", "```text", page.usage, "```")
        *own, common = page.groups
        for group in own:
            yield from ("", f"**{group.title}**")
            yield from entries_of(group)
        yield from ("", title("examples"), "", "```text", *page.examples, "```")
    yield from ("", f"## {common.title}")
    yield from entries_of(common)
    for name, entries in (("status", STATUSES), ("files", FILES), ("variables", VARIABLES)):
        yield from ("", f"## {title(name)}")
        yield from _table(
            columns, [(_code(entry), pick(about, language)) for entry, about in entries]
        )


def _records() -> Iterator[str]:
    yield "# Records: the keys of `-f json`"
    yield from (
        "",
        "`-f json` gives one array, `jsonl` the same records a line each, `yaml` the same keys.",
        "The columns of `csv` and `tsv` are these keys; those of a mapping within are joined by a",
        "point (`change.id`). Unknown is null, never a guess. Pages and lines count from 1,",
        "offsets from 0, and `start` to `end` is half-open. Keys may be added, none is renamed.",
    )
    for name, text in schemas().items():
        schema: dict[str, Any] = json.loads(text)
        yield from (
            "",
            f"## {schema['title'].removesuffix(' -f json')}",
            "",
            f"JSON Schema: [{name}.json](../schema/v{VERSION}/{name}.json).",
        )
        first = schema["items"]["$ref"].rpartition("/")[2]
        definitions = {first: schema["$defs"][first], **schema["$defs"]}
        for called, definition in definitions.items():
            if called != first:
                yield from ("", f"**{called}**: {_sentence(definition['description'])}")
            yield from _table(
                ("Key", "Type", "Meaning"),
                [
                    (_code(key), _type(each), each.get("description", ""))
                    for key, each in definition["properties"].items()
                ],
            )


def _type(schema: dict[str, Any]) -> str:
    """The type of a key in words."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " or ".join(_type(each) for each in schema["anyOf"])
    if "enum" in schema:
        return ", ".join("null" if each is None else _code(each) for each in schema["enum"])
    if schema["type"] == "array":
        return f"list of {_type(schema['items'])}"
    kinds = schema["type"]
    return kinds if isinstance(kinds, str) else " or ".join(kinds)


def _sentence(text: str) -> str:
    return text[:1].lower() + text[1:]


def _values() -> Iterator[str]:
    yield "# Values: kinds, bounds, statuses, codes"
    for each in ENUMERATIONS:
        yield from ("", f"## {each.__name__}", "", (inspect.getdoc(each) or "").partition("\n")[0])
        meanings = notes(each)
        shown = _SHOWN.get(each)
        yield from _table(
            ("Value", *(("On screen",) if shown else ()), "Meaning"),
            [
                (
                    _code(member.value),
                    *((_on_screen(shown, member),) if shown else ()),
                    meanings.get(member.name, ""),
                )
                for member in each
            ],
        )
    yield from ("", "## ProblemCode", "", "What can be wrong with a document, and how it is said.")
    yield from _table(
        ("Code", "In Chinese", "In English"),
        [(_code(code.value), *(words.format("…") for words in SENTENCES[code.value]))
         for code in ProblemCode],
    )  # fmt: skip


def _on_screen(group: str, member: StrEnum) -> str:
    """What screens call a value, in both languages."""
    words = (label(f"{group}.{member.value}", language) for language in ("zh", "en"))
    return ", ".join(word.strip(" （）()") for word in words)


def notes(enumeration: type[StrEnum]) -> dict[str, str]:
    """What stands below each member of an enumeration in its source."""
    found: dict[str, str] = {}
    name = ""
    for statement in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(enumeration)))):
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            name = statement.targets[0].id
        elif name and isinstance(statement, ast.Expr):
            value = ast.literal_eval(statement.value)
            found[name] = " ".join(str(value).split())
            name = ""
    return found


def _configuration() -> Iterator[str]:
    yield "# Configuration and extras"
    yield from ("", "## Keys of `plandigest.yaml`", "")
    yield pick(dict(FILES)["plandigest.yaml"], "en")
    yield from _table(
        ("Key", "Meaning"),
        [(_code(name), about) for name, about in _attributes(Configuration) if name != "path"],
    )
    yield from ("", "An example is in [Searching](../searching.md); units are in "
                    "[Figures](../figures.md).")  # fmt: skip
    yield from ("", "## Extras", "", "`plandigest doctor` says which are installed.")
    yield from _table(
        ("Extra", "What it adds", "Install"),
        [
            (
                _code(extra.name),
                label(f"extra.{extra.name}", "en"),
                _code(f"pip install 'plandigest[{extra.name}]'"),
            )
            for extra in EXTRAS
        ],
    )


def _attributes(documented: type) -> Iterator[tuple[str, str]]:
    """The attributes that the docstring of a class explains."""
    told = (inspect.getdoc(documented) or "").partition("Attributes:\n")[2]
    for entry in re.split(r"\n(?=\S)", textwrap.dedent(told)):
        name, _, about = entry.partition(": ")
        yield name, " ".join(about.split())


def main() -> None:
    """Write all pages anew."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
