"""Dates as Indonesian documents write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.tanggal import format_tanggal, parse_tanggal


@pytest.mark.parametrize(
    ("teks", "tanggal"),
    [
        ("25 Februari 2022", date(2022, 2, 25)),
        ("25 PEBRUARI 2022", date(2022, 2, 25)),
        ("1 Nopember 2020", date(2020, 11, 1)),
        ("1 Nop. 2020", date(2020, 11, 1)),
        ("17-Agt-2021", date(2021, 8, 17)),
        ("Kefamenanu, 9 September 2021", date(2021, 9, 9)),
        ("Senin, 3 Januari 2022", date(2022, 1, 3)),
        ("31/12/2021", date(2021, 12, 31)),
        ("31-12-2021", date(2021, 12, 31)),
        ("05.03.2021", date(2021, 3, 5)),
        ("2021-02-25", date(2021, 2, 25)),
        ("2021-02-25 00:00:00", date(2021, 2, 25)),
        ("25\u00a0Februari\u00a02022", date(2022, 2, 25)),
    ],
)
def test_date_is_read(teks: str, tanggal: date) -> None:
    assert parse_tanggal(teks) == tanggal


@pytest.mark.parametrize(
    "teks",
    ["", "30 Februari 2021", "12/31/2021", "31/12/21", "Januari 2021", "2021", "5 Foo 2021", "1.2"],
)
def test_what_is_no_date_is_none(teks: str) -> None:
    assert parse_tanggal(teks) is None


@given(st.dates(min_value=date(1000, 1, 1)))
def test_date_is_read_back_as_it_was(tanggal: date) -> None:
    assert parse_tanggal(format_tanggal(tanggal)) == tanggal


@given(st.text())
def test_any_text_is_a_date_or_none(teks: str) -> None:
    assert isinstance(parse_tanggal(teks), date | None)
