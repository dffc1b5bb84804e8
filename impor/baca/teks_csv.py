"""CSV files as offices export them: utf-8 or windows-1252, with semicolon, comma or tab."""

from __future__ import annotations

import csv
from collections import Counter
from io import StringIO
from pathlib import Path

from impor.baca.grid import PANJANG_SEL, Lembar, Sel, drop_controls
from impor.baca.penjaga import BATAS_BARIS, BATAS_KOLOM, BerkasDitolakError
from impor.sebab import SebabPesan

PEMISAH = ";\t,"
BATAS_GANTI_BARIS = 5 * BATAS_BARIS  # a cell may hold several lines


def read_csv(jalur: Path) -> Lembar:
    """The one sheet of a CSV file; every cell is text. Raises BerkasDitolakError."""
    teks = drop_controls(_decode(jalur.read_bytes()))
    _check_lines(teks)
    csv.field_size_limit(PANJANG_SEL)
    try:
        baris = list(csv.reader(StringIO(teks, newline=""), delimiter=find_delimiter(teks)))
    except csv.Error as sebab:
        raise BerkasDitolakError(
            "Berkas CSV rusak.",
            f"tanda kutip yang tidak ditutup, atau sel lebih dari {PANJANG_SEL} huruf",
            sebab=SebabPesan.BERKAS_RUSAK,
        ) from sebab
    _check_extent(baris)
    sel = {
        (nomor, kolom): Sel(nomor, kolom, isi, isi)
        for nomor, isi_baris in enumerate(baris, 1)
        for kolom, isi in enumerate(isi_baris, 1)
        if isi.strip()
    }
    return Lembar(nama=jalur.stem, sel=sel)


def _decode(isi: bytes) -> str:
    try:
        return isi.decode("utf-8-sig")
    except UnicodeDecodeError:
        return isi.decode("cp1252", errors="replace")


def find_delimiter(teks: str) -> str:
    """The separator that gives most lines the same number of columns, at least two."""
    contoh = [baris for baris in teks.splitlines()[:50] if baris.strip()]

    def weigh(pemisah: str) -> tuple[int, int]:
        lebar = Counter(len(baris) for baris in csv.reader(contoh, delimiter=pemisah))
        lebar.pop(1, None)
        return max(((jumlah, n) for n, jumlah in lebar.items()), default=(0, 0))

    return max(PEMISAH, key=weigh)


def _check_lines(teks: str) -> None:
    """Millions of empty lines are counted before they become millions of lists."""
    jumlah = max(teks.count("\n"), teks.count("\r"))
    if jumlah > BATAS_GANTI_BARIS:
        raise _too_large(jumlah)


def _check_extent(baris: list[list[str]]) -> None:
    if len(baris) > BATAS_BARIS or any(len(isi) > BATAS_KOLOM for isi in baris):
        raise _too_large(len(baris))


def _too_large(jumlah: int) -> BerkasDitolakError:
    return BerkasDitolakError(
        "Berkas CSV terlalu besar.",
        f"{jumlah} baris",
        f"paling banyak {BATAS_BARIS} baris dan {BATAS_KOLOM} kolom",
        sebab=SebabPesan.BERKAS_BESAR,
    )
