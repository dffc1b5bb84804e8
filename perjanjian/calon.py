"""What may be chosen for a PK: the indicators and the budget lines of its level and unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from instansi.akses import find_unit_bawahan
from instansi.models import Instansi
from renstra.models import Indikator

from .acuan import BarisPagu
from .jenjang import JENJANG, Jenjang
from .models import PerjanjianKinerja, TingkatPerjanjian
from .muat import nama_pemilik

PEMILIK = ("tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan")
SEBUTAN = {
    "tujuan": "Tujuan",
    "sasaran": "Sasaran",
    "program": "Program",
    "kegiatan": "Kegiatan",
    "sub_kegiatan": "Sub kegiatan",
}


@dataclass(frozen=True, slots=True)
class Saringan:
    """``unit`` None: of any unit; an UPTD is offered what its own unit answers for."""

    jenjang: Jenjang
    unit: frozenset[int] | None
    is_semua: bool

    def cocok(self, jenis: str, unit_id: int | None) -> bool:
        if self.is_semua:
            return True
        return jenis in self.jenjang.pemilik and (self.unit is None or unit_id in self.unit)

    def cocok_baris(self, satu: BarisPagu) -> bool:
        if self.is_semua:
            return satu.baris.tingkat in PEMILIK
        return satu.baris.tingkat in self.jenjang.anggaran and (
            self.unit is None or satu.unit_id in self.unit
        )


def make_saringan(perjanjian: PerjanjianKinerja, *, is_semua: bool) -> Saringan:
    """One query for an UPTD, else none."""
    unit = None
    if perjanjian.tingkat == TingkatPerjanjian.UPTD and perjanjian.unit:
        unit = find_unit_bawahan(perjanjian.dokumen.instansi, {perjanjian.unit.pk})
    return Saringan(JENJANG[perjanjian.tingkat], unit, is_semua)


def load_calon(instansi: Instansi, tahun: int, saringan: Saringan) -> list[Indikator]:
    """The indicators of the year in the order of the plan. One query."""
    semua = (
        Indikator.objects.of(instansi)
        .filter(
            Q(tahun_awal__isnull=True) | Q(tahun_awal__lte=tahun),
            Q(tahun_akhir__isnull=True) | Q(tahun_akhir__gte=tahun),
        )
        .select_related(*PEMILIK, "unit")
    )
    cocok = [satu for satu in semua if saringan.cocok(find_jenis(satu), satu.unit_id)]
    return sorted(cocok, key=kunci_urut)


def find_jenis(indikator: Indikator) -> str:
    """The kind of node that it measures; empty for the PD's own."""
    return next((satu for satu in PEMILIK if getattr(indikator, f"{satu}_id")), "")


def kunci_urut(indikator: Indikator) -> tuple[int, int, int, int, int]:
    jenis = find_jenis(indikator)
    pemilik: Any = getattr(indikator, jenis) if jenis else None
    tempat = (pemilik.urutan, pemilik.pk) if pemilik else (0, 0)
    nomor = PEMILIK.index(jenis) if jenis else len(PEMILIK)
    return (nomor, *tempat, indikator.urutan, indikator.pk)


def group_calon(calon: Sequence[Indikator]) -> list[tuple[str, str, list[Indikator]]]:
    """Kind, name and indicators of each node, in order."""
    hasil: list[tuple[str, str, list[Indikator]]] = []
    for satu in calon:
        kepala = (SEBUTAN.get(find_jenis(satu), "Milik perangkat daerah"), nama_pemilik(satu))
        if not hasil or hasil[-1][:2] != kepala:
            hasil.append((*kepala, []))
        hasil[-1][2].append(satu)
    return hasil


def select_baris(pagu: Mapping[int, BarisPagu], saringan: Saringan) -> list[BarisPagu]:
    return [satu for satu in pagu.values() if saringan.cocok_baris(satu)]
