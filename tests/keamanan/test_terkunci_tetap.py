"""What was handed in or approved stays, by whatever other page one tries to change it."""

from __future__ import annotations

import pytest

from aturan.peran import Peran
from aturan.wewenang import Status
from capaian.models import Pelaporan
from pengaturan.models import Periode
from renstra.models import Dokumen, Indikator, Sasaran
from tests.perjanjian.dunia_pk import TAHUN, DuniaPk, create_dunia_pk
from tests.renstra.pembantu import Meja

pytestmark = pytest.mark.django_db


@pytest.fixture
def meja(db: None) -> Meja:
    """The Renstra is approved; another period, which nobody began, covers the same year."""
    meja = Meja()
    meja.renstra(Status.DISETUJUI)
    return meja


@pytest.fixture
def lain(meja: Meja) -> str:
    periode = Periode.objects.create(
        instansi=meja.instansi, tahun_awal=2021, tahun_akhir=2026, tahun_data_awal=2020
    )
    return f"periode={periode.pk}"


def passport(satu: Indikator, **isi: object) -> dict[str, object]:
    bawaan = {"nama": satu.nama, "satuan": satu.satuan, "versi": satu.versi_baris}
    return {**bawaan, "pemilik": f"sasaran-{satu.sasaran_id}", **isi}


def test_an_indicator_of_an_approved_plan_is_not_renamed_by_way_of_an_open_one(
    meja: Meja, lain: str
):
    satu = meja.indikator(sasaran=meja.sasaran(periode=meja.periode))
    isi = passport(satu, nama="Nama lain", satuan="Rupiah", definisi="Baru")
    assert meja.post("indikator", isi, tanya=lain, pk=satu.pk).status_code == 302
    satu.refresh_from_db()
    assert (satu.nama, satu.satuan) == ("Indikator A", "")
    assert satu.definisi == "Baru"  # what explains it is written all year


def test_an_indicator_of_an_approved_plan_is_not_removed_by_way_of_an_open_one(
    meja: Meja, lain: str
):
    satu = meja.indikator(sasaran=meja.sasaran(periode=meja.periode))
    tempat = {"jenis": "indikator", "pk": satu.pk}
    assert meja.post("simpul_hapus", {"versi": 1}, tanya=lain, **tempat).status_code == 404
    assert Indikator.objects.filter(pk=satu.pk).exists()


def test_nothing_is_hung_below_an_approved_plan_by_way_of_an_open_one(meja: Meja, lain: str):
    tujuan = meja.tujuan(periode=meja.periode)
    isi = {"nama": "Sasaran selundupan", "induk": f"tujuan-{tujuan.pk}"}
    meja.post("simpul_baru", isi, tanya=lain, jenis="sasaran")
    assert not Sasaran.objects.filter(nama="Sasaran selundupan").exists()
    disetujui = meja.sasaran(periode=meja.periode)
    bebas = meja.indikator("Indikator bebas")
    pindah = {"nama": bebas.nama, "versi": 1, "pemilik": f"sasaran-{disetujui.pk}"}
    meja.post("indikator", pindah, tanya=lain, pk=bebas.pk)
    bebas.refresh_from_db()
    assert bebas.sasaran is None


def test_no_target_of_an_indicator_of_another_plan_is_hidden_in_an_open_one(meja: Meja, lain: str):
    satu = meja.indikator(sasaran=meja.sasaran(periode=meja.periode))
    isi = {"isi": "80", "versi": 0, "kolom": "2022"}
    assert meja.post("renstra_target_sel", isi, tanya=lain, pk=satu.pk).status_code == 404
    baris = {"isi-2022": "80", "versi-2022": "0"}
    assert meja.post("renstra_target_baris", baris, tanya=lain, pk=satu.pk).status_code == 404
    assert not satu.target_list.exists()


def test_within_its_own_open_plan_all_of_it_works_as_ever(meja: Meja):
    meja.renstra(Status.DIBUKA)
    satu = meja.indikator(sasaran=meja.sasaran(periode=meja.periode))
    assert meja.post("indikator", passport(satu, nama="Nama lain"), pk=satu.pk).status_code == 302
    satu.refresh_from_db()
    assert satu.nama == "Nama lain"


# --- the target of a quarter ------------------------------------------------------------------


@pytest.fixture
def dunia() -> DuniaPk:
    return create_dunia_pk()


def save_target(dunia: DuniaPk, dokumen: Dokumen, triwulan: int) -> int:
    tempat = {"pk": dokumen.pk, "indikator": dunia.indikator.pk, "triwulan": triwulan}
    isi = {"isi": "10", "versi": 0}
    jawab = dunia.cell(dunia.client(Peran.OPERATOR), "rencana_target", isi, **tempat)
    return int(jawab.status_code)


@pytest.mark.parametrize("status", [Status.DIAJUKAN, Status.DIVERIFIKASI, Status.DISETUJUI])
def test_the_target_of_a_quarter_stands_once_its_figures_are_handed_in(
    dunia: DuniaPk, status: Status
):
    dokumen = dunia.pk_lengkap()
    Pelaporan.objects.create(instansi=dunia.instansi, tahun=TAHUN, triwulan=1, status=status)
    assert save_target(dunia, dokumen, 1) == 423
    assert not dokumen.target_list.filter(periode="tw1").exists()
    assert save_target(dunia, dokumen, 2) == 200


def test_a_quarter_that_was_opened_again_takes_its_target(dunia: DuniaPk):
    dokumen = dunia.pk_lengkap()
    Pelaporan.objects.create(instansi=dunia.instansi, tahun=TAHUN, triwulan=1, status=Status.DIBUKA)
    assert save_target(dunia, dokumen, 1) == 200
