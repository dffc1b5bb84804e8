"""A report and the people who bring it on its way."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse

from capaian.models import Realisasi
from laporan.models import LaporanKinerja, VersiLaporan
from laporan.terbit.actions import find_laporan
from tests.akses import Dunia, client_of
from tests.laporan.kukar import make_kukar
from tests.laporan.pabrik import angka


class Alur:
    """A PD with data, and the people who bring its report on its way."""

    def __init__(self) -> None:
        pabrik = make_kukar()
        lain = pabrik.instansi
        self.instansi, self.tahun = pabrik.instansi, pabrik.tahun
        self.dunia = Dunia(self.instansi, lain, lain.pemda, self.tahun)
        self.klien: dict[str, Client] = {}

    def client(self, siapa: str) -> Client:
        if siapa not in self.klien:
            self.klien[siapa] = client_of(siapa, self.dunia)
        return self.klien[siapa]

    @property
    def laporan(self) -> LaporanKinerja:
        return find_laporan(self.instansi, self.tahun)

    def alamat(self, nama: str, **lain: Any) -> str:
        return reverse(nama, kwargs=self.instansi.tempat(self.tahun) | lain)

    def step(self, siapa: str, langkah: str, **isi: str) -> str:
        isian = {"langkah": langkah, "versi": str(self.laporan.versi_baris), **isi}
        jawab = self.client(siapa).post(self.alamat("terbit_langkah"), isian, follow=True)
        return jawab.content.decode()

    def sign(self) -> VersiLaporan:
        self.step("operator", "ajukan")
        self.step("verifikator", "verifikasi")
        self.step("inspektorat", "reviu", reviu="700/12/ITDA")
        self.step("kepala_pd", "sahkan", alasan="Analisis menyusul pada ralat")
        return VersiLaporan.objects.exclude(kode="").latest("nomor")


def fill(alur: Alur) -> None:
    """No indicator waits for a figure any more."""
    for baris in Realisasi.objects.filter(indikator__instansi=alur.instansi):
        if baris.is_kosong:
            baris.set_nilai(angka("1"), mentah="1")
            baris.save()
