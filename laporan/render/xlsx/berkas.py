"""Writing the workbook."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import quote_sheetname
from xlsxwriter.worksheet import Worksheet

from laporan.document import Document, GayaBaris, Kertas, Perataan, Sel, tampil
from laporan.document.grid import check_grid
from laporan.numbering import number
from laporan.render.html_header import header_rows, numbering_row
from laporan.render.html_table import align
from laporan.render.waktu import TANPA_JAM
from laporan.render.xlsx.bentuk import number_of
from laporan.render.xlsx.letak import (
    BARIS_JUDUL,
    Acuan,
    Lembar,
    find_acuan,
    list_lembar,
    name_sheet,
)
from laporan.render.xlsx.rumus import write_rumus
from laporan.render.xlsx.tinggi import Isi, column_widths, row_heights

PILIHAN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
KERTAS = {Kertas.A4: 9, Kertas.F4: 14}
RATA = {Perataan.KIRI: "left", Perataan.TENGAH: "center", Perataan.KANAN: "right"}
LATAR = {GayaBaris.TOTAL: "#E4E9EF", GayaBaris.SUBTOTAL: "#F3F5F8"}
DASAR = {"font_name": "Arial", "font_size": 10, "valign": "top", "text_wrap": True}
GARIS = {"border": 1, "border_color": "#8A94A0"}
DAFTAR = "Daftar Tabel"
INCI = 25.4  # millimetres


def render_xlsx(document: Document, *, pengenal: str) -> bytes:
    """The tables of a document. ``pengenal`` is the hash of the facts; the same arguments give the
    same bytes. Raises ``ValueError`` when a row does not fill its columns."""
    isi = BytesIO()
    with Workbook(isi, PILIHAN) as buku:
        buku.set_properties(
            {
                "title": document.judul_pendek,
                "author": document.pemilik,
                "comments": f"Versi data {pengenal[:16]}",
                "created": TANPA_JAM,
            }
        )
        Penulis(buku, document).write()
    return isi.getvalue()


class Penulis:
    """One workbook. Formats are made once for each look."""

    def __init__(self, buku: Workbook, document: Document) -> None:
        self.buku = buku
        self.document = document
        self.lembar = list_lembar(number(document))
        self.acuan = find_acuan(self.lembar)
        self._rupa: dict[tuple[tuple[str, Any], ...], Format] = {}

    def write(self) -> None:
        # Names of tables may be that of the list, which stands first.
        nama = name_sheet(DAFTAR, {satu.nama.casefold() for satu in self.lembar})
        self.daftar(self.buku.add_worksheet(nama))
        for satu in self.lembar:
            PenulisLembar(self, self.buku.add_worksheet(satu.nama), satu, self.acuan).write()

    def rupa(self, **sifat: Any) -> Format:
        isi = {**DASAR, **sifat}
        kunci = tuple(sorted(isi.items()))
        if kunci not in self._rupa:
            self._rupa[kunci] = self.buku.add_format(isi)
        return self._rupa[kunci]

    def daftar(self, lembar: Worksheet) -> None:
        """What the workbook holds, with a link to every sheet."""
        tebal, biasa = self.rupa(bold=True), self.rupa()
        judul = self.rupa(bold=True, font_size=12, text_wrap=False)
        lembar.write_string(0, 0, self.document.judul_pendek, judul)
        for kolom, kepala in enumerate(("Lembar", "Judul", "Bagian")):
            lembar.write_string(2, kolom, kepala, tebal)
        for baris, satu in enumerate(self.lembar, 3):
            alamat = f"internal:{quote_sheetname(satu.nama)}!A1"
            lembar.write_url(
                baris, 0, alamat, self.rupa(font_color="#0B5394", underline=1), satu.nama
            )
            lembar.write_string(baris, 1, satu.nomor.judul or satu.judul, biasa)
            lembar.write_string(baris, 2, satu.bagian, biasa)
        lembar.set_column(0, 0, 18)
        lembar.set_column(1, 1, 80)
        lembar.set_column(2, 2, 40)
        lembar.freeze_panes(3, 0)
        self.paper(lembar)

    def paper(self, lembar: Worksheet) -> None:
        """Lying down, as many pages as it takes, each as wide as the sheet."""
        tata = self.document.tata
        tepi = tata.pinggir
        lembar.set_landscape()
        lembar.set_paper(KERTAS[tata.kertas])
        lembar.set_margins(
            *(satu / INCI for satu in (tepi.kiri, tepi.kanan, tepi.atas, tepi.bawah))
        )
        if tata.kepala:
            lembar.set_header(f"&L&8{plain(tata.kepala)}")
        lembar.set_footer(f"&L&8{plain(self.document.kaki)}&R&8&P")
        lembar.fit_to_pages(1, 0)


def plain(teks: str) -> str:
    """Nothing in the head or foot of a sheet is an order to the program that prints it. A blank
    keeps figures at the beginning from being read as the size of the letters."""
    return " " + teks.replace("&", "&&")


class PenulisLembar:
    """One table on its sheet."""

    def __init__(self, buku: Penulis, kertas: Worksheet, lembar: Lembar, acuan: Acuan) -> None:
        self.buku, self.kertas, self.lembar, self.acuan = buku, kertas, lembar, acuan
        self.tabel = lembar.tabel
        self.tertulis: list[Isi] = []

    def write(self) -> None:
        if salah := check_grid(self.tabel):
            raise ValueError(salah)
        judul = self.buku.rupa(bold=True, text_wrap=False)
        self.kertas.write_string(0, 0, self.lembar.judul, judul)
        self.kepala()
        for baris, kolom, sel in self.lembar.tempat:
            self.sel(baris, kolom, sel)
        if not self.tabel.baris:
            self.put(self.lembar.baris_isi, 0, 1, len(self.tabel.kolom), self.tabel.teks_kosong, {})
        self.catatan(self.lembar.baris_isi + max(len(self.tabel.baris), 1) + 1)
        self.halaman()

    def kepala(self) -> None:
        rupa = {"bold": True, "align": "center", "valign": "vcenter", "bg_color": "#E4E9EF"}
        tutup: set[tuple[int, int]] = set()
        for baris, isi in enumerate(header_rows(self.tabel.kolom), BARIS_JUDUL):
            kolom = 0
            for satu in isi:
                while (baris, kolom) in tutup:
                    kolom += 1
                self.put(baris, kolom, satu.rowspan, satu.colspan, satu.teks, rupa)
                tutup |= {
                    (baris + i, kolom + j) for i in range(satu.rowspan) for j in range(satu.colspan)
                }
        if self.tabel.nomor_kolom:
            for kolom, teks in enumerate(numbering_row(self.tabel.kolom)):
                rupa = {"align": "center", "bg_color": "#F3F5F8", "font_size": 8}
                self.put(self.lembar.baris_isi - 1, kolom, 1, 1, teks, rupa)

    def sel(self, baris: int, kolom: int, sel: Sel) -> None:
        asal = self.tabel.baris[baris - self.lembar.baris_isi]
        rupa: dict[str, Any] = {"align": RATA[align(self.tabel.kolom[kolom], sel)]}
        if asal.gaya is not GayaBaris.BIASA:
            rupa["bold"] = True
        if latar := LATAR.get(asal.gaya):
            rupa["bg_color"] = latar
        if asal.tingkat and self.tabel.kolom[kolom].bertingkat:
            rupa["indent"] = min(asal.tingkat, 6)
        angka = number_of(sel)
        if angka is None:
            self.put(baris, kolom, sel.rowspan, sel.colspan, tampil(sel), rupa, sel.catatan)
            return
        nilai, bentuk = angka
        rupa["num_format"] = bentuk
        self.put(baris, kolom, sel.rowspan, sel.colspan, "", rupa, sel.catatan)
        rumus = write_rumus(sel, self.acuan.alamat, self.acuan.angka)
        if rumus is None:
            self.kertas.write_number(baris, kolom, float(nilai), self.rupa(rupa))
        else:
            sini = f"{quote_sheetname(self.lembar.nama)}!"
            self.kertas.write_formula(
                baris, kolom, rumus.replace(sini, ""), self.rupa(rupa), float(nilai)
            )

    def put(
        self,
        baris: int,
        kolom: int,
        tinggi: int,
        lebar: int,
        teks: str,
        rupa: dict[str, Any],
        catatan: str = "",
    ) -> None:
        """Text into a cell or over several; the mark of a footnote becomes a note of the cell."""
        self.tertulis.append((baris, kolom, tinggi, lebar, teks))
        if tinggi > 1 or lebar > 1:
            akhir = (baris + tinggi - 1, kolom + lebar - 1)
            self.kertas.merge_range(baris, kolom, *akhir, "", self.rupa(rupa))
        if teks:
            self.kertas.write_string(baris, kolom, teks, self.rupa(rupa))
        else:
            self.kertas.write_blank(baris, kolom, None, self.rupa(rupa))
        if catatan:
            self.kertas.write_comment(baris, kolom, self.footnote(catatan), {"author": ""})

    def footnote(self, tanda: str) -> str:
        isi = {satu.tanda: satu.teks for satu in self.tabel.catatan}
        return "\n".join(isi.get(satu, satu) for satu in tanda.split(","))

    def rupa(self, sifat: dict[str, Any]) -> Format:
        return self.buku.rupa(**GARIS, **sifat)

    def catatan(self, baris: int) -> None:
        biasa = self.buku.rupa(text_wrap=False, font_size=9)
        isi = [f"Sumber: {self.tabel.sumber}"] if self.tabel.sumber else []
        isi += [f"{satu.tanda} {satu.teks}".strip() for satu in self.tabel.catatan]
        for urut, teks in enumerate(isi):
            self.kertas.write_string(baris + urut, 0, teks, biasa)

    def halaman(self) -> None:
        """Columns and rows as large as they need; the header stays in sight and on paper."""
        lebar = column_widths(self.tabel.kolom)
        for kolom, satu in enumerate(lebar):
            self.kertas.set_column(kolom, kolom, satu)
        for baris, tinggi in row_heights(self.tertulis, lebar).items():
            self.kertas.set_row(baris, tinggi)
        self.kertas.freeze_panes(self.lembar.baris_isi, 0)
        self.kertas.repeat_rows(BARIS_JUDUL, self.lembar.baris_isi - 1)
        self.buku.paper(self.kertas)
