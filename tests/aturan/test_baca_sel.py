"""What reading a cell says beside the value, and what decides an open reading."""

from datetime import date, time
from decimal import Decimal

import pytest

from aturan.baca import parse_nilai
from aturan.catatan_baca import KodeCatatan
from aturan.nilai import Angka, Kosong, Nilai, Ordinal, Persen, Sebab, Teks
from aturan.pemisah import Kebiasaan

D = Decimal


@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        ("%", KodeCatatan.SATUAN_TANPA_NILAI),
        ("> 95", KodeCatatan.BATAS_TERBUKA),
        ("70-60", KodeCatatan.BATAS_TERBALIK),
        ("± 15 orang", KodeCatatan.KIRA_KIRA),
        ("95,43 *)", KodeCatatan.TANDA_KAKI),
        ("85 (*)", KodeCatatan.TANDA_KAKI),
        ("100%*", KodeCatatan.TANDA_KAKI),
        ("~79", KodeCatatan.KIRA_KIRA),
        ("81,2 (angka sementara)", KodeCatatan.KATA_TERSISA),
        ("WTP / BB", KodeCatatan.BUKAN_ANGKA),
        ("67 SDM PKH 24 TSKK", KodeCatatan.DIPISAH_SPASI),
        ("#REF!", KodeCatatan.GALAT_RUMUS),
        ("Nihil", KodeCatatan.NIHIL),
        ("100 % tercapai", KodeCatatan.KATA_TERSISA),
        ("WTP (ke-10)", KodeCatatan.KATA_TERSISA),
        ("1O0", KodeCatatan.HURUF_DALAM_ANGKA),
        ("1,5 juta", KodeCatatan.PENGALI),
        ("1.246", KodeCatatan.AMBIGU),
        ("1.246 KK", KodeCatatan.TAFSIR),
        ("1.246 %", KodeCatatan.TAFSIR),
    ],
)
def test_what_was_done_to_the_text_is_said(teks: str, kode: KodeCatatan) -> None:
    assert [catatan.kode for catatan in parse_nilai(teks).catatan] == [kode]


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("85 (*)", Angka(D(85))),
        ("~79", Angka(D(79))),
        ("81,2 (angka sementara)", Angka(D("81.2"))),
        ("81,2% (sementara)", Persen(D("81.2"))),
    ],
)
def test_a_remark_beside_a_number_does_not_make_it_a_text(teks: str, nilai: Nilai) -> None:
    assert parse_nilai(teks).nilai == nilai


def test_the_year_beside_a_number_leaves_open_whose_it_is() -> None:
    assert parse_nilai("79,5 (2023)").nilai == Teks("79,5 (2023)")


def test_ambiguous_number_offers_the_other_reading() -> None:
    assert parse_nilai("1.246").alternatif == (Angka(D("1.246")),)
    assert parse_nilai("1.246 KK").alternatif == (Angka(D("1.246"), "KK"),)
    assert parse_nilai("38,827 %").alternatif == (Persen(D(38827)),)


def test_clear_text_offers_no_other_reading() -> None:
    assert parse_nilai("1.246.000 KK").alternatif == ()


@pytest.mark.parametrize(
    ("teks", "satuan", "nilai"),
    [
        ("94.33", "%", Persen(D("94.33"))),
        ("94,33", "Persen", Persen(D("94.33"))),
        ("38,827", "Persen (%)", Persen(D("38.827"))),
        ("8 dari 10", "%", Persen(D(80), D(8), D(10))),
        ("1.246", "Orang", Angka(D(1246))),
        ("1.246", "Indeks", Angka(D(1246))),
        ("C", "%", Ordinal("C")),
        ("15 Nagari", "%", Angka(D(15), "Nagari")),
        ("-", "%", Kosong(Sebab.STRIP)),
    ],
)
def test_unit_of_the_indicator_settles_a_bare_number(teks: str, satuan: str, nilai: Nilai) -> None:
    assert parse_nilai(teks, satuan=satuan).nilai == nilai


def test_other_unit_than_percent_is_said() -> None:
    catatan = parse_nilai("15 Nagari", satuan="%").catatan
    assert [satu.kode for satu in catatan] == [KodeCatatan.SATUAN_BEDA]


def test_siblings_settle_a_number_without_unit() -> None:
    bacaan = parse_nilai("1.246", satuan="Indeks", kebiasaan=Kebiasaan(desimal="."))
    assert bacaan.nilai == Angka(D("1.246"))


@pytest.mark.parametrize(
    ("sel", "satuan", "format_persen", "nilai", "mentah"),
    [
        (0.4, "", True, Persen(D(40)), "40%"),
        (1, "", True, Persen(D(100)), "100%"),
        (0.9543, "%", True, Persen(D("95.43")), "95,43%"),
        (74.76000000000001, "", False, Angka(D("74.76")), "74,76"),
        (94.33, "Persen", False, Persen(D("94.33")), "94,33"),
        (0.4, "%", False, Persen(D("0.4")), "0,4"),
        (1246, "", False, Angka(D(1246)), "1246"),
        (1.246, "", False, Angka(D("1.246")), "1,2460"),
        (0, "", False, Angka(D(0)), "0"),
        (-0.0, "", False, Angka(D(0)), "0"),
        (None, "%", True, Kosong(), ""),
        (True, "", False, Teks("Ya"), "TRUE"),
    ],
)
def test_cell_that_is_no_text(
    sel: float | None, satuan: str, format_persen: bool, nilai: Nilai, mentah: str
) -> None:
    bacaan = parse_nilai(sel, satuan=satuan, format_persen=format_persen)
    assert (bacaan.nilai, bacaan.mentah) == (nilai, mentah)


@pytest.mark.parametrize("sel", [date(2021, 4, 3), time(1, 17)])
def test_date_or_time_cell_is_text_and_a_warning(sel: date | time) -> None:
    bacaan = parse_nilai(sel)
    assert isinstance(bacaan.nilai, Teks)
    assert [catatan.kode for catatan in bacaan.catatan] == [KodeCatatan.SEL_TANGGAL]


@pytest.mark.parametrize("sel", [float("nan"), float("inf"), 1e300, 10**60])
def test_number_that_no_document_means_is_text_and_a_warning(sel: float) -> None:
    bacaan = parse_nilai(sel)
    assert isinstance(bacaan.nilai, Teks)
    assert bacaan.catatan
