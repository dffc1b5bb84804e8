"""Which Renstra a report speaks of: the one in force, and the one whose end is compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pengaturan.models import PengaturanTahun, Periode


@dataclass(frozen=True, slots=True)
class PeriodeLaporan:
    """``pembanding`` is the period in force unless the settings name another."""

    berlaku: Periode | None
    pembanding: Periode | None

    @property
    def tahun_data_awal(self) -> int | None:
        return self.pembanding.tahun_data_awal if self.pembanding else None

    @property
    def tahun_akhir(self) -> int | None:
        return self.pembanding.tahun_akhir if self.pembanding else None


def find_periode(
    pengaturan: PengaturanTahun | None, periode: Iterable[Periode], tahun: int
) -> PeriodeLaporan:
    """What the settings name; without them the latest period that holds the year."""
    memuat = [satu for satu in periode if satu.tahun_awal <= tahun <= satu.tahun_akhir]
    bawaan = max(memuat, key=lambda satu: satu.tahun_awal, default=None)
    berlaku = (pengaturan.periode if pengaturan else None) or bawaan
    pembanding = (pengaturan.periode_pembanding if pengaturan else None) or berlaku
    return PeriodeLaporan(berlaku, pembanding)
