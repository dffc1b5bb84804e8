"""Addresses of a report on its way, and those of the public."""

from django.urls import path

from instansi.alamat import PD_TAHUN
from laporan.views import komentar, publik, terbit

TERBIT = f"{PD_TAHUN}laporan/terbit/"

urlpatterns = [
    path(TERBIT, terbit.terbit, name="terbit"),
    path(f"{TERBIT}periksa/", terbit.terbit_periksa, name="terbit_periksa"),
    path(f"{TERBIT}langkah/", terbit.terbit_langkah, name="terbit_langkah"),
    path(f"{TERBIT}komentar/", komentar.komentar_laporan, name="komentar_laporan"),
    path(f"{TERBIT}komentar/<int:komentar>/jawab/", komentar.komentar_jawab, name="komentar_jawab"),
    path(f"{TERBIT}komentar/<int:komentar>/tutup/", komentar.komentar_tutup, name="komentar_tutup"),
    path(f"{TERBIT}versi/<int:nomor>.<slug:bentuk>", terbit.versi_unduh, name="versi_unduh"),
    path(f"{TERBIT}versi/<int:nomor>/resmi/", terbit.resmi_unggah, name="resmi_unggah"),
    path(f"{TERBIT}versi/<int:nomor>/resmi.pdf", terbit.resmi_unduh, name="resmi_unduh"),
    path(f"{TERBIT}versi/<int:nomor>/kini/", terbit.versi_kini, name="versi_kini"),
    path(f"{TERBIT}versi/<int:lama>/<int:baru>/", terbit.versi_beda, name="versi_beda"),
    path(f"{TERBIT}paket/", terbit.paket_buat, name="paket_buat"),
    path(f"{TERBIT}paket/<int:pekerjaan>.zip", terbit.paket_unduh, name="paket_unduh"),
    path("publik/", publik.publik, name="publik"),
    path("publik/<slug:pemda>/", publik.publik_pemda, name="publik_pemda"),
    path("publik/berkas/<slug:kode>.pdf", publik.publik_berkas, name="publik_berkas"),
    path("verifikasi/<slug:kode>/", publik.verifikasi, name="verifikasi"),
]
