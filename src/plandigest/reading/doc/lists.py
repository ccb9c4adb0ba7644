"""Automatic numbering of a Word file, as the lists that DOCX has too ([MS-DOC] 2.9.150)."""

from __future__ import annotations

import struct

from plandigest.reading.docx.numbering import LEVELS, Level, List, Numbering

_FORM_NAMES = (
    "decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex "
    "chicago ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth "
    "japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 "
    "aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung decimalEnclosedFullstop "
    "decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle "
    "ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting "
    "ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting "
    "chineseLegalSimplified chineseCountingThousand"
)
_FORMS = tuple(_FORM_NAMES.split())
"""Number formats by their code, in the words of DOCX."""
_NONE, _IN_DASHES = 0xFF, 0x39
_SUFFIXES = ("tab", "space", "nothing")
_LIST, _LEVEL, _OVERRIDE = 28, 28, 16
_SIMPLE, _LEGAL, _NO_RESTART = 0x01, 0x04, 0x08
_STARTS, _FORMATS = 0x10, 0x20


def read_lists(lists: bytes, overrides: bytes) -> Numbering:
    """The lists, by the number that paragraphs refer to them by, from 1.

    Args:
        lists: the table from the definitions of lists on; their levels stand behind them.
        overrides: the instances of lists.
    """
    numbering = Numbering()
    if len(lists) < 2 or len(overrides) < 4:
        return numbering
    definitions = _definitions(lists)
    (count,) = struct.unpack_from("<I", overrides)
    at = 4 + _OVERRIDE * count
    for number in range(1, count + 1):
        here = 4 + _OVERRIDE * (number - 1)
        (list_id,) = struct.unpack_from("<i", overrides, here)
        changed = overrides[here + 12]
        levels = list(definitions.get(list_id, ()))
        starts: dict[int, int] = {}
        at += 4
        for _ in range(changed):
            start, flags = struct.unpack_from("<iI", overrides, at)
            at += 8
            level = flags & 0xF
            if flags & _FORMATS:
                own, at = _level(overrides, at)
                if level < len(levels):
                    levels[level] = own
            elif flags & _STARTS:
                starts[level] = start
        if levels:
            numbering.lists[str(number)] = List(str(list_id), levels, starts)
    return numbering


def _definitions(data: bytes) -> dict[int, list[Level]]:
    (count,) = struct.unpack_from("<h", data)
    at = 2 + _LIST * count
    found: dict[int, list[Level]] = {}
    for number in range(count):
        here = 2 + _LIST * number
        (list_id,) = struct.unpack_from("<i", data, here)
        levels = [Level() for _ in range(LEVELS)]
        for index in range(1 if data[here + 26] & _SIMPLE else LEVELS):
            levels[index], at = _level(data, at)
        found[list_id] = levels
    return found


def _level(data: bytes, at: int) -> tuple[Level, int]:
    """A level, and where the next one stands."""
    start, form, flags = struct.unpack_from("<iBB", data, at)
    follows = data[at + 15]
    characters, paragraph, limit = data[at + 24], data[at + 25], data[at + 26]
    at += _LEVEL + characters + paragraph
    (length,) = struct.unpack_from("<H", data, at)
    text = data[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace")
    at += 2 + 2 * length
    level = Level(
        start=max(start, 0),
        form=_form(form),
        text="".join(f"%{ord(char) + 1}" if ord(char) < LEVELS else char for char in text),
        suffix=_SUFFIXES[follows] if follows < len(_SUFFIXES) else "tab",
        legal=bool(flags & _LEGAL),
        restart=limit if flags & _NO_RESTART else None,
    )
    return level, at


def _form(code: int) -> str:
    if code == _NONE:
        return "none"
    if code == _IN_DASHES:
        return "numberInDash"
    return _FORMS[code] if code < len(_FORMS) else "decimal"
