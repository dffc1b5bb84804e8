"""Who signs the documents of a PD and year, and to whom they are sent."""

from __future__ import annotations

from dataclasses import dataclass

from instansi.models import Instansi, Pejabat
from laporan.document import BlokTandaTangan, Penandatangan
from pengaturan.models import PengaturanTahun


@dataclass(frozen=True, slots=True)
class Kepala:
    """``atasan`` is the jabatan above the head of the PD; empty when nobody set it."""

    penanda: Penandatangan
    tempat: str
    atasan: str = ""

    @property
    def tanda_tangan(self) -> BlokTandaTangan:
        """The day is written by hand: that of the settings is the LKjIP's."""
        return BlokTandaTangan((self.penanda,), self.tempat)


def load_kepala(instansi: Instansi, tahun: int) -> Kepala:
    """As the settings of the year say; without them the head of the PD, unnamed. One query."""
    pengaturan = (
        PengaturanTahun.objects.filter(instansi=instansi, tahun=tahun)
        .select_related("penandatangan", "atasan")
        .first()
    )
    if pengaturan is None:
        return Kepala(make_penanda(instansi, None), instansi.pemda.ibu_kota)
    return Kepala(
        make_penanda(instansi, pengaturan.penandatangan),
        pengaturan.tempat or instansi.pemda.ibu_kota,
        pengaturan.atasan.jabatan_tercetak if pengaturan.atasan else "",
    )


def make_penanda(instansi: Instansi, pejabat: Pejabat | None) -> Penandatangan:
    if pejabat is None:
        return Penandatangan(f"Kepala {instansi.nama}")
    return Penandatangan(
        pejabat.jabatan_tercetak, nama=pejabat.nama, pangkat=pejabat.pangkat, nip=pejabat.nip
    )
