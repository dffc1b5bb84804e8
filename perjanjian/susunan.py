"""The rows of the two grids in which a PK is composed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from aturan.nilai import Nilai
from renstra.models import Target

from .acuan import AcuanTarget, BarisPagu
from .models import ProgramPerjanjian
from .muat import nama_pemilik
from .naskah import Naskah
from .rantai import find_baris


@dataclass(frozen=True, slots=True)
class BarisTarget:
    """``acuan`` None: the Renstra states no target of the year."""

    target: Target
    sasaran: str
    acuan: Nilai | None


@dataclass(frozen=True, slots=True)
class BarisProgram:
    """``pagu`` None: the budget does not know the line, or states nothing for it."""

    program: ProgramPerjanjian
    kedalaman: int
    pagu: Decimal | None


def list_baris_target(target: Sequence[Target], acuan: AcuanTarget) -> list[BarisTarget]:
    return [make_baris(satu, acuan.find(satu.indikator)) for satu in target]


def make_baris(target: Target, acuan: Target | None) -> BarisTarget:
    return BarisTarget(target, nama_pemilik(target.indikator), acuan.nilai if acuan else None)


def list_baris_program(
    naskah: Naskah, program: Sequence[ProgramPerjanjian], pagu: Mapping[int, BarisPagu]
) -> list[BarisProgram]:
    """Lines in the order of the document, parents before their children."""
    menurut_pk = {satu.pk: satu for satu in program}
    return [
        BarisProgram(menurut_pk[satu.id], satu.kedalaman, find_pagu(menurut_pk[satu.id], pagu))
        for satu in naskah.program
    ]


def find_pagu(program: ProgramPerjanjian, pagu: Mapping[int, BarisPagu]) -> Decimal | None:
    """The money of the budget line that it was taken from, or of the only one of its name."""
    calon = find_baris(program, pagu)
    return calon[0].pagu if len(calon) == 1 else None
