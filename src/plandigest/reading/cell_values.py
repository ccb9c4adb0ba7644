"""Numbers in the cells of a workbook, as their formats show them (ECMA-376 part 1, 18.8.30)."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy-m-d",
    17: "yyyy-m", 22: "yyyy-m-d", 27: "yyyy年m月", 28: "m月d日", 31: "yyyy年m月d日",
    37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 57: "yyyy年m月", 58: "m月d日",
}  # fmt: skip
"""Formats that are known by their numbers, 27 to 58 those of China."""
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.')
_PATTERN = re.compile(r"[#0?,]*[#0?](?:\.([0#?]+))?")
_DATE = re.compile(r"[yd]|m(?!s)")
_GENERAL_DIGITS = 11
"""Digits that a cell without a format shows."""
_LARGEST_EXPONENT = 40
_LAST_DAY = 2_958_465
"""31 December 9999."""


@dataclass(frozen=True, slots=True)
class Formats:
    """The number formats of a workbook.

    Attributes:
        codes: of each cell style, in order.
        from_1904: whether days are counted from 1904.
    """

    codes: tuple[str, ...]
    from_1904: bool = False

    def shown(self, written: str, style: str) -> str:
        """What a number looks like; as it is written where it is none.

        Args:
            written: the number as stored.
            style: index of the cell style.
        """
        try:
            value = Decimal(written)
        except InvalidOperation:
            return written
        if not value.is_finite() or abs(value.adjusted()) > _LARGEST_EXPONENT:
            return written
        index = int(style) if style.isascii() and style.isdigit() else 0
        code = self.codes[index] if index < len(self.codes) else ""
        if code in ("", "General", "@"):
            return _general(value)
        return self._formatted(value, code.split(";")[0])

    def _formatted(self, value: Decimal, code: str) -> str:
        bare = _LITERAL.sub("", code).lower()
        if _DATE.search(bare):
            return self._date(value, code)
        pattern = _PATTERN.search(bare)
        if pattern is None or "e+" in bare or "/" in bare:
            return _general(value)
        if "%" in bare:
            value *= 100
        decimals = len(pattern[1] or "")
        number = f"{value:,.{decimals}f}" if "," in pattern[0] else f"{value:.{decimals}f}"
        optional = len(pattern[1] or "") - len((pattern[1] or "").rstrip("#?"))
        for _ in range(optional):
            number = number.removesuffix("0")
        before, _, after = _LITERAL.sub(_literal, code).partition(pattern[0])
        return (before + number.removesuffix(".") + after).strip()

    def _date(self, value: Decimal, code: str) -> str:
        if not 0 < value < _LAST_DAY:
            return _general(value)
        start = datetime(1904, 1, 1) if self.from_1904 else datetime(1899, 12, 30)
        day = start + timedelta(days=int(value))
        bare = _LITERAL.sub("", code).lower()
        chinese = any(mark in code for mark in "年月日")
        parts = [
            f"{number}{mark if chinese else ''}"
            for letter, number, mark in (
                ("y", day.year, "年"),
                ("m", day.month, "月"),
                ("d", day.day, "日"),
            )
            if letter in bare
        ]
        return "" if not parts else ("" if chinese else "-").join(parts)


def _literal(match: re.Match[str]) -> str:
    """What a literal part of a format shows."""
    return match[1] or match[2] or ""


def _general(value: Decimal) -> str:
    """A number without a format: eleven digits at most, no exponent."""
    if value == value.to_integral_value():
        return f"{value:.0f}"
    digits = max(_GENERAL_DIGITS - max(value.adjusted(), 0) - 1, 0)
    return f"{value:.{digits}f}".rstrip("0").rstrip(".")


def read_formats(styles: ET.Element | None, *, from_1904: bool) -> Formats:
    """The formats of a styles part; none where there is none."""
    if styles is None:
        return Formats((), from_1904)
    own = {
        item.get("numFmtId", ""): item.get("formatCode", "") for item in styles.iter(f"{_S}numFmt")
    }
    cells = styles.find(f"{_S}cellXfs")
    codes = []
    for style in cells if cells is not None else ():
        number = style.get("numFmtId", "0")
        built_in = _BUILT_IN.get(int(number), "") if number.isascii() and number.isdigit() else ""
        codes.append(own.get(number, built_in))
    return Formats(tuple(codes), from_1904)
