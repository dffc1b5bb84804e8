"""A plain .xlsx with the values of a file that is none (.ods, .xls, .csv), or that openpyxl cannot
open: the same cells at the same addresses, looking as they were read."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.exceptions import OverlappingRange
from xlsxwriter.worksheet import Worksheet

from impor.baca.grid import Buku, Gabung, Lembar, Sel
from impor.keluar.lembar import clean_teks, is_exact, sheet_name
from impor.keluar.xlsx import FORMAT_TANGGAL, PILIHAN_BUKU


def write_copy(buku: Buku, ke: Path) -> dict[str, str]:
    """Write every sheet of the grid. Gives the names that the sheets have in the copy."""
    terpakai: set[str] = set()
    nama = {lembar.nama: sheet_name(lembar.nama, terpakai) for lembar in buku.lembar}
    with Workbook(str(ke), PILIHAN_BUKU) as keluaran:
        ragam: dict[str, Any] = {}
        for lembar in buku.lembar:
            halaman = keluaran.add_worksheet(nama[lembar.nama])
            write_sheet(keluaran, halaman, lembar, ragam)
    return nama


def write_sheet(
    keluaran: Workbook, halaman: Worksheet, lembar: Lembar, ragam: dict[str, Any]
) -> None:
    for gabung in lembar.gabung:
        if gabung.luas > 1:
            merge(halaman, gabung)
    for sel in lembar.sel.values():
        kode = number_format(sel)
        if kode not in ragam:
            ragam[kode] = keluaran.add_format({"num_format": kode}) if kode else None
        write_cell(halaman, sel, ragam[kode])
    for baris in lembar.baris_tersembunyi:
        halaman.set_row(baris - 1, None, None, {"hidden": True})
    for kolom in lembar.kolom_tersembunyi:
        halaman.set_column(kolom - 1, kolom - 1, None, None, {"hidden": True})


def merge(halaman: Worksheet, gabung: Gabung) -> None:
    """A merged range. One that lies over another, as no spreadsheet makes them, is left out."""
    awal = (gabung.baris_awal - 1, gabung.kolom_awal - 1)
    with suppress(OverlappingRange):
        halaman.merge_range(*awal, gabung.baris_akhir - 1, gabung.kolom_akhir - 1, "")


def write_cell(halaman: Worksheet, sel: Sel, ragam: Any) -> None:
    baris, kolom = sel.baris - 1, sel.kolom - 1
    if isinstance(sel.nilai, Decimal) and is_exact(sel.nilai):
        halaman.write_number(baris, kolom, float(sel.nilai), ragam)
    elif isinstance(sel.nilai, bool):
        halaman.write_boolean(baris, kolom, sel.nilai)
    elif isinstance(sel.nilai, date):
        waktu = (
            sel.nilai if isinstance(sel.nilai, datetime) else datetime.combine(sel.nilai, time())
        )
        halaman.write_datetime(baris, kolom, waktu, ragam)
    else:
        halaman.write_string(baris, kolom, clean_teks(sel.mentah))


def number_format(sel: Sel) -> str:
    """A format that shows the number as its text reads; empty for the usual one."""
    if isinstance(sel.nilai, date):
        return FORMAT_TANGGAL
    if not isinstance(sel.nilai, Decimal):
        return ""
    if sel.strip:
        return '#,##0;-#,##0;"-"'
    bulat, _, pecahan = sel.mentah.rstrip("%").lstrip("-").partition(",")
    kode = "#,##0" if "." in bulat else "0" * max(1, len(bulat) if bulat.startswith("0") else 1)
    kode += "." + "0" * len(pecahan) if pecahan else ""
    return f"{kode}%" if sel.persen else kode
