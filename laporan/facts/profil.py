"""Profile tables of the PD as its people keep them."""

from __future__ import annotations

from dataclasses import dataclass

from aturan.nilai import Nilai
from instansi.enums import JenisProfil


@dataclass(frozen=True, slots=True)
class KolomProfil:
    nama: str
    kelompok: str


@dataclass(frozen=True, slots=True)
class SelProfil:
    mentah: str
    nilai: Nilai


@dataclass(frozen=True, slots=True)
class BarisProfilFakta:
    sel: tuple[SelProfil, ...]
    is_total: bool


@dataclass(frozen=True, slots=True)
class TabelProfilFakta:
    """``tahun`` lies before the report's when nothing newer is known."""

    jenis: JenisProfil
    judul: str
    kolom: tuple[KolomProfil, ...]
    baris: tuple[BarisProfilFakta, ...]
    sumber: str
    tahun: int
