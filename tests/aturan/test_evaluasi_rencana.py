"""Several years of an indicator: what adds up, and what does not."""

from decimal import Decimal

import pytest

from aturan.alasan import Alasan
from aturan.evaluasi_rencana import accumulate_tahun
from aturan.konsolidasi import Konsolidasi
from aturan.nilai import Angka, Kosong, Nilai, Ordinal, Persen

DUA, TIGA = Angka(Decimal(2)), Angka(Decimal(3))


@pytest.mark.parametrize(
    ("nilai", "cara", "hasil"),
    [
        pytest.param([DUA, TIGA], Konsolidasi.KUMULATIF, Angka(Decimal(5)), id="counts add up"),
        pytest.param([DUA, TIGA], Konsolidasi.POSISI_AKHIR, TIGA, id="a position is the last"),
        pytest.param([DUA, TIGA], None, TIGA, id="undecided is the last"),
        pytest.param(
            [DUA, None], Konsolidasi.KUMULATIF, DUA, id="a year without value adds nothing"
        ),
        pytest.param([DUA, Kosong()], None, DUA, id="a blank is no year"),
        pytest.param([Ordinal("B"), Ordinal("BB")], None, Ordinal("BB"), id="a grade is the last"),
        pytest.param([], Konsolidasi.KUMULATIF, None, id="nothing is nothing and not zero"),
        pytest.param(
            [Angka(Decimal(0))], Konsolidasi.KUMULATIF, Angka(Decimal(0)), id="zero is zero"
        ),
    ],
)
def test_years_come_together(
    nilai: list[Nilai | None], cara: Konsolidasi | None, hasil: Nilai | None
):
    assert accumulate_tahun(nilai, cara).nilai == hasil


def test_percentages_are_never_added():
    persen = [Persen(Decimal(40)), Persen(Decimal(50))]
    gabung = accumulate_tahun(persen, Konsolidasi.KUMULATIF)
    assert gabung.nilai is None
    assert gabung.alasan is Alasan.PERSEN_TIDAK_DIJUMLAHKAN
