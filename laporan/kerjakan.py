"""What a PD has yet to do for the running quarter, for those who work there."""

from __future__ import annotations

from dataclasses import dataclass

from aturan.daftar_periksa import Bobot, Butir
from aturan.peran import PERAN_PD
from instansi.akses import Wewenang
from instansi.models import Instansi

from .beranda import find_alamat, sebut
from .rekap import get_rekap

DI_KISI = (Butir.REALISASI, Butir.DIKEMBALIKAN)  # mended in the grid; the rest begins at the list


@dataclass(frozen=True, slots=True)
class Kerja:
    kalimat: str
    alamat: str
    is_wajib: bool


@dataclass(frozen=True, slots=True)
class Kerjakan:
    """``sebutan`` of the running quarter is empty when every quarter is approved."""

    sebutan: str
    alamat: str
    butir: tuple[Kerja, ...]


def find_kerjakan(instansi: Instansi, tahun: int, wewenang: Wewenang) -> Kerjakan | None:
    """None for those who only look on. One query while nothing moves."""
    if not wewenang.peran.intersection(PERAN_PD):
        return None
    periksa = get_rekap(instansi, tahun).isi["periksa"]
    tw = periksa["triwulan"]
    if not tw:
        return Kerjakan("", find_alamat("ringkasan", instansi, tahun), ())
    daftar = find_alamat("pelaporan", instansi, tahun, tw=tw)
    kisi = find_alamat("kisi", instansi, tahun, tw=tw)
    return Kerjakan(
        sebut(tw, tahun),
        daftar,
        tuple(
            Kerja(
                satu["kalimat"],
                kisi if satu["butir"] in DI_KISI else daftar,
                satu["bobot"] == Bobot.WAJIB,
            )
            for satu in periksa["butir"]
        ),
    )
