"""Takes the marks out of a line of Markdown: emphasis, links, code, tags, entities.

What is emphasised is told by intention rather than by the rules of CommonMark, which
refuse `**“数字”**经济` because of the quotation mark.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<code>`+)"
    r"|(?P<marks>\*{1,3}|_{1,3}|~~)"
    r"|(?P<image>!\[[^\[\]\n]{0,300}\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,100}\]))"
    r"|\[(?P<linked>[^\[\]\n]{1,300})\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{1,100}\])"
    r"|<(?P<address>https?://[^<>\s]{1,2000})>"
    r"|(?P<tag></?[A-Za-z][^<>\n]{0,300}>)"
    r"|&(?P<entity>#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
)
_BOLD = frozenset(("**", "***", "__", "___"))
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


@dataclass(slots=True)
class _Piece:
    """A stretch of a line: text, or marks that are text unless they pair up."""

    text: str
    marks: bool = False
    bold: bool = False


@dataclass(slots=True)
class _Line:
    pieces: list[_Piece] = field(default_factory=list)
    open: dict[str, int] = field(default_factory=dict)


def strip_marks(text: str) -> tuple[str, int]:
    """The text without its marks, and the length of the bold run that opens it."""
    if not re.search(r"[\\`*_~=\[<&]", text):
        return text, 0
    line = _Line()
    position = 0
    while (token := _TOKEN.search(text, position)) is not None:
        _add_text(line, text[position : token.start()])
        position = _add_token(line, text, token)
    _add_text(line, text[position:])
    return _joined(line.pieces)


def split_breaks(text: str) -> list[str]:
    """The lines that `<br>` makes of a line of markup."""
    return _BREAK.split(text)


def _add_text(line: _Line, text: str) -> None:
    if text:
        line.pieces.append(_Piece(text))


def _add_token(line: _Line, text: str, token: re.Match[str]) -> int:
    """Add what a token stands for; returns where the text goes on."""
    if token["code"] is not None:
        end = text.find(token["code"], token.end())
        _add_text(line, token["code"] if end < 0 else text[token.end() : end])
        return token.end() if end < 0 else end + len(token["code"])
    if token["marks"] is not None:
        _add_marks(line, text, token)
    elif token["entity"] is not None:
        _add_text(line, html.unescape(token[0]))
    elif token["linked"] is not None:
        _add_text(line, strip_marks(token["linked"])[0])
    else:
        _add_text(line, token["escaped"] or token["address"] or "")
    return token.end()


def _add_marks(line: _Line, text: str, token: re.Match[str]) -> None:
    """Add marks; where they close what others opened, all of them are markup."""
    marks = token["marks"]
    before, after = text[token.start() - 1 : token.start()], text[token.end() : token.end() + 1]
    opener = line.open.get(marks)
    piece = _Piece(marks, marks=True)
    within_word = marks[0] == "_" and _in_name(before) and _in_name(after)
    if within_word:
        piece.marks = False
    elif opener is not None and before.strip():
        _close(line, marks, opener)
        piece.text = ""
    elif after.strip():
        line.open[marks] = len(line.pieces)
    line.pieces.append(piece)


def _in_name(character: str) -> bool:
    """Whether an underscore next to this character may be part of a name such as max_value."""
    return character.isascii() and character.isalnum()


def _close(line: _Line, marks: str, opener: int) -> None:
    line.pieces[opener].text = ""
    if marks in _BOLD:
        for inside in line.pieces[opener:]:
            inside.bold = True
    line.open = {other: at for other, at in line.open.items() if at < opener}


def _joined(pieces: list[_Piece]) -> tuple[str, int]:
    text = "".join(piece.text for piece in pieces)
    bold = 0
    for piece in pieces:
        if piece.text and not piece.bold:
            break
        bold += len(piece.text)
    return text, bold
