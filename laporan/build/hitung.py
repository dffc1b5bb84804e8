"""How the figures of tables come out of each other, for those who open them as a workbook.

The names of cells: the key of their table, what the cell is, and the row that it is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from aturan.capaian import Hasil
from aturan.capaian.rumus import Rumus
from laporan.document import Sel
from laporan.document.hitung import (
    Acu,
    Hitung,
    Tetap,
    absolute,
    at_least,
    at_most,
    mean_of,
    total_of,
)
from laporan.facts.anggaran import BarisUang
from laporan.facts.kinerja import Pengukuran
from pengaturan.metode import Metode

CAPAIAN = "capaian"
SERATUS = Decimal(100)


def named(sel: Sel, nama: str, hitung: Hitung | None = None) -> Sel:
    return replace(sel, nama=nama, hitung=hitung)


# --- capaian -----------------------------------------------------------------------------------


def apply_rumus(rumus: Rumus, target: Hitung, realisasi: Hitung) -> Hitung | None:
    """The formula of single numbers; None for those of ranges, grades and compound values."""
    match rumus:
        case Rumus.NAIK:
            return realisasi / target * 100
        case Rumus.TURUN_SELISIH:
            return (target - (realisasi - target)) / target * 100
        case Rumus.TURUN_RASIO:
            return target / realisasi * 100
        case Rumus.STABIL:
            return Tetap(SERATUS) - absolute(realisasi - target) / target * 100
    return None


def sel_ukuran(
    awalan: str, sel: Sequence[Sel], hasil: Hasil, batas: Decimal | None
) -> tuple[Sel, Sel, Sel]:
    """Target, realisasi and capaian (in this order) with their names and the formula."""
    target, realisasi, capaian = sel
    t, r, c = (f"{awalan}:{satu}" for satu in ("t", "r", "c"))
    mentah = apply_rumus(hasil.rumus, Acu(t), Acu(r))
    hitung = None if mentah is None else at_most(mentah, batas)
    return named(target, t), named(realisasi, r), named(capaian, c, hitung)


def name_capaian(satu: Pengukuran) -> str:
    return f"{CAPAIAN}:{satu.indikator.id}"


def rata_rata(pengukuran: Iterable[Pengukuran], metode: Metode) -> Hitung | None:
    """The weighted mean over the indicators that have a capaian, as it counts in means."""
    dihitung = [satu for satu in pengukuran if satu.hasil.nilai is not None]
    if not dihitung:
        return None
    butir = [count_capaian(satu, metode) for satu in dihitung]
    bobot = [satu.aturan.bobot for satu in dihitung]
    if len(set(bobot)) == 1:
        return mean_of(butir)
    return total_of(isi * berat for isi, berat in zip(butir, bobot, strict=True)) / sum(bobot)


def count_capaian(satu: Pengukuran, metode: Metode) -> Hitung:
    """The capaian under the cap of means; where the printed one is held to another cap, anew."""
    nama = name_capaian(satu)
    isi: Hitung = Acu(f"{nama}:c")
    if metode.batas_tampil is not None and metode.batas_tampil != metode.batas_rata:
        isi = apply_rumus(satu.hasil.rumus, Acu(f"{nama}:t"), Acu(f"{nama}:r")) or isi
    if satu.hasil.nilai is not None and satu.hasil.nilai < 0:
        isi = at_least(isi, Decimal(0))
    return at_most(isi, metode.batas_rata)


# --- money -------------------------------------------------------------------------------------


def name_uang(
    awalan: str, sel: Sequence[Sel], anak: Sequence[str] = ()
) -> tuple[Sel, Sel, Sel, Sel]:
    """Pagu, realisasi, percent and rest (in this order). ``anak``: the prefixes of the lines that
    this one sums up."""
    pagu, realisasi, persen, sisa = sel
    p, r = f"{awalan}:p", f"{awalan}:r"
    return (
        named(pagu, p, sum_of(anak, "p")),
        named(realisasi, r, sum_of(anak, "r")),
        named(persen, f"{awalan}:%", Acu(r) / Acu(p) * 100),
        named(sisa, f"{awalan}:s", Acu(p) - Acu(r)),
    )


def sum_cells(nama: Iterable[str]) -> Hitung | None:
    acuan = [Acu(satu) for satu in nama]
    return total_of(acuan) if acuan else None


def sum_of(awalan: Sequence[str], kolom: str) -> Hitung | None:
    return sum_cells(f"{satu}:{kolom}" for satu in awalan)


def children(baris: Sequence[BarisUang], induk: BarisUang | None) -> list[BarisUang]:
    """The lines directly below a line, or the top ones."""
    ada = {satu.id for satu in baris}
    if induk is None:
        return [satu for satu in baris if satu.induk_id not in ada]
    return [satu for satu in baris if satu.induk_id == induk.id]
