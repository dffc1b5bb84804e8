"""Addresses of entry, evidence and the way to approval."""

from __future__ import annotations

from django.urls import path

from capaian.views import baris, bukti, kisi, realisasi, riwayat
from instansi.alamat import PD_TAHUN

ISI = f"{PD_TAHUN}isi/"
ISI_TW = f"{ISI}<triwulan:tw>/"
BARIS = f"{ISI_TW}<int:indikator>/"

urlpatterns = [
    path(ISI, kisi.isi, name="isi"),
    path(f"{ISI}baca/", realisasi.kisi_baca, name="kisi_baca"),
    path(ISI_TW, kisi.kisi, name="kisi"),
    path(f"{ISI_TW}tetapkan/", realisasi.tetapkan, name="tetapkan"),
    path(f"{ISI_TW}ukur/", realisasi.kisi_ukur, name="kisi_ukur"),
    path(f"{BARIS}isi/", realisasi.isi_baris, name="isi_baris"),
    path(f"{BARIS}diperbaiki/", realisasi.baris_diperbaiki, name="baris_diperbaiki"),
    path(BARIS, baris.baris, name="baris"),
    path(f"{BARIS}analisis/", baris.analisis, name="analisis"),
    path(f"{BARIS}komentar/", baris.komentar, name="komentar"),
    path(f"{BARIS}kembalikan/", baris.kembalikan_baris, name="kembalikan_baris"),
    path(f"{BARIS}bukti/", bukti.bukti_tambah, name="bukti_tambah"),
    path(f"{BARIS}bukti/<int:bukti>/pakai/", bukti.bukti_pakai, name="bukti_pakai"),
    path(f"{BARIS}bukti/<int:bukti>/lepas/", bukti.bukti_lepas, name="bukti_lepas"),
    path(f"{PD_TAHUN}bukti/", bukti.bukti_list, name="bukti_list"),
    path(f"{PD_TAHUN}bukti/<int:bukti>/berkas/", bukti.bukti_berkas, name="bukti_berkas"),
    path(f"{PD_TAHUN}bukti/<int:bukti>/cabut/", bukti.bukti_cabut, name="bukti_cabut"),
    path(f"{PD_TAHUN}riwayat/", riwayat.riwayat, name="riwayat"),
]
