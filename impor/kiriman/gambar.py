"""A picture of a sheet: its rows and columns as in the file, each cell with what it was taken for.

Empty rows are left out and told of; only the rows of one page are drawn.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from impor.baca.grid import Lembar, Sel, column_letters, split_address
from impor.istilah import Kelas
from impor.jawaban.pilihan import NAMA_KELAS

BARIS_PER_GAMBAR = 40
PANJANG_TEKS = 80
KOSONG = "(dikosongkan)"


MELUAS = frozenset({Kelas.JUDUL, Kelas.CATATAN_KAKI})
"""Lines of text that run over the empty cells beside them, as they do on a sheet."""


@dataclass(frozen=True, slots=True)
class Kotak:
    """One cell. ``tanda`` says its class for those who see no colour; data needs none."""

    alamat: str = ""
    teks: str = ""
    kelas: str = ""
    tanda: str = ""
    bentang: int = 1
    is_dibetulkan: bool = False
    is_berpesan: bool = False


@dataclass(frozen=True, slots=True)
class BarisGambar:
    """A row; ``celah`` tells of empty rows above it."""

    nomor: int
    kotak: tuple[Kotak, ...]
    celah: str = ""
    is_tersembunyi: bool = False


@dataclass(frozen=True, slots=True)
class Gambar:
    kolom: tuple[str, ...]
    baris: tuple[BarisGambar, ...]
    kolom_tersembunyi: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tanda:
    """What is known of the cells of a sheet, by address: their class, which of them messages speak
    of, and the text that a person gave them."""

    kelas: Mapping[str, Kelas]
    berpesan: frozenset[str]
    dibetulkan: Mapping[str, str]


def list_nomor(lembar: Lembar) -> list[int]:
    """The rows that hold anything."""
    return sorted({baris for baris, _ in lembar.sel})


def find_halaman(nomor: list[int], alamat: str) -> int:
    """The page of the picture on which a cell stands, from 1."""
    try:
        baris, _ = split_address(alamat)
    except ValueError:
        return 1
    di_atas = sum(satu < baris for satu in nomor)
    return di_atas // BARIS_PER_GAMBAR + 1


def draw(lembar: Lembar, nomor: list[int], tanda: Tanda, *, di_atas: int = 0) -> Gambar:
    """These rows of the sheet; ``di_atas`` is the row drawn before them, on another page."""
    kolom = range(1, max((k for _, k in lembar.sel), default=0) + 1)
    lebar = spans(lembar)
    baris = []
    for satu in nomor:
        kotak = tuple(draw_row(lembar, satu, kolom, lebar, tanda))
        tersembunyi = satu in lembar.baris_tersembunyi
        baris.append(BarisGambar(satu, kotak, tell_gap(di_atas, satu), tersembunyi))
        di_atas = satu
    return Gambar(
        kolom=tuple(column_letters(satu) for satu in kolom),
        baris=tuple(baris),
        kolom_tersembunyi=tuple(
            column_letters(k) for k in sorted(lembar.kolom_tersembunyi) if k in kolom
        ),
    )


def spans(lembar: Lembar) -> dict[tuple[int, int], int]:
    """How many columns a merged cell covers, by its first cell."""
    return {
        (satu.baris_awal, satu.kolom_awal): satu.kolom_akhir - satu.kolom_awal + 1
        for satu in lembar.gabung
    }


def draw_row(
    lembar: Lembar, baris: int, kolom: range, lebar: Mapping[tuple[int, int], int], tanda: Tanda
) -> list[Kotak]:
    kotak, kini = [], kolom.start
    while kini < kolom.stop:
        sel = lembar.sel.get((baris, kini))
        kosong = count_empty(lembar, baris, kini, kolom)
        bentang = min(lebar.get((baris, kini), 1), kosong + 1)
        if sel is not None and tanda.kelas.get(sel.alamat) in MELUAS:
            bentang = kosong + 1
        kotak.append(Kotak(bentang=bentang) if sel is None else draw_cell(sel, bentang, tanda))
        kini += bentang
    return kotak


def count_empty(lembar: Lembar, baris: int, kini: int, kolom: range) -> int:
    """How many empty cells follow this one in its row."""
    lain = range(kini + 1, kolom.stop)
    terisi = next((k for k in lain if (baris, k) in lembar.sel), kolom.stop)
    return terisi - kini - 1


def draw_cell(sel: Sel, bentang: int, tanda: Tanda) -> Kotak:
    kelas = tanda.kelas.get(sel.alamat, Kelas.DIABAIKAN)
    teks = " ".join(tanda.dibetulkan.get(sel.alamat, sel.mentah).split())
    return Kotak(
        alamat=sel.alamat,
        teks=f"{teks[: PANJANG_TEKS - 1]}…" if len(teks) > PANJANG_TEKS else teks or KOSONG,
        kelas=str(kelas),
        tanda="" if kelas is Kelas.NILAI else NAMA_KELAS.get(kelas, str(kelas)),
        bentang=bentang,
        is_dibetulkan=sel.alamat in tanda.dibetulkan,
        is_berpesan=sel.alamat in tanda.berpesan,
    )


def tell_gap(atas: int, bawah: int) -> str:
    """``baris 5–9 kosong``; empty when the two rows follow each other."""
    if bawah - atas < 2:
        return ""
    if bawah - atas == 2:
        return f"baris {atas + 1} kosong"
    return f"baris {atas + 1}–{bawah - 1} kosong"
