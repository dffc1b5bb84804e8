"""The pages of a quarter: what is missing, the countdown, the summary; few queries."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from aturan.wewenang import Status, Tindakan
from capaian.models import Analisis, Keputusan, Notulen, Realisasi
from instansi.models import UnitKerja
from isian.riwayat import Pelaku, changing
from pengaturan.models import PengecualianTenggat, Tenggat
from tests.capaian.triwulan import TW, Triwulan, make_triwulan
from tests.laporan.pabrik import angka

pytestmark = pytest.mark.django_db


def read(triwulan: Triwulan, nama: str = "pelaporan", siapa: str = "operator", **isi) -> str:
    response = triwulan.client(siapa).get(triwulan.address(nama, **isi))
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def set_day(monkeypatch, hari: int) -> None:
    monkeypatch.setattr(timezone, "now", lambda: datetime(2021, 7, hari, 3, tzinfo=UTC))


def set_deadline(triwulan: Triwulan) -> None:
    Tenggat.objects.create(
        pemda=triwulan.instansi.pemda, tahun=2021, triwulan=TW, batas="2021-07-10"
    )


# --- what is missing --------------------------------------------------------------------------


def test_from_the_first_day_the_page_lists_what_is_missing():
    isi = read(make_triwulan(3, terisi=False))
    assert "0 dari 3 indikator terisi" in isi
    assert "3 indikator belum diisi realisasinya." in isi
    assert "Perjanjian Kinerja sudah ditandatangani" in isi
    assert "Indikator 1" in isi


def test_an_analysis_is_asked_for_outside_the_thresholds_of_the_pemda():
    triwulan = make_triwulan(2, terisi=False)
    triwulan.pabrik.realisasi(triwulan.indikator[0], "60", periode=TW)
    triwulan.pabrik.realisasi(triwulan.indikator[1], "90", periode=TW)
    assert "1 indikator wajib dianalisis" in read(triwulan)
    Analisis.objects.create(
        indikator=triwulan.indikator[0], tahun=2021, triwulan=TW, penyebab="Survei mundur"
    )
    assert "Analisis yang wajib sudah ditulis" in read(triwulan)


def test_a_pemda_may_set_other_thresholds():
    triwulan = make_triwulan(1, terisi=False)
    triwulan.pabrik.realisasi(triwulan.indikator[0], "60", periode=TW)
    pemda = triwulan.instansi.pemda
    pemda.ambang_bawah = 50
    pemda.save()
    assert "Analisis yang wajib sudah ditulis" in read(triwulan)


def test_lines_of_the_budget_without_money_of_the_quarter_are_counted():
    triwulan = make_triwulan(1)
    triwulan.pabrik.baris("Program A", "1000000")
    triwulan.pabrik.baris("Program B", "500000")
    assert "2 baris anggaran belum berisi realisasi triwulan ini" in read(triwulan)


def test_a_figure_of_the_whole_year_fills_the_last_quarter_alone():
    triwulan = make_triwulan(1, terisi=False)
    triwulan.pabrik.realisasi(triwulan.indikator[0], "95")
    assert "1 dari 1 indikator terisi" in read(triwulan, tw=4)
    assert "0 dari 1 indikator terisi" in read(triwulan, tw=3)


def test_decisions_of_meetings_that_are_due_are_shown(monkeypatch):
    triwulan = make_triwulan(1)
    rapat = Notulen.objects.create(
        instansi=triwulan.instansi, tahun=2021, triwulan=TW, tanggal="2021-07-01", judul="Rapat"
    )
    Keputusan.objects.create(notulen=rapat, uraian="Mendata ulang KPM", batas="2021-07-05")
    Keputusan.objects.create(
        notulen=rapat, uraian="Selesai", batas="2021-07-05", selesai="2021-07-02"
    )
    set_day(monkeypatch, 9)
    isi = read(triwulan)
    assert "1 keputusan rapat lewat batas" in isi
    assert "Mendata ulang KPM" in isi
    assert "Selesai</a>" not in isi


# --- deadlines --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hari", "kata"),
    [(7, "tersisa 3 hari"), (10, "hari terakhir"), (12, "lewat 2 hari")],
)
def test_the_page_counts_down_to_the_deadline(monkeypatch, hari: int, kata: str):
    triwulan = make_triwulan(1)
    set_deadline(triwulan)
    set_day(monkeypatch, hari)
    assert kata in read(triwulan)
    assert kata in read(triwulan, "pelaporan_list")
    assert ("minta perpanjangan" in read(triwulan)) == (hari > 10)


def test_an_exception_is_said_and_expires_by_itself(monkeypatch):
    triwulan = make_triwulan(1)
    set_deadline(triwulan)
    PengecualianTenggat.objects.create(
        instansi=triwulan.instansi, tahun=2021, triwulan=TW, sampai="2021-07-20", alasan="Banjir"
    )
    set_day(monkeypatch, 18)
    assert "tersisa 2 hari" in read(triwulan)
    assert "Perpanjangan khusus" in read(triwulan)
    set_day(monkeypatch, 21)
    assert "Pengisian terkunci" in read(triwulan)


def test_what_is_filled_in_may_be_handed_in_after_the_deadline(monkeypatch):
    triwulan = make_triwulan(1)
    set_deadline(triwulan)
    set_day(monkeypatch, 12)
    triwulan.step("operator", Tindakan.AJUKAN)
    assert triwulan.status == Status.DIAJUKAN


# --- the summary before a step ----------------------------------------------------------------


def test_the_summary_counts_indicators_by_predikat_and_tells_serapan():
    triwulan = make_triwulan(2)
    triwulan.pabrik.baris("Program A", "1000000")
    triwulan.bring_to(Status.DIAJUKAN)
    isi = read(triwulan, "pelaporan_langkah", "verifikator", langkah="verifikasi")
    assert "<dd>2 dari 2</dd>" in isi
    assert "<dd>2 indikator</dd>" in isi
    assert "Belum ada realisasi" in isi
    assert "Verifikasi 2 indikator</button>" in isi


def test_the_summary_tells_what_changed_since_it_was_approved():
    triwulan = make_triwulan(2)
    triwulan.bring_to(Status.DIBUKA)
    baris = Realisasi.objects.get(indikator=triwulan.indikator[1])
    for nilai in ("80", "87.5"):
        with changing(baris, acting_user=Pelaku(triwulan.orang("operator").pk, "operator")):
            baris.set_nilai(angka(nilai), mentah=nilai)
    isi = read(triwulan, "pelaporan_langkah", langkah="ajukan")
    assert "Perubahan angka sejak terakhir disetujui" in isi
    assert isi.count('data-judul="Semula"') == 1
    assert '<td data-judul="Semula" class="angka panjang">95</td>' in isi
    assert '<td data-judul="Menjadi" class="angka panjang">87,5</td>' in isi


def test_a_person_who_may_not_take_the_step_is_told_instead_of_offered_a_button():
    triwulan = make_triwulan(1)
    triwulan.bring_to(Status.DIAJUKAN)
    isi = read(triwulan, "pelaporan_langkah", "operator", langkah="ajukan")
    assert "Statusnya sudah berubah" in isi
    assert 'type="submit">Ajukan' not in isi


# --- queries ----------------------------------------------------------------------------------


@pytest.mark.parametrize("banyak", [2, 60])
@pytest.mark.parametrize(
    ("nama", "isi"),
    [
        ("pelaporan", {}),
        ("pelaporan_list", {}),
        ("permintaan_list", {}),
        ("pelaporan_langkah", {"langkah": "ajukan"}),
    ],
    ids=lambda nilai: nilai if isinstance(nilai, str) else "",
)
def test_a_page_takes_few_queries_however_many_indicators(
    nama: str, isi: dict, banyak: int, django_assert_max_num_queries
):
    triwulan = make_triwulan(banyak)
    unit = [
        UnitKerja.objects.create(instansi=triwulan.instansi, nama=f"Bidang {n}")
        for n in range(banyak // 2)
    ]
    for nomor, indikator in enumerate(triwulan.indikator):
        indikator.unit = unit[nomor % len(unit)]
        indikator.save()
    triwulan.bring_to(Status.DIBUKA)
    client = triwulan.client("operator")
    with django_assert_max_num_queries(25):
        assert client.get(triwulan.address(nama, **isi)).status_code == 200
