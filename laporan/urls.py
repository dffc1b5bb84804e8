from django.urls import path

from instansi.alamat import PD_TAHUN
from laporan import views

urlpatterns = [
    path("", views.instansi_list, name="beranda"),
    path(PD_TAHUN, views.ringkasan, name="ringkasan"),
    path(f"{PD_TAHUN}capaian/", views.capaian, name="capaian"),
    path(f"{PD_TAHUN}anggaran/", views.anggaran, name="anggaran"),
    path(f"{PD_TAHUN}laporan/", views.laporan, name="laporan"),
    path(f"{PD_TAHUN}laporan.pdf", views.laporan_pdf, name="laporan_pdf"),
]
