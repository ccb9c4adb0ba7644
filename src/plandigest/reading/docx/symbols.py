"""Characters of symbol fonts, which a file stores as codes of the private use area.

Symbol follows the Unicode Consortium's table for Adobe's Symbol encoding; of the
dingbat fonts only what stands in documents as bullets, boxes to tick and arrows.
"""

from __future__ import annotations

_SYMBOL = {
    0x41: "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ",
    0x61: "αβχδεφγηιϕκλμνοπθρστυϖωξψζ",
    0xA1: "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…",
    0xC4: "⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇",
    0xD5: "∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈",
}
_WINGDINGS = {
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖",
    0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xD8: "➢",
    0xDC: "➲", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x98: "●", 0xA3: "□"}
_FONTS = {
    "symbol": {
        first + index: character
        for first, characters in _SYMBOL.items()
        for index, character in enumerate(characters)
    },
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
}
_PRIVATE = range(0xF000, 0xF100)
BULLET = "•"


def symbol(font: str, code: str) -> str:
    """The character of a `w:sym` element; one that is not known stays as it is stored.

    Args:
        font: the font's name.
        code: the code in hexadecimal, F000 added or not.
    """
    try:
        number = int(code, 16)
        known = _FONTS.get(font.lower(), {}).get(number & 0xFF)
        return known or chr(number)
    except (ValueError, OverflowError):
        return ""


def bullet(text: str, font: str) -> str:
    """The text of a bullet as it shows: dingbats as like characters of Unicode."""
    characters = _FONTS.get(font.lower(), {})
    return "".join(
        characters.get(ord(character) & 0xFF, BULLET) if ord(character) in _PRIVATE else character
        for character in text
    )
