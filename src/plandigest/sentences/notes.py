"""What reading met in a file."""

from __future__ import annotations

NOTES: dict[str, tuple[str, str]] = {
    "note.file-cut": ("文件不完整，缺少结尾", "the file was cut short, its end is missing"),
    "note.pages-damaged": ("第 {} 页损坏，未能读出", "pages that are damaged: {}"),
    "note.pages-missing": (
        "文件所列而未含的页：{}",
        "pages that the file lists but does not hold: {}",
    ),
    "note.pages-pictures": (
        "第 {} 页是图片，没有文字",
        "pages that are pictures without text: {}",
    ),
    "note.chapters-missing": (
        "书中所列而未含的章节：{}",
        "chapters that the book lists but does not hold: {}",
    ),
    "note.characters-damaged": (
        "{} 个字符损坏，读不出，以 \ufffd 代替",
        "damaged characters that stand as \ufffd: {}",
    ),
    "note.character-cut": (
        "文件在一个字符中间结束，最后 {} 个字节未读",
        "the file ends within a character, its last bytes were left out: {}",
    ),
    "note.covers-pictures": (
        "封面或封底（第 {} 页）是图片，没有文字",
        "covers that are pictures without text: page {}",
    ),
    "note.pages-recognised": (
        "第 {} 页由文字识别（OCR）读出，文字和数字可能有误",
        "pages read by text recognition, which may mistake characters and figures: {}",
    ),
    "note.radicals": (
        "{} 个部首字符按所代表的汉字读出",
        "radicals that were read as the characters they stand for: {}",
    ),
    "note.controls": (
        "{} 个没有编码的字符（NUL）略去",
        "characters without a code (NUL) that were left out: {}",
    ),
    "note.chapters-unordered": (
        "书中没有注明章节次序，按文件名次序读出",
        "the book does not say the order of its chapters, they were read by their names",
    ),
    "note.no-article": (
        "网页中找不到正文，全部文字都已读出",
        "the page shows no article, all of its text was read",
    ),
    "note.frames": (
        "所存网页的其他框架略去：{} 个",
        "frames of the saved page that were left out: {}",
    ),
    "note.pictures": ("邮件中的图片略去：{} 幅", "pictures in the message that were left out: {}"),
    "note.attachment": ("附件 {0} 略去：{1}", "the attachment {0} was left out: {1}"),
    "note.sheets-hidden": ("隐藏的工作表略去：{}", "hidden sheets were left out: {}"),
    "note.comments": ("页边批注略去", "comments in the margin were left out"),
    "note.hidden": ("隐藏的文字略去", "hidden text was left out"),
    "note.deleted": (
        "修订中删除的文字略去",
        "text that was deleted with changes tracked was left out",
    ),
    "note.inserted": (
        "修订中插入的文字保留",
        "text that was inserted with changes tracked was kept",
    ),
    "note.embedded": (
        "嵌入的表格、图示或图表略去，其中的文字没有读出",
        "an embedded table, diagram or chart was left out, its words are not here",
    ),
    "note.embedded-document": (
        "嵌入的另一个文件略去",
        "a document embedded in this one was left out",
    ),
    "and-more": ("{0} 等 {1} 页", "{0} and {1} more"),
}
"""By code: Chinese, English."""
