"""What is drawn on a page besides characters: ruling lines and images."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import islice

import pypdfium2_raw as pdfium

from plandigest.reading.pdf.drawn import Box, Drawing

_Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_SIDES = ctypes.c_float(), ctypes.c_float(), ctypes.c_float(), ctypes.c_float()
"""Where PDFium puts the sides of a box; one file is open at a time."""
_THIN = 2.5
"""Points up to which a filled rectangle is a ruling line."""
_LEVEL = 0.5
"""Points by which the ends of a horizontal or vertical line may differ."""
_MOST = 50_000
"""Objects and segments of a page looked at; a page with more is a map or a drawing."""
_DEEPEST = 4
"""Forms within forms that are looked into."""


def drawing_of(page: pdfium.FPDF_PAGE) -> Drawing:
    """Look through the objects of a page; boxes are in its own coordinates, upwards."""
    drawing = Drawing()
    for kind, item, matrix in islice(_objects(page), _MOST):
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            drawing.images.append(_bounds(item, matrix))
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            drawing.paths += 1
            box = _bounds(item, matrix)
            if min(box[2] - box[0], box[3] - box[1]) <= _THIN:
                drawing.rules.append(box)
            elif _is_stroked(item):
                drawing.rules += _sides(item, matrix)
    return drawing


def _objects(page: pdfium.FPDF_PAGE) -> Iterator[tuple[int, pdfium.FPDF_PAGEOBJECT, _Matrix]]:
    """Every object that is no text, and all within forms."""
    kind_of, get = pdfium.FPDFPageObj_GetType, pdfium.FPDFPage_GetObject
    text, form = pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_FORM
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MOST)):
        item = get(page, index)
        kind = kind_of(item)
        if kind == form:
            yield from _within(item, _IDENTITY, _DEEPEST)
        elif kind != text:
            yield kind, item, _IDENTITY


def _within(
    form: pdfium.FPDF_PAGEOBJECT, outer: _Matrix, depth: int
) -> Iterator[tuple[int, pdfium.FPDF_PAGEOBJECT, _Matrix]]:
    matrix = _product(_matrix(form), outer)
    for index in range(min(pdfium.FPDFFormObj_CountObjects(form), _MOST)):
        item = pdfium.FPDFFormObj_GetObject(form, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        yield kind, item, matrix
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
            yield from _within(item, matrix, depth - 1)


def _matrix(item: pdfium.FPDF_PAGEOBJECT) -> _Matrix:
    m = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, m)
    return m.a, m.b, m.c, m.d, m.e, m.f


def _product(m: _Matrix, n: _Matrix) -> _Matrix:
    """The matrix that applies `m`, then `n`."""
    e, f = _applied(n, m[4], m[5])
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        e,
        f,
    )


def _applied(m: _Matrix, x: float, y: float) -> tuple[float, float]:
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]


def _bounds(item: pdfium.FPDF_PAGEOBJECT, matrix: _Matrix) -> Box:
    a, b, c, d = _SIDES
    pdfium.FPDFPageObj_GetBounds(item, a, b, c, d)
    left, bottom, right, top = a.value, b.value, c.value, d.value
    if matrix is _IDENTITY:
        return left, bottom, right, top
    corners = _applied(matrix, left, bottom), _applied(matrix, right, top)
    return _box(*corners)


def _box(a: tuple[float, float], b: tuple[float, float]) -> Box:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])


def _is_stroked(path: pdfium.FPDF_PAGEOBJECT) -> bool:
    fill, stroke = ctypes.c_int(), pdfium.FPDF_BOOL()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    return bool(stroke.value)


def _sides(path: pdfium.FPDF_PAGEOBJECT, outer: _Matrix) -> list[Box]:
    """The horizontal and vertical segments of an outlined path."""
    matrix = _product(_matrix(path), outer)
    x, y = ctypes.c_float(), ctypes.c_float()
    sides: list[Box] = []
    opened = before = (0.0, 0.0)
    for index in range(min(pdfium.FPDFPath_CountSegments(path), _MOST)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = _applied(matrix, x.value, y.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            opened = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            sides.append(_box(before, point))
        if pdfium.FPDFPathSegment_GetClose(segment):
            sides.append(_box(point, opened))
        before = point
    return [side for side in sides if min(side[2] - side[0], side[3] - side[1]) <= _LEVEL]
