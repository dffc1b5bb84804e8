"""The total of a list with levels in which some rows repeat the sum of the rows below them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from aturan.hitung import add

BarisBertingkat = tuple[int, Decimal | None]  # the level, 0 at the top, and its figure


def sum_teratas(baris: Iterable[BarisBertingkat]) -> Decimal | None:
    """The topmost figure of every branch added up; None when no row states one.

    Rows come in the order of the tree. What stands below a row with a figure is part of it.
    """
    dihitung: list[Decimal] = []
    batas: int | None = None
    for tingkat, nilai in baris:
        if batas is not None and tingkat > batas:
            continue
        batas = None if nilai is None else tingkat
        if nilai is not None:
            dihitung.append(nilai)
    return add(dihitung) if dihitung else None
