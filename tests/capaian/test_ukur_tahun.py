"""Measuring a year for entry pages: the same figures as the report's, quarter by quarter."""

import pytest

from aturan.wewenang import Status
from capaian.ukur.tahun import Dasar, load_ukuran
from laporan.facts import load_facts
from renstra.models import Indikator
from tests.laporan.kukar import make_kukar
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db


def capaian(pabrik: Pabrik, **isi: object) -> dict[str, object]:
    return {
        satu.indikator.nama: satu.hasil.nilai
        for satu in load_ukuran(pabrik.instansi, pabrik.tahun, **isi)
    }


def test_entry_pages_and_report_compute_the_same_capaian():
    pabrik = make_kukar()
    fakta = load_facts(pabrik.instansi, 2021)
    laporan = {satu.indikator.nama: satu.hasil.nilai for satu in fakta.kinerja.semua}
    assert len(laporan) == 10
    assert capaian(pabrik) == laporan


def test_a_quarter_sees_no_later_quarter():
    pabrik = Pabrik()
    indeks = pabrik.indikator("Indeks", konsolidasi="posisi_akhir")
    pabrik.target(indeks, "80")
    pabrik.realisasi(indeks, "40", periode=1)
    pabrik.realisasi(indeks, "60", periode=3)
    assert [capaian(pabrik, sampai=tw)["Indeks"] for tw in (1, 2, 3)] == [50, 50, 75]


def test_a_cumulative_indicator_adds_its_quarters_as_far_as_the_one_asked():
    pabrik = Pabrik()
    orang = pabrik.indikator("Orang", satuan="orang", konsolidasi="kumulatif")
    pabrik.target(orang, "100")
    for triwulan, isi in enumerate(("10", "20", "0", "30"), start=1):
        pabrik.realisasi(orang, isi, periode=triwulan)
    assert [capaian(pabrik, sampai=tw)["Orang"] for tw in (1, 2, 3, 4)] == [10, 30, 30, 60]


def test_a_quarter_with_its_own_target_is_held_against_it():
    pabrik = Pabrik()
    orang = pabrik.indikator("Orang", satuan="orang", konsolidasi="kumulatif")
    pabrik.target(orang, "100")
    pabrik.realisasi(orang, "10", periode=1)
    pabrik.target(orang, "20", periode="tw1")
    satu = load_ukuran(pabrik.instansi, pabrik.tahun, sampai=1)[0]
    assert (satu.dasar, satu.hasil.nilai) == (Dasar.TRIWULAN, 50)
    assert load_ukuran(pabrik.instansi, pabrik.tahun, sampai=2)[0].dasar == Dasar.TAHUN


def test_a_target_of_a_quarter_changes_nothing_in_the_report():
    pabrik = make_kukar()
    sebelum = load_facts(pabrik.instansi, 2021)
    pabrik.target(Indikator.objects.first(), "5", periode="tw1")
    assert load_facts(pabrik.instansi, 2021) == sebelum


def test_a_draft_of_a_changed_pk_changes_no_figure_before_it_is_approved():
    pabrik = Pabrik()
    indeks = pabrik.indikator("Indeks")
    pabrik.target(indeks, "80")
    pabrik.realisasi(indeks, "40")
    draf = pabrik.dokumen("pk_perubahan", versi=2, status=Status.DRAF)
    pabrik.target(indeks, "40", dokumen=draf)
    laporan = load_facts(pabrik.instansi, pabrik.tahun).kinerja.semua[0]
    assert (capaian(pabrik)["Indeks"], laporan.hasil.nilai) == (50, 50)
    draf.status = Status.DISETUJUI
    draf.save()
    laporan = load_facts(pabrik.instansi, pabrik.tahun).kinerja.semua[0]
    assert (capaian(pabrik)["Indeks"], laporan.hasil.nilai) == (100, 100)


def test_a_pk_of_an_official_below_the_head_binds_no_figure_of_the_pd():
    pabrik = Pabrik()
    indeks = pabrik.indikator("Indeks")
    pabrik.target(indeks, "80")
    pabrik.realisasi(indeks, "40")
    kabid = pabrik.dokumen("pk", versi=9, pemegang="Kepala Bidang")
    pabrik.target(indeks, "40", dokumen=kabid)
    laporan = load_facts(pabrik.instansi, pabrik.tahun).kinerja.semua[0]
    assert (capaian(pabrik)["Indeks"], laporan.hasil.nilai) == (50, 50)


def test_a_new_indicator_is_of_the_year_and_one_promised_for_another_year_is_not():
    pabrik = Pabrik()
    pabrik.indikator("Baru")
    pabrik.target(pabrik.indikator("Tahun depan"), "80", "renstra", tahun=2022)
    assert list(capaian(pabrik)) == ["Baru"]


def test_of_two_indicators_that_are_one_fact_one_is_filled_in():
    pabrik = Pabrik()
    induk = pabrik.indikator("Indeks")
    kembar = pabrik.indikator("Indeks PK", sama_dengan=induk)
    pabrik.target(kembar, "80")
    pabrik.realisasi(induk, "40")
    assert capaian(pabrik) == {"Indeks": 50}
    assert capaian(pabrik, hanya=[kembar.pk]) == {"Indeks PK": 50}


@pytest.mark.parametrize("banyak", [1, 40])
def test_a_year_takes_three_queries_however_many_indicators(banyak: int, django_assert_num_queries):
    pabrik = Pabrik()
    pabrik.pengaturan()
    for nomor in range(banyak):
        indikator = pabrik.indikator(f"Indikator {nomor}", sasaran=pabrik.sasaran(f"S {nomor}"))
        pabrik.target(indikator, "80")
        pabrik.realisasi(indikator, "40", periode=1)
    with django_assert_num_queries(3):
        assert len(load_ukuran(pabrik.instansi, pabrik.tahun, sampai=1)) == banyak
