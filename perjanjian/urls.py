from django.urls import path

from instansi.alamat import PD_TAHUN
from perjanjian.views import aksi, daftar, perubahan, pk, sel, susun

DAFTAR = f"{PD_TAHUN}perjanjian/"
SATU = f"{DAFTAR}<int:pk>/"
PROGRAM = f"{SATU}program/<int:program>/"
AKSI = f"{SATU}aksi/"

urlpatterns = [
    path(DAFTAR, daftar.perjanjian_list, name="perjanjian_list"),
    path(f"{DAFTAR}baru/", daftar.perjanjian_baru, name="perjanjian_baru"),
    path(SATU, pk.perjanjian, name="perjanjian"),
    path(f"{SATU}langkah/", pk.perjanjian_langkah, name="perjanjian_langkah"),
    path(f"{SATU}susun/", susun.perjanjian_susun, name="perjanjian_susun"),
    path(f"{SATU}pihak/", susun.perjanjian_pihak, name="perjanjian_pihak"),
    path(f"{SATU}indikator/", susun.perjanjian_indikator, name="perjanjian_indikator"),
    path(f"{SATU}target/<int:indikator>/", sel.perjanjian_target, name="perjanjian_target"),
    path(f"{SATU}program/", susun.perjanjian_program, name="perjanjian_program"),
    path(f"{SATU}program/lain/", susun.perjanjian_program_lain, name="perjanjian_program_lain"),
    path(f"{PROGRAM}anggaran/", sel.perjanjian_uang, name="perjanjian_uang"),
    path(f"{PROGRAM}keterangan/", sel.perjanjian_keterangan, name="perjanjian_keterangan"),
    path(f"{PROGRAM}hapus/", sel.perjanjian_program_hapus, name="perjanjian_program_hapus"),
    path(f"{SATU}hapus/", susun.perjanjian_hapus, name="perjanjian_hapus"),
    path(f"{SATU}perubahan/", perubahan.perjanjian_perubahan, name="perjanjian_perubahan"),
    path(f"{SATU}beda/", perubahan.perjanjian_beda, name="perjanjian_beda"),
    path(AKSI, aksi.rencana_aksi, name="rencana_aksi"),
    path(
        f"{AKSI}target/<int:indikator>/<triwulan:triwulan>/",
        aksi.rencana_target,
        name="rencana_target",
    ),
    path(f"{AKSI}indikator/<int:indikator>/", aksi.aksi_baru, name="aksi_baru"),
    path(f"{AKSI}<int:aksi>/", aksi.aksi, name="aksi"),
]
