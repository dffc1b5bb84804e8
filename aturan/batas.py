"""Caps of capaian: a setting per PD and year, separately for display and for averages.

Source: DOMAIN of SAKIP documents, chapter 4; no regulation prescribes a cap for a pemda. The raw
figure is always kept beside the capped one.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from aturan.catatan import Catatan
from aturan.hitung import NOL

BATAS_PILIHAN: tuple[Decimal | None, ...] = (
    None,
    Decimal(100),
    Decimal(110),
    Decimal(120),
    Decimal(150),
)


@dataclass(frozen=True, slots=True)
class Terbatas:
    """A capaian under a cap. ``nilai`` None stays None; ``mentah`` is the figure before."""

    nilai: Decimal | None
    mentah: Decimal | None
    catatan: tuple[Catatan, ...] = ()


def limit(nilai: Decimal | None, batas: Decimal | None) -> Terbatas:
    """The capaian held to the cap; ``batas`` None means no cap."""
    if nilai is None or batas is None or nilai <= batas:
        return Terbatas(nilai, nilai)
    return Terbatas(batas, nilai, (Catatan.DIBATASI,))


def limit_for_rata_rata(nilai: Decimal | None, batas: Decimal | None) -> Terbatas:
    """The capaian held to the cap, a negative one counted as 0."""
    if nilai is not None and nilai < 0:
        return Terbatas(NOL, nilai, (Catatan.DINAIKKAN_KE_NOL,))
    return limit(nilai, batas)
