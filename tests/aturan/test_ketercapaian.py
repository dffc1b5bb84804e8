"""Whether a target was reached."""

from decimal import Decimal

import pytest

from aturan.capaian import AturanCapaian, Rumus, compute_capaian
from aturan.ketercapaian import Ketercapaian, assess
from aturan.nilai import Angka, Kosong, Nilai, Ordinal, Persen
from aturan.ordinal import NILAI_LKE


@pytest.mark.parametrize(
    ("target", "realisasi", "aturan", "status"),
    [
        (Persen(Decimal(100)), Persen(Decimal(100)), AturanCapaian(), "tercapai"),
        (Persen(Decimal(100)), Persen(Decimal("99.99")), AturanCapaian(), "belum_tercapai"),
        (Angka(Decimal(10)), Angka(Decimal(0)), AturanCapaian(), "belum_tercapai"),
        (Angka(Decimal(10)), Angka(Decimal(0)), AturanCapaian(Rumus.TURUN_RASIO), "tercapai"),
        (
            Angka(Decimal(10)),
            Angka(Decimal(12)),
            AturanCapaian(Rumus.TURUN_SELISIH),
            "belum_tercapai",
        ),
        (Ordinal("B"), Ordinal("BB"), AturanCapaian(skala_ordinal=NILAI_LKE), "tercapai"),
        (Ordinal("B"), Ordinal("C"), AturanCapaian(skala_ordinal=NILAI_LKE), "belum_tercapai"),
        (Angka(Decimal(10)), Kosong(), AturanCapaian(), "belum_dapat_dinilai"),
    ],
)
def test_status_follows_from_the_capaian_or_its_reason(
    target: Nilai, realisasi: Nilai, aturan: AturanCapaian, status: str
):
    assert assess(compute_capaian(target, realisasi, aturan)) is Ketercapaian(status)


def test_every_status_has_a_label():
    assert all(status.label for status in Ketercapaian)
