"""What measuring an indicator takes and gives: its targets, its realisasi, its rule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from aturan.alasan import Alasan
from aturan.capaian import AturanCapaian
from aturan.catatan import Catatan
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
class RealisasiFakta:
    """``label`` says when it is not final (``sementara s.d. TW III``). ``alasan`` is why quarters
    that are there make no year; ``catatan`` are remarks on how they do."""

    nilai: Nilai
    mentah: str
    label: str = ""
    per_tanggal: date | None = None
    keterangan: str = ""
    alasan: Alasan | None = None
    catatan: tuple[Catatan, ...] = ()

    @property
    def is_sementara(self) -> bool:
        return bool(self.label)


@dataclass(frozen=True, slots=True)
class AturanDipakai:
    """How an indicator is measured; ``is_bawaan``: nobody decided its formula.

    ``rumus`` is the same without a capaian that somebody typed, for other years and values.
    """

    capaian: AturanCapaian
    rumus: AturanCapaian
    bobot: Decimal
    is_bawaan: bool
    alasan: str = ""
