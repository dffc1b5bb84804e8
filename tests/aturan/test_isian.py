"""What a person is told of the text that they typed, and which texts are refused."""

from decimal import Decimal

import pytest

from aturan.baca import parse_nilai
from aturan.isian import is_berangka, list_pertanyaan, refuse_isian, show_ringkas, tell_bacaan
from aturan.nilai import Angka, Kosong, Ordinal, Persen, Rentang, Teks


@pytest.mark.parametrize(
    ("teks", "satuan", "sebutan"),
    [
        ("95,43", "%", "dibaca 95,43%"),
        ("95.430", "%", "dibaca 95,43%"),
        ("1.246", "orang", "dibaca 1.246"),
        ("56.314/62.557", "%", "dibaca 90,02% (56.314 dari 62.557)"),
        ("60-70", "nilai", "dibaca 60 – 70"),
        ("1:17,9", "rasio", "dibaca 1:17,9"),
        ("67 SDM PKH; 24 TSKK", "", "dibaca 67 SDM PKH; 24 TSKK"),
        ("BB", "predikat", "dibaca BB"),
        ("80 (A)", "predikat", "dibaca 80 (A)"),
        ("0", "orang", "dibaca 0"),
        ("", "orang", "belum diisi"),
        ("-", "orang", "tanda strip: belum ada angka (bukan 0)"),
        ("n/a", "orang", "tidak berlaku"),
        ("belum dinilai", "predikat", "belum dinilai"),
        ("Ada", "dokumen", "disimpan sebagai teks"),
    ],
)
def test_a_text_is_told_back_as_it_was_understood(teks: str, satuan: str, sebutan: str):
    assert tell_bacaan(parse_nilai(teks, satuan=satuan), satuan) == sebutan


def test_two_readings_are_a_question_and_the_used_one_is_said():
    bacaan = parse_nilai("1.246", satuan="indeks")
    assert [satu.label for satu in list_pertanyaan(bacaan)] == ["1246 (ribuan)", "1,246 (desimal)"]
    assert tell_bacaan(bacaan, "indeks") == (
        "dibaca 1246 (ribuan); bila maksudnya 1,246 (desimal), tulis 1,2460"
    )


@pytest.mark.parametrize("teks", ["1.246", "1,246", "(1.246)", "1.246 - 2.500", "-1.246"])
def test_each_answer_reads_in_one_way_and_as_the_question_said(teks: str):
    bacaan = parse_nilai(teks, satuan="indeks")
    jawaban = [parse_nilai(satu.isi, satuan="indeks") for satu in list_pertanyaan(bacaan)]
    assert [satu.nilai for satu in jawaban] == [bacaan.nilai, *bacaan.alternatif]
    assert [satu.catatan for satu in jawaban] == [(), ()]


@pytest.mark.parametrize(("teks", "satuan"), [("95.430", "%"), ("1.246", "orang"), ("12", "")])
def test_what_the_unit_settles_is_no_question(teks: str, satuan: str):
    assert list_pertanyaan(parse_nilai(teks, satuan=satuan), satuan) == ()


@pytest.mark.parametrize(
    ("teks", "satuan", "target", "kata"),
    [
        ("abc", "orang", [], "Contoh yang benar: 1.234,5"),
        ("abc", "%", [], "95,43 atau 56.314/62.557"),
        ("nihil", "orang", [], "Ketik 0"),
        ("baik sekali", "indeks", [Angka(Decimal(80))], "bukan angka"),
        ("<script>alert(1)</script>", "%", [Persen(Decimal(90))], "bukan angka"),
        ("1.2.3", "apa saja", [], "Letak titik atau koma"),
        ("1O0", "indeks", [Teks("Ada")], "huruf O"),
        ("#DIV/0!", "indeks", [], "perbaiki rumusnya"),
        ("1,2E+12", "indeks", [], "notasi ilmiah"),
    ],
)
def test_no_number_is_refused_where_numbers_are_measured(
    teks: str, satuan: str, target: list, kata: str
):
    tolak = refuse_isian(parse_nilai(teks, satuan=satuan), satuan=satuan, target=target)
    assert tolak
    assert kata in tolak


@pytest.mark.parametrize(
    ("teks", "satuan", "target"),
    [
        ("95,43", "%", [Persen(Decimal(90))]),
        ("-", "%", [Persen(Decimal(90))]),
        ("n/a", "orang", [Angka(Decimal(9))]),
        ("", "orang", []),
        ("60-70", "indeks", [Angka(Decimal(9))]),
        ("Terlaksana", "kegiatan", [Teks("Terlaksana")]),
        ("Sudah ada", "indeks", [Kosong()]),
        ("CC", "predikat", [Ordinal("BB")]),
    ],
)
def test_every_kind_of_value_is_taken(teks: str, satuan: str, target: list):
    assert refuse_isian(parse_nilai(teks, satuan=satuan), satuan=satuan, target=target) is None


def test_targets_say_more_than_the_unit():
    assert is_berangka("orang", []) is True
    assert is_berangka("orang", [Teks("Ada")]) is False
    assert is_berangka("indeks", []) is False
    assert is_berangka("nilai", [Rentang(Decimal(60), Decimal(70))]) is True
    assert is_berangka("orang", [Angka(Decimal(9)), Ordinal("BB")]) is False
    assert is_berangka("indeks", [Kosong(), Angka(Decimal(1))]) is True


def test_a_quotient_is_told_with_two_decimals():
    assert show_ringkas(Persen(Decimal("33.3333333333"))) == "33,33%"
    assert show_ringkas(Persen(Decimal("33.3333"))) == "33,3333%"
