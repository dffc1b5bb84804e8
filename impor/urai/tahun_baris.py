"""The year that each row of an export states in a column of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from impor.kenali.kolom import is_year_column
from impor.tabel import Kolom, Rekaman

TAHUN = re.compile(r"(?:19|20)\d\d")


def years_of_rows(kolom: Sequence[Kolom], baris: Sequence[Rekaman]) -> list[int]:
    """The years that such a column holds, each once; none where it holds anything else."""
    kunci = [k.kunci for k in kolom if is_year_column(k)]
    isi = [
        rekaman.isian[k].mentah.strip() for rekaman in baris for k in kunci if k in rekaman.isian
    ]
    if not all(map(TAHUN.fullmatch, isi)):
        return []
    return sorted({int(satu) for satu in isi})
