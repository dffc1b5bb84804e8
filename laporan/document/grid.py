"""Where the cells of a table stand once spans are counted, and whether every row is whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from laporan.document.sel import Sel
from laporan.document.tabel import Tabel

RENTANG_TERBANYAK = 50  # a wider span is a mistake and would keep a renderer busy for ever


@dataclass(frozen=True, slots=True)
class Letak:
    """A cell and the column in which it begins."""

    kolom: int
    sel: Sel


def place(tabel: Tabel) -> Iterator[tuple[Letak, ...]]:
    """The cells of each row with their columns, minding the spans from the rows above."""
    tertutup: dict[int, int] = {}  # column → rows that are still covered
    for baris in tabel.baris:
        hasil = tuple(_place_row(baris.sel, tertutup))
        tertutup = {kolom: sisa - 1 for kolom, sisa in tertutup.items() if sisa > 1}
        yield hasil


def _place_row(sel_baris: tuple[Sel, ...], tertutup: dict[int, int]) -> Iterator[Letak]:
    """Place one row, and note in ``tertutup`` what its spans cover."""
    dari_atas = set(tertutup)
    kolom = 0
    for sel in sel_baris:
        while kolom in dari_atas:
            kolom += 1
        yield Letak(kolom, sel)
        for tetangga in range(kolom, kolom + min(sel.colspan, RENTANG_TERBANYAK)):
            tertutup[tetangga] = sel.rowspan
        kolom += sel.colspan


def check_grid(tabel: Tabel) -> str:
    """An empty text when every row fills the columns exactly, else what is wrong."""
    tertutup: dict[int, int] = {}
    for urut, baris in enumerate(tabel.baris, 1):
        dari_atas = len(tertutup)
        lebar = dari_atas + sum(sel.colspan for sel in baris.sel)
        if lebar != len(tabel.kolom):
            return f"Tabel {tabel.kunci!r} baris {urut}: {lebar} sel, bukan {len(tabel.kolom)}"
        tuple(_place_row(baris.sel, tertutup))
        tertutup = {kolom: sisa - 1 for kolom, sisa in tertutup.items() if sisa > 1}
    return f"Tabel {tabel.kunci!r}: rentang baris melewati akhir tabel" if tertutup else ""
