"""Addresses of the import of many PDs at once."""

from __future__ import annotations

from django.urls import path

from impor.massal.views import berkas, periksa
from instansi.alamat import PEMDA

SEMUA = f"{PEMDA}<tahun:tahun>/impor/"
SATU = f"{SEMUA}<int:massal>/"

urlpatterns = [
    path(SEMUA, berkas.massal_list, name="massal_list"),
    path(SATU, berkas.massal, name="massal"),
    path(f"{SATU}berkas/", berkas.massal_berkas, name="massal_berkas"),
    path(f"{SATU}pilih/", berkas.massal_pilih, name="massal_pilih"),
    path(f"{SATU}periksa/", periksa.massal_periksa, name="massal_periksa"),
    path(f"{SATU}terapkan/", periksa.massal_terapkan, name="massal_terapkan"),
    path(f"{SATU}hasil/", periksa.massal_hasil, name="massal_hasil"),
    path(f"{SATU}henti/", periksa.massal_henti, name="massal_henti"),
    path(f"{SATU}lanjut/", periksa.massal_lanjut, name="massal_lanjut"),
    path(f"{SATU}buang/", periksa.massal_buang, name="massal_buang"),
]
