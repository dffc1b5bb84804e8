"""What the pages of a report on its way say and lead to."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from capaian.models import Realisasi
from instansi.models import Pemda
from laporan.models import KomentarLaporan, VersiLaporan
from tests.laporan.pabrik import angka
from tests.laporan.terbit.alur import Alur

pytestmark = pytest.mark.django_db


def read(alur: Alur, siapa: str, nama: str, **lain: object) -> str:
    return alur.client(siapa).get(alur.alamat(nama, **lain)).content.decode()


def test_what_the_report_lacks_leads_to_where_it_is_written(alur: Alur):
    isi = read(alur, "operator", "terbit_periksa")
    assert alur.alamat("narasi", kunci="langkah") in isi


def test_a_reason_is_asked_of_whom_it_concerns(alur: Alur):
    isi = read(alur, "operator", "terbit")
    assert "Boleh kosong." in isi
    assert "Wajib untuk" not in isi
    alur.step("operator", "ajukan")
    alur.step("verifikator", "verifikasi")
    isi = read(alur, "kepala_pd", "terbit")
    assert "Wajib untuk “Sahkan” bila laporan belum lengkap" in isi
    assert "Wajib untuk “Kembalikan”." in isi


def test_open_remarks_are_counted_beside_the_steps(alur: Alur):
    kirim = alur.alamat("komentar_laporan")
    for kata in ("Satu", "Dua"):
        alur.client("inspektorat").post(kirim, {"bagian": "efisiensi", "isi": kata})
    assert "2 komentar belum selesai" in read(alur, "kepala_pd", "terbit")
    for komentar in KomentarLaporan.objects.all():
        tutup = alur.alamat("komentar_tutup", komentar=komentar.pk)
        alur.client("inspektorat").post(tutup, {"versi": 1})
    assert "belum selesai" not in read(alur, "kepala_pd", "terbit")


def test_everybody_finds_the_public_list_and_the_way_back_from_a_report(alur: Alur):
    publik = reverse("publik")
    assert publik in Client().get(reverse("masuk")).content.decode()
    assert publik in read(alur, "operator", "terbit")
    versi = alur.sign()
    verifikasi = reverse("verifikasi", args=[versi.kode])
    daftar = reverse("publik_pemda", args=[alur.instansi.pemda.kode])
    assert daftar not in read(alur, "kepala_pd", "terbit")
    assert daftar not in Client().get(verifikasi).content.decode()  # not found before that
    alur.step("organisasi", "terbitkan")
    assert daftar in read(alur, "kepala_pd", "terbit")
    assert daftar in Client().get(verifikasi).content.decode()


def test_the_report_page_says_what_a_download_gives(alur: Alur):
    isi = read(alur, "operator", "laporan")
    assert "Unduhan memberi draf" in isi
    alur.sign()
    isi = read(alur, "operator", "laporan")
    assert "status-final" in isi
    assert "Unduhan memberi versi yang sudah sah" in isi


def test_a_ralat_is_compared_with_the_signed_version_and_says_what_it_is_for(alur: Alur):
    lama = alur.sign()
    alur.step("kepala_pd", "ralat", alasan="Realisasi PMKS keliru")
    baris = Realisasi.objects.get(
        indikator__nama="Cakupan Penanganan PMKS", tahun=alur.tahun, periode=0
    )
    baris.set_nilai(angka("91.02"), mentah="91,02")
    baris.save()
    baru = alur.sign()
    assert baru.nomor == lama.nomor + 2
    beda = alur.alamat("versi_beda", lama=lama.nomor, baru=baru.nomor)
    assert beda in read(alur, "kepala_pd", "terbit")
    isi = alur.client("kepala_pd").get(beda).content.decode()
    assert "91,02" in isi
    assert "Realisasi PMKS keliru" in isi
    verifikasi = Client().get(reverse("verifikasi", args=[baru.kode])).content.decode()
    assert "Realisasi PMKS keliru" in verifikasi
    assert "Catatan pengesahan: Analisis menyusul" in verifikasi


def test_nothing_is_told_to_have_changed_since_signing_when_nothing_did(alur: Alur):
    versi = alur.sign()
    assert "Tidak ada angka atau uraian yang berubah" in read(
        alur, "kepala_pd", "versi_kini", nomor=versi.nomor
    )


def test_times_are_those_of_the_pemda(alur: Alur):
    versi = alur.sign()
    alur.step("organisasi", "terbitkan")
    Pemda.objects.update(zona_waktu="Asia/Jayapura")
    saat = datetime(2022, 2, 25, 15, 30, tzinfo=UTC)
    VersiLaporan.objects.filter(pk=versi.pk).update(waktu=saat, terbit=saat)
    assert "26 Februari 2022 00.30" in read(alur, "kepala_pd", "terbit")
    daftar = reverse("publik_pemda", args=[alur.instansi.pemda.kode])
    for alamat in (daftar, reverse("verifikasi", args=[versi.kode])):
        assert "26 Februari 2022" in Client().get(alamat).content.decode()
