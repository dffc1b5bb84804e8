"""One PD's part of a file, as a workbook of its own in which every cell stands where it stood."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from hashlib import sha256
from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from xlsxwriter import Workbook
from xlsxwriter.exceptions import OverlappingRange
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from aturan.nama_berkas import clean_nama
from impor.baca.grid import Buku, Lembar, Sel
from impor.keluar.lembar import is_exact, sheet_name
from impor.keluar.xlsx import FORMAT_TANGGAL, PILIHAN_BUKU
from impor.kiriman.terima import Unggahan, unused
from laporan.render.waktu import TANPA_JAM

from .belah import Bagian, Belahan

FORMAT_PERSEN = "0.00%"
FORMAT_STRIP = '#,##0.00;-#,##0.00;"-"'
"""Zero as a dash, as the source shows it."""


class Pemotong:
    """Cuts the parts of one file; what each row holds is looked up once for all of them."""

    def __init__(self, buku: Buku, belahan: Belahan) -> None:
        self.buku = buku
        self.baris = {satu.nama: satu.rows() for satu in buku.lembar}
        self.bersama = {
            nama: {nomor for nomor in baris if (nama, nomor) not in belahan.isi}
            for nama, baris in self.baris.items()
        }

    def cut(self, bagian: Bagian, terpakai: set[str]) -> Unggahan:
        """The part as a file that is read like any other. ``terpakai``: names that others bear."""
        isi = self.write(bagian)
        dasar = self.buku.berkas.rpartition(".")[0]
        nama = unused(clean_nama(f"{dasar[:60]} ({bagian.tertulis[:50]})", "xlsx"), terpakai)
        berkas: UploadedFile[Any] = UploadedFile(BytesIO(isi), nama, size=len(isi))
        return Unggahan(berkas, nama, sha256(isi).hexdigest(), len(isi))

    def write(self, bagian: Bagian) -> bytes:
        """Sheets on which the part has rows, with what belongs to the whole of them."""
        milik: dict[str, set[int]] = {}
        for nama, nomor in bagian.baris:
            milik.setdefault(nama, set()).add(nomor)
        hasil = BytesIO()
        terpakai: set[str] = set()
        with Workbook(hasil, PILIHAN_BUKU) as baru:
            baru.set_properties({"created": TANPA_JAM})  # the same part is the same file
            ragam = make_ragam(baru)
            for lembar in self.buku.lembar:
                if lembar.nama in milik:
                    ikut = milik[lembar.nama] | self.bersama[lembar.nama]
                    halaman = baru.add_worksheet(sheet_name(lembar.nama, terpakai))
                    self.write_sheet(halaman, lembar, ikut, ragam)
        return hasil.getvalue()

    def write_sheet(
        self, halaman: Worksheet, lembar: Lembar, ikut: set[int], ragam: dict[str, Format]
    ) -> None:
        """Merged ranges come first: they leave their first cell blank, which is written after."""
        for baris, kolom, sel in merge_all(halaman, lembar, ikut, ragam):
            write_cell(halaman, baris - 1, kolom - 1, sel, ragam)
        isi = self.baris[lembar.nama]
        for nomor in sorted(ikut & isi.keys()):
            for sel in isi[nomor]:
                write_cell(halaman, sel.baris - 1, sel.kolom - 1, sel, ragam)
        for nomor in lembar.baris_tersembunyi & ikut:
            halaman.set_row(nomor - 1, None, None, {"hidden": True})
        for nomor in lembar.kolom_tersembunyi:
            halaman.set_column(nomor - 1, nomor - 1, None, None, {"hidden": True})


def make_ragam(buku: Workbook) -> dict[str, Format]:
    """The looks by which the reader tells what a number means."""
    return {
        "persen": buku.add_format({"num_format": FORMAT_PERSEN}),
        "strip": buku.add_format({"num_format": FORMAT_STRIP}),
        "tanggal": buku.add_format({"num_format": FORMAT_TANGGAL}),
        "biasa": buku.add_format(),
    }


def merge_all(
    halaman: Worksheet, lembar: Lembar, ikut: set[int], ragam: dict[str, Format]
) -> list[tuple[int, int, Sel]]:
    """The merged ranges over rows that come along. What stood in the first cell of a range, in a
    row that does not, is told for the first one that does."""
    pindah = []
    for satu in lembar.gabung:
        baris = [n for n in range(satu.baris_awal, satu.baris_akhir + 1) if n in ikut]
        if not baris:
            continue
        if len(baris) > 1 or satu.kolom_akhir > satu.kolom_awal:
            batas = (baris[0] - 1, satu.kolom_awal - 1, baris[-1] - 1, satu.kolom_akhir - 1)
            try:
                halaman.merge_range(*batas, "", ragam["biasa"])
            except OverlappingRange:
                continue  # a file that merges a cell twice: the first range holds
        sel = lembar.sel.get((satu.baris_awal, satu.kolom_awal))
        if sel is not None and satu.baris_awal not in ikut:
            pindah.append((baris[0], satu.kolom_awal, sel))
    return pindah


def write_cell(
    halaman: Worksheet, baris: int, kolom: int, sel: Sel, ragam: dict[str, Format]
) -> None:
    """The value as the file holds it; a number that a cell would round goes as the text seen."""
    isi = sel.nilai
    if isinstance(isi, bool):
        halaman.write_boolean(baris, kolom, isi)
    elif isinstance(isi, Decimal) and is_exact(isi):
        rupa = "persen" if sel.persen else "strip" if sel.strip else "biasa"
        halaman.write_number(baris, kolom, float(isi), ragam[rupa])
    elif isinstance(isi, date):
        halaman.write_datetime(baris, kolom, isi, ragam["tanggal"])
    else:
        halaman.write_string(baris, kolom, sel.mentah)
