"""Who held the jabatan of the pihak pertama in which months of the year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from aturan.masa_jabatan import Bulan, Masa, find_trouble, months_of
from aturan.tanggal import format_tanggal
from instansi.enums import StatusJabatan
from instansi.models import Pejabat

from .halaman_pk import HalamanPk
from .pejabat import is_menjabat, query_setahun


@dataclass(frozen=True, slots=True)
class MasaPejabat:
    """One official, and the months that they answer for (``Januari–Juni``; empty: none)."""

    pejabat: Pejabat
    bulan: str


@dataclass(frozen=True, slots=True)
class MasaSetahun:
    """``masalah`` are months with nobody or with two; ``petunjuk`` says what to do when the one
    who signed has left office."""

    pejabat_list: Sequence[MasaPejabat]
    masalah: Sequence[str]
    petunjuk: str = ""


def load_masa(pk: HalamanPk, hari_ini: date) -> MasaSetahun | None:
    """None while nobody was chosen. One query."""
    pertama, tahun = pk.perjanjian.pihak_pertama, pk.halaman.tahun
    if pertama is None:
        return None
    sejabatan = query_setahun(pk.halaman.instansi, tahun).filter(jabatan=pertama.jabatan)
    semua = [satu for satu in sejabatan if satu.pemda_id == pertama.pemda_id]
    bulan = months_of([make_masa(satu) for satu in semua], tahun)
    hari = min(max(hari_ini, date(tahun, 1, 1)), date(tahun, 12, 31))
    return MasaSetahun(
        sorted(
            (MasaPejabat(satu, tell_bulan(satu, bulan)) for satu in semua),
            key=lambda satu: satu.pejabat.mulai or date.min,
        ),
        find_trouble(bulan),
        tell_berganti(pk, pertama, hari),
    )


def make_masa(pejabat: Pejabat) -> Masa:
    pengganti = pejabat.status != StatusJabatan.DEFINITIF
    return Masa(pejabat.pk, pejabat.nama, pejabat.mulai, pejabat.selesai, pengganti)


def tell_bulan(pejabat: Pejabat, semua: Sequence[Bulan]) -> str:
    """The months that the official answers for, runs of them joined: ``Januari–Maret, Juli``."""
    rentang: list[list[Bulan]] = []
    for satu in semua:
        masa = satu.penanggung_jawab
        if masa is None or masa.kunci != pejabat.pk:
            continue
        if rentang and rentang[-1][-1].nomor == satu.nomor - 1:
            rentang[-1].append(satu)
        else:
            rentang.append([satu])
    return ", ".join(
        isi[0].nama if len(isi) == 1 else f"{isi[0].nama}–{isi[-1].nama}" for isi in rentang
    )


def tell_berganti(pk: HalamanPk, pertama: Pejabat, hari: date) -> str:
    if not pk.is_ditandatangani or is_menjabat(pertama, hari):
        return ""
    return (
        f"{pertama.nama or pertama.jabatan} tidak lagi menjabat {pertama.jabatan} pada"
        f" {format_tanggal(hari)}. Buat PK perubahan dengan pejabat yang baru."
    )
