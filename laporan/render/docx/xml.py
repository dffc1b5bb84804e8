"""Elements of WordprocessingML as text. The order of their children is that of the schema.

Text is joined rather than built node by node: a report has tens of thousands of cells. Everything
that comes from data passes through ``escape`` or ``attribute``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RUANG_NAMA = {
    "w": W,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
DEKLARASI = " ".join(f'xmlns:{nama}="{alamat}"' for nama, alamat in RUANG_NAMA.items())
# What no XML may hold, not even escaped.
TAK_SAH = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
TWIP = 20  # in a point
_MARKA = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_DI_ATRIBUT = str.maketrans({'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def escape(teks: str) -> str:
    return TAK_SAH.sub("", teks).translate(_MARKA)


def attribute(teks: str) -> str:
    """With its quotes."""
    return f'"{escape(teks).translate(_DI_ATRIBUT)}"'


def twip(milimeter: float) -> int:
    """Twentieths of a point."""
    return round(milimeter / 25.4 * 72 * TWIP)


def text(teks: str) -> str:
    """The content of a run; newlines begin a new line."""
    return "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(baris)}</w:t>' for baris in teks.split("\n")
    )


def run(
    teks: str,
    *,
    tebal: bool = False,
    miring: bool = False,
    bergaris: bool = False,
    naik: bool = False,
) -> str:
    """``bergaris`` is underlined; ``naik`` set small and high, like the mark of a footnote."""
    sifat = ("<w:b/>" if tebal else "") + ("<w:i/>" if miring else "")
    sifat += '<w:u w:val="single"/>' if bergaris else ""
    sifat += '<w:vertAlign w:val="superscript"/>' if naik else ""
    return f"<w:r>{f'<w:rPr>{sifat}</w:rPr>' if sifat else ''}{text(teks)}</w:r>"


def paragraph(gaya: str, isi: str, sifat: str = "") -> str:
    """``sifat`` are further properties, in the order of the schema, after those of the style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{gaya}"/>{sifat}</w:pPr>{isi}</w:p>'


def field(perintah: str, isi: str) -> str:
    """A field with what it showed last: nothing has to be updated when the file is opened."""
    return f"{field_begin(perintah)}{isi}{FIELD_END}"


def field_begin(perintah: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(perintah)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
TAB = "<w:r><w:tab/></w:r>"


def link(penanda: str, isi: str) -> str:
    """A link to a bookmark of this document."""
    return f'<w:hyperlink w:anchor="{penanda}" w:history="1">{isi}</w:hyperlink>'


def borders(nama: str, sisi: Iterable[tuple[str, str, int, str]], jarak: int = 0) -> str:
    """``sisi``: side, line, eighths of a point and colour. ``jarak``: points to what is within."""
    isi = "".join(
        f'<w:{s} w:val="{garis}" w:sz="{tebal}" w:space="{jarak}" w:color="{warna}"/>'
        for s, garis, tebal, warna in sisi
    )
    return f"<w:{nama}>{isi}</w:{nama}>"
