"""What plandigest says of errors, problems and files: each code in Chinese and English.

`{0}` and the like are the places of details, or `{}` where the order is the same. A
detail may be a `Phrase`, which is said in the same language.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable
from typing import Literal, NamedTuple

from plandigest.sentences.files import FILES
from plandigest.sentences.formats import FORMATS
from plandigest.sentences.notes import NOTES
from plandigest.sentences.problems import PROBLEMS
from plandigest.sentences.usage import USAGE

Language = Literal["zh", "en"]
SENTENCES = {**FILES, **FORMATS, **USAGE, **PROBLEMS, **NOTES}
"""By code: Chinese, English."""


class Phrase(NamedTuple):
    """Part of a sentence: a key of the table, and its own details."""

    key: str
    details: tuple[object, ...] = ()


def nearest(name: str, known: Iterable[str]) -> Phrase:
    """A question whether the nearest of the names known was meant; nothing where none is near."""
    from difflib import get_close_matches

    known = list(known)
    close = get_close_matches(name, known, n=1) or [
        each for each in known if name.strip("-") and each.startswith(name)
    ]
    return Phrase("nearest", (close[0],)) if close else Phrase("nothing")


def locale_language() -> Language:
    """The language of the reader's surroundings."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return "zh" if value.lower().startswith("zh") else "en"
    if sys.platform == "win32":
        import locale

        return "zh" if (locale.getlocale()[0] or "").startswith(("zh", "Chinese")) else "en"
    return "en"


def said(key: str, language: Language, *details: object) -> str:
    """The sentence of a code, or the words of a phrase, with details in their places."""
    pair = SENTENCES[key]
    words = pair[0] if language == "zh" else pair[1]
    return words.format(*(_detail(detail, language) for detail in details))


def _detail(detail: object, language: Language) -> str:
    if isinstance(detail, Phrase):
        return said(detail.key, language, *detail.details)
    if isinstance(detail, OSError):
        return _reason(detail, language)
    if isinstance(detail, (list, tuple)):
        between = "、" if language == "zh" else ", "
        return between.join(_detail(each, language) for each in detail)
    return said("standard-input", language) if detail == "-" else str(detail)


def _reason(error: OSError, language: Language) -> str:
    """Why the system refused; in Chinese where the reason is one of those that are met."""
    chinese = _REASONS.get(error.errno or 0)
    if language == "zh" and chinese:
        return chinese
    return error.strerror or (os.strerror(error.errno) if error.errno else str(error))


_REASONS = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "不允许这样操作",
    errno.EISDIR: "这是一个文件夹",
    errno.ENOTDIR: "路径中有一部分不是文件夹",
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "超出磁盘配额",
    errno.EROFS: "文件系统只读",
    errno.EIO: "读写出错",
    errno.ENAMETOOLONG: "名称太长",
    errno.ELOOP: "链接绕成了圈",
    errno.EMFILE: "打开的文件太多",
    errno.ENOMEM: "内存不足",
    errno.ENXIO: "没有这个设备",
    errno.EEXIST: "已经存在",
    errno.EPIPE: "管道已关闭",
}
