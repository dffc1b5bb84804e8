"""Lists as .xlsx: a frozen header, widths, filters, and no text that is a formula or a link."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from aturan.tampil import format_angka

from .lembar import IsiSel, LembarKeluar, clean_teks, is_exact, sheet_name

PILIHAN_BUKU: dict[str, Any] = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
}
FORMAT_UANG = "#,##0.00"
FORMAT_TANGGAL = "dd/mm/yyyy"


def write_xlsx(lembar: Iterable[LembarKeluar]) -> bytes:
    """The sheets as one workbook."""
    hasil = BytesIO()
    terpakai: set[str] = set()
    with Workbook(hasil, {**PILIHAN_BUKU, "constant_memory": True}) as buku:
        ragam = Ragam(buku)
        for satu in lembar:
            write_sheet(buku.add_worksheet(sheet_name(satu.nama, terpakai)), satu, ragam)
    return hasil.getvalue()


class Ragam:
    """The looks of the cells of one workbook."""

    def __init__(self, buku: Workbook) -> None:
        kepala = {"bold": True, "bg_color": "#E7EDF4", "border": 1, "text_wrap": True}
        self.kepala = buku.add_format({**kepala, "valign": "vcenter"})
        self.teks = buku.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        self.angka = buku.add_format({"valign": "top"})
        self.uang = buku.add_format({"num_format": FORMAT_UANG, "valign": "top"})
        self.tanggal = buku.add_format({"num_format": FORMAT_TANGGAL, "valign": "top"})


def write_sheet(halaman: Worksheet, lembar: LembarKeluar, ragam: Ragam) -> None:
    for nomor, kolom in enumerate(lembar.kolom):
        halaman.set_column(nomor, nomor, kolom.lebar)
        halaman.write_string(0, nomor, clean_teks(kolom.judul), ragam.kepala)
    for baris, isi in enumerate(lembar.baris, 1):
        for nomor, satu in enumerate(isi):
            uang = lembar.kolom[nomor].uang
            write_cell(halaman, baris, nomor, satu, ragam, uang=uang)
    halaman.freeze_panes(1, 0)


def write_cell(
    halaman: Worksheet, baris: int, kolom: int, isi: IsiSel, ragam: Ragam, *, uang: bool = False
) -> None:
    """One cell. A number that a cell would round goes as text."""
    if isi is None or isi == "":
        return
    if isinstance(isi, Decimal | int):
        if is_exact(isi):
            halaman.write_number(baris, kolom, float(isi), ragam.uang if uang else ragam.angka)
        else:
            halaman.write_string(baris, kolom, format_angka(Decimal(isi), None), ragam.teks)
    elif isinstance(isi, date):
        halaman.write_datetime(baris, kolom, isi, ragam.tanggal)
    else:
        halaman.write_string(baris, kolom, clean_teks(isi), ragam.teks)
