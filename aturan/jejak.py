"""Numbers as they are written in the trace of a computation (``74,76 ÷ 80 × 100``)."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal

from aturan.hitung import is_wajar

_INDONESIA = str.maketrans(",.", ".,")
_DUA_DESIMAL = Decimal("0.01")
_BULAT = Context(prec=100, rounding=ROUND_HALF_UP, traps=[])


def tampil(angka: Decimal) -> str:
    """A number with all its digits; one of absurd size as Decimal writes it."""
    return format(angka, ",f").translate(_INDONESIA) if is_wajar(angka) else str(angka)


def tampil_bulat(angka: Decimal) -> str:
    """A computed number, rounded to two decimals for reading only."""
    return tampil(angka.quantize(_DUA_DESIMAL, context=_BULAT)) if is_wajar(angka) else str(angka)
