"""Growth of a row of years, by a named formula.

Source: Permendagri 86/2017, table T-C.24 ("rata-rata pertumbuhan"), which names no formula; real
documents use the last year, the mean of the years, or compound growth. It is a setting, printed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from aturan.alasan import Alasan
from aturan.hitung import (
    KONTEKS,
    NOL,
    SERATUS,
    add,
    divide,
    is_wajar,
    multiply,
    percent_of,
    subtract,
)
from aturan.jejak import Hitungan, tampil


class Pertumbuhan(StrEnum):
    """The formula of growth in percent, over values from the first year to the last."""

    TAHUN_TERAKHIR = "tahun_terakhir"
    RATA_RATA = "rata_rata"
    MAJEMUK = "majemuk"

    @property
    def label(self) -> str:
        return LABEL_PERTUMBUHAN[self]

    @property
    def teks(self) -> str:
        return RUMUS_PERTUMBUHAN[self]


LABEL_PERTUMBUHAN = {
    Pertumbuhan.TAHUN_TERAKHIR: "pertumbuhan tahun terakhir",
    Pertumbuhan.RATA_RATA: "rata-rata pertumbuhan tahunan",
    Pertumbuhan.MAJEMUK: "pertumbuhan majemuk tahunan",
}

RUMUS_PERTUMBUHAN = {
    Pertumbuhan.TAHUN_TERAKHIR: "(tahun terakhir − tahun sebelumnya) ÷ tahun sebelumnya × 100",
    Pertumbuhan.RATA_RATA: "rata-rata dari (tahun n − tahun n−1) ÷ tahun n−1 × 100",
    Pertumbuhan.MAJEMUK: "((tahun terakhir ÷ tahun pertama) pangkat (1 ÷ selang) − 1) × 100",
}


def compute_pertumbuhan(nilai: Sequence[Decimal | None], cara: Pertumbuhan) -> Hitungan:
    """Growth in percent. Every year that the formula needs must be there and not be 0."""
    dipakai = nilai[-2:] if cara is Pertumbuhan.TAHUN_TERAKHIR else nilai
    ada = [satu for satu in dipakai if satu is not None]
    alasan = find_alasan(ada, len(dipakai))
    if alasan:
        return Hitungan(None, cara.teks, alasan=alasan)
    hasil = HITUNG[cara](ada)
    substitusi = " → ".join(tampil(satu) for satu in ada)
    gagal = Alasan.DI_LUAR_JANGKAUAN if hasil is None else None
    return Hitungan(hasil, cara.teks, substitusi, gagal)


def find_alasan(ada: Sequence[Decimal], dibutuhkan: int) -> Alasan | None:
    """Why there is no growth; the last year alone may be 0."""
    if len(ada) < max(2, dibutuhkan):
        return Alasan.BELUM_ADA_PEMBANDING
    if not all(map(is_wajar, ada)):
        return Alasan.DI_LUAR_JANGKAUAN
    if min(ada) < 0:
        return Alasan.NILAI_NEGATIF
    return Alasan.PEMBAGI_NOL if NOL in ada[:-1] else None


def grow(dari: Decimal, ke: Decimal) -> Decimal | None:
    return percent_of(subtract(ke, dari), dari)


def grow_terakhir(nilai: Sequence[Decimal]) -> Decimal | None:
    return grow(nilai[-2], nilai[-1])


def grow_rata_rata(nilai: Sequence[Decimal]) -> Decimal | None:
    tahunan = [satu for dari, ke in pairwise(nilai) if (satu := grow(dari, ke)) is not None]
    return divide(add(tahunan), Decimal(len(tahunan)))


def grow_majemuk(nilai: Sequence[Decimal]) -> Decimal | None:
    lipat = divide(nilai[-1], nilai[0])
    selang = divide(Decimal(1), Decimal(len(nilai) - 1))
    if lipat is None or selang is None:
        return None
    tumbuh = multiply(subtract(KONTEKS.power(lipat, selang), Decimal(1)), SERATUS)
    return tumbuh if tumbuh.is_finite() else None


HITUNG: dict[Pertumbuhan, Callable[[Sequence[Decimal]], Decimal | None]] = {
    Pertumbuhan.TAHUN_TERAKHIR: grow_terakhir,
    Pertumbuhan.RATA_RATA: grow_rata_rata,
    Pertumbuhan.MAJEMUK: grow_majemuk,
}
