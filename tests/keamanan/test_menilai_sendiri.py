"""Nobody judges their own work, whatever roles one person was given."""

from __future__ import annotations

import pytest
from django.test import Client

from anggaran.models import RealisasiFisik
from aturan.nilai import Persen
from aturan.peran import Peran
from aturan.wewenang import Status, Tindakan
from instansi.models import Penugasan
from isian.models import Riwayat
from isian.riwayat import Pelaku, changing
from renstra.models import Dokumen
from tests.capaian.triwulan import TW, Triwulan, make_triwulan
from tests.perjanjian.dunia_pk import DuniaPk, create_dunia_pk, target_of
from tests.renstra.pembantu import Meja

pytestmark = pytest.mark.django_db
TANDA_TANGAN = {"tempat": "Kota Contoh", "tanggal": "2021-01-20"}


def give(pengguna: object, peran: str, instansi: object) -> None:
    Penugasan.objects.create(pengguna=pengguna, peran=peran, instansi=instansi)


# --- PK ---------------------------------------------------------------------------------------


@pytest.fixture
def dunia() -> DuniaPk:
    return create_dunia_pk()


def write_target(dunia: DuniaPk, client: Client, dokumen: Dokumen) -> None:
    isi = {"isi": "81", "versi": 1, "alasan": "Disesuaikan"}
    tempat = {"pk": dokumen.pk, "indikator": dunia.indikator.pk}
    assert dunia.cell(client, "perjanjian_target", isi, **tempat).status_code == 200


@pytest.mark.parametrize("peran", [Peran.VERIFIKATOR, Peran.KEPALA_PD])
def test_who_wrote_a_target_of_a_pk_neither_verifies_nor_signs_it(dunia: DuniaPk, peran: Peran):
    dokumen = dunia.pk_lengkap()
    rangkap = dunia.pengguna(peran, "rangkap")
    give(rangkap, Peran.OPERATOR, dunia.instansi)
    client = dunia.client(peran, "rangkap")
    write_target(dunia, client, dokumen)
    jalan = ["ajukan"] if peran == Peran.VERIFIKATOR else ["ajukan", "verifikasi"]
    dunia.walk(dokumen, *jalan)
    dokumen.refresh_from_db()
    sebelum = dokumen.status
    langkah = "verifikasi" if peran == Peran.VERIFIKATOR else "setujui"
    halaman = client.get(dunia.address("perjanjian", pk=dokumen.pk)).content.decode()
    assert "Anda ikut mengisi" in halaman
    dunia.step(client, dokumen, {"langkah": langkah, **TANDA_TANGAN})
    dokumen.refresh_from_db()
    assert dokumen.status == sebelum


def test_who_took_a_target_out_of_a_pk_is_an_author_too(dunia: DuniaPk):
    dokumen = dunia.pk_lengkap()
    rangkap = dunia.pengguna(Peran.VERIFIKATOR, "rangkap")
    give(rangkap, Peran.OPERATOR, dunia.instansi)
    client = dunia.client(Peran.VERIFIKATOR, "rangkap")
    dunia.post(client, "perjanjian_indikator", {"indikator": []}, pk=dokumen.pk)
    assert Riwayat.objects.filter(tabel="renstra.target", jenis="hapus").exists()
    operator = dunia.client(Peran.OPERATOR)
    isi = {"indikator": [dunia.indikator.pk]}
    dunia.post(operator, "perjanjian_indikator", isi, pk=dokumen.pk)
    dunia.walk(dokumen, "ajukan")
    dunia.step(client, dokumen, {"langkah": "verifikasi"})
    dokumen.refresh_from_db()
    assert dokumen.status == Status.DIAJUKAN


def test_a_pk_that_others_wrote_is_judged_as_ever(dunia: DuniaPk):
    dokumen = dunia.pk_lengkap()
    write_target(dunia, dunia.client(Peran.OPERATOR), dokumen)
    assert target_of(dunia.sign(dokumen), dunia.indikator).mentah == "81"


# --- Renstra ----------------------------------------------------------------------------------


def test_who_renamed_an_indicator_of_the_plan_does_not_verify_it(db: None):
    meja = Meja()
    satu = meja.indikator(sasaran=meja.sasaran(periode=meja.periode))
    dokumen = meja.renstra()
    verifikator = meja.client("verifikator")
    orang = Penugasan.objects.get(peran=Peran.VERIFIKATOR).pengguna
    give(orang, Peran.OPERATOR, meja.instansi)
    isi = {"nama": "Nama lain", "satuan": "%", "pemilik": f"sasaran-{satu.sasaran_id}"}
    meja.post("indikator", {**isi, "versi": 1}, "verifikator", pk=satu.pk)
    satu.refresh_from_db()
    assert satu.nama == "Nama lain"
    versi = meja.renstra(Status.DIAJUKAN).versi_baris
    assert verifikator is meja.client("verifikator")
    meja.post("renstra_langkah", {"langkah": "verifikasi", "versi": versi}, "verifikator")
    dokumen.refresh_from_db()
    assert dokumen.status == Status.DIAJUKAN


# --- a quarter --------------------------------------------------------------------------------


def write_money(triwulan: Triwulan, siapa: str, jenis: str) -> None:
    orang = triwulan.orang(siapa)
    pelaku = Pelaku(orang.pk, orang.username)
    baris = triwulan.pabrik.baris("Belanja", "100")
    if jenis == "uang":
        satu = baris.realisasi_list.create(jenis_periode="triwulan", periode=TW, nilai=10)
        with changing(satu, acting_user=pelaku):
            satu.nilai = 20
        return
    fisik = RealisasiFisik(baris=baris, triwulan=TW)
    fisik.set_nilai(Persen(10), mentah="10")
    fisik.save()
    with changing(fisik, acting_user=pelaku):
        fisik.set_nilai(Persen(20), mentah="20")


@pytest.mark.parametrize("jenis", ["uang", "fisik"])
def test_who_wrote_money_of_a_quarter_does_not_verify_it(jenis: str):
    triwulan = make_triwulan(1)
    write_money(triwulan, "verifikator", jenis)
    triwulan.bring_to(Status.DIAJUKAN)
    triwulan.step("verifikator", Tindakan.VERIFIKASI)
    assert triwulan.status == Status.DIAJUKAN


def test_money_of_another_quarter_makes_nobody_an_author():
    triwulan = make_triwulan(1)
    orang = triwulan.orang("verifikator")
    baris = triwulan.pabrik.baris("Belanja", "100")
    satu = baris.realisasi_list.create(jenis_periode="triwulan", periode=TW - 1, nilai=10)
    with changing(satu, acting_user=Pelaku(orang.pk, orang.username)):
        satu.nilai = 20
    triwulan.bring_to(Status.DIAJUKAN)
    triwulan.step("verifikator", Tindakan.VERIFIKASI)
    assert triwulan.status == Status.DIVERIFIKASI
