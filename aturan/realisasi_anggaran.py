"""Money spent in a year, from what was stored: a figure for the year, months or quarters.

Stored figures of months and quarters are increments. A figure for the whole year wins, and a
disagreement is noted. Of months and quarters, which give the same money twice, the set that reaches
further and has fewer gaps wins; months where both are alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from aturan.catatan import Catatan
from aturan.hitung import add
from aturan.tanggal import BULAN
from aturan.triwulan import name_triwulan

SETAHUN = 12  # months
Periode = Mapping[int, Decimal | None]  # increments by the number of the month or quarter


@dataclass(frozen=True, slots=True)
class RealisasiSetahun:
    """``nilai`` None: nothing was reported. ``sampai`` is the last month that it covers."""

    nilai: Decimal | None
    sampai: int = 0
    catatan: tuple[Catatan, ...] = ()


@dataclass(frozen=True, slots=True)
class Rangkai:
    """Months or quarters together; ``terisi`` of the year's months have a figure."""

    nilai: Decimal
    sampai: int
    terisi: int


def sum_setahun(tahunan: Decimal | None, bulanan: Periode, triwulanan: Periode) -> RealisasiSetahun:
    """The realisasi of the year, with how far it reaches."""
    rangkai = choose_rangkai(sum_periode(bulanan, 1), sum_periode(triwulanan, 3))
    if tahunan is not None:
        return RealisasiSetahun(tahunan, SETAHUN, find_catatan(tahunan, rangkai))
    if rangkai is None:
        return RealisasiSetahun(None)
    return RealisasiSetahun(rangkai.nilai, rangkai.sampai)


def sum_periode(periode: Periode, bulan: int) -> Rangkai | None:
    """Increments of periods that last ``bulan`` months; None when none is filled."""
    terisi = {nomor: nilai for nomor, nilai in periode.items() if nilai is not None}
    if not terisi:
        return None
    return Rangkai(add(terisi.values()), max(terisi) * bulan, len(terisi) * bulan)


def choose_rangkai(bulanan: Rangkai | None, triwulanan: Rangkai | None) -> Rangkai | None:
    ada = [satu for satu in (bulanan, triwulanan) if satu]
    return max(ada, key=lambda satu: (satu.sampai, satu.terisi), default=None)


def find_catatan(tahunan: Decimal, rangkai: Rangkai | None) -> tuple[Catatan, ...]:
    """Whether the periods, complete or already above it, contradict the figure of the year."""
    if rangkai is None or rangkai.nilai == tahunan:
        return ()
    bertentangan = rangkai.sampai == SETAHUN or rangkai.nilai > tahunan
    return (Catatan.BERBEDA_DENGAN_PERIODE,) if bertentangan else ()


def label_sampai(sampai: int) -> str:
    """``sementara s.d. TW III``, ``sementara s.d. Mei``; empty for a whole year and for none."""
    if sampai in (0, SETAHUN):
        return ""
    triwulan, sisa = divmod(sampai, 3)
    return f"sementara s.d. {BULAN[sampai - 1] if sisa else name_triwulan(triwulan)}"
