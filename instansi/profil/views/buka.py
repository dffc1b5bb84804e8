"""What the pages of one table begin with."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from aturan.wewenang import Tindakan
from instansi.halaman import Halaman, open_halaman
from instansi.models import BarisProfil, TabelProfil

BENTROK = "Baru saja diubah orang lain. Periksa isinya yang terbaru, lalu ulangi bila masih perlu."


@dataclass(frozen=True, slots=True)
class HalamanTabel:
    """One table of the PD and year, as seen by one person."""

    halaman: Halaman
    tabel: TabelProfil

    def alamat(self, nama: str = "profil", **lain: object) -> str:
        return self.halaman.alamat(nama, tabel=self.tabel.pk, **lain)

    def require_isi(self) -> None:
        self.halaman.require(Tindakan.ISI_PROFIL)


def open_tabel(request: HttpRequest, pemda: str, kode: str, tahun: int, tabel: int) -> HalamanTabel:
    """404 for a table of another PD or year."""
    halaman = open_halaman(request, pemda, kode, tahun)
    milik = TabelProfil.objects.of(halaman.instansi).filter(tahun=tahun)
    satu = get_object_or_404(milik, pk=tabel)
    satu.instansi = halaman.instansi
    return HalamanTabel(halaman, satu)


def open_baris(
    request: HttpRequest, pemda: str, kode: str, tahun: int, tabel: int, baris: int
) -> tuple[HalamanTabel, BarisProfil]:
    """For whoever may write; 404 for a row of another table."""
    isi = open_tabel(request, pemda, kode, tahun, tabel)
    isi.require_isi()
    satu = get_object_or_404(BarisProfil, tabel=isi.tabel, pk=baris)
    satu.tabel = isi.tabel
    return isi, satu
