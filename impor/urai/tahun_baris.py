"""The year that each row of an export states in a column of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from impor.istilah import Peran
from impor.kenali.pola import fold
from impor.tabel import Kolom, Rekaman

KEPALA = re.compile(r"tahun(?: anggaran)?|ta")
TAHUN = re.compile(r"(?:19|20)\d\d")


def is_year_column(kolom: Kolom) -> bool:
    """Whether a column is headed as the year of its rows."""
    kepala = fold(kolom.kepala[-1]) if kolom.kepala else ""
    return kolom.peran is Peran.LAIN and KEPALA.fullmatch(kepala) is not None


def years_of_rows(kolom: Sequence[Kolom], baris: Sequence[Rekaman]) -> list[int]:
    """The years that such a column holds, each once; none where it holds anything else."""
    kunci = [k.kunci for k in kolom if is_year_column(k)]
    isi = [
        rekaman.isian[k].mentah.strip() for rekaman in baris for k in kunci if k in rekaman.isian
    ]
    if not all(map(TAHUN.fullmatch, isi)):
        return []
    return sorted({int(satu) for satu in isi})
