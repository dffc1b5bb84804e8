"""Addresses of entry, evidence and the way to approval."""

from __future__ import annotations

from django.urls import path

from capaian.views import kisi, realisasi
from instansi.alamat import PD_TAHUN

ISI = f"{PD_TAHUN}isi/"
ISI_TW = f"{ISI}<triwulan:tw>/"
BARIS = f"{ISI_TW}<int:indikator>/"

urlpatterns = [
    path(ISI, kisi.isi, name="isi"),
    path(f"{ISI}baca/", realisasi.kisi_baca, name="kisi_baca"),
    path(ISI_TW, kisi.kisi, name="kisi"),
    path(f"{ISI_TW}ukur/", realisasi.kisi_ukur, name="kisi_ukur"),
    path(f"{BARIS}isi/", realisasi.isi_baris, name="isi_baris"),
    path(f"{BARIS}diperbaiki/", realisasi.baris_diperbaiki, name="baris_diperbaiki"),
]
