"""The trace of a computation: what came out, by which formula, with which figures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from aturan.alasan import Alasan
from aturan.catatan import Catatan
from aturan.hitung import is_wajar
from aturan.tampil import format_angka


@dataclass(frozen=True, slots=True)
class Hitungan:
    """A computed figure, exact and unrounded. ``nilai`` None always has an ``alasan``."""

    nilai: Decimal | None
    rumus_teks: str
    substitusi: str = ""
    alasan: Alasan | None = None
    catatan: tuple[Catatan, ...] = ()


def tampil(angka: Decimal) -> str:
    """A number as the trace writes it, with all its digits (``74,76 ÷ 80 × 100``)."""
    return format_angka(angka, None) if is_wajar(angka) else str(angka)


def tampil_bulat(angka: Decimal) -> str:
    """A computed number in a trace, rounded to two decimals for reading only."""
    return format_angka(angka) if is_wajar(angka) else str(angka)
