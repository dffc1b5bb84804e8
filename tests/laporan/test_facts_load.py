"""Loading: how many queries, what of the plan, which tables once."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from aturan.json_nilai import nilai_ke_json
from aturan.teks import normalkan_nama
from instansi.models import BarisProfil, TabelProfil
from laporan.facts import load_facts
from laporan.facts.kinerja import Pengukuran
from laporan.facts.load import make_facts, prepare
from laporan.facts.rows import read_rows
from tests.laporan.kukar import make_kukar
from tests.laporan.pabrik import Pabrik, nilai

pytestmark = pytest.mark.django_db

KUERI = 8


def count_queries(pabrik: Pabrik) -> int:
    with CaptureQueriesContext(
        connection,
    ) as kueri:
        load_facts(pabrik.instansi, pabrik.tahun)
    return len(kueri)


def test_the_number_of_queries_is_fixed():
    assert count_queries(make_kukar()) == KUERI


def test_two_hundred_indicators_take_as_many_queries_as_none():
    pabrik = Pabrik()
    assert count_queries(pabrik) == KUERI
    for nomor in range(20):
        sasaran = pabrik.sasaran(f"Sasaran {nomor}")
        for urut in range(10):
            indikator = pabrik.indikator(f"Indikator {nomor}.{urut}", sasaran=sasaran)
            pabrik.target(indikator, "100%")
            pabrik.realisasi(indikator, "90%")
    assert count_queries(pabrik) == KUERI


def shown(ukuran: Pengukuran) -> tuple[object, ...]:
    """What a page states of an indicator."""
    return (
        *(ukuran.indikator.nama, ukuran.target, ukuran.realisasi, ukuran.aturan),
        *(ukuran.hasil, ukuran.tampil, ukuran.predikat, ukuran.beda_target, ukuran.klaim),
    )


def test_a_page_that_reads_one_year_alone_states_the_same_figures_as_the_report():
    pabrik = make_kukar()
    laporan = load_facts(pabrik.instansi, 2021)
    halaman = make_facts(prepare(read_rows(pabrik.instansi, 2021, lengkap=False)))
    assert [shown(p) for p in halaman.kinerja.semua] == [shown(p) for p in laporan.kinerja.semua]
    assert halaman.kinerja.rata == laporan.kinerja.rata
    assert halaman.metode == laporan.metode
    assert halaman.anggaran == laporan.anggaran


def add_tabel(pabrik: Pabrik, judul: str, ordinal: int = 1, isi: str = "1") -> None:
    tabel = TabelProfil.objects.create(
        instansi=pabrik.instansi,
        tahun=2021,
        jenis="sdm",
        judul=judul,
        kunci=normalkan_nama(judul),
        ordinal=ordinal,
        kolom=[{"nama": "No", "kelompok": ""}, {"nama": "Jumlah", "kelompok": ""}],
    )
    sel = [{"mentah": isi, "nilai": nilai_ke_json(nilai(isi)[0])}]
    BarisProfil.objects.create(tabel=tabel, urutan=1, sel=sel)


def test_a_table_that_is_printed_twice_is_stated_once():
    pabrik = Pabrik()
    add_tabel(pabrik, "SDM berdasarkan Eselon")
    add_tabel(pabrik, "SDM berdasarkan Eselon (ulang)", isi="2")
    add_tabel(pabrik, "SDM berdasarkan Pendidikan", isi="3")
    profil = load_facts(pabrik.instansi, 2021).profil
    assert [satu.judul for satu in profil] == [
        "SDM berdasarkan Eselon",
        "SDM berdasarkan Pendidikan",
    ]


def test_a_short_row_of_a_table_is_filled_up():
    pabrik = Pabrik()
    add_tabel(pabrik, "SDM")
    (tabel,) = load_facts(pabrik.instansi, 2021).profil
    assert [sel.mentah for sel in tabel.baris[0].sel] == ["1", ""]


def test_nodes_of_other_years_are_left_out():
    pabrik = Pabrik()
    lama = pabrik.sasaran("Lama", tahun_akhir=2020)
    pabrik.indikator("Indikator lama", sasaran=lama)
    pabrik.sasaran("Baru")
    rencana = load_facts(pabrik.instansi, 2021).rencana
    assert [satu.nama for satu in rencana.sasaran] == ["Baru"]


def test_a_pk_perubahan_replaces_the_pk():
    pabrik = Pabrik()
    indikator = pabrik.indikator("A", sasaran=pabrik.sasaran("Sasaran"))
    pabrik.target(indikator, "50%", "pk")
    pabrik.target(indikator, "40%", "pk_perubahan")
    fakta = load_facts(pabrik.instansi, 2021)
    assert fakta.rencana.perjanjian is not None
    assert fakta.rencana.perjanjian.sebutan == "Perjanjian Kinerja Perubahan"
    (satu,) = fakta.kinerja.semua
    assert satu.target is not None
    assert (satu.target.mentah, satu.beda_target) == ("40%", ())


def test_the_renstra_that_the_settings_name_wins_where_two_hold_the_year():
    pabrik = Pabrik()
    lama, baru = pabrik.periode(2016, 2021), pabrik.periode(2021, 2026)
    pabrik.pengaturan(periode=baru, periode_pembanding=lama)
    indikator = pabrik.indikator("A", sasaran=pabrik.sasaran("Sasaran"))
    for periode, isi in ((lama, "94%"), (baru, "70%")):
        dokumen = pabrik.dokumen("renstra", 0, periode=periode)
        pabrik.target(indikator, isi, dokumen=dokumen)
    (satu,) = load_facts(pabrik.instansi, 2021).kinerja.semua
    assert satu.target is not None
    assert satu.target.mentah == "70%"
    assert satu.akhir is not None
    assert satu.akhir.mentah == "94%"


def test_a_table_that_still_holds_is_taken_from_an_earlier_year():
    pabrik = Pabrik(tahun=2019)
    pabrik.tabel("spm", "Pelayanan Dasar", ("No", "Uraian"), ("1", "Rehabilitasi"))
    pabrik.tabel("sdm", "SDM", ("No", "Uraian"), ("1", "Fungsional"))
    (spm,) = load_facts(pabrik.instansi, 2021).profil
    assert (spm.judul, spm.tahun) == ("Pelayanan Dasar", 2019)


def test_a_line_without_a_code_bears_that_of_its_program():
    pabrik = Pabrik()
    program = pabrik.program("Program A")
    program.kode_tertulis = "1.06.01"
    program.save()
    pabrik.baris("Program A", "1", "1", program=program)
    pabrik.baris("Program B", "1", "1", kode_tertulis="1.06.02")
    assert [satu.kode for satu in load_facts(pabrik.instansi, 2021).anggaran.baris] == [
        "1.06.01",
        "1.06.02",
    ]
