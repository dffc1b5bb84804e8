"""Tables: caption with a counted number, header repeated on every page, cells that span."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from laporan.document import Perataan
from laporan.document.grid import RENTANG_TERBANYAK
from laporan.numbering import Nomor
from laporan.render.docx.penanda import Penanda
from laporan.render.docx.xml import attribute, borders, field, paragraph, run, text
from laporan.render.html_header import SelKepala
from laporan.render.html_table import BarisTampil, SelTampil, TabelTampil

JC = {Perataan.KIRI: "left", Perataan.TENGAH: "center", Perataan.KANAN: "right"}
ABU_KEPALA, ABU_NOMOR, ABU_SUBTOTAL = "E4E9EF", "F3F5F8", "F3F5F8"
GARIS = borders(
    "tblBorders",
    (
        (sisi, "single", 4, "8A94A0")
        for sisi in ("top", "left", "bottom", "right", "insideH", "insideV")
    ),
)
JARAK_SEL = (
    '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="70" w:type="dxa"/>'
    '<w:bottom w:w="50" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>'
)
INDENT = 160  # twips a level
UTUH = "<w:cantSplit/>"
BERLANJUT = "<w:vMerge/>"


def write_tabel(tabel: TabelTampil, lebar: int, penanda: Penanda) -> Iterator[str]:
    """``lebar`` of the text in twips."""
    kolom = column_widths(tabel.susunan.lebar, lebar)
    yield write_takarir_tabel(tabel, penanda)
    yield "<w:tbl>"
    yield properties(tabel, lebar)
    yield "<w:tblGrid>"
    yield from (f'<w:gridCol w:w="{satu}"/>' for satu in kolom)
    yield "</w:tblGrid>"
    penulis = PenulisBaris(kolom, f"Sel{tabel.susunan.ukuran}")
    yield from penulis.kepala(tabel.kepala)
    if tabel.nomor_kolom:
        yield penulis.nomor(tabel.nomor_kolom)
    for kelompok in tabel.kelompok:
        yield from map(penulis.baris, kelompok.baris)
    if not tabel.kelompok:
        yield penulis.kosong(tabel.tabel.teks_kosong)
    yield "</w:tbl>"
    yield from write_bawah(tabel)


def column_widths(bagian: Sequence[int], lebar: int) -> list[int]:
    """Whole twips that together are as wide as the text."""
    jumlah = sum(bagian)
    tepi = [round(lebar * sum(bagian[:urut]) / jumlah) for urut in range(len(bagian) + 1)]
    return [kanan - kiri for kiri, kanan in pairwise(tepi)]


def write_takarir_tabel(tabel: TabelTampil, penanda: Penanda) -> str:
    if tabel.bagian > 1:
        return paragraph("Caption", run(tabel.sambungan))
    takarir = write_takarir(tabel.nomor, "Caption", "Tabel", penanda, tabel.sebutan_bagian)
    return takarir or paragraph("Jarak", penanda.mark(tabel.nomor.jangkar, ""))


def write_takarir(nomor: Nomor, gaya: str, jenis: str, penanda: Penanda, lanjut: str = "") -> str:
    """ "Tabel 3.2 …": its last number is counted by Word within its kind and chapter."""
    if not nomor.judul:
        return ""
    if not nomor.label:
        return paragraph(gaya, penanda.mark(nomor.jangkar, run(f"{nomor.judul} {lanjut}".rstrip())))
    awal, titik, urut = nomor.label.rpartition(".")
    mulai = " \\r 1" if urut == "1" else ""  # the first of a chapter
    hitung = field(f"SEQ {jenis} \\* ARABIC{mulai}", run(urut))
    label = penanda.mark(nomor.jangkar, run(awal + titik) + hitung)
    return paragraph(gaya, label + run(f" {nomor.judul} {lanjut}".rstrip()))


def properties(tabel: TabelTampil, lebar: int) -> str:
    nama = attribute(tabel.nomor.lengkap or "Tabel")
    return (
        f'<w:tblPr><w:tblW w:w="{lebar}" w:type="dxa"/>{GARIS}<w:tblLayout w:type="fixed"/>'
        f'{JARAK_SEL}<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
        f' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val={nama}/></w:tblPr>'
    )


class PenulisBaris:
    """Rows of one table; remembers which columns are covered from above."""

    def __init__(self, kolom: Sequence[int], gaya: str) -> None:
        self.lebar, self.gaya = kolom, gaya
        self.tutup: dict[int, tuple[int, int]] = {}  # first column → rows left, columns

    def kepala(self, kepala: Sequence[Sequence[SelKepala]]) -> Iterator[str]:
        for baris in kepala:
            yield self._row(
                [
                    (None, satu.colspan, satu.rowspan, self._isi(satu.teks, "center", "<w:b/>"))
                    for satu in baris
                ],
                "<w:cantSplit/><w:tblHeader/>",
                latar=ABU_KEPALA,
                tegak="center",
            )

    def nomor(self, nomor: Sequence[str]) -> str:
        sel = [(None, 1, 1, self._isi(satu, "center", "")) for satu in nomor]
        return self._row(sel, "<w:cantSplit/><w:tblHeader/>", latar=ABU_NOMOR)

    def kosong(self, teks: str) -> str:
        return self._row([(None, len(self.lebar), 1, self._isi(teks, "center", ""))], UTUH)

    def baris(self, baris: BarisTampil) -> str:
        kelas = set(baris.kelas.split())
        latar = {"b-total": ABU_KEPALA, "b-subtotal": ABU_SUBTOTAL}.get(baris.kelas.split()[0], "")
        ikut = "b-induk" in kelas
        tebal = "<w:b/>" if baris.is_tebal else ""
        sel = [
            (
                satu.kolom,
                min(satu.sel.colspan, RENTANG_TERBANYAK),
                satu.sel.rowspan,
                self._sel(satu, tebal, ikut=ikut),
            )
            for satu in baris.sel
        ]
        return self._row(sel, "" if "b-panjang" in kelas else UTUH, latar=latar)

    def _sel(self, sel: SelTampil, tebal: str, *, ikut: bool) -> str:
        isi = self._isi(sel.teks, JC[sel.perataan], tebal, indent=sel.tingkat, ikut=ikut)
        if not sel.sel.catatan:
            return isi
        return isi.removesuffix("</w:p>") + run(sel.sel.catatan, naik=True) + "</w:p>"

    def _isi(self, teks: str, jc: str, tebal: str, *, indent: int = 0, ikut: bool = False) -> str:
        letak = f'<w:ind w:left="{indent * INDENT}"/>' if indent else ""
        huruf = f"<w:rPr>{tebal}</w:rPr>" if tebal else ""
        return paragraph(
            self.gaya,
            f"<w:r>{huruf}{text(teks)}</w:r>" if teks else "",
            f'{"<w:keepNext/>" if ikut else ""}{letak}<w:jc w:val="{jc}"/>',
        )

    def _row(
        self,
        sel: Sequence[tuple[int | None, int, int, str]],
        sifat: str,
        *,
        latar: str = "",
        tegak: str = "top",
    ) -> str:
        """``sel``: column (None: the next free one), columns, rows and content of each cell."""
        hasil: list[str] = []
        tutup, self.tutup = self.tutup, {}
        for kolom, (sisa, banyak) in tutup.items():
            if sisa > 1:
                self.tutup[kolom] = (sisa - 1, banyak)
        letak = 0

        def cover() -> None:
            nonlocal letak
            while letak in tutup:
                banyak = tutup[letak][1]
                kosong = paragraph(self.gaya, "")
                hasil.append(self._cell(letak, banyak, BERLANJUT, kosong, latar, tegak))
                letak += banyak

        for _, banyak, baris, isi in sel:
            cover()
            gabung = '<w:vMerge w:val="restart"/>' if baris > 1 else ""
            hasil.append(self._cell(letak, banyak, gabung, isi, latar, tegak))
            if baris > 1:
                self.tutup[letak] = (baris - 1, banyak)
            letak += banyak
        cover()
        return f"<w:tr>{f'<w:trPr>{sifat}</w:trPr>' if sifat else ''}{''.join(hasil)}</w:tr>"

    def _cell(self, kolom: int, banyak: int, gabung: str, isi: str, latar: str, tegak: str) -> str:
        lebar = sum(self.lebar[kolom : kolom + banyak])
        rentang = f'<w:gridSpan w:val="{banyak}"/>' if banyak > 1 else ""
        warna = f'<w:shd w:val="clear" w:color="auto" w:fill="{latar}"/>' if latar else ""
        letak = f'<w:vAlign w:val="{tegak}"/>' if tegak != "top" else ""
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{lebar}" w:type="dxa"/>{rentang}{gabung}{warna}{letak}'
            f"</w:tcPr>{isi}</w:tc>"
        )


def write_bawah(tabel: TabelTampil) -> Iterator[str]:
    """Source and notes; a table is never the last thing of a cell or section."""
    if tabel.tabel.sumber:
        yield paragraph("Sumber", run(f"Sumber: {tabel.tabel.sumber}"))
    for catatan in tabel.tabel.catatan:
        tanda = run(catatan.tanda, naik=True) + run(" ") if catatan.tanda else ""
        yield paragraph("Catatan", tanda + run(catatan.teks))
    yield paragraph("Jarak", "")
