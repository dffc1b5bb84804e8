"""Writing an ambiguous number so that it has one reading."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.baca import parse_nilai
from aturan.catatan_baca import KodeCatatan
from aturan.pemisah import read_token, tegaskan


@pytest.mark.parametrize(
    ("teks", "ribuan", "desimal"),
    [
        ("1.246", "1246", "1,2460"),
        ("38,827", "38827", "38,8270"),
        ("72.18 % (25.325)", "72.18 % (25325)", "72.18 % (25,3250)"),
        ("1.246 - 2.500 orang", "1246 - 2500 orang", "1,2460 - 2,5000 orang"),
        ("93,45", "93,45", "93,45"),
        ("1.234.567", "1.234.567", "1.234.567"),
        ("0.125", "0.125", "0.125"),
        ("-1.246", "-1246", "-1,2460"),
    ],
)
def test_single_groups_of_three_are_written_out(teks: str, ribuan: str, desimal: str) -> None:
    assert tegaskan(teks, desimal=False) == ribuan
    assert tegaskan(teks, desimal=True) == desimal


@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from(".,"), st.booleans())
def test_what_is_written_out_is_read_as_meant(
    depan: int, belakang: int, tanda: str, desimal: bool
) -> None:
    teks = tegaskan(f"{depan}{tanda}{belakang:03}", desimal=desimal)
    harap = Decimal(depan * 1000 + belakang)
    assert read_token(teks).nilai == (harap / 1000 if desimal else harap)
    assert KodeCatatan.AMBIGU not in {catatan.kode for catatan in parse_nilai(teks).catatan}
