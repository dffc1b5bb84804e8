"""How high the rows of a table become in columns of given widths, and which widths keep them low.

Lengths are in em of the table's letters unless a name says otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

BARIS_DIUKUR = 60  # of a longer table as many rows, evenly spread, stand for all
PUTARAN = 12
TAJAM = 5  # how far the highest cell of a row outweighs the others
LANGKAH = 1 / (TAJAM + 2)  # a longer step would swing to and fro around the best widths
TERSISIH = 1.06  # room that a line loses at its end, since words are not cut
TINGGI_BARIS = 1.25  # line height
JARAK_BARIS = 7.0  # points of padding above and below a row, with the rule

Panjang = tuple[float, ...]  # the lengths of the lines that a cell holds
Beban = tuple[tuple[int, float, float], ...]  # of a row: column, length in all, ``bagian``


@dataclass(frozen=True, slots=True)
class IsiBaris:
    """A row: the lengths of each cell's lines. ``bagian`` is what a cell over several rows gives
    to each of them."""

    sel: tuple[Panjang, ...]
    bagian: tuple[float, ...]


def sample(baris: Sequence[IsiBaris]) -> Sequence[IsiBaris]:
    """The rows that are measured."""
    if len(baris) <= BARIS_DIUKUR:
        return baris
    return [baris[i * len(baris) // BARIS_DIUKUR] for i in range(BARIS_DIUKUR)]


def loads(baris: Sequence[IsiBaris]) -> list[Beban]:
    """Of the rows that hold anything."""
    semua = (
        tuple(
            (i, sum(max(panjang, 0.5) for panjang in sel), bagian)
            for i, (sel, bagian) in enumerate(zip(satu.sel, satu.bagian, strict=True))
            if sel
        )
        for satu in baris
    )
    return [satu for satu in semua if satu]


def pressure(semua: Sequence[Beban], lebar: Sequence[float]) -> list[float]:
    """How much lower the table gets for a little more room in each column. Lines of a cell are a
    smooth number here, so that a little more room always counts a little."""
    tekanan = [0.0] * len(lebar)
    for beban in semua:
        tinggi = [panjang / lebar[i] * bagian for i, panjang, bagian in beban]
        terbesar = max(tinggi)
        for (i, _, _), banyak in zip(beban, tinggi, strict=True):
            tekanan[i] += (banyak / terbesar) ** TAJAM * banyak / lebar[i]
    return tekanan


def table_height(baris: Sequence[IsiBaris], lebar: Sequence[float], ukuran: int) -> float:
    """The height in points that the rows take; ``lebar`` in em is the room within the padding."""
    diukur = sample(baris)
    if not diukur:
        return 0.0
    rata = sum(_row_height(satu, lebar, ukuran) for satu in diukur) / len(diukur)
    return rata * len(baris)


def _row_height(satu: IsiBaris, lebar: Sequence[float], ukuran: int) -> float:
    banyak = (
        sum(max(ceil(panjang * TERSISIH / w), 1) for panjang in sel) * bagian
        for sel, w, bagian in zip(satu.sel, lebar, satu.bagian, strict=True)
    )
    return max(1.0, *banyak) * ukuran * TINGGI_BARIS + JARAK_BARIS
