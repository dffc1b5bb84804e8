"""Numbers as they are written in the trace of a computation (``74,76 ÷ 80 × 100``)."""

from __future__ import annotations

from decimal import Decimal

from aturan.hitung import is_wajar
from aturan.tampil import format_angka


def tampil(angka: Decimal) -> str:
    """A number with all its digits; one of absurd size as Decimal writes it."""
    return format_angka(angka, None) if is_wajar(angka) else str(angka)


def tampil_bulat(angka: Decimal) -> str:
    """A computed number, rounded to two decimals for reading only."""
    return format_angka(angka) if is_wajar(angka) else str(angka)
