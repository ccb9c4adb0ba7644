"""Qualified names of WordprocessingML (ECMA-376 part 1, 17) and what surrounds it."""

from __future__ import annotations

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = "{" + MAIN + "}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

VAL = W + "val"
ID = W + "id"
TYPE = W + "type"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

BODY = W + "body"
P = W + "p"
P_PR = W + "pPr"
R = W + "r"
R_PR = W + "rPr"
T = W + "t"
TABLE = W + "tbl"
ROW = W + "tr"
CELL = W + "tc"
SDT = W + "sdt"
SDT_CONTENT = W + "sdtContent"
DELETED = W + "del"
MOVED_AWAY = W + "moveFrom"
BOX = W + "txbxContent"

ALTERNATE = _MC + "AlternateContent"
CHOICE = _MC + "Choice"
FALLBACK = _MC + "Fallback"

FORMULA = _M + "oMath"
FORMULA_PARAGRAPH = _M + "oMathPara"
FORMULA_TEXT = _M + "t"
FRACTION = _M + "f"
DENOMINATOR = _M + "den"

TEXT_PATH = "{urn:schemas-microsoft-com:vml}textpath"
OLE_OBJECT = "{urn:schemas-microsoft-com:office:office}OLEObject"
DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"

TRANSPARENT = frozenset(
    W + name for name in ("ins", "moveTo", "customXml", "smartTag", "hyperlink", "fldSimple",
                          "dir", "bdo", "rubyBase", "sdtContent")
)  # fmt: skip
"""Elements that wrap text without changing what it says."""
