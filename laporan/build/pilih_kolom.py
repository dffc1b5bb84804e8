"""A table without the columns that the outline leaves out."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from laporan.document import Baris, Kolom, Sel, Tabel
from laporan.document.grid import Letak, row_groups
from laporan.kerangka import PilihanTabel

_TAHUN = re.compile(r"\b(?:19|20)\d\d\b")


def tell_kolom(kolom: Kolom) -> str:
    """A column with the groups above it, for people."""
    return " › ".join((*kolom.kelompok, kolom.judul))


def name_kolom(kolom: Kolom, tahun: int) -> str:
    """The name by which an outline leaves a column out. Years in it count from that of the report,
    so that it holds for the next report too: ``Realisasi {-1}``."""
    return _TAHUN.sub(lambda cocok: f"{{{int(cocok[0]) - tahun:+d}}}", tell_kolom(kolom))


def hide_kolom(tabel: Tabel, pilihan: PilihanTabel, tahun: int) -> Tabel:
    """Where all columns would go, the table stays as it is."""
    buang = pilihan.kolom_sembunyi
    sisa = [i for i, satu in enumerate(tabel.kolom) if name_kolom(satu, tahun) not in buang]
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
