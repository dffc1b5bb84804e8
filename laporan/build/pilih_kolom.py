"""A table without the columns that the outline leaves out."""

from __future__ import annotations

import re

from laporan.document import Kolom, Tabel
from laporan.document.kolom import keep_kolom
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
    return keep_kolom(tabel, sisa) if 0 < len(sisa) < len(tabel.kolom) else tabel
