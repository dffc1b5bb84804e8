"""Serapan of several programs of one sasaran: weighted by pagu, or the simple mean; a setting."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

from aturan.alasan import Alasan
from aturan.anggaran import compute_serapan
from aturan.catatan import Catatan
from aturan.hitung import add
from aturan.jejak import Hitungan
from aturan.rerata import mean, substitute_mean

Uang = tuple[Decimal | None, Decimal | None]  # pagu, realisasi


class MetodeSerapan(StrEnum):
    """How the serapan of several programs becomes one figure."""

    TERTIMBANG = "tertimbang"
    SEDERHANA = "sederhana"

    @property
    def label(self) -> str:
        return LABEL_METODE[self]


LABEL_METODE = {
    MetodeSerapan.TERTIMBANG: "tertimbang menurut pagu",
    MetodeSerapan.SEDERHANA: "rata-rata sederhana",
}

RUMUS_TERTIMBANG = "Σ realisasi ÷ Σ pagu × 100"
RUMUS_SEDERHANA = "rata-rata serapan tiap program"


def compute_serapan_gabungan(program: Sequence[Uang], metode: MetodeSerapan) -> Hitungan:
    """One serapan for several programs; those without pagu or realisasi are left out and noted."""
    lengkap = [(p, r) for p, r in program if p is not None and r is not None]
    catatan = (Catatan.REALISASI_TIDAK_LENGKAP,) if len(lengkap) < len(program) else ()
    if metode is MetodeSerapan.TERTIMBANG:
        return compute_tertimbang(lengkap, catatan)
    return compute_sederhana(lengkap, catatan)


def compute_tertimbang(
    program: Sequence[tuple[Decimal, Decimal]], catatan: tuple[Catatan, ...]
) -> Hitungan:
    if not program:
        return Hitungan(None, RUMUS_TERTIMBANG, "", Alasan.BELUM_ADA_SERAPAN, catatan)
    hasil = compute_serapan(add(p for p, _ in program), add(r for _, r in program))
    return Hitungan(
        hasil.nilai,
        RUMUS_TERTIMBANG,
        hasil.substitusi,
        hasil.alasan,
        (*hasil.catatan, *catatan),
    )


def compute_sederhana(
    program: Sequence[tuple[Decimal, Decimal]], catatan: tuple[Catatan, ...]
) -> Hitungan:
    """The mean of the programs' serapan; a program with pagu 0 has none and leaves it."""
    serapan = [compute_serapan(p, r).nilai for p, r in program]
    suku = [(satu, Decimal(1)) for satu in serapan if satu is not None]
    nilai = mean(suku)
    kurang = (Catatan.PAGU_TIDAK_LENGKAP,) if len(suku) < len(program) else ()
    if nilai is None:
        return Hitungan(None, RUMUS_SEDERHANA, "", Alasan.BELUM_ADA_SERAPAN, (*catatan, *kurang))
    return Hitungan(nilai, RUMUS_SEDERHANA, substitute_mean(suku), catatan=(*catatan, *kurang))
