"""The capaian of one indicator: the same for a report, a page and a cell that was just typed."""

from __future__ import annotations

from dataclasses import replace

from aturan.alasan import Alasan
from aturan.capaian import AturanCapaian, Hasil, compute_capaian
from aturan.nilai import Nilai

from .aturan import for_nilai
from .fakta import RealisasiFakta


def measure(aturan: AturanCapaian, target: Nilai, realisasi: RealisasiFakta) -> Hasil:
    """The capaian with its trace; where the quarters give no year, with the reason why."""
    rumus = for_nilai(aturan, target, realisasi.nilai)
    hasil = compute_capaian(target, realisasi.nilai, rumus)
    if realisasi.alasan and hasil.alasan is Alasan.BELUM_ADA_REALISASI:
        return replace(hasil, alasan=realisasi.alasan)
    return hasil
