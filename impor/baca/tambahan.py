"""What this application wrote into a workbook for people to read. Coming back, it is no data.

A sheet of ours says so in its first rows; a column of ours has a header of its own and a mark
before each of its texts. Anything else in them, a person wrote, and it is read like all the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from impor.baca.grid import Lembar, Sel

LEMBAR_TAMBAHAN = "Lembar ini ditulis aplikasi SAKIP dan tidak dibaca saat diimpor."
BARIS_PERNYATAAN = 3
PENULIS = "SAKIP"
KEPALA_MASALAH = f"Masalah (ditulis {PENULIS})"
TANDA_MASALAH = "⚠ "


def split_additions(lembar: Lembar) -> tuple[Lembar, tuple[Sel, ...]]:
    """The sheet as its author has it, and the cells that this application added to it."""
    tambahan = tuple(lembar.sel.values()) if is_ours(lembar) else tuple(_columns(lembar))
    if not tambahan:
        return lembar, ()
    tempat = {(sel.baris, sel.kolom) for sel in tambahan}
    sisa = {letak: sel for letak, sel in lembar.sel.items() if letak not in tempat}
    return replace(lembar, sel=sisa), tambahan


def is_ours(lembar: Lembar) -> bool:
    """Whether the whole sheet was written by this application, by what it says of itself."""
    atas = takewhile(lambda sel: sel.baris <= BARIS_PERNYATAAN, lembar.sel.values())
    return any(sel.teks == LEMBAR_TAMBAHAN for sel in atas)


def _columns(lembar: Lembar) -> Iterator[Sel]:
    """The header of each column of problems, and its texts below."""
    kepala: dict[int, int] = {}
    for sel in lembar.sel.values():
        if PENULIS in sel.mentah and sel.teks == KEPALA_MASALAH:
            kepala.setdefault(sel.kolom, sel.baris)
    for sel in lembar.sel.values() if kepala else ():
        if sel.baris >= kepala.get(sel.kolom, sel.baris + 1) and is_problem(sel.teks):
            yield sel


def is_problem(teks: str) -> bool:
    """Whether a cell of the column of problems is ours."""
    return teks == KEPALA_MASALAH or teks.startswith(TANDA_MASALAH)
