"""Problems of documents, each with its detail."""

from __future__ import annotations

PROBLEMS: dict[str, tuple[str, str]] = {
    "truncated": (
        "正文在此中断，文件不完整",
        "the text breaks off here; the document is incomplete",
    ),
    "numbering-gap": ("序号不连续，缺 {}", "the numbering skips {}"),
    "numbering-repeat": ("序号 {} 重复", "the number {} stands twice"),
    "numbering-mixed": (
        "同级序号写法不一：{}",
        "numbers of one level are written in different ways: {}",
    ),
    "attachment-missing": (
        "提到的附件不在文件中：{}",
        "an attachment is announced that the file does not hold: {}",
    ),
    "attachment-empty": (
        "附件有标题而无正文：{}",
        "an attachment has nothing below its heading: {}",
    ),
    "untitled": ("找不到文件的标题", "the document has no title that could be found"),
    "count-announced": (
        "所说的篇章条数与正文不符：{}",
        "the text says it has more or fewer parts than it has: {}",
    ),
    "contents-missing": (
        "目录所列标题不见于正文：{}",
        "the contents list what is not in the body: {}",
    ),
    "contents-wording": (
        "目录与正文标题不一致：{}",
        "contents and body word a heading differently: {}",
    ),
    "contents-page": (
        "目录页码与正文不符：{}",
        "contents and body have a heading on different pages: {}",
    ),
    "garbled": ("乱码：{}", "garbled characters: {}"),
    "table-unreadable": ("表格未能读出：{}", "a table that could not be read: {}"),
    "contradiction": ("同一指标前后数值不一：{}", "one indicator with two values: {}"),
    "classified": (
        "文件标有密级：{}。请按保密规定管理",
        "CLASSIFIED: the document is marked {}; handle it by the rules of secrecy",
    ),
    "body-hidden": (
        "网页没有显示大部分正文：隐藏着，或由脚本写出；请从浏览器另存为 .mhtml 再读",
        "the page does not show most of its text: it is hidden or drawn by a script; "
        "save it from a browser as .mhtml and read that",
    ),
    "text-missing": ("正文有缺失：{}", "text is missing: {}"),
    "body-twice": (
        "网页两次载有正文，文字不尽相同；只读了较长的一份",
        "the page holds its text twice, in words that differ; the longer copy was read",
    ),
    "reading": ("读取时有改动：{}", "mended on reading: {}"),
}
"""By code: Chinese, English."""
