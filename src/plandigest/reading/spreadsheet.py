"""Workbooks (.xlsx): each sheet a table, with the values as the sheet shows them.

A reader of our own: of openpyxl only a hundredth is needed here, and it parses XML with trust.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field

from plandigest.model.source import GridCell, Line, MediaType, Note, NoteCode, Source
from plandigest.reading.cell_values import Formats, read_formats
from plandigest.reading.parts import Parts, joined

WORKBOOK = "xl/workbook.xml"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})$")
_DEFAULT_NAME = re.compile(r"(?i)sheet\s*\d*$|工作表\s*\d*$")
_ON = ("1", "true")


@dataclass(slots=True)
class _Sheet:
    """What the cells of a sheet show, by row and column from 0."""

    cells: dict[int, dict[int, str]] = field(default_factory=dict)
    merged: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    """by the first row and column of a merged cell, the last ones"""


def read(name: str, data: bytes) -> Source:
    """Read a workbook.

    Raises:
        ReadError: it is damaged, unsafe or too large.
    """
    parts = Parts(name, data)
    workbook = parts.parse(WORKBOOK)
    targets = _targets(parts)
    formats = _formats(parts, workbook)
    strings = _shared_strings(parts)
    lines: list[Line] = []
    tables = 0
    hidden: list[str] = []
    for sheet in workbook.iter(f"{_S}sheet"):
        title = sheet.get("name", "")
        path = targets.get(sheet.get(_RELATION, ""), "")
        if sheet.get("state", "visible") != "visible":
            hidden.append(title)
        elif path in parts:
            found = _read_sheet(parts.parse(path), strings, formats)
            tables = _write(title, found, lines, tables)
    digest = hashlib.sha256(data).hexdigest()
    notes = (Note(NoteCode.SHEETS_HIDDEN, (", ".join(hidden),)),) if hidden else ()
    return Source(
        name, MediaType.XLSX, None, digest, tuple(lines), paragraphs_given=True, notes=notes
    )


def _targets(parts: Parts) -> dict[str, str]:
    folder, file = posixpath.split(WORKBOOK)
    path = f"{folder}/_rels/{file}.rels"
    if path not in parts:
        return {}
    return {
        element.get("Id", ""): joined(folder, element.get("Target", ""))
        for element in parts.parse(path).iter(_RELATIONSHIP)
    }


def _formats(parts: Parts, workbook: ET.Element) -> Formats:
    properties = workbook.find(f"{_S}workbookPr")
    from_1904 = properties is not None and properties.get("date1904") in _ON
    styles = parts.parse("xl/styles.xml") if "xl/styles.xml" in parts else None
    return read_formats(styles, from_1904=from_1904)


def _shared_strings(parts: Parts) -> list[str]:
    path = "xl/sharedStrings.xml"
    return [_text(item) for item in parts.parse(path).iter(f"{_S}si")] if path in parts else []


def _text(element: ET.Element) -> str:
    """The characters of a string, how they are spoken (`rPh`) left out."""
    runs = [element, *element.findall(f"{_S}r")]
    return "".join(part.text or "" for run in runs for part in run.findall(f"{_S}t"))


def _read_sheet(root: ET.Element, strings: list[str], formats: Formats) -> _Sheet:
    sheet = _Sheet()
    row = -1
    for element in root.iter(f"{_S}row"):
        row, column = row + 1, -1
        for cell in element.iter(f"{_S}c"):
            row, column = _place(cell.get("r", "")) or (row, column + 1)
            text = _shown(cell, strings, formats).strip()
            if text:
                sheet.cells.setdefault(row, {})[column] = text
    for element in root.iter(f"{_S}mergeCell"):
        first, _, last = element.get("ref", "").partition(":")
        start, end = _place(first), _place(last)
        if start and end:
            sheet.merged[start] = end
    return sheet


def _place(reference: str) -> tuple[int, int] | None:
    found = _REFERENCE.match(reference)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1


def _shown(cell: ET.Element, strings: list[str], formats: Formats) -> str:
    """What a cell shows."""
    kind = cell.get("t", "n")
    inline = cell.find(f"{_S}is")
    if kind == "inlineStr" and inline is not None:
        return _text(inline)
    written = cell.findtext(f"{_S}v") or ""
    if kind == "s":
        index = int(written) if written.isascii() and written.isdigit() else len(strings)
        return strings[index] if index < len(strings) else ""
    if kind == "n":
        return formats.shown(written, cell.get("s", ""))
    if kind == "b":
        return {"1": "TRUE", "0": "FALSE"}.get(written, written)
    return written


def _write(title: str, sheet: _Sheet, lines: list[Line], tables: int) -> int:
    """Write the lines of a sheet; the tables counted so far come back.

    Rows without a neighbour are what stands above, between and below tables: captions, notes.
    """
    if sheet.cells and _DEFAULT_NAME.match(title) is None:
        lines.append(Line(title, len(lines) + 1))
    for block in _blocks(sheet):
        rows = list(block)
        if max(len(sheet.cells[row]) for row in rows) == 1:
            for row in rows:
                lines.extend(_plain(sheet.cells[row], len(lines)))
            continue
        first = min(column for row in rows for column in sheet.cells[row])
        last = max(column for row in rows for column in sheet.cells[row])
        for row in rows:
            for column, text in sorted(sheet.cells[row].items()):
                down, across = sheet.merged.get((row, column), (row, column))
                cell = GridCell(
                    tables,
                    row - rows[0],
                    column - first,
                    rows=max(min(down, rows[-1]) - row + 1, 1),
                    columns=max(min(across, last) - column + 1, 1),
                )
                lines += [
                    Line(part.strip(), len(lines) + number, cell=cell)
                    for number, part in enumerate(text.splitlines(), 1)
                    if part.strip()
                ]
        tables += 1
    return tables


def _plain(cells: dict[int, str], before: int) -> list[Line]:
    parts = [part.strip() for text in cells.values() for part in text.splitlines()]
    return [Line(part, before + number) for number, part in enumerate(filter(None, parts), 1)]


def _blocks(sheet: _Sheet) -> Iterator[range]:
    """The rows of a sheet, by tables and by the rows of a single cell around them.

    A row of a single cell within a table belongs to it.
    """
    groups: list[list[int]] = []
    for row in sorted(sheet.cells):
        if groups and row == groups[-1][-1] + 1:
            groups[-1].append(row)
        else:
            groups.append([row])
    for group in groups:
        wide = [row for row in group if len(sheet.cells[row]) > 1]
        if not wide:
            yield range(group[0], group[-1] + 1)
            continue
        for some in (
            range(group[0], wide[0]),
            range(wide[0], wide[-1] + 1),
            range(wide[-1] + 1, group[-1] + 1),
        ):
            if some:
                yield some
