"""What a document says stays what it is in Markdown: text."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from plandigest.rendering.characters import printable
from plandigest.rendering.markdown import escaped

READER = MarkdownIt("commonmark").enable("table").enable("strikethrough")


def read(markdown: str) -> tuple[list[str], str]:
    """The sorts of blocks a reader sees, and the text in them."""
    tokens = READER.parse(markdown)
    blocks = [token.type for token in tokens if token.type != "inline"]
    children = [child for token in tokens for child in token.children or ()]
    return blocks, "".join(
        child.content if child.type in {"text", "text_special"} else f"<{child.type}>"
        for child in children
    )


@pytest.mark.parametrize(
    "text",
    [
        "- 一", "+ 一", "* 一", "1. 一", "12) 一", "-", "1.", "---", "- - -", "===", "___", "***",
        "# 一", "> 一", "    一", "\t一", "```", "~~~", "&lt;b&gt;", "&#60;", "R&D", "<b>一</b>",
        "[一](http://a)", "![一](a)", "| 一 | 二 |", "一_二_三", "~~一~~", "`一`", "\\*一", "1．一",
        "2025. 一", "[^1]: 一", "<!-- 一", "http://a/_b_",
    ],
)  # fmt: skip
def test_no_text_is_markup(text: str) -> None:
    blocks, shown = read(escaped(text))
    assert blocks == ["paragraph_open", "paragraph_close"]
    assert shown == printable(text).strip(" ")


@given(st.text(st.sampled_from("-+*_=#>|~`&;<[](!)\\. 1x一\t"), min_size=1, max_size=12))
@example("- - x")
def test_no_mixture_of_marks_is_markup(text: str) -> None:
    if not text.strip(" \t"):
        return
    blocks, shown = read(escaped(text))
    assert blocks == ["paragraph_open", "paragraph_close"]
    assert shown == printable(text).strip(" ")
