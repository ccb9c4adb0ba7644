"""Draws what the program prints, for the README and the docs: `python -m tools.pictures`.

Each picture in `docs/pictures/` is a terminal with commands and their real output; a test
compares the words in it with what the commands print now.
"""

from __future__ import annotations

import html
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "pictures"
WIDTH = 80
CELL = 12.2
"""How wide Rich draws a column."""

_PLAN = "docs/examples/plan.md"
_SAMPLE = "seeds/shanghai-emerging-industries-14fyp.txt"
_COMMANDS = {
    "digest": (f"plandigest digest {_PLAN}",),
    "outline": ("plandigest outline",),
    "figures": ("plandigest figures --changes --section 产业规模不断壮大",),
    "compare": ("plandigest compare docs/examples/report.md docs/examples/report-2028.md",),
    "broken-lines": (
        f"sed -n 118,122p {_SAMPLE}",
        f"grep -c 高新技术企业 {_SAMPLE}",
        f"plandigest grep 高新技术企业 {_SAMPLE}",
    ),
    "text-to-outline": (f"sed -n 9,23p {_SAMPLE}", "plandigest outline --depth 2"),
    "clause-to-figure": ("plandigest figures --explain --indicator 服务业部分增加值",),
}
PICTURES = {**_COMMANDS, **{f"{name}-zh": commands for name, commands in _COMMANDS.items()}}
"""The commands of each, run one after the other at the top of the repository.

Those whose names end in -zh are seen by a reader with a Chinese locale.
"""


def transcript(name: str, *, color: bool) -> str:
    """The commands of a picture, each with what it prints."""
    locale = "zh_CN.UTF-8" if name.endswith("-zh") else "C.UTF-8"
    return "".join(_shown(command, locale, color=color) for command in PICTURES[name])


def _shown(command: str, locale: str, *, color: bool) -> str:
    program, _, rest = command.partition(" ")
    when = "always" if color else "never"
    run = command
    if program == "plandigest":
        run = f"{sys.executable} -m plandigest {rest} --color {when}"
    done = subprocess.run(  # noqa: S602 - the commands are those above
        run, shell=True, cwd=ROOT, env=_surroundings(locale), capture_output=True, check=False
    )
    prompt = f"\x1b[1m$ {command}\x1b[0m" if color else f"$ {command}"
    return f"{prompt}\n{done.stdout.decode()}\n"


def _surroundings(locale: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    return {**kept, "LANG": locale, "COLUMNS": str(WIDTH), "PYTHONUTF8": "1"}


def drawn(name: str) -> str:
    """The picture as SVG."""
    console = Console(
        record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, legacy_windows=False
    )
    text = Text.from_ansi(transcript(name, color=True).rstrip("\n"))
    console.print(text, no_wrap=True, overflow="ignore", crop=False)
    frame = re.sub(r"@font-face \{\{.*?\}\}", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
    fonts = "ui-monospace, Menlo, Consolas, Noto Sans Mono CJK SC, Microsoft YaHei, PingFang SC"
    svg = console.export_svg(
        title="", code_format=frame.replace("Fira Code", fonts), unique_id=name
    )
    return _in_columns(svg)


_TEXT = re.compile(
    r'<text class="(?P<style>[^"]+)" x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)" textLength="[\d.]+" '
    r'clip-path="(?P<clip>[^"]+)">(?P<words>[^<]*)</text>'
)


def _in_columns(svg: str) -> str:
    """The picture with Han characters two columns wide, whatever font draws them.

    Rich counts characters where it says how long a text is, and a font is seldom exactly
    twice as wide for Han characters; so each stretch of one width gets its own place.
    """

    def placed(match: re.Match[str]) -> str:
        column = float(match["x"]) / CELL
        return "".join(
            f'<text class="{match["style"]}" x="{(column + at) * CELL:g}" y="{match["y"]}" '
            f'textLength="{cell_len(words) * CELL:g}" clip-path="{match["clip"]}">'
            f"{html.escape(words)}</text>"
            for at, words in _stretches(html.unescape(match["words"]).replace("\xa0", " "))
        )

    return _TEXT.sub(placed, svg)


def _stretches(text: str) -> Iterator[tuple[int, str]]:
    """Runs of characters of one width, without blanks, and the column at which each begins."""
    at = 0
    for words in re.findall(r"\s+|[\x21-\x7e]+|[^\s\x21-\x7e]+", text):
        if not words.isspace():
            yield at, words
        at += cell_len(words)


def main() -> None:
    """Draw all pictures anew."""
    FOLDER.mkdir(exist_ok=True)
    for name in PICTURES:
        (FOLDER / f"{name}.svg").write_text(drawn(name), encoding="utf-8")


if __name__ == "__main__":
    main()
