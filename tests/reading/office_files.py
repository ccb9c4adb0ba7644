"""Writes small files of office programs for tests: DOC, OFD, EPUB, ODT, XLSX and messages."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from tests.reading.docx_files import zipped

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def compound(streams: dict[str, bytes]) -> bytes:
    """A compound file; its streams are padded so that none needs the small sectors."""
    contents = {name: data.ljust(4096, b"\0") for name, data in streams.items()}
    starts: dict[str, int] = {}
    body = b""
    fat: list[int] = []
    for name, data in contents.items():
        padded = data.ljust(-(-len(data) // _SECTOR) * _SECTOR, b"\0")
        starts[name] = len(fat)
        count = len(padded) // _SECTOR
        fat += [*range(len(fat) + 1, len(fat) + count), _END]
        body += padded
    names = sorted(contents, key=lambda name: (len(name), name.upper()))
    directory = _entry("Root Entry", 5, 1 if names else _FREE, _FREE, _END, 0)
    for number, name in enumerate(names, 2):
        right = number if number <= len(names) else _FREE
        directory += _entry(name, 2, _FREE, right, starts[name], len(contents[name]))
    directory = directory.ljust(-(-len(directory) // _SECTOR) * _SECTOR, b"\0")
    first_of_directory = len(fat)
    count = len(directory) // _SECTOR
    fat += [*range(len(fat) + 1, len(fat) + count), _END]
    fats = -(-(len(fat) + 1) // 127)
    first_fat = len(fat)
    fat += [_FAT] * fats
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(fats * _SECTOR, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, fats, first_of_directory, 0, 4096, _END, 0, _END, 0)
    places = [*range(first_fat, first_fat + fats), *[_FREE] * (109 - fats)]
    return header + struct.pack("<109I", *places) + body + directory + table


def _entry(name: str, kind: int, child: int, right: int, start: int, size: int) -> bytes:
    written = name.encode("utf-16-le")
    entry = written.ljust(64, b"\0") + struct.pack("<HBB", len(written) + 2, kind, 1)
    left = _FREE
    return (
        entry
        + struct.pack("<III", left, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


Paragraph = tuple[str, bytes]
"""The text of a paragraph with the mark that ends it, and what is said of it."""
IN_TABLE = b"\x16\x24\x01"
CENTRED = b"\x61\x24\x01"
CELL = "\x07"


def row_end(*edges: int, kinds: Sequence[int] = (), header: bool = False) -> Paragraph:
    """The mark at the end of a row, with the edges of its cells.

    Args:
        edges: of its cells, from the left.
        kinds: what is said of each cell: how it is merged.
        header: whether the row is one of the head.
    """
    flags = [*kinds, *[0] * (len(edges) - 1 - len(kinds))]
    cells = b"".join(struct.pack("<H18x", kind) for kind in flags)
    definition = bytes([len(edges) - 1]) + struct.pack(f"<{len(edges)}h", *edges) + cells
    said = struct.pack("<HH", 0xD608, len(definition) + 1) + definition
    said += b"\x04\x34\x01" if header else b""
    return CELL, IN_TABLE + b"\x17\x24\x01" + said


def in_list(level: int, number: int = 1) -> bytes:
    """Says that a paragraph is numbered."""
    return struct.pack("<HB", 0x260A, level) + struct.pack("<HH", 0x460B, number)


def list_level(text: str, form: int, start: int = 1) -> bytes:
    """A level of a list; `%1` stands for the number of the first level."""
    for number in range(1, 10):
        text = text.replace(f"%{number}", chr(number - 1))
    head = struct.pack("<iBB", start, form, 0) + bytes(9) + b"\2" + bytes(12)
    return head + struct.pack("<H", len(text)) + text.encode("utf-16-le")


def style(built_in: int, said: bytes = b"", base: int = 0xFFF, *, paragraph: bool = True) -> bytes:
    """A style: its number among the built-in ones, what it says, and which it is based on."""
    head = struct.pack("<HHH", built_in, base << 4 | (1 if paragraph else 2), 0).ljust(10, b"\0")
    name = "样式"
    body = head + struct.pack("<H", len(name)) + name.encode("utf-16-le") + bytes(2)
    body += struct.pack("<HH", len(said) + 2, 0) + said
    return struct.pack("<H", len(body)) + body


def starting(level: int, start: int) -> bytes:
    """Says that a level begins with another number where its list is used again."""
    return struct.pack("<iI", start, level | 0x10)


def formed(level: int, written: bytes) -> bytes:
    """Says that a level is written otherwise where its list is used again."""
    return struct.pack("<iI", 0, level | 0x20) + written


def doc(
    paragraphs: Sequence[Paragraph],
    levels: Sequence[bytes] = (),
    *,
    hidden: str = "",
    notes: str = "",
    styles: Sequence[bytes] = (),
    styled: Sequence[int] = (),
    overrides: Sequence[bytes] = (),
    kept: bytes = b"",
) -> bytes:
    """A Word 97 file.

    Args:
        paragraphs: its paragraphs.
        levels: the levels of its list, if it has one.
        hidden: a word that is set as hidden text.
        notes: the text of its footnotes.
        styles: what `style` makes.
        styled: the numbers of the styles of the paragraphs.
        overrides: what is said of levels where the list is used again, as list number 2.
        kept: what is kept in a stream of its own.
    """
    numbers = [*styled, *[0] * (len(paragraphs) - len(styled))]
    text = "".join(content for content, _ in paragraphs) + notes
    start = 2048
    pages: list[bytes] = []
    entries: list[tuple[int, int, bytes]] = []
    at = start
    for (content, said), number in zip(paragraphs, numbers, strict=True):
        end = at + 2 * len(content)
        entries.append((at, end, struct.pack("<H", number) + said))
        at = end
    if notes:
        entries.append((at, at + 2 * len(notes), struct.pack("<H", 0)))
    groups = [entries[i : i + 4] for i in range(0, len(entries), 4)]
    text_end = start + 2 * len(text)
    first_page = -(-text_end // _SECTOR)
    pages = [_paragraph_page(group) for group in groups]
    index = [group[0][0] for group in groups] + [text_end]
    paragraph_index = struct.pack(f"<{len(index)}I", *index)
    paragraph_index += struct.pack(f"<{len(groups)}I", *range(first_page, first_page + len(groups)))
    character_index = b""
    if hidden:
        place = start + 2 * text.index(hidden)
        pages.append(_hidden_page(start, place, place + 2 * len(hidden), text_end))
        character_index = struct.pack("<III", start, text_end, first_page + len(groups))
    piece_table = struct.pack("<II", 0, len(text)) + struct.pack("<HIH", 0, start, 0)
    pieces = b"\2" + struct.pack("<I", len(piece_table)) + piece_table
    lists = struct.pack("<hiI", 1, 7, 0) + bytes(18) + (b"\0\0" if len(levels) == 9 else b"\1\0")
    uses = struct.pack("<I", 2) + struct.pack("<i", 7) + bytes(12)
    uses += struct.pack("<i", 7) + bytes(8) + bytes([len(overrides)]) + bytes(3)
    uses += b"\xff" * 4 + b"\xff" * 4 + b"".join(overrides)
    table = b"".ljust(16, b"\0")
    pairs: dict[int, tuple[int, int]] = {}
    for number, data in ((12, character_index), (13, paragraph_index), (33, pieces)):
        pairs[number] = len(table), len(data)
        table += data
    if levels:
        pairs[74] = len(table), len(uses)
        table += uses
        pairs[73] = len(table), len(lists)
        table += lists + b"".join(levels)
    if styles:
        sheet = struct.pack("<HHH", 18, len(styles), 10).ljust(20, b"\0") + b"".join(styles)
        pairs[1] = len(table), len(sheet)
        table += sheet
    fib = bytearray(start)
    struct.pack_into("<HH", fib, 0, 0xA5EC, 0x00C1)
    struct.pack_into("<H", fib, 0x0A, 0x0200)
    struct.pack_into("<ii", fib, 0x4C, len(text) - len(notes), len(notes))
    for number, (place, size) in pairs.items():
        struct.pack_into("<II", fib, 0x9A + 8 * number, place, size)
    main = bytes(fib) + text.encode("utf-16-le")
    main = main.ljust(first_page * _SECTOR, b"\0") + b"".join(pages)
    streams = {"WordDocument": main, "1Table": table}
    return compound({"Data": kept, **streams} if kept else streams)


def _paragraph_page(entries: list[tuple[int, int, bytes]]) -> bytes:
    page = bytearray(_SECTOR)
    count = len(entries)
    places = [entry[0] for entry in entries] + [entries[-1][1]]
    struct.pack_into(f"<{count + 1}I", page, 0, *places)
    at = _SECTOR - 2
    for number, (_, _, said) in enumerate(entries):
        padded = said + b"\0" * (len(said) % 2)
        at -= len(padded) + 2
        at -= at % 2
        page[at : at + 2] = bytes([0, len(padded) // 2])
        page[at + 2 : at + 2 + len(padded)] = padded
        page[4 * (count + 1) + 13 * number] = at // 2
    page[-1] = count
    return bytes(page)


def _hidden_page(*places: int) -> bytes:
    page = bytearray(_SECTOR)
    struct.pack_into("<4I", page, 0, *places)
    page[17] = 250
    page[500:504] = b"\x03\x3c\x08\x01"
    page[-1] = 3
    return bytes(page)


OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def ofd(*pages: str) -> bytes:
    """An OFD file; a page is its objects."""
    listed = "".join(f'<ofd:Page ID="{i}" BaseLoc="Pages/{i}.xml"/>' for i in range(len(pages)))
    files = {
        "OFD.xml": f"<ofd:OFD {OFD}><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot>"
        "</ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {OFD}><ofd:CommonData><ofd:PageArea>"
        "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>"
        f"<ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
    }
    for number, page in enumerate(pages):
        files[f"Doc_0/Pages/{number}.xml"] = (
            f"<ofd:Page {OFD}><ofd:Content><ofd:Layer>{page}</ofd:Layer></ofd:Content></ofd:Page>"
        )
    return zipped(files)


def ofd_text(text: str, left: float, top: float, size: float = 5.6, delta: str = "") -> str:
    """A line of text, in millimetres."""
    steps = delta or f"g {len(text) - 1} {size}"
    return (
        f'<ofd:TextObject Boundary="{left} {top} {size * len(text)} {size}" Font="1" '
        f'Size="{size}"><ofd:TextCode X="0" Y="{size * 0.88}" DeltaX="{steps}">{text}'
        "</ofd:TextCode></ofd:TextObject>"
    )


def ofd_rule(left: float, top: float, right: float, bottom: float) -> str:
    """A straight line."""
    return (
        f'<ofd:PathObject Boundary="{left} {top} {right - left} {bottom - top}">'
        f"<ofd:AbbreviatedData>M 0 0 L {right - left} {bottom - top}</ofd:AbbreviatedData>"
        "</ofd:PathObject>"
    )


def epub(chapters: dict[str, str], spine: Sequence[str]) -> bytes:
    """A book."""
    items = "".join(f'<item id="{name}" href="{name}.xhtml"/>' for name in chapters)
    order = "".join(f'<itemref idref="{name}"/>' for name in spine)
    files: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:'
        'container"><rootfiles><rootfile full-path="OEBPS/c.opf"/></rootfiles></container>',
        "OEBPS/c.opf": '<package xmlns="http://www.idpf.org/2007/opf">'
        f"<manifest>{items}</manifest><spine>{order}</spine></package>",
    }
    for name, content in chapters.items():
        files[f"OEBPS/{name}.xhtml"] = (
            f"<!DOCTYPE html><html><head><title>x</title></head><body>{content}</body></html>"
        )
    return zipped(files)


def odt(body: str, lists: str = "") -> bytes:
    """An ODT file: its body and its list styles as markup."""
    oasis = "urn:oasis:names:tc:opendocument:xmlns"
    names = " ".join(
        f'xmlns:{name}="{oasis}:{name if name != "draw" else "drawing"}:1.0"'
        for name in ("office", "text", "table", "style", "draw")
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {names}><office:automatic-styles>{lists}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
        }
    )
