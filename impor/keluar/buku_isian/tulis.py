"""Writing a buku isian: locked names, cells to fill in, lists to choose from, notes on headers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from impor.keluar.lembar import clean_teks
from impor.keluar.xlsx import PILIHAN_BUKU
from impor.kembali.kunci import KEPALA_KUNCI, KunciBaris, Sel
from impor.kembali.semula import Bentuk, IsiBuku, isi_teks
from instansi.models import Instansi
from laporan.render.xlsx.tinggi import count_lines

from .lembar import BarisBuku, KolomBuku, LembarBuku, SelBuku
from .muat import load_lembar
from .petunjuk import NAMA_PETUNJUK, list_baris

KEPALA = 4
"""The row of headers, from 0: below title, PD, explanation and a blank."""
LEBAR_PETUNJUK = (40, 100)
PANJANG_PILIHAN = 250
PENULIS_CATATAN = "Petunjuk SAKIP"
KUNING, ABU, BIRU = "#FFF9DB", "#EEF0F3", "#E7EDF4"
TINGGI_GARIS, TINGGI_TERBESAR = 15.0, 409.0
LINDUNGAN = {"format_columns": True, "format_rows": True}
FORMAT = {Bentuk.ANGKA: "General", Bentuk.UANG: "#,##0.00", Bentuk.TEKS: "@"}


def write_buku_isian(instansi: Instansi, tahun: int, *, hari_ini: date) -> bytes:
    """The workbook of the PD and year as it stands."""
    lembar = load_lembar(instansi, tahun, hari_ini=hari_ini)
    hasil = BytesIO()
    with Workbook(hasil, PILIHAN_BUKU) as buku:
        dibuat = datetime.combine(hari_ini, time.min, UTC)
        buku.set_properties({"title": f"Buku isian {tahun}", "created": dibuat})
        ragam = Ragam(buku)
        write_petunjuk(buku, list_baris(instansi, tahun, lembar, hari_ini), ragam)
        for satu in lembar:
            PenulisLembar(buku, satu, instansi, tahun, ragam).write()
    return hasil.getvalue()


class Ragam:
    """The looks of the cells, each made once."""

    def __init__(self, buku: Workbook) -> None:
        self.buku = buku
        self.jadi: dict[tuple[tuple[str, Any], ...], Any] = {}

    def get(self, **sifat: Any) -> Any:
        kunci = tuple(sorted(sifat.items()))
        if kunci not in self.jadi:
            self.jadi[kunci] = self.buku.add_format({"valign": "top", **sifat})
        return self.jadi[kunci]

    def nama(self, dalam: int) -> Any:
        """Text by which a row is known, set in by its depth."""
        return self.get(
            text_wrap=True, bg_color=ABU, border=1, border_color="#D5DAE1", indent=dalam
        )

    def isi(self, isi: IsiBuku, *, terkunci: bool) -> Any:
        sifat = {"text_wrap": isi.bentuk is Bentuk.TEKS, "border": 1, "border_color": "#D5DAE1"}
        warna = ABU if terkunci else KUNING
        format_angka = number_format(isi)
        return self.get(num_format=format_angka, bg_color=warna, locked=terkunci, **sifat)


def number_format(isi: IsiBuku) -> str:
    """Percentages with two decimals, or as many as they have."""
    if isi.bentuk is not Bentuk.PERSEN:
        return FORMAT[isi.bentuk]
    eksponen = isi.nilai.normalize().as_tuple().exponent if isinstance(isi.nilai, Decimal) else 0
    return f"0.{'0' * max(2, -int(eksponen))}%"


def write_petunjuk(buku: Workbook, baris: Sequence[tuple[str, ...]], ragam: Ragam) -> None:
    halaman = buku.add_worksheet(NAMA_PETUNJUK)
    for nomor, lebar in enumerate(LEBAR_PETUNJUK):
        halaman.set_column(nomor, nomor, lebar)
    for nomor, isi in enumerate(baris):
        judul = nomor == 0 or isi[0] in ("Cara mengisi", "Lembar", "Contoh isi")
        gaya = ragam.get(bold=True, font_size=13 if nomor == 0 else 11) if judul else ragam.get()
        for kolom, teks in enumerate(isi):
            bungkus = ragam.get(text_wrap=True) if kolom else gaya
            halaman.write_string(nomor, kolom, clean_teks(teks), gaya if judul else bungkus)
    halaman.protect("", LINDUNGAN)
    halaman.set_landscape()
    halaman.set_paper(9)
    halaman.fit_to_pages(1, 0)


def row_height(isi: Iterable[tuple[str, float]]) -> float:
    """Points that texts need in columns of these widths: on a protected sheet not every program
    finds out by itself."""
    garis = max((count_lines(teks, lebar) for teks, lebar in isi), default=1)
    return min(TINGGI_TERBESAR, TINGGI_GARIS * garis)


class PenulisLembar:
    """Writes one sheet."""

    def __init__(
        self, buku: Workbook, lembar: LembarBuku, instansi: Instansi, tahun: int, ragam: Ragam
    ) -> None:
        self.lembar, self.instansi, self.tahun, self.ragam = lembar, instansi, tahun, ragam
        self.halaman: Worksheet = buku.add_worksheet(lembar.nama)
        self.kolom_kunci = len(lembar.kolom)

    def write(self) -> None:
        self.kepala()
        for nomor, baris in enumerate(self.lembar.baris, KEPALA + 1):
            self.baris(nomor, baris)
        akhir = KEPALA + len(self.lembar.baris)
        for nomor in range(akhir + 1, akhir + 1 + self.lembar.tambahan):
            self.baris_kosong(nomor)
        self.pilihan(akhir + self.lembar.tambahan)
        sel = xl_range(KEPALA + 1, 0, akhir + self.lembar.tambahan + 1, self.kolom_kunci)
        self.halaman.ignore_errors({"number_stored_as_text": sel})
        self.halaman.freeze_panes(KEPALA + 1, self.kolom_nama() + 1)
        self.halaman.protect("", LINDUNGAN)
        self.halaman.set_landscape()
        self.halaman.set_paper(9)
        self.halaman.fit_to_pages(1, 0)
        self.halaman.repeat_rows(KEPALA)

    def kolom_nama(self) -> int:
        judul = [kolom.judul for kolom in self.lembar.kolom]
        return judul.index(self.lembar.dikenal)

    def kepala(self) -> None:
        besar = self.ragam.get(bold=True, font_size=13)
        for nomor, teks in enumerate((self.lembar.judul, self.instansi.nama_lengkap)):
            self.halaman.write_string(nomor, 0, clean_teks(teks), besar)
        self.halaman.write_string(2, 0, clean_teks(self.lembar.keterangan))
        gaya = self.ragam.get(bold=True, bg_color=BIRU, border=1, text_wrap=True, align="center")
        for nomor, kolom in enumerate(self.lembar.kolom):
            self.halaman.set_column(nomor, nomor, kolom.lebar)
            self.halaman.write_string(KEPALA, nomor, kolom.judul, gaya)
            if kolom.catatan:
                pilihan = {"author": PENULIS_CATATAN, "width": 260, "height": 110}
                self.halaman.write_comment(KEPALA, nomor, kolom.catatan, pilihan)
        self.halaman.write_string(KEPALA, self.kolom_kunci, KEPALA_KUNCI, gaya)
        self.halaman.set_column(self.kolom_kunci, self.kolom_kunci, 12, None, {"hidden": True})

    def baris(self, nomor: int, baris: BarisBuku) -> None:
        self.halaman.set_row(nomor, row_height(self.list_teks(baris)))
        for kolom, isi in enumerate(self.lembar.kolom):
            sel = baris.sel.get(isi.judul)
            if sel is None:
                dalam = baris.dalam if isi.judul == self.lembar.dikenal else 0
                teks = clean_teks(baris.teks.get(isi.judul, ""))
                self.halaman.write_string(nomor, kolom, teks, self.ragam.nama(dalam))
            else:
                self.sel(nomor, kolom, sel)
        self.halaman.write_string(nomor, self.kolom_kunci, self.kunci(baris).as_teks())

    def list_teks(self, baris: BarisBuku) -> Iterator[tuple[str, float]]:
        """The texts of a row that wrap, each with the width that it has."""
        for kolom in self.lembar.kolom:
            sel = baris.sel.get(kolom.judul)
            if sel is None:
                dalam = baris.dalam if kolom.judul == self.lembar.dikenal else 0
                yield baris.teks.get(kolom.judul, ""), kolom.lebar - 2 * dalam
            elif isinstance(sel.isi.nilai, str):
                yield sel.isi.nilai, kolom.lebar

    def sel(self, nomor: int, kolom: int, sel: SelBuku) -> None:
        gaya = self.ragam.isi(sel.isi, terkunci=bool(sel.terkunci))
        nilai = sel.isi.nilai
        if nilai is None:
            self.halaman.write_blank(nomor, kolom, None, gaya)
        elif isinstance(nilai, Decimal):
            angka = nilai / 100 if sel.isi.bentuk is Bentuk.PERSEN else nilai
            self.halaman.write_number(nomor, kolom, float(angka), gaya)
        else:
            self.halaman.write_string(nomor, kolom, clean_teks(nilai), gaya)

    def kunci(self, baris: BarisBuku) -> KunciBaris:
        sel = {
            judul: Sel(satu.fakta, written(satu.isi).semula) for judul, satu in baris.sel.items()
        }
        lain = [kolom.judul for kolom in self.lembar.kolom if kolom.judul not in sel]
        for judul in lain:
            if judul != self.lembar.dikenal:
                sel[judul] = Sel("tetap", isi_teks(clean_teks(baris.teks.get(judul, ""))).semula)
        return KunciBaris(
            pd=f"{self.instansi.pemda.kode}/{self.instansi.kode}",
            tahun=self.tahun,
            lembar=self.lembar.jenis,
            nama=self.lembar.dikenal,
            baris=baris.baris,
            sel=sel,
        )

    def baris_kosong(self, nomor: int) -> None:
        for kolom, isi in enumerate(self.lembar.kolom):
            gaya = self.ragam.isi(IsiBuku(empty_shape(isi)), terkunci=False)
            self.halaman.write_blank(nomor, kolom, None, gaya)

    def pilihan(self, akhir: int) -> None:
        for nomor, kolom in enumerate(self.lembar.kolom):
            if kolom.pilihan and akhir > KEPALA:
                aturan = {
                    "validate": "list",
                    "source": fit_pilihan(kolom.pilihan),
                    "error_type": "warning",
                    "error_title": "Di luar daftar",
                    "error_message": f"{kolom.judul} biasanya dipilih dari daftar.",
                }
                self.halaman.data_validation(KEPALA + 1, nomor, akhir, nomor, aturan)


def written(isi: IsiBuku) -> IsiBuku:
    """The content as the cell can hold it."""
    return IsiBuku(isi.bentuk, clean_teks(isi.nilai)) if isinstance(isi.nilai, str) else isi


def empty_shape(kolom: KolomBuku) -> Bentuk:
    """Values are numbers unless something else is typed; names and choices are text."""
    return (
        Bentuk.ANGKA if kolom.judul.startswith(("Target", "Realisasi", "Kondisi")) else kolom.bentuk
    )


def fit_pilihan(pilihan: Sequence[str]) -> list[str]:
    """As many as a list in a workbook may hold; a comma would part one in two."""
    hasil: list[str] = []
    panjang = 0
    for satu in pilihan:
        panjang += len(satu) + 1
        if "," not in satu and panjang <= PANJANG_PILIHAN:
            hasil.append(satu)
    return hasil
