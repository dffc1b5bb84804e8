"""CSV files as offices export them: semicolons, commas or tabs; utf-8, utf-16 or windows-1252."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from impor.baca.grid import PANJANG_SEL, Lembar, Sel, drop_controls
from impor.baca.penjaga import BOM_UTF16
from impor.baca.penolakan import (
    BATAS_BARIS,
    BATAS_KOLOM,
    BATAS_SEL,
    BerkasDitolakError,
    too_full,
)
from impor.sebab import SebabPesan

PEMISAH = ";\t,"
BATAS_GANTI_BARIS = 5 * BATAS_BARIS  # a cell may hold several lines


def read_csv(jalur: Path) -> Lembar:
    """The one sheet of a CSV file; every cell is text. Raises BerkasDitolakError."""
    teks = drop_controls(decode(jalur.read_bytes()))
    _check_lines(teks)
    sel: dict[tuple[int, int], Sel] = {}
    for nomor, isi_baris in enumerate(_split(teks), 1):
        lebar = _width(isi_baris)
        if lebar:
            _check_extent(nomor, lebar)
        sel |= {
            (nomor, kolom): Sel(nomor, kolom, isi, isi)
            for kolom, isi in enumerate(isi_baris[:lebar], 1)
            if isi.strip()
        }
        if len(sel) > BATAS_SEL:
            raise too_full(jalur.stem)
    return Lembar(nama=jalur.stem, sel=sel)


def _split(teks: str) -> Iterator[list[str]]:
    """The rows. A quote that is never closed would swallow the rows below it: it is refused."""
    csv.field_size_limit(PANJANG_SEL)
    pembaca = csv.reader(StringIO(teks, newline=""), delimiter=find_delimiter(teks), strict=True)
    banyak, mulai = 0, 1
    try:
        for isi in pembaca:
            yield isi
            banyak, mulai = banyak + 1, pembaca.line_num + 1
    except csv.Error as sebab:
        raise BerkasDitolakError(
            f"Berkas CSV rusak mulai baris {mulai}: tanda kutip di situ tidak berpasangan,"
            f" atau selnya lebih dari {PANJANG_SEL} huruf.",
            teks.splitlines()[mulai - 1][:60],
            "tanda kutip di dalam sel ditulis dua kali",
            sel=f"A{banyak + 1}",
            sebab=SebabPesan.BERKAS_RUSAK,
        ) from sebab


def decode(isi: bytes) -> str:
    """Text as offices save it; a byte that no encoding explains becomes a replacement mark."""
    if isi.startswith(BOM_UTF16):
        return isi.decode("utf-16", errors="replace")
    try:
        return isi.decode("utf-8-sig")
    except UnicodeDecodeError:
        return isi.decode("cp1252", errors="replace")


def find_delimiter(teks: str) -> str:
    """The separator that gives most lines the same number of columns, at least two."""
    contoh = [baris for baris in teks.splitlines()[:50] if baris.strip()]

    def weigh(pemisah: str) -> tuple[int, int]:
        try:
            lebar = Counter(len(baris) for baris in csv.reader(contoh, delimiter=pemisah))
        except csv.Error:  # a line too long to be one cell
            return 0, 0
        lebar.pop(1, None)
        return max(((jumlah, n) for n, jumlah in lebar.items()), default=(0, 0))

    return max(PEMISAH, key=weigh)


def _check_lines(teks: str) -> None:
    """Millions of empty lines are counted before they become millions of lists."""
    jumlah = max(teks.count("\n"), teks.count("\r"))
    if jumlah > BATAS_GANTI_BARIS:
        raise _too_large(f"{jumlah} baris")


def _width(isi_baris: list[str]) -> int:
    """The last filled column, found before anything is made of millions of cells."""
    terisi = (kolom for kolom in range(len(isi_baris), 0, -1) if isi_baris[kolom - 1].strip())
    return next(terisi, 0)


def _check_extent(baris: int, kolom: int) -> None:
    if baris > BATAS_BARIS:
        raise _too_large(f"lebih dari {BATAS_BARIS} baris")
    if kolom > BATAS_KOLOM:
        raise _too_large(f"{kolom} kolom", f"A{baris}")


def _too_large(ditemukan: str, sel: str = "") -> BerkasDitolakError:
    return BerkasDitolakError(
        "Berkas CSV terlalu besar.",
        ditemukan,
        f"paling banyak {BATAS_BARIS} baris dan {BATAS_KOLOM} kolom",
        sel=sel,
        sebab=SebabPesan.BERKAS_BESAR,
    )
