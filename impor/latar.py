"""The kinds of background work that the import has. What each does stands where its matter is."""

from __future__ import annotations

from datetime import timedelta

from impor.actions.batal_latar import BATAL, run_batal
from impor.kiriman.kerja import run_baca, run_terap
from impor.kiriman.pegang import BACA as BACA_KIRIMAN
from impor.kiriman.pegang import TERAP
from impor.massal.actions import BACA, TERAPKAN
from impor.massal.baca import read_semua
from impor.massal.terapkan import apply_semua
from pekerjaan.daftar import register

BANYAK_PD = timedelta(hours=6)  # hundreds of PDs, each with large workbooks

register(BACA_KIRIMAN, "Membaca berkas impor")(run_baca)
register(TERAP, "Menyimpan impor")(run_terap)
register(BATAL, "Membatalkan impor")(run_batal)
register(BACA, "Membaca berkas banyak perangkat daerah", paling_lama=BANYAK_PD)(read_semua)
register(TERAPKAN, "Menerapkan impor banyak perangkat daerah", paling_lama=BANYAK_PD)(apply_semua)
