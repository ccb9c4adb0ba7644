"""An open page of a PDF: its characters, and where and how each is set, in points."""

from __future__ import annotations

import ctypes

import pypdfium2_raw as pdfium

from plandigest.reading.pdf.drawing import drawing_of
from plandigest.reading.pdf.drawn import Box, Drawing

_BOLD_WEIGHT = 600
_FORCED_BOLD = 1 << 18
"""The flag ForceBold of a font descriptor (ISO 32000-1, table 123)."""
_OUTLINED = (1, 2)
"""Text rendering modes that draw outlines: how word processors fake a bold face."""
_FACES = ("黑", "小标宋", "粗")
_BOLD_NAMES = (
    *(b"bold", b"heavy", b"black", b"hei", b"xiaobiaosong", b"xbs"),
    *(face.encode(codec) for face in _FACES for codec in ("gbk", "utf-8")),
)
"""What the names of bold and heading faces hold."""
_A4 = (0.0, 0.0, 595.0, 842.0)
_LONGEST_NAME = 128


class Page:
    """A page, turned so that its text runs from left to right, down from the top left corner.

    Attributes:
        text: its characters as PDFium orders them, among them line ends and spaces it made up.
        width: of the page as turned.
        height: of the page as turned.
    """

    def __init__(self, handle: pdfium.FPDF_PAGE, characters: pdfium.FPDF_TEXTPAGE) -> None:
        self._page = handle
        self._characters = characters
        box = pdfium.FS_RECTF()
        found = pdfium.FPDF_GetPageBoundingBox(handle, box)
        self._box = (box.left, box.bottom, box.right, box.top) if found else _A4
        self._turn = 0
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._at = ctypes.byref(self._x), ctypes.byref(self._y)
        self._origins: dict[int, tuple[float, float]] = {}
        self._sizes: dict[int, float] = {}
        self._matrix = pdfium.FS_MATRIX()
        self._name, self._flags = ctypes.create_string_buffer(_LONGEST_NAME), ctypes.c_int()
        self._bold_faces: dict[tuple[bytes, int], bool] = {}
        self.width = self._box[2] - self._box[0]
        self.height = self._box[3] - self._box[1]
        self.text = self._read_text()

    def _read_text(self) -> str:
        count = pdfium.FPDFText_CountChars(self._characters)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        length = pdfium.FPDFText_GetText(self._characters, 0, count, buffer)
        text = bytes(buffer)[: 2 * max(length - 1, 0)].decode("utf-16-le", "surrogatepass")
        if len(text) == count:
            return text
        # Characters beyond U+FFFF or without Unicode: the two counts differ, ask one by one.
        codes = (pdfium.FPDFText_GetUnicode(self._characters, i) for i in range(count))
        return "".join([chr(code) if code <= 0x10FFFF else "\ufffd" for code in codes])

    def turn(self, quarters: int) -> None:
        """Turn the page, to read text that runs up (1), upside down (2) or down (3)."""
        if quarters % 2:
            self.width, self.height = self.height, self.width
        self._turn = quarters
        self._origins.clear()

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        left, bottom, right, top = self._box
        x, y = _bounded(x), _bounded(y)
        if self._turn == 0:
            return x - left, top - y
        if self._turn == 1:
            return y - bottom, x - left
        if self._turn == 2:
            return right - x, y - bottom
        return top - y, right - x

    def origin(self, index: int) -> tuple[float, float]:
        """Where a character stands: its left edge, and its baseline from the top."""
        found = self._origins.get(index)
        if found is None:
            pdfium.FPDFText_GetCharOrigin(self._characters, index, *self._at)
            found = self._turned(self._x.value, self._y.value)
            self._origins[index] = found
        return found

    def right(self, index: int) -> float:
        """The right edge of a character, its advance included."""
        box = pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(self._characters, index, box)
        return max(self._turned(box.left, box.bottom)[0], self._turned(box.right, box.top)[0])

    def size(self, index: int) -> float:
        """The font size of a character as it is drawn; 1 at least."""
        found = self._sizes.get(index)
        if found is None:
            matrix = self._matrix
            pdfium.FPDFText_GetMatrix(self._characters, index, matrix)
            scale = float((matrix.c**2 + matrix.d**2) ** 0.5)
            written = pdfium.FPDFText_GetFontSize(self._characters, index) * scale
            found = max(_bounded(written), 1.0)
            self._sizes[index] = found
        return found

    def is_made_up(self, index: int) -> bool:
        """Whether PDFium made the character up, from a gap between two others."""
        return bool(pdfium.FPDFText_IsGenerated(self._characters, index) == 1)

    def is_hyphen(self, index: int) -> bool:
        """Whether the character is a hyphen that parts a word at the end of a line."""
        return bool(pdfium.FPDFText_IsHyphen(self._characters, index) == 1)

    def is_guessed(self, index: int) -> bool:
        """Whether the font does not say which character it is, so that PDFium had to guess."""
        return bool(pdfium.FPDFText_HasUnicodeMapError(self._characters, index) == 1)

    def is_bold(self, index: int) -> bool:
        """Whether a character is set in a bold or heading face, or in one faked by outlines."""
        name, flags = self._name, self._flags
        pdfium.FPDFText_GetFontInfo(self._characters, index, name, _LONGEST_NAME, flags)
        face = name.value, flags.value
        bold = self._bold_faces.get(face)
        if bold is None:
            weight = pdfium.FPDFText_GetFontWeight(self._characters, index)
            bold = self._bold_faces[face] = _is_bold(*face, weight)
        if bold:
            return True
        text = pdfium.FPDFText_GetTextObject(self._characters, index)
        return bool(text) and pdfium.FPDFTextObj_GetTextRenderMode(text) in _OUTLINED

    def picture(self, scale: float) -> tuple[bytes, int, int, int]:
        """The page as it looks: blue, green, red a pixel; width, height, bytes a row.

        Args:
            scale: pixels a point.
        """
        width = max(round(pdfium.FPDF_GetPageWidthF(self._page) * scale), 1)
        height = max(round(pdfium.FPDF_GetPageHeightF(self._page) * scale), 1)
        bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_BGR, None, 0)
        try:
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
            pdfium.FPDF_RenderPageBitmap(bitmap, self._page, 0, 0, width, height, 0, 0)
            stride = pdfium.FPDFBitmap_GetStride(bitmap)
            pixels = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)
        return pixels, width, height, stride

    def drawing(self) -> Drawing:
        """The ruling lines and images of the page, turned as its text is."""
        drawn = drawing_of(self._page)
        drawn.rules = [self._turned_box(box) for box in drawn.rules]
        drawn.images = [self._turned_box(box) for box in drawn.images]
        return drawn

    def _turned_box(self, box: Box) -> Box:
        (a, b), (c, d) = self._turned(box[0], box[1]), self._turned(box[2], box[3])
        return min(a, c), min(b, d), max(a, c), max(b, d)


_FARTHEST = 1e6
"""Points; no page is larger (PDF 2.0, annex C.2), but a number in a file may be anything."""


def _bounded(number: float) -> float:
    """A coordinate that can be reckoned with; what is no number counts as 0."""
    return min(max(number, -_FARTHEST), _FARTHEST) if number == number else 0.0


def _is_bold(name: bytes, flags: int, weight: int) -> bool:
    """Whether a face is bold, by its name, the flags of its descriptor and its weight."""
    if weight >= _BOLD_WEIGHT or (flags > 0 and flags & _FORCED_BOLD):
        return True
    face = name.lower()
    return any(part in face for part in _BOLD_NAMES)
