"""Numbers, references and lists of a document."""

from __future__ import annotations

import pytest

from laporan.document import (
    DAFTAR_LAZIM,
    Bab,
    BagianDepan,
    Blok,
    DaftarOtomatis,
    Document,
    JenisRujukan,
    Kolom,
    Lampiran,
    Paragraf,
    Rujukan,
    Sampul,
    SkemaSubbab,
    Subbab,
    Tabel,
    Tata,
    Teks,
    runs,
)
from laporan.lists import isi_daftar
from laporan.numbering import DocumentTidakSahError, label_subbab, number
from laporan.numerals import huruf, roman

SAMPUL = Sampul("Laporan Kinerja", "Dinas Contoh", "Kabupaten Contoh", 2021)


def tabel(kunci: str, **lain: bool) -> Tabel:
    return Tabel(kunci, f"Judul {kunci}", (Kolom("No"),), **lain)


def document(*bab: Bab, depan: tuple[BagianDepan | DaftarOtomatis, ...] = ()) -> Document:
    lampiran = (Lampiran("Perjanjian Kinerja", (tabel("lampiran-pk"),)),)
    return Document(SAMPUL, "LKjIP", depan=depan, bab=bab, lampiran=lampiran)


def bab_dengan(*isi: Blok | Subbab) -> Bab:
    return Bab("Judul bab", isi)


@pytest.mark.parametrize(
    ("angka", "tertulis"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (49, "XLIX"), (0, "")]
)
def test_roman_numerals(angka: int, tertulis: str) -> None:
    assert roman(angka) == tertulis


@pytest.mark.parametrize(("urut", "tertulis"), [(1, "a"), (26, "z"), (27, "aa"), (53, "ba")])
def test_letters_go_on_after_z(urut: int, tertulis: str) -> None:
    assert huruf(urut) == tertulis


@pytest.mark.parametrize(
    ("skema", "jalur", "label", "rujukan"),
    [
        (SkemaSubbab.ANGKA, (3, 1), "3.1", "Subbab 3.1"),
        (SkemaSubbab.ANGKA, (3, 1, 2, 4), "3.1.2.4", "Subbab 3.1.2.4"),
        (SkemaSubbab.HURUF, (3, 1), "A.", "Subbab III.A"),
        (SkemaSubbab.HURUF, (3, 2, 5), "5.", "Subbab III.B.5"),
        (SkemaSubbab.HURUF, (3, 2, 5, 3), "c.", "Subbab III.B.5.c"),
    ],
)
def test_label_of_a_section_follows_the_scheme(
    skema: SkemaSubbab, jalur: tuple[int, ...], label: str, rujukan: str
) -> None:
    assert label_subbab(skema, jalur) == (label, rujukan)


def test_tables_are_numbered_per_chapter_across_sections() -> None:
    bernomor = number(
        document(
            bab_dengan(tabel("a")),
            bab_dengan(Subbab("x", (tabel("b"),)), Subbab("y", (tabel("c"),))),
        )
    )
    labels = [nomor.label for nomor in isi_daftar(bernomor, DaftarOtomatis.TABEL)]
    assert labels == ["Tabel 1.1", "Tabel 2.1", "Tabel 2.2", "Tabel L1.1"]


def test_unnumbered_table_takes_no_number_and_is_not_listed() -> None:
    bernomor = number(document(bab_dengan(tabel("a", bernomor=False), tabel("b"))))
    assert bernomor.resolve(Rujukan(JenisRujukan.TABEL, "b")).label == "Tabel 1.1"
    assert bernomor.resolve(Rujukan(JenisRujukan.TABEL, "a")).rujukan == "Judul a"
    assert len(isi_daftar(bernomor, DaftarOtomatis.TABEL)) == 2


def test_reference_to_nothing_resolves_to_none() -> None:
    assert number(document()).resolve(Rujukan(JenisRujukan.TABEL, "hilang")) is None


def test_same_key_twice_is_refused() -> None:
    with pytest.raises(DocumentTidakSahError, match="dua kali"):
        number(document(bab_dengan(tabel("a"), tabel("a"))))


@pytest.mark.parametrize("kunci", ["", "dua kata", 'a"b', "a}b"])
def test_key_that_no_reference_can_name_is_refused(kunci: str) -> None:
    with pytest.raises(DocumentTidakSahError, match="tidak dapat dirujuk"):
        number(document(bab_dengan(tabel(kunci))))


def test_fourth_level_is_refused() -> None:
    dalam = Subbab("1", (Subbab("2", (Subbab("3", (Subbab("4"),)),)),))
    with pytest.raises(DocumentTidakSahError, match="terlalu dalam"):
        number(document(bab_dengan(dalam)))


def test_daftar_isi_lists_front_matter_lists_and_appendices_but_no_empty_list() -> None:
    depan = (BagianDepan("Kata Pengantar"), *DAFTAR_LAZIM)
    dua = Subbab("satu", (Subbab("dua", (Subbab("tiga"),)),))
    bernomor = number(document(bab_dengan(dua), depan=depan))
    judul = [nomor.lengkap for nomor in isi_daftar(bernomor, DaftarOtomatis.ISI)]
    assert judul == [
        "Kata Pengantar",
        "Daftar Isi",
        "Daftar Tabel",
        "BAB I Judul bab",
        "1.1 satu",
        "1.1.1 dua",
        "Lampiran 1 Perjanjian Kinerja",
    ]


def test_scheme_of_the_document_is_used() -> None:
    berhuruf = Document(
        SAMPUL,
        "LKjIP",
        bab=(bab_dengan(Subbab("satu", kunci="satu")),),
        tata=Tata(skema_subbab=SkemaSubbab.HURUF),
    )
    assert number(berhuruf).resolve(Rujukan(JenisRujukan.BAGIAN, "satu")).rujukan == "Subbab I.A"


def test_text_splits_at_its_references_only() -> None:
    assert runs("Lihat {tabel:pk} dan {rata_rata}.") == (
        Teks("Lihat "),
        Rujukan(JenisRujukan.TABEL, "pk"),
        Teks(" dan {rata_rata}."),
    )
    assert Paragraf.dari("") == Paragraf(())
