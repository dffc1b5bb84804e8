"""Addresses of the profile tables of a PD and year."""

from django.urls import path

from instansi.alamat import PD_TAHUN

from .views import baris, daftar, tabel

PROFIL = f"{PD_TAHUN}profil/"
TABEL = f"{PROFIL}<int:tabel>/"
BARIS = f"{TABEL}baris/<int:baris>/"

urlpatterns = [
    path(PROFIL, daftar.profil_list, name="profil_list"),
    path(f"{PROFIL}baru/", daftar.profil_baru, name="profil_baru"),
    path(f"{PROFIL}salin/", daftar.profil_salin, name="profil_salin"),
    path(TABEL, tabel.profil, name="profil"),
    path(f"{TABEL}judul/", tabel.profil_kepala, name="profil_kepala"),
    path(f"{TABEL}kolom/", tabel.profil_kolom, name="profil_kolom"),
    path(f"{TABEL}tambah/", tabel.profil_tambah, name="profil_tambah"),
    path(f"{TABEL}nomor/", tabel.profil_nomor, name="profil_nomor"),
    path(f"{TABEL}hapus/", tabel.profil_hapus, name="profil_hapus"),
    path(BARIS, baris.profil_baris, name="profil_baris"),
    path(f"{BARIS}geser/", baris.profil_geser, name="profil_geser"),
    path(f"{BARIS}hapus/", baris.profil_baris_hapus, name="profil_baris_hapus"),
    path(f"{BARIS}sel/<int:letak>/", baris.profil_sel, name="profil_sel"),
]
