"""A grid of more rows than one page carries: page by page, and filtered where all rows are known.

Smaller grids are filtered in the browser.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.core.paginator import Page

from isian.lembar import cut_kelompok

from .kisi import BarisKisi, KelompokKisi, Kisi, is_terisi

TERBANYAK = 200  # rows of a page, fewer when their names are long
HURUF = 45_000  # of the names on a page
CARI_TERPANJANG = 100


@dataclass(frozen=True, slots=True)
class Saringan:
    """The fields of the form above the grid."""

    cari: str
    unit: str
    hanya: str

    def is_cocok(self, baris: BarisKisi) -> bool:
        indikator = baris.indikator
        if self.cari.casefold() not in indikator.nama.casefold():
            return False
        if self.unit and self.unit != str(indikator.unit_id):
            return False
        if self.hanya == "kosong":
            return not has_isi(baris)
        return self.hanya != "kembali" or bool(baris.kini and baris.kini.catatan_kembali)


@dataclass(frozen=True, slots=True)
class LembarKisi:
    """``is_besar``: the grid has more rows than one page. ``cocok`` of them were asked for;
    ``terisi_lain`` are filled and stand elsewhere."""

    lembar: Page[Any]
    kelompok: list[KelompokKisi]
    saringan: Saringan
    is_besar: bool
    cocok: int
    terisi_lain: int


def page_kisi(kisi: Kisi, isian: Mapping[str, str]) -> LembarKisi:
    """The page and the filter that the address asks for."""
    saringan = read_saringan(isian)
    per_halaman = find_per_halaman([satu.indikator.nama for satu in kisi.baris])
    is_besar = len(kisi.baris) > per_halaman
    semua = [(satu, select(satu, saringan if is_besar else None)) for satu in kisi.kelompok]
    lembar, kelompok = cut_kelompok(semua, per_halaman, isian.get("halaman"))
    tampil = [replace(satu, baris=list(baris)) for satu, baris in kelompok if baris]
    di_sini = sum(has_isi(baris) for satu in tampil for baris in satu.baris)
    return LembarKisi(
        lembar, tampil, saringan, is_besar, lembar.paginator.count, kisi.jumlah_terisi - di_sini
    )


def find_per_halaman(nama: Sequence[str]) -> int:
    panjang = sum(map(len, nama))
    return min(TERBANYAK, max(1, HURUF * len(nama) // panjang)) if panjang else TERBANYAK


def read_saringan(isian: Mapping[str, str]) -> Saringan:
    cari = isian.get("cari", "").strip()[:CARI_TERPANJANG]
    return Saringan(cari, isian.get("unit", ""), isian.get("hanya", ""))


def select(kelompok: KelompokKisi, saringan: Saringan | None) -> list[BarisKisi]:
    return [satu for satu in kelompok.baris if saringan is None or saringan.is_cocok(satu)]


def has_isi(baris: BarisKisi) -> bool:
    return is_terisi(baris.ukuran, baris.ukuran.sampai)
