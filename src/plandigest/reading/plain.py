"""Plain text: bytes to lines."""

from __future__ import annotations

from plandigest.errors import ReadError
from plandigest.model.source import Line

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CONTROL = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b")
_SAMPLE = 65_536
"""Bytes looked at to tell text from binary."""


def decode(data: bytes, name: str, encoding: str | None = None) -> tuple[str, str]:
    """The text of the bytes and the encoding it was written in.

    UTF-8 and UTF-16 are told by their marks or by strict decoding, GB18030 (and so
    GBK and GB2312) by strict decoding.

    Args:
        data: the bytes.
        name: of the file, for messages.
        encoding: the encoding to use instead of finding one.

    Raises:
        ReadError: the bytes are binary, or text in no encoding tried.
    """
    if encoding is not None:
        return _decode_as(data, name, encoding)
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return _decode_as(data, name, codec)
    if looks_binary(data):
        raise ReadError(f"{name} is a binary file, not text in a format that can be read.")
    for codec in ("utf-8", "gb18030"):
        try:
            return data.decode(codec), codec
        except UnicodeDecodeError:
            continue
    raise ReadError(
        f"{name} is text in an unknown encoding, or damaged; name the encoding with --encoding."
    )


def _decode_as(data: bytes, name: str, encoding: str) -> tuple[str, str]:
    try:
        return data.decode(encoding), encoding.removesuffix("-sig")
    except LookupError:
        raise ReadError(f"There is no encoding called “{encoding}”.") from None
    except UnicodeDecodeError as error:
        known = encoding.removesuffix("-sig")
        raise ReadError(
            f"{name} is not {known} text: byte {error.start + 1} does not fit."
        ) from None


def looks_binary(data: bytes) -> bool:
    """Whether the bytes hold NULs or many control characters, as no text does."""
    sample = data[:_SAMPLE]
    if b"\0" in sample:
        return True
    controls = sum(sample.count(bytes([code])) for code in _CONTROL)
    return controls * 50 > len(sample)


def split_lines(text: str) -> tuple[Line, ...]:
    r"""The lines of a text, each with its number and, where form feeds show pages, its page.

    `\r\n`, `\n`, `\r`, the doubled `\r\r\n` of careless copies and U+2028 end a line;
    other controls that `str.splitlines` would split at do not.
    """
    if "\r" in text:
        text = text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")
    if "\u2028" in text:
        text = text.replace("\u2028", "\n")
    if "\f" not in text:
        return tuple([Line(line, number) for number, line in enumerate(text.split("\n"), 1)])
    lines: list[Line] = []
    number = 1
    for page, content in enumerate(text.split("\f"), 1):
        pieces = content.split("\n")
        lines += [Line(piece, number + index, page) for index, piece in enumerate(pieces)]
        number += len(pieces) - 1
    return tuple(lines)
