"""Addresses of the project; each app brings its own."""

from django.contrib import admin
from django.urls import include, path

from sakip import views

urlpatterns = [
    path("", include("instansi.akun.urls")),
    path("sehat/", views.health, name="sehat"),
    path("admin/", admin.site.urls),
    path("", include("instansi.urls")),
    path("", include("capaian.urls")),
    path("", include("capaian.urls_pelaporan")),
    path("", include("pengaturan.urls")),
    path("", include("perjanjian.urls")),
    path("", include("renstra.urls")),
    path("", include("instansi.pengguna.urls")),
    path("", include("instansi.susunan.urls")),
    path("", include("instansi.profil.urls")),
    path("", include("instansi.pekerjaan.urls")),
    path("", include("anggaran.urls")),
    path("", include("laporan.urls")),
    path("", include("laporan.urls_terbit")),
    path("", include("impor.urls")),
    path("", include("impor.urls_ekspor")),
    path("", include("impor.massal.urls")),
]
