"""The money of a year out of its periods."""

from decimal import Decimal

import pytest

from aturan.catatan import Catatan
from aturan.realisasi_anggaran import label_sampai, sum_setahun

BEDA = (Catatan.BERBEDA_DENGAN_PERIODE,)


def uang(*nilai: int | None) -> dict[int, Decimal | None]:
    """Increments from the first period on."""
    return {
        nomor: None if satu is None else Decimal(satu) for nomor, satu in enumerate(nilai, start=1)
    }


def test_the_figure_of_the_year_wins() -> None:
    hasil = sum_setahun(Decimal(0), uang(5), uang(7))
    assert (hasil.nilai, hasil.sampai) == (0, 12)


@pytest.mark.parametrize(
    ("tahunan", "triwulanan", "catatan"),
    [
        pytest.param(400, uang(200, 250, 250, 250), BEDA, id="complete quarters say more"),
        pytest.param(400, uang(100, 100, 100, 50), BEDA, id="complete quarters say less"),
        pytest.param(400, uang(300, 300), BEDA, id="two quarters are above the year"),
        pytest.param(400, uang(100, 100), (), id="two quarters are below the year"),
        pytest.param(400, uang(100, 100, 100, 100), (), id="they agree"),
        pytest.param(400, {}, (), id="there are none"),
    ],
)
def test_periods_that_contradict_the_year_are_noted(
    tahunan: int, triwulanan: dict[int, Decimal | None], catatan: tuple[Catatan, ...]
) -> None:
    hasil = sum_setahun(Decimal(tahunan), {}, triwulanan)
    assert (hasil.nilai, hasil.catatan) == (tahunan, catatan)


def test_increments_are_added_and_returns_subtract() -> None:
    assert sum_setahun(None, uang(5, None, -2), {}).nilai == 3


def test_quarters_count_where_no_month_was_reported() -> None:
    hasil = sum_setahun(None, uang(None), uang(7, 1))
    assert (hasil.nilai, hasil.sampai) == (8, 6)


@pytest.mark.parametrize(
    ("bulanan", "nilai"),
    [
        pytest.param(uang(*[50] * 6), 800, id="quarters reach further"),
        pytest.param(uang(50, *[None] * 10, 50), 800, id="quarters have fewer gaps"),
        pytest.param(uang(*[60] * 12), 720, id="months win where both are complete"),
    ],
)
def test_of_months_and_quarters_the_more_complete_set_wins(
    bulanan: dict[int, Decimal | None], nilai: int
) -> None:
    assert sum_setahun(None, bulanan, uang(200, 200, 200, 200)).nilai == nilai


def test_nothing_reported_is_none_and_not_zero() -> None:
    hasil = sum_setahun(None, {}, uang(None))
    assert (hasil.nilai, hasil.sampai) == (None, 0)


@pytest.mark.parametrize(
    ("sampai", "label"),
    [
        (0, ""),
        (5, "sementara s.d. Mei"),
        (9, "sementara s.d. TW III"),
        (12, ""),
    ],
)
def test_a_part_of_the_year_says_how_far_it_reaches(sampai: int, label: str) -> None:
    assert label_sampai(sampai) == label
