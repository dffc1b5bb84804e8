"""Budget of one line: serapan, sisa, and increments from cumulative figures.

Source: DOMAIN of SAKIP documents, chapter 5. Rupiah is Decimal. None is not 0: a line without pagu
or without realisasi has no serapan. Money above pagu happens and is flagged, not refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from aturan.alasan import Alasan
from aturan.catatan import Catatan
from aturan.hitung import add, is_wajar, percent_of, subtract
from aturan.jejak import Hitungan, tampil

RUMUS_SERAPAN = "realisasi ÷ pagu × 100"
RUMUS_SISA = "pagu − realisasi"


def compute_serapan(pagu: Decimal | None, realisasi: Decimal | None) -> Hitungan:
    """Realisasi in percent of pagu."""
    alasan = find_alasan_uang(pagu, realisasi)
    if alasan or pagu is None or realisasi is None:
        return Hitungan(None, RUMUS_SERAPAN, alasan=alasan)
    nilai = percent_of(realisasi, pagu) if pagu > 0 else None
    return Hitungan(
        nilai=nilai,
        rumus_teks=RUMUS_SERAPAN,
        substitusi=f"{tampil(realisasi)} ÷ {tampil(pagu)} × 100",
        alasan=find_alasan_pagu(pagu),
        catatan=find_melebihi(pagu, realisasi),
    )


def find_alasan_uang(pagu: Decimal | None, realisasi: Decimal | None) -> Alasan | None:
    """Why nothing can be said of a line's money."""
    if pagu is None:
        return Alasan.BELUM_ADA_PAGU
    if realisasi is None:
        return Alasan.BELUM_ADA_REALISASI
    wajar = is_wajar(pagu) and is_wajar(realisasi)
    return None if wajar else Alasan.DI_LUAR_JANGKAUAN


def find_alasan_pagu(pagu: Decimal) -> Alasan | None:
    """Why a pagu cannot be a divisor."""
    if pagu == 0:
        return Alasan.PAGU_NOL
    return Alasan.NILAI_NEGATIF if pagu < 0 else None


def compute_sisa(pagu: Decimal | None, realisasi: Decimal | None) -> Hitungan:
    """What is left of pagu; negative when the money went above it."""
    alasan = find_alasan_uang(pagu, realisasi)
    if alasan or pagu is None or realisasi is None:
        return Hitungan(None, RUMUS_SISA, alasan=alasan)
    return Hitungan(
        nilai=subtract(pagu, realisasi),
        rumus_teks=RUMUS_SISA,
        substitusi=f"{tampil(pagu)} − {tampil(realisasi)}",
        catatan=find_melebihi(pagu, realisasi),
    )


def compute_proporsi(bagian: Decimal | None, seluruh: Decimal | None) -> Decimal | None:
    """A part of a budget in percent of the whole. None where either is not known, or where the
    whole can be no divisor."""
    if bagian is None or seluruh is None or seluruh <= 0:
        return None
    return percent_of(bagian, seluruh) if is_wajar(bagian) and is_wajar(seluruh) else None


def find_melebihi(pagu: Decimal, realisasi: Decimal) -> tuple[Catatan, ...]:
    return (Catatan.MELEBIHI_PAGU,) if realisasi > pagu else ()


@dataclass(frozen=True, slots=True)
class Kenaikan:
    """What one period added. ``mencakup`` counts the periods since the last known figure.

    ``nilai`` None: nothing was reported in that period. It is negative after a return of money.
    """

    nilai: Decimal | None
    mencakup: int = 1


def difference_kumulatif(kumulatif: Sequence[Decimal | None]) -> tuple[Kenaikan, ...]:
    """Increments from figures that are cumulative (SIPD, LRA), the first measured from 0."""
    kenaikan: list[Kenaikan] = []
    terakhir, sejak = Decimal(0), 1
    for nilai in kumulatif:
        if nilai is None:
            kenaikan.append(Kenaikan(None))
            sejak += 1
            continue
        kenaikan.append(Kenaikan(subtract(nilai, terakhir), sejak))
        terakhir, sejak = nilai, 1
    return tuple(kenaikan)


def accumulate_kenaikan(kenaikan: Sequence[Decimal | None]) -> tuple[Decimal | None, ...]:
    """Cumulative figures from increments; a period without report has none."""
    kumulatif: list[Decimal | None] = []
    jumlah = Decimal(0)
    for nilai in kenaikan:
        jumlah = jumlah if nilai is None else add((jumlah, nilai))
        kumulatif.append(None if nilai is None else jumlah)
    return tuple(kumulatif)
