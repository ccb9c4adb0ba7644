"""Tells PDFium which fonts to use for text whose own font is not in the file.

The machine's fonts first, as ever, and the last-resort font for Chinese, Japanese and
Korean text where the machine has none.
"""

from __future__ import annotations

import ctypes
from functools import cache

import pypdfium2_raw as pdfium

from plandigest.reading.pdf.last_resort_font import last_resort_font

_ASIAN = frozenset((128, 129, 134, 136))
"""Windows character sets: Japanese, Korean, simplified and traditional Chinese."""
_OURS = 0x504C
"""The handle by which PDFium knows the last-resort font; no font of its own has it,
for those are addresses."""


@cache
def provide_fonts() -> _Provider:
    """Put the provider in place, once a process; it stays for all later use of PDFium."""
    return _Provider()


class _Provider:
    """The callbacks of an FPDF_SYSFONTINFO, passed on to PDFium's own where it has them.

    PDFium keeps pointers to them, so they live as long as the process.
    """

    def __init__(self) -> None:
        self._machine = pdfium.FPDF_GetDefaultSystemFontInfo()
        self._font = last_resort_font()
        self._info = pdfium.FPDF_SYSFONTINFO(version=1)
        types = dict(pdfium.FPDF_SYSFONTINFO._fields_)
        for name, answer in (
            ("Release", self._release),
            ("EnumFonts", self._list),
            ("MapFont", self._map),
            ("GetFont", self._get),
            ("GetFontData", self._data),
            ("GetFaceName", self._face_name),
            ("GetFontCharset", self._charset),
            ("DeleteFont", self._delete),
        ):
            setattr(self._info, name, types[name](answer))
        pdfium.FPDF_SetSystemFontInfo(self._info)

    def _release(self, _info: object) -> None:
        """Nothing to free before the process ends."""

    def _list(self, _info: object, mapper: object) -> None:
        if self._machine and self._machine.contents.EnumFonts:
            self._machine.contents.EnumFonts(self._machine, mapper)

    def _map(
        self,
        _info: object,
        weight: int,
        italic: int,
        charset: int,
        pitch: int,
        face: object,
        exact: object,
    ) -> int | None:
        if self._machine:
            font = self._machine.contents.MapFont(
                self._machine, weight, italic, charset, pitch, face, exact
            )
            if font:
                return int(font)
        return _OURS if charset in _ASIAN else None

    def _get(self, _info: object, face: object) -> int | None:
        if self._machine and self._machine.contents.GetFont:
            font = self._machine.contents.GetFont(self._machine, face)
            return int(font) if font else None
        return None

    def _data(self, _info: object, font: int, table: int, buffer: object, size: int) -> int:
        if font != _OURS:
            return int(self._machine.contents.GetFontData(self._machine, font, table, buffer, size))
        if table:
            return 0
        if buffer and size >= len(self._font):
            ctypes.memmove(buffer, self._font, len(self._font))  # type: ignore[arg-type]
        return len(self._font)

    def _face_name(self, _info: object, font: int, buffer: object, size: int) -> int:
        if font == _OURS:
            return 0
        return int(self._machine.contents.GetFaceName(self._machine, font, buffer, size))

    def _charset(self, _info: object, font: int) -> int:
        if font == _OURS:
            return 1  # DEFAULT_CHARSET
        return int(self._machine.contents.GetFontCharset(self._machine, font))

    def _delete(self, _info: object, font: int) -> None:
        if font != _OURS and self._machine and self._machine.contents.DeleteFont:
            self._machine.contents.DeleteFont(self._machine, font)
