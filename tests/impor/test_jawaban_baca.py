"""Answers obeyed while reading: tables by their header, columns by number, cells by address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from aturan.nilai import Persen
from impor.baca.grid import Buku, Lembar
from impor.berkas import read_tables
from impor.istilah import Jenis, Kelas, Peran
from impor.jawaban.isi import Jawaban, SalahJawaban, parse_jawaban
from impor.sebab import SebabPesan
from impor.tabel import HasilBaca, Tabel

from .lembar_uji import susun

KEPALA = ["No", "Sasaran", "Indikator", "Satuan", "Rencana Kita", "Hasil Kita", "Arsip"]
ISI = [
    KEPALA,
    [1, "Turunnya kemiskinan", "Angka kemiskinan", "Persen", "7,5", "1.246", "lama"],
    [2, "Naiknya layanan", "Indeks layanan", "Indeks", "80", "81", "lama"],
]
UANG = [["No", "Program", "Pagu", "Realisasi"], [1, "Program A", "100", "90"]]


def buku(*, mulai: str = "A1", nama: str = "Data") -> Buku:
    return Buku("uji.xlsx", (susun(ISI, mulai=mulai, nama=nama), susun(UANG, nama="Uang")))


def baca(berkas: Buku, isi: Mapping[str, Any] | None = None) -> HasilBaca:
    return read_tables(berkas, None, parse_jawaban(isi or {}))


def tanda(hasil: HasilBaca, nomor: int = 0) -> str:
    return hasil.tabel[nomor].tanda_kepala


def terhitung(hasil: HasilBaca, berkas: Buku) -> bool:
    return sum(hasil.hitungan.values()) == sum(len(satu.sel) for satu in berkas.lembar)


def kunci(tabel: Tabel) -> list[str]:
    return [kolom.kunci for kolom in tabel.kolom]


def test_a_header_has_one_mark_wherever_the_table_stands() -> None:
    asal, geser = baca(buku()), baca(buku(mulai="D9", nama="Lain"))
    assert tanda(asal) == tanda(geser)
    assert len({tanda(asal, 0), tanda(asal, 1)}) == 2
    assert [asal.tabel[0].nomor(k) for k in asal.tabel[0].kolom] == list(range(1, 8))
    assert [geser.tabel[0].nomor(k) for k in geser.tabel[0].kolom] == list(range(1, 8))


def test_other_words_or_another_order_give_another_mark() -> None:
    dasar = tanda(baca(Buku("u.xlsx", (susun(ISI),))))
    lain = [[*KEPALA[:4], "Target", *KEPALA[5:]], *ISI[1:]]
    tukar = [[*KEPALA[:2], KEPALA[3], KEPALA[2], *KEPALA[4:]], *ISI[1:]]
    for baris in (lain, tukar):
        assert tanda(baca(Buku("u.xlsx", (susun(baris),)))) != dasar


@pytest.mark.parametrize("mulai", ["A1", "D9"])
def test_columns_are_read_as_answered_wherever_the_table_stands(mulai: str) -> None:
    jawab = {"tabel": [{"kepala": tanda(baca(buku())), "kolom": {"5": "target", "6": "realisasi"}}]}
    berkas = buku(mulai=mulai)
    hasil = baca(berkas, jawab)
    tabel = hasil.tabel[0]
    assert tabel.jenis is Jenis.TARGET_REALISASI
    assert [k.peran for k in tabel.kolom[4:6]] == [Peran.TARGET, Peran.REALISASI]
    assert tabel.baris[0].isian["target"].nilai == Persen(Decimal("7.5"))
    assert terhitung(hasil, berkas)


def test_a_column_that_is_left_out_is_not_read_and_is_said() -> None:
    berkas = buku()
    jawab = {"tabel": [{"kepala": tanda(baca(berkas)), "kolom": {"7": "abaikan"}}]}
    hasil = baca(berkas, jawab)
    tabel = hasil.tabel[0]
    assert [k.huruf for k in tabel.kolom] == list("ABCDEF")
    assert [k.huruf for k in tabel.kolom_diabaikan] == ["G"]
    assert all("lama" not in isi.mentah for b in tabel.baris for isi in b.isian.values())
    assert {hasil.kelas_sel["Data", sel] for sel in ("G2", "G3")} == {Kelas.DIABAIKAN}
    assert hasil.kelas_sel["Data", "G1"] is Kelas.KEPALA
    (pesan,) = [p for p in hasil.pesan if p.sebab == SebabPesan.DIABAIKAN]
    assert pesan.kalimat == "Kolom “Arsip” diabaikan menurut jawaban; 2 sel tidak dibaca."
    assert not [p for p in hasil.pesan if p.sebab == SebabPesan.DI_LUAR_KOLOM]
    assert terhitung(hasil, berkas)


def test_a_table_that_is_left_out_keeps_its_header_for_whoever_changes_their_mind() -> None:
    berkas = buku()
    jawab = {"tabel": [{"kepala": tanda(baca(berkas)), "jenis": "abaikan"}]}
    hasil = baca(berkas, jawab)
    assert [tabel.lembar for tabel in hasil.tabel] == ["Uang"]
    assert [(t.lembar, len(t.kolom), t.baris) for t in hasil.diabaikan] == [("Data", 7, ())]
    assert hasil.hitungan[Kelas.DIABAIKAN] == 14
    assert "Tabel ini diabaikan menurut jawaban; 14 sel tidak dibaca." in [
        pesan.kalimat for pesan in hasil.pesan
    ]
    assert terhitung(hasil, berkas)


def test_a_file_whose_tables_are_all_left_out_is_no_galat() -> None:
    berkas = Buku("uji.xlsx", (susun(ISI),))
    jawab = {"tabel": [{"kepala": tanda(baca(berkas)), "jenis": "abaikan"}]}
    hasil = baca(berkas, jawab)
    assert not hasil.tabel
    assert not hasil.galat


def test_the_kind_of_an_answer_stands_before_every_other() -> None:
    berkas = buku()
    jawaban = parse_jawaban({"tabel": [{"kepala": tanda(baca(berkas), 1), "jenis": "pk_program"}]})
    hasil = read_tables(berkas, Jenis.PROFIL, jawaban)
    assert [tabel.jenis for tabel in hasil.tabel] == [Jenis.PROFIL, Jenis.PK_PROGRAM]


def test_the_narrower_of_two_answers_holds() -> None:
    berkas = buku()
    satu = {"kepala": tanda(baca(berkas)), "kolom": {"5": "target"}}
    sempit = {**satu, "kolom": {"5": "realisasi"}, "berkas": "uji.xlsx", "lembar": "Data"}
    lain = {**satu, "kolom": {"5": "capaian"}, "berkas": "lain.xlsx"}
    tabel = baca(berkas, {"tabel": [satu, lain, sempit]}).tabel[0]
    assert tabel.kolom[4].peran is Peran.REALISASI


@pytest.mark.parametrize(
    "jawab",
    ["target:2021", "target:ke-2", "target:akhir", "target:awal", "realisasi:tw-2", "lain", "kode"],
)
def test_an_answered_key_is_the_key_of_the_column(jawab: str) -> None:
    isi = {"tabel": [{"kepala": tanda(baca(buku())), "kolom": {"5": jawab}}]}
    assert baca(buku(), isi).tabel[0].kolom[4].kunci == jawab


def test_keys_as_they_were_read_change_nothing() -> None:
    dasar = baca(buku())
    isi = {
        "tabel": [
            {
                "kepala": tabel.tanda_kepala,
                "kolom": {str(tabel.nomor(k)): k.kunci for k in tabel.kolom},
            }
            for tabel in dasar.tabel
        ]
    }
    hasil = baca(buku(), isi)
    assert [kunci(t) for t in hasil.tabel] == [kunci(t) for t in dasar.tabel]
    assert [t.baris for t in hasil.tabel] == [t.baris for t in dasar.tabel]


def test_a_corrected_cell_is_read_as_typed_and_remembers_what_it_was() -> None:
    berkas = buku()
    sel = {"berkas": "uji.xlsx", "lembar": "Data", "sel": "e2", "isi": "9,25"}
    kepala = {"kepala": tanda(baca(berkas)), "kolom": {"5": "target"}}
    hasil = baca(berkas, {"sel": [sel], "tabel": [kepala]})
    isi = hasil.tabel[0].baris[0].isian["target"]
    assert (isi.nilai, isi.mentah, isi.asal) == (Persen(Decimal("9.25")), "9,25", "7,5")
    assert "dibetulkan dari “7,5”" in isi.catatan
    (pesan,) = [p for p in hasil.pesan if p.sebab == SebabPesan.DIBETULKAN]
    assert (pesan.sel, pesan.ditemukan) == ("E2", "7,5")
    assert terhitung(hasil, berkas)


def test_a_blank_cell_can_be_filled_and_a_filled_one_blanked() -> None:
    baris = [KEPALA[:5], [1, "S", "I", None, "80"], [2, "T", "J", "Orang", "70"]]
    berkas = Buku("uji.xlsx", (susun(baris, nama="Data"),))
    tempat = {"berkas": "uji.xlsx", "lembar": "Data"}
    jawab = {"sel": [{**tempat, "sel": "D2", "isi": "Persen"}, {**tempat, "sel": "D3", "isi": " "}]}
    hasil = baca(berkas, jawab)
    satuan = [baris.isian.get("satuan") for baris in hasil.tabel[0].baris]
    assert [isi and isi.mentah for isi in satuan] == ["Persen", None]
    assert sum(hasil.hitungan.values()) == 14


def test_a_corrected_formula_is_no_formula_any_more() -> None:
    lembar = replace(susun(ISI, nama="Data"), melingkar=("E2",))
    berkas = Buku("uji.xlsx", (lembar,), rumus_tanpa_nilai=(("Data", "F2"),))
    sel = {"berkas": "uji.xlsx", "lembar": "Data", "isi": "9"}
    hasil = baca(berkas, {"sel": [{**sel, "sel": "E2"}, {**sel, "sel": "F2"}]})
    rumus = {SebabPesan.RUMUS_MELINGKAR, SebabPesan.RUMUS_TANPA_HASIL}
    assert rumus <= {pesan.sebab for pesan in baca(berkas).pesan}
    assert not rumus & {pesan.sebab for pesan in hasil.pesan}


def test_a_corrected_header_names_its_column() -> None:
    sel = {"berkas": "uji.xlsx", "lembar": "Data", "sel": "E1", "isi": "Target 2021"}
    assert kunci(baca(buku(), {"sel": [sel]}).tabel[0])[4] == "target:2021"


def gabungan() -> Buku:
    return Buku("uji.xlsx", (susun(ISI, nama="Data", gabung=["B2:B3"]),))


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ({"tabl": []}, "bukan berkas jawaban"),
        ({"tabel": {}}, "“tabel” harus berupa daftar"),
        ({"tabel": [7]}, "tabel ke-1: harus berupa objek"),
        ({"tabel": [{"jenis": "pk"}]}, "tabel ke-1: 'kepala' belum ada"),
        ({"tabel": [{"kepala": "x", "jenis": "pkk"}]}, "tabel ke-1: jenis “pkk” tidak dikenal"),
        (
            {"tabel": [{"kepala": "x", "kolom": {"2": "pagi"}}]},
            "tabel ke-1: kolom 2: peran “pagi” tidak dikenal",
        ),
        (
            {"tabel": [{"kepala": "x", "kolom": {"2": "pagu:kemarin"}}]},
            "tabel ke-1: kolom 2: “kemarin” bukan tahun atau periode",
        ),
        (
            {"tabel": [{"kepala": "x", "kolom": {"2": "satuan:2021"}}]},
            "kolom 2: peran “satuan” tidak mengenal tahun",
        ),
        ({"tabel": [{"kepala": "x", "jenis": "pk", "berkas": 7}]}, "“berkas” harus teks"),
        ({"tabel": [{"kepala": "x", "kolom": ["pagu"]}]}, "“kolom” harus berupa objek"),
        ({"tabel": [{"kepala": "x", "kolom": {"2": None}}]}, "isi kolom 2 harus teks"),
        ({"tabel": [{"kepala": "x", "kolom": {"C": "pagu"}}]}, "kolom “C” bukan nomor kolom"),
        ({"tabel": [{"kepala": "x", "kolom": {"0": "pagu"}}]}, "kolom “0” bukan nomor kolom"),
        (
            {"tabel": [{"kepala": "x", "jenis": "pk"}, {"kepala": "x", "jenis": "iku"}]},
            "tabel ke-2: sudah dijawab pada jawaban: tabel ke-1",
        ),
        (
            {"sel": [{"berkas": "uji.xlsx", "lembar": "Dta", "sel": "A1", "isi": "x"}]},
            "sel ke-1: uji.xlsx tidak punya lembar “Dta”",
        ),
        (
            {"sel": [{"berkas": "uji.xlsx", "lembar": "Data", "sel": "H2", "isi": "x"}]},
            "sel ke-1: sel H2 di luar isi lembar “Data”",
        ),
        (
            {"sel": [{"berkas": "uji.xlsx", "lembar": "Data", "sel": "B3", "isi": "x"}]},
            "sel ke-1: sel B3 bagian dari sel gabungan",
        ),
        (
            {"sel": [{"berkas": "uji.xlsx", "lembar": "Data", "sel": "2B", "isi": "x"}]},
            "sel ke-1: bukan alamat sel: '2B'",
        ),
        (
            {"sel": [{"berkas": "uji.xlsx", "lembar": "Data", "sel": "B2", "isi": 3}]},
            "sel ke-1: “isi” harus teks",
        ),
        ({"padanan": [{"jenis": "x"}]}, "padanan ke-1: jenis “x” tidak dikenal"),
        ({"fakta": [{"dipakai": "A1"}]}, "fakta ke-1: “dipakai” harus salah satu pilihan"),
    ],
)
def test_a_nonsense_answer_is_named(isi: dict[str, Any], kalimat: str) -> None:
    with pytest.raises(SalahJawaban) as salah:
        read_tables(gabungan(), None, parse_jawaban(isi))
    assert kalimat in str(salah.value)


@pytest.mark.parametrize(
    ("kolom", "kalimat"),
    [
        ({"8": "pagu"}, "kolom 8 di luar tabel, yang berkolom 7"),
        ({str(n): "abaikan" for n in range(1, 8)}, "semua kolom diabaikan"),
    ],
)
def test_an_answer_that_the_table_cannot_take_is_named(kolom: dict[str, str], kalimat: str) -> None:
    isi = {"tabel": [{"kepala": tanda(baca(buku())), "kolom": kolom}]}
    with pytest.raises(SalahJawaban, match=kalimat):
        baca(buku(), isi)


def test_what_is_null_is_not_answered_yet() -> None:
    isi = {
        "tabel": [{"kepala": "x", "jenis": None, "kolom": {}, "terbaca": {"jenis": "pk"}}],
        "sel": [{"berkas": "x", "lembar": "y", "sel": "A1", "isi": None, "pilihan": ["1"]}],
        "fakta": [{"pilihan": [], "dipakai": None}],
        "padanan": [
            {"jenis": "sasaran", "tertulis": "a", "sama_dengan": "b", "sama": None, "tempat": "c"}
        ],
    }
    assert parse_jawaban(isi) == Jawaban()


def test_sheets_keep_reading_order_when_a_blank_cell_is_filled() -> None:
    lembar: Lembar = susun([["No", "Uraian"], [1, None], [2, "b"]], nama="Data")
    sel = {"berkas": "u.xlsx", "lembar": "Data", "sel": "B2", "isi": "a"}
    hasil = baca(Buku("u.xlsx", (lembar,)), {"sel": [sel]})
    assert [b.isian["uraian"].mentah for b in hasil.tabel[0].baris] == ["a", "b"]
