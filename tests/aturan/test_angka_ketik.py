"""Figures typed into prose: which are found, which are passed over, which are known."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.angka_ketik import find_tak_dikenal, list_angka, values_of

DIKENAL = values_of(["95,43%", "Rp20.204.377.843,00", "1.246", "74,76", "12", "0,00", "96,58%"])


@pytest.mark.parametrize(
    ("teks", "angka"),
    [
        ("Capaian 95,43% dari target.", ["95,43%"]),
        ("Capaian 95,43 persen.", ["95,43 persen"]),
        ("sebesar Rp 20.204.377.843,00 atau", ["Rp 20.204.377.843,00"]),
        ("sebesar Rp20,2 miliar", ["Rp20,2 miliar"]),
        ("Sebanyak 1.246 orang dan 38 KK", ["1.246", "38"]),
        ("dari 12,5 menjadi 13.", ["12,5", "13"]),
        ("nilai 56.314/62.557", ["56.314", "62.557"]),
        ("naik 8% (3 indikator)", ["8%"]),
        ("tercapai 100%.", ["100%"]),
        ("(74,76)", ["74,76"]),
        ("Rp5,00", ["Rp5,00"]),
        ("2.021 keluarga", ["2.021"]),
        ("Tahun 2021 tercapai 45 dari 50 unit", ["45", "50"]),
        ("1.06 triliun", ["1.06 triliun"]),
    ],
)
def test_figures_are_found(teks: str, angka: list[str]):
    assert [satu.teks for satu in list_angka(teks)] == angka


@pytest.mark.parametrize(
    "teks",
    [
        "Tahun 2021, 2016–2021, dan 2021-2026.",
        "Tenggarong, 25 Februari 2022",
        "per 31/12/2021",
        "Peraturan Presiden Nomor 29 Tahun 2014",
        "PermenPANRB 53/2014 dan Permendagri No. 86 Tahun 2017",
        "UU 23 Tahun 2014 Pasal 18 ayat 2 angka 14",
        "disajikan pada Tabel 3.12 dan Gambar 2.11, Bab 3, Lampiran 11",
        "Subbab 3.1.12 halaman 47",
        "1. Meningkatkan pelayanan",
        "12) Menyusun laporan",
        "(11) Menyusun laporan",
        "misi ke-12 dan tujuan ke 11",
        "kode 1.06.01.2.05.0002 dan 1.06.01",
        "1.06.01.2,02",
        "pada triwulan 4, TW 3, semester 2, eselon 3",
        "pukul 08.00 dan 13.30 WIB",
        "COVID-19, program 4P, G20, x2",
        "lima (5) bidang dan 3 kecamatan",
        "golongan 12",
        "",
        "tanpa angka",
    ],
)
def test_what_is_no_figure_is_passed_over(teks: str):
    assert [satu.teks for satu in list_angka(teks)] == []


@pytest.mark.parametrize(
    ("teks", "tak_dikenal"),
    [
        ("Capaian 95,43% dan rata-rata 96,58 persen.", []),
        ("Capaian 95,4%.", ["95,4%"]),
        ("Pagu Rp20.204.377.843", []),
        ("Pagu Rp 20.204.377.843,-", []),
        ("Pagu Rp20,2 miliar", []),
        ("Pagu Rp20,20 miliar", []),
        ("Pagu Rp20,3 miliar", ["Rp20,3 miliar"]),
        ("Pagu 20 miliar", []),
        ("Pagu 21 miliar", ["21 miliar"]),
        ("1246 orang, 1.246 orang, 12 KK", []),
        ("1.247 orang", ["1.247"]),
        ("0%", []),
        ("nilai 74.76", []),
    ],
)
def test_a_figure_is_known_by_its_amount(teks: str, tak_dikenal: list[str]):
    assert [satu.teks for satu in find_tak_dikenal(teks, DIKENAL)] == tak_dikenal


def test_the_place_of_a_figure_is_told():
    (satu,) = find_tak_dikenal("Capaian 12,34% tahun ini.", [])
    assert (satu.awal, satu.akhir, satu.nilai) == (8, 14, (Decimal("12.34"),))


@given(st.text(max_size=200))
def test_no_text_raises(teks: str):
    assert all(teks[satu.awal : satu.akhir].strip() == satu.teks for satu in list_angka(teks))


def test_a_hundred_thousand_digits_are_read_at_once():
    assert list(list_angka("9" * 100_000)) == []
    assert len(list(list_angka("12,5 " * 20_000))) == 20_000
