"""A table without the columns that the outline leaves out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from laporan.document import Baris, Sel, Tabel
from laporan.document.grid import Letak, row_groups
from laporan.kerangka import PilihanTabel


def hide_kolom(tabel: Tabel, pilihan: PilihanTabel) -> Tabel:
    """Columns are named by their titles. Where all would go, the table stays as it is."""
    sisa = [i for i, satu in enumerate(tabel.kolom) if satu.judul not in pilihan.kolom_sembunyi]
    if not sisa or len(sisa) == len(tabel.kolom):
        return tabel
    baris = tuple(
        Baris(keep_sel(letak, sisa), isi.gaya, isi.tingkat)
        for kelompok in row_groups(tabel, len(tabel.baris) or 1)
        for isi, letak in kelompok.baris
    )
    return replace(tabel, kolom=tuple(tabel.kolom[i] for i in sisa), baris=baris)


def keep_sel(semua: Collection[Letak], sisa: Collection[int]) -> tuple[Sel, ...]:
    """The cells that begin in this row, each over those of its columns that stay."""
    lebar = [
        (letak.sel, sum(letak.kolom <= i < letak.kolom + letak.sel.colspan for i in sisa))
        for letak in semua
    ]
    return tuple(replace(sel, colspan=banyak) for sel, banyak in lebar if banyak)
