"""Who held an office in which months: gaps and doubles are said, acting officials are no double."""

from datetime import date

import pytest

from aturan.masa_jabatan import KeadaanBulan, Masa, find_trouble, months_of

TAHUN = 2024


def masa(
    mulai: date | None = None, selesai: date | None = None, *, kunci: int = 1, plt: bool = False
) -> Masa:
    return Masa(kunci, f"Pejabat {kunci}", mulai, selesai, plt)


def trouble(*semua: Masa) -> tuple[str, ...]:
    return find_trouble(months_of(semua, TAHUN))


SETENGAH = date(2024, 3, 15)


@pytest.mark.parametrize(
    ("semua", "kalimat"),
    [
        pytest.param((masa(),), (), id="an open term covers the year"),
        pytest.param((), ("Januari–Desember: tidak ada pejabat",), id="nobody at all"),
        pytest.param(
            (masa(None, date(2024, 6, 30)),),
            ("Juli–Desember: tidak ada pejabat",),
            id="who leaves on the last day answers for that month",
        ),
        pytest.param(
            (masa(None, date(2024, 6, 29)),),
            ("Juni–Desember: tidak ada pejabat",),
            id="who leaves a day earlier does not",
        ),
        pytest.param(
            (masa(None, SETENGAH), masa(SETENGAH, None, kunci=2)),
            (),
            id="a change on one day is neither gap nor double",
        ),
        pytest.param(
            (masa(None, date(2024, 3, 31)), masa(date(2024, 5, 1), None, kunci=2)),
            ("April: tidak ada pejabat",),
            id="one month between two officials",
        ),
        pytest.param(
            (masa(None, date(2024, 5, 31)), masa(date(2024, 4, 1), None, kunci=2)),
            ("April–Mei: lebih dari satu pejabat",),
            id="two definitive officials at once",
        ),
        pytest.param(
            (masa(), masa(date(2024, 4, 1), date(2024, 5, 31), kunci=2, plt=True)),
            (),
            id="an acting official beside the holder on leave",
        ),
        pytest.param(
            (masa(plt=True), masa(date(2024, 4, 1), date(2024, 4, 30), kunci=2, plt=True)),
            ("April: lebih dari satu pejabat",),
            id="two acting officials at once",
        ),
        pytest.param(
            (masa(date(2023, 1, 1), date(2023, 12, 31)),),
            ("Januari–Desember: tidak ada pejabat",),
            id="a term of another year",
        ),
        pytest.param((masa(date(2024, 2, 1), None),), ("Januari: tidak ada pejabat",), id="late"),
        pytest.param(
            (masa(None, date(2024, 2, 28)),),
            ("Februari–Desember: tidak ada pejabat",),
            id="a leap year ends February on the 29th",
        ),
    ],
)
def test_trouble_is_told_by_runs_of_months(semua: tuple[Masa, ...], kalimat: tuple[str, ...]):
    assert trouble(*semua) == kalimat


def test_the_acting_official_answers_while_the_holder_is_away():
    tetap, plt = masa(), masa(date(2024, 4, 1), date(2024, 5, 31), kunci=2, plt=True)
    jawab = [bulan.penanggung_jawab for bulan in months_of((tetap, plt), TAHUN)]
    assert jawab == [tetap] * 3 + [plt] * 2 + [tetap] * 7


def test_nobody_answers_for_a_month_that_is_empty_or_doubled():
    bulan = months_of((masa(None, date(2024, 1, 31)), masa(kunci=2)), TAHUN)
    assert bulan[0].keadaan == KeadaanBulan.GANDA
    assert bulan[0].penanggung_jawab is None
    assert months_of((), TAHUN)[0].penanggung_jawab is None


def test_the_order_of_entry_changes_nothing():
    satu, dua = masa(None, SETENGAH), masa(SETENGAH, None, kunci=2)
    assert months_of((satu, dua), TAHUN) == months_of((dua, satu), TAHUN)
