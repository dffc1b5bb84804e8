"""The plan as the report needs it: tujuan, sasaran, indicators with targets, PK, strategies."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from aturan.nilai import Nilai
from renstra.enums import Asal, JenisDokumen, PeriodeTarget


@dataclass(frozen=True, slots=True)
class TargetFakta:
    """What one document promises. ``tahun`` 0: a baseline or end without its year.

    ``milik_id`` is the indicator that the document names, of several that are one fact.
    ``is_ulangan``: only a later report's comparison of years states it.
    """

    nilai: Nilai
    mentah: str
    dokumen: JenisDokumen
    versi: int
    periode: PeriodeTarget
    tahun: int
    urutan: int = 0
    alasan: str = ""
    milik_id: int = 0
    is_ulangan: bool = False

    def is_tahunan(self, tahun: int) -> bool:
        """Whether it is the target of this year, and no baseline or end."""
        return (self.periode, self.tahun) == (PeriodeTarget.TAHUN, tahun)

    @property
    def sebutan(self) -> str:
        """The document for readers: ``Perjanjian Kinerja``."""
        return JenisDokumen(self.dokumen).label


@dataclass(frozen=True, slots=True)
class IndikatorFakta:
    """An indicator with every target of it, the document that the report names first.

    ``awal`` is the baseline and ``akhir`` the end target of the Renstra that is compared.
    ``is_dicabut``: only an earlier version of the year's PK promised it.
    """

    id: int
    nama: str
    satuan: str
    kelompok: str
    is_iku: bool
    definisi: str
    formulasi: str
    sumber_data: str
    asal: Asal
    target: tuple[TargetFakta, ...] = ()
    awal: TargetFakta | None = None
    akhir: TargetFakta | None = None
    is_dicabut: bool = False

    def find_target(self, dokumen: JenisDokumen, tahun: int) -> TargetFakta | None:
        """The target of a kind of document for a year."""
        cocok = (s for s in self.target if s.dokumen == dokumen and s.is_tahunan(tahun))
        return next(cocok, None)


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
