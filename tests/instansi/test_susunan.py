"""Units and officials: mended by the operator and the admin, seen by whoever sees the PD."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from aturan.peran import Peran
from instansi.enums import JenisUnit, StatusJabatan
from instansi.jenis_unit import find_jenis, find_kepala
from instansi.models import Pejabat, Penugasan, UnitKerja
from isian.models import Riwayat
from tests.akses import Dunia, client_of, create_dunia
from tests.instansi.orang import make_orang

pytestmark = pytest.mark.django_db


@pytest.fixture
def dunia() -> Dunia:
    return create_dunia()


@pytest.fixture
def klien(dunia: Dunia) -> Client:
    return client_of(Peran.OPERATOR, dunia)


@pytest.fixture
def bidang(dunia: Dunia) -> UnitKerja:
    return UnitKerja.objects.create(instansi=dunia.instansi, nama="Bidang Rehabilitasi")


def address(nama: str, *isi: object, kode: str = "dinas-a") -> str:
    return reverse(nama, args=("kab-a", kode, *isi))


def unit(nama: str, **lain: object) -> dict[str, object]:
    return {"nama": nama, "induk": "", "urutan": 0, "tahun_awal": "", "tahun_akhir": "", **lain}


def pejabat(**lain: object) -> dict[str, object]:
    tetap = {
        "jabatan": "Kepala Dinas",
        "status": StatusJabatan.DEFINITIF.value,
        "nama": "Pejabat Uji",
    }
    return {**tetap, "pangkat": "", "nip": "", "mulai": "", "selesai": "", **lain}


# --- units ------------------------------------------------------------------------------------


def test_a_unit_is_put_below_another_and_remembered(klien: Client, dunia: Dunia, bidang: UnitKerja):
    klien.post(address("unit_baru"), unit("Seksi Anak", induk=bidang.pk))
    seksi = UnitKerja.objects.get(nama="Seksi Anak")
    assert seksi.induk == bidang
    riwayat = Riwayat.objects.get(tabel="instansi.unitkerja")
    assert (riwayat.instansi_id, riwayat.nama_pengguna) == (dunia.instansi.pk, "operator")
    isi = klien.get(address("unit_list")).content.decode()
    assert isi.index("Bidang Rehabilitasi") < isi.index("Seksi Anak")


def test_the_form_of_a_unit_below_another_begins_there(klien: Client, bidang: UnitKerja):
    isi = klien.get(address("unit_baru"), {"induk": bidang.pk}).content.decode()
    assert f'<option value="{bidang.pk}" selected>' in isi


def test_a_unit_cannot_lie_under_itself_or_under_its_own_child(
    klien: Client, dunia: Dunia, bidang: UnitKerja
):
    seksi = UnitKerja.objects.create(instansi=dunia.instansi, nama="Seksi", induk=bidang)
    for induk in (bidang.pk, seksi.pk):
        jawab = klien.post(address("unit_ubah", bidang.pk), unit("Bidang", induk=induk))
        assert "errorlist" in jawab.content.decode()
    bidang.refresh_from_db()
    assert bidang.induk is None


def test_a_unit_of_another_pd_is_no_parent_and_not_found(
    klien: Client, dunia: Dunia, bidang: UnitKerja
):
    asing = UnitKerja.objects.create(instansi=dunia.instansi_lain, nama="Bidang Lain")
    assert (
        "errorlist"
        in klien.post(address("unit_baru"), unit("Seksi", induk=asing.pk)).content.decode()
    )
    assert klien.get(address("unit_ubah", asing.pk)).status_code == 404
    assert klien.post(address("unit_hapus", asing.pk)).status_code == 404


def test_a_unit_in_use_is_ended_and_not_deleted(klien: Client, dunia: Dunia, bidang: UnitKerja):
    orang = make_orang("pengisi.uji")
    Penugasan.objects.create(
        pengguna=orang, peran=Peran.PENGISI, instansi=dunia.instansi, unit=bidang
    )
    jawab = klien.post(address("unit_hapus", bidang.pk), follow=True).content.decode()
    assert "masih dipakai" in jawab
    klien.post(address("unit_ubah", bidang.pk), unit("Bidang Rehabilitasi", tahun_akhir=2024))
    bidang.refresh_from_db()
    assert bidang.tahun_akhir == 2024


def test_a_unit_written_by_mistake_is_deleted(klien: Client, bidang: UnitKerja):
    klien.post(address("unit_hapus", bidang.pk), {"versi": bidang.versi_baris})
    assert not UnitKerja.objects.exists()


def test_years_that_contradict_each_other_are_refused(klien: Client):
    isi = unit("Bidang", tahun_awal=2024, tahun_akhir=2020)
    assert "sebelum tahun awal" in klien.post(address("unit_baru"), isi).content.decode()


def test_a_stale_form_of_a_unit_shows_both_values(klien: Client, bidang: UnitKerja):
    klien.post(address("unit_ubah", bidang.pk), unit("Nama Baru", versi=1))
    jawab = klien.post(address("unit_ubah", bidang.pk), unit("Nama Lain", versi=1))
    assert jawab.status_code == 409
    assert "Nama Baru" in jawab.content.decode()
    bidang.refresh_from_db()
    assert bidang.nama == "Nama Baru"


# --- kinds and proposals ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tertulis", "letak", "jenis"),
    [
        ("", 0, JenisUnit.KEPALA),
        ("", 1, JenisUnit.BIDANG),
        ("", 2, JenisUnit.SUBUNIT),
        ("", 5, JenisUnit.SUBUNIT),
        ("upt", 1, JenisUnit.UPT),
        ("fungsional", 3, JenisUnit.FUNGSIONAL),
    ],
)
def test_the_kind_is_the_stated_one_else_that_of_the_place(tertulis: str, letak: int, jenis: str):
    assert find_jenis(UnitKerja(nama="Sekretariat", jenis=tertulis), letak) == jenis


@pytest.mark.parametrize(
    ("jenis", "kepala"),
    [([""], 0), (["sekretariat"], None), (["", ""], None), (["", "kepala"], 1), ([], None)],
)
def test_the_head_is_the_stated_one_else_the_only_one_on_top(jenis: list[str], kepala: int | None):
    teratas = [UnitKerja(pk=urut, nama="x", jenis=satu) for urut, satu in enumerate(jenis)]
    assert find_kepala(teratas) == (None if kepala is None else teratas[kepala])


def test_the_tree_tells_kind_and_proposal_of_each_unit(klien: Client, dunia: Dunia):
    kepala = UnitKerja.objects.create(instansi=dunia.instansi, nama="Kepala Dinas")
    klien.post(address("unit_baru"), unit("Tata Usaha", induk=kepala.pk, jenis="sekretariat"))
    isi = unit("Bidang Arsip", induk=kepala.pk, usulan="baru", tahun_usulan=2024)
    klien.post(address("unit_baru"), isi)
    halaman = " ".join(klien.get(address("unit_list")).content.decode().split())
    assert "Sekretariat</span>" in halaman
    assert "diusulkan dibentuk (2024)" in halaman


def test_a_unit_that_is_only_proposed_can_be_given_nothing(dunia: Dunia):
    UnitKerja.semua.create(
        instansi=dunia.instansi, nama="Bidang Arsip", usulan="baru", tahun_usulan=2024
    )
    assert not UnitKerja.objects.exists()
    assert not dunia.instansi.unit_list.exists()


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ({"usulan": "hapus"}, "Isi tahun usulan"),
        ({"usulan": "hapus", "tahun_usulan": "24"}, "errorlist"),
        ({"usulan": "lain", "tahun_usulan": 2024}, "errorlist"),
        ({"jenis": "lain"}, "errorlist"),
    ],
)
def test_a_proposal_has_its_year(
    klien: Client, bidang: UnitKerja, isi: dict[str, object], pesan: str
):
    assert pesan in klien.post(address("unit_ubah", bidang.pk), unit("A", **isi)).content.decode()


def test_a_unit_that_stands_lies_below_none_that_is_proposed(klien: Client, bidang: UnitKerja):
    baru = {"usulan": "baru", "tahun_usulan": 2024}
    klien.post(address("unit_baru"), unit("Bidang Arsip", **baru))
    arsip = UnitKerja.semua.get(nama="Bidang Arsip")
    jawab = klien.post(address("unit_baru"), unit("Seksi Arsip", induk=arsip.pk))
    assert "baru diusulkan" in jawab.content.decode()
    klien.post(address("unit_baru"), unit("Seksi Arsip", induk=arsip.pk, **baru))
    assert UnitKerja.semua.filter(induk=arsip).count() == 1
    klien.post(address("unit_baru"), unit("Seksi", induk=bidang.pk))
    jawab = klien.post(address("unit_ubah", bidang.pk), unit("Bidang", **baru))
    assert "pindahkan dahulu" in jawab.content.decode()


def test_a_proposal_that_was_decided_loses_its_mark_and_year(klien: Client, dunia: Dunia):
    baru = UnitKerja.semua.create(
        instansi=dunia.instansi, nama="Bidang Arsip", usulan="baru", tahun_usulan=2024
    )
    isi = unit("Bidang Arsip", tahun_awal=2025, tahun_usulan=2024, versi=1)
    klien.post(address("unit_ubah", baru.pk), isi)
    baru.refresh_from_db()
    assert (baru.usulan, baru.tahun_usulan, baru.tahun_awal) == ("", None, 2025)
    assert UnitKerja.objects.get() == baru


# --- officials --------------------------------------------------------------------------------


def test_an_official_is_added_in_the_spelling_that_is_there(klien: Client, dunia: Dunia):
    Pejabat.objects.create(instansi=dunia.instansi, jabatan="Kepala Dinas", mulai=date(2020, 1, 1))
    klien.post(address("pejabat_baru"), pejabat(jabatan=" kepala  DINAS "))
    assert set(Pejabat.objects.values_list("jabatan", flat=True)) == {"Kepala Dinas"}


def test_gaps_and_doubles_of_a_year_are_told(klien: Client, dunia: Dunia):
    buat = Pejabat.objects.create
    milik = {"instansi": dunia.instansi, "jabatan": "Kepala Dinas"}
    buat(**milik, nama="Satu", selesai=date(2024, 3, 31))
    buat(**milik, nama="Dua", mulai=date(2024, 6, 1), status=StatusJabatan.PLT)
    isi = klien.get(address("pejabat_list"), {"tahun": 2024}).content.decode()
    assert "April–Mei: tidak ada pejabat" in isi
    assert (
        "tidak ada pejabat"
        not in klien.get(address("pejabat_list"), {"tahun": 2025}).content.decode()
    )


def test_an_official_is_changed_with_history_and_removed(klien: Client, dunia: Dunia):
    satu = Pejabat.objects.create(instansi=dunia.instansi, jabatan="Kepala Dinas", nama="Satu")
    isi = pejabat(nama="Satu", selesai="2024-05-31", versi=1)
    klien.post(address("pejabat_ubah", satu.pk), isi)
    satu.refresh_from_db()
    assert satu.selesai == date(2024, 5, 31)
    riwayat = Riwayat.objects.get(tabel="instansi.pejabat")
    assert riwayat.sesudah == {"selesai": "2024-05-31"}
    assert riwayat.instansi_id == dunia.instansi.pk
    klien.post(address("pejabat_hapus", satu.pk), {"versi": satu.versi_baris})
    assert not Pejabat.objects.exists()


def test_the_form_shows_the_dates_that_are_stored(klien: Client, dunia: Dunia):
    satu = Pejabat.objects.create(
        instansi=dunia.instansi, jabatan="Kepala Dinas", mulai=date(2024, 5, 31)
    )
    isi = klien.get(address("pejabat_ubah", satu.pk)).content.decode()
    assert 'value="2024-05-31"' in isi


def test_dates_that_contradict_each_other_are_refused(klien: Client):
    isi = pejabat(mulai="2024-05-01", selesai="2024-04-01")
    jawab = klien.post(address("pejabat_baru"), isi)
    assert "sebelum tanggal mulai" in jawab.content.decode()


def test_an_official_of_another_pd_or_of_the_pemda_is_not_found(klien: Client, dunia: Dunia):
    asing = Pejabat.objects.create(instansi=dunia.instansi_lain, jabatan="Kepala")
    bupati = Pejabat.objects.create(pemda=dunia.instansi.pemda, jabatan="Bupati")
    for satu in (asing, bupati):
        assert klien.get(address("pejabat_ubah", satu.pk)).status_code == 404
        assert klien.post(address("pejabat_hapus", satu.pk)).status_code == 404


@pytest.mark.parametrize("tahun", ["", "abc", "9999", "0000", "20245", "²⁰²⁴"])
def test_a_year_that_is_none_shows_the_present_one(tahun: str, klien: Client):
    assert klien.get(address("pejabat_list"), {"tahun": tahun}).status_code == 200


def test_whoever_may_only_read_is_offered_nothing_to_change(dunia: Dunia, bidang: UnitKerja):
    Pejabat.objects.create(instansi=dunia.instansi, jabatan="Kepala Dinas")
    pembaca = client_of(Peran.INSPEKTORAT, dunia)
    for nama in ("unit_list", "pejabat_list"):
        isi = pembaca.get(address(nama)).content.decode()
        assert "Tambah" not in isi
        assert ">Ubah<" not in isi


def test_the_lists_take_a_fixed_number_of_queries(klien: Client, dunia: Dunia):
    hitung = []
    for _ in range(2):
        for nomor in range(20):
            induk = UnitKerja.objects.create(instansi=dunia.instansi, nama=f"Bidang {nomor}")
            UnitKerja.objects.create(instansi=dunia.instansi, nama="Seksi", induk=induk)
            Pejabat.objects.create(instansi=dunia.instansi, jabatan=f"Kepala {nomor}")
        for nama in ("unit_list", "pejabat_list"):
            with CaptureQueriesContext(connection) as tanya:
                klien.get(address(nama))
            hitung.append(len(tanya))
    assert hitung[:2] == hitung[2:]
    assert max(hitung) <= 25
