"""Many PDs at once: brought, told apart, read, applied; called off, taken up, and never doubled."""

from __future__ import annotations

import gzip
from datetime import timedelta
from importlib import import_module
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from impor.kiriman.actions import apply_kiriman, discard
from impor.massal import terapkan
from impor.massal.actions import close_old
from impor.models import Batch, BerkasMassal, ImporMassal, Kiriman, PerangkatMassal
from instansi.models import Instansi, Pemda
from isian.riwayat import Pelaku
from pekerjaan.kerjakan import run
from pekerjaan.models import Pekerjaan
from renstra.models import Program
from tests.capaian.test_pelaporan_bersamaan import run_at_once
from tests.impor.massal.dunia import (
    TAHUN,
    DuniaMassal,
    anggaran,
    latest_job,
    make_dunia,
    sign_in,
    stored,
    total,
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def dunia() -> DuniaMassal:
    return make_dunia()


def test_each_pd_gets_its_own_batch_and_sums(dunia: DuniaMassal):
    massal = dunia.kirim(*(anggaran(n) for n in (1, 2, 3)))
    assert [satu.instansi for satu in massal.berkas_list.all()] == list(dunia.instansi)
    perangkat = dunia.dibaca(massal)
    assert [satu.ringkas["baru"] > 48 for satu in perangkat] == [True] * 3
    assert not Batch.objects.exists()
    run(dunia.terapkan(massal).pk)
    for nomor, instansi in enumerate(dunia.instansi, 1):
        batch = Batch.objects.of(instansi).get()
        assert batch.nama_pengguna == "admin.uji"
        assert stored(instansi) == (48, total(nomor))
    assert latest_job(massal).hasil["kalimat"] == "Dari 3 perangkat daerah: 3 diterapkan."


def test_files_of_one_pd_make_one_kiriman(dunia: DuniaMassal):
    dua = anggaran(1, berkas="pd-01 kedua.xlsx", judul="DINAS HUTAN TIMUR TAHUN 2024 (2)")
    massal = dunia.kirim(anggaran(1), dua, anggaran(2))
    perangkat = dunia.dibaca(massal)
    assert [satu.kiriman.berkas_list.count() for satu in perangkat] == [2, 1]
    assert not massal.berkas_list.exclude(berkas="").exists()


def test_who_is_not_known_is_chosen_and_never_guessed(dunia: DuniaMassal):
    massal = dunia.kirim(anggaran(1), anggaran(2, judul="DINAS ENTAH", berkas="b.xlsx"))
    entah = massal.berkas_list.get(instansi=None)
    assert entah.tertulis == "DINAS ENTAH"
    assert "DINAS ENTAH" in dunia.client.get(dunia.alamat("massal", massal)).content.decode()
    assert len(dunia.dibaca(massal)) == 1
    pilih = {f"pd-{entah.pk}": dunia.instansi[1].pk}
    dunia.client.post(dunia.alamat("massal_pilih", massal), pilih)
    entah.refresh_from_db()
    assert (entah.instansi, entah.asal) == (dunia.instansi[1], "orang")
    assert len(dunia.dibaca(massal)) == 2


def test_a_file_is_given_to_no_pd_of_another_pemda(dunia: DuniaMassal):
    asing = make_asing()
    massal = dunia.kirim(anggaran(2, judul="DINAS ENTAH", berkas="b.xlsx"))
    berkas = massal.berkas_list.get()
    dunia.client.post(dunia.alamat("massal_pilih", massal), {f"pd-{berkas.pk}": asing.pk})
    berkas.refresh_from_db()
    assert berkas.instansi is None


def make_asing() -> Instansi:
    pemda = Pemda.objects.create(kode="lain", nama="Kabupaten Lain")
    return Instansi.objects.create(pemda=pemda, kode="pd-99", nama="Dinas Entah")


def test_a_run_is_not_found_from_another_pemda(dunia: DuniaMassal):
    massal = dunia.kirim(anggaran(1))
    asing = make_asing().pemda
    _, client = sign_in(asing, "admin.lain")
    for nama in ("massal", "massal_periksa", "massal_hasil"):
        assert client.get(dunia.alamat(nama, massal)).status_code == 404
        tempat = {**massal.tempat, "pemda": asing.kode}
        assert client.get(reverse(nama, kwargs=tempat)).status_code == 404


@pytest.mark.parametrize("peran", ["bappeda", "organisasi", "inspektorat", "kepala_daerah"])
def test_who_only_reads_the_pemda_imports_nothing(dunia: DuniaMassal, peran: str):
    _, client = sign_in(dunia.pemda, "pembaca", peran)
    assert client.get(dunia.alamat("massal_list")).status_code == 403
    kirim = {"berkas": [anggaran(1)]}
    assert client.post(dunia.alamat("massal_list"), kirim).status_code == 403
    assert not BerkasMassal.objects.exists()


# --- twice, and by two ------------------------------------------------------------------------


def test_the_same_click_twice_asks_for_one_job(dunia: DuniaMassal):
    massal = dunia.kirim(anggaran(1), anggaran(2))
    assert dunia.baca(massal) == dunia.baca(massal)
    run(latest_job(massal).pk)
    assert dunia.terapkan(massal) == dunia.terapkan(massal)
    assert Pekerjaan.objects.count() == 2


def test_of_the_same_file_twice_one_is_taken(dunia: DuniaMassal):
    satu = anggaran(1)
    massal = dunia.kirim(satu)
    satu.seek(0)
    dunia.unggah(satu, anggaran(2), massal=massal)
    assert massal.berkas_list.count() == 2


@pytest.mark.parametrize("ke", range(3))
def test_two_admins_who_apply_at_once_write_each_pd_once(dunia: DuniaMassal, ke: int):
    massal = dunia.kirim(anggaran(1), anggaran(2))
    perangkat = dunia.dibaca(massal)
    _, lain = sign_in(dunia.pemda, "admin.kedua")
    isi = {"pilih": [satu.pk for satu in perangkat]}
    isi |= {f"sidik-{satu.pk}": satu.sidik for satu in perangkat}
    alamat = dunia.alamat("massal_terapkan", massal)
    run_at_once(*(lambda c=c: c.post(alamat, isi) for c in (dunia.client, lain)))
    pekerjaan = Pekerjaan.objects.get(jenis="impor-massal-terapkan")
    run_at_once(*[lambda: run(pekerjaan.pk)] * 2)
    assert Batch.objects.count() == 2
    assert [stored(satu)[0] for satu in dunia.instansi] == [48, 48, 0]


def test_what_its_own_operator_applied_meanwhile_is_not_written_again(dunia: DuniaMassal):
    massal = dunia.kirim(anggaran(1), anggaran(2))
    satu, _ = dunia.dibaca(massal)
    apply_kiriman(satu.kiriman, satu.sidik, pengguna=dunia.admin, terikat_tenggat=False)
    run(dunia.terapkan(massal).pk)
    assert Batch.objects.count() == 2


def test_a_second_run_with_the_same_files_changes_nothing(dunia: DuniaMassal):
    for _ in range(2):
        massal = dunia.kirim(anggaran(1), anggaran(2))
        dunia.dibaca(massal)
        halaman = dunia.client.get(dunia.alamat("massal_periksa", massal)).content.decode()
        run(dunia.terapkan(massal).pk)
    assert Batch.objects.count() == 2
    assert "2 tidak mengubah apa pun" in halaman
    assert latest_job(massal).hasil["kalimat"] == "Dari 2 perangkat daerah: 2 tidak berubah."


# --- what was shown is what is written --------------------------------------------------------


def test_what_changed_since_is_not_written_and_told(dunia: DuniaMassal):
    massal = dunia.kirim(anggaran(1), anggaran(2))
    satu, dua = dunia.dibaca(massal)
    Program.objects.create(instansi=satu.instansi, nama="PROGRAM 1 PD 1", kunci="program 1 pd 1")
    run(dunia.terapkan(massal, satu, dua).pk)
    assert [stored(i)[0] for i in dunia.instansi] == [0, 48, 0]
    assert latest_job(massal).hasil["kalimat"] == (
        "Dari 2 perangkat daerah: 1 diterapkan, 1 perlu diperiksa lagi."
    )
    halaman = dunia.client.get(dunia.alamat("massal_hasil", massal)).content.decode()
    assert "Perlu diperiksa lagi" in halaman
    satu.refresh_from_db()
    dunia.client.get(dunia.alamat("massal_periksa", massal))
    satu.refresh_from_db()
    run(dunia.terapkan(massal, satu).pk)
    assert stored(satu.instansi) == (48, total(1))


def test_what_was_thrown_away_meanwhile_is_told(dunia: DuniaMassal):
    massal = dunia.kirim(anggaran(1), anggaran(2))
    satu, _ = dunia.dibaca(massal)
    discard(satu.kiriman, acting_user=Pelaku(None, "operator"))
    run(dunia.terapkan(massal).pk)
    assert latest_job(massal).hasil["kalimat"] == (
        "Dari 2 perangkat daerah: 1 diterapkan, 1 tidak dapat diterapkan."
    )


def test_a_right_that_was_taken_back_stops_the_job(dunia: DuniaMassal):
    massal = dunia.kirim(anggaran(1))
    dunia.dibaca(massal)
    pekerjaan = dunia.terapkan(massal)
    dunia.admin.penugasan_list.all().delete()
    run(pekerjaan.pk)
    pekerjaan.refresh_from_db()
    assert pekerjaan.status == "gagal"
    assert "tidak lagi berwenang" in pekerjaan.galat
    assert not Batch.objects.exists()


def test_a_right_that_is_taken_back_on_the_way_stops_before_the_next_pd(
    dunia: DuniaMassal, monkeypatch: pytest.MonkeyPatch
):
    massal = dunia.kirim(anggaran(1), anggaran(2))
    dunia.dibaca(massal)
    pekerjaan = dunia.terapkan(massal)

    def then_lose(*isi: Any, **lain: Any) -> Any:
        hasil = apply_kiriman(*isi, **lain)
        dunia.admin.penugasan_list.all().delete()
        return hasil

    monkeypatch.setattr("impor.massal.terapkan.apply_kiriman", then_lose)
    run(pekerjaan.pk)
    pekerjaan.refresh_from_db()
    assert pekerjaan.status == "gagal"
    assert "tidak lagi berwenang" in pekerjaan.galat
    assert Batch.objects.count() == 1


# --- called off, broken off -------------------------------------------------------------------


def cancel_after(monkeypatch: pytest.MonkeyPatch, modul: str, fungsi: str, banyak: int) -> None:
    """The person calls the job off while this many PDs are done."""
    asli = getattr(import_module(modul), fungsi)
    dikerjakan = []

    def lalu(*isi: object) -> object:
        hasil = asli(*isi)
        dikerjakan.append(hasil)
        if len(dikerjakan) == banyak:
            Pekerjaan.objects.update(minta_batal=timezone.now(), minta_batal_oleh="admin.uji")
        return hasil

    monkeypatch.setattr(f"{modul}.{fungsi}", lalu)


def test_reading_stops_between_two_pds_and_goes_on_there(
    dunia: DuniaMassal, monkeypatch: pytest.MonkeyPatch
):
    massal = dunia.kirim(*(anggaran(n) for n in (1, 2, 3)))
    cancel_after(monkeypatch, "impor.massal.baca", "read_pd", 2)
    run(dunia.baca(massal).pk)
    assert latest_job(massal).status == "dibatalkan"
    assert Kiriman.objects.count() == 2
    dunia.client.post(dunia.alamat("massal_lanjut", massal))
    run(latest_job(massal).pk)
    assert latest_job(massal).hasil["kalimat"] == "3 perangkat daerah dibaca."
    assert Kiriman.objects.count() == 3


def test_applying_stops_between_two_pds_and_doubles_nothing(
    dunia: DuniaMassal, monkeypatch: pytest.MonkeyPatch
):
    massal = dunia.kirim(*(anggaran(n) for n in (1, 2, 3)))
    dunia.dibaca(massal)
    cancel_after(monkeypatch, "impor.massal.terapkan", "apply_pd", 1)
    run(dunia.terapkan(massal).pk)
    assert Batch.objects.count() == 1
    dunia.client.post(dunia.alamat("massal_lanjut", massal))
    run(latest_job(massal).pk)
    assert [stored(i) for i in dunia.instansi] == [(48, total(n)) for n in (1, 2, 3)]
    assert Batch.objects.count() == 3


def test_one_that_goes_wrong_holds_no_other_back(
    dunia: DuniaMassal, monkeypatch: pytest.MonkeyPatch
):
    massal = dunia.kirim(*(anggaran(n) for n in (1, 2, 3)))
    dunia.dibaca(massal)
    asli = terapkan.apply_kiriman

    def rusak(kiriman: Kiriman, *isi: object, **lain: object) -> object:
        hasil = asli(kiriman, *isi, **lain)
        if kiriman.instansi == dunia.instansi[0]:
            raise RuntimeError("di tengah")
        return hasil

    monkeypatch.setattr("impor.massal.terapkan.apply_kiriman", rusak)
    run(dunia.terapkan(massal).pk)
    pekerjaan = latest_job(massal)
    assert (pekerjaan.status, dunia.instansi[0].nama in pekerjaan.galat) == ("gagal", True)
    assert [stored(i)[0] for i in dunia.instansi] == [0, 48, 48]
    monkeypatch.setattr("impor.massal.terapkan.apply_kiriman", asli)
    dunia.client.post(dunia.alamat("massal_lanjut", massal))
    run(latest_job(massal).pk)
    assert [stored(i)[0] for i in dunia.instansi] == [48, 48, 48]


def test_while_a_job_is_at_it_nothing_else_is_changed(dunia: DuniaMassal):
    massal = dunia.kirim(anggaran(1), anggaran(2))
    berkas = massal.berkas_list.first()
    dunia.baca(massal)
    for isi in ({f"pd-{berkas.pk}": ""}, {"hapus": berkas.pk}):
        dunia.client.post(dunia.alamat("massal_pilih", massal), isi)
    dunia.unggah(anggaran(3), massal=massal)
    dunia.client.post(dunia.alamat("massal_buang", massal))
    massal.refresh_from_db()
    assert massal.ditutup is None
    assert massal.berkas_list.exclude(instansi=None).count() == 2


def test_closing_throws_away_what_was_not_applied(dunia: DuniaMassal):
    massal = dunia.kirim(anggaran(1), anggaran(2), anggaran(3, judul="DINAS ENTAH"))
    satu, _ = dunia.dibaca(massal)
    run(dunia.terapkan(massal, satu).pk)
    tersimpan = [b.berkas for b in massal.berkas_list.all() if b.berkas]
    assert len(tersimpan) == 1
    dunia.client.post(dunia.alamat("massal_buang", massal))
    assert sorted(Kiriman.objects.values_list("status", flat=True)) == ["dibuang", "diterapkan"]
    assert not default_storage.exists(tersimpan[0].name)
    assert Batch.objects.count() == 1
    assert dunia.unggah(anggaran(1), massal=massal).status_code == 422


def test_what_lies_for_a_month_is_closed(dunia: DuniaMassal):
    massal = dunia.kirim(anggaran(1))
    assert close_old(timezone.now()) == "Impor massal yang ditutup: 0."
    assert close_old(timezone.now() + timedelta(days=31)) == "Impor massal yang ditutup: 1."
    massal.refresh_from_db()
    assert massal.ditutup is not None


# --- pages ------------------------------------------------------------------------------------


def test_a_file_that_cannot_be_read_is_refused_and_the_others_are_kept(dunia: DuniaMassal):
    rusak = SimpleUploadedFile("rusak.xlsx", b"PK\x03\x04 bukan apa pun")
    massal = dunia.kirim(anggaran(1), rusak)
    assert massal.berkas_list.get().nama == "anggaran 01.xlsx"
    assert dunia.unggah(SimpleUploadedFile("rusak.xlsx", b"PK\x03\x04")).status_code == 422
    assert ImporMassal.objects.count() == 1


@pytest.mark.parametrize("nama", ["massal", "massal_periksa", "massal_hasil"])
def test_a_page_asks_as_much_for_many_as_for_few(dunia: DuniaMassal, nama: str):
    massal = dunia.kirim(*(anggaran(n) for n in (1, 2, 3)))
    dunia.dibaca(massal)
    dunia.client.get(dunia.alamat(nama, massal))  # takes messages off the session
    with CaptureQueriesContext(connection) as sedikit:
        dunia.client.get(dunia.alamat(nama, massal))
    make_many(massal, 57)
    with CaptureQueriesContext(connection) as banyak:
        isi = dunia.client.get(dunia.alamat(nama, massal)).content
    assert len(banyak) == len(sedikit) <= 25
    assert len(gzip.compress(isi)) <= 100 * 1024


def make_many(massal: ImporMassal, banyak: int) -> None:
    """As many PDs more, each read, and as many files that nobody knows."""
    for nomor in range(100, 100 + banyak):
        instansi = Instansi.objects.create(
            pemda=massal.pemda, kode=f"pd-{nomor}", nama=f"Badan {nomor} dengan Nama yang Panjang"
        )
        kiriman = Kiriman.objects.create(instansi=instansi, tahun=massal.tahun, sidik="a" * 64)
        perangkat = PerangkatMassal.objects.create(
            massal=massal, instansi=instansi, kiriman=kiriman, sidik="a" * 64, ringkas={"baru": 3}
        )
        isi = {"massal": massal, "ukuran": 1, "sha256": "b"}
        BerkasMassal.objects.create(**isi, nama=f"{nomor}.xlsx", perangkat=perangkat)
        BerkasMassal.objects.create(**isi, nama=f"{nomor} entah.xlsx", tertulis="DINAS ENTAH")


def test_the_admin_finds_it_where_imports_begin_and_others_do_not(dunia: DuniaMassal):
    dasbor = reverse("dasbor_pemda", args=(dunia.pemda.kode, TAHUN))
    _, bappeda = sign_in(dunia.pemda, "bappeda.uji", "bappeda")
    for client, terlihat in ((dunia.client, True), (bappeda, False)):
        for alamat in (reverse("beranda"), dasbor):
            assert ("Impor banyak perangkat daerah" in client.get(alamat).text) is terlihat
    assert "Impor banyak perangkat daerah" in dunia.client.get(reverse("impor_mulai")).text
