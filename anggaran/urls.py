"""Addresses of budget entry. ``isi_anggaran`` fills in pagu, the one with a quarter realisasi."""

from __future__ import annotations

from django.urls import path, register_converter

from anggaran.alamat import TahapConverter
from anggaran.views import baris, pagu, periode, realisasi
from instansi.alamat import PD_TAHUN

register_converter(TahapConverter, "tahap")

ISI = f"{PD_TAHUN}isi-anggaran/"
BARIS = f"{ISI}baris/<int:baris>/"

urlpatterns = [
    path(ISI, pagu.isi_anggaran, name="isi_anggaran"),
    path(f"{ISI}baca/", pagu.baca_uang, name="baca_uang"),
    path(f"{ISI}baris/baru/", baris.baris_baru, name="baris_anggaran_baru"),
    path(BARIS, baris.baris_anggaran, name="baris_anggaran"),
    path(f"{BARIS}ubah/", baris.ubah_baris, name="ubah_baris_anggaran"),
    path(f"{BARIS}geser/", baris.geser_baris, name="geser_baris_anggaran"),
    path(f"{BARIS}hentikan/", baris.hentikan_baris, name="hentikan_baris_anggaran"),
    path(f"{BARIS}porsi/", baris.porsi_baris, name="porsi_anggaran"),
    path(f"{BARIS}periode/", periode.ubah_periode, name="ubah_periode_anggaran"),
    path(f"{BARIS}pagu/<tahap:tahap>/", pagu.sel_pagu, name="sel_pagu"),
    path(f"{ISI}periode/", periode.ubah_periode_semua, name="ubah_periode_semua"),
    path(f"{ISI}<triwulan:triwulan>/", realisasi.isi_realisasi, name="isi_realisasi_anggaran"),
    path(
        f"{ISI}<triwulan:triwulan>/<int:baris>/uang/",
        realisasi.sel_realisasi,
        name="sel_realisasi_anggaran",
    ),
    path(f"{ISI}<triwulan:triwulan>/<int:baris>/fisik/", realisasi.sel_fisik, name="sel_fisik"),
]
