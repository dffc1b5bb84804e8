"""Figures that are out of line: with the target, the last quarter, the last year, all earlier ones.

Source: the entry checks that DOMAIN of SAKIP documents names in chapter 4 (a figure out of line is
explained, not forbidden). A warning never stops a figure: it asks for a sentence beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from statistics import median

from aturan.hitung import NOL, SERATUS, divide, multiply, subtract
from aturan.nilai import Angka, Nilai, Persen
from aturan.tampil import format_angka

KALI_TARGET = Decimal(2)  # above twice the target
KALI_LALU = Decimal(3)  # more than three times, or less than a third
KALI_SEBARAN = Decimal(5)  # of the scaled median deviation
SKALA_SEBARAN = Decimal("1.4826")  # makes it as large as a standard deviation
DERET_MIN = 4


class KodeWajar(StrEnum):
    """What a figure is out of line with."""

    NEGATIF = "negatif"
    BAGIAN_LEBIH = "bagian_lebih"
    JAUH_DI_ATAS_TARGET = "jauh_di_atas_target"
    JAUH_DI_BAWAH_TARGET = "jauh_di_bawah_target"
    NOL_MENDADAK = "nol_mendadak"
    BEDA_TRIWULAN_LALU = "beda_triwulan_lalu"
    BEDA_TAHUN_LALU = "beda_tahun_lalu"
    DI_LUAR_KEBIASAAN = "di_luar_kebiasaan"


@dataclass(frozen=True, slots=True)
class Peringatan:
    kode: KodeWajar
    kalimat: str


@dataclass(frozen=True, slots=True)
class Pembanding:
    """What a figure is held against. None: there is nothing to hold it against.

    ``target_penuh``: the target is due now (the quarter's own, or the year's in TW IV), so that a
    figure far below it is out of line too. ``deret`` are comparable earlier figures in any order.
    """

    target: Nilai | None = None
    target_penuh: bool = False
    triwulan_lalu: Nilai | None = None
    tahun_lalu: Nilai | None = None
    deret: Sequence[Nilai] = ()


def check_wajar(nilai: Nilai, pembanding: Pembanding) -> tuple[Peringatan, ...]:
    """Every warning about a figure; () for what is no number."""
    angka = find_angka(nilai)
    if angka is None:
        return ()
    return (
        *check_sendiri(nilai, angka),
        *check_target(angka, pembanding),
        *check_lalu(angka, pembanding),
        *check_deret(angka, pembanding.deret),
    )


def find_angka(nilai: Nilai | None) -> Decimal | None:
    return nilai.nilai if isinstance(nilai, Angka | Persen) else None


def check_sendiri(nilai: Nilai, angka: Decimal) -> Iterator[Peringatan]:
    """Against itself: below zero, or a part that is larger than its whole."""
    if angka < NOL:
        yield Peringatan(KodeWajar.NEGATIF, "Angka di bawah nol.")
    if not isinstance(nilai, Persen) or nilai.pembilang is None or nilai.penyebut is None:
        return
    if nilai.pembilang > nilai.penyebut:
        kalimat = "Pembilang lebih besar dari penyebut; periksa apakah keduanya tertukar."
        yield Peringatan(KodeWajar.BAGIAN_LEBIH, kalimat)


def check_target(angka: Decimal, pembanding: Pembanding) -> Iterator[Peringatan]:
    target = find_angka(pembanding.target)
    if target is None or target <= NOL:
        return
    if angka > multiply(target, KALI_TARGET):
        kalimat = f"Lebih dari dua kali target ({show(target)}); periksa koma dan satuannya."
        yield Peringatan(KodeWajar.JAUH_DI_ATAS_TARGET, kalimat)
    elif pembanding.target_penuh and NOL < multiply(angka, KALI_TARGET) < target:
        kalimat = f"Kurang dari setengah target ({show(target)})."
        yield Peringatan(KodeWajar.JAUH_DI_BAWAH_TARGET, kalimat)


def check_lalu(angka: Decimal, pembanding: Pembanding) -> Iterator[Peringatan]:
    """Against the last quarter and the last year."""
    lalu = (
        (KodeWajar.BEDA_TRIWULAN_LALU, "triwulan lalu", find_angka(pembanding.triwulan_lalu)),
        (KodeWajar.BEDA_TAHUN_LALU, "tahun lalu", find_angka(pembanding.tahun_lalu)),
    )
    if angka == NOL and any(satu for _, _, satu in lalu):
        kalimat = "Nol, padahal sebelumnya ada hasil; kosongkan bila datanya belum ada."
        yield Peringatan(KodeWajar.NOL_MENDADAK, kalimat)
        return
    for kode, sebutan, satu in lalu:
        if satu is not None and is_jauh(angka, satu):
            yield Peringatan(kode, f"Jauh berbeda dari {sebutan} ({show(satu)}).")


def is_jauh(kini: Decimal, lalu: Decimal) -> bool:
    """Three times as much, or a third; the other sign too. Nothing is far from zero."""
    kali = divide(kini, lalu)
    return kali is not None and not divide_satu(KALI_LALU) <= kali <= KALI_LALU


def divide_satu(nilai: Decimal) -> Decimal:
    return divide(Decimal(1), nilai) or NOL


def check_deret(angka: Decimal, deret: Sequence[Nilai]) -> Iterator[Peringatan]:
    """Against the median of all earlier figures, by their median deviation: one wild figure among
    them changes neither."""
    lama = [satu for satu in map(find_angka, deret) if satu is not None]
    if len(lama) < DERET_MIN:
        return
    tengah = median(lama)
    sebaran = median([abs(subtract(satu, tengah)) for satu in lama])
    batas = multiply(multiply(sebaran, SKALA_SEBARAN), KALI_SEBARAN)
    # Figures that hardly ever move: a hundredth of them counts as their deviation.
    batas = max(batas, divide(abs(multiply(tengah, KALI_SEBARAN)), SERATUS) or NOL)
    if abs(subtract(angka, tengah)) > batas:
        kalimat = f"Di luar kebiasaan: {len(lama)} angka sebelumnya berkisar {show(tengah)}."
        yield Peringatan(KodeWajar.DI_LUAR_KEBIASAAN, kalimat)


def show(nilai: Decimal) -> str:
    return format_angka(nilai, None if -int(nilai.as_tuple().exponent) <= 4 else 2)
