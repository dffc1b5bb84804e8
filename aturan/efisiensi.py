"""Efficiency of the use of resources, by the way that a PD sets; each with its trace.

Source: PermenPANRB 53/2014, Bab III.A (analysis of efficiency, no formula given). A and B are what
documents of PD use; C is the ministries' formula (PMK 22/2021) and never a default here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from aturan.alasan import Alasan
from aturan.anggaran import find_alasan_uang
from aturan.catatan import Catatan
from aturan.hitung import (
    SERATUS,
    add,
    divide,
    is_wajar,
    multiply,
    percent_of,
    subtract,
    without_noise,
)
from aturan.jejak import Hitungan, tampil, tampil_bulat

RUMUS_E = "Σ(pagu × capaian − realisasi) ÷ Σ(pagu × capaian) × 100"
RUMUS_NE = "50 + E ÷ 20 × 50"
BATAS_E = Decimal(20)
SEPERSERATUS = Decimal("0.01")


class MetodeEfisiensi(StrEnum):
    """How efficiency is measured: a setting, printed."""

    SELISIH = "selisih"
    RASIO = "rasio"
    KEMENTERIAN = "kementerian"

    @property
    def label(self) -> str:
        return LABEL_METODE[self]

    @property
    def teks(self) -> str:
        return RUMUS_METODE[self]


LABEL_METODE = {
    MetodeEfisiensi.SELISIH: "selisih capaian dan serapan",
    MetodeEfisiensi.RASIO: "rasio capaian terhadap serapan",
    MetodeEfisiensi.KEMENTERIAN: "efisiensi kementerian/lembaga",
}

RUMUS_METODE = {
    MetodeEfisiensi.SELISIH: "capaian − serapan, bila capaian ≥ 100",
    MetodeEfisiensi.RASIO: "capaian ÷ serapan",
    MetodeEfisiensi.KEMENTERIAN: RUMUS_E,
}


@dataclass(frozen=True, slots=True)
class Keluaran:
    """One output of the ministries' formula. ``capaian`` is in percent."""

    pagu: Decimal | None
    realisasi: Decimal | None
    capaian: Decimal | None


@dataclass(frozen=True, slots=True)
class EfisiensiKementerian:
    """``efisiensi`` is E, unlimited; ``nilai_efisiensi`` is NE, 0 to 100."""

    efisiensi: Hitungan
    nilai_efisiensi: Hitungan


def compute_efisiensi_selisih(capaian: Decimal | None, serapan: Decimal | None) -> Hitungan:
    """A: capaian − serapan in points, only where the target was reached."""
    teks = MetodeEfisiensi.SELISIH.teks
    alasan = find_alasan(capaian, serapan)
    if alasan or capaian is None or serapan is None:
        return Hitungan(None, teks, alasan=alasan)
    if without_noise(capaian) < SERATUS:
        return Hitungan(None, teks, alasan=Alasan.CAPAIAN_KURANG_100)
    substitusi = f"{tampil_bulat(capaian)} − {tampil_bulat(serapan)}"
    return Hitungan(subtract(capaian, serapan), teks, substitusi)


def compute_efisiensi_rasio(capaian: Decimal | None, serapan: Decimal | None) -> Hitungan:
    """B: capaian ÷ serapan; 1 or more is efisien."""
    teks = MetodeEfisiensi.RASIO.teks
    alasan = find_alasan(capaian, serapan)
    if alasan or capaian is None or serapan is None:
        return Hitungan(None, teks, alasan=alasan)
    substitusi = f"{tampil_bulat(capaian)} ÷ {tampil_bulat(serapan)}"
    nilai = divide(capaian, serapan)
    if nilai is None:
        return Hitungan(None, teks, substitusi, Alasan.SERAPAN_NOL)
    return Hitungan(nilai, teks, substitusi, catatan=(label_rasio(nilai),))


def find_alasan(capaian: Decimal | None, serapan: Decimal | None) -> Alasan | None:
    """Why two figures cannot be set against each other; both may not be negative."""
    if capaian is None:
        return Alasan.BELUM_ADA_CAPAIAN
    if serapan is None:
        return Alasan.BELUM_ADA_SERAPAN
    if not (is_wajar(capaian) and is_wajar(serapan)):
        return Alasan.DI_LUAR_JANGKAUAN
    return Alasan.NILAI_NEGATIF if capaian < 0 or serapan < 0 else None


def label_rasio(nilai: Decimal) -> Catatan:
    return Catatan.EFISIEN if without_noise(nilai) >= 1 else Catatan.TIDAK_EFISIEN


def compute_efisiensi_kementerian(keluaran: Sequence[Keluaran]) -> EfisiensiKementerian:
    """C: what the output should have cost against what it cost, over all outputs."""
    efisiensi = compute_e(keluaran)
    return EfisiensiKementerian(efisiensi, compute_ne(efisiensi))


def compute_e(keluaran: Sequence[Keluaran]) -> Hitungan:
    alasan = next((sebab for satu in keluaran if (sebab := find_alasan_keluaran(satu))), None)
    if alasan:
        return Hitungan(None, RUMUS_E, alasan=alasan)
    seharusnya = add(
        multiply(satu.pagu, satu.capaian)
        for satu in keluaran
        if satu.pagu is not None and satu.capaian is not None
    )
    seharusnya = multiply(seharusnya, SEPERSERATUS)
    nyata = add(satu.realisasi for satu in keluaran if satu.realisasi is not None)
    nilai = percent_of(subtract(seharusnya, nyata), seharusnya)
    substitusi = f"({tampil(seharusnya)} − {tampil(nyata)}) ÷ {tampil(seharusnya)} × 100"
    return Hitungan(nilai, RUMUS_E, substitusi, Alasan.PEMBAGI_NOL if nilai is None else None)


def find_alasan_keluaran(keluaran: Keluaran) -> Alasan | None:
    """Why an output cannot enter: one missing figure would move the whole."""
    alasan = find_alasan_uang(keluaran.pagu, keluaran.realisasi)
    if alasan or keluaran.pagu is None:
        return alasan
    if keluaran.capaian is None:
        return Alasan.BELUM_ADA_CAPAIAN
    if not is_wajar(keluaran.capaian):
        return Alasan.DI_LUAR_JANGKAUAN
    return Alasan.NILAI_NEGATIF if keluaran.pagu < 0 or keluaran.capaian < 0 else None


def compute_ne(efisiensi: Hitungan) -> Hitungan:
    """NE from E held to ±20."""
    if efisiensi.nilai is None:
        return Hitungan(None, RUMUS_NE, alasan=efisiensi.alasan)
    dibatasi = max(-BATAS_E, min(BATAS_E, efisiensi.nilai))
    tambahan = multiply(dibatasi, Decimal("2.5"))
    return Hitungan(
        nilai=add((Decimal(50), tambahan)),
        rumus_teks=RUMUS_NE,
        substitusi=f"50 + {tampil_bulat(dibatasi)} ÷ 20 × 50",
        catatan=() if dibatasi == efisiensi.nilai else (Catatan.EFISIENSI_DIBATASI,),
    )
