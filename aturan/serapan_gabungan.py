"""Serapan of several programs of one sasaran: weighted by pagu, or the simple mean; a setting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum

from aturan.alasan import Alasan
from aturan.anggaran import compute_serapan
from aturan.catatan import Catatan
from aturan.hitung import add
from aturan.jejak import Hitungan
from aturan.rekap_anggaran import Rekap, sum_rekap
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


def compute_serapan_rekap(rekap: Sequence[Rekap], metode: MetodeSerapan) -> Hitungan:
    """One serapan for several lines, with the remark that some of their leaves lack a figure."""
    hasil = compute_serapan_gabungan([(s.pagu.nilai, s.realisasi.nilai) for s in rekap], metode)
    lengkap = sum_rekap(rekap).with_catatan(hasil)
    return replace(lengkap, catatan=tuple(dict.fromkeys(lengkap.catatan)))


def compute_serapan_gabungan(program: Sequence[Uang], metode: MetodeSerapan) -> Hitungan:
    """One serapan for several programs. Weighted, it is that of their sums as they are printed; in
    the simple mean a program without pagu or realisasi is left out. Both note what is missing."""
    catatan = find_kurang(program)
    if metode is MetodeSerapan.TERTIMBANG:
        return compute_tertimbang(program, catatan)
    lengkap = [(p, r) for p, r in program if p is not None and r is not None]
    return compute_sederhana(lengkap, catatan)


def find_kurang(program: Sequence[Uang]) -> tuple[Catatan, ...]:
    calon = (
        (Catatan.PAGU_TIDAK_LENGKAP, any(p is None for p, _ in program)),
        (Catatan.REALISASI_TIDAK_LENGKAP, any(r is None for _, r in program)),
    )
    return tuple(catatan for catatan, berlaku in calon if berlaku)


def compute_tertimbang(program: Sequence[Uang], catatan: tuple[Catatan, ...]) -> Hitungan:
    pagu = [p for p, _ in program if p is not None]
    realisasi = [r for _, r in program if r is not None]
    if not (pagu and realisasi):
        return Hitungan(None, RUMUS_TERTIMBANG, "", Alasan.BELUM_ADA_SERAPAN, catatan)
    hasil = compute_serapan(add(pagu), add(realisasi))
    return replace(hasil, rumus_teks=RUMUS_TERTIMBANG, catatan=(*hasil.catatan, *catatan))


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
