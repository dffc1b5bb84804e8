"""Addresses of the import: what was brought, what waits, what was written."""

from __future__ import annotations

from django.urls import path

from impor.views import (
    batch,
    berkas,
    daftar,
    kiriman,
    lembar,
    mulai,
    pemetaan,
    tabel,
    tunggu,
    tunjuk,
    unggah,
)
from instansi.alamat import PD_TAHUN

IMPOR = f"{PD_TAHUN}impor/"
KIRIMAN = f"{IMPOR}<int:kiriman>/"
LEMBAR = f"{KIRIMAN}lembar/<int:berkas>/<int:nomor>/"
BATCH = f"{IMPOR}batch/<int:batch>/"

urlpatterns = [
    path("impor/", mulai.impor_mulai, name="impor_mulai"),
    path(IMPOR, daftar.impor_list, name="impor_list"),
    path(f"{IMPOR}baru/", unggah.impor_baru, name="impor_baru"),
    path(f"{IMPOR}pemetaan/", pemetaan.pemetaan_list, name="pemetaan_list"),
    path(f"{IMPOR}pemetaan/<int:pemetaan>/hapus/", pemetaan.pemetaan_hapus, name="pemetaan_hapus"),
    path(KIRIMAN, kiriman.kiriman, name="kiriman"),
    path(f"{KIRIMAN}tunggu/", tunggu.kiriman_tunggu, name="kiriman_tunggu"),
    path(f"{KIRIMAN}berkas/<int:berkas>/", berkas.kiriman_berkas, name="kiriman_berkas"),
    path(LEMBAR, lembar.kiriman_lembar, name="kiriman_lembar"),
    path(f"{LEMBAR}sel/<str:sel>/", lembar.kiriman_sel, name="kiriman_sel"),
    path(f"{LEMBAR}kepala/", tunjuk.kiriman_kepala, name="kiriman_kepala"),
    path(f"{LEMBAR}tabel/<int:tabel>/", tabel.kiriman_tabel, name="kiriman_tabel"),
    path(f"{KIRIMAN}periksa/", kiriman.kiriman_periksa, name="kiriman_periksa"),
    path(f"{KIRIMAN}jawab/", kiriman.kiriman_jawab, name="kiriman_jawab"),
    path(f"{KIRIMAN}terapkan/", kiriman.kiriman_terapkan, name="kiriman_terapkan"),
    path(f"{KIRIMAN}buang/", kiriman.kiriman_buang, name="kiriman_buang"),
    path(BATCH, batch.batch, name="batch"),
    path(f"{BATCH}batal/", batch.batch_batal, name="batch_batal"),
    path(f"{BATCH}tunggu/", batch.batch_tunggu, name="batch_tunggu"),
]
