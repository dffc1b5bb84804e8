"""Who held the jabatan of the pihak pertama in which part of the year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from aturan.tanggal import format_tanggal
from instansi.models import Pejabat

from .halaman_pk import HalamanPk
from .pejabat import is_menjabat, query_setahun


@dataclass(frozen=True, slots=True)
class MasaPejabat:
    """One official within the year, from ``mulai`` to ``selesai``."""

    pejabat: Pejabat
    mulai: date
    selesai: date

    @property
    def waktu(self) -> str:
        return f"{format_tanggal(self.mulai)} – {format_tanggal(self.selesai)}"


@dataclass(frozen=True, slots=True)
class Masa:
    """``petunjuk`` says what to do when the one who signed has left office."""

    jabatan: str
    pejabat_list: Sequence[MasaPejabat]
    petunjuk: str = ""


def load_masa(pk: HalamanPk, hari_ini: date) -> Masa | None:
    """None while nobody was chosen. One query."""
    pertama, tahun = pk.perjanjian.pihak_pertama, pk.halaman.tahun
    if pertama is None:
        return None
    semua = query_setahun(pk.halaman.instansi, tahun).filter(
        jabatan=pertama.jabatan,
        instansi_id=pertama.instansi_id,
        pemda_id=pertama.pemda_id,
    )
    urut = sorted((clip(satu, tahun) for satu in semua), key=lambda satu: satu.mulai)
    hari = min(max(hari_ini, date(tahun, 1, 1)), date(tahun, 12, 31))
    return Masa(pertama.jabatan, urut, tell_berganti(pk, pertama, hari))


def clip(pejabat: Pejabat, tahun: int) -> MasaPejabat:
    awal, akhir = date(tahun, 1, 1), date(tahun, 12, 31)
    return MasaPejabat(
        pejabat, max(pejabat.mulai or awal, awal), min(pejabat.selesai or akhir, akhir)
    )


def tell_berganti(pk: HalamanPk, pertama: Pejabat, hari: date) -> str:
    if not pk.is_ditandatangani or is_menjabat(pertama, hari):
        return ""
    return (
        f"{pertama.nama or pertama.jabatan} tidak lagi menjabat {pertama.jabatan} pada"
        f" {format_tanggal(hari)}. Buat PK perubahan dengan pejabat yang baru."
    )
