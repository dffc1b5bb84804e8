"""Pages: paper, margins, orientation, numbers, footer and the mark of a draft."""

from __future__ import annotations

from dataclasses import dataclass

from docx.document import Document as Word
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from laporan.document import Document, Tata
from laporan.render.docx.xml import (
    DEKLARASI,
    TAB,
    TWIP,
    attribute,
    borders,
    field,
    paragraph,
    run,
    twip,
)
from laporan.render.ruang import size_of, text_area

JARAK_TEPI = 10  # millimetres between the edge of the paper and its head and foot
GARIS_ATAS = borders("pBdr", [("top", "single", 4, "999999")])
GARIS_BAWAH = borders("pBdr", [("bottom", "single", 4, "999999")])
AWALAN = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


LETAK_DRAF = (
    "position:absolute;width:430pt;height:170pt;rotation:315;z-index:-251658752;"
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    "mso-position-vertical:center;mso-position-vertical-relative:margin"
)


@dataclass(frozen=True, slots=True)
class Halaman:
    """Pages of one orientation. ``angka`` is the format of page numbers as WordprocessingML says
    it, ``awalan`` what stands before them; ``mulai`` begins to count anew. Without ``angka`` there
    is neither head nor foot."""

    tata: Tata
    is_lanskap: bool = False
    angka: str = ""
    awalan: str = ""
    mulai: bool = False

    @property
    def lebar(self) -> int:
        """Of the text, in twips."""
        return twip(text_area(self.tata, lanskap=self.is_lanskap)[0])

    @property
    def poin(self) -> float:
        """The same in points."""
        return self.lebar / TWIP


class PenulisHalaman:
    """Section properties; heads and feet are parts of the package, one for each that differs."""

    def __init__(self, word: Word, document: Document) -> None:
        self.word = word
        self.document = document
        self._ada: dict[tuple[str, str], str] = {}

    def write(self, halaman: Halaman) -> str:
        tata, lanskap = halaman.tata, halaman.is_lanskap
        lebar, tinggi = (twip(satu) for satu in size_of(tata, lanskap=lanskap))
        pinggir = tata.pinggir
        arah = ' w:orient="landscape"' if halaman.is_lanskap else ""
        mulai = ' w:start="1"' if halaman.mulai else ""
        angka = f'<w:pgNumType w:fmt="{halaman.angka}"{mulai}/>' if halaman.angka else ""
        return (
            f"<w:sectPr>{self._refer('header', self._head(halaman))}"
            f"{self._refer('footer', self._foot(halaman))}"
            f'<w:type w:val="nextPage"/><w:pgSz w:w="{lebar}" w:h="{tinggi}"{arah}/>'
            f'<w:pgMar w:top="{twip(pinggir.atas)}" w:right="{twip(pinggir.kanan)}"'
            f' w:bottom="{twip(pinggir.bawah)}" w:left="{twip(pinggir.kiri)}"'
            f' w:header="{twip(JARAK_TEPI)}" w:footer="{twip(JARAK_TEPI)}"'
            f' w:gutter="0"/>{angka}</w:sectPr>'
        )

    def _head(self, halaman: Halaman) -> str:
        draf = write_draf() if self.document.draf else ""
        teks = self.document.tata.kepala if halaman.angka else ""
        return draf + paragraph("Kaki", run(teks), GARIS_BAWAH) if teks else draf

    def _foot(self, halaman: Halaman) -> str:
        if not halaman.angka:
            return paragraph("Kaki", "")
        awalan = run(halaman.awalan) if halaman.awalan else ""
        isi = run(self.document.kaki) + TAB + awalan + field("PAGE", run("1"))
        tab = f'<w:tabs><w:tab w:val="right" w:pos="{halaman.lebar}"/></w:tabs>'
        return paragraph("Kaki", isi, GARIS_ATAS + tab)

    def _refer(self, jenis: str, isi: str) -> str:
        """Without a head of its own a section takes that of the one before."""
        if not isi:
            return ""
        if (jenis, isi) not in self._ada:
            self._ada[jenis, isi] = self._add(jenis, len(self._ada) + 1, isi)
        return f'<w:{jenis}Reference w:type="default" r:id="{self._ada[jenis, isi]}"/>'

    def _add(self, jenis: str, nomor: int, isi: str) -> str:
        """A header or footer; gives the name of its relationship."""
        akar = {"header": "hdr", "footer": "ftr"}[jenis]
        bagian = Part(
            PackURI(f"/word/{jenis}{nomor}.xml"),
            CONTENT_TYPE.WML_HEADER if jenis == "header" else CONTENT_TYPE.WML_FOOTER,
            f"{AWALAN}<w:{akar} {DEKLARASI}>{isi}</w:{akar}>".encode(),
            self.word.part.package,
        )
        hubungan = RELATIONSHIP_TYPE.HEADER if jenis == "header" else RELATIONSHIP_TYPE.FOOTER
        return self.word.part.relate_to(bagian, hubungan)


def write_draf(teks: str = "DRAF") -> str:
    """The word across every page, behind the text."""
    bentuk = (
        f'<w:r><w:pict><v:shape id="TandaDraf" type="#_x0000_t136" alt="Draf" style="{LETAK_DRAF}"'
        ' fillcolor="#d9d9d9" stroked="f"><v:textpath on="t" fitshape="t"'
        f' style="font-family:Arial;font-weight:bold" string={attribute(teks)}/>'
        "</v:shape></w:pict></w:r>"
    )
    return paragraph("Kaki", bentuk)
