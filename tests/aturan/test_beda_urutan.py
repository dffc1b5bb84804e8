"""What changed between two sequences: right for short ones, told in time for absurd ones."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.beda_urutan import TEPAT, TERBANYAK, find_langkah_beda

URUTAN = st.lists(st.integers(0, 3), max_size=12)


def rebuild(lama: list[int], baru: list[int]) -> Iterator[int]:
    """``baru``, made of what the steps keep of ``lama`` and of what they bring."""
    tempat = (0, 0)
    for jenis, i, j, k, m in find_langkah_beda(lama, baru):
        assert (i, k) == tempat
        tempat = (j, m)
        yield from lama[i:j] if jenis == "equal" else baru[k:m]
    assert tempat == (len(lama), len(baru))


@given(URUTAN, URUTAN)
def test_the_steps_lead_from_one_to_the_other(lama: list[int], baru: list[int]):
    assert list(rebuild(lama, baru)) == baru


def test_one_row_that_came_into_a_very_long_table_is_the_only_change():
    lama = list(range(3 * TERBANYAK))
    baru = [*lama[:70], -1, *lama[70:]]
    berubah = [satu for satu in find_langkah_beda(lama, baru) if satu[0] != "equal"]
    assert berubah == [("insert", 70, 70, 70, 71)]


@pytest.mark.parametrize("macam", [1, 2, 7, 99, 500])
@pytest.mark.parametrize("panjang", [TEPAT, TERBANYAK, 20 * TERBANYAK])
def test_rows_that_are_all_alike_are_compared_in_time(macam: int, panjang: int):
    mulai = time.process_time()
    lama = [i % macam for i in range(panjang)]
    baru = [i % (macam + 4) for i in range(panjang)]
    assert list(rebuild(lama, baru)) == baru
    assert time.process_time() - mulai < 10
