"""Averages of capaian over indicators and over sasaran.

Source: DOMAIN of SAKIP documents, chapter 4. *Tidak berlaku* and *belum dinilai* leave the divisor;
*belum diisi* leaves it too, but makes the mean "sementara, n dari m", which may enter neither a
final report nor a ranking.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from aturan.alasan import Alasan
from aturan.capaian.hasil import Hasil
from aturan.rerata import Suku, mean, substitute_mean


class MetodeRataRata(StrEnum):
    """Over what the mean of a PD is taken: a setting, printed with the figure."""

    INDIKATOR = "indikator"
    SASARAN = "sasaran"

    @property
    def label(self) -> str:
        return LABEL_METODE[self]


LABEL_METODE = {
    MetodeRataRata.INDIKATOR: "rata-rata semua indikator",
    MetodeRataRata.SASARAN: "rata-rata capaian sasaran",
}


@dataclass(frozen=True, slots=True)
class Butir:
    """One figure of a mean. ``nilai`` None needs its reason; ``sementara`` marks a mean of it."""

    nilai: Decimal | None
    alasan: Alasan | None = None
    bobot: Decimal = Decimal(1)
    sementara: bool = False

    @property
    def is_ditunggu(self) -> bool:
        """Whether a mean with this figure is not final."""
        return self.sementara or (
            self.nilai is None and (self.alasan is None or self.alasan.sementara)
        )


@dataclass(frozen=True, slots=True)
class RataRata:
    """A mean of ``dihitung`` out of ``dari`` figures.

    ``nilai`` None has an ``alasan``. ``keluar`` says how many were left out, and why. A mean that
    is ``sementara`` waits for figures.
    """

    nilai: Decimal | None
    dihitung: int
    dari: int
    sementara: bool = False
    alasan: Alasan | None = None
    keluar: tuple[tuple[Alasan, int], ...] = ()
    substitusi: str = ""

    @property
    def label(self) -> str:
        """``sementara, 9 dari 10``; empty when every figure was there."""
        jumlah = f"{self.dihitung} dari {self.dari}"
        if self.sementara:
            return f"sementara, {jumlah}"
        return jumlah if self.dihitung < self.dari else ""

    def as_butir(self, bobot: Decimal = Decimal(1)) -> Butir:
        """This mean as one figure of a mean above it."""
        return Butir(self.nilai, self.alasan, bobot, self.sementara)


def butir_dari(hasil: Hasil, batas: Decimal | None = None, bobot: Decimal = Decimal(1)) -> Butir:
    """A capaian as it counts in averages: capped, and floored at 0."""
    return Butir(hasil.for_rata_rata(batas).nilai, hasil.alasan, bobot)


def rata_rata(butir: Iterable[Butir]) -> RataRata:
    """The (weighted) mean of the figures that are there."""
    semua = tuple(butir)
    dihitung = [(satu.nilai, satu.bobot) for satu in semua if satu.nilai is not None]
    nilai = mean(dihitung)
    return RataRata(
        nilai=nilai,
        dihitung=len(dihitung),
        dari=len(semua),
        sementara=any(satu.is_ditunggu for satu in semua),
        alasan=find_alasan(nilai, semua, dihitung),
        keluar=count_keluar(semua),
        substitusi=substitute_mean(dihitung) if nilai is not None else "",
    )


def find_alasan(
    nilai: Decimal | None, semua: Sequence[Butir], dihitung: Sequence[Suku]
) -> Alasan | None:
    """Why there is no mean: bad weights, or the one reason that all figures share."""
    if nilai is not None:
        return None
    if dihitung:
        return Alasan.BOBOT_TIDAK_SAH
    sebab = {satu.alasan for satu in semua}
    return (sebab.pop() if len(sebab) == 1 else None) or Alasan.TIDAK_ADA_YANG_DIHITUNG


def count_keluar(semua: Iterable[Butir]) -> tuple[tuple[Alasan, int], ...]:
    """How many figures were left out for each reason, in the order of first appearance."""
    hitungan = Counter(
        satu.alasan or Alasan.TIDAK_ADA_YANG_DIHITUNG for satu in semua if satu.nilai is None
    )
    return tuple(hitungan.items())


def rata_rata_instansi(
    sasaran: Sequence[Sequence[Butir]],
    metode: MetodeRataRata = MetodeRataRata.INDIKATOR,
    bobot_sasaran: Sequence[Decimal] = (),
) -> RataRata:
    """The mean of a PD, over all indicators or over the means of its sasaran.

    ``bobot_sasaran`` is empty for equal weights, else one weight for each sasaran.
    """
    if metode is MetodeRataRata.INDIKATOR:
        return rata_rata(butir for satu in sasaran for butir in satu)
    bobot = tuple(bobot_sasaran) or (Decimal(1),) * len(sasaran)
    if len(bobot) != len(sasaran):
        return RataRata(None, 0, len(sasaran), alasan=Alasan.BOBOT_TIDAK_SAH)
    pasangan = zip(sasaran, bobot, strict=True)
    return rata_rata(rata_rata(satu).as_butir(berat) for satu, berat in pasangan)
