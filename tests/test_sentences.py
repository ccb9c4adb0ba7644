"""Every error and problem has its sentence, in Chinese and in English."""

from __future__ import annotations

import pickle
import re
from string import Formatter

import pytest

from plandigest.errors import ErrorCode, ReadError
from plandigest.model.outline import ProblemCode
from plandigest.sentences import SENTENCES, Phrase, said


def places(words: str) -> list[str]:
    return sorted(str(name) for _, name, _, _ in Formatter().parse(words) if name is not None)


@pytest.mark.parametrize("code", [*ErrorCode, *ProblemCode])
def test_every_code_has_a_sentence(code: ErrorCode | ProblemCode) -> None:
    assert code.value in SENTENCES


@pytest.mark.parametrize("key", SENTENCES)
def test_both_languages_say_the_same(key: str) -> None:
    chinese, english = SENTENCES[key]
    assert places(chinese) == places(english)
    assert not re.search(r"[一-鿿]", english.replace("十四五", ""))


@pytest.mark.parametrize("code", ErrorCode)
def test_an_error_is_one_sentence(code: ErrorCode) -> None:
    chinese, english = SENTENCES[code]
    assert chinese.endswith("。")
    assert english.endswith(".")


def test_details_are_said_in_the_language_of_the_sentence() -> None:
    error = ReadError(ErrorCode.PDF_SCAN, "-", 3, Phrase("scan.bare"), Phrase("scan.nothing"))
    assert error.sentence("zh") == (
        "标准输入 是扫描件：3 页都是图片，没有文字；文字识别（OCR）几乎没有认出内容。"
    )
    assert str(error) == (
        "standard input is a scan: pictures of its 3 pages without text; "
        "text recognition (OCR) found next to nothing in them."
    )
    refused = PermissionError(13, "Permission denied")
    assert said("file-unreadable", "zh", "a.txt", refused) == "a.txt 无法读取：没有权限。"
    assert said("file-unreadable", "en", "a.txt", refused) == (
        "a.txt cannot be read: Permission denied."
    )


def test_an_error_travels_between_processes() -> None:
    error = ReadError(ErrorCode.FILE_UNREADABLE, "a.txt", PermissionError(13, "Permission denied"))
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is ReadError
    assert again.sentence("zh") == error.sentence("zh")
