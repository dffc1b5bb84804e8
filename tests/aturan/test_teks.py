"""Names compared as people mean them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.teks import BITA_KUNCI, kemiripan, normalkan_nama

SAMA = [
    ("1. Jumlah SDM  PKH dan TSKK.", "Jumlah SDM PKH dan TSKK"),
    ("1.1. Menguatnya modal sosial", "menguatnya modal sosial"),
    ("2.4 Menguatnya tata kehidupan", "MENGUATNYA TATA KEHIDUPAN"),
    ("a) Pendamping/ Pekerja Sosial", "Pendamping / Pekerja Sosial"),
    ("(1) Rapat - rapat koordinasi", "rapat-rapat koordinasi"),
    ("• Layanan (LK3 ) keluarga;", "Layanan(LK3) keluarga"),
    ("IV. Program\nRehabilitasi", "Program Rehabilitasi"),
    ("Nilai\u00a0SAKIP", "nilai sakip"),
    ("“Day Care”", '"day care"'),
]


@pytest.mark.parametrize(("satu", "lain"), SAMA)
def test_spellings_of_one_name_have_one_key(satu: str, lain: str) -> None:
    assert normalkan_nama(satu) == normalkan_nama(lain)


BEDA = [
    ("Program A", "Program B"),
    ("17 macam PMKS", "macam PMKS"),
    ("Jumlah kasus tahun 2020", "Jumlah kasus tahun 2021"),
    ("Sub Kegiatan 1", "Sub Kegiatan 2"),
]


@pytest.mark.parametrize(("satu", "lain"), BEDA)
def test_different_names_keep_different_keys(satu: str, lain: str) -> None:
    assert normalkan_nama(satu) != normalkan_nama(lain)


@pytest.mark.parametrize("huruf", ["kata ", "\u0e01", "\U0001f600"])
def test_the_key_of_a_giant_name_fits_an_index_and_tells_names_apart(huruf: str) -> None:
    panjang = huruf * 6_000
    kunci = normalkan_nama(panjang + "a")
    assert len(kunci.encode()) <= BITA_KUNCI
    assert normalkan_nama(kunci) == kunci
    assert normalkan_nama(panjang + "b") != kunci


def test_numbering_alone_is_kept() -> None:
    assert normalkan_nama("1.") == "1"


def test_near_match_is_near_and_only_equal_keys_are_one() -> None:
    assert 0.9 < kemiripan("Pemberdayaan Sosial", "Pemberdayan Sosial") < 1
    assert kemiripan("1. Pemberdayaan Sosial", "pemberdayaan  sosial") == 1
    assert kemiripan("Pemberdayaan Sosial", "Penanganan Bencana") < 0.6


@given(st.text(), st.text())
def test_likeness_is_symmetric(satu: str, lain: str) -> None:
    assert kemiripan(satu, lain) == kemiripan(lain, satu)


@given(st.text())
def test_key_has_no_double_space_and_no_newline(teks: str) -> None:
    assert "  " not in normalkan_nama(teks)
    assert "\n" not in normalkan_nama(teks)


def test_a_bound_cuts_the_comparison_short_but_not_its_verdict() -> None:
    pasangan = [
        ("program rehabilitasi sosial", "program rehabilitasi sosial dasar"),
        ("program rehabilitasi sosial", "penyediaan jasa surat menyurat"),
        ("jumlah panti", "jumlah penghuni panti asuhan di seluruh kecamatan"),
    ]
    for satu, lain in pasangan:
        tepat = kemiripan(satu, lain)
        assert (kemiripan(satu, lain, batas=0.88) >= 0.88) == (tepat >= 0.88)
