"""The plan as the report needs it: tujuan, sasaran, indicators with targets, PK, strategies."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from capaian.ukur.fakta import IndikatorFakta, TargetFakta
from renstra.enums import Asal


@dataclass(frozen=True, slots=True)
class SasaranFakta:
    id: int
    nama: str
    kode: str
    asal: Asal
    indikator: tuple[IndikatorFakta, ...] = ()
    program: tuple[str, ...] = ()  # that support it in the year


@dataclass(frozen=True, slots=True)
class TujuanFakta:
    """A tujuan; one with an empty name holds the sasaran that have none."""

    id: int
    nama: str
    misi: str = ""
    indikator: tuple[IndikatorFakta, ...] = ()
    sasaran: tuple[SasaranFakta, ...] = ()


@dataclass(frozen=True, slots=True)
class StrategiFakta:
    """A strategy with its arah kebijakan; an empty name holds those that have no strategy."""

    nama: str
    sasaran: str
    arah: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgramPk:
    """A program or kegiatan as the PK names it; ``tingkat`` 0 is the top."""

    nama: str
    tingkat: int
    sasaran: str
    anggaran: Decimal | None
    mentah: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class BarisPk:
    """One promise of the PK. ``sasaran`` is empty for an indicator without one."""

    sasaran: str
    indikator: IndikatorFakta
    target: TargetFakta


@dataclass(frozen=True, slots=True)
class PerjanjianFakta:
    """The version of the PK that the report measures against."""

    sebutan: str
    versi: int
    baris: tuple[BarisPk, ...] = ()
    program: tuple[ProgramPk, ...] = ()


@dataclass(frozen=True, slots=True)
class MisiFakta:
    nomor: int
    uraian: str


@dataclass(frozen=True, slots=True)
class RencanaFakta:
    """``periode`` is empty when no Renstra is known."""

    periode: str
    periode_pembanding: str
    tahun_target: tuple[int, ...]
    tahun_awal: int | None
    tahun_akhir: int | None
    visi: str
    misi: tuple[MisiFakta, ...] = ()
    tujuan: tuple[TujuanFakta, ...] = ()
    strategi: tuple[StrategiFakta, ...] = ()
    perjanjian: PerjanjianFakta | None = None

    @property
    def sasaran(self) -> tuple[SasaranFakta, ...]:
        return tuple(sasaran for tujuan in self.tujuan for sasaran in tujuan.sasaran)
