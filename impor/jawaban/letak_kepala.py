"""Where a person says that a header stands: in which rows of a sheet, or by its words.

Rows are for one file. Words are what is remembered: they find the header of next year's file too,
in whatever rows it stands there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

BARIS_MAKS = 6
KOLOM_MAKS = 200
Kata = tuple[tuple[str, ...], ...]
"""The words of each row of a header, from left to right, blank cells left out."""


def parse_baris(isi: Any) -> tuple[int, int] | None:
    """``[5, 6]``, or ``5`` alone: the first and the last row. Raises ValueError."""
    if isi is None:
        return None
    ujung = [isi, isi] if isinstance(isi, int) else isi
    if not isinstance(ujung, list) or len(ujung) != 2 or not all(map(_is_row, ujung)):
        raise ValueError("“baris” harus nomor baris kepala, atau [pertama, terakhir]")
    awal, akhir = ujung
    if not awal <= akhir < awal + BARIS_MAKS:
        raise ValueError(f"“baris” harus berurutan, paling banyak {BARIS_MAKS} baris")
    return awal, akhir


def _is_row(nomor: Any) -> bool:
    return isinstance(nomor, int) and not isinstance(nomor, bool) and nomor > 0


def parse_kata(isi: Any) -> Kata:
    """A list of words for each row. Raises ValueError."""
    baris = [] if isi is None else isi
    if (
        not isinstance(baris, list)
        or len(baris) > BARIS_MAKS
        or not all(isinstance(satu, list) and 0 < len(satu) <= KOLOM_MAKS for satu in baris)
        or not all(isinstance(kata, str) for satu in baris for kata in satu)
    ):
        raise ValueError("“kata” harus daftar kata kepala untuk tiap baris kepala")
    return tuple(tuple(satu) for satu in baris)


def is_within(kepala: Sequence[int], baris: tuple[int, int]) -> bool:
    """Whether all rows of a header are those that a person named."""
    return bool(kepala) and baris[0] <= min(kepala) and max(kepala) <= baris[1]
