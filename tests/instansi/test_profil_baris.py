"""Rows and cells of a profile table: typed, pasted, moved, removed; blank is not 0."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from aturan.peran import Peran
from instansi.enums import JenisProfil
from instansi.models import BarisProfil, TabelProfil
from isian.models import Riwayat
from tests.akses import client_of
from tests.instansi.meja_profil import Meja, isi_tabel, open_meja

pytestmark = pytest.mark.django_db
SDM = ("1|IV/a|2|1|3", "2|III/d|5|4|9", "|Jumlah|7|5|12")


@pytest.fixture
def meja() -> Meja:
    return open_meja()


@pytest.fixture
def tabel(meja: Meja) -> TabelProfil:
    tabel = meja.tabel(*SDM, jenis=JenisProfil.SDM)
    BarisProfil.objects.filter(tabel=tabel, urutan=3).update(is_total=True)
    return tabel


def row(tabel: TabelProfil, urutan: int) -> BarisProfil:
    return tabel.baris_list.get(urutan=urutan)


@pytest.mark.parametrize(
    ("isi", "tipe", "terbaca"),
    [
        ("", None, "kosong"),
        ("0", "angka", "dibaca 0"),
        ("-", "kosong", "tanda strip"),
        ("1.246", "angka", "bila maksudnya"),
        ("95,43 %", "persen", "dibaca 95,43%"),
        ("III/c", "teks", ""),
        ("a)\u2003satu\r\nb) dua", "teks", ""),
    ],
)
def test_a_cell_keeps_what_was_typed_and_what_it_means(
    meja: Meja, tabel: TabelProfil, isi: str, tipe: str | None, terbaca: str
):
    jawab = meja.sel(row(tabel, 1), 2, isi).json()
    assert jawab["keadaan"] == "tersimpan"
    assert terbaca in jawab["terbaca"]
    sel = row(tabel, 1).sel[2]
    assert sel["mentah"] == isi.replace("\r\n", "\n")
    assert (sel["nilai"] or {}).get("jenis") == tipe


def test_a_cell_is_told_in_the_history_by_its_words(meja: Meja, tabel: TabelProfil):
    meja.sel(row(tabel, 1), 1, "IV/b")
    halaman = meja.get("riwayat")
    assert "1 | IV/a | 2" in halaman
    assert "1 | IV/b | 2" in halaman
    assert "mentah" not in halaman


def test_the_same_cell_sent_twice_writes_once(meja: Meja, tabel: TabelProfil):
    baris = row(tabel, 1)
    for _ in range(2):
        assert meja.sel(baris, 1, "IV/b").status_code == 200
    assert Riwayat.objects.filter(jenis="ubah").count() == 1


def test_a_row_that_somebody_else_saved_is_shown_and_not_overwritten(
    meja: Meja, tabel: TabelProfil
):
    baris = row(tabel, 1)
    meja.sel(baris, 1, "IV/b")
    bentrok = meja.sel(baris, 1, "IV/c")
    assert bentrok.status_code == 409
    assert (bentrok.json()["isi"], bentrok.json()["versi"]) == ("IV/b", 2)
    assert row(tabel, 1).sel[1]["mentah"] == "IV/b"


def test_what_is_too_long_or_in_no_column_is_refused(meja: Meja, tabel: TabelProfil):
    assert meja.sel(row(tabel, 1), 1, "x" * 4001).status_code == 422
    assert meja.sel(row(tabel, 1), 5, "x").status_code == 404


def test_rows_are_added_before_the_sum_and_numbered_on(meja: Meja, tabel: TabelProfil):
    kirim = {"banyak": "5", "isi": "\tIII/c\t1\t0\t1\n\tIII/b"}
    meja.post("profil_tambah", kirim, tabel=tabel.pk)
    assert isi_tabel(tabel) == [
        *SDM[:2],
        "3|III/c|1|0|1",
        "4|III/b|||",
        SDM[2],
    ]
    meja.post("profil_tambah", {"banyak": "2", "isi": ""}, tabel=tabel.pk)
    assert isi_tabel(tabel)[4:] == ["5||||", "6||||", SDM[2]]


@pytest.mark.parametrize(
    ("kirim", "kalimat"),
    [
        ({"banyak": "0", "isi": ""}, "errorlist"),
        ({"banyak": "", "isi": "1\t2\t3\t4\t5\t6"}, "6 sel, sedangkan tabel ini 5 kolom"),
        ({"banyak": "", "isi": "a\n" * 500}, "paling banyak 500 baris"),
        ({"banyak": "", "isi": "\t" + "x" * 4001}, "Kolom Golongan"),
    ],
)
def test_rows_that_cannot_be_added_say_why_and_stay_in_the_form(
    meja: Meja, tabel: TabelProfil, kirim: dict[str, str], kalimat: str
):
    jawab = meja.post("profil_tambah", kirim, tabel=tabel.pk)
    assert jawab.status_code == 422
    assert kalimat in jawab.content.decode()
    assert len(isi_tabel(tabel)) == 3


@pytest.mark.parametrize(
    ("dari", "letak", "hasil"),
    [(1, 2, (1, 0, 2)), (3, 1, (2, 0, 1)), (1, 99, (1, 2, 0)), (2, 2, (0, 1, 2))],
)
def test_a_row_moves_to_a_place(
    meja: Meja, tabel: TabelProfil, dari: int, letak: int, hasil: tuple[int, ...]
):
    meja.post("profil_geser", {"letak": letak}, tabel=tabel.pk, baris=row(tabel, dari).pk)
    assert isi_tabel(tabel) == [SDM[i] for i in hasil]
    assert sorted(tabel.baris_list.values_list("urutan", flat=True)) == [1, 2, 3]


def test_numbers_are_counted_anew_and_sums_have_none(meja: Meja, tabel: TabelProfil):
    meja.post("profil_geser", {"letak": 2}, tabel=tabel.pk, baris=row(tabel, 1).pk)
    meja.post("profil_nomor", {}, tabel=tabel.pk)
    assert isi_tabel(tabel) == ["1|III/d|5|4|9", "2|IV/a|2|1|3", SDM[2]]


def test_a_row_is_written_as_a_form_and_marked_as_a_sum(meja: Meja, tabel: TabelProfil):
    baris = row(tabel, 2)
    isi = {f"sel_{i}": satu for i, satu in enumerate(("2", "III/d", "", "0", "9"))}
    kirim = {**isi, "is_total": "on", "versi": 1}
    assert meja.post("profil_baris", kirim, tabel=tabel.pk, baris=baris.pk).status_code == 302
    baris.refresh_from_db()
    assert baris.is_total
    assert [sel["mentah"] for sel in baris.sel] == ["2", "III/d", "", "0", "9"]
    assert baris.sel[2]["nilai"] is None
    bentrok = meja.post("profil_baris", kirim | {"sel_1": "II"}, tabel=tabel.pk, baris=baris.pk)
    assert bentrok.status_code == 409
    assert "III/d" in bentrok.content.decode()


def test_what_an_import_understood_stays_where_a_row_is_saved_unchanged(
    meja: Meja, tabel: TabelProfil
):
    baris = row(tabel, 1)
    khusus = {"mentah": "2", "nilai": {"jenis": "angka", "nilai": "2", "satuan": "orang"}}
    baris.sel[2] = khusus
    baris.save()
    isi = {f"sel_{i}": sel["mentah"] for i, sel in enumerate(baris.sel)}
    meja.post("profil_baris", {**isi, "sel_1": "IV/b", "versi": 1}, tabel=tabel.pk, baris=baris.pk)
    assert row(tabel, 1).sel[2] == khusus


def test_a_row_is_removed_under_its_version(meja: Meja, tabel: TabelProfil):
    baris = row(tabel, 1)
    alamat = {"tabel": tabel.pk, "baris": baris.pk}
    meja.post("profil_baris_hapus", {"versi": 7}, **alamat)
    assert len(isi_tabel(tabel)) == 3
    meja.post("profil_baris_hapus", {"versi": 1}, **alamat)
    assert isi_tabel(tabel) == list(SDM[1:])


def test_readers_see_the_table_without_inputs(meja: Meja, tabel: TabelProfil):
    bappeda = client_of(Peran.BAPPEDA, meja.dunia)
    isi = bappeda.get(meja.alamat("profil", tabel=tabel.pk)).content.decode()
    assert "III/d" in isi
    assert "<textarea" not in isi


def test_the_page_asks_the_same_whatever_the_number_of_rows(meja: Meja, tabel: TabelProfil):
    def count() -> int:
        with CaptureQueriesContext(
            connection,
        ) as tanya:
            meja.get("profil", tabel=tabel.pk)
        return len(tanya)

    count()
    sedikit = count()
    meja.post("profil_tambah", {"banyak": "20", "isi": ""}, tabel=tabel.pk)
    assert count() == sedikit <= 25


def test_a_row_of_another_table_or_pd_is_not_found(meja: Meja, tabel: TabelProfil):
    lain = meja.tabel("1|a", jenis=JenisProfil.DASAR_HUKUM)
    alamat = meja.alamat("profil_baris", tabel=lain.pk, baris=row(tabel, 1).pk)
    assert meja.client.get(alamat).status_code == 404
    asing = reverse("profil", kwargs=meja.dunia.instansi_lain.tempat(2021) | {"tabel": tabel.pk})
    assert meja.client.get(asing).status_code == 404
