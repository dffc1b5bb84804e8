"""T-C.32: the tables of the year as people keep them, in the columns of the form."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from instansi.enums import JenisProfil
from laporan.document import Document
from laporan.dokumen.jenis import Permintaan
from laporan.dokumen.renja.usulan import susun_tc32
from laporan.facts import load_facts
from tests.instansi.meja_profil import Meja, open_meja
from tests.laporan.pabrik import Pabrik

from .sama import check_pdf, check_semua, headings, list_tabel, texts

pytestmark = pytest.mark.django_db
KOLOM = ("No", "Program/Kegiatan", "Lokasi", "Indikator Kinerja", "Besaran/Volume", "Catatan")


@pytest.fixture
def pabrik() -> Pabrik:
    return Pabrik()


def susun(pabrik: Pabrik) -> Document:
    return susun_tc32(Permintaan(pabrik.instansi, pabrik.tahun))


def test_the_form_has_the_columns_of_the_regulation(pabrik: Pabrik):
    (tabel,) = list_tabel(susun(pabrik))
    assert headings(tabel) == list(KOLOM)
    assert tabel.nomor_kolom
    assert tabel.teks_kosong == "Belum ada usulan yang diisi."
    check_semua(susun(pabrik))


def test_rows_stand_as_they_were_written_and_a_zero_is_no_blank(pabrik: Pabrik):
    pabrik.tabel("usulan", "Usulan", KOLOM, ("1", "Kursi roda", "Melati", "Penerima", "0", ""))
    document = susun(pabrik)
    (tabel,) = list_tabel(document)
    assert texts(tabel) == [["1", "Kursi roda", "Melati", "Penerima", "0", ""]]
    check_semua(document)


def test_columns_are_known_by_their_headings_and_others_are_told(pabrik: Pabrik):
    kolom = ("Usulan Kegiatan", "Pengusul", "Volume", "Lokasi Kegiatan")
    pabrik.tabel("usulan", "Usulan", kolom, ("Jalan", "DPRD", "2 km", "Desa A"), ("Jembatan",))
    (tabel,) = list_tabel(susun(pabrik))
    assert texts(tabel) == [
        ["1", "Jalan", "Desa A", "belum diisi", "2 km", "belum diisi"],
        ["2", "Jembatan", "", "belum diisi", "", "belum diisi"],
    ]
    (catatan,) = tabel.catatan
    assert catatan.teks == "Tidak tercetak pada formulir ini: kolom Pengusul."


def test_several_tables_stand_under_their_titles(pabrik: Pabrik):
    for judul in ("Hasil Musrenbang", "Pokok Pikiran DPRD"):
        pabrik.tabel("usulan", judul, KOLOM, ("", f"Isi {judul}", "", "", "", ""))
    document = susun(pabrik)
    semua = list_tabel(document)
    assert [satu.judul for satu in semua] == ["Hasil Musrenbang", "Pokok Pikiran DPRD"]
    assert [texts(satu)[0][0] for satu in semua] == ["1", "1"]
    check_semua(document)


def test_proposals_of_another_year_are_none_of_this_one(pabrik: Pabrik):
    pabrik.tahun = 2020
    pabrik.tabel("usulan", "Usulan", KOLOM, ("1", "Lama", "", "", "", ""))
    pabrik.tahun = 2021
    (tabel,) = list_tabel(susun(pabrik))
    assert texts(tabel) == []


def test_proposals_are_no_part_of_the_report(pabrik: Pabrik):
    pabrik.tabel("usulan", "Usulan", KOLOM, ("1", "Kursi roda", "", "", "", ""))
    pabrik.tabel("sdm", "Pegawai", ("Uraian",), ("satu",))
    fakta = load_facts(pabrik.instansi, pabrik.tahun)
    assert [satu.jenis for satu in fakta.profil] == [JenisProfil.SDM]


def test_the_page_takes_few_queries_whatever_it_holds():
    meja = open_meja()

    def count(meja: Meja) -> int:
        with CaptureQueriesContext(connection) as tertangkap:
            assert meja.client.get(meja.alamat("dokumen", jenis="t-c-32")).status_code == 200
        return len(tertangkap)

    meja.tabel("1|Satu||||", jenis=JenisProfil.USULAN)
    count(meja)
    awal = count(meja)
    for judul in ("Dua", "Tiga"):
        meja.tabel("1|Satu||||", "2|Dua||||", jenis=JenisProfil.USULAN, judul=judul)
    assert count(meja) == awal <= 25


@pytest.mark.berat
def test_every_cell_is_on_paper(pabrik: Pabrik):
    pabrik.tabel("usulan", "Usulan", KOLOM, ("1", "Kursi roda", "Melati", "Penerima", "0", "Desa"))
    check_pdf(susun(pabrik))
