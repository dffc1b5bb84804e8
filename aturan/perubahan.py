"""How much a figure moved between two looks at it, for showing the biggest moves first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from aturan.hitung import divide, is_wajar, subtract
from aturan.nilai import Angka, Nilai, Persen


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One indicator's figure before and now."""

    indikator: int
    dulu: Nilai
    kini: Nilai

    @property
    def besar(self) -> Decimal | None:
        """The move in shares of the earlier figure; None when it cannot be measured: a value that
        is no number, that was not there, or was 0."""
        dulu, kini = as_angka(self.dulu), as_angka(self.kini)
        if dulu is None or kini is None or not (is_wajar(dulu) and is_wajar(kini)):
            return None
        return divide(abs(subtract(kini, dulu)), abs(dulu))


def as_angka(nilai: Nilai) -> Decimal | None:
    return nilai.nilai if isinstance(nilai, Angka | Persen) else None


def list_terbesar(perubahan: Iterable[Perubahan], paling: int) -> list[Perubahan]:
    """What really changed, the biggest first; what cannot be measured comes before all, since a
    person has to look at it."""
    nyata = [satu for satu in perubahan if satu.dulu != satu.kini]
    urut = sorted(
        nyata, key=lambda satu: (satu.besar is not None, -(satu.besar or 0), satu.indikator)
    )
    return urut[:paling]
