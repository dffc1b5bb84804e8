"""A budget of three lines, and someone at its grid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from anggaran.models import BarisAnggaran
from instansi.models import Instansi
from tests.akses import Dunia, client_of, create_dunia

JSON = {"Accept": "application/json"}


@dataclass
class Meja:
    """The grid of `dunia.instansi`, opened by one person."""

    dunia: Dunia
    client: Client

    @property
    def instansi(self) -> Instansi:
        return self.dunia.instansi

    def alamat(self, nama: str, *isi: Any, cara: str = "") -> str:
        tempat = (self.instansi.pemda.kode, self.instansi.kode, self.dunia.tahun, *isi)
        return reverse(nama, args=tempat) + (f"?cara={cara}" if cara else "")

    def pagu(self, baris: BarisAnggaran, isi: str, versi: int = 0, tahap: Any = (0, 0)) -> Any:
        return self.kirim(self.alamat("sel_pagu", baris.pk, tahap), isi, versi)

    def uang(
        self,
        baris: BarisAnggaran,
        isi: str,
        versi: int = 0,
        *,
        tw: int = 1,
        alasan: str = "",
        cara: str = "",
    ) -> HttpResponse:
        alamat = self.alamat("sel_realisasi_anggaran", tw, baris.pk, cara=cara)
        return self.kirim(alamat, isi, versi, alasan=alasan)

    def fisik(self, baris: BarisAnggaran, isi: str, versi: int = 0, tw: int = 1) -> HttpResponse:
        return self.kirim(self.alamat("sel_fisik", tw, baris.pk), isi, versi)

    def kirim(self, alamat: str, isi: str, versi: int, **lain: str) -> HttpResponse:
        return self.client.post(alamat, {"isi": isi, "versi": versi, **lain}, headers=JSON)

    def baris(self, uraian: str, induk: BarisAnggaran | None = None, **isi: Any) -> BarisAnggaran:
        letak = {"instansi": self.instansi, "tahun": self.dunia.tahun, "induk": induk}
        isi = {"tingkat": "kegiatan" if induk else "program", "kunci": uraian.lower(), **isi}
        return BarisAnggaran.objects.create(uraian=uraian, **letak, **isi)


def open_meja(siapa: str = "operator") -> Meja:
    dunia = create_dunia()
    return Meja(dunia, client_of(siapa, dunia))


def create_pohon(meja: Meja) -> tuple[BarisAnggaran, BarisAnggaran, BarisAnggaran]:
    """A program with two kegiatan."""
    program = meja.baris("Program A", urutan=1)
    satu = meja.baris("Kegiatan 1", program, urutan=2)
    return program, satu, meja.baris("Kegiatan 2", program, urutan=3)
