"""The units of a PD as a tree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from instansi.enums import JenisUnit
from instansi.jenis_unit import find_jenis, find_kepala
from instansi.models import UnitKerja

Anak = Mapping[int | None, list[UnitKerja]]


@dataclass(frozen=True, slots=True)
class Simpul:
    """``jenis`` is the stated one, else that of its place."""

    unit: UnitKerja
    jenis: JenisUnit
    anak: tuple[Simpul, ...]


def build_pohon(semua: Iterable[UnitKerja]) -> tuple[Simpul, ...]:
    """Units without a parent first, those below them inside."""
    anak: dict[int | None, list[UnitKerja]] = defaultdict(list)
    for unit in semua:
        anak[unit.induk_id].append(unit)
    kepala = find_kepala(anak[None])
    return tuple(simpul(unit, anak, 0 if unit == kepala else 1) for unit in anak[None])


def simpul(unit: UnitKerja, anak: Anak, letak: int) -> Simpul:
    """``letak`` 0 is the head of the PD, 1 what stands right below it."""
    bawah = tuple(simpul(satu, anak, letak + 1) for satu in anak.get(unit.pk, []))
    return Simpul(unit, find_jenis(unit, letak), bawah)


def berjenjang(pohon: Iterable[Simpul], tingkat: int = 0) -> list[tuple[int, UnitKerja]]:
    """Every unit with its depth, in the order of the tree, for a choice."""
    hasil: list[tuple[int, UnitKerja]] = []
    for satu in pohon:
        hasil.append((tingkat, satu.unit))
        hasil += berjenjang(satu.anak, tingkat + 1)
    return hasil
