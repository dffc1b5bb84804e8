"""A float that orders values in lists. It is never shown and never computed with."""

from __future__ import annotations

from decimal import Decimal

from aturan.nilai import Angka, Nilai, Ordinal, Persen, Rasio, Rentang


def urut(nilai: Nilai) -> float | None:
    """Where the value stands among others of its kind; None for what has no order."""
    pokok = find_pokok(nilai)
    return None if pokok is None else float(pokok)


def find_pokok(nilai: Nilai) -> Decimal | None:
    """The one number that a value is ordered by."""
    match nilai:
        case Angka(nilai=angka) | Persen(nilai=angka) | Ordinal(angka=angka):
            return angka
        case Rentang(bawah=bawah, atas=atas):
            return bawah if bawah is not None else atas
        case Rasio(kiri=kiri, kanan=kanan):
            return kiri / kanan if kanan else None
        case _:
            return None
