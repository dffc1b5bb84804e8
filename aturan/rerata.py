"""The weighted mean and how it is printed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from aturan.hitung import add, divide, multiply
from aturan.jejak import tampil, tampil_bulat

Suku = tuple[Decimal, Decimal]  # a figure and its weight


def is_bobot_sah(suku: Sequence[Suku]) -> bool:
    """Whether weights are weights: finite, none negative, not all 0."""
    bobot = [satu for _, satu in suku]
    return all(satu.is_finite() and satu >= 0 for satu in bobot) and any(bobot)


def mean(suku: Sequence[Suku]) -> Decimal | None:
    """Σ(nilai × bobot) ÷ Σ bobot; None for nothing, and for weights that are no weights."""
    if not is_bobot_sah(suku):
        return None
    return divide(
        add(multiply(nilai, bobot) for nilai, bobot in suku), add(bobot for _, bobot in suku)
    )


def substitute_mean(suku: Sequence[Suku]) -> str:
    """The mean as it is printed, its terms rounded for reading only."""
    if len({bobot for _, bobot in suku}) <= 1:
        return f"({' + '.join(tampil_bulat(nilai) for nilai, _ in suku)}) ÷ {len(suku)}"
    teks = " + ".join(f"{tampil_bulat(nilai)} × {tampil(bobot)}" for nilai, bobot in suku)
    return f"({teks}) ÷ {tampil(add(bobot for _, bobot in suku))}"
