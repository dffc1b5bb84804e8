"""Capaian of an indicator: formula, edge rules, trace. See ``compute_capaian``."""

from aturan.capaian.compute import compute_capaian
from aturan.capaian.hasil import AturanCapaian, Hasil
from aturan.capaian.rumus import Acuan, Arah, Rumus

__all__ = ["Acuan", "Arah", "AturanCapaian", "Hasil", "Rumus", "compute_capaian"]
