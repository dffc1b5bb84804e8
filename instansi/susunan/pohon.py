"""The units of a PD as a tree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from instansi.models import UnitKerja


@dataclass(frozen=True, slots=True)
class Simpul:
    unit: UnitKerja
    anak: tuple[Simpul, ...]


def build_pohon(semua: Iterable[UnitKerja]) -> tuple[Simpul, ...]:
    """Units without a parent first, those below them inside."""
    anak: dict[int | None, list[UnitKerja]] = defaultdict(list)
    for unit in semua:
        anak[unit.induk_id].append(unit)
    return tuple(simpul(unit, anak) for unit in anak[None])


def simpul(unit: UnitKerja, anak: dict[int | None, list[UnitKerja]]) -> Simpul:
    return Simpul(unit, tuple(simpul(satu, anak) for satu in anak.get(unit.pk, [])))


def berjenjang(pohon: Iterable[Simpul], tingkat: int = 0) -> list[tuple[int, UnitKerja]]:
    """Every unit with its depth, in the order of the tree, for a choice."""
    hasil: list[tuple[int, UnitKerja]] = []
    for satu in pohon:
        hasil.append((tingkat, satu.unit))
        hasil += berjenjang(satu.anak, tingkat + 1)
    return hasil
