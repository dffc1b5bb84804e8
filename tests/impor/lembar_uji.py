"""Sheets for the tests: the sample workbooks, read once, and small sheets built from lists."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from impor.baca.anak import read_sheets
from impor.baca.buku import build_workbook
from impor.baca.grid import Buku, Gabung, Lembar, Sel, split_address
from impor.baca.penjaga import Format
from impor.berkas import read_tables
from impor.tabel import HasilBaca, Tabel

DATA = Path(__file__).resolve().parent.parent / "data"
BERKAS = sorted(f"{jalur.parent.name}/{jalur.name}" for jalur in DATA.glob("*/*.xlsx"))


@cache
def buku(nama: str) -> Buku:
    """A sample workbook, ``mukomuko-2020/anggaran.xlsx``, read without a child process."""
    jalur = DATA / nama
    return build_workbook(jalur.name, read_sheets(jalur, Format.XLSX))


@cache
def hasil(nama: str) -> HasilBaca:
    """What a sample workbook gives."""
    return read_tables(buku(nama))


def tabel(nama: str, lembar: str, urutan: int = 0) -> Tabel:
    """One table of a sample workbook."""
    return [isi for isi in hasil(nama).tabel if isi.lembar == lembar][urutan]


def manifes() -> list[tuple[str, str, dict[str, Any]]]:
    """(file, sheet, expectation) of every sheet that has one."""
    return [
        (f"{jalur.parent.name}/{berkas}", lembar, isi)
        for jalur in sorted(DATA.glob("*/xlsx-manifest.json"))
        for berkas, isi_berkas in json.loads(jalur.read_text(encoding="utf-8")).items()
        for lembar, isi in isi_berkas.items()
    ]


def susun(
    baris: Sequence[Sequence[object]],
    *,
    gabung: Sequence[str] = (),
    mulai: str = "A1",
    nama: str = "Sheet1",
) -> Lembar:
    """A sheet from rows of values; None is a blank cell, numbers become Decimal."""
    baris_awal, kolom_awal = split_address(mulai)
    sel = {}
    for r, isi in enumerate(baris, baris_awal):
        for k, nilai in enumerate(isi, kolom_awal):
            if nilai is not None:
                angka = isinstance(nilai, int | float | Decimal)
                tersimpan = Decimal(str(nilai)) if angka else str(nilai)
                sel[r, k] = Sel(r, k, str(nilai), tersimpan)
    return Lembar(nama=nama, sel=sel, gabung=tuple(_range(teks) for teks in gabung))


def _range(teks: str) -> Gabung:
    awal, akhir = (split_address(alamat) for alamat in teks.split(":"))
    return Gabung(*awal, *akhir)


def baca(*lembar: Lembar) -> HasilBaca:
    """What a workbook of these sheets gives."""
    return read_tables(Buku("uji.xlsx", lembar))
