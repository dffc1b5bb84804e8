"""Recaps of many PDs at once: the same figures, in as many queries as those of one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from aturan.peran import Peran
from aturan.wewenang import Status
from capaian.models import Analisis, Pelaporan
from instansi.models import Instansi, Pemda, Penugasan, UnitKerja
from laporan.models import Rekap
from laporan.rekap import compute_rekap, load_rekap, refresh_semua
from laporan.rekap_tanda import list_tanda
from tests.laporan.kukar import make_kukar
from tests.laporan.pabrik import Pabrik
from tests.laporan.test_views import PALING_BANYAK, count_queries, read, sign_in

pytestmark = pytest.mark.django_db
TAHUN = 2021
BERANDA = reverse("beranda")


@pytest.fixture(autouse=True)
def time_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("laporan.rekap.DETIK", 1e9)
    for modul in ("rekap_tanda", "simpanan"):
        monkeypatch.setattr(f"laporan.{modul}.TENANG", timedelta(0))


def make_pd(kode: str, realisasi: str, triwulan: int) -> Pabrik:
    """A PD whose quarters before ``triwulan`` were approved, with reasons for some."""
    pabrik = Pabrik(kode, TAHUN)
    pabrik.pengaturan()
    for nomor in range(1, 4):
        indikator = pabrik.indikator(f"Indeks {kode} {nomor}")
        pabrik.target(indikator, "100")
        pabrik.realisasi(indikator, realisasi, periode=triwulan)
    Analisis.objects.create(
        indikator=indikator, tahun=TAHUN, triwulan=triwulan, penyebab="Anggaran dialihkan."
    )
    for lewat in range(1, triwulan):
        Pelaporan.objects.create(
            instansi=pabrik.instansi, tahun=TAHUN, triwulan=lewat, status=Status.DISETUJUI
        )
    return pabrik


@pytest.fixture
def banyak() -> Iterator[list[Pabrik]]:
    cache.clear()
    yield [make_pd(f"dinas-{n}", str(10 * n), n % 4 + 1) for n in range(1, 7)]
    cache.clear()


def list_isi() -> dict[str, dict[str, Any]]:
    return {satu.instansi.kode: satu.isi for satu in Rekap.objects.select_related("instansi")}


def test_together_they_state_what_each_states_alone(banyak: list[Pabrik]):
    kukar = make_kukar().instansi
    semua = [*(satu.instansi for satu in banyak), kukar]
    sendiri = {satu.kode: compute_rekap(satu, TAHUN).isi for satu in semua}
    assert len({str(isi["periksa"]) for isi in sendiri.values()}) > 1
    Rekap.objects.all().delete()
    load_rekap(list_tanda(Instansi.objects.all(), TAHUN))
    assert list_isi() == sendiri


def test_the_command_takes_as_many_queries_for_many_as_for_one(
    banyak: list[Pabrik], django_assert_num_queries
):
    satu = Instansi.objects.filter(pk=banyak[0].instansi.pk)
    with CaptureQueriesContext(connection) as kueri:
        refresh_semua(satu)
    Rekap.objects.all().delete()
    with django_assert_num_queries(len(kueri)):
        assert refresh_semua(Instansi.objects.all()) == len(banyak)


def test_one_page_computes_no_more_than_it_can_read_at_once(
    banyak: list[Pabrik], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("laporan.rekap.SEKALIGUS", 4)
    hasil = load_rekap(list_tanda(Instansi.objects.all(), TAHUN))
    assert (Rekap.objects.count(), hasil.tertinggal) == (4, len(banyak) - 4)
    assert refresh_semua(Instansi.objects.all()) == len(banyak) - 4


@pytest.mark.parametrize("nama", ["dasbor", "beranda"])
def test_a_pemda_page_asks_little_just_after_all_its_pds_were_edited(
    banyak: list[Pabrik], nama: str
):
    pemda = banyak[0].instansi.pemda
    dasbor = reverse("dasbor_pemda", kwargs={"pemda": pemda.kode, "tahun": TAHUN})
    klien = sign_in(Peran.BAPPEDA, pemda=pemda)
    assert count_queries(klien, BERANDA if nama == "beranda" else dasbor) <= PALING_BANYAK
    assert Rekap.objects.count() == len(banyak)


def test_an_admin_of_many_pemda_has_as_many_queries_as_of_one(banyak: list[Pabrik]):
    klien = Client()
    klien.force_login(get_user_model().objects.create_superuser("admin"))
    dari_satu = count_queries(klien, BERANDA)
    assert dari_satu <= PALING_BANYAK
    Rekap.objects.all().delete()
    cache.clear()
    for satu in banyak[1:]:
        satu.instansi.pemda = Pemda.objects.create(kode=satu.instansi.kode, nama="Lain")
        satu.instansi.save()
    assert count_queries(klien, BERANDA) == dari_satu
    assert Rekap.objects.count() == len(banyak)


def test_of_two_running_years_the_one_nobody_computed_comes_next(banyak: list[Pabrik]):
    lama = Pabrik("dinas-lama", TAHUN - 1)
    lama.target(lama.indikator("Indeks lama"), "100")
    klien = sign_in_all([*banyak, lama])
    kalimat = f"Angka {TAHUN - 1} sedang dihitung"
    assert kalimat in read(klien, BERANDA)
    assert count_queries(klien, BERANDA) <= PALING_BANYAK
    assert kalimat not in read(klien, BERANDA)


def test_a_pengisi_of_many_pds_has_as_many_queries_as_of_one(banyak: list[Pabrik]):
    klien = sign_in(Peran.PENGISI, instansi=banyak[0].instansi, unit=make_unit(banyak[0]))
    dari_satu = count_queries(klien, BERANDA)
    pengguna = Penugasan.objects.get().pengguna
    for satu in banyak[1:]:
        Penugasan.objects.create(
            pengguna=pengguna, peran=Peran.PENGISI, instansi=satu.instansi, unit=make_unit(satu)
        )
    Rekap.objects.all().delete()
    assert count_queries(klien, BERANDA) == dari_satu <= PALING_BANYAK


def make_unit(pabrik: Pabrik) -> UnitKerja:
    return UnitKerja.objects.create(instansi=pabrik.instansi, nama="Bidang")


def test_somebody_of_many_pds_has_as_many_queries_as_somebody_of_one(banyak: list[Pabrik]):
    satu = sign_in(Peran.OPERATOR, instansi=banyak[0].instansi)
    semua = sign_in_all(banyak)
    dari_satu = count_queries(satu, BERANDA)
    assert dari_satu <= PALING_BANYAK
    Rekap.objects.all().delete()
    assert count_queries(semua, BERANDA) == dari_satu
    assert Rekap.objects.count() == len(banyak)


def sign_in_all(banyak: list[Pabrik]) -> Client:
    klien = sign_in(Peran.VERIFIKATOR, instansi=banyak[0].instansi)
    pengguna = Penugasan.objects.get(peran=Peran.VERIFIKATOR).pengguna
    for satu in banyak:
        Penugasan.objects.create(pengguna=pengguna, peran=Peran.OPERATOR, instansi=satu.instansi)
    return klien
