"""Where everything stands: a sheet for each table, an address for each cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from xlsxwriter.utility import quote_sheetname, xl_rowcol_to_cell

from laporan.document import Sel, Tabel
from laporan.document.grid import row_groups
from laporan.numbering import BagianBernomor, DocumentBernomor, Nomor
from laporan.render.html_header import header_rows
from laporan.render.xlsx.bentuk import number_of

BARIS_JUDUL = 2  # the title, and an empty row below it
NAMA_TERPANJANG = 31
_TERLARANG = re.compile(r"[\[\]:*?/\\']")


@dataclass(frozen=True, slots=True)
class Lembar:
    """The sheet of a table; one without a title bears that of its part. ``tempat``: each cell that
    begins there, with row and column from 0."""

    nama: str
    judul: str
    nomor: Nomor
    tabel: Tabel
    bagian: str
    baris_isi: int
    tempat: tuple[tuple[int, int, Sel], ...]


@dataclass(frozen=True, slots=True)
class Acuan:
    """Of the named cells: their address with the sheet, and the number that they hold."""

    alamat: dict[str, str]
    angka: dict[str, Decimal]


def list_lembar(document: DocumentBernomor) -> list[Lembar]:
    terpakai: set[str] = set()
    hasil = []
    for bagian, nomor, tabel in list_tabel(document):
        nama = name_sheet(nomor.label or nomor.judul or bagian.split("\n")[0], terpakai)
        terpakai.add(nama.casefold())
        isi = BARIS_JUDUL + len(header_rows(tabel.kolom)) + tabel.nomor_kolom
        judul, bagian = (" ".join(satu.split()) for satu in (nomor.lengkap or bagian, bagian))
        hasil.append(Lembar(nama, judul, nomor, tabel, bagian, isi, tuple(place(tabel, isi))))
    return hasil


def list_tabel(document: DocumentBernomor) -> Iterator[tuple[str, Nomor, Tabel]]:
    depan = (satu for satu in document.depan if isinstance(satu, BagianBernomor))
    for bagian in (*depan, *document.bab, *document.lampiran):
        for isi in bagian.isi:
            blok = getattr(isi, "blok", None)
            if isinstance(blok, Tabel) and isi.nomor is not None:
                yield bagian.nomor.lengkap, isi.nomor, blok


def name_sheet(nama: str, terpakai: set[str]) -> str:
    """A name that a workbook takes, and that no other sheet of it bears."""
    bersih = _TERLARANG.sub(" ", nama).strip()[:NAMA_TERPANJANG] or "Tabel"
    calon, urut = bersih, 1
    while calon.casefold() in terpakai:
        urut += 1
        akhir = f" ({urut})"
        calon = bersih[: NAMA_TERPANJANG - len(akhir)] + akhir
    return calon


def place(tabel: Tabel, mulai: int) -> Iterator[tuple[int, int, Sel]]:
    baris = mulai
    for kelompok in row_groups(tabel, max(len(tabel.baris), 1)):
        for _, letak in kelompok.baris:
            yield from ((baris, satu.kolom, satu.sel) for satu in letak)
            baris += 1


def find_acuan(lembar: list[Lembar]) -> Acuan:
    """The first cell of a name stands."""
    acuan = Acuan({}, {})
    for satu in lembar:
        for baris, kolom, sel in satu.tempat:
            if not sel.nama or sel.nama in acuan.alamat:
                continue
            acuan.alamat[sel.nama] = (
                f"{quote_sheetname(satu.nama)}!{xl_rowcol_to_cell(baris, kolom)}"
            )
            if number := number_of(sel):
                acuan.angka[sel.nama] = number[0]
    return acuan
