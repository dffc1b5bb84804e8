"""How the realisasi of one year stands to that of another: up, down or the same, and by how much.

It compares realisasi, never capaian: a capaian also moves when the target does. Whether a move is
good depends on the direction of the indicator.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from aturan.alasan import Alasan
from aturan.capaian import Arah
from aturan.capaian.titik import find_titik, is_satuan_berbeda
from aturan.hitung import NOL, is_wajar, subtract
from aturan.nilai import Kosong, Nilai, Ordinal, TidakBerlaku
from aturan.ordinal import SKALA_ORDINAL, SkalaOrdinal


class Gerak(StrEnum):
    """The move of a realisasi from one year to another."""

    MENINGKAT = "meningkat"
    MENURUN = "menurun"
    TETAP = "tetap"


@dataclass(frozen=True, slots=True)
class Tren:
    """A move. ``gerak`` None has an ``alasan``; ``selisih`` is None for grades without figures.

    ``membaik`` is None when nothing moved or nothing can be told.
    """

    gerak: Gerak | None
    selisih: Decimal | None = None
    membaik: bool | None = None
    alasan: Alasan | None = None


def compare_realisasi(lalu: Nilai, kini: Nilai, arah: Arah) -> Tren:
    """The move from ``lalu`` to ``kini``."""
    if isinstance(lalu, Kosong | TidakBerlaku):
        return Tren(None, alasan=Alasan.BELUM_ADA_PEMBANDING)
    if isinstance(kini, Kosong | TidakBerlaku):
        return Tren(None, alasan=Alasan.BELUM_ADA_REALISASI)
    if isinstance(lalu, Ordinal) and isinstance(kini, Ordinal):
        return compare_grade(lalu, kini)
    return compare_angka(lalu, kini, arah)


def compare_angka(lalu: Nilai, kini: Nilai, arah: Arah) -> Tren:
    kiri, kanan = find_titik(lalu), find_titik(kini)
    if kiri is None or kanan is None:
        return Tren(None, alasan=Alasan.JENIS_BERBEDA)
    if is_satuan_berbeda(kiri, kanan):
        return Tren(None, alasan=Alasan.SATUAN_BERBEDA)
    if not (is_wajar(kiri.nilai) and is_wajar(kanan.nilai)):
        return Tren(None, alasan=Alasan.DI_LUAR_JANGKAUAN)
    selisih = subtract(kanan.nilai, kiri.nilai)
    return Tren(find_gerak(selisih), selisih, is_membaik(selisih, arah))


def find_gerak(selisih: Decimal) -> Gerak:
    if selisih == NOL:
        return Gerak.TETAP
    return Gerak.MENINGKAT if selisih > NOL else Gerak.MENURUN


def is_membaik(selisih: Decimal, arah: Arah) -> bool | None:
    return None if selisih == NOL else (selisih > NOL) is (arah is Arah.NAIK)


def compare_grade(lalu: Ordinal, kini: Ordinal) -> Tren:
    """Two grades of one table; a better grade is always a rise."""
    tabel = find_tabel(lalu.label, kini.label)
    if tabel is None:
        sama = lalu.label.casefold() == kini.label.casefold()
        return Tren(Gerak.TETAP) if sama else Tren(None, alasan=Alasan.PREDIKAT_DI_LUAR_TABEL)
    kiri, kanan = tabel.find_urutan(lalu.label) or 0, tabel.find_urutan(kini.label) or 0
    return Tren(find_gerak(Decimal(kiri - kanan)), membaik=None if kiri == kanan else kanan < kiri)


def find_tabel(*label: str) -> SkalaOrdinal | None:
    """The table that knows all of the grades; None when there is none."""
    for tabel in SKALA_ORDINAL.values():
        if all(tabel.find_urutan(satu) is not None for satu in label):
            return tabel
    return None
