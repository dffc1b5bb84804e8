"""Cells come out of the long columns as they went in, also through JSON."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest

from impor.baca.grid import Sel
from impor.baca.larik import ANGKA, BENAR, TANGGAL, TANPA, TEKS, SelMentah, pack, unpack
from impor.istilah import Kelas
from impor.peta_kelas import PetaKelas


def passed(*sel: SelMentah) -> list[Sel]:
    return list(unpack(json.loads(json.dumps(pack(sel)))))


@pytest.mark.parametrize(
    ("mentah", "sel"),
    [
        ((1, 1, "Pagu", TEKS, None, ""), Sel(1, 1, "Pagu", "Pagu")),
        ((1, 1, "#REF!", TEKS, None, "A1+B1"), Sel(1, 1, "#REF!", "#REF!", rumus="A1+B1")),
        ((2, 3, "1.250", ANGKA[False, False], "1250", ""), Sel(2, 3, "1.250", Decimal(1250))),
        ((2, 3, "40%", ANGKA[True, False], "0.4", ""), Sel(2, 3, "40%", Decimal("0.4"), True)),
        ((2, 3, "-", ANGKA[False, True], "0", ""), Sel(2, 3, "-", Decimal(0), False, True)),
        ((2, 3, "-", ANGKA[True, True], "0", "B1"), Sel(2, 3, "-", Decimal(0), True, True, "B1")),
        (
            (4, 2, "09/09/2021", TANGGAL, "2021-09-09", ""),
            Sel(4, 2, "09/09/2021", date(2021, 9, 9)),
        ),
        ((4, 2, "YA", BENAR, "1", ""), Sel(4, 2, "YA", True)),
        ((4, 2, "TIDAK", BENAR, "", ""), Sel(4, 2, "TIDAK", False)),
        ((4, 2, "=A1", TANPA, "", "A1"), Sel(4, 2, "=A1", None, rumus="A1")),
    ],
)
def test_a_cell_stays_what_it_is(mentah: SelMentah, sel: Sel) -> None:
    (kembali,) = passed(mentah)
    assert kembali == sel
    assert type(kembali.nilai) is type(sel.nilai)


def test_blank_cells_stay_behind_and_formulas_with_their_cells() -> None:
    sel = passed(
        (1, 1, "  ", TEKS, None, ""),
        (1, 2, "a", TEKS, None, ""),
        (2, 1, "b", TEKS, None, "A1"),
    )
    assert [(satu.alamat, satu.rumus) for satu in sel] == [("B1", ""), ("A2", "A1")]


def test_a_sheet_without_cells_is_empty() -> None:
    assert passed() == []


def test_cells_share_the_number_of_their_row_and_equal_words() -> None:
    atas, kanan, bawah = passed(
        (1000, 1, "Belanja barang", TEKS, None, ""),
        (1000, 2, "Belanja modal", TEKS, None, ""),
        (1001, 1, "Belanja barang", TEKS, None, ""),
    )
    assert atas.baris is kanan.baris
    assert atas.mentah is bawah.mentah is bawah.nilai


def test_classes_are_known_by_address() -> None:
    peta = PetaKelas()
    peta.add("Data", {(2, 28): Kelas.NILAI})
    peta.add("Data", {(1, 1): Kelas.KEPALA})
    peta.add("Lain", {})
    assert dict(peta) == {("Data", "A1"): Kelas.KEPALA, ("Data", "AB2"): Kelas.NILAI}
    assert dict(peta.items()) == dict(peta)
    assert len(peta) == 2
    assert peta.count() == {Kelas.KEPALA: 1, Kelas.NILAI: 1}
    assert list(peta) == [("Data", "A1"), ("Data", "AB2")]
    assert ("Data", "B1") not in peta
    assert ("Data", "A3") not in peta
    assert ("Tidak ada", "A1") not in peta
    assert ("Data", "bukan alamat") not in peta
