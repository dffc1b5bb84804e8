"""What the pages of a report on its way say and lead to."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from laporan.models import KomentarLaporan
from tests.laporan.terbit.alur import Alur, fill

pytestmark = pytest.mark.django_db


@pytest.fixture
def alur() -> Alur:
    satu = Alur()
    fill(satu)
    return satu


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
