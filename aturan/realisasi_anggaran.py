"""Money spent in a year, from what was stored: a figure for the year, months or quarters.

Stored figures of months and quarters are increments. A figure for the whole year wins; months win
over quarters, since a document that gives both gives the same money twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from aturan.hitung import add

Uang = Sequence[Decimal | None]


def sum_setahun(tahunan: Decimal | None, bulanan: Uang, triwulanan: Uang) -> Decimal | None:
    """The realisasi of the year; None when nothing was reported."""
    if tahunan is not None:
        return tahunan
    for periode in (bulanan, triwulanan):
        terisi = [nilai for nilai in periode if nilai is not None]
        if terisi:
            return add(terisi)
    return None
