"""Writes small PDF files by hand, for tests of their reader.

Text is set in a Chinese font that is not embedded, so the files are small and the same
everywhere; coordinates are points from the top left corner of the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from plandigest.model.source import Source
from plandigest.reading.pdf import read
from plandigest.reading.pdf.document import read_pages

FONTS = {"song": "STSong-Light", "hei": "SimHei,Bold"}
TURNS = {0: (1, 0, 0, 1), 1: (0, 1, -1, 0), 2: (-1, 0, 0, -1), 3: (0, -1, 1, 0)}
"""Text matrices for text that runs right, up, upside down and down."""


@dataclass
class Page:
    width: float = 595
    height: float = 842
    rotate: int = 0
    content: list[str] = field(default_factory=list)
    pictured: bool = False

    def text(
        self, x: float, y: float, text: str, size: float = 16, font: str = "song", turn: int = 0
    ) -> None:
        """Set a line with its baseline at `y`."""
        matrix = " ".join(map(str, TURNS[turn]))
        codes = text.encode("utf-16-be").hex()
        self.content.append(
            f"BT /{font} {size} Tf {matrix} {x:.2f} {self.height - y:.2f} Tm <{codes}> Tj ET"
        )

    def glyphs(self, x: float, y: float, codes: list[int], font: str, size: float = 16) -> None:
        """Set glyphs by number."""
        written = "".join(f"{code:04x}" for code in codes)
        self.content.append(
            f"BT /{font} {size} Tf {x:.2f} {self.height - y:.2f} Td <{written}> Tj ET"
        )

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        top, bottom = self.height - y0, self.height - y1
        self.content.append(f"0.5 w {x0} {top} m {x1} {bottom} l S")

    def box(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.content.append(f"0.5 w {x0} {self.height - y1} {x1 - x0} {y1 - y0} re S")

    def picture(self) -> None:
        """Cover the page with a picture."""
        self.pictured = True
        self.content.append(f"q {self.width} 0 0 {self.height} 0 0 cm /picture Do Q")

    def lines(
        self, x: float, y: float, lines: list[str], size: float = 16, lead: float = 28
    ) -> None:
        """Set lines below one another."""
        for number, line in enumerate(lines):
            self.text(x, y + number * lead, line, size)


@dataclass
class Writer:
    """A PDF file.

    Attributes:
        pages: its pages.
        meanings: for the font “glyphs”, which character each glyph shows; None leaves it
            without any, so that its text cannot be read.
        locked: whether a password is needed.
    """

    pages: list[Page] = field(default_factory=list)
    meanings: dict[int, str] | None = None
    locked: bool = False

    def page(self, width: float = 595, height: float = 842, rotate: int = 0) -> Page:
        self.pages.append(Page(width, height, rotate))
        return self.pages[-1]

    def save(self) -> bytes:
        objects: list[bytes] = [b"", b""]  # catalogue and page tree come last

        def add(body: bytes | str) -> int:
            objects.append(body if isinstance(body, bytes) else body.encode("ascii"))
            return len(objects)

        fonts = (
            " ".join(f"/{key} {self._font(add, name)} 0 R" for key, name in FONTS.items())
            + f" /glyphs {self._glyph_font(add)} 0 R"
        )
        picture = add(
            stream(
                "/Type /XObject /Subtype /Image /Width 1 /Height 1 "
                "/ColorSpace /DeviceGray /BitsPerComponent 8",
                b"\x80",
            )
        )
        kids = []
        for page in self.pages:
            content = add(stream("", "\n".join(page.content).encode("ascii")))
            kids.append(
                add(
                    f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {page.width} {page.height}] "
                    f"/Rotate {page.rotate} /Contents {content} 0 R /Resources << "
                    f"/Font << {fonts} >> /XObject << /picture {picture} 0 R >> >> >>"
                )
            )
        objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
        references = " ".join(f"{kid} 0 R" for kid in kids)
        objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{references}] >>".encode()
        extra = ""
        if self.locked:
            secret = "41" * 32
            extra = (
                f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{secret}> /U <{secret}> >> "
                f"/ID [<{'42' * 16}> <{'42' * 16}>]"
            )
        return file_of(objects, extra)

    def _font(self, add, name: str) -> int:  # type: ignore[no-untyped-def]
        descriptor = add(
            f"<< /Type /FontDescriptor /FontName /{name} /Flags 4 "
            "/FontBBox [0 -120 1000 880] /Ascent 880 /Descent -120 /CapHeight 880 "
            "/ItalicAngle 0 /StemV 80 >>"
        )
        descendant = add(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} "
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> "
            f"/FontDescriptor {descriptor} 0 R /DW 1000 /W [1 95 500] >>"
        )
        return int(
            add(
                f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} "
                f"/Encoding /UniGB-UTF16-H /DescendantFonts [{descendant} 0 R] >>"
            )
        )

    def _glyph_font(self, add) -> int:  # type: ignore[no-untyped-def]
        descriptor = add(
            "<< /Type /FontDescriptor /FontName /ABCDEF+Glyphs /Flags 4 "
            "/FontBBox [0 -120 1000 880] /Ascent 880 /Descent -120 /CapHeight 880 "
            "/ItalicAngle 0 /StemV 80 >>"
        )
        descendant = add(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Glyphs "
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
            f"/Supplement 0 >> /FontDescriptor {descriptor} 0 R /DW 1000 >>"
        )
        meaning = ""
        if self.meanings is not None:
            meaning = f"/ToUnicode {add(stream('', _to_unicode(self.meanings)))} 0 R "
        return int(
            add(
                f"<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Glyphs {meaning}"
                f"/Encoding /Identity-H /DescendantFonts [{descendant} 0 R] >>"
            )
        )


def _to_unicode(meanings: dict[int, str]) -> bytes:
    pairs = "\n".join(
        f"<{glyph:04x}> <{character.encode('utf-16-be').hex()}>"
        for glyph, character in meanings.items()
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def "
        "1 begincodespacerange <0000> <ffff> endcodespacerange "
        f"{len(meanings)} beginbfchar\n{pairs}\nendbfchar endcmap end end"
    ).encode("ascii")


def stream(entries: str, data: bytes) -> bytes:
    """An object that holds bytes."""
    return f"<< {entries} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def file_of(objects: Sequence[bytes], trailer: str = "") -> bytes:
    """A file of these objects, numbered from 1; the first is its catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    out += (
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"
    ).encode()
    return bytes(out)


def read_twice(data: bytes) -> Source:
    """A PDF read in a process of its own, as commands read it; in this one it reads the same."""
    source = read("a.pdf", data)
    assert list(source.lines) == read_pages("a.pdf", data)[0]
    return source
