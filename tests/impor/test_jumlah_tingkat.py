"""Levels that nothing but the sums tells."""

from __future__ import annotations

from decimal import Decimal

import pytest

from impor.urai.jumlah_tingkat import find_steps


def steps(*uang: int | None, atas: int | None = None, kepala: str = "uraian") -> list[int] | None:
    return find_steps(
        [None if satu is None else Decimal(satu) for satu in uang],
        None if atas is None else Decimal(atas),
        kepala,
    )


def test_rows_that_add_up_to_the_one_above_stand_right_below_it() -> None:
    assert steps(400, 200, atas=600) == [1, 1]
    assert steps(None, 300, atas=300) == [1, 1]


def test_rows_that_the_next_ones_add_up_to_stand_above_them() -> None:
    assert steps(600, 400, 200, atas=600) == [1, 2, 2]
    assert steps(100, 100, 200, 150, 50, atas=300) == [1, 2, 1, 2, 2]


def test_rows_that_add_up_to_nothing_are_of_one_level() -> None:
    assert steps(400, 200) == [1, 1]
    assert steps(400, 100, atas=600) == [1, 1]


def test_equal_amounts_alone_prove_no_level() -> None:
    assert steps(100, 100) == [1, 1]


@pytest.mark.parametrize(
    ("kepala", "harap"),
    [
        ("program/kegiatan/sub kegiatan", [1, 2]),
        ("program/kegiatan", [1, 1]),
    ],
)
def test_header_tells_whether_there_are_sub_kegiatan(kepala: str, harap: list[int]) -> None:
    assert steps(100, 100, kepala=kepala) == harap


def test_rows_without_money_leave_levels_untold() -> None:
    assert steps(None, 200, None, 100) is None
    assert steps(None, 200, atas=300) is None


def test_amounts_without_money_are_above_nothing() -> None:
    assert steps(0, 0, 0, atas=5) == [1, 1, 1]
    assert steps(-100, -60, -40, atas=-200) == [1, 1, 1]


def test_long_lists_are_told_in_time() -> None:
    banyak = 100_000
    assert steps(*(banyak - nomor for nomor in range(banyak)), atas=1) == [1] * banyak
