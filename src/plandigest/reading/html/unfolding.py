"""Text that a page keeps where no browser shows it: in scripts, templates, form fields.

It is unfolded into elements of its own, so that it can be read like any hidden one.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from plandigest.lexicon.numbering import find_marker
from plandigest.reading.html.overlap import sentences

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TEMPLATE = re.compile(r"<(/?)template\b", re.IGNORECASE)
_SCRIPT = re.compile(r"<script\b[^>]{0,4096}>(.*?)(?:</script\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_FIELD = re.compile(
    r"<textarea\b[^>]{0,4096}>(.*?)(?:</textarea\s*>|\Z)"
    r"|<iframe\b[^>]{0,4096}?\bsrcdoc\s*=\s*(?:\"([^\"]*)\"|'([^']*)')[^>]{0,4096}>?",
    re.IGNORECASE | re.DOTALL,
)
_LITERAL = re.compile(
    r"\"((?:[^\"\\\n]|\\.)*+)(?:\"|$)|'((?:[^'\\\n]|\\.)*+)(?:'|$)|`((?:[^`\\]|\\.)*+)(?:`|\Z)",
    re.DOTALL | re.MULTILINE,
)
"""Strings; those that are never closed, too, lest each be looked for again and again."""
_JOINED = re.compile(r"\s*\+\s*")
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)|%u([0-9a-fA-F]{4})", re.DOTALL)
_PLAIN_ESCAPES = {"n": "\n", "t": "\t", "r": "", "b": "", "f": "", "v": "", "\n": ""}
_TAG = re.compile(r"</?(?:p|div|br|span|section|table|h[1-6])\b", re.IGNORECASE)
_ESCAPED_TAG = re.compile(r"&lt;/?(?:p|div|br|span|section|table|h[1-6])\b", re.IGNORECASE)
_HAN = re.compile(r"[\u3400-\u9fff]")
_TITLE = re.compile(r"title[\"']?\s*[:=]\s*\Z", re.IGNORECASE)
_DATE = re.compile(r"\s*\d{4}年\d{1,2}月\d{1,2}日\s*")
_SIGNATURE = 2
"""Lines of a signature: who, and when."""
_KEY = 40
"""Characters before a string among which its name is looked for."""
_MOST = 0.5
"""Share of a script's sentences from which one string is its text."""


def in_markup(markup: str) -> list[str]:
    """The sentences that a page holds anywhere but in its comments."""
    text = html.unescape(_unescaped(_COMMENT.sub("", markup)))
    return sentences(re.split(r"[<>\"'`\\]", text))


def unfolded(markup: str) -> str:
    """The page with what its scripts, templates and fields hold as hidden elements."""
    text = _COMMENT.sub("", markup)
    text = _SCRIPT.sub(lambda match: _hidden(_script_text(match[1])), text)
    text = _FIELD.sub(_field, text)
    return _TEMPLATE.sub(lambda match: "</div" if match[1] else "<div hidden", text)


def _hidden(content: str) -> str:
    return f"<div hidden>{content}</div>" if content else ""


def _field(match: re.Match[str]) -> str:
    """A text field as an element, if markup is kept in it; else the field as it is."""
    kept = match[1] if match[1] is not None else match[2] or match[3] or ""
    content = html.unescape(kept)
    return _hidden(content) if _TAG.search(content) else match[0]


def _script_text(script: str) -> str:
    """The markup that a script holds in strings: one that is most of it, or all in order."""
    literals = list(_literals(script))
    weights = [sum(map(len, sentences([content]))) for content, _ in literals]
    if not any(weights):
        return ""
    most = max(weights)
    at = weights.index(most)
    if most >= _MOST * sum(weights) and "<" in literals[at][0]:
        titles = [content for content, is_title in literals[:at] if is_title]
        return "".join(f"<h1>{title}</h1>" for title in titles[-1:]) + literals[at][0]
    texts = [content for content, _ in literals]
    first = next(at for at, weight in enumerate(weights) if weight)
    last = max(at for at, weight in enumerate(weights) if weight)
    while first and find_marker(texts[first - 1]) is not None:
        first -= 1
    behind = texts[last + 1 : last + 1 + _SIGNATURE]
    signed = next((at for at, text in enumerate(behind, 1) if _DATE.fullmatch(text)), 0)
    return "".join(f"<div>{content}</div>" for content in texts[first : last + signed + 1])


def _literals(script: str) -> Iterator[tuple[str, bool]]:
    """The strings of a script with Han characters, as markup; and whether each is a title.

    Strings that are put together with + are one.
    """
    parts: list[str] = []
    begin = end = 0
    for match in (*_LITERAL.finditer(script), None):
        if parts and (match is None or not _JOINED.fullmatch(script, end, match.start())):
            content = _unescaped("".join(parts))
            if _HAN.search(content):
                before = script[max(begin - _KEY, 0) : begin]
                yield _as_markup(content), _TITLE.search(before) is not None
            parts = []
        if match is not None:
            begin = begin if parts else match.start()
            parts.append(match[1] or match[2] or match[3] or "")
            end = match.end()


def _as_markup(content: str) -> str:
    if _TAG.search(content):
        return content
    if _ESCAPED_TAG.search(content):
        return html.unescape(content)
    return html.escape(content, quote=False).replace("\n", "<br>")


def _unescaped(text: str) -> str:
    """A text of a script with its escapes as the characters they stand for."""
    if "\\" not in text and "%u" not in text:
        return text
    wide = _ESCAPE.sub(_character, text).encode("utf-16", "surrogatepass")
    return wide.decode("utf-16", "replace")


def _character(match: re.Match[str]) -> str:
    code = match[2] or match[1][1:]
    if match[2] or len(code) in (2, 4):
        return chr(int(code, 16))
    return _PLAIN_ESCAPES.get(match[1], match[1])
