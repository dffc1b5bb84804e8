"""Pages: paper, margins, orientation, numbers, footer and the mark of a draft."""

from __future__ import annotations

from dataclasses import dataclass

from docx.document import Document as Word
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from laporan.document import Kertas, Tata, Tepi
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

UKURAN = {Kertas.A4: (210, 297), Kertas.F4: (215, 330)}  # millimetres
# Margins: top, right, bottom, left; the same on pages that lie down.
TEPI = {Tepi.JILID: (30, 20, 20, 30), Tepi.SEMPIT: (15, 15, 15, 15)}
KAKI = 10
GARIS_ATAS = borders("pBdr", [("top", "single", 4, "999999")])
AWALAN = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


LETAK_DRAF = (
    "position:absolute;width:430pt;height:170pt;rotation:315;z-index:-251658752;"
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    "mso-position-vertical:center;mso-position-vertical-relative:margin"
)


@dataclass(frozen=True, slots=True)
class Halaman:
    """Pages of one orientation. ``angka`` is the format of page numbers as WordprocessingML says
    it; ``mulai`` begins to count anew. Without ``angka`` there is no footer."""

    tata: Tata
    is_lanskap: bool = False
    angka: str = ""
    mulai: bool = False

    @property
    def ukuran(self) -> tuple[int, int]:
        lebar, tinggi = UKURAN[self.tata.kertas]
        return (tinggi, lebar) if self.is_lanskap else (lebar, tinggi)

    @property
    def lebar(self) -> int:
        """Of the text, in twips."""
        _, kanan, _, kiri = TEPI[self.tata.tepi]
        return twip(self.ukuran[0] - kiri - kanan)

    @property
    def poin(self) -> float:
        """The same in points."""
        return self.lebar / TWIP


class PenulisHalaman:
    """Section properties; footers and headers are parts of the package, one per orientation."""

    def __init__(self, word: Word, judul: str, *, draf: bool) -> None:
        self.word = word
        self.judul = judul
        self._kepala = self._add("header", 1, write_draf()) if draf else ""
        self._kaki: dict[bool, str] = {}
        self._kosong = self._add("footer", 9, paragraph("Kaki", ""))

    def write(self, halaman: Halaman) -> str:
        lebar, tinggi = (twip(satu) for satu in halaman.ukuran)
        atas, kanan, bawah, kiri = (twip(satu) for satu in TEPI[halaman.tata.tepi])
        arah = ' w:orient="landscape"' if halaman.is_lanskap else ""
        mulai = ' w:start="1"' if halaman.mulai else ""
        angka = f'<w:pgNumType w:fmt="{halaman.angka}"{mulai}/>' if halaman.angka else ""
        kepala = ""
        if self._kepala:
            kepala = f'<w:headerReference w:type="default" r:id="{self._kepala}"/>'
        kaki = self._footer(halaman) if halaman.angka else self._kosong
        return (
            f'<w:sectPr>{kepala}<w:footerReference w:type="default" r:id="{kaki}"/>'
            f'<w:type w:val="nextPage"/><w:pgSz w:w="{lebar}" w:h="{tinggi}"{arah}/>'
            f'<w:pgMar w:top="{atas}" w:right="{kanan}" w:bottom="{bawah}" w:left="{kiri}"'
            f' w:header="{twip(KAKI)}" w:footer="{twip(KAKI)}" w:gutter="0"/>{angka}</w:sectPr>'
        )

    def _footer(self, halaman: Halaman) -> str:
        tidur = halaman.is_lanskap
        if tidur not in self._kaki:
            isi = run(self.judul) + TAB + field("PAGE", run("1"))
            tab = f'<w:tabs><w:tab w:val="right" w:pos="{halaman.lebar}"/></w:tabs>'
            self._kaki[tidur] = self._add(
                "footer", tidur + 1, paragraph("Kaki", isi, GARIS_ATAS + tab)
            )
        return self._kaki[tidur]

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
