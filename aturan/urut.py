"""A float for ordering rows by value in the database. Never shown, never computed with."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from aturan.nilai import (
    Angka,
    Gabungan,
    Kosong,
    Nilai,
    Ordinal,
    Persen,
    Rasio,
    Rentang,
    Teks,
    TidakBerlaku,
)
from aturan.ordinal import SKALA_ORDINAL


def urut(nilai: Nilai) -> float | None:
    """The place of a value among values of its kind; None for what has no order."""
    desimal = _KUNCI[type(nilai)](nilai)
    return None if desimal is None else float(desimal)


def _rank(nilai: Ordinal) -> Decimal | None:
    """The score, or else the place in its scale, counted from the worst grade."""
    if nilai.angka is not None:
        return nilai.angka
    for skala in SKALA_ORDINAL.values():
        if (urutan := skala.find_urutan(nilai.label)) is not None:
            return Decimal(len(skala.tingkat) - 1 - urutan)
    return None


def _lower(nilai: Rentang) -> Decimal | None:
    return nilai.atas if nilai.bawah is None else nilai.bawah


def _first_part(nilai: Gabungan) -> Decimal | None:
    return nilai.bagian[0].nilai if nilai.bagian else None


def _quotient(nilai: Rasio) -> Decimal | None:
    return nilai.kanan / nilai.kiri if nilai.kiri else None


def _none(_: Nilai) -> None:
    return None


_KUNCI: dict[type[Nilai], Callable[[Any], Decimal | None]] = {
    Angka: lambda nilai: nilai.nilai,
    Persen: lambda nilai: nilai.nilai,
    Rentang: _lower,
    Ordinal: _rank,
    Gabungan: _first_part,
    Rasio: _quotient,
    Teks: _none,
    Kosong: _none,
    TidakBerlaku: _none,
}
