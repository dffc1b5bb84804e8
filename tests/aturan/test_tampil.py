"""Figures as Indonesian text."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.angka import parse_angka
from aturan.hitung import percent_of
from aturan.nilai import Kosong, Persen, Sebab, TidakBerlaku
from aturan.tampil import format_angka, format_cacah, format_nilai, format_persen, format_rupiah

ANGKA = st.decimals(-(10**15), 10**15, allow_nan=False, allow_infinity=False, places=4)


@pytest.mark.parametrize(
    ("nilai", "desimal", "tampil"),
    [
        ("1234567.89", 2, "1.234.567,89"),
        ("95.430934", 2, "95,43"),
        ("0.005", 2, "0,01"),
        ("-0.005", 2, "-0,01"),
        ("2.675", 2, "2,68"),
        ("-0.001", 2, "0,00"),
        ("0", 2, "0,00"),
        ("0", None, "0"),
        ("0", 0, "0"),
        ("76.00", None, "76"),
        ("1E+3", None, "1.000"),
        ("99999999999999.99", 2, "99.999.999.999.999,99"),
    ],
)
def test_number_is_grouped_and_rounded_half_up(nilai: str, desimal: int, tampil: str) -> None:
    assert format_angka(Decimal(nilai), desimal) == tampil


def test_three_decimals_get_a_zero_so_that_they_are_not_read_as_thousands() -> None:
    assert format_angka(Decimal("1.246"), None) == "1,2460"


@pytest.mark.parametrize("tampil", [format_angka, format_persen, format_rupiah, format_nilai])
def test_none_is_shown_as_dash(tampil) -> None:
    assert tampil(None) == "–"


@pytest.mark.parametrize("sebab", list(Sebab))
def test_kosong_is_shown_as_dash_whatever_its_reason(sebab: Sebab) -> None:
    assert format_nilai(Kosong(sebab)) == "–"


def test_zero_is_not_shown_like_none() -> None:
    assert format_nilai(Persen(Decimal(0))) == "0%"
    assert format_nilai(TidakBerlaku()) == "n/a"


@pytest.mark.parametrize(
    ("nilai", "sen", "tampil"),
    [
        ("1234567", True, "Rp1.234.567,00"),
        ("-1234567.5", True, "-Rp1.234.567,50"),
        ("1234567.5", False, "Rp1.234.568"),
        ("0", True, "Rp0,00"),
    ],
)
def test_rupiah(nilai: str, sen: bool, tampil: str) -> None:
    assert format_rupiah(Decimal(nilai), sen=sen) == tampil


@given(ANGKA)
def test_number_is_read_back_as_it_was(nilai: Decimal) -> None:
    assert parse_angka(format_angka(nilai, None)).nilai == nilai


@given(ANGKA.map(lambda nilai: round(nilai, 2)))
def test_rupiah_is_read_back_as_it_was(nilai: Decimal) -> None:
    bacaan = parse_angka(format_rupiah(nilai))
    assert (bacaan.nilai, bacaan.rupiah, bacaan.catatan) == (nilai, True, ())


def test_a_quotient_is_shown_with_two_decimals_and_not_with_sixty():
    bagian = percent_of(Decimal(56314), Decimal(62557))
    nilai = Persen(bagian, Decimal(56314), Decimal(62557))
    assert format_nilai(nilai) == "90,02% (56.314 dari 62.557)"


@pytest.mark.parametrize(
    ("banyak", "tertulis"), [(0, "0"), (999, "999"), (1000, "1.000"), (1234567, "1.234.567")]
)
def test_counts_have_their_thousands_apart(banyak: int, tertulis: str) -> None:
    assert format_cacah(banyak) == tertulis
