"""A table with some of its columns."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from laporan.document.grid import Letak, row_groups
from laporan.document.sel import Sel
from laporan.document.tabel import Baris, Tabel


def keep_kolom(tabel: Tabel, sisa: Sequence[int]) -> Tabel:
    """The columns at these places, with their cells; a cell over several keeps those that stay."""
    baris = tuple(
        Baris(keep_sel(letak, sisa), isi.gaya, isi.tingkat)
        for kelompok in row_groups(tabel, len(tabel.baris) or 1)
        for isi, letak in kelompok.baris
    )
    return replace(tabel, kolom=tuple(tabel.kolom[i] for i in sisa), baris=baris)


def keep_sel(semua: Collection[Letak], sisa: Collection[int]) -> tuple[Sel, ...]:
    """The cells that begin in a row, each over those of its columns that stay."""
    lebar = [
        (letak.sel, sum(letak.kolom <= i < letak.kolom + letak.sel.colspan for i in sisa))
        for letak in semua
    ]
    return tuple(replace(sel, colspan=banyak) for sel, banyak in lebar if banyak)
