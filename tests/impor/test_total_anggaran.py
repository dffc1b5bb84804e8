"""Which total of a budget table speaks of the whole, where it prints several."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from impor.terjemah.total_anggaran import find_total, label_total

from .lembar_uji import baca, susun

KEPALA = ["No", "Program", "Anggaran", "Realisasi"]
A, B = [1, "Program Satu", 400, 380], [2, "Program Dua", 600, 520]
KASUS: list[tuple[str, list[Sequence[object]], str]] = [
    ("the only one", [A, B, [None, "Jumlah", 1000, 900]], "jumlah"),
    (
        "the one above all rows",
        [[None, "TOTAL BELANJA", 1000, 900], A, [None, "Jumlah Program Satu", 400, 380], B],
        "total belanja",
    ),
    (
        "the last one, which adds up the sums before it",
        [A, [None, "Jumlah", 400, 380], B, [None, "Jumlah", 600, 520], [None, "Total", 1000, 900]],
        "total",
    ),
    (
        "none of the sums of groups",
        [A, [None, "Jumlah", 400, 380], B, [None, "Jumlah", 600, 520]],
        "",
    ),
    (
        "none that is carried to the next page",
        [A, [None, "Jumlah dipindahkan", 400, 380], B],
        "",
    ),
]


@pytest.mark.parametrize(("baris", "label"), [k[1:] for k in KASUS], ids=[k[0] for k in KASUS])
def test_total_of_the_whole_is(baris: list[Sequence[object]], label: str) -> None:
    judul = ["REALISASI ANGGARAN TAHUN 2023"]
    (tabel,) = baca(susun([judul, KEPALA, *baris])).tabel
    total = find_total(tabel)
    assert (label_total(total) if total is not None else "") == label
