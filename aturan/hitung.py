"""Arithmetic shared by the rules: exact enough, and never an exception.

The context has guard digits far beyond any figure of these documents and traps nothing; a result
that is no finite number becomes None. Comparison with the bounds of a scale drops the guard digits
(``without_noise``), so that a mean of thirds that is exactly 75 is 75.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal

KONTEKS = Context(prec=60, rounding=ROUND_HALF_UP, traps=[])
KONTEKS_BANDING = Context(prec=28, rounding=ROUND_HALF_UP, traps=[])
PANGKAT_TERBESAR = 24

NOL = Decimal(0)
SERATUS = Decimal(100)


def is_wajar(nilai: Decimal) -> bool:
    """Whether a figure can be meant: finite, and of a size that a report can print."""
    return nilai.is_finite() and (nilai == 0 or abs(nilai.adjusted()) <= PANGKAT_TERBESAR)


def divide(pembilang: Decimal, penyebut: Decimal) -> Decimal | None:
    """The quotient; None when the divisor is 0 or the result is no finite number."""
    if penyebut == 0:
        return None
    hasil = KONTEKS.divide(pembilang, penyebut)
    return hasil if hasil.is_finite() else None


def percent_of(bagian: Decimal, seluruh: Decimal) -> Decimal | None:
    """``bagian ÷ seluruh × 100``, multiplied first so that exact results stay exact."""
    return divide(KONTEKS.multiply(bagian, SERATUS), seluruh)


def add(nilai: Iterable[Decimal]) -> Decimal:
    """The sum with guard digits; 0 for nothing."""
    jumlah = NOL
    for satu in nilai:
        jumlah = KONTEKS.add(jumlah, satu)
    return jumlah


def subtract(kiri: Decimal, kanan: Decimal) -> Decimal:
    return KONTEKS.subtract(kiri, kanan)


def multiply(kiri: Decimal, kanan: Decimal) -> Decimal:
    return KONTEKS.multiply(kiri, kanan)


def without_noise(nilai: Decimal) -> Decimal:
    """The figure without its guard digits, for comparing with a bound."""
    return KONTEKS_BANDING.plus(nilai)
