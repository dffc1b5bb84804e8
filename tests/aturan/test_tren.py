"""Moves of a realisasi between two years."""

from decimal import Decimal

import pytest

from aturan.alasan import Alasan
from aturan.capaian import Arah
from aturan.nilai import Angka, Kosong, Nilai, Ordinal, Persen, Teks
from aturan.tren import Gerak, Tren, compare_realisasi


@pytest.mark.parametrize(
    ("lalu", "kini", "arah", "tren"),
    [
        (
            Persen(Decimal("76.92")),
            Persen(Decimal("90.02")),
            Arah.NAIK,
            Tren(Gerak.MENINGKAT, Decimal("13.10"), True),
        ),
        (
            Angka(Decimal(20)),
            Angka(Decimal(100)),
            Arah.TURUN,
            Tren(Gerak.MENINGKAT, Decimal(80), False),
        ),
        (
            Angka(Decimal(20)),
            Angka(Decimal(5)),
            Arah.TURUN,
            Tren(Gerak.MENURUN, Decimal(-15), True),
        ),
        (Angka(Decimal(5)), Angka(Decimal(5)), Arah.NAIK, Tren(Gerak.TETAP, Decimal(0))),
        (Ordinal("C"), Ordinal("CC"), Arah.NAIK, Tren(Gerak.MENINGKAT, membaik=True)),
        (Ordinal("B"), Ordinal("CC"), Arah.NAIK, Tren(Gerak.MENURUN, membaik=False)),
        (
            Ordinal("Ya"),
            Ordinal("Tidak"),
            Arah.NAIK,
            Tren(None, alasan=Alasan.PREDIKAT_DI_LUAR_TABEL),
        ),
        (Kosong(), Angka(Decimal(5)), Arah.NAIK, Tren(None, alasan=Alasan.BELUM_ADA_PEMBANDING)),
        (Angka(Decimal(5)), Kosong(), Arah.NAIK, Tren(None, alasan=Alasan.BELUM_ADA_REALISASI)),
        (Ordinal("CC"), Persen(Decimal(0)), Arah.NAIK, Tren(None, alasan=Alasan.JENIS_BERBEDA)),
        (
            Persen(Decimal(5)),
            Angka(Decimal(5), "orang"),
            Arah.NAIK,
            Tren(None, alasan=Alasan.SATUAN_BERBEDA),
        ),
        (Teks("Ada"), Teks("Ada"), Arah.NAIK, Tren(None, alasan=Alasan.JENIS_BERBEDA)),
    ],
)
def test_trend_compares_realisasi_and_minds_the_direction(
    lalu: Nilai, kini: Nilai, arah: Arah, tren: Tren
):
    assert compare_realisasi(lalu, kini, arah) == tren
