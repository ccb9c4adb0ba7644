"""Makes documents as agencies write them, in every format that is read.

A document is drawn with a source of choices: Hypothesis draws one to shrink what fails, the
fuzzer takes `random.Random`.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Protocol, TypeVar

from hypothesis import strategies as st
from tests.pdf_writing import Writer
from tests.reading.docx_files import cell, docx, item, p, row, table, zipped
from tests.reading.office_files import doc, epub, odt, ofd, ofd_text

T = TypeVar("T")

_HAN = "零一二三四五六七八九"
_NOUNS = ("产业", "增加值", "企业", "高速公路", "研发投入", "绿化率", "机构", "居民收入", "3部手机")
_VERBS = ("加快发展", "推动", "培育", "建成", "下降", "提高到", "增长", "由5家增长至", "不低于")
_UNITS = ("亿元", "%", "家", "个百分点", "公里", "万吨标准煤", "倍", "", "微克/立方米", "人次")
_TIMES = ("到2025年，", "“十四五”期间，", "2020年，", "2024年6月底前，", "今后五年，", "")
_ODD = (
    "\x00",
    "\u202e",
    "&amp;",
    "<b>",
    "|",
    "\t",
    "１２",
    "㎡",
    "〔2021〕10号",
    "— 3 —",
    "　　",
    "·",
)
_MARKERS: tuple[Callable[[int], str], ...] = (
    lambda n: f"{_HAN[n % 10]}、",
    lambda n: f"（{_HAN[n % 10]}）",
    lambda n: f"{n}．",
    lambda n: f"第{_HAN[n % 10]}章 ",
    lambda n: f"第{_HAN[n % 10]}条 ",
    lambda n: f"{n}.{n} ",
    lambda n: f"专栏{n} ",
    lambda n: f"附件{n} ",
    lambda n: "——",  # noqa: ARG005 - a dash has no number
)


class Choices(Protocol):
    """Where choices come from."""

    def choice(self, options: Sequence[T]) -> T: ...

    def randint(self, least: int, most: int) -> int: ...


@dataclass(frozen=True)
class Heading:
    level: int
    marker: str
    words: str


@dataclass(frozen=True)
class Listed:
    items: tuple[str, ...]


@dataclass(frozen=True)
class Grid:
    rows: tuple[tuple[str, ...], ...]


Part = str | Heading | Listed | Grid


def parts(choices: Choices) -> list[Part]:
    """A letterhead, then headings, paragraphs, lists and tables in any order."""
    made: list[Part] = []
    if choices.randint(0, 2):
        made += ["某市人民政府文件", "某政发〔2021〕10号", "某市“十四五”发展规划", "各区人民政府："]
    for number in range(1, choices.randint(1, 8) + 1):
        made.append(_part(choices, number))
    if choices.randint(0, 3) == 0:
        made += ["某市人民政府", "2021年6月23日"]
    return made


def _part(choices: Choices, number: int) -> Part:
    sort = choices.randint(0, 6)
    if sort <= 2:
        level = choices.randint(0, len(_MARKERS) - 1)
        return Heading(level + 1, _MARKERS[level](number), choices.choice(_NOUNS))
    if sort == 3:
        return Listed(tuple(_sentence(choices) for _ in range(choices.randint(1, 3))))
    if sort == 4:
        width = choices.randint(1, 4)
        return Grid(
            tuple(tuple(_cell(choices) for _ in range(width)) for _ in range(choices.randint(1, 4)))
        )
    return "".join(_sentence(choices) for _ in range(choices.randint(1, 3)))


def _sentence(choices: Choices) -> str:
    odd = choices.choice(_ODD) if choices.randint(0, 7) == 0 else ""
    return (
        f"{choices.choice(_TIMES)}{choices.choice(_NOUNS)}{choices.choice(_VERBS)}"
        f"{_figure(choices)}{odd}{choices.choice('。，；')}"
    )


def _figure(choices: Choices) -> str:
    number = choices.choice(
        ("5", "12.5", "1,000", "3—5", "百分之四十", "-1", "1 7", "二十", "１０", "1/4", "9" * 40)
    )
    return f"{choices.choice(('', '超过', '约', '不少于'))}{number}{choices.choice(_UNITS)}"


def _cell(choices: Choices) -> str:
    return choices.choice(
        ("指标", "2020年", "2025年", "单位：亿元", "5左右", ">60", "[20]", "", "产值")
    )


def lines_of(part: Part) -> list[str]:
    """A part as lines of plain text."""
    match part:
        case Heading():
            return [part.marker + part.words]
        case Listed():
            return [f"{number}. {words}" for number, words in enumerate(part.items, 1)]
        case Grid():
            return ["  ".join(cells) for cells in part.rows]
    return [part]


def as_text(made: Sequence[Part]) -> bytes:
    return "\n".join(line for part in made for line in lines_of(part)).encode()


def as_wrapped(made: Sequence[Part]) -> bytes:
    """Plain text as an extractor leaves it: every line broken, page numbers between."""
    whole = [line for part in made for line in lines_of(part)]
    broken = [line[at : at + 28] for line in whole for at in range(0, len(line) or 1, 28)]
    return "\n\n".join([*broken, "— 1 —"]).encode("gb18030", "replace")


def as_markdown(made: Sequence[Part]) -> bytes:
    lines: list[str] = []
    for part in made:
        if isinstance(part, Heading):
            lines.append(f"{'#' * min(part.level, 6)} {part.marker}{part.words}")
        elif isinstance(part, Grid):
            rows = ["| " + " | ".join(cells) + " |" for cells in part.rows]
            lines += [rows[0], "|" + " --- |" * len(part.rows[0]), *rows[1:]]
        else:
            lines += lines_of(part)
        lines.append("")
    return "\n".join(lines).encode()


def as_html(made: Sequence[Part]) -> bytes:
    body = ""
    for part in made:
        if isinstance(part, Heading):
            body += f"<h{min(part.level, 6)}>{html.escape(part.marker + part.words)}</h1>"
        elif isinstance(part, Listed):
            body += "<ol>" + "".join(f"<li>{html.escape(each)}" for each in part.items) + "</ol>"
        elif isinstance(part, Grid):
            rows = ("".join(f"<td>{html.escape(each)}</td>" for each in row) for row in part.rows)
            body += "<table>" + "".join(f"<tr>{cells}</tr>" for cells in rows) + "</table>"
        else:
            body += f"<p>{html.escape(part)}</p>"
    return f"<!DOCTYPE html><html><body><article>{body}</article></body></html>".encode()


def as_docx(made: Sequence[Part]) -> bytes:
    body = ""
    for part in made:
        if isinstance(part, Listed):
            body += "".join(item(_xml(each)) for each in part.items)
        elif isinstance(part, Grid):
            body += table(*(row(*(cell(_xml(each)) for each in cells)) for cells in part.rows))
        else:
            body += "".join(p(_xml(line)) for line in lines_of(part))
    return docx(body)


def _xml(text: str) -> str:
    return html.escape("".join(each for each in text if each >= " ")).replace("\x7f", "")


def as_pdf(made: Sequence[Part]) -> bytes:
    writer = Writer()
    page = writer.page()
    for number, line in enumerate(line for part in made for line in lines_of(part)):
        page.text(80, 80 + 28 * (number % 24), line.replace("\x00", "")[:28], 14)
    return writer.save()


def as_zip(made: Sequence[Part]) -> bytes:
    return zipped({"a.txt": as_text(made), "b.md": as_markdown(made)})


def as_doc(made: Sequence[Part]) -> bytes:
    lines = [_xml(line) or " " for part in made for line in lines_of(part)]
    return doc([(f"{line}\r", b"") for line in lines])


def as_rtf(made: Sequence[Part]) -> bytes:
    body = "\\par ".join(
        "".join(f"\\u{ord(each)}?" for each in line) for part in made for line in lines_of(part)
    )
    return f"{{\\rtf1\\ansi {body}\\par}}".encode()


def as_mail(made: Sequence[Part]) -> bytes:
    message = EmailMessage()
    message["Subject"] = "转发"
    message.set_content(as_html(made).decode(), subtype="html", cte="base64")
    return message.as_bytes()


def as_odt(made: Sequence[Part]) -> bytes:
    lines = (_xml(line) for part in made for line in lines_of(part))
    return odt("".join(f"<text:p>{line}</text:p>" for line in lines))


def as_epub(made: Sequence[Part]) -> bytes:
    lines = (_xml(line) for part in made for line in lines_of(part))
    return epub({"a": "".join(f"<p>{line}</p>" for line in lines)}, ["a"])


def as_ofd(made: Sequence[Part]) -> bytes:
    lines = [_xml(line)[:28] or " " for part in made for line in lines_of(part)]
    return ofd("".join(ofd_text(line, 20, 20 + 8 * (at % 30)) for at, line in enumerate(lines)))


FORMATS: dict[str, Callable[[Sequence[Part]], bytes]] = {
    "txt": as_text,
    "wrapped.txt": as_wrapped,
    "md": as_markdown,
    "html": as_html,
    "docx": as_docx,
    "pdf": as_pdf,
    "doc": as_doc,
    "rtf": as_rtf,
    "eml": as_mail,
    "odt": as_odt,
    "epub": as_epub,
    "ofd": as_ofd,
    "zip": as_zip,
}
"""By suffix: how a document becomes a file."""


class _Drawn:
    """Choices that Hypothesis draws."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def choice(self, options: Sequence[T]) -> T:
        return self._draw(st.sampled_from(list(options)))

    def randint(self, least: int, most: int) -> int:
        return self._draw(st.integers(least, most))


@st.composite
def made(draw: st.DrawFn) -> list[Part]:
    """The parts of a document."""
    return parts(_Drawn(draw))
