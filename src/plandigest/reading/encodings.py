"""Bytes to text: which encoding they are in, and whether the text was garbled before.

Marks and strict decoding decide most files; where several encodings fit, the text
that reads like Chinese is taken.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from plandigest.errors import ErrorCode, ReadError
from plandigest.model.source import Note, NoteCode
from plandigest.reading.plausibility import plausibility

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
"""Byte order marks, longer ones before those they begin with."""
_WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "cp936": "gb18030",
    "utf-8-sig": "utf-8",
    "utf_8_sig": "utf-8",
}
"""Encodings for which a wider one is used, since files go beyond the one they name."""
_BONUS = {"utf-8": 0.2, "gb18030": 0.1, "cp950": 0.0, "big5hkscs": 0.0}
"""How much more likely than UTF-16 without a mark each encoding is, before the text is read."""
_DECLARED_BONUS = 0.2
_NAMES = {"cp950": "big5", "big5hkscs": "big5"}
_LEAST_PLAUSIBLE = 0.2
"""Plausibility below which text that is not UTF-8 is not believed to be any."""
_UNDOUBTED = 64
"""Bytes from which text in another encoding is never valid UTF-8 by chance."""
_MOST_DAMAGED = 0.002
"""Share of characters that may be damaged before a file is refused."""
_CONTROL = bytes(frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b"))
_FEW_NULS = 3
"""NULs that any text may hold; of a long one, a share of it."""
_UTF_7 = re.compile(rb"\+[A-Za-z0-9+/]{5,}")
_LIKE_CHINESE = 0.5
"""Plausibility that neither code nor base64 reaches by chance."""
_SAMPLE = 65_536
"""Bytes looked at to tell text from binary."""


class Decoded(NamedTuple):
    """A text, the encoding it was written in, and what had to be repaired to read it."""

    text: str
    encoding: str
    notes: tuple[Note, ...] = ()


_OF_NO_FILE = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"})
"""Text codecs of Python's own that no file is written in."""


def decode(
    data: bytes, name: str, encoding: str | None = None, *, declared: str | None = None
) -> Decoded:
    """The text of the bytes.

    Args:
        data: the bytes.
        name: of the file, for messages.
        encoding: the encoding to use instead of finding one.
        declared: the encoding that the file itself names, which may be wrong.

    Raises:
        ReadError: the bytes are binary, text in no encoding tried, or not in the one given.
    """
    if encoding is not None:
        return _as_told(data, name, encoding)
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return _as_told(data, name, codec)
    if looks_binary(data):
        found = _best(data, ("utf-16-le", "utf-16-be")) or _with_nuls(data, name)
        if found is None:
            raise ReadError(ErrorCode.FILE_BINARY, name)
        return found
    utf8 = _strictly(data, "utf-8")
    if utf8 is not None and utf8.text.isascii() and _is_utf_7(data):
        raise ReadError(ErrorCode.ENCODING_UTF_7, name)
    if utf8 is not None and (len(data) >= _UNDOUBTED or utf8.text.isascii()):
        return utf8
    found = _best(data, (*_BONUS, "utf-16-le", "utf-16-be"), declared) or utf8 or _damaged(data)
    if found is None:
        raise ReadError(ErrorCode.ENCODING_UNKNOWN, name)
    return found


def looks_binary(data: bytes) -> bool:
    """Whether the bytes hold NULs or many control characters, as no text of bytes does."""
    sample = data[:_SAMPLE]
    if b"\0" in data:
        return True
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    return controls * 50 > len(sample)


def _with_nuls(data: bytes, name: str) -> Decoded | None:
    """Plain text with a few NULs in it, which are left out; None where it is none."""
    nuls = data.count(b"\0")
    bare = data.replace(b"\0", b"")
    if nuls > max(_FEW_NULS, _MOST_DAMAGED * len(data)) or looks_binary(bare):
        return None
    found = decode(bare, name)
    if found.text.isascii():  # too little is known of it
        return None
    return found._replace(notes=(*found.notes, Note(NoteCode.CONTROLS, (str(nuls),))))


def _is_utf_7(data: bytes) -> bool:
    """Whether ASCII holds Chinese in the form of UTF-7 (RFC 2152): +Z9BeAlPR-."""
    runs = _UTF_7.findall(data[:_SAMPLE])
    if not runs:
        return False
    found = _strictly(b"".join(run + b"-" for run in runs), "utf-7")
    return found is not None and plausibility(found.text) > _LIKE_CHINESE


def _as_told(data: bytes, name: str, encoding: str) -> Decoded:
    """The text in an encoding that is known; a few damaged characters are let pass."""
    none = ReadError(ErrorCode.ENCODING_MISNAMED, encoding)
    try:
        known = codecs.lookup(encoding).name
        codec = _WIDER.get(known, known)
        found = _strictly(data, codec) or _repaired(data, codec)
    except (LookupError, ValueError):
        raise none from None
    if known in _OF_NO_FILE:
        raise none
    if found is None:
        raise ReadError(ErrorCode.ENCODING_WRONG, name, encoding)
    return found


def _strictly(data: bytes, codec: str) -> Decoded | None:
    """The text if all bytes fit the encoding, but for a last character that is cut off."""
    try:
        return Decoded(_unmarked(data.decode(codec)), _NAMES.get(codec, codec))
    except UnicodeDecodeError as error:
        if len(data) - error.start >= _LONGEST_CHARACTER or error.start < 1:
            return None
        cut = error.start
    try:
        text = data[:cut].decode(codec)
        codecs.getincrementaldecoder(codec)().decode(data[cut:])
    except UnicodeDecodeError:
        return None
    note = Note(NoteCode.CHARACTER_CUT, (str(len(data) - cut),))
    return Decoded(_unmarked(text), _NAMES.get(codec, codec), (note,))


_LONGEST_CHARACTER = 4
"""Bytes of the longest character in any encoding here."""


def _best(data: bytes, tried: tuple[str, ...], declared: str | None = None) -> Decoded | None:
    """The most plausible text among those that the encodings make of the bytes."""
    wanted = _WIDER.get((declared or "").lower(), (declared or "").lower())
    best, most = None, _LEAST_PLAUSIBLE
    for codec, found in _readings(data, tried):
        likely = plausibility(found.text)
        bonus = _BONUS.get(codec, 0.0) + _DECLARED_BONUS * (found.encoding == wanted)
        if likely >= _LEAST_PLAUSIBLE and likely + bonus > most:
            best, most = found, likely + bonus
    return best


def _readings(data: bytes, tried: tuple[str, ...]) -> Iterator[tuple[str, Decoded]]:
    for codec in tried:
        found = _strictly(data, codec)
        if found is not None:
            yield codec, found


def _damaged(data: bytes) -> Decoded | None:
    """The text of bytes that fit no encoding but for a few of them."""
    readings = [found for codec in _BONUS if (found := _repaired(data, codec)) is not None]
    plausible = [found for found in readings if plausibility(found.text) >= _LEAST_PLAUSIBLE]
    return min(plausible, key=lambda found: found.text.count("\ufffd"), default=None)


def _repaired(data: bytes, codec: str) -> Decoded | None:
    """The text with U+FFFD where bytes do not fit, unless there are many of them."""
    text = _unmarked(data.decode(codec, errors="replace"))
    bad = text.count("\ufffd")
    if bad > max(1, _MOST_DAMAGED * len(text)):
        return None
    note = Note(NoteCode.CHARACTERS_DAMAGED, (str(bad),))
    return Decoded(text, _NAMES.get(codec, codec), (note,))


def _unmarked(text: str) -> str:
    return text.removeprefix("\ufeff")
