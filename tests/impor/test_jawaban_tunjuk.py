"""A header that nobody recognises: a person points at its rows and says what the columns mean."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from impor.baca.grid import Buku
from impor.berkas import read_tables
from impor.istilah import Jenis
from impor.jawaban.isi import Jawaban, SalahJawaban, parse_jawaban
from impor.jawaban.templat import make_template, tell_jawaban
from impor.jawaban.terpakai import find_lepas
from impor.sebab import SebabPesan
from impor.tabel import HasilBaca, Tabel

from .lembar_uji import susun

KEPALA = ("Urusan kami", "Dipatok", "Dipakai")
ISI = (("Program A", 5000, 4000), ("Program B", 7000, 0))
BARIS = (("Catatan dinas",), ("Satu", "Dua", "Tiga", "Empat"), KEPALA, *ISI)
KOLOM = {"1": "uraian", "2": "pagu", "3": "realisasi_anggaran"}
ARTI: dict[str, Any] = {"jenis": "anggaran", "kolom": KOLOM}
DI_BARIS = {"berkas": "a.xlsx", "lembar": "L", "baris": [3, 3], **ARTI}
KATA = [["urusan kami", "dipatok", "dipakai"]]


def read(jawab: dict[str, Any] | None, *baris: tuple[object, ...]) -> HasilBaca:
    buku = Buku("a.xlsx", (susun(baris or BARIS, nama="L"),))
    return read_tables(buku, None, parse_jawaban({"tabel": [jawab]}) if jawab else Jawaban())


def money(tabel: Tabel) -> list[tuple[object, ...]]:
    kunci = ("uraian", "pagu", "realisasi_anggaran")
    return [tuple(satu.isian[k].nilai for k in kunci) for satu in tabel.baris]


UANG = [("Program A", Decimal(5000), Decimal(4000)), ("Program B", Decimal(7000), Decimal(0))]


def test_the_header_is_where_a_person_says() -> None:
    polos = read(None)
    assert Jenis.ANGGARAN not in [satu.jenis for satu in polos.tabel]
    tabel = next(satu for satu in read(DI_BARIS).tabel if satu.baris_kepala == (3,))
    assert tabel.jenis is Jenis.ANGGARAN
    assert money(tabel) == UANG


def test_its_words_find_it_in_another_row_and_file() -> None:
    tanda = next(s for s in read(DI_BARIS).tabel if s.baris_kepala == (3,)).tanda_kepala
    baris = (("Tahun depan",), (), (), *BARIS[:2], KEPALA, *ISI)
    (tabel,) = [
        satu
        for satu in read({"kepala": tanda, "kata": KATA, **ARTI}, *baris).tabel
        if satu.baris_kepala == (6,)
    ]
    assert money(tabel) == UANG


def test_a_header_of_two_rows_is_pointed_at_whole() -> None:
    baris = (("Judul",), ("Urusan kami", "Uang", None), (None, "Dipatok", "Dipakai"), *ISI)
    hasil = read({**DI_BARIS, "baris": [2, 3]}, *baris)
    (tabel,) = hasil.tabel
    assert tabel.baris_kepala == (2, 3)
    assert money(tabel) == UANG


def test_the_word_of_a_person_goes_before_a_header_that_was_recognised() -> None:
    baris = (("No", "Program", "Pagu"), ("1", "bukan kepala", "x"), KEPALA, *ISI)
    tabel = read(DI_BARIS, *baris).tabel[-1]
    assert (tabel.baris_kepala, money(tabel)) == ((3,), UANG)


def test_a_header_that_comes_again_on_the_next_page_is_the_same_table() -> None:
    tanda = next(s for s in read(DI_BARIS).tabel if s.baris_kepala == (3,)).tanda_kepala
    hasil = read({"kepala": tanda, "kata": KATA, **ARTI}, KEPALA, ISI[0], KEPALA, ISI[1])
    (tabel,) = hasil.tabel
    assert money(tabel) == UANG


@pytest.mark.parametrize("cara", ["baris", "kata"])
def test_the_template_fed_back_changes_nothing(cara: str) -> None:
    hasil = read(DI_BARIS)
    jawab = dict(DI_BARIS)
    if cara == "kata":
        tanda = next(s for s in hasil.tabel if s.baris_kepala == (3,)).tanda_kepala
        jawab = {"kepala": tanda, "kata": KATA, **ARTI}
        hasil = read(jawab)
    jawaban = parse_jawaban({"tabel": [jawab]})
    templat = make_template([hasil], jawaban)
    buku = Buku("a.xlsx", (susun(BARIS, nama="L"),))
    lagi = read_tables(buku, None, parse_jawaban(templat))
    assert lagi.tabel == hasil.tabel
    assert make_template([lagi], parse_jawaban(templat)) == templat
    ingat = tell_jawaban(hasil, jawaban)["jawaban"]["tabel"]
    assert [satu[cara] for satu in ingat] == [jawab[cara]]


def test_words_that_no_row_has_are_told() -> None:
    jawaban = parse_jawaban({"tabel": [{"kepala": "x", "kata": [["tidak", "ada"]], **ARTI}]})
    (pesan,) = find_lepas(jawaban, [read(None)])
    assert pesan.sebab is SebabPesan.JAWABAN_LEPAS
    assert not find_lepas(parse_jawaban({"tabel": [DI_BARIS]}), [read(DI_BARIS)])


@pytest.mark.parametrize(
    "salah",
    [
        {"baris": [3, 3]},
        {"berkas": "a.xlsx", "lembar": "L", "baris": [3]},
        {"berkas": "a.xlsx", "lembar": "L", "baris": [0, 1]},
        {"berkas": "a.xlsx", "lembar": "L", "baris": [5, 4]},
        {"berkas": "a.xlsx", "lembar": "L", "baris": [1, 40]},
        {"berkas": "a.xlsx", "lembar": "L", "baris": True},
        {"kepala": "x", "kata": "No"},
        {"kepala": "x", "kata": [[]]},
        {"kepala": "x", "kata": [[1]]},
    ],
    ids=str,
)
def test_nonsense_is_refused_with_its_entry(salah: dict[str, Any]) -> None:
    with pytest.raises(SalahJawaban, match="tabel ke-1"):
        parse_jawaban({"tabel": [{**salah, **ARTI}]})


@pytest.mark.parametrize(
    ("baris", "kata"), [([90, 91], "kosong"), ([4, 4], "di luar tabel")], ids=str
)
def test_rows_that_are_no_header_are_refused(baris: list[int], kata: str) -> None:
    kolom = {**KOLOM, "9": "satuan"}
    with pytest.raises(SalahJawaban, match=kata):
        read({**DI_BARIS, "baris": baris, "kolom": kolom})
