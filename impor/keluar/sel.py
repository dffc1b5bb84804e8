"""Values of a list as cells: numbers that can be added, the three kinds of nothing apart."""

from __future__ import annotations

from decimal import Decimal

from aturan.nilai import Angka, Kosong, Nilai, Sebab
from aturan.tampil import bulatkan, format_nilai

from .lembar import IsiSel

STRIP = "-"


def sel_nilai(nilai: Nilai | None) -> IsiSel:
    """A bare number as a number, all else as it is shown. What nobody filled in is a blank, a dash
    stays a dash."""
    if nilai is None or nilai == Kosong(Sebab.BELUM_DIISI):
        return None
    if isinstance(nilai, Kosong):
        return STRIP
    if isinstance(nilai, Angka) and not nilai.satuan:
        return nilai.nilai
    return format_nilai(nilai)


def sel_persen(nilai: Decimal | None) -> IsiSel:
    """A capaian or serapan as the pages show it, under a header that says percent."""
    return None if nilai is None else bulatkan(nilai)


def ya_tidak(isi: bool) -> str:
    return "ya" if isi else "tidak"
