"""A job as people read it: whose it is, how far it is, what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.http import url_has_allowed_host_and_scheme

from instansi.models import Instansi, Pemda
from pekerjaan.models import TUNGGU, Pekerjaan, StatusPekerjaan

SEPI = timedelta(minutes=1)  # so long a job may wait before people are told that no worker comes


@dataclass(frozen=True, slots=True)
class PekerjaanTampil:
    """``pemilik``: the PD or pemda; empty for the system's own jobs."""

    pekerjaan: Pekerjaan
    pemilik: str
    kini: datetime

    @property
    def is_sepi(self) -> bool:
        """Whether it has waited longer than it takes a worker to look."""
        satu = self.pekerjaan
        if satu.status != StatusPekerjaan.MENUNGGU or satu.sewa_sampai is None:
            return False
        return self.kini > satu.sewa_sampai - TUNGGU + SEPI

    @property
    def is_diam(self) -> bool:
        """Whether it began, and who does it has not been heard of for longer than it may be silent:
        the machine died, or was cut off."""
        satu = self.pekerjaan
        if satu.status != StatusPekerjaan.BERJALAN or satu.sewa_sampai is None:
            return False
        return self.kini > satu.sewa_sampai

    @property
    def menit_diam(self) -> int:
        """How long ago it was heard of last."""
        detak = self.pekerjaan.detak
        return 0 if detak is None else max(0, (self.kini - detak) // timedelta(minutes=1))

    @property
    def status(self) -> str:
        """Also that it was asked to stop and has not yet."""
        satu = self.pekerjaan
        if satu.minta_batal is not None and not satu.is_berakhir:
            return "sedang dibatalkan"
        return StatusPekerjaan(satu.status).label

    @property
    def kemajuan(self) -> str:
        satu = self.pekerjaan
        if satu.jumlah:
            return f"{satu.kemajuan} dari {satu.jumlah}"
        return str(satu.kemajuan) if satu.kemajuan else ""

    @property
    def persen(self) -> int:
        """How far it is, of a hundred; 0 as well when that is not known."""
        satu = self.pekerjaan
        return min(100, satu.kemajuan * 100 // satu.jumlah) if satu.jumlah else 0

    @property
    def menit_menunggu(self) -> int:
        """How long it has waited by now, since it was put into the queue last."""
        satu = self.pekerjaan
        if satu.status != StatusPekerjaan.MENUNGGU or satu.sewa_sampai is None:
            return 0
        return max(0, (self.kini - (satu.sewa_sampai - TUNGGU)) // timedelta(minutes=1))

    @property
    def kalimat(self) -> str:
        """What the job says of its result, if it does."""
        return str((self.pekerjaan.hasil or {}).get("kalimat", ""))

    @property
    def tautan(self) -> str:
        """Where its result is; within this site only."""
        alamat = str((self.pekerjaan.hasil or {}).get("tautan", ""))
        return alamat if url_has_allowed_host_and_scheme(alamat, allowed_hosts=None) else ""


def describe(semua: Iterable[Pekerjaan], kini: datetime) -> list[PekerjaanTampil]:
    """Two queries, however many they are."""
    baris = list(semua)
    instansi = Instansi.objects.select_related("pemda").in_bulk(
        {satu.instansi_id for satu in baris} - {None}
    )
    pemda = Pemda.objects.in_bulk({satu.pemda_id for satu in baris} - {None})
    return [PekerjaanTampil(satu, sebut_pemilik(satu, instansi, pemda), kini) for satu in baris]


def sebut_pemilik(
    pekerjaan: Pekerjaan, instansi: dict[int, Instansi], pemda: dict[int, Pemda]
) -> str:
    if pekerjaan.instansi_id in instansi:
        return instansi[pekerjaan.instansi_id].nama_lengkap
    return str(pemda.get(pekerjaan.pemda_id or 0, ""))
