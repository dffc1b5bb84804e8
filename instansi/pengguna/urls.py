"""Addresses of the pages of users."""

from django.urls import path

from instansi.alamat import PEMDA

from . import tindakan, views

DAFTAR = f"{PEMDA}pengguna/"
SATU = f"{DAFTAR}<int:pk>/"

urlpatterns = [
    path("pengguna/", views.pengguna_pemda, name="pengguna_pemda"),
    path(DAFTAR, views.pengguna_list, name="pengguna_list"),
    path(f"{DAFTAR}baru/", views.pengguna_baru, name="pengguna_baru"),
    path(f"{DAFTAR}unit/", views.pilihan_unit, name="pilihan_unit"),
    path(f"{DAFTAR}pengaman/", views.wajib_mfa, name="wajib_mfa"),
    path(SATU, views.pengguna, name="pengguna"),
    path(f"{SATU}ubah/", views.pengguna_ubah, name="pengguna_ubah"),
    path(f"{SATU}peran/", views.tugas_baru, name="tugas_baru"),
    path(f"{SATU}peran/<int:tugas>/cabut/", tindakan.tugas_hapus, name="tugas_hapus"),
    path(f"{SATU}tautan/", tindakan.pengguna_tautan, name="pengguna_tautan"),
    path(f"{SATU}aktif/", tindakan.pengguna_aktif, name="pengguna_aktif"),
    path(f"{SATU}pengaman/", tindakan.pengguna_cabut, name="pengguna_cabut"),
    path(f"{SATU}kunci/", tindakan.pengguna_buka, name="pengguna_buka"),
    path(f"{SATU}keluar/", tindakan.pengguna_keluar, name="pengguna_keluar"),
]
