"""Addresses of the way to approval: steps, requests for data, minutes of meetings."""

from __future__ import annotations

from django.urls import path

from capaian.views import langkah, notulen, pelaporan, permintaan
from instansi.alamat import PD_TAHUN

TRIWULAN = f"{PD_TAHUN}pelaporan/<triwulan:tw>/"
PERMINTAAN = f"{TRIWULAN}permintaan/"
NOTULEN = f"{PD_TAHUN}notulen/"

urlpatterns = [
    path(f"{PD_TAHUN}pelaporan/", pelaporan.pelaporan_list, name="pelaporan_list"),
    path(TRIWULAN, pelaporan.pelaporan, name="pelaporan"),
    path(PERMINTAAN, permintaan.permintaan_list, name="permintaan_list"),
    path(
        f"{PERMINTAAN}<int:pk>/selesai/", permintaan.permintaan_selesai, name="permintaan_selesai"
    ),
    path(f"{TRIWULAN}<slug:langkah>/", langkah.pelaporan_langkah, name="pelaporan_langkah"),
    path(NOTULEN, notulen.notulen_list, name="notulen_list"),
    path(f"{NOTULEN}baru/", notulen.notulen_baru, name="notulen_baru"),
    path(f"{NOTULEN}<int:pk>/", notulen.notulen, name="notulen"),
    path(f"{NOTULEN}<int:pk>/ubah/", notulen.notulen_ubah, name="notulen_ubah"),
    path(f"{NOTULEN}<int:pk>/keputusan/", notulen.keputusan_baru, name="keputusan_baru"),
    path(f"{PD_TAHUN}keputusan/<int:pk>/", notulen.keputusan, name="keputusan"),
]
