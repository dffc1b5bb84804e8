"""The rows above the header of a table that are its titles."""

from __future__ import annotations

from collections.abc import Sequence

from impor.baca.grid import Sel
from impor.kenali.halaman import Halaman
from impor.kenali.kepala import is_title
from impor.kenali.pola import (
    is_amount,
    is_average,
    is_banner,
    is_footnote,
    is_signature,
    is_total,
)


def find_titles(halaman: Halaman, awal: int, kepala: int, *, first: bool) -> list[int]:
    """The title rows between the table before and this header."""
    antara = [nomor for nomor in halaman.nomor if awal < nomor < kepala]
    if first:
        return antara
    kiri = halaman.baris[kepala][0].kolom
    judul: list[int] = []
    for nomor in reversed(antara):
        baris = halaman.baris[nomor]
        if len(baris) > 2 or _is_closing(baris) or any(map(is_amount, baris[1:])):
            break
        if _is_rest(halaman, baris, kiri):
            break
        judul.insert(0, nomor)
    judul = _after_signature(halaman, antara, judul)
    berjudul = any(is_title(halaman.baris[nomor]) for nomor in judul)
    terpisah = bool(judul) and judul[0] - 1 not in halaman.baris
    spanduk = any(is_banner(halaman.baris[nomor][0].teks) for nomor in judul)
    return judul if berjudul or (terpisah and not spanduk) else []


def _is_rest(halaman: Halaman, baris: Sequence[Sel], kiri: int) -> bool:
    """Whether a row inside the table goes on with a sentence of the row right above it."""
    awal = baris[0]
    return awal.kolom > kiri and awal.teks[:1].islower() and awal.baris - 1 in halaman.baris


def _after_signature(halaman: Halaman, antara: list[int], judul: list[int]) -> list[int]:
    """Below a signature block, names look like titles: wait for a row that is worded as one."""
    if not any(is_signature(halaman.baris[nomor]) for nomor in antara):
        return judul
    mulai = [nomor for nomor in judul if is_title(halaman.baris[nomor])]
    return [nomor for nomor in judul if nomor >= mulai[0]] if mulai else []


def _is_closing(baris: Sequence[Sel]) -> bool:
    teks = baris[0].teks
    return is_total(teks) or is_average(teks) or is_footnote(teks) or is_signature(baris)
