"""The first page: what waits for whom, and what to do when there is nothing yet."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from aturan.peran import PERAN_PD, Peran
from aturan.wewenang import TERBUKA, Status
from capaian.models import Pelaporan, PermintaanData
from instansi.models import Instansi, Pemda, Penugasan, UnitKerja
from laporan.models import LaporanKinerja, Rekap
from pengaturan.models import Tenggat
from pengaturan.tenggat import today_of
from tests.laporan.pabrik import Pabrik
from tests.laporan.test_views import PALING_BANYAK, address, count_queries, read, sign_in

pytestmark = pytest.mark.django_db
BERANDA = reverse("beranda")


@pytest.fixture(autouse=True)
def time_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is computed at once, and nothing is waited for."""
    monkeypatch.setattr("laporan.rekap.DETIK", 1e9)
    for modul in ("rekap_tanda", "simpanan"):
        monkeypatch.setattr(f"laporan.{modul}.TENANG", timedelta(0))


@pytest.fixture
def pabrik() -> Pabrik:
    """A PD with two indicators, one of which is filled in the first quarter."""
    pabrik = Pabrik("dinas-a", 2021)
    pabrik.pengaturan()
    for nama in ("Satu", "Dua"):
        pabrik.target(pabrik.indikator(nama), "100")
    pabrik.realisasi(pabrik.instansi.indikator_list.first(), "50", periode=1)
    return pabrik


def set_status(pabrik: Pabrik, status: Status, triwulan: int = 1) -> None:
    Pelaporan.objects.create(
        instansi=pabrik.instansi, tahun=pabrik.tahun, triwulan=triwulan, status=status
    )


def words(pabrik: Pabrik, peran: Peran) -> str:
    return read(sign_in(peran, instansi=pabrik.instansi), BERANDA)


def test_an_operator_is_told_what_the_running_quarter_lacks_and_until_when(pabrik: Pabrik):
    pemda = pabrik.instansi.pemda
    besok = today_of(pemda) + timedelta(days=1)
    Tenggat.objects.create(pemda=pemda, tahun=2021, triwulan=1, batas=besok)
    isi = words(pabrik, Peran.OPERATOR)
    assert "Isi triwulan I 2021: 1 dari 2 indikator belum diisi" in isi
    assert "tersisa 1 hari" in isi
    assert "triwulan II" not in isi


def test_after_approval_the_next_quarter_runs(pabrik: Pabrik):
    set_status(pabrik, Status.DISETUJUI)
    assert "Isi triwulan II 2021: 2 dari 2" in words(pabrik, Peran.OPERATOR)


def test_a_full_quarter_is_to_be_handed_in(pabrik: Pabrik):
    pabrik.realisasi(pabrik.instansi.indikator_list.last(), "0", periode=1)
    assert "ajukan triwulan I 2021" in words(pabrik, Peran.OPERATOR)
    assert "Semua indikator triwulan I 2021 sudah diisi" in words(pabrik, Peran.PENGISI)


def test_a_returned_row_is_told_while_the_quarter_waits(pabrik: Pabrik):
    set_status(pabrik, Status.DIAJUKAN)
    pabrik.realisasi(
        pabrik.instansi.indikator_list.last(), "1", periode=1, catatan_kembali="Salah satuan"
    )
    isi = words(pabrik, Peran.OPERATOR)
    assert "Perbaiki 1 baris triwulan I 2021 yang dikembalikan" in isi
    assert "Isi triwulan" not in isi


def test_a_request_for_data_is_told_to_its_unit_and_the_operator_alone(pabrik: Pabrik):
    satu, dua = (
        UnitKerja.objects.create(instansi=pabrik.instansi, nama=nama) for nama in ("Satu", "Dua")
    )
    PermintaanData.objects.create(
        instansi=pabrik.instansi,
        tahun=2021,
        triwulan=1,
        unit=satu,
        batas=today_of(pabrik.instansi.pemda),
    )
    assert "diminta dari Satu" in words(pabrik, Peran.OPERATOR)
    klien = sign_in(Peran.PENGISI, instansi=pabrik.instansi, unit=dua)
    assert "diminta dari" not in read(klien, BERANDA)
    Penugasan.objects.filter(peran=Peran.PENGISI).update(unit=satu)
    assert "diminta dari Satu" in read(klien, BERANDA)


@pytest.mark.parametrize(
    ("peran", "status", "kata"),
    [
        (Peran.VERIFIKATOR, Status.DIAJUKAN, "Verifikasi"),
        (Peran.KEPALA_PD, Status.DIVERIFIKASI, "Setujui"),
    ],
)
def test_quarters_and_documents_wait_for_whose_turn_it_is(
    pabrik: Pabrik, peran: Peran, status: Status, kata: str
):
    set_status(pabrik, status)
    pabrik.dokumen("pk_perubahan", versi=2, status=status)
    isi = words(pabrik, peran)
    assert f"{kata} capaian triwulan I 2021" in isi
    assert f"{kata} Perjanjian Kinerja Perubahan 2021" in isi
    assert kata not in words(pabrik, Peran.OPERATOR)


@pytest.mark.parametrize(
    ("peran", "status", "kalimat"),
    [
        (Peran.OPERATOR, Status.DRAF, "Perbaiki lalu ajukan lagi laporan kinerja 2021"),
        (Peran.OPERATOR, Status.DIBUKA, "Buat ralat lalu ajukan laporan kinerja 2021"),
        (Peran.VERIFIKATOR, Status.DIAJUKAN, "Verifikasi laporan kinerja 2021"),
        (Peran.KEPALA_PD, Status.DIREVIU, "Sahkan laporan kinerja 2021"),
        (Peran.KEPALA_PD, Status.FINAL, "Terbitkan laporan kinerja 2021"),
        (Peran.INSPEKTORAT, Status.DIVERIFIKASI, "Reviu laporan kinerja Dinas Sosial 2021"),
        (Peran.ORGANISASI, Status.FINAL, "Terbitkan laporan kinerja Dinas Sosial 2021"),
    ],
)
def test_a_report_waits_for_whose_turn_it_is(
    pabrik: Pabrik, peran: Peran, status: Status, kalimat: str
):
    instansi = pabrik.instansi
    Instansi.objects.update(nama="Dinas Sosial")
    LaporanKinerja.objects.create(
        instansi=instansi, tahun=2021, status=status, alasan_status="Tabel 3.2 keliru"
    )
    lain = Pabrik("dinas-b", 2021)
    lain.pengaturan()
    di_pd = peran in PERAN_PD
    klien = sign_in(peran, **({"instansi": instansi} if di_pd else {"pemda": instansi.pemda}))
    isi = read(klien, BERANDA)
    assert kalimat in isi
    assert ("Tabel 3.2 keliru" in isi) == (status in TERBUKA)
    assert "laporan kinerja" not in words(pabrik, Peran.PENGISI)
    jauh = Pemda.objects.create(kode="jauh", nama="Kabupaten Jauh")
    tempat = {"instansi": lain.instansi} if di_pd else {"pemda": jauh}
    Penugasan.objects.filter(peran=peran).update(**tempat)
    assert "laporan kinerja" not in read(klien, BERANDA)


def test_a_draft_that_nobody_sent_back_is_no_task(pabrik: Pabrik):
    LaporanKinerja.objects.create(instansi=pabrik.instansi, tahun=2021)
    assert "laporan kinerja" not in words(pabrik, Peran.OPERATOR)


def test_what_waits_in_another_pd_is_not_told(pabrik: Pabrik):
    set_status(pabrik, Status.DIAJUKAN)
    lain = Pabrik("dinas-b", 2021)
    lain.pengaturan()
    assert "Verifikasi" not in words(lain, Peran.VERIFIKATOR)


def test_the_head_sees_capaian_and_serapan_of_the_running_year(pabrik: Pabrik):
    pabrik.baris("Program", "200", "50")
    isi = words(pabrik, Peran.KEPALA_PD)
    assert "25,00%" in isi
    assert "sementara" in isi


def test_somebody_whose_pd_is_empty_is_told_where_to_begin(pabrik: Pabrik):
    kosong = Instansi.objects.create(pemda=pabrik.instansi.pemda, kode="baru", nama="Dinas Baru")
    isi = read(sign_in(Peran.OPERATOR, instansi=kosong), BERANDA)
    assert "belum punya data" in isi
    assert "menyusun rencana" in isi


def test_a_pemda_counts_its_pds_and_leads_to_the_overview(pabrik: Pabrik):
    klien = sign_in(Peran.BAPPEDA, pemda=pabrik.instansi.pemda)
    isi = klien.get(BERANDA).content.decode()
    assert reverse("dasbor_pemda", args=(pabrik.instansi.pemda.kode, 2021)) in isi
    assert "Triwulan I tahun 2021, 1 perangkat daerah" in isi
    assert address("ringkasan", pabrik.instansi) in isi


def test_a_pemda_without_data_says_what_comes_first():
    pemda = Pemda.objects.create(kode="kab", nama="Kabupaten Baru")
    klien = sign_in(Peran.ADMIN, pemda=pemda)
    assert "Belum ada perangkat daerah" in read(klien, BERANDA)
    Instansi.objects.create(pemda=pemda, kode="dinas", nama="Dinas")
    assert "Belum ada data." in read(klien, BERANDA)


def test_fifty_pds_take_as_many_queries_as_few():
    call_command("data_uji", "--pd=4", "--indikator=1", "--tahun=1", verbosity=0)
    pemda = Pemda.objects.get(kode="uji")
    klien = sign_in(Peran.BAPPEDA, pemda=pemda)
    klien.get(BERANDA)  # computes the recaps
    banyak = rendered_queries(klien)
    Instansi.objects.filter(pemda=pemda).exclude(kode="pd-001").update(
        pemda=Pemda.objects.create(kode="lain", nama="Lain")
    )
    assert rendered_queries(klien) == banyak <= PALING_BANYAK
    assert count_queries(klien, BERANDA) < banyak


def rendered_queries(klien: Client) -> int:
    """Queries of the page when nothing of it was kept."""
    cache.clear()
    return count_queries(klien, BERANDA)


# --- the summary of one PD --------------------------------------------------------------------


def test_those_who_work_there_see_what_is_to_be_done(pabrik: Pabrik):
    alamat = address("ringkasan", pabrik.instansi)
    isi = read(sign_in(Peran.OPERATOR, instansi=pabrik.instansi), alamat)
    assert "Yang perlu dikerjakan" in isi
    assert "1 indikator belum diisi realisasinya" in isi
    lihat = read(sign_in(Peran.BAPPEDA, pemda=pabrik.instansi.pemda), alamat)
    assert "Yang perlu dikerjakan" not in lihat


def test_when_every_quarter_is_approved_nothing_is_to_be_done(pabrik: Pabrik):
    for triwulan in range(1, 5):
        set_status(pabrik, Status.DISETUJUI, triwulan)
    isi = words_of_summary(pabrik)
    assert "Semua triwulan tahun 2021 sudah disetujui" in isi


def words_of_summary(pabrik: Pabrik) -> str:
    klien = sign_in(Peran.OPERATOR, instansi=pabrik.instansi)
    return read(klien, address("ringkasan", pabrik.instansi))


def test_the_capaian_of_each_sasaran_is_a_chart_with_its_table(pabrik: Pabrik):
    indikator = pabrik.indikator("Indeks", sasaran=pabrik.sasaran("Sasaran pertama"))
    pabrik.target(indikator, "100")
    pabrik.realisasi(indikator, "80")
    klien = sign_in(Peran.OPERATOR, instansi=pabrik.instansi)
    isi = klien.get(address("ringkasan", pabrik.instansi)).content.decode()
    assert isi.count("<svg") == isi.count("Lihat sebagai tabel") == 1
    assert '<td class="angka">80,00%</td>' in isi


@pytest.mark.parametrize("nama", ["ringkasan", "beranda"])
@pytest.mark.parametrize("peran", [Peran.OPERATOR, Peran.PENGISI, Peran.KEPALA_PD])
def test_a_page_takes_at_most_twenty_five_queries_even_when_figures_just_moved(
    pabrik: Pabrik, peran: Peran, nama: str
):
    klien = sign_in(peran, instansi=pabrik.instansi)
    alamat = address(nama, pabrik.instansi) if nama != "beranda" else BERANDA
    assert not Rekap.objects.exists()
    assert count_queries(klien, alamat) <= PALING_BANYAK
    assert Rekap.objects.exists()
    assert count_queries(klien, alamat) <= PALING_BANYAK
