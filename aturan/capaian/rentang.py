"""A target that is a range: ``60-70``, ``≥95``.

With an acuan the range counts as that one point. Without one, anywhere inside is 100; outside, the
bound that was missed or passed is the target: below the range the lower bound, above it the upper.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from aturan.alasan import Alasan
from aturan.capaian.hasil import AturanCapaian, Hasil, tanpa_nilai
from aturan.capaian.rumus import Acuan, Arah, Rumus, find_tepi
from aturan.capaian.titik import (
    SATUAN_PERSEN,
    Titik,
    compute_titik,
    is_satuan_berbeda,
    normalise_satuan,
)
from aturan.catatan import Catatan
from aturan.hitung import SERATUS, add, divide, is_wajar
from aturan.jejak import tampil
from aturan.nilai import Rentang

CATATAN_ACUAN = {
    Acuan.BAWAH: Catatan.ACUAN_BAWAH,
    Acuan.ATAS: Catatan.ACUAN_ATAS,
    Acuan.TENGAH: Catatan.ACUAN_TENGAH,
}


def compute_rentang(target: Rentang, realisasi: Titik, aturan: AturanCapaian) -> Hasil:
    """The capaian of a number against a range."""
    if not is_rentang_sah(target):
        return tanpa_nilai(Rumus.RENTANG, Alasan.RENTANG_TIDAK_SAH)
    if not is_wajar(realisasi.nilai):
        return tanpa_nilai(Rumus.RENTANG, Alasan.DI_LUAR_JANGKAUAN)
    if aturan.acuan:
        return compute_with_acuan(target, realisasi, aturan, aturan.acuan)
    if aturan.rumus is not Rumus.RENTANG and None in (target.bawah, target.atas):
        return compute_with_satu_batas(target, realisasi, aturan)
    return compute_without_acuan(target, realisasi, aturan)


def is_rentang_sah(target: Rentang) -> bool:
    batas = [satu for satu in (target.bawah, target.atas) if satu is not None]
    return bool(batas) and all(map(is_wajar, batas)) and batas == sorted(batas)


def compute_with_acuan(
    target: Rentang, realisasi: Titik, aturan: AturanCapaian, acuan: Acuan
) -> Hasil:
    """The range as one point; a range with one side has only that point."""
    batas = find_acuan(target, acuan)
    if batas is None:
        return compute_with_satu_batas(target, realisasi, aturan)
    hasil = compute_batas(batas, target, realisasi, aturan)
    return replace(hasil, catatan=(CATATAN_ACUAN[acuan], *hasil.catatan))


def find_acuan(target: Rentang, acuan: Acuan) -> Decimal | None:
    """The point of the range; None when the side that it needs is open."""
    if acuan is Acuan.BAWAH:
        return target.bawah
    if acuan is Acuan.ATAS:
        return target.atas
    if target.bawah is None or target.atas is None:
        return None
    return divide(add((target.bawah, target.atas)), Decimal(2))


def compute_with_satu_batas(target: Rentang, realisasi: Titik, aturan: AturanCapaian) -> Hasil:
    """A range with an open side as its only closed one."""
    if is_berlawanan(target, aturan):
        return tanpa_nilai(aturan.rumus, Alasan.BATAS_BERLAWANAN_ARAH)
    batas = target.bawah if target.bawah is not None else target.atas
    hasil = compute_batas(batas, target, realisasi, aturan)
    return replace(hasil, catatan=(Catatan.ACUAN_SATU_BATAS, *hasil.catatan))


def is_berlawanan(target: Rentang, aturan: AturanCapaian) -> bool:
    """Whether the only bound denies the direction: ``≤5`` where higher is better.

    Then R/T would reward the miss, so there is no number until people set the direction.
    """
    if None not in (target.bawah, target.atas):
        return False
    arah_batas = Arah.TURUN if target.bawah is None else Arah.NAIK
    return arah_batas is not aturan.arah_berlaku


def compute_without_acuan(target: Rentang, realisasi: Titik, aturan: AturanCapaian) -> Hasil:
    """Inside 100; outside measured at the bound that is nearest."""
    if is_satuan_berbeda(titik_batas(realisasi.nilai, target), realisasi):
        return tanpa_nilai(Rumus.RENTANG, Alasan.SATUAN_BERBEDA)
    batas = find_batas_terlewati(target, realisasi.nilai)
    if batas is None:
        return dalam_rentang(target, realisasi)
    if is_berlawanan(target, aturan):
        return tanpa_nilai(Rumus.RENTANG, Alasan.BATAS_BERLAWANAN_ARAH)
    hasil = compute_batas(batas, target, realisasi, aturan)
    letak = Catatan.DI_BAWAH_RENTANG if realisasi.nilai < batas else Catatan.DI_ATAS_RENTANG
    return replace(hasil, catatan=(letak, *hasil.catatan))


def find_batas_terlewati(target: Rentang, realisasi: Decimal) -> Decimal | None:
    """The bound that the realisasi lies beyond; None inside."""
    if target.bawah is not None and realisasi < target.bawah:
        return target.bawah
    if target.atas is not None and realisasi > target.atas:
        return target.atas
    return None


def dalam_rentang(target: Rentang, realisasi: Titik) -> Hasil:
    return Hasil(
        SERATUS,
        Rumus.RENTANG,
        rumus_teks=Rumus.RENTANG.teks,
        substitusi=f"{realisasi.teks} dalam {teks_rentang(target)} = 100",
        catatan=(Catatan.DALAM_RENTANG,),
    )


def compute_batas(
    batas: Decimal | None, target: Rentang, realisasi: Titik, aturan: AturanCapaian
) -> Hasil:
    """The capaian against one bound by the formula for numbers; divisor 0 by the rule of ranges."""
    if batas is None:
        return tanpa_nilai(Rumus.RENTANG, Alasan.RENTANG_TIDAK_SAH)
    tepi = find_tepi(Rumus.RENTANG, batas, realisasi.nilai)
    if tepi and aturan.rumus is Rumus.RENTANG:
        catatan = (tepi.catatan,) if tepi.catatan else ()
        return Hasil(tepi.nilai, Rumus.RENTANG, tepi.alasan, Rumus.RENTANG.teks, "", catatan)
    return compute_titik(aturan.rumus_titik, titik_batas(batas, target), realisasi)


def titik_batas(batas: Decimal, target: Rentang) -> Titik:
    persen = normalise_satuan(target.satuan) in SATUAN_PERSEN
    return Titik(batas, tampil(batas), target.satuan, persen)


def teks_rentang(target: Rentang) -> str:
    """The range as it is printed: ``60–70``, ``≥ 95``, ``≤ 5``."""
    if target.bawah is None:
        return f"≤ {tampil(target.atas)}" if target.atas is not None else "–"
    if target.atas is None:
        return f"≥ {tampil(target.bawah)}"
    return f"{tampil(target.bawah)}–{tampil(target.atas)}"
