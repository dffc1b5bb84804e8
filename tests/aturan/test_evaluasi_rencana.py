"""Several years of an indicator: what adds up, and what does not."""

from decimal import Decimal

import pytest

from aturan.alasan import Alasan
from aturan.evaluasi_rencana import accumulate_tahun, estimate_tahun
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


@pytest.mark.parametrize(
    ("lalu", "rencana", "cara", "hasil"),
    [
        pytest.param(
            [DUA, TIGA], DUA, Konsolidasi.KUMULATIF, Angka(Decimal(7)), id="counts add the target"
        ),
        pytest.param([TIGA], DUA, None, DUA, id="an index is expected to be its target"),
        pytest.param([], DUA, Konsolidasi.KUMULATIF, DUA, id="in the first year the target alone"),
        pytest.param(
            [None, TIGA], DUA, Konsolidasi.KUMULATIF, Angka(Decimal(5)), id="an early gap adds 0"
        ),
        pytest.param(
            [Angka(Decimal(0))], DUA, Konsolidasi.KUMULATIF, DUA, id="a year of zero is a year"
        ),
    ],
)
def test_a_year_that_is_running_is_expected_to_reach_its_target(
    lalu: list[Nilai | None], rencana: Nilai, cara: Konsolidasi | None, hasil: Nilai
):
    assert estimate_tahun(lalu, rencana, cara).nilai == hasil


@pytest.mark.parametrize(
    ("lalu", "rencana", "alasan"),
    [
        pytest.param([DUA], None, Alasan.BELUM_ADA_TARGET, id="no target"),
        pytest.param([DUA], Kosong(), Alasan.BELUM_ADA_TARGET, id="a blank target"),
        pytest.param([DUA, None], TIGA, Alasan.BELUM_ADA_REALISASI, id="last year is missing"),
        pytest.param(
            [Persen(Decimal(40))],
            Persen(Decimal(50)),
            Alasan.PERSEN_TIDAK_DIJUMLAHKAN,
            id="percentages are not added",
        ),
    ],
)
def test_nothing_is_expected_that_cannot_be_stated(
    lalu: list[Nilai | None], rencana: Nilai | None, alasan: Alasan
):
    gabung = estimate_tahun(lalu, rencana, Konsolidasi.KUMULATIF)
    assert (gabung.nilai, gabung.alasan) == (None, alasan)
