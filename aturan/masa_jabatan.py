"""Who held an office in which months of a year.

An official answers for a month when the term covers its last day: whoever leaves in the middle of
March hands March to the successor. A month with nobody, or with two people, is said, never mended:
a signature of that month has no clear owner. "Plt.", "Plh." and "Pj." stand in for a holder who is
absent or not yet named (Plt., Plh.: SE Kepala BKN 1/SE/I/2021 (m)), so one holder and one
who stands in are no conflict; two of the same kind are.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

BULAN = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)


@dataclass(frozen=True, slots=True)
class Masa:
    """One term. ``mulai`` None: since always; ``selesai`` None: still. ``pengganti``: the person
    stands in for the holder of the office (Plt., Plh., Pj.)."""

    kunci: int
    nama: str
    mulai: date | None
    selesai: date | None
    pengganti: bool = False

    def covers(self, hari: date) -> bool:
        return (self.mulai or date.min) <= hari <= (self.selesai or date.max)


class KeadaanBulan(StrEnum):
    TERISI = "terisi"
    KOSONG = "kosong"
    GANDA = "ganda"


@dataclass(frozen=True, slots=True)
class Bulan:
    """A month 1–12 and the terms that cover its last day, those who answer for it first."""

    nomor: int
    masa: tuple[Masa, ...]

    @property
    def nama(self) -> str:
        return BULAN[self.nomor - 1]

    @property
    def keadaan(self) -> KeadaanBulan:
        if not self.masa:
            return KeadaanBulan.KOSONG
        tetap = sum(not satu.pengganti for satu in self.masa)
        banyak = max(tetap, len(self.masa) - tetap)
        return KeadaanBulan.GANDA if banyak > 1 else KeadaanBulan.TERISI

    @property
    def penanggung_jawab(self) -> Masa | None:
        """Who answers for the month: whoever acts, else the holder; None when nobody or unclear."""
        return self.masa[0] if self.keadaan == KeadaanBulan.TERISI else None


def months_of(masa: Iterable[Masa], tahun: int) -> tuple[Bulan, ...]:
    """The twelve months of a year."""
    semua = sorted(masa, key=lambda satu: (not satu.pengganti, satu.mulai or date.min, satu.kunci))
    return tuple(
        Bulan(nomor, tuple(satu for satu in semua if satu.covers(last_day(tahun, nomor))))
        for nomor in range(1, 13)
    )


def last_day(tahun: int, bulan: int) -> date:
    return date(tahun, bulan, monthrange(tahun, bulan)[1])


def find_trouble(bulan: Iterable[Bulan]) -> tuple[str, ...]:
    """Sentences about runs of months with nobody or with two people: ``Maret–Mei: tidak ada
    pejabat``. Empty when every month has one."""
    hasil: list[str] = []
    for awal, akhir, keadaan in runs(bulan):
        if keadaan != KeadaanBulan.TERISI:
            kapan = awal.nama if awal == akhir else f"{awal.nama}–{akhir.nama}"
            hasil.append(f"{kapan}: {SEBUTAN[keadaan]}")
    return tuple(hasil)


SEBUTAN = {
    KeadaanBulan.KOSONG: "tidak ada pejabat",
    KeadaanBulan.GANDA: "lebih dari satu pejabat",
}


def runs(bulan: Iterable[Bulan]) -> list[tuple[Bulan, Bulan, KeadaanBulan]]:
    """Neighbouring months in the same state, as first and last."""
    hasil: list[tuple[Bulan, Bulan, KeadaanBulan]] = []
    for satu in bulan:
        if hasil and hasil[-1][2] == satu.keadaan:
            hasil[-1] = (hasil[-1][0], satu, satu.keadaan)
        else:
            hasil.append((satu, satu, satu.keadaan))
    return hasil
